"""A data folder in one file and back: the state that readers see, whatever is published meanwhile.

A gzipped tar archive (pax, POSIX.1-2001) of the settings, one snapshot and the blobs. Neither snapshots nor blobs ever
change, so nothing is held while they are copied; what was not switched yet is left out.
"""

import shutil
import tarfile
import tempfile
import zlib
from pathlib import Path, PurePosixPath

from linkedacts.errors import BackupDamaged, DataFolderOccupied
from linkedacts.store import durable
from linkedacts.store.folder import AUTHORITIES_FILE, SETTINGS_FILE, DataFolder

_GRAPHS, _INDEX, _BLOBS = "graphs", "index.sqlite", "blobs"
_PARTS = frozenset({SETTINGS_FILE, _GRAPHS, _INDEX, _BLOBS})
_OPTIONAL = frozenset({AUTHORITIES_FILE})


def back_up(folder: DataFolder, archive: Path) -> None:
    """Writes a data folder into an archive, whole or not at all; raises DataFolderMissing before the first switch."""
    snapshot = folder.snapshot().graphs.parent
    unfinished = archive.with_name(f".{archive.name}.unfinished")
    with tarfile.open(unfinished, "w:gz", compresslevel=1) as tar:
        tar.add(folder.path / SETTINGS_FILE, SETTINGS_FILE)
        if folder.authorities.exists():
            tar.add(folder.authorities, AUTHORITIES_FILE)
        for part in (_GRAPHS, _INDEX):
            tar.add(snapshot / part, part)
        # Last: whatever the snapshot names is there by now. A file in the making has a hidden name.
        tar.add(folder.path / _BLOBS, _BLOBS, filter=lambda member: None if "/." in member.name else member)
    durable.move(unfinished, archive)


def restore(archive: Path, path: Path) -> DataFolder:
    """Makes a data folder of an archive, whole or not at all; raises DataFolderOccupied or BackupDamaged."""
    if path.exists():
        raise DataFolderOccupied(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}.") as workshop:
        unfinished = Path(workshop) / "data"
        _unpack(archive, unfinished)
        with DataFolder.open(unfinished).writer() as writer:
            writer.switch()
        durable.move(unfinished, path)
    return DataFolder.open(path)


def _unpack(archive: Path, target: Path) -> None:
    found: set[str] = set()
    try:
        with tarfile.open(archive, "r:gz") as tar:
            for member in tar:
                found.add(_checked(member, archive).parts[0])
                _unpack_one(tar, member, target)
    except (tarfile.TarError, zlib.error, EOFError, OSError) as error:
        raise BackupDamaged(archive, str(error)) from None
    if not found >= _PARTS:
        raise BackupDamaged(archive, f"without {', '.join(sorted(_PARTS - found))}")


def _checked(member: tarfile.TarInfo, archive: Path) -> PurePosixPath:
    """Gives the place of a member inside the folder: archives travel, and one may be somebody else's."""
    place = PurePosixPath(member.name)
    if (
        not place.parts
        or place.parts[0] not in _PARTS | _OPTIONAL
        or ".." in place.parts
        or not (member.isreg() or member.isdir())
    ):
        raise BackupDamaged(archive, f"« {member.name} » does not belong there")
    return place


def _unpack_one(tar: tarfile.TarFile, member: tarfile.TarInfo, target: Path) -> None:
    content = tar.extractfile(member)
    if content is None:
        return  # a folder; its files make it
    place = target / member.name
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.open("wb") as stream:
        shutil.copyfileobj(content, stream)
