"""One consistent state of the published acts, as readers see it: a checkpoint of the graphs and a copy of the index."""

import sqlite3
import weakref
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import cached_property, lru_cache
from pathlib import Path

from linkedacts.evidence import Source
from linkedacts.store.blobs import Blobs
from linkedacts.store.dumps import Dumps
from linkedacts.store.facts.asking import Facts
from linkedacts.store.kept import (
    ActGroup,
    ActLine,
    Dump,
    KeptForm,
    PublishedAct,
    Reading,
    RefusedSource,
    ShownAct,
    Tombstone,
)
from linkedacts.store.layout import check_tables
from linkedacts.store.lines import ACT_COLUMNS, TOMBSTONE_COLUMNS, act_line, tombstone
from linkedacts.store.packing import decompress, unpack, unpack_shown
from linkedacts.store.reports import REPORT_SUFFIX, REPORTS, KeptReport, statements
from linkedacts.store.search.search import Search

GRAPHS, INDEX, DUMPS, SEARCH = "graphs", "index.sqlite", "dumps", "search"
"""What the folder of a snapshot holds."""
_PAGES_KEPT = 1024
_LATEST = "ORDER BY date DESC, acts.path LIMIT ? OFFSET ?"


class FolderSnapshot:
    """A state that never changes; safe to use from several threads."""

    def __init__(self, base: str, folder: Path, blobs: Blobs, made: datetime) -> None:
        self.base = base
        self._folder = folder
        self.version = folder.name
        self.made = made
        self.graphs = folder / GRAPHS
        self._blobs = blobs
        # Immutable: SQLite then takes no lock and writes nothing beside the file.
        uri = f"{(folder / INDEX).absolute().as_uri()}?immutable=1"
        self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        weakref.finalize(self, self._connection.close)
        check_tables(self._connection, folder.parent.parent)
        self.facts = Facts(self._connection)
        self.search = Search(folder / SEARCH)

    def act(self, path: str) -> PublishedAct | Tombstone | None:
        """Gives the act at a path, or what stays of it; None where there never was one."""
        query = f"SELECT {ACT_COLUMNS}, digest, packed FROM acts WHERE path = ?"  # noqa: S608 - own words
        for *line, digest, packed in self._rows(query, path):
            fields = {**vars(act_line(*line)), **unpack(self._blobs.get(packed))}
            return PublishedAct(**fields, digest=digest)
        return self._tombstone(path)

    def shown(self, path: str) -> ShownAct | None:
        """Gives what pages show of the act at a path, in a fraction of the time; None where there is no act."""
        query = f"SELECT {ACT_COLUMNS}, packed FROM acts WHERE path = ?"  # noqa: S608 - own words
        for *line, packed in self._rows(query, path):
            return ShownAct(**vars(act_line(*line)), **unpack_shown(self._blobs.get(packed)))
        return None

    def form(self, path: str, suffix: str) -> KeptForm | None:
        """Gives one representation of the act at a path, and what its headers say of it."""
        columns = "sha256, compressed, modified FROM representations JOIN acts USING (path)"
        query = f"SELECT {columns} WHERE path = ? AND suffix = ?"
        for digest, blob, modified in self._rows(query, path, suffix):
            return KeptForm(digest, self._blobs.get(blob), datetime.fromisoformat(modified))
        return None

    def readings(self, path: str) -> Sequence[Reading]:
        """Gives the earlier states of the act at a path, latest first."""
        query = """
            SELECT readings.modified, readings.made_by, readings.source FROM readings JOIN acts USING (path)
            WHERE path = ? AND readings.modified < acts.modified ORDER BY readings.modified DESC
        """
        return [Reading(datetime.fromisoformat(when), by, source) for when, by, source in self._rows(query, path)]

    def reading_form(self, path: str, modified: datetime, suffix: str) -> KeptForm | None:
        """Gives one representation of an earlier state, by the moment at which that came to be."""
        query = "SELECT sha256, compressed FROM reading_forms WHERE path = ? AND modified = ? AND suffix = ?"
        for digest, blob in self._rows(query, path, modified.isoformat(), suffix):
            return KeptForm(digest, self._blobs.get(blob), modified)
        return None

    def reports(self, path: str) -> bytes:
        """Gives the N-Triples of the act's validation reports, each with the moment it was made; empty without any."""
        rows = self._connection.execute(REPORTS, {"path": path, "suffix": REPORT_SUFFIX})
        return statements(self.base + path, [KeptReport.unpacked(when, self._blobs.get(blob)) for when, blob in rows])

    def representation(self, path: str, suffix: str) -> bytes | None:
        """Gives the bytes of one representation."""
        compressed = self.compressed(path, suffix)
        return None if compressed is None else decompress(compressed)

    def compressed(self, path: str, suffix: str) -> bytes | None:
        """Gives the bytes of one representation in gzip, as they are kept."""
        query = "SELECT compressed FROM representations WHERE path = ? AND suffix = ?"
        return next((self._blobs.get(blob) for (blob,) in self._rows(query, path, suffix)), None)

    def representation_digest(self, path: str, suffix: str) -> str | None:
        """Gives the SHA-256 of one representation: a strong validator that costs no reading."""
        query = "SELECT sha256 FROM representations WHERE path = ? AND suffix = ?"
        return next((sha256 for (sha256,) in self._rows(query, path, suffix)), None)

    def modified(self, path: str) -> datetime | None:
        """Gives when the act at this path came to be as it is, in UTC; replacing it by itself changes nothing."""
        query = "SELECT modified FROM acts WHERE path = ?"
        return next((datetime.fromisoformat(moment) for (moment,) in self._rows(query, path)), None)

    def resolve(self, alias: str) -> str | None:
        """Gives the path of the act that an alias names; None where it names none, or more than one."""
        paths = [path for (path,) in self._rows("SELECT path FROM aliases WHERE alias = ? LIMIT 2", alias)]
        return paths[0] if len(paths) == 1 else None

    def acts(self, below: str = "/eli/", *, limit: int = 50, offset: int = 0) -> Sequence[ActLine]:
        """Gives the acts whose path starts with `below`, latest first."""
        query = f"SELECT {ACT_COLUMNS} FROM acts WHERE path >= ? AND path < ? {_LATEST}"  # noqa: S608 - own words
        return self._lines(query, *_range(below), limit, offset)

    def count(self, below: str = "/eli/") -> int:
        """Counts the acts whose path starts with `below`."""
        query = "SELECT count(*) FROM acts WHERE path >= ? AND path < ?"
        return int(self._rows(query, *_range(below))[0][0])

    def acts_about(self, thing: str, *, limit: int = 50, offset: int = 0) -> Sequence[ActLine]:
        """Gives the acts that speak of a thing (`/id/…`), latest first."""
        return self._about(thing, limit, offset)

    def count_about(self, thing: str) -> int:
        """Counts the acts that speak of a thing."""
        query = "SELECT count(*) FROM things JOIN acts USING (path) WHERE thing = ?"
        return int(self._rows(query, thing)[0][0])

    def acts_named(self, alias: str, *, limit: int = 50, offset: int = 0) -> Sequence[ActLine]:
        """Gives the acts that share an alias (a local number, the file of a register), latest first."""
        query = f"SELECT {ACT_COLUMNS} FROM aliases JOIN acts USING (path) WHERE alias = ? {_LATEST}"  # noqa: S608 - own words
        return self._lines(query, alias, limit, offset)

    def count_named(self, alias: str) -> int:
        """Counts the acts that share an alias."""
        query = "SELECT count(*) FROM aliases JOIN acts USING (path) WHERE alias = ?"
        return int(self._rows(query, alias)[0][0])

    def groups(self) -> Sequence[ActGroup]:
        """Gives the acts counted by authority and year, in the order of both."""
        return self._groups

    def addresses(self, *, limit: int, offset: int = 0) -> Sequence[tuple[str, datetime]]:
        """Gives the paths of acts and when each last changed, in the order of the paths."""
        query = "SELECT path, modified FROM acts ORDER BY path LIMIT ? OFFSET ?"
        return [(path, datetime.fromisoformat(moment)) for path, moment in self._rows(query, limit, offset)]

    def changed(self, since: datetime, *, limit: int, offset: int = 0) -> Sequence[tuple[ActLine, datetime]]:
        """Gives the acts that changed since a moment, and when, latest change first."""
        query = (
            f"SELECT {ACT_COLUMNS}, modified FROM acts WHERE modified >= ? "  # noqa: S608 - own words
            "ORDER BY modified DESC, path LIMIT ? OFFSET ?"
        )
        rows = self._rows(query, since.astimezone(UTC).isoformat(), limit, offset)
        return [(act_line(*line), datetime.fromisoformat(moment)) for *line, moment in rows]

    def count_changed(self, since: datetime) -> int:
        """Counts the acts that changed since a moment."""
        query = "SELECT count(*) FROM acts WHERE modified >= ?"
        return int(self._rows(query, since.astimezone(UTC).isoformat())[0][0])

    def dumps(self) -> Sequence[Dump]:
        """Gives the complete dumps."""
        return self._dumps

    def tombstones(self) -> Iterator[Tombstone]:
        """Gives the withdrawn acts, latest withdrawal first."""
        query = f"SELECT {TOMBSTONE_COLUMNS} FROM tombstones ORDER BY buried DESC, path"  # noqa: S608 - own words
        return (tombstone(*row) for row in self._rows(query))

    def source_file(self, sha256: str) -> tuple[Path, Source] | None:
        """Gives the kept source file."""
        query = "SELECT name, sha256, size, media_type, pages FROM sources WHERE sha256 = ?"
        for name, digest, size, media_type, pages in self._rows(query, sha256):
            source = Source(name=name, sha256=digest, size=size, media_type=media_type, pages=pages)
            return self._blobs.path(digest), source
        return None

    def refusals(self) -> Iterator[RefusedSource]:
        """Gives what was refused, latest first."""
        query = "SELECT source, reason FROM refusals ORDER BY run DESC, source, reason"
        return (RefusedSource(source, reason) for source, reason in self._rows(query))

    @cached_property
    def _about(self) -> Callable[[str, int, int], Sequence[ActLine]]:
        """Finds the acts that speak of a thing: of many, since all are sorted, so each page of them is kept."""
        query = f"SELECT {ACT_COLUMNS} FROM things JOIN acts USING (path) WHERE thing = ? {_LATEST}"  # noqa: S608 - own words
        return lru_cache(_PAGES_KEPT)(lambda thing, limit, offset: tuple(self._lines(query, thing, limit, offset)))

    @cached_property
    def _groups(self) -> tuple[ActGroup, ...]:
        query = """
            SELECT authority, max(authority_name), substr(date, 1, 4) AS year, count(*), sum(triples), max(modified)
            FROM acts GROUP BY authority, year ORDER BY authority, year
        """
        return tuple(
            ActGroup(authority, name, int(year), int(acts), int(triples), datetime.fromisoformat(moment))
            for authority, name, year, acts, triples, moment in self._rows(query)
        )

    @cached_property
    def _dumps(self) -> tuple[Dump, ...]:
        return tuple(Dumps(self._folder / DUMPS).all())

    def _tombstone(self, path: str) -> Tombstone | None:
        query = f"SELECT {TOMBSTONE_COLUMNS} FROM tombstones WHERE path = ?"  # noqa: S608 - own words
        return next((tombstone(*row) for row in self._rows(query, path)), None)

    def _lines(self, query: str, *values: str | int) -> list[ActLine]:
        return [act_line(*row) for row in self._rows(query, *values)]

    def _rows(self, query: str, *values: str | int) -> list[tuple[str, ...]]:
        return self._connection.execute(query, values).fetchall()


def _range(prefix: str) -> tuple[str, str]:
    """Gives the bounds of the paths that start with a prefix, in the order of SQLite's binary collation."""
    return prefix, f"{prefix}\U0010ffff"
