"""The right to publish into a folder: one process at a time (flock(2)); the system takes it back from a dead one."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from linkedacts.errors import DataFolderInUse


@contextmanager
def exclusive(folder: Path) -> Iterator[None]:
    """Holds the folder; raises DataFolderInUse where someone else does."""
    with (folder / "lock").open("a") as held:
        # A forked child shares the lock, and would keep it after the death of its parent.
        os.register_at_fork(after_in_child=held.close)
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise DataFolderInUse(folder) from None
        yield
