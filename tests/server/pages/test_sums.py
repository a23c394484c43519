"""The sums that a page shows are those of the rules: the page and the report never contradict each other."""

from typing import Any

import pytest

from linkedacts.evidence import Issue
from linkedacts.model import Act, ReadAct, act_json
from linkedacts.rdf.validation import closure_badge
from linkedacts.server.pages.sums import sums
from tests.rdf.acts import council, graph_of

_ONE_APART = {"not_participating": ["Ada CERISE"]}


def _issue(field: str, code: str) -> Issue:
    return Issue(field=field, code=code, message="a doubt")


@pytest.mark.parametrize(
    ("act", "issues", "adds_up"),
    [
        (council(), (), [True, True]),
        (council(attendance__members_in_office=9), (), [False, True]),
        (council(attendance__members_in_office=9, attendance__absent=[]), (), [True]),
        (council(vote__in_favor=6), (), [True, False]),
        (council(vote__in_favor=3, vote__names=_ONE_APART), (), [True, True]),
        (council(vote__in_favor=3, vote__abstentions=None), (), [True]),
        (council(vote__in_favor=9, vote__abstentions=None), (), [True, False]),
        (council(attendance=None), (), []),
        (council(vote__in_favor=6), (_issue("/vote/in_favor", "recognised-in-image"),), [True]),
        (council(attendance__members_in_office=9), (_issue("/attendance", "recognised-in-image"),), []),
        (council(vote__in_favor=6), (_issue("/vote/names/against/0", "name-not-settled"),), [True, False]),
    ],
)
def test_what_is_compared_is_what_the_rules_compare(act: Act, issues: tuple[Issue, ...], adds_up: list[bool]) -> None:
    record: dict[str, Any] = act_json(ReadAct(act=act, rank=1, issues=issues), evidence=True)
    shown = [item.adds_up for item in sums(record)]
    assert shown == adds_up
    of_reader = tuple(issue for issue in issues if issue.code != "name-not-settled")
    states = {str(item.closure): item.difference for item in closure_badge(graph_of(act, issues=of_reader).union)}
    checked = [states[name] for name in ("attendance", "votes") if states[name] is not None]
    assert shown == [difference == 0 for difference in checked]
