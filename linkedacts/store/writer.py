"""The one that changes a data folder: blobs first, then the act's graphs, then the index that makes them count.

A kill between two of these leaves a blob that nothing names, or graphs that the index contradicts: `repair` puts
the graphs back to what the index says before anything else is done.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from linkedacts.errors import ActUnknown
from linkedacts.evidence import Source
from linkedacts.store.blobs import Blobs
from linkedacts.store.graphs import Graphs
from linkedacts.store.index import Index
from linkedacts.store.interface import PublishedAct, Tombstone
from linkedacts.store.packing import pack, unpack
from linkedacts.store.shelf import Shelf

_BOOT = Path("/proc/sys/kernel/random/boot_id")
_NO_LONGER_READ = "A later reading of the source document does not give this act."


def _now() -> str:
    return datetime.now(UTC).isoformat()


@dataclass(frozen=True)
class FolderWriter:
    """Changes the data folder whose lock it holds (DataFolder.writer)."""

    base: str
    blobs: Blobs
    graphs: Graphs
    index: Index
    shelf: Shelf
    run: str = field(default_factory=_now)
    """Start of this publication, UTC."""

    def repair(self) -> None:
        """Undoes what an interrupted run left unfinished; to be called first."""
        self.blobs.tidy()
        self.shelf.tidy()
        for path in self.index.start_run(_boot()):
            self._follow_index(path)
            self.index.settle(path)

    def has(self, path: str, digest: str, made_by: str) -> bool:
        """Tells whether this very act, read by this version of the software, is already there."""
        return self.index.has(path, digest, made_by)

    def source_of(self, path: str) -> Source | None:
        """Gives the source of the act at this path, None where there is none."""
        packed = self.index.packed(path)
        if packed is None:
            return None
        source: Source = unpack(self.blobs.get(packed))["source"]
        return source

    def keep_source(self, file: Path, source: Source) -> None:
        """Stores the file under its SHA-256 and forgets what earlier runs held against it."""
        self.blobs.put_file(file, source.sha256)
        self.index.put_source(source)
        for name in {str(file), file.name, source.name}:
            self.index.pardon(name, self.run)

    def replace(self, act: PublishedAct, made_by: str) -> None:
        """Puts the act in the place of whatever stood at its path; before it returns, all of it is there or nothing."""
        packed = self.blobs.put(pack(act))
        representations = {suffix: self.blobs.put(content) for suffix, content in act.representations.items()}
        self.index.take_in_hand(act.path)
        self.graphs.replace(self.base + act.path, act.printed, act.derived)
        self.index.put(act, made_by, packed, representations, _now())
        self.index.pardon(act.source.name, self.run)

    def drop_acts_of(self, source_sha256: str, except_paths: Sequence[str]) -> Sequence[str]:
        """Removes the acts that an earlier reading of this file gave and this one does not; gives their paths.

        An act that readers have seen leaves a tombstone: a published IRI keeps answering.
        """
        dropped = [path for path in self.index.paths_of(source_sha256) if path not in except_paths]
        for path in dropped:
            self._drop(path)
        return dropped

    def withdraw(self, path: str, reason: str, on: date) -> None:
        """Removes the act's statements and keeps a tombstone; raises ActUnknown."""
        if self.index.packed(path) is None:
            raise ActUnknown(self.base + path)
        self._remove_graphs(path)
        self.index.bury(Tombstone(path, self.index.title(path), reason, on))

    def tombstone(self, path: str) -> Tombstone | None:
        """Gives what stays of a withdrawn act: reading its source again is no reason to publish it again."""
        return self.index.tombstone(path)

    def refuse(self, source: str, reason: str) -> None:
        """Keeps a refusal for the report; a later success of the same file removes it."""
        self.index.refuse(source, reason, self.run)

    def switch(self) -> None:
        """Makes the state that readers see from now on; atomic; does nothing where they see it already."""
        if self.index.changed() or self.shelf.current_version() is None:
            self.shelf.switch(self._fill)
            self.index.settle_changes()

    def _fill(self, folder: Path) -> None:
        self.graphs.checkpoint(folder / "graphs")
        self.index.copy(folder / "index.sqlite")

    def _drop(self, path: str) -> None:
        if self.index.seen(path):
            self.withdraw(path, _NO_LONGER_READ, datetime.now(UTC).date())
            return
        self._remove_graphs(path)
        self.index.forget(path)

    def _remove_graphs(self, path: str) -> None:
        self.index.take_in_hand(path)
        self.graphs.remove(self.base + path)

    def _follow_index(self, path: str) -> None:
        packed = self.index.packed(path)
        if packed is None:
            self.graphs.remove(self.base + path)
            return
        act = unpack(self.blobs.get(packed))
        self.graphs.replace(self.base + path, act["printed"], act["derived"])


def _boot() -> str:
    """Names this uptime of the machine, to tell a kill from a power cut; a system without names gives new ones."""
    return _BOOT.read_text().strip() if _BOOT.exists() else str(uuid.uuid4())
