"""The badge of an act: whether its attendance, votes and names close, and by how many they do not."""

import pytest

from linkedacts.model import Act
from linkedacts.rdf.closures import Closure
from linkedacts.rdf.validation import closure_badge, validate
from tests.rdf.acts import SEED, council, gold, graph_of

_RULES = {Closure.ATTENDANCE: "attendance-sum", Closure.VOTES: "votes-sum", Closure.NAMES: "names-"}


def _states(act: Act) -> dict[str, tuple[str, int | None]]:
    return {str(item.closure): (item.state, item.difference) for item in closure_badge(graph_of(act).union)}


def test_the_three_closures_of_the_seed_pass() -> None:
    assert [(item.state, item.difference) for item in closure_badge(gold(SEED).union)] == [("passes", 0)] * 3


@pytest.mark.parametrize(
    ("act", "closure", "state", "difference"),
    [
        (council(attendance__members_in_office=9), "attendance", "differs", -2),
        (council(attendance__members_in_office=None), "attendance", "not-checkable", None),
        (council(vote__in_favor=6), "votes", "differs", 2),
        (council(vote__against=None), "votes", "not-checkable", None),
        (council(vote__names={"against": ["Ada CERISE", "Bruno POIRE"]}), "names", "differs", 1),
        (council(vote__in_favor=None), "names", "not-checkable", None),
        (council(attendance=None), "votes", "not-checkable", None),
    ],
)
def test_a_badge_says_how_a_sum_stands(act: Act, closure: str, state: str, difference: int | None) -> None:
    assert _states(act)[closure] == (state, difference)


@pytest.mark.parametrize("act", [council(), council(vote__in_favor=6), council(attendance__members_in_office=9)])
def test_a_closure_differs_where_its_rule_warns(act: Act) -> None:
    reported = {finding.rule for finding in validate(graph_of(act).union).warnings}
    for item in closure_badge(graph_of(act).union):
        assert (item.state == "differs") == any(rule.startswith(_RULES[item.closure]) for rule in reported)
