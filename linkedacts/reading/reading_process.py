"""The process that reads strangers' files: shuts the door behind it, then does one piece of work at a time.

It may be killed at any moment: by pebble when a file's time is over, by the system over its memory or its stack.
"""

import os
import pickle
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from linkedacts.confinement import MIB, clock_limited, confine, cpu_limited, memory_held, memory_limited
from linkedacts.reading.limits import ReadingLimits

_GRACE = 2.0
"""Seconds."""


@dataclass(frozen=True, slots=True)
class Done:
    """What came of one file, and whether the process should be replaced before the next."""

    result: bytes
    """The result of the work, pickled: what cannot be, or takes too much memory, is found out before it is sent."""
    worn: bool
    """Its memory has grown for good: what the next file may take would add up with what was never given back."""


def start() -> None:
    """Makes this process ready and confines it; it keeps one core busy, as Tesseract alone would not."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
    _silence()
    confine(opens_files=True)
    _held_at_start()


def perform(work: Callable[[Path], object], file: Path, limits: ReadingLimits) -> Done:
    """Does the work on one file within its limits; where its time is over, it ends itself (confinement.give_time)."""
    seconds, memory = limits.seconds, limits.memory
    with clock_limited(seconds + _GRACE), cpu_limited(seconds), memory_limited(memory):
        result = pickle.dumps(work(file), pickle.HIGHEST_PROTOCOL)
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
