"""The record becomes a graph and comes back the same, up to the order of its sets."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from linkedacts.model import Act
from linkedacts.rdf.mapping import act_from_graph
from tests.rdf.acts import BASE, NAMES, graph_of, record
from tests.rdf.records import acts

_ORDERED = {"provisions", "recitals", "amounts", "agreements", "annexes", "votes", "candidates"}


def test_the_gold_records_are_all_there() -> None:
    assert len(NAMES) >= 9


@pytest.mark.parametrize("name", NAMES)
def test_a_gold_record_comes_back_from_its_graph(name: str) -> None:
    assert _without_order(_back(record(name))) == _without_order(record(name))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(acts)
def test_any_record_comes_back_from_its_graph(act: Act) -> None:
    assert _without_order(_back(act)) == _without_order(act)


def test_two_members_of_one_name_come_back_as_two() -> None:
    act = Act.model_validate(
        {
            "type": "deliberation",
            "session": {"date": "2024-05-14"},
            "attendance": {"present": ["Jean MARTIN", "Jean MARTIN"]},
        }
    )
    assert _back(act).attendance == act.attendance


def _back(act: Act) -> Act:
    graph = graph_of(act)
    assert graph.iri.startswith(f"{BASE}/eli/fr/")
    return act_from_graph(graph.printed, graph.iri)


def _without_order(act: Act) -> Any:
    return _sorted(act.model_dump(mode="json"))


def _sorted(value: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _sorted(item, name) for name, item in value.items()}
    if isinstance(value, list):
        items = [_sorted(item) for item in value]
        return items if key in _ORDERED else sorted(items, key=str)
    return value
