"""A published act as one blob: what the index does not need to look up, compressed."""

import json
import zlib
from typing import Any

from linkedacts.evidence import Source
from linkedacts.store.interface import PublishedAct


def pack(act: PublishedAct) -> bytes:
    """Gives the blob of an act: its record, findings, source and N-Triples; the same act gives the same bytes."""
    content = {
        "record": act.record,
        "findings": list(act.findings),
        "source": act.source.model_dump(),
        "aliases": list(act.aliases),
        "things": list(act.things),
        "printed": act.printed.decode(),
        "derived": act.derived.decode(),
    }
    return zlib.compress(json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode())


def unpack(blob: bytes) -> dict[str, Any]:
    """Gives the fields of PublishedAct that the blob of an act holds."""
    content: dict[str, Any] = json.loads(zlib.decompress(blob))
    return {
        **content,
        "source": Source.model_validate(content["source"]),
        "printed": content["printed"].encode(),
        "derived": content["derived"].encode(),
    }
