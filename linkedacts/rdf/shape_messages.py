"""What a structural shape asks of a property, and how a report says it in English and French."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rdflib import Literal, URIRef

from linkedacts.rdf.context import compact


@dataclass(frozen=True)
class Asked:
    """What one field asks of one property of its node."""

    most: int | None = None
    least: int = 0
    datatype: URIRef | None = None
    pattern: str | None = None
    minimum: int | None = None
    values: tuple[URIRef, ...] = ()
    kind: URIRef | None = None
    """sh:nodeKind, for links."""


def messages_of(predicate: URIRef, asked: Sequence[Asked]) -> Iterator[Literal]:
    """Gives the sentence of a property shape in each language; it says all that the shape asks."""
    term = compact(predicate)
    yield Literal(f"{term} takes {_count(asked, _ENGLISH)}{_kind(asked, _ENGLISH)}.", lang="en")
    yield Literal(f"{term} prend {_count(asked, _FRENCH)}{_kind(asked, _FRENCH)}.", lang="fr")


_ENGLISH = {
    "one": "exactly one value",
    "least": "at least one value",
    "most": "at most one value",
    "any": "values",
    "datatype": ", of type",
    "list": ", of its closed list",
    "link": ", as an IRI",
    "pattern": ", of the form",
    "minimum": ", not under",
}
_FRENCH = {
    "one": "exactement une valeur",
    "least": "au moins une valeur",
    "most": "au plus une valeur",
    "any": "des valeurs",
    "datatype": ", de type",
    "list": ", de sa liste fermée",
    "link": ", sous forme d'IRI",
    "pattern": ", de la forme",
    "minimum": ", au moins égale à",
}


def _count(asked: Sequence[Asked], words: dict[str, str]) -> str:
    most, least = all(item.most == 1 for item in asked), all(item.least for item in asked)
    return words["one" if most and least else "most" if most else "least" if least else "any"]


def _kind(asked: Sequence[Asked], words: dict[str, str]) -> str:
    first, alike = asked[0], len({(item.datatype, item.pattern, item.minimum, item.kind) for item in asked}) == 1
    parts = [f"{words['list']}"] if all(item.values for item in asked) else []
    if alike and first.kind is not None:
        parts.append(words["link"])
    if alike and first.datatype is not None:
        parts.append(f"{words['datatype']} {compact(first.datatype)}")
    if alike and first.pattern is not None:
        parts.append(f"{words['pattern']} {first.pattern}")
    if alike and first.minimum is not None:
        parts.append(f"{words['minimum']} {first.minimum}")
    return "".join(parts)
