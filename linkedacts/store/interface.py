"""What a store of published acts does, whatever keeps it: the words that publish.py and server/ use.

One writer owns the store. Readers open a Snapshot: a consistent state that never changes under them. The embedded
implementation (pyoxigraph, SQLite, files) is in this package; a SPARQL 1.1 server can stand behind the same interface.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from linkedacts.evidence import Source
from linkedacts.store.kept import (
    NO_LONGER_READ,
    REPORT_SUFFIX,
    TEXT_SUFFIX,
    ActGroup,
    ActLine,
    Dump,
    KeptAct,
    KeptForm,
    PublishedAct,
    Reading,
    RefusedSource,
    ShownAct,
    Tombstone,
)

if TYPE_CHECKING:
    from linkedacts.store.facts.asking import Facts
    from linkedacts.store.search.search import Search

__all__ = [
    "NO_LONGER_READ",
    "REPORT_SUFFIX",
    "TEXT_SUFFIX",
    "ActGroup",
    "ActLine",
    "Dump",
    "KeptAct",
    "KeptForm",
    "PublishedAct",
    "RefusedSource",
    "ShownAct",
    "Snapshot",
    "Tombstone",
    "Writer",
]


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

    def acts_about(self, thing: str) -> Sequence[PublishedAct]:
        """Gives the acts that speak of a thing (`/id/…`) now, by path; of their representations, the text alone."""

    def changed_things(self, below: str) -> Sequence[str]:
        """Gives the things whose path starts with `below` that acts speak of where readers see something else."""

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

    def shown(self, path: str) -> ShownAct | None:
        """Gives what pages show of the act at a path, in a fraction of the time; None where there is no act."""

    def form(self, path: str, suffix: str) -> KeptForm | None:
        """Gives one representation of the act at a path, and what its headers say of it."""

    def readings(self, path: str) -> Sequence[Reading]:
        """Gives the earlier states of the act at a path, latest first."""

    def reading_form(self, path: str, modified: datetime, suffix: str) -> KeptForm | None:
        """Gives one representation of an earlier state, by the moment at which that came to be."""

    def reports(self, path: str) -> bytes:
        """Gives the N-Triples of the act's validation reports, each with the moment it was made; empty without any."""

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
