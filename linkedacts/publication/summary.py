"""What became of each file of a publication, and of all of them together."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from linkedacts.errors import ActRefused, SourceRefused


class Fate(StrEnum):
    """What became of an act that was ready to be kept."""

    PUBLISHED = "published"
    """New, or in the place of what an earlier reading gave."""
    UNCHANGED = "unchanged"
    """It was there already, exactly so."""
    REPEATED = "repeated"
    """Another file gives the same act, and keeps it."""
    WITHDRAWN = "withdrawn"
    """It was withdrawn, and stays so."""
    REFUSED = "refused"


@dataclass(frozen=True)
class FileOutcome:
    """What became of one file and of its acts."""

    file: Path
    fates: tuple[Fate, ...] = ()
    """One for each act."""
    refusals: tuple[SourceRefused | ActRefused, ...] = ()
    findings: int = 0
    """What the rules between fields report on the acts that are kept."""
    dropped: tuple[str, ...] = ()
    """Paths of the acts that this file gave before and does not give any more."""


@dataclass(frozen=True)
class Summary:
    """What became of a whole publication."""

    files: int = 0
    fates: Mapping[Fate, int] = field(default_factory=dict)
    """How many acts had each fate; every fate has its number."""
    refusals: tuple[SourceRefused | ActRefused, ...] = ()
    findings: int = 0
    dropped: int = 0


def summarise(outcomes: Iterable[FileOutcome], watch: Callable[[FileOutcome], None]) -> Summary:
    """Gives the sum of the outcomes, and tells `watch` of each as it comes."""
    files, findings, dropped = 0, 0, 0
    fates: Counter[Fate] = Counter(dict.fromkeys(Fate, 0))
    refusals: list[SourceRefused | ActRefused] = []
    for outcome in outcomes:
        files += 1
        fates.update(outcome.fates)
        refusals += outcome.refusals
        findings += outcome.findings
        dropped += len(outcome.dropped)
        watch(outcome)
    return Summary(files, fates, tuple(refusals), findings, dropped)
