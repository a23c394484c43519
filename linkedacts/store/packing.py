"""A published act as blobs: what the index does not need to look up as one, each representation as one more.

The first line of an act's blob, JSON, is what its pages show; its other graphs come after it, and are four fifths.
"""

import gzip
import json
import zlib
from typing import Any

from linkedacts.evidence import Source
from linkedacts.store.kept import PublishedAct

_SHOWN = ("record", "findings", "source", "derived")
"""Fields of ShownAct that the index does not hold."""
_AT_ONCE = 64 * 1024
"""Bytes of a blob's first line that are looked at together."""
_GZIP = 16 + zlib.MAX_WBITS
"""Tells zlib that what it reads is gzip; in one call, it is faster than the module of that name."""
_LEVEL = 6
"""Of an act's forms, one part in a hundred longer than at level 9, in half the time."""


def pack(act: PublishedAct) -> bytes:
    """Gives the blob of an act: its record, findings, source and N-Triples; the same act gives the same bytes."""
    content = {
        "record": act.record,
        "findings": list(act.findings),
        "source": act.source.model_dump(),
        "derived": act.derived.decode(),
        "aliases": list(act.aliases),
        "things": list(act.things),
        "printed": len(act.printed),
    }
    line = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    return zlib.compress(b"%b\n%b%b" % (line, act.printed, act.reference))


def compress(representation: bytes) -> bytes:
    """Gives bytes in gzip (RFC 1952), as most clients take them; the same bytes always give the same."""
    return gzip.compress(representation, _LEVEL, mtime=0)


def decompress(compressed: bytes) -> bytes:
    """Gives the bytes that `compress` took."""
    return zlib.decompress(compressed, wbits=_GZIP)


def unpack(blob: bytes) -> dict[str, Any]:
    """Gives the fields of PublishedAct that the blob of an act holds."""
    line, _, graphs = zlib.decompress(blob).partition(b"\n")
    content = json.loads(line)
    size = content["printed"]
    return {**content, **_shown(content), "printed": graphs[:size], "reference": graphs[size:]}


def unpack_shown(blob: bytes) -> dict[str, Any]:
    """Gives the fields of ShownAct that the blob of an act holds; the rest of it stays packed."""
    return _shown(json.loads(_first_line(blob)))


def _first_line(blob: bytes) -> bytes:
    stream, line, mark = zlib.decompressobj(), b"", b""
    while not (mark or stream.eof):
        more, mark, _ = stream.decompress(blob, _AT_ONCE).partition(b"\n")
        line, blob = line + more, stream.unconsumed_tail
    return line


def _shown(content: dict[str, Any]) -> dict[str, Any]:
    source, derived = Source.model_validate(content["source"]), content["derived"].encode()
    return {**{field: content[field] for field in _SHOWN}, "source": source, "derived": derived}
