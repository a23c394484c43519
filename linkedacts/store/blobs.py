"""Immutable files named after their content: representations, packed acts and source files.

`blobs/ab/abcdef…` holds the bytes whose SHA-256 is abcdef…; a name that exists is whole and never changes.
"""

import hashlib
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from linkedacts.errors import SourceDamaged
from linkedacts.store import durable


@dataclass(frozen=True)
class Blobs:
    """The content-addressed files of one data folder."""

    folder: Path

    @property
    def _workshop(self) -> Path:
        return self.folder / ".unfinished"

    def tidy(self) -> None:
        """Removes what a kill left half-written; only its one writer may call this."""
        shutil.rmtree(self._workshop, ignore_errors=True)
        self._workshop.mkdir(parents=True)

    def put(self, content: bytes) -> str:
        """Keeps bytes, unless they are there already, and gives their SHA-256."""
        return self.put_all([content])[0]

    def put_all(self, contents: Sequence[bytes]) -> list[str]:
        """Keeps several, which takes hardly longer than one, and gives the SHA-256 of each."""
        names = [digest_of(content) for content in contents]
        places = {self.path(name): content for name, content in zip(names, contents, strict=True)}
        missing = {place: content for place, content in places.items() if not place.exists()}
        if missing:
            durable.write_all(missing, self._workshop)
        return names

    def put_file(self, file: Path, sha256: str) -> None:
        """Keeps a file under the SHA-256 it was read with; raises SourceDamaged if it has changed since."""
        if self.path(sha256).exists():
            return
        content = file.read_bytes()
        if digest_of(content) != sha256:
            raise SourceDamaged(file, "it changed while it was read")
        durable.write(self.path(sha256), content, self._workshop)

    def get(self, sha256: str) -> bytes:
        """Gives the bytes of a blob that is there."""
        with open(f"{self.folder}/{sha256[:2]}/{sha256}", "rb") as file:  # noqa: PTH123 - pathlib costs more than reading
            return file.read()

    def path(self, sha256: str) -> Path:
        """Gives where a blob is, or would be."""
        return self.folder / sha256[:2] / sha256


def digest_of(content: bytes) -> str:
    """Gives the name of a blob: the SHA-256 of its bytes, hexadecimal."""
    return hashlib.sha256(content).hexdigest()
