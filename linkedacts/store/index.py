"""The writer's index (SQLite, index.sql): what is published, under which names, and what changed since the last switch.

The index is the truth; the graph store follows it. `in_hand` and `runs` tell, after a kill, whether it still does.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from linkedacts.errors import DataFolderOutdated
from linkedacts.evidence import Source
from linkedacts.store.blobs import digest_of
from linkedacts.store.facts import writing as facts
from linkedacts.store.kept import REPORT_SUFFIX, TEXT_SUFFIX, PublishedAct, Tombstone
from linkedacts.store.layout import check_tables, create_tables
from linkedacts.store.lines import ACT_COLUMNS, TOMBSTONE_COLUMNS, tombstone
from linkedacts.store.reports import REPORTS

_OF_AN_ACT = ("acts", "representations", "aliases", "things", "tombstones")
_OF_READINGS = ("readings", "reading_forms")
_KEPT_READING = (
    "INSERT OR IGNORE INTO readings SELECT path, modified, made_by, source FROM acts WHERE path = ?",
    """
    INSERT OR IGNORE INTO reading_forms
    SELECT path, modified, suffix, sha256, compressed FROM representations JOIN acts USING (path) WHERE path = ?
    """,
)
"""What copies the present state of an act; it is no earlier one until another takes its place."""
_CHANGED = "INSERT OR IGNORE INTO changes SELECT ?1, EXISTS (SELECT 1 FROM acts WHERE path = ?1)"


class Index:
    """The working index of one data folder, open for writing."""

    def __init__(self, file: Path) -> None:
        self._connection = sqlite3.connect(file, isolation_level="IMMEDIATE")
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = FULL")
        if not self._one("SELECT count(*) FROM sqlite_schema"):
            create_tables(self._connection)
        try:
            check_tables(self._connection, file.parent)
        except DataFolderOutdated:
            self._connection.close()
            raise

    def close(self) -> None:
        """Closes the file."""
        self._connection.close()

    # What is there

    def packed(self, path: str) -> str | None:
        """Gives the blob that holds the act at this path."""
        blob: str | None = self._one("SELECT packed FROM acts WHERE path = ?", path)
        return blob

    def representations(self, path: str) -> dict[str, str]:
        """Gives the SHA-256 of each representation of the act at this path, by suffix."""
        query = "SELECT suffix, sha256 FROM representations WHERE path = ?"
        return dict(self._connection.execute(query, (path,)))

    def reports(self, path: str) -> list[tuple[str, str]]:
        """Gives the moment and the blob of each report on the act at this path, the present one last."""
        return self._connection.execute(REPORTS, {"path": path, "suffix": REPORT_SUFFIX}).fetchall()

    def earlier_reports(self, path: str) -> list[tuple[str, str]]:
        """Gives those of the states that readers have seen: to be asked once the act is in hand."""
        query = "SELECT modified, compressed FROM reading_forms WHERE path = ? AND suffix = ? ORDER BY modified"
        return self._connection.execute(query, (path, REPORT_SUFFIX)).fetchall()

    def title(self, path: str) -> str | None:
        """Gives the title of the act at this path."""
        title: str | None = self._one("SELECT title FROM acts WHERE path = ?", path)
        return title

    def tombstone(self, path: str) -> Tombstone | None:
        """Gives what stays of the act that was withdrawn at this path."""
        query = f"SELECT {TOMBSTONE_COLUMNS} FROM tombstones WHERE path = ?"  # noqa: S608 - own words
        return next((tombstone(*row) for row in self._connection.execute(query, (path,))), None)

    def paths(self) -> list[str]:
        """Gives the paths of all acts."""
        return self._column("SELECT path FROM acts ORDER BY path")

    def kept(self, path: str) -> Iterator[tuple[tuple[Any, ...], str, str, str | None]]:
        """Gives the act at this path: the columns of its line, its canonical hash, its blob, and that of its text."""
        query = f"""
            SELECT {ACT_COLUMNS}, digest, packed, compressed
            FROM acts LEFT JOIN representations ON representations.path = acts.path AND suffix = ?
            WHERE acts.path = ?
        """  # noqa: S608 - own words
        for *line, digest, packed, text in self._connection.execute(query, (TEXT_SUFFIX, path)):
            yield tuple(line), digest, packed, text

    def paths_about(self, thing: str) -> list[str]:
        """Gives the paths of the acts that speak of a thing."""
        return self._column("SELECT path FROM things WHERE thing = ? ORDER BY path", thing)

    def changed_things(self, below: str) -> list[str]:
        """Gives the things below a path that the acts speak of where readers see something else."""
        query = "SELECT DISTINCT thing FROM things JOIN changes USING (path) WHERE substr(thing, 1, ?) = ? ORDER BY 1"
        return [thing for (thing,) in self._connection.execute(query, (len(below), below))]

    def leads_on(self, path: str) -> bool:
        """Tells whether a path is another name of an act at another path."""
        query = "SELECT EXISTS (SELECT 1 FROM aliases JOIN acts USING (path) WHERE alias = ?1 AND path <> ?1)"
        return bool(self._one(query, path))

    def paths_of(self, source_sha256: str) -> list[str]:
        """Gives the paths of the acts that were read from a file."""
        return self._column("SELECT path FROM acts WHERE source = ? ORDER BY path", source_sha256)

    def source_in(self, file: Path) -> str | None:
        """Gives the SHA-256 of what a file held when it was last noted."""
        sha256: str | None = self._one("SELECT sha256 FROM files WHERE file = ?", _name(file))
        return sha256

    def is_elsewhere(self, sha256: str, than: Path) -> bool:
        """Tells whether some other file held this content when it was last noted."""
        query = "SELECT EXISTS (SELECT 1 FROM files WHERE sha256 = ? AND file <> ?)"
        return bool(self._one(query, sha256, _name(than)))

    def groups(self) -> list[tuple[str, int]]:
        """Gives the authorities and years that have acts, in the order of both."""
        query = "SELECT DISTINCT authority, substr(date, 1, 4) FROM acts ORDER BY 1, 2"
        return [(authority, int(year)) for authority, year in self._connection.execute(query)]

    def compressed_of(self, authority: str, year: int, suffix: str) -> list[str]:
        """Gives the blobs of one representation of the acts of an authority and year, in the order of their paths."""
        query = """
            SELECT compressed FROM acts JOIN representations USING (path)
            WHERE authority = ? AND date >= ? AND date < ? AND suffix = ? ORDER BY path
        """
        return self._column(query, authority, f"{year:04}", f"{year + 1:04}", suffix)

    # An act's turn: take it in hand, change its graphs, then say here what is there now

    def take_in_hand(self, path: str) -> None:
        """Notes that the graphs of an act are about to change, and keeps what readers see of it now."""
        with self._connection:
            is_as_seen = self._connection.execute(_CHANGED, (path,)).rowcount > 0
            if is_as_seen:
                for statement in _KEPT_READING:
                    self._connection.execute(statement, (path,))
            self._connection.execute("INSERT OR IGNORE INTO in_hand VALUES (?)", (path,))

    def put(self, act: PublishedAct, made_by: str, packed: str, compressed: Mapping[str, str], now: str) -> None:
        """Describes an act in the place of whatever stood at its path; `compressed`: suffix → blob."""
        with self._connection:
            self._clear(act.path)
            self._connection.execute(
                "INSERT INTO acts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    *(act.path, act.title, act.number, act.type, act.date.isoformat()),
                    *(act.authority, act.authority_name, act.digest, made_by),
                    *(act.source.sha256, act.source.name, packed, now),
                    act.triples,
                ),
            )
            forms = act.representations.items()
            rows = [(act.path, suffix, digest_of(content), compressed[suffix]) for suffix, content in forms]
            self._connection.executemany("INSERT INTO representations VALUES (?, ?, ?, ?)", rows)
            self._insert_names("aliases", act.path, act.aliases)
            self._insert_names("things", act.path, act.things)
            facts.put(self._connection, act)

    def bury(self, grave: Tombstone) -> None:
        """Leaves a tombstone in the place of an act; its aliases lead there from now on."""
        with self._connection:
            aliases = self._column("SELECT alias FROM aliases WHERE path = ?", grave.path)
            self._clear(grave.path)
            for table in _OF_READINGS:
                self._connection.execute(f"DELETE FROM {table} WHERE path = ?", (grave.path,))  # noqa: S608 - own words
            self._insert_names("aliases", grave.path, aliases)
            days = (grave.withdrawn_on.isoformat(), grave.buried.isoformat())
            values = (grave.path, grave.title, grave.reason, *days)
            self._connection.execute("INSERT INTO tombstones VALUES (?, ?, ?, ?, ?)", values)

    def forget(self, path: str) -> None:
        """Removes an act that no reader has seen."""
        with self._connection:
            self._clear(path)

    def settle(self, path: str) -> None:
        """Notes that the graphs of an act are what this index says."""
        with self._connection:
            self._connection.execute("DELETE FROM in_hand WHERE path = ?", (path,))

    def seen(self, path: str) -> bool:
        """Tells whether readers see an act at this path, whatever has been done to it since the last switch."""
        query = (
            "SELECT coalesce((SELECT seen FROM changes WHERE path = ?1), EXISTS (SELECT 1 FROM acts WHERE path = ?1))"
        )
        return bool(self._one(query, path))

    # Sources and refusals

    def put_source(self, source: Source) -> None:
        """Describes a kept file."""
        values = (source.sha256, source.name, source.size, source.media_type, source.pages)
        with self._connection:
            self._connection.execute("INSERT OR REPLACE INTO sources VALUES (?, ?, ?, ?, ?)", values)

    def note_file(self, file: Path, sha256: str) -> None:
        """Notes what a file holds, with its path on this machine."""
        with self._connection:
            self._connection.execute("INSERT OR REPLACE INTO files VALUES (?, ?)", (_name(file), sha256))

    def refuse(self, source: str, reason: str, run: str) -> None:
        """Notes why a source, or an act of it, was refused in a run."""
        with self._connection:
            self._connection.execute("INSERT OR REPLACE INTO refusals VALUES (?, ?, ?)", (source, reason, run))

    def pardon(self, source: str, run: str) -> None:
        """Removes what earlier runs held against a source."""
        with self._connection:
            self._connection.execute("DELETE FROM refusals WHERE source = ? AND run <> ?", (source, run))

    # Runs and switches

    def start_run(self, boot: str) -> Sequence[str]:
        """Opens a run and gives the paths whose graphs the last one may have left astray.

        A kill leaves the act that was in hand. A power cut may take back more of the graph store than of this index:
        then every act changed since the last switch is in doubt, since a switch alone flushes the store.
        """
        interrupted = self._column("SELECT boot FROM runs")
        with self._connection:
            self._connection.execute("DELETE FROM runs")
            self._connection.execute("INSERT INTO runs VALUES (?)", (boot,))
        in_doubt = "in_hand" if set(interrupted) <= {boot} else "changes"
        return self._column(f"SELECT path FROM {in_doubt} ORDER BY path")  # noqa: S608 - one of two own words

    def end_run(self) -> None:
        """Notes that nothing was interrupted."""
        with self._connection:
            self._connection.execute("DELETE FROM runs")

    def changed(self) -> bool:
        """Tells whether any act or refusal differs from what readers see."""
        return bool(self._one("SELECT EXISTS (SELECT 1 FROM changes) OR EXISTS (SELECT 1 FROM refusals_changed)"))

    def changed_paths(self) -> list[str]:
        """Gives the paths where readers see something else."""
        return self._column("SELECT path FROM changes ORDER BY path")

    def settle_changes(self) -> None:
        """Notes that readers see all of this."""
        with self._connection:
            self._connection.execute("DELETE FROM changes")
            self._connection.execute("DELETE FROM refusals_seen")
            self._connection.execute("INSERT INTO refusals_seen SELECT source, reason FROM refusals")

    def copy(self, file: Path) -> None:
        """Copies the index as it is now, without the writer's own notes."""
        target = sqlite3.connect(file, isolation_level=None)
        try:
            self._connection.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")
            target.executescript("DELETE FROM changes; DELETE FROM in_hand; DELETE FROM runs; DELETE FROM files;")
        finally:
            target.close()

    def _clear(self, path: str) -> None:
        facts.clear(self._connection, path)
        for table in (*_OF_AN_ACT, "in_hand"):
            self._connection.execute(f"DELETE FROM {table} WHERE path = ?", (path,))  # noqa: S608 - own words

    def _insert_names(self, table: str, path: str, names: Iterable[str]) -> None:
        rows = [(name, path) for name in names]
        self._connection.executemany(f"INSERT OR IGNORE INTO {table} VALUES (?, ?)", rows)  # noqa: S608 - own words

    def _one(self, query: str, *values: str) -> Any:
        row = self._connection.execute(query, values).fetchone()
        return row[0] if row else None

    def _column(self, query: str, *values: str) -> list[str]:
        return [row[0] for row in self._connection.execute(query, values)]


def _name(file: Path) -> str:
    return str(file.resolve())
