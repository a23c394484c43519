"""The vote of an item as a whole; all names are invented."""

import pytest

from linkedacts.codes import Outcome
from linkedacts.extraction.passage import Script
from linkedacts.extraction.votes import Poll, poll


def read(printed: str, decided: str = "") -> Poll:
    whole = Script(printed).whole
    return poll(whole.part(printed.find(decided), len(printed)), whole, ())


@pytest.mark.parametrize("printed", ["Le Conseil adopte.", "Après en avoir délibéré, le conseil décide :", "ADOPTÉ"])
def test_a_count_that_is_not_printed_stays_unknown(printed: str) -> None:
    vote = read(printed)
    assert vote.outcome is not None
    assert (vote.counts, vote.unanimous, vote.method) == ({}, None, None)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Pour : 5 Contre : 0 Abstention : 0", Outcome.ADOPTED),
        ("Pour : 2 Contre : 9", Outcome.REJECTED),
        ("Pour : 5 Contre : 5", None),
        ("Pour : 5", None),
        ("Le maire expose le projet.", None),
    ],
)
def test_counts_alone_tell_the_outcome_where_one_side_has_more(printed: str, expected: Outcome | None) -> None:
    found = read(printed).outcome
    assert (found.value if found else None) is expected


def test_what_the_council_says_before_its_counts_belongs_to_the_vote() -> None:
    vote = read("le conseil municipal approuve à l'unanimité le compte.\nPour : 8\nContre : 0", "Pour")
    assert vote.outcome is not None
    assert vote.unanimous is not None
    assert (vote.outcome.value, vote.unanimous.value) == (Outcome.ADOPTED, True)


@pytest.mark.parametrize(
    ("printed", "unanimous"),
    [("Pour : 8 Contre : 1", False), ("Pour : 8 Contre : 0", None), ("à l'unanimité. Contre : 0", True)],
)
def test_votes_against_break_unanimity(printed: str, unanimous: bool | None) -> None:
    found = read(printed).unanimous
    assert (found.value if found else None) is unanimous


def test_the_last_of_several_votes_is_the_item_s() -> None:
    vote = read("Amendement :\nPour : 2\nContre : 9 (M. ROY)\nDélibération :\nPour : 11\nContre : 0")
    assert {side: found.value for side, found in vote.counts.items()} == {"in_favor": 11, "against": 0}
