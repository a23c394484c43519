"""The acts that the tests of the graph are about: the gold records of the demonstration, and small invented ones."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from rdflib import Graph

from linkedacts.evidence import Issue, Source
from linkedacts.model import Act, ReadAct
from linkedacts.rdf.act_graph import ActGraph, act_graph

BASE = "http://localhost:8000"
GOLD = Path(__file__).parents[1] / "fixtures" / "gold"
SEED = "M2023-353/1"
SEED_IRI = f"{BASE}/eli/fr/243400017/deliberation/2023/10/03/M2023-353"


def source(name: str = "acte.pdf", digit: str = "0") -> Source:
    return Source(name=name, sha256=digit * 64, size=1234, media_type="application/pdf", pages=3)


@cache
def records() -> dict[str, Act]:
    """Gives every gold record by the name of its file and its rank there: `M2023-353/1`."""
    return {
        f"{path.stem}/{rank}": Act.model_validate(act)
        for path in sorted(GOLD.glob("*.json"))
        for rank, act in enumerate(json.loads(path.read_text(encoding="utf-8"))["acts"], 1)
    }


def record(name: str) -> Act:
    return records()[name]


NAMES = tuple(records())


@cache
def gold(name: str) -> ActGraph:
    stem, _, rank = name.rpartition("/")
    return act_graph(ReadAct(act=record(name), rank=int(rank)), source(f"{stem}.pdf"), BASE)


def graph_of(
    act: Act,
    name: str = "acte.pdf",
    issues: tuple[Issue, ...] = (),
    department: str | None = None,
    digit: str = "0",
    **options: Any,
) -> ActGraph:
    read = ReadAct(act=act, rank=1, issues=issues, department=department)
    return act_graph(read, source(name, digit), BASE, **options)


def doubt(field: str) -> Issue:
    return Issue(field=field, code="recognised-in-image", message="it was recognised in an image")


def seed_union() -> Graph:
    """Gives a copy of the seed's graph, to be spoilt."""
    graph = Graph()
    graph += gold(SEED).union
    return graph


def changed(act: Act, **values: Any) -> Act:
    """Gives a record with other values; `attendance__present` reaches into a part."""
    data = act.model_dump(mode="json")
    for path, value in values.items():
        *parts, last = path.split("__")
        place = data
        for part in parts:
            place = place[part]
        place[last] = value
    return Act.model_validate(data)


def council(**values: Any) -> Act:
    """Gives a small act of an invented council of seven, at which every rule is kept."""
    base = {
        "type": "deliberation",
        "number": "2024-01",
        "title": "Tarifs de la cantine",
        "authority": {"name": "Commune de Vallon-Perdu"},
        "assembly": "Conseil municipal",
        "session": {"date": "2024-05-14", "chair": "Ada CERISE"},
        "attendance": {
            "members_in_office": 7,
            "present": ["Ada CERISE", "Bruno POIRE", "Chloé PRUNE", "Denis FIGUE"],
            "represented": [{"name": "Élise COING", "proxy": "Bruno POIRE"}],
            "absent": ["Farid DATTE", "Gaëlle KAKI"],
        },
        "vote": {"outcome": "adopted", "in_favor": 4, "against": 1, "abstentions": 0},
    }
    return changed(Act.model_validate(base), **values)
