"""Writes that a kill or a power cut leaves whole or not at all: a new name first, then one rename.

See rename(2) and fsync(2); a rename is durable once its folder is synced.
"""

import os
import tempfile
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


def write(target: Path, content: bytes, workshop: Path) -> None:
    """Puts a file in place in one step, made in a folder `workshop` beside it; it is on disk when this returns."""
    write_all({target: content}, workshop)


def write_all(contents: Mapping[Path, bytes], workshop: Path) -> None:
    """Puts several files in place, each in one step; all are on disk when this returns.

    What is waited for at the same time goes to disk together, in hardly more time than one file takes.
    """
    drafts = {target: _draft(content, workshop) for target, content in contents.items()}
    with ThreadPoolExecutor(max_workers=len(contents)) as waiting:
        list(waiting.map(sync, drafts.values()))
        for target, draft in drafts.items():
            target.parent.mkdir(parents=True, exist_ok=True)
            draft.replace(target)
        list(waiting.map(sync, {target.parent for target in contents}))


def move(source: Path, target: Path) -> None:
    """Gives a file or a folder its final name in one step."""
    source.replace(target)
    sync(target.parent)


def point(link: Path, target: str) -> None:
    """Makes a symbolic link lead to a target, in one step wherever it led before."""
    fresh = link.with_name(f".{link.name}")
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(target)
    move(fresh, link)


def sync(path: Path) -> None:
    """Waits until a file's bytes, or a folder's names, are on disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _draft(content: bytes, workshop: Path) -> Path:
    descriptor, name = tempfile.mkstemp(dir=workshop)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(content)
    return Path(name)
