"""The one that changes a data folder: blobs first, then the act's graphs, then the index that makes them count.

A kill between two of these leaves a blob that nothing names, or graphs that the index contradicts: `repair` puts
the graphs back to what the index says before anything else is done.
"""

import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from linkedacts.errors import ActUnknown
from linkedacts.evidence import Source
from linkedacts.iris import ActIri
from linkedacts.store.blobs import Blobs, digest_of
from linkedacts.store.dumps import SUFFIXES, Dumps
from linkedacts.store.graphs import Graphs
from linkedacts.store.index import Index
from linkedacts.store.kept import NO_LONGER_READ, TEXT_SUFFIX, Dump, KeptAct, PublishedAct, Tombstone
from linkedacts.store.lines import act_line
from linkedacts.store.packing import compress, decompress, pack, unpack
from linkedacts.store.reports import REPORT_SUFFIX, KeptReport, statements
from linkedacts.store.search.renewing import renew
from linkedacts.store.shelf import Shelf
from linkedacts.store.snapshot import DUMPS, GRAPHS, INDEX, SEARCH

_BOOT = Path("/proc/sys/kernel/random/boot_id")


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

    def holds(self, act: PublishedAct) -> bool:
        """Tells whether exactly this act is already there, with all its representations."""
        representations = {suffix: digest_of(content) for suffix, content in act.representations.items()}
        packed, kept = self.index.packed(act.path), self.index.representations(act.path)
        return packed == digest_of(pack(act)) and kept == representations

    def kept(self, path: str) -> KeptAct | None:
        """Gives what stands at this path, None where nothing does."""
        packed = self.index.packed(path)
        if packed is None:
            return None
        act = unpack(self.blobs.get(packed))
        return KeptAct(act["source"], act["record"])

    def former_source(self, file: Path) -> str | None:
        """Gives the SHA-256 that this file had when it was last noted, None where it never was."""
        return self.index.source_in(file)

    def note_file(self, file: Path, source: Source) -> None:
        """Remembers what the file holds now: to be called when its acts are in."""
        self.index.note_file(file, source.sha256)

    def is_kept_elsewhere(self, source_sha256: str, than: Path) -> bool:
        """Tells whether another file has this content."""
        return self.index.is_elsewhere(source_sha256, than)

    def keep_source(self, file: Path, source: Source) -> None:
        """Stores the file under its SHA-256 and forgets what earlier runs held against it."""
        self.blobs.put_file(file, source.sha256)
        self.index.put_source(source)
        for name in {str(file), file.name, source.name}:
            self.index.pardon(name, self.run)

    def replace(self, act: PublishedAct, made_by: str) -> None:
        """Puts the act in the place of whatever stood at its path; before it returns, all of it is there or nothing."""
        forms = act.representations
        packed, *compressed = self.blobs.put_all([pack(act), *map(compress, forms.values())])
        now = datetime.now(UTC)
        self.index.take_in_hand(act.path)
        reports = self._reports(self.index.earlier_reports(act.path))
        if REPORT_SUFFIX in forms:
            reports.append(KeptReport(now, forms[REPORT_SUFFIX]))
        of_act = statements(self.base + act.path, reports)
        self.graphs.replace(self.base + act.path, act.printed, act.derived, act.reference, of_act)
        self.index.put(act, made_by, packed, dict(zip(forms, compressed, strict=True)), now.isoformat())
        self.index.pardon(act.source.name, self.run)

    def acts_about(self, thing: str) -> Sequence[PublishedAct]:
        """Gives the acts that speak of a thing (`/id/…`) now, by path; of their representations, the text alone."""
        return [act for path in self.index.paths_about(thing) for act in self._acts_at(path)]

    def changed_things(self, below: str) -> Sequence[str]:
        """Gives the things whose path starts with `below` that acts speak of where readers see something else."""
        return self.index.changed_things(below)

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
        self.index.bury(Tombstone(path, self.index.title(path), reason, on, datetime.now(UTC)))

    def tombstone(self, path: str) -> Tombstone | None:
        """Gives what stays of a withdrawn act: reading its source again is no reason to publish it again."""
        return self.index.tombstone(path)

    def refuse(self, source: str, reason: str) -> None:
        """Keeps a refusal for the report, in the place of earlier runs'; a later success of the file removes it."""
        self.index.pardon(source, self.run)
        self.index.refuse(source, reason, self.run)

    def switch(self) -> None:
        """Makes the state that readers see from now on; atomic; does nothing where they see it already."""
        if self.index.changed() or self.shelf.current_version() is None:
            self.shelf.switch(self._fill)
            self.index.settle_changes()

    def _fill(self, folder: Path) -> None:
        self.graphs.checkpoint(folder / GRAPHS)
        self.index.copy(folder / INDEX)
        renew(folder / SEARCH, self._former(SEARCH), self.index, self.blobs)
        self._dump(Dumps(folder / DUMPS))

    def _dump(self, dumps: Dumps) -> None:
        """Makes the dumps: those that hold a changed act anew, the others as links to what readers see now."""
        changed = {(act.authority, act.date.year) for act in map(ActIri.parse, self.index.changed_paths()) if act}
        former = {(dump.authority, dump.year, dump.suffix): dump for dump in self._former_dumps()}
        made = []
        for authority, year in self.index.groups():
            for suffix in SUFFIXES:
                same = former.get((authority, year, suffix)) if (authority, year) not in changed else None
                acts = self.index.compressed_of(authority, year, suffix)
                made.append(dumps.link(same) if same else dumps.write(authority, year, suffix, acts, self.blobs))
        dumps.finish(made)

    def _former_dumps(self) -> Iterator[Dump]:
        former = self._former(DUMPS)
        return Dumps(former).all() if former else iter(())

    def _former(self, part: str) -> Path | None:
        """Gives a part of the snapshot that readers see now."""
        version = self.shelf.current_version()
        return self.shelf.folder / version / part if version else None

    def _drop(self, path: str) -> None:
        # An act that moved leads on from its old path: an alias of the new one.
        if self.index.seen(path) and not self.index.leads_on(path):
            self.withdraw(path, NO_LONGER_READ, datetime.now(UTC).date())
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
        reports = statements(self.base + path, self._reports(self.index.reports(path)))
        self.graphs.replace(self.base + path, act["printed"], act["derived"], act["reference"], reports)

    def _acts_at(self, path: str) -> Iterator[PublishedAct]:
        for line, digest, packed, text in self.index.kept(path):
            forms = {TEXT_SUFFIX: decompress(self.blobs.get(text))} if text is not None else {}
            fields = {**vars(act_line(*line)), **unpack(self.blobs.get(packed))}
            yield PublishedAct(**fields, digest=digest, representations=forms)

    def _reports(self, rows: Iterable[tuple[str, str]]) -> list[KeptReport]:
        return [KeptReport.unpacked(moment, self.blobs.get(blob)) for moment, blob in rows]


def _boot() -> str:
    """Names this uptime of the machine, to tell a kill from a power cut; a system without names gives new ones."""
    return _BOOT.read_text().strip() if _BOOT.exists() else str(uuid.uuid4())
