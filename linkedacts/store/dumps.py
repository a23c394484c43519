"""Complete dumps, one for each authority, year and format, made beside a snapshot before readers see it.

A dump is the acts' own representations one after another: members of one gzip file (RFC 1952, section 2.2). N-Quads
add up by nature, and so does Turtle: a later prefix takes the place of an earlier one, and acts have no blank node.
"""

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from linkedacts.store import durable
from linkedacts.store.blobs import Blobs
from linkedacts.store.kept import Dump

SUFFIXES = ("nq", "ttl")
"""The formats that dumps are made in, by their suffixes."""
SUMS = "SHA256SUMS"
"""Name of the list of checksums, as sha256sum(1) writes and checks it."""


@dataclass(frozen=True)
class Dumps:
    """The dumps of one snapshot: `{authority}/{year}.{suffix}.gz`, and their checksums."""

    folder: Path

    def write(self, authority: str, year: int, suffix: str, acts: Iterable[str], blobs: Blobs) -> Dump:
        """Writes the dump of some acts, given as the blobs of their representations."""
        file = self._place(authority, year, suffix)
        digest = hashlib.sha256()
        with file.open("wb") as out:
            for content in map(blobs.get, acts):
                out.write(content)
                digest.update(content)
            out.flush()
            os.fsync(out.fileno())
        return Dump(authority, year, suffix, file, digest.hexdigest())

    def link(self, former: Dump) -> Dump:
        """Takes over the dump of an earlier snapshot, which holds the same acts."""
        file = self._place(former.authority, former.year, former.suffix)
        file.hardlink_to(former.file)
        return Dump(former.authority, former.year, former.suffix, file, former.sha256)

    def finish(self, dumps: Sequence[Dump]) -> None:
        """Writes the list of checksums, and waits until everything is on disk."""
        self.folder.mkdir(exist_ok=True)
        lines = (f"{dump.sha256}  {dump.file.relative_to(self.folder)}\n" for dump in dumps)
        durable.write(self.folder / SUMS, "".join(lines).encode(), workshop=self.folder)
        for folder in self.folder.iterdir():
            if folder.is_dir():
                durable.sync(folder)

    def all(self) -> Iterator[Dump]:
        """Gives the dumps in the order of their names."""
        for line in (self.folder / SUMS).read_text(encoding="utf-8").splitlines():
            sha256, name = line.split("  ")
            authority, file = name.split("/")
            year, suffix, _ = file.split(".")
            yield Dump(authority, int(year), suffix, self.folder / name, sha256)

    def _place(self, authority: str, year: int, suffix: str) -> Path:
        file = self.folder / authority / f"{year:04}.{suffix}.gz"
        file.parent.mkdir(parents=True, exist_ok=True)
        return file
