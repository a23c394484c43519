"""Strangers' files, each in a process that may be lost: little time, little memory, no network, nothing written.

A file that kills or outstays its process costs that process (replaceable_process.py) and nothing else.
"""

import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import CancelledError, Future
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from typing import Generic, Self, TypeVar

from linkedacts.errors import LinkedActsError, SourceRefused
from linkedacts.reading.limits import ReadingLimits
from linkedacts.reading.replaceable_process import Reader, ignore_interrupts

T = TypeVar("T")

_AHEAD = 16
"""Files handed out for each process before the first of them is asked for: one slow file does not idle the others."""


def each(
    files: Iterable[Path], work: Callable[[Path], T], limits: ReadingLimits
) -> Generator[tuple[Path, T | SourceRefused], None, None]:
    """Does `work` on each file in confined processes and gives the results in the order of the files.

    `work` is a picklable function. A file that kills or outstays its process is refused, like one that `work` refuses;
    another LinkedActsError of `work` is raised. Closing the generator ends the processes, whatever they are doing.
    """
    with _Crew(work, limits) as crew:
        underway: deque[tuple[Path, Future[T | LinkedActsError]]] = deque()
        for file in files:
            underway.append((file, crew.hand_out(file)))
            while underway and (len(underway) >= _AHEAD * limits.processes or underway[0][1].done()):
                yield _answer(*underway.popleft())
        while underway:
            yield _answer(*underway.popleft())


def alone(file: Path, work: Callable[[Path], T], limits: ReadingLimits) -> T:
    """Does `work` on one file in a confined process; raises its LinkedActsError, or the SourceRefused that fits."""
    with _Crew(work, limits) as crew:
        answer = crew.hand_out(file).result()
    if isinstance(answer, LinkedActsError):
        raise answer
    return answer


def _answer(file: Path, future: Future[T | LinkedActsError]) -> tuple[Path, T | SourceRefused]:
    answer = future.result()
    if isinstance(answer, LinkedActsError) and not isinstance(answer, SourceRefused):
        raise answer
    return file, answer


class _Crew(Generic[T]):
    """Threads that wait for one process each."""

    def __init__(self, work: Callable[[Path], T], limits: ReadingLimits) -> None:
        self._work, self._limits = work, limits
        self._files: SimpleQueue[tuple[Path, Future[T | LinkedActsError]] | None] = SimpleQueue()
        self._readers: list[Reader[T]] = []
        self._threads: list[threading.Thread] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for reader in self._readers:
            reader.stop()
            self._files.put(None)
        for thread in self._threads:
            thread.join()

    def hand_out(self, file: Path) -> Future[T | LinkedActsError]:
        """Gives what will come of a file; the first ones start a process each."""
        future: Future[T | LinkedActsError] = Future()
        self._files.put((file, future))
        if len(self._threads) < self._limits.processes:
            reader = Reader(self._work, self._limits)
            # Daemons: at the end of the program nobody waits for what strangers' files still do.
            thread = threading.Thread(target=self._serve, args=(reader,), daemon=True)
            self._readers.append(reader)
            self._threads.append(thread)
            thread.start()
        return future

    def _serve(self, reader: Reader[T]) -> None:
        """Reads file after file until there are no more, or the reader is stopped."""
        ignore_interrupts()
        with reader, suppress(CancelledError):
            for file, future in iter(self._files.get, None):
                try:
                    future.set_result(reader.read(file))
                finally:
                    future.cancel()
