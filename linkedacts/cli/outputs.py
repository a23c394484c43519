"""Where a command's data goes: stdout, or one file each in a folder."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path


def print_bytes(chunks: Iterable[bytes]) -> None:
    """Writes data to stdout."""
    for chunk in chunks:
        sys.stdout.buffer.write(chunk)
    sys.stdout.buffer.flush()


@dataclass(frozen=True)
class OutputFolder:
    """A folder that takes one file for each source, named after it."""

    path: Path
    suffix: str
    _taken: dict[str, int] = field(default_factory=dict)
    """Stem → how many sources have it."""

    def put(self, source: Path, chunks: Iterable[bytes]) -> Path:
        """Writes the file of a source, whole or not at all, and gives its path: `<stem>.json`, then `<stem>-2.json`."""
        count = self._taken[source.stem] = self._taken.get(source.stem, 0) + 1
        rank = f"-{count}" if count > 1 else ""
        target = self.path / f"{source.stem}{rank}.{self.suffix}"
        self.path.mkdir(parents=True, exist_ok=True)
        unfinished = target.with_name(f".{target.name}.unfinished")
        with unfinished.open("wb") as stream:
            stream.writelines(chunks)
        return unfinished.replace(target)
