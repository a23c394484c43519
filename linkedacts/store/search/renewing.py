"""Which acts the search index of a new snapshot takes anew: those that changed, all where there was none before."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from linkedacts.store.blobs import Blobs
from linkedacts.store.index import Index
from linkedacts.store.kept import PublishedAct
from linkedacts.store.lines import act_line
from linkedacts.store.packing import decompress, unpack
from linkedacts.store.search.building import build
from linkedacts.store.search.documents import own_part
from linkedacts.store.search.fields import is_current


def renew(folder: Path, former: Path | None, index: Index, blobs: Blobs) -> None:
    """Makes the search index of what the index says now; `former` is that of the snapshot before."""
    if former is not None and is_current(former):
        changed = index.changed_paths()
        build(folder, former, changed, _acts(changed, index, blobs))
    else:
        build(folder, None, (), _acts(index.paths(), index, blobs))


def _acts(paths: Iterable[str], index: Index, blobs: Blobs) -> Iterator[tuple[PublishedAct, str]]:
    """Gives the acts at those paths where there is one, each with the text of its document."""
    for path in paths:
        for line, digest, packed, text in index.kept(path):
            act = PublishedAct(**vars(act_line(*line)), **unpack(blobs.get(packed)), digest=digest)
            whole = decompress(blobs.get(text)).decode() if text else ""
            is_alone = len(index.paths_of(act.source.sha256)) == 1
            yield act, whole if is_alone else own_part(act.record, whole)
