"""What a store keeps of acts, as values: published acts and their forms, tombstones, refusals, lists, dumps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from linkedacts.evidence import Source

TEXT_SUFFIX = "txt"
"""Suffix of the representation that is no graph: the text of the document that the act was read from."""

REPORT_SUFFIX = "report"
"""Suffix of the representation that is the act's validation report: N-Triples (store/reports.py)."""

NO_LONGER_READ = "A later reading of the source document does not give this act."
"""Reason of a tombstone that nobody decided on."""


@dataclass(frozen=True, kw_only=True)
class ShownAct:
    """One act as its pages show it: its record, and what follows from it; a fifth of all that is kept of an act."""

    path: str
    """The act's IRI below the base: `/eli/fr/243400017/deliberation/2023/10/03/M2023-353`."""
    title: str | None
    number: str | None
    type: str
    """The record's word: `deliberation`, `order`, `decision`."""
    date: date
    authority: str
    """The `{authority}` slot of the IRI."""
    authority_name: str | None
    source: Source
    record: Mapping[str, Any]
    """The public JSON of the act (shared FORMAT), evidence and issues included."""
    findings: Sequence[Mapping[str, Any]] = ()
    """What the rules between fields report (`rdf.validation.Finding` as JSON)."""
    derived: bytes
    """N-Triples of what named rules derive; kept in graph `{iri}#derived`."""


@dataclass(frozen=True, kw_only=True)
class PublishedAct(ShownAct):
    """One act as it is kept: its graphs, its record, and the bytes of each representation."""

    printed: bytes
    """N-Triples of what the document prints, its source file included; kept in graph `{iri}#printed`."""
    digest: str
    """Canonical hash (RDFC-1.0, SHA-256, hexadecimal) of the printed graph."""
    representations: Mapping[str, bytes] = field(default_factory=dict)
    """Suffix of a format (`ttl`, `jsonld`, …) → its bytes, made at publication."""
    aliases: Sequence[str] = ()
    """Other ways to name the act: @ctes identifier, local number, SHA-256 of the source, paths that it had."""
    things: Sequence[str] = ()
    """Paths below /id/ of what the act speaks of: each answers with the acts that speak of it."""
    reference: bytes = b""
    """N-Triples of reference data: the authority's registry line, the law in force; kept in graph `{iri}#reference`."""

    @property
    def triples(self) -> int:
        """How many statements its graphs make: N-Triples are one a line."""
        return sum(part.count(b"\n") for part in (self.printed, self.derived, self.reference))


@dataclass(frozen=True)
class Tombstone:
    """What stays of a withdrawn act: its IRI keeps answering, with 410."""

    path: str
    title: str | None
    reason: str
    withdrawn_on: date
    """The day that whoever withdrew it gives: it may be long past, or to come."""
    buried: datetime
    """When this took the place of the act, in UTC."""

    @property
    def was_decided(self) -> bool:
        """Whether someone withdrew the act; else its source no longer gave it, and may give it again."""
        return self.reason != NO_LONGER_READ


@dataclass(frozen=True)
class KeptAct:
    """What the writer knows of an act that is there already."""

    source: Source
    record: Mapping[str, Any]
    """Like PublishedAct.record."""


@dataclass(frozen=True)
class ActLine:
    """An act as a list shows it."""

    path: str
    title: str | None
    number: str | None
    type: str
    date: date
    authority: str
    authority_name: str | None


@dataclass(frozen=True)
class RefusedSource:
    """A file that gave no act, or an act that was refused, with the sentence that says why."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class KeptForm:
    """One representation of an act, as it is kept."""

    digest: str
    """SHA-256 of its bytes, hexadecimal."""
    compressed: bytes
    """Its bytes in gzip."""
    modified: datetime
    """When the act came to be as it is, in UTC."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A state that an act had, in the eyes of readers, before it was read again."""

    modified: datetime
    """When the act came to be so, in UTC."""
    made_by: str
    """Name and version of the software that read it."""
    source_sha256: str
    """The file that it was read from."""


@dataclass(frozen=True)
class ActGroup:
    """The acts of one authority and year, counted."""

    authority: str
    authority_name: str | None
    year: int
    acts: int
    triples: int
    modified: datetime
    """When one of them last changed, in UTC."""


@dataclass(frozen=True)
class Dump:
    """One file with all acts of an authority and year in one format, in gzip."""

    authority: str
    year: int
    suffix: str
    file: Path
    sha256: str
    """Of the file as it is."""
