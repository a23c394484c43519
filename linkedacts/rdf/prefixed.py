"""How Turtle and RDF/XML shorten an IRI: a prefix and a name, where both languages read the name as it is."""

import re
from collections.abc import Mapping

from linkedacts.prefixes import PREFIXES

_NAME = re.compile(r"[A-Za-z_](?:[\w.-]*[\w-])?", re.ASCII)
"""What is a local name in Turtle (PN_LOCAL) and in XML (NCName) without escapes: all names that an act's graph has."""


class Prefixed:
    """The IRIs of one document in their short form; remembers which prefixes it needs."""

    def __init__(self, own: Mapping[str, str] | None = None) -> None:
        """Takes prefixes beside the project's: prefix → namespace."""
        self._prefixes = {namespace: prefix for prefix, namespace in {**PREFIXES, **(own or {})}.items()}
        self._needed: set[str] = set()
        self._short: dict[str, str | None] = {}

    def of(self, iri: str) -> str | None:
        """Gives prefix:name, None where no prefix fits."""
        if iri not in self._short:
            self._short[iri] = self._shorten(iri)
        return self._short[iri]

    def declared(self) -> list[tuple[str, str]]:
        """Gives the prefixes that were needed until now, each with its namespace, in order."""
        return sorted((prefix, namespace) for namespace, prefix in self._prefixes.items() if prefix in self._needed)

    def _shorten(self, iri: str) -> str | None:
        cut = max(iri.rfind("#"), iri.rfind("/")) + 1
        prefix = self._prefixes.get(iri[:cut])
        if prefix is None or not _NAME.fullmatch(iri, cut):
            return None
        self._needed.add(prefix)
        return f"{prefix}:{iri[cut:]}"
