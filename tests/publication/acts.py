"""Small texts of invented acts, and prepared files made of records: what is published without asking a grammar."""

import hashlib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from linkedacts.codes import ActType
from linkedacts.evidence import Source
from linkedacts.model import Act, Authority, ReadAct, Session
from linkedacts.publication.ready import PreparedFile, published_act
from linkedacts.rdf.act_graph import act_graph
from linkedacts.rdf.validation import validate

BASE = "http://localhost:8000"


def record(number: str = "V-1", title: str = "Tarifs de la cantine", **fields: Any) -> Act:
    return Act(
        type=ActType.DELIBERATION,
        number=number,
        title=title,
        authority=Authority(name="Commune de Vallon", siren="219900016"),
        session=Session(date=date(2024, 5, 14)),
        **fields,
    )


def path_of(number: str = "V-1") -> str:
    return f"/eli/fr/219900016/deliberation/2024/05/14/{number}"


def write(file: Path, content: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, encoding="utf-8")
    return file


def prepared(file: Path, *acts: Act) -> tuple[Path, PreparedFile]:
    """Gives a file with what reading it is taken to give."""
    content = file.read_bytes()
    sha256 = hashlib.sha256(content).hexdigest()
    source = Source(name=file.name, sha256=sha256, size=len(content), media_type="text/plain", pages=1)
    ready = [_ready(ReadAct(act=act, rank=rank), source, content.decode()) for rank, act in enumerate(acts, 1)]
    return file, PreparedFile(source, tuple(ready))


def _ready(read: ReadAct, source: Source, text: str) -> Any:
    graph = act_graph(read, source, BASE)
    return published_act(read, source, graph, validate(graph.union), text)


def counts(fates: Mapping[Any, int]) -> dict[str, int]:
    """Gives the fates that some act had."""
    return {fate.value: count for fate, count in fates.items() if count}
