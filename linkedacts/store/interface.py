"""What a store of published acts does, whatever keeps it: the words that publish.py and server/ use.

One writer owns the store. Readers open a Snapshot: a consistent state that never changes under them. The embedded
implementation (pyoxigraph, SQLite, files) is in this package; a SPARQL 1.1 server can stand behind the same interface.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from linkedacts.evidence import Source

if TYPE_CHECKING:
    from linkedacts.store.facts.asking import Facts
    from linkedacts.store.search.search import Search

TEXT_SUFFIX = "txt"
"""Suffix of the representation that is no graph: the text of the document that the act was read from."""

NO_LONGER_READ = "A later reading of the source document does not give this act."
"""Reason of a tombstone that nobody decided on."""


@dataclass(frozen=True)
class PublishedAct:
    """One act as it is kept: its graphs, its record, and the bytes of each representation."""

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
    printed: bytes
    """N-Triples of what the document prints, its source file included; kept in graph `{iri}#printed`."""
    derived: bytes
    """N-Triples of what named rules derive; kept in graph `{iri}#derived`."""
    digest: str
    """Canonical hash (RDFC-1.0, SHA-256, hexadecimal) of the printed graph."""
    source: Source
    record: Mapping[str, Any]
    """The public JSON of the act (shared FORMAT), evidence and issues included."""
    findings: Sequence[Mapping[str, Any]] = ()
    """What the rules between fields report (`rdf.validation.Finding` as JSON)."""
    representations: Mapping[str, bytes] = field(default_factory=dict)
    """Suffix of a format (`ttl`, `jsonld`, …) → its bytes, made at publication."""
    aliases: Sequence[str] = ()
    """Other ways to name the act: @ctes identifier, local number, SHA-256 of the source."""
    things: Sequence[str] = ()
    """Paths below /id/ of what the act speaks of: each answers with the acts that speak of it."""

    @property
    def triples(self) -> int:
        """How many statements its graphs make: N-Triples are one a line."""
        return self.printed.count(b"\n") + self.derived.count(b"\n")


@dataclass(frozen=True)
class Tombstone:
    """What stays of a withdrawn act: its IRI keeps answering, with 410."""

    path: str
    title: str | None
    reason: str
    withdrawn_on: date

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


class Writer(Protocol):
    """The one process that changes the store; leaves no trace of what it had not finished."""

    def holds(self, act: PublishedAct) -> bool:
        """Tells whether exactly this act is already there, with all its representations."""

    def kept(self, path: str) -> KeptAct | None:
        """Gives what stands at this path, None where nothing does."""

    def former_source(self, file: Path) -> str | None:
        """Gives the SHA-256 that this file had when it was last noted, None where it never was."""

    def note_file(self, file: Path, source: Source) -> None:
        """Remembers what the file holds now: to be called when its acts are in."""

    def keep_source(self, file: Path, source: Source) -> None:
        """Stores the file under its SHA-256; raises SourceDamaged if it has changed since it was read."""

    def is_kept_elsewhere(self, source_sha256: str, than: Path) -> bool:
        """Tells whether another file has this content."""

    def replace(self, act: PublishedAct, made_by: str) -> None:
        """Puts the act in the place of whatever stood at its path, in one transaction."""

    def drop_acts_of(self, source_sha256: str, except_paths: Sequence[str]) -> Sequence[str]:
        """Removes the acts that an earlier reading of this file gave and this one does not; gives their paths."""

    def withdraw(self, path: str, reason: str, on: date) -> None:
        """Removes the act's statements and keeps a tombstone; raises ActUnknown."""

    def tombstone(self, path: str) -> Tombstone | None:
        """Gives what stays of a withdrawn act: reading its source again is no reason to publish it again."""

    def refuse(self, source: str, reason: str) -> None:
        """Keeps a refusal for the report; a later success of the same file removes it."""

    def switch(self) -> None:
        """Makes the state that readers see from now on; atomic."""


class Snapshot(Protocol):
    """One consistent state of the published acts, read only."""

    base: str
    """Base IRI, without a slash at its end."""
    version: str
    """Name of this state; changes whenever anything did."""
    made: datetime
    graphs: Path
    """Folder of the graph store, for the processes that answer queries."""
    facts: "Facts"
    """What is counted and listed across acts."""
    search: "Search"
    """Where words are looked for."""

    def act(self, path: str) -> PublishedAct | Tombstone | None:
        """Gives the act at a path (its `representations` empty: they are asked for one by one)."""

    def form(self, path: str, suffix: str) -> KeptForm | None:
        """Gives one representation of the act at a path, and what its headers say of it."""

    def representation(self, path: str, suffix: str) -> bytes | None:
        """Gives the bytes of one representation."""

    def compressed(self, path: str, suffix: str) -> bytes | None:
        """Gives the bytes of one representation in gzip, as they are kept."""

    def representation_digest(self, path: str, suffix: str) -> str | None:
        """Gives the SHA-256 of one representation: a strong validator that costs no reading."""

    def modified(self, path: str) -> datetime | None:
        """Gives when the act at a path came to be as it is, in UTC."""

    def resolve(self, alias: str) -> str | None:
        """Gives the path of the act that an alias names; None where it names none, or more than one."""

    def acts_named(self, alias: str, *, limit: int = 50, offset: int = 0) -> Sequence[ActLine]:
        """Gives the acts that share an alias (a local number, the file of a register), latest first."""

    def acts(self, below: str = "/eli/", *, limit: int = 50, offset: int = 0) -> Sequence[ActLine]:
        """Gives the acts whose path starts with `below`, latest first."""

    def count(self, below: str = "/eli/") -> int:
        """Counts the acts whose path starts with `below`."""

    def acts_about(self, thing: str, *, limit: int = 50, offset: int = 0) -> Sequence[ActLine]:
        """Gives the acts that speak of a thing (`/id/…`), latest first."""

    def count_about(self, thing: str) -> int:
        """Counts the acts that speak of a thing."""

    def count_named(self, alias: str) -> int:
        """Counts the acts that share an alias."""

    def groups(self) -> Sequence[ActGroup]:
        """Gives the acts counted by authority and year, in the order of both."""

    def addresses(self, *, limit: int, offset: int = 0) -> Sequence[tuple[str, datetime]]:
        """Gives the paths of acts and when each last changed, in the order of the paths."""

    def changed(self, since: datetime, *, limit: int, offset: int = 0) -> Sequence[tuple[ActLine, datetime]]:
        """Gives the acts that changed since a moment, and when, latest change first."""

    def count_changed(self, since: datetime) -> int:
        """Counts the acts that changed since a moment."""

    def dumps(self) -> Sequence[Dump]:
        """Gives the complete dumps."""

    def tombstones(self) -> Iterator[Tombstone]:
        """Gives the withdrawn acts, latest withdrawal first."""

    def source_file(self, sha256: str) -> tuple[Path, Source] | None:
        """Gives the kept source file."""

    def refusals(self) -> Iterator[RefusedSource]:
        """Gives what was refused, latest first."""
