"""The snapshots of a data folder: how one is made, how readers are switched to it, and when it goes.

`snapshots/<version>/` never changes; `current` is a symbolic link, so that a switch is one rename. A version is named
after the moment it was made (UTC), and the names sort by age.
"""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from linkedacts.store import durable

_NAME = "%Y%m%dT%H%M%S.%fZ"
_UNFINISHED = "."


@dataclass(frozen=True)
class Shelf:
    """The folder of snapshots and the link to the one that is served."""

    folder: Path
    current: Path
    kept: int = 3
    """How many of the latest snapshots stay, the current one included."""
    grace: timedelta = timedelta(minutes=1)
    """How long any snapshot stays: a reader may have just opened it."""

    def current_version(self) -> str | None:
        """Gives the name of the state that is served, None before the first switch; one system call."""
        try:
            return os.path.basename(os.readlink(self.current))  # noqa: PTH115, PTH119 - pathlib costs more than the call
        except FileNotFoundError:
            return None

    def switch(self, make: Callable[[Path], None]) -> str:
        """Lets `make` fill a new folder, then makes it what readers see; gives its version.

        A kill before the rename leaves an unfinished folder, which `tidy` removes, and readers where they were.
        """
        version = datetime.now(UTC).strftime(_NAME)
        unfinished = self.folder / f"{_UNFINISHED}{version}"
        unfinished.mkdir(parents=True)
        make(unfinished)
        durable.sync(unfinished)
        durable.move(unfinished, self.folder / version)
        durable.point(self.current, f"{self.folder.name}/{version}")
        self.tidy()
        return version

    def tidy(self) -> None:
        """Removes what a kill left unfinished, and the snapshots that nobody should be reading any more."""
        for folder in self._leavings():
            shutil.rmtree(folder)

    def _leavings(self) -> list[Path]:
        names = sorted(entry.name for entry in self.folder.iterdir()) if self.folder.exists() else []
        unfinished = [name for name in names if name.startswith(_UNFINISHED)]
        earlier = [name for name in names if not name.startswith(_UNFINISHED) and name != self.current_version()]
        surplus = earlier[: max(len(earlier) + 1 - self.kept, 0)]
        retired = [name for name in surplus if datetime.now(UTC) - made_at(name) > self.grace]
        return [self.folder / name for name in (*unfinished, *retired)]


def made_at(version: str) -> datetime:
    """Gives when a version was made, in UTC."""
    return datetime.strptime(version, _NAME).replace(tzinfo=UTC)
