"""A pool that ends in order: no process outlives `stop`, and none that was just starting complains."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from linkedacts.process_pool import OrderlyPool

_CHECKOUT = Path(__file__).parent.parent
_LONG = 600.0


def slow_to_die() -> None:
    """Begins a process that does not hear that it should end, and has to be killed."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)


def ready() -> None:
    """Begins a process that ends when it is told to."""


def pool(start: str = "spawn", processes: int = 1, deaf: bool = False) -> OrderlyPool:
    context = multiprocessing.get_context(start)
    return OrderlyPool(processes, slow_to_die if deaf else ready, context)


@pytest.mark.parametrize("start", ["spawn", "forkserver"])
@pytest.mark.parametrize("deaf", [False, True], ids=["that hears", "that is deaf"])
def test_a_process_ends_with_its_pool_whatever_it_is_doing_and_none_follows(start: str, deaf: bool) -> None:
    processes = pool(start, deaf=deaf)
    process = processes.schedule(os.getpid).result()
    processes.schedule(time.sleep, (_LONG,))
    processes.stop()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
    processes.join()
    with pytest.raises(RuntimeError):
        processes.schedule(os.getpid)


def test_a_pool_may_end_while_its_processes_start() -> None:
    """One is deaf: the others start while it is waited for, which is when pebble's own order fails them."""
    told = subprocess.run(
        [sys.executable, "-m", "tests.test_process_pool"], cwd=_CHECKOUT, capture_output=True, text=True, check=False
    )
    assert (told.returncode, told.stderr) == (0, "")


if __name__ == "__main__":
    ending = pool(processes=4, deaf=True)
    ending.schedule(os.getpid).result()
    ending.stop()
    ending.join()
