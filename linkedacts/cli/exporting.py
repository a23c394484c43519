"""How `linkedacts export` writes what a snapshot holds, act by act."""

import json
from collections.abc import Iterator

from linkedacts.cli.options import RECORD
from linkedacts.rdf.formats import format_named
from linkedacts.store.interface import PublishedAct, Snapshot

_AT_ONCE = 500
"""Acts looked up by one query."""


def exported(snapshot: Snapshot, name: str, below: str) -> Iterator[bytes]:
    """Gives the acts whose path starts with `below`, in a format, chunk by chunk."""
    if name == RECORD:
        return _records(snapshot, below)
    form = format_named(name)
    return form.join(_representations(snapshot, below, form.suffix))


def _records(snapshot: Snapshot, below: str) -> Iterator[bytes]:
    for path in _paths(snapshot, below):
        act = snapshot.act(path)
        if isinstance(act, PublishedAct):
            yield json.dumps({"@id": snapshot.base + path, **act.record}, ensure_ascii=False).encode() + b"\n"


def _representations(snapshot: Snapshot, below: str, suffix: str) -> Iterator[bytes]:
    for path in _paths(snapshot, below):
        content = snapshot.representation(path, suffix)
        if content is not None:
            yield content


def _paths(snapshot: Snapshot, below: str) -> Iterator[str]:
    for offset in range(0, snapshot.count(below), _AT_ONCE):
        yield from (line.path for line in snapshot.acts(below, limit=_AT_ONCE, offset=offset))
