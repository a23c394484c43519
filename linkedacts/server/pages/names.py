"""How a thing (`/id/…`) is called: by the name that an act prints for it, found back in the act's record.

No query is asked: pages go on while the query processes are busy.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from linkedacts import iris
from linkedacts.server.language import N_, Language

_KINDS: dict[str, str] = {
    "authority": N_("Collectivité"),
    "assembly": N_("Assemblée"),
    "session": N_("Séance"),
    "person": N_("Personne"),
    "theme": N_("Thème"),
    "agreement": N_("Convention"),
    "organization": N_("Organisme"),
    "court": N_("Juridiction"),
    "law": N_("Texte cité"),
    "source": N_("Fichier source"),
    "software": N_("Logiciel"),
}
"""First word of a thing's path → what it is."""


def kind_of(thing: str) -> str:
    """Gives what a thing is, in one French word: `/id/person/…` → « Personne »."""
    return _KINDS.get(_parts(thing)[0], N_("Chose"))


def name_of(thing: str, record: Mapping[str, Any], language: Language) -> str:
    """Gives the name of a thing that an act speaks of; the end of its path where the record has no name for it."""
    kind, *rest = _parts(thing)
    if kind == "session":
        return language.text("Séance du %(day)s", day=language.day(rest[-1]))
    finder = _FINDERS.get(kind, _by_slug)
    return next(finder(rest, record), rest[-1] if rest else kind)


def citation(reference: str) -> str:
    """Gives a legal reference in words: `CGCT:L2121-20` → « CGCT, article L. 2121-20 ».

    A law or decree is called by its number: `loi:2005-95` → « loi n° 2005-95 ».
    """
    text, _, number = reference.rpartition(":")
    is_code = text == "CGCT" or text.startswith("code")
    article = re.sub(r"^([LRDA])\.?\*?(?=\d)", r"\1. ", number)
    return f"{text}, article {article}" if is_code else f"{text} n° {number}"


def _parts(thing: str) -> list[str]:
    return thing.removeprefix("/id/").split("/")


def _by_slug(rest: list[str], record: Mapping[str, Any]) -> Iterator[str]:
    return (text for text in _texts(record) if iris.slug(text) == rest[-1])


def _authority(_rest: list[str], record: Mapping[str, Any]) -> Iterator[str]:
    if record["authority"]:
        yield record["authority"]["name"]


def _agreement(rest: list[str], record: Mapping[str, Any]) -> Iterator[str]:
    """The rank of an agreement in its act is the end of its path."""
    at = int(rest[-1]) - 1
    if at < len(record["agreements"]):
        yield record["agreements"][at]["title"] or "Convention"


def _law(rest: list[str], record: Mapping[str, Any]) -> Iterator[str]:
    wanted = "{base}/id/law/" + "/".join(rest)
    return (citation(reference) for reference in record["citations"] if iris.law(reference) == wanted)


_FINDERS: dict[str, Callable[[list[str], Mapping[str, Any]], Iterator[str]]] = {
    "authority": _authority,
    "agreement": _agreement,
    "law": _law,
}


def _texts(value: Any) -> Iterator[str]:
    """Gives the names in a record: evidence and long texts are none."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            if key not in {"evidence", "issues", "provisions", "recitals"}:
                yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
