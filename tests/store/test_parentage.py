"""A child whose parent was killed ends by itself."""

import multiprocessing
import os
import signal
import time
from multiprocessing.connection import Connection
from multiprocessing.connection import wait as wait_for

from linkedacts.store.parentage import when_orphaned

_SPAWN = multiprocessing.get_context("spawn")
_LONG = 600
"""Seconds; nothing here takes that long."""


def live(alive: Connection) -> None:
    when_orphaned(lambda: os._exit(0))
    alive.send(os.getpid())
    time.sleep(_LONG)


def raise_a_child(alive: Connection) -> None:
    _SPAWN.Process(target=live, args=(alive,)).start()
    time.sleep(_LONG)


def test_a_child_ends_when_its_parent_is_killed() -> None:
    ours, theirs = _SPAWN.Pipe()
    parent = _SPAWN.Process(target=raise_a_child, args=(theirs,))
    parent.start()
    theirs.close()
    assert ours.recv() > 0
    os.kill(parent.pid or 0, signal.SIGKILL)
    parent.join()
    # The child holds the last end of the pipe: it closes when the child is gone.
    assert wait_for([ours], timeout=30) == [ours]
    ours.close()


def test_a_process_without_a_parent_of_its_kind_goes_on() -> None:
    when_orphaned(lambda: os._exit(1))
