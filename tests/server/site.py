"""A data folder with the acts of tests/fixtures/gold, published from their records: what the server's tests read.

Each value's evidence is the first place of the source's text where it stands: enough for a page to have something to
lead to, whatever extraction finds.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from rdflib import Graph

from linkedacts.demonstration import catalogue
from linkedacts.evidence import Box, Evidence, Issue, Source, Span
from linkedacts.model import Act, ReadAct
from linkedacts.publication.ready import published_act
from linkedacts.rdf.act_graph import act_graph
from linkedacts.rdf.validation import Report, closure_badge
from linkedacts.server.language import FRENCH
from linkedacts.store.folder import DataFolder
from linkedacts.store.interface import PublishedAct

BASE = "http://localhost:8000"
MADE_BY = "linkedacts tests"
GOLD = Path(__file__).parent.parent / "fixtures" / "gold"

SEED = "/eli/fr/243400017/deliberation/2023/10/03/M2023-353"
REJECTED = "/eli/fr/219900016/deliberation/2024/09/24/2024-041"
WITHDRAWN = "/eli/fr/219900016/deliberation/2023/01/17/DEL-2023-001"
_FINDINGS = (
    {
        "rule": "attendance-sum",
        "severity": "Warning",
        "focus": f"{BASE}{REJECTED}#attendance",
        "messages": {"en": "18 members are accounted for.", "fr": "18 membres sont cités."},
    },
)
PDF_SHA256 = hashlib.sha256(b"%PDF-1.7 an invented file").hexdigest()


@dataclass(frozen=True)
class Site:
    """A published data folder, and the paths of its acts."""

    folder: DataFolder
    paths: tuple[str, ...]


def publish(path: Path, base: str = BASE, stems: tuple[str, ...] = ()) -> Site:
    """Publishes the gold acts (all of them, or those of some files), and withdraws one that was there before."""
    folder = DataFolder.create(path / "data", base)
    files = sorted(file for file in GOLD.glob("*.json") if not stems or file.stem in stems)
    with folder.writer() as writer:
        acts = [act for file in files for act in _published(file, path, base, writer)]
        for act in acts:
            writer.replace(act, MADE_BY)
        _withdraw_one(writer, acts[0])
        writer.switch()
    return Site(folder, tuple(act.path for act in acts))


def _withdraw_one(writer: Any, like: PublishedAct) -> None:
    writer.replace(PublishedAct(**{**vars(like), "path": WITHDRAWN, "title": "Acte retiré"}), MADE_BY)
    writer.withdraw(WITHDRAWN, "Publié par erreur", date(2024, 2, 1))


def _published(gold: Path, folder: Path, base: str, writer: Any) -> Iterator[PublishedAct]:
    text = (catalogue.TEXTS / f"{gold.stem}.txt").read_text(encoding="utf-8")
    file, source = _source(gold.stem, text, folder)
    writer.keep_source(file, source)
    for rank, record in enumerate(json.loads(gold.read_text(encoding="utf-8"))["acts"], 1):
        issues = (Issue(field="/vote", code="votes-sum", message="The votes do not add up."),) if rank > 1 else ()
        evidence = tuple(_evidence(record, text, source.pages))
        yield published(ReadAct(act=Act(**record), rank=rank, evidence=evidence, issues=issues), source, base, text)


def published(read: ReadAct, source: Source, base: str, text: str) -> PublishedAct:
    """Gives an act as publish.py does, the report aside: one act has an invented finding, the others none."""
    graph = act_graph(read, source, base)
    act = published_act(read, source, graph, Report(Graph(), Graph(), closure_badge(graph.union)), text)
    return replace(act, findings=_FINDINGS) if act.number == "2024-041" else act


def _source(stem: str, text: str, folder: Path) -> tuple[Path, Source]:
    pdf = stem == "M2023-353"
    content = b"%PDF-1.7 an invented file" if pdf else text.encode()
    file = folder / f"{stem}.{'pdf' if pdf else 'txt'}"
    file.write_bytes(content)
    media_type = "application/pdf" if pdf else "text/plain"
    sha256 = hashlib.sha256(content).hexdigest()
    return file, Source(name=file.name, sha256=sha256, size=len(content), media_type=media_type, pages=3 if pdf else 1)


def _evidence(record: dict[str, Any], text: str, pages: int) -> Iterator[Evidence]:
    for field, value in _leaves(record):
        words = map(re.escape, _printed(field, value).split())
        match = re.search(r"[\s-]+".join(words), text) if value is not None else None
        if match is not None:
            page = 1 + pages * match.start() // (len(text) + 1)
            yield Evidence(
                field=field,
                page=page,
                span=Span(start=match.start(), end=match.end()),
                quote=match[0],
                boxes=(Box(page=page, left=70, top=100.5, right=300, bottom=112),),
                recogniser=f"tests.{field.split('/')[1]}",
            )


def _printed(field: str, value: Any) -> str:
    """Gives a value as documents print it: « 26 septembre 2023 »."""
    return FRENCH.day(value) if field.startswith("/earlier_sessions") else str(value).removesuffix(".0")


def _leaves(value: Any, field: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, item in items:
            yield from _leaves(item, f"{field}/{key}")
    elif not isinstance(value, bool):
        yield field, value
