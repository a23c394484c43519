"""How prepared acts come into the store: which are new, which stay as they are, and which are refused at the door.

An act is replaced by a later edition of its own file. Two files that print the same act are no conflict, the first
keeps it; two that print different acts under one IRI are.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from linkedacts.errors import ActRefused, IdentityConflict, SourceRefused
from linkedacts.evidence import Source
from linkedacts.publication.ready import PreparedFile
from linkedacts.publication.summary import Fate, FileOutcome
from linkedacts.rdf.provenance import made_by
from linkedacts.store.interface import KeptAct, PublishedAct, Writer


def keep_each(
    prepared: Iterable[tuple[Path, PreparedFile | SourceRefused]],
    writer: Writer,
    settled: Callable[[PublishedAct], PublishedAct] = lambda act: act,
) -> Iterator[FileOutcome]:
    """Keeps the acts of each file as it comes, or why it gives none; gives what became of it.

    `settled` gives an act as the other files of its session settle it: as such, it may be there already.
    """
    door = _Door(writer, settled)
    for file, content in prepared:
        try:
            yield door.let_in(file, content)
        except SourceRefused as refusal:
            yield door.turn_away(file, refusal)


@dataclass(frozen=True)
class _Arrival:
    """One file on its way in: where it is, what it holds, and what it held before."""

    file: Path
    source: Source
    former: str | None
    """SHA-256 of its earlier edition; None where there was none."""

    def supersedes(self, kept: KeptAct) -> bool:
        return kept.source.sha256 in {self.source.sha256, self.former} or kept.source.name == self.source.name


@dataclass(frozen=True)
class _Door:
    writer: Writer
    settled: Callable[[PublishedAct], PublishedAct]
    _passed: dict[str, Source] = field(default_factory=dict)
    """Path of each act that this publication has met → the source that has it."""

    def turn_away(self, file: Path, refusal: SourceRefused) -> FileOutcome:
        # What is kept is published: the file's name without the folders of this machine.
        self.writer.refuse(file.name, f"{refusal.problem}; {refusal.remedy}.")
        return FileOutcome(file, refusals=(refusal,))

    def let_in(self, file: Path, content: PreparedFile | SourceRefused) -> FileOutcome:
        if isinstance(content, SourceRefused):
            raise content
        arrival = _Arrival(file, content.source, self.writer.former_source(file))
        self.writer.keep_source(file, content.source)
        fates, refusals = self._place_all(content, arrival)
        for refusal in refusals:
            self.writer.refuse(content.source.name, f"{refusal.act}: {refusal.problem}; {refusal.remedy}.")
        # Which act a refused one was before is not known: then all of them stay as they were.
        dropped = () if refusals else tuple(self._drop_former(content, arrival))
        self.writer.note_file(file, content.source)
        findings = sum(len(act.findings) for act in content.acts)
        return FileOutcome(file, fates, refusals, findings, dropped)

    def _place_all(self, content: PreparedFile, arrival: _Arrival) -> tuple[tuple[Fate, ...], tuple[ActRefused, ...]]:
        fates, refusals = [Fate.REFUSED] * len(content.refused), list(content.refused)
        for act in content.acts:
            try:
                fates.append(self._place(act, arrival))
            except IdentityConflict as conflict:
                fates.append(Fate.REFUSED)
                refusals.append(conflict)
        return tuple(fates), tuple(refusals)

    def _place(self, act: PublishedAct, arrival: _Arrival) -> Fate:
        grave, kept = self.writer.tombstone(act.path), self.writer.kept(act.path)
        if grave is not None and grave.was_decided:
            return Fate.WITHDRAWN
        if act.path in self._passed or (kept is not None and not arrival.supersedes(kept)):
            return self._compare(act, kept, arrival)
        self._passed[act.path] = arrival.source
        if self.writer.holds(act) or self._holds_settled(act):
            return Fate.UNCHANGED
        self.writer.replace(act, made_by())
        return Fate.PUBLISHED

    def _holds_settled(self, act: PublishedAct) -> bool:
        settled = self.settled(act)
        return settled is not act and self.writer.holds(settled)

    def _compare(self, act: PublishedAct, kept: KeptAct | None, arrival: _Arrival) -> Fate:
        """Tells a second copy of an act from another act; raises IdentityConflict."""
        if kept is not None and _content(act) == _content(kept):
            return Fate.REPEATED
        other = kept.source.name if kept is not None else arrival.source.name
        raise IdentityConflict(arrival.file, act.number or act.title or act.path, act.path, other)

    def _drop_former(self, content: PreparedFile, arrival: _Arrival) -> Iterator[str]:
        """Removes the acts that an earlier edition or reading of the file gave and this one does not."""
        given = [act.path for act in content.acts]
        yield from self.writer.drop_acts_of(arrival.source.sha256, given)
        former = arrival.former
        if former not in (None, arrival.source.sha256) and not self.writer.is_kept_elsewhere(former, arrival.file):
            yield from self.writer.drop_acts_of(former, given)


def _content(act: PublishedAct | KeptAct) -> dict[str, object]:
    """Gives what the act says, whatever file says it."""
    return {key: value for key, value in act.record.items() if key not in {"evidence", "issues"}}
