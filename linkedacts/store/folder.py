"""The data folder of a deployment: everything that is published, in one place that can be copied as a whole.

linkedacts.toml        the base IRI, written once, and other settings (settings.py)
authorities.csv        what its owner adds to the registry of authorities (rdf/authorities.py)
blobs/                 immutable files named after their content (blobs.py)
graphs/, index.sqlite  the writer's working state (graphs.py, index.py)
snapshots/, current    what readers see (shelf.py, snapshot.py)
lock                   held by the one writer (lock.py)
"""

import tomllib
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from linkedacts.errors import BaseIriFixed, DataFolderMissing
from linkedacts.settings import check_base_iri
from linkedacts.store import durable
from linkedacts.store.blobs import Blobs
from linkedacts.store.lock import exclusive
from linkedacts.store.shelf import Shelf, made_at
from linkedacts.store.snapshot import FolderSnapshot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linkedacts.store.writer import FolderWriter

AUTHORITIES_FILE = "authorities.csv"
"""The owner's own lines of the registry of authorities (rdf/authorities.py), where there are some."""
SETTINGS_FILE = "linkedacts.toml"
"""Holds the base IRI, and whatever other settings its owner adds."""


@dataclass(frozen=True)
class DataFolder:
    """A data folder that exists, and its base IRI."""

    path: Path
    base: str

    @classmethod
    def create(cls, path: Path, base: str) -> Self:
        """Makes a data folder, or opens the one that is there; raises BaseIriFixed where its base IRI is another."""
        check_base_iri(base)
        if not (path / SETTINGS_FILE).exists():
            path.mkdir(parents=True, exist_ok=True)
            durable.write(path / SETTINGS_FILE, f'base_iri = "{base}"\n'.encode(), workshop=path)
        folder = cls.open(path)
        if folder.base != base:
            raise BaseIriFixed(path, folder.base, base)
        return folder

    @classmethod
    def open(cls, path: Path) -> Self:
        """Opens a data folder that was made; raises DataFolderMissing."""
        try:
            about = tomllib.loads((path / SETTINGS_FILE).read_text(encoding="utf-8"))
        except (FileNotFoundError, NotADirectoryError):
            raise DataFolderMissing(path) from None
        return cls(path, about["base_iri"])

    @contextmanager
    def writer(self) -> "Iterator[FolderWriter]":
        """Holds the folder for publishing; raises DataFolderInUse where another process does.

        What was not switched when it ends stays for the next writer, unseen by readers.
        """
        # Imported when it is asked for: what only reads starts without what writing takes.
        from linkedacts.store.graphs import Graphs
        from linkedacts.store.index import Index
        from linkedacts.store.writer import FolderWriter

        with exclusive(self.path), closing(Index(self.path / "index.sqlite")) as index:
            with closing(Graphs(self.path / "graphs")) as graphs:
                writer = FolderWriter(self.base, self._blobs, graphs, index, self._shelf)
                writer.repair()
                yield writer
            index.end_run()

    def snapshot(self) -> FolderSnapshot:
        """Opens the state that readers see; raises DataFolderMissing before the first switch."""
        version = self.current_version()
        return FolderSnapshot(self.base, self._shelf.folder / version, self._blobs, made_at(version))

    def current_version(self) -> str:
        """Gives the version of that state, for one system call; raises DataFolderMissing before the first switch."""
        version = self._shelf.current_version()
        if version is None:
            raise DataFolderMissing(self.path)
        return version

    @property
    def authorities(self) -> Path:
        """Where the owner's own lines of the registry of authorities are, if there are some."""
        return self.path / AUTHORITIES_FILE

    @cached_property
    def _blobs(self) -> Blobs:
        return Blobs(self.path / "blobs")

    @cached_property
    def _shelf(self) -> Shelf:
        return Shelf(self.path / "snapshots", self.path / "current")
