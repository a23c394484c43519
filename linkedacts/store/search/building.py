"""Makes the search index of a new snapshot: the former one as hard links, and on top of it what changed.

Tantivy never rewrites a segment in place, and moves its lists of segments into place: the former snapshot's files stay
as they are.
"""

import os
from collections.abc import Iterable
from pathlib import Path

import tantivy

from linkedacts.store.kept import PublishedAct
from linkedacts.store.search.documents import document_of
from linkedacts.store.search.fields import VERSION, VERSION_FILE, register, schema

_HEAP = 64 * 1024 * 1024
"""Bytes that writing may take; tantivy wants at least 15 million a thread."""


def build(folder: Path, former: Path | None, removed: Iterable[str], added: Iterable[tuple[PublishedAct, str]]) -> None:
    """Fills a folder: `former` less the acts at `removed` paths, and the acts that are `added` with their texts."""
    folder.mkdir(parents=True)
    if former is not None:
        _link(former, folder)
    writer = register(tantivy.Index(schema(), str(folder))).writer(_HEAP, num_threads=1)
    for path in removed:
        writer.delete_documents_by_term("path", path)
    for act, text in added:
        writer.add_document(document_of(act, text))
    writer.commit()
    writer.wait_merging_threads()
    for lock in folder.glob("*.lock"):
        lock.unlink()
    (folder / VERSION_FILE).write_text(VERSION, encoding="utf-8")


def _link(former: Path, folder: Path) -> None:
    for file in former.iterdir():
        if not file.name.endswith(".lock") and file.name != VERSION_FILE:
            os.link(file, folder / file.name)
