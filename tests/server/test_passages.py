"""The passages of an act are found by the fields that they were read for."""

import pytest

from linkedacts.server.passages import Passages

_SPAN = {"start": 0, "end": 3}
_PASSAGES = Passages(
    {
        "vote": {"in_favor": 3},
        "evidence": [
            {"field": "/vote/in_favor", "page": 1, "span": _SPAN, "quote": "3", "boxes": [], "recogniser": "votes"},
            {"field": "/title", "page": 1, "span": _SPAN, "quote": "un", "boxes": [], "recogniser": "titles"},
        ],
    }
)


@pytest.mark.parametrize(
    ("field", "found"),
    [
        ("/title", True),
        ("/title/0", True),
        ("/vote", False),
        ("/vote/in_favor", True),
        ("/vote/in_favor/x/y", True),
        ("/vote/against", False),
        ("", False),
    ],
)
def test_a_field_has_the_passage_of_the_nearest_one_around_it(field: str, found: bool) -> None:
    assert _PASSAGES.has(field) is found
    assert (_PASSAGES.of(field) is not None) is found
