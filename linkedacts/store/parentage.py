"""A child process that ends when its parent is gone, however the parent died: one that was killed tells nobody."""

import threading
from collections.abc import Callable
from multiprocessing import parent_process
from multiprocessing.connection import wait


def when_orphaned(do: Callable[[], object]) -> None:
    """Does something, in a thread of its own, once the parent of this process is gone."""
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_wait, args=(parent.sentinel, do), daemon=True).start()


def _wait(sentinel: int, do: Callable[[], object]) -> None:
    wait([sentinel])
    do()
