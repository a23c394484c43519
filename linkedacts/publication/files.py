"""Which files a command means by the paths it was given."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path


def source_files(paths: Iterable[Path]) -> list[Path]:
    """Gives the files that paths name and those below the folders among them, each once, in a stable order.

    Hidden files and folders below a folder are left out. A path that leads nowhere stays: reading it says so.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        for file in _below(path) if path.is_dir() else [path]:
            found.setdefault(file.resolve(), file)
    return list(found.values())


def _below(folder: Path) -> Iterator[Path]:
    # Links to folders are not followed: one that leads upwards would have no end.
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(place) / name for name in sorted(names) if not name.startswith("."))
