"""The reader's doubts: several days for one event, and facts that were not found."""

from datetime import date

import pytest

from linkedacts.extraction.doubts import conflicting_dates, gaps
from linkedacts.extraction.forms import Found
from linkedacts.model import Act, ActType, Outcome, Session, Vote

FIRST, SECOND = date(2020, 5, 12), date(2020, 5, 13)


def found(*days: date) -> list[Found[date]]:
    return [Found(day, 0, 1, "row") for day in days]


def test_two_days_for_one_event_are_a_doubt() -> None:
    (issue,) = conflicting_dates("/session/date", found(FIRST, SECOND))
    assert (issue.field, issue.code) == ("/session/date", "two-dates")
    assert "2020-05-12, 2020-05-13" in issue.message


@pytest.mark.parametrize("days", [(), (FIRST,), (FIRST, FIRST)])
def test_a_day_said_once_or_twice_alike_is_none(days: tuple[date, ...]) -> None:
    assert list(conflicting_dates("/session/date", found(*days))) == []


def test_a_whole_act_leaves_no_gap() -> None:
    whole = Act(
        type=ActType.DELIBERATION,
        title="Tarifs",
        session=Session(date=FIRST),
        vote=Vote(outcome=Outcome.ADOPTED),
    )
    assert list(gaps(whole)) == []


@pytest.mark.parametrize(
    ("act", "codes"),
    [
        (Act(type=ActType.DELIBERATION), {"no-date", "no-title", "no-outcome"}),
        (Act(type=ActType.ORDER), {"no-date", "no-title", "no-clauses"}),
    ],
)
def test_each_gap_has_its_code(act: Act, codes: set[str]) -> None:
    assert {issue.code for issue in gaps(act)} == codes
