"""The law that an assembly deliberates under on a day: which body it is, and the dated parameters of that body.

The parameters are data: ontology/parameters.ttl. A body is known by the printed name of its assembly; one whose own
statutes say how it deliberates (an open joint board, CGCT L5721-1) has none here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF

from linkedacts import assets
from linkedacts.rdf.statements import Statement
from linkedacts.vocabulary import CODES, LA

_BODIES: dict[str, re.Pattern[str]] = {
    "municipal-council": re.compile(r"(?i)\bconseil municipal\b"),
    "intermunicipal-council": re.compile(
        r"(?i)\bconseil (?:communautaire|métropolitain|(?:de )?(?:la )?(?:communauté|métropole)|d['’]agglomération)"
    ),
    "departmental-council": re.compile(r"(?i)\bconseil (?:départemental|général)\b"),
    "regional-council": re.compile(r"(?i)\bconseil régional\b"),
}
"""Kind of deliberating body → how its name is printed."""


@dataclass(frozen=True)
class Law:
    """The conditions under which a kind of body deliberates in a period."""

    iri: URIRef
    kinds: frozenset[URIRef]
    since: date
    until: date | None
    derogates: bool
    """Whether it stands before the ordinary law while it lasts."""

    def covers(self, kind: URIRef, day: date) -> bool:
        """Tells whether it is the law of a kind of body on a day."""
        return kind in self.kinds and self.since <= day and (self.until is None or day <= self.until)


def body_kind(assembly: str) -> URIRef | None:
    """Gives the kind of body that an assembly's printed name tells, None where it tells none."""
    for kind, wording in _BODIES.items():
        if wording.search(assembly):
            return CODES[f"body-{kind}"]
    return None


def law_of(kind: URIRef, day: date) -> Law | None:
    """Gives the law that a kind of body deliberates under on a day, None before there is one here."""
    covering = sorted((law for law in _laws() if law.covers(kind, day)), key=lambda law: not law.derogates)
    return covering[0] if covering else None


def described(law: Law) -> Iterator[Statement]:
    """Gives what the parameters say of a law."""
    for predicate, value in parameters().predicate_objects(law.iri):
        if isinstance(predicate, URIRef) and isinstance(value, URIRef | Literal):
            yield law.iri, predicate, value


@cache
def parameters() -> Graph:
    """Gives ontology/parameters.ttl."""
    return Graph().parse(assets.ONTOLOGY / "parameters.ttl")


@cache
def _laws() -> tuple[Law, ...]:
    return tuple(_read())


def _read() -> Iterator[Law]:
    graph = parameters()
    for iri in graph.subjects(RDF.type, LA.DeliberationLaw):
        yield Law(
            iri=URIRef(str(iri)),
            kinds=frozenset(URIRef(str(kind)) for kind in graph.objects(iri, LA.bodyKind)),
            since=_day(graph, iri, LA.validFrom) or date.min,
            until=_day(graph, iri, LA.validUntil),
            derogates=(iri, LA.derogatesFrom, None) in graph,
        )


def _day(graph: Graph, iri: object, predicate: URIRef) -> date | None:
    found = graph.value(URIRef(str(iri)), predicate)
    day = found.toPython() if isinstance(found, Literal) else None
    return day if isinstance(day, date) else None
