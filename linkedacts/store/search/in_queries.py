"""The search index in SPARQL: `FILTER la:matches(?act, "words")` keeps what the search page finds by them.

Extension functions: https://www.w3.org/TR/sparql11-query/#extensionFunctions
"""

import re
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from linkedacts.store.search.search import Search

MATCHES = NamedNode("https://w3id.org/linkedacts/ontology#matches")
Term: TypeAlias = NamedNode | BlankNode | Literal | Triple
_PATH = re.compile(r"/eli/fr/[^?#]*$")
_REMEMBERED = 32
"""Searches whose result is kept: a query asks about each act in turn, with the same words."""


class Matches:
    """The function, on the index in one folder."""

    def __init__(self, folder: Path) -> None:
        """Opens the index: afterwards, a process need open no file."""
        search = Search(folder)
        self._paths = lru_cache(_REMEMBERED)(search.paths)
        self._paths("")

    def __call__(self, *given: Term) -> Literal | None:
        """Tells whether an act is found; None, an error of type in SPARQL, for anything but an act and its words."""
        match given:
            case [NamedNode(value=iri), Literal(value=words)]:
                return self._answer(iri, words)
        return None

    def _answer(self, iri: str, words: str) -> Literal | None:
        place = _PATH.search(iri)
        paths, all_of_them = self._paths(words)
        found = place is not None and place[0] in paths
        return Literal(found) if found or all_of_them else None
