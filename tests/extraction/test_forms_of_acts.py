"""Whole acts in the layouts of many offices, all invented, each beside the part of its record that is read of it.

An act is a text in tests/fixtures/forms; the JSON beside it holds the keys of the record that the text is there for.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from linkedacts.extraction.acts import read_acts
from linkedacts.model import act_json
from linkedacts.reading.limits import ReadingLimits
from linkedacts.reading.reader import read

FORMS = sorted((Path(__file__).parents[1] / "fixtures" / "forms").glob("*.txt"))


def test_the_forms_are_many() -> None:
    assert len(FORMS) >= 100


@pytest.mark.parametrize("act", FORMS, ids=lambda path: path.stem)
def test_an_act_is_read_in_the_form_of_its_office(act: Path) -> None:
    (found,) = read_acts(read(act, ReadingLimits()))
    expected = json.loads(act.with_suffix(".json").read_text(encoding="utf-8"))
    assert _told(act_json(found), expected) == expected


def _told(record: Any, expected: Any) -> Any:
    """The part of a record that an expected record speaks of."""
    if isinstance(expected, dict) and isinstance(record, dict):
        return {key: _told(record.get(key), value) for key, value in expected.items()}
    if isinstance(expected, list) and isinstance(record, list) and len(record) == len(expected):
        return [_told(*pair) for pair in zip(record, expected, strict=True)]
    return record
