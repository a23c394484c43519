"""The process that reads strangers' files: shuts the door behind it, then does one piece of work at a time.

It may be killed at any moment: by pebble when a file's time is over, by the system over its memory or its stack.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Generic, TypeVar

from linkedacts.confinement import MIB, confine, cpu_limited, memory_held, memory_limited
from linkedacts.reading.limits import ReadingLimits

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """What came of one file, and whether the process should be replaced before the next."""

    result: T
    worn: bool
    """Its memory has grown for good: what the next file may take would add up with what was never given back."""


def start() -> None:
    """Makes this process ready and confines it; it keeps one core busy, as Tesseract alone would not."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
    _silence()
    confine(opens_files=True)
    _held_at_start()


def perform(work: Callable[[Path], T], file: Path, limits: ReadingLimits) -> Done[T]:
    """Does the work on one file within its limits of memory and CPU time."""
    with cpu_limited(limits.seconds), memory_limited(limits.memory):
        result = work(file)
    return Done(result, worn=memory_held() - _held_at_start() > limits.memory * MIB // 2)


@cache
def _held_at_start() -> int:
    return memory_held()


def _silence() -> None:
    """Closes the terminal to this process: what C libraries say of a broken file is said better by its error."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    os.close(nowhere)
