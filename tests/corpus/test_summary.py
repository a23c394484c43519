"""What is read of the corpus is no less than what the committed summary says, field by field."""

import json
from typing import Any

import pytest

from tests.corpus.places import ABSENT, CORPUS
from tests.corpus.report import SUMMARY, FileReport, summary

pytestmark = pytest.mark.skipif(not CORPUS.exists(), reason=ABSENT)

_TOLERANCE = 0.98
"""Of the values of a field: a better reading drops some that were wrong."""


@pytest.fixture(scope="module")
def committed() -> dict[str, Any]:
    content: dict[str, Any] = json.loads(SUMMARY.read_text(encoding="utf-8"))
    return content


@pytest.fixture(scope="module")
def now(reports: list[FileReport]) -> dict[str, Any]:
    return summary(reports)


def test_no_folder_loses_acts(committed: dict[str, Any], now: dict[str, Any]) -> None:
    assert {folder: now["acts"].get(folder, 0) for folder in committed["acts"]} == committed["acts"]


def test_no_field_loses_values(committed: dict[str, Any], now: dict[str, Any]) -> None:
    counts = {field: (now["fields"].get(field, 0), before) for field, before in committed["fields"].items()}
    lost = {field: (after, before) for field, (after, before) in counts.items() if after < before * _TOLERANCE}
    assert lost == {}, "field: (values now, values in the committed summary)"
    assert len(committed["fields"]) > 30


def test_no_sum_stops_closing(committed: dict[str, Any], now: dict[str, Any]) -> None:
    passing = {name: count for name, count in committed["closures"].items() if name.endswith(" passes")}
    assert {name: count for name, count in passing.items() if now["closures"].get(name, 0) < count} == {}
    assert passing


def test_nothing_more_is_refused(committed: dict[str, Any], now: dict[str, Any]) -> None:
    assert now["refusals"] == committed["refusals"]
