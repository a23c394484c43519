"""Counts of those present against their names; all names are invented."""

import pytest

from linkedacts.extraction.attendance import attendance
from linkedacts.extraction.attendance_counts import count_doubts, with_chair
from linkedacts.extraction.attendees import Status
from linkedacts.extraction.chairs import chair
from linkedacts.extraction.head_counts import present_count
from linkedacts.extraction.passage import Script


def present(printed: str) -> list[str]:
    heading = Script(printed).whole
    sheet = with_chair(attendance(heading), chair(heading), present_count(heading))
    return [attendee.person.value for attendee in sheet.attendees if attendee.status is Status.PRESENT]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Présents : 2\nsous la présidence de M. Jean DUPRÉ\nPrésents : Anne ROY", ["Jean DUPRÉ", "Anne ROY"]),
        ("Présents : 2\nsous la présidence de M. Jean DUPRÉ\nPrésents : Anne ROY, Luc KERN", ["Anne ROY", "Luc KERN"]),
        ("sous la présidence de M. Jean DUPRÉ\nPrésents : Anne ROY, Luc KERN", ["Anne ROY", "Luc KERN"]),
        ("Présents : 3\nsous la présidence de M. Luc KERN\nPrésents : Anne ROY, KERN Luc", ["Anne ROY", "Luc KERN"]),
    ],
)
def test_the_chair_is_present_where_the_count_says_so(printed: str, expected: list[str]) -> None:
    assert present(printed) == expected


@pytest.mark.parametrize(
    ("printed", "codes"),
    [
        ("Présents : 3\nPrésents : Anne ROY, Luc KERN", ["attendance-count"]),
        ("Présents : 2\nPrésents : Anne ROY, Luc KERN", []),
        ("Présents : Anne ROY, Luc KERN", []),
        ("Présents : 3", []),
    ],
)
def test_a_count_that_differs_from_the_names_is_a_doubt(printed: str, codes: list[str]) -> None:
    heading = Script(printed).whole
    assert [doubt.code for doubt in count_doubts(attendance(heading), present_count(heading))] == codes
