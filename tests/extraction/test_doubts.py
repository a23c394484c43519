"""The reader's doubts: several days for one event, and facts that were not found."""

from datetime import date

import pytest

from linkedacts.codes import ActType, Outcome
from linkedacts.evidence import Source, Span
from linkedacts.extraction.doubts import conflicting_dates, conflicting_numbers, gaps, groups_among_voters, recognised
from linkedacts.extraction.forms import Found
from linkedacts.extraction.passage import Script
from linkedacts.model import Act, Session, Vote
from linkedacts.reading.document import Document, Line, Page, Word

FIRST, SECOND = date(2020, 5, 12), date(2020, 5, 13)


def found(*days: date) -> list[Found[date]]:
    return [Found(day, 0, 1, "row") for day in days]


def test_two_days_for_one_event_are_a_doubt() -> None:
    (issue,) = conflicting_dates("/session/date", found(FIRST, SECOND))
    assert (issue.field, issue.code) == ("/session/date", "two-dates")
    assert "2020-05-12, 2020-05-13" in issue.message


@pytest.mark.parametrize(
    ("numbers", "doubted"),
    [
        (("2023-12", "2023-13"), True),
        (("DEL2023-12", "2023/012", "12"), False),
        (("2023-12",), False),
        ((), False),
    ],
)
def test_two_numbers_of_one_act_are_a_doubt_and_a_short_form_is_none(numbers: tuple[str, ...], doubted: bool) -> None:
    assert [issue.code for issue in conflicting_numbers(numbers)] == ["two-numbers"] * doubted


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


@pytest.mark.parametrize(
    ("text", "count", "names", "doubted"),
    [
        ("8 abstentions (groupe Horizons et Mme CERISE)", 8, ["CERISE"], True),
        ("8 abstentions (Mme CERISE et les élus de la minorité)", 8, ["CERISE"], True),
        ("2 abstentions (Mme CERISE, M. POIRE, du groupe Horizons)", 2, ["CERISE", "POIRE"], False),
        ("3 abstentions (Mme CERISE, M. POIRE)", 3, ["CERISE", "POIRE"], False),
        ("8 abstentions (groupe Horizons)", 8, [], False),
    ],
)
def test_a_group_beside_fewer_names_than_votes_is_a_doubt(
    text: str, count: int, names: list[str], doubted: bool
) -> None:
    people = [Found(name, text.index(name), text.index(name) + len(name), "row") for name in names]
    issues = list(groups_among_voters("abstentions", Found(count, 0, 13, "row"), people, Script(text).whole))
    assert [(issue.field, issue.code) for issue in issues] == (
        [("/vote/names/abstentions", "group-among-voters")] if doubted else []
    )


def test_each_part_with_words_of_an_image_is_a_doubt_once() -> None:
    words = (Word("Présents", None), Word("CERISE", None, 0.97), Word("POIRE", None, 0.4))
    source = Source(name="scan.pdf", sha256="0" * 64, size=1, media_type="application/pdf", pages=1)
    document = Document(source, (Page(1, None, None, (Line(words),)),))
    evidence = [
        document.evidence("/title", Span(start=0, end=8), "row"),
        document.evidence("/attendance/present/0", Span(start=9, end=15), "row"),
        document.evidence("/attendance/present/1", Span(start=16, end=21), "row"),
    ]
    [issue] = recognised(document, evidence)
    assert (issue.field, issue.code) == ("/attendance", "recognised-in-image")
    assert issue.message.endswith("least sure: « POIRE »")
