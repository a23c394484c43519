"""Files worked on one after the other in processes that can be killed, with a bar, and what is refused said aloud."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Generic, TypeVar

from linkedacts.cli.exit_codes import ExitCode
from linkedacts.cli.messages import progress, say
from linkedacts.errors import ActRefused, SourceRefused
from linkedacts.reading.isolation import each
from linkedacts.reading.limits import ReadingLimits

T = TypeVar("T")


class Batch(Generic[T]):
    """What the files of a command give, in their order, and whether anything was refused."""

    def __init__(self, outcomes: Iterable[tuple[Path, T | SourceRefused]], step: Callable[[], None]) -> None:
        self.exit_code = ExitCode.DONE
        self._outcomes = outcomes
        self._step = step

    def __iter__(self) -> Iterator[tuple[Path, T]]:
        """Gives each file that was not refused with what it gave."""
        for file, outcome in self._outcomes:
            if isinstance(outcome, SourceRefused):
                self.refuse([outcome])
            else:
                yield file, outcome
            self._step()

    def refuse(self, refusals: Iterable[SourceRefused | ActRefused]) -> None:
        """Says what is refused; the exit code will tell."""
        for refusal in refusals:
            say(str(refusal))
            self.exit_code = ExitCode.REFUSED


@contextmanager
def batch(doing: str, files: Sequence[Path], work: Callable[[Path], T], limits: ReadingLimits) -> Iterator[Batch[T]]:
    """Gives the batch of some files; its processes end when this does."""
    with progress(doing, len(files)) as step, closing(each(files, work, limits)) as outcomes:
        yield Batch(outcomes, step)
