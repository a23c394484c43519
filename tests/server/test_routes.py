"""The table of addresses names views that are there."""

import inspect

import pytest

from linkedacts.server.routes import ROUTES, View


@pytest.mark.parametrize("name", ROUTES)
def test_a_view_takes_what_its_rules_give_it_and_says_what_it_answers(name: str) -> None:
    view = View(name).function
    assert view.__doc__ is not None
    takes = inspect.signature(view).parameters
    takes_any = any(one.kind is inspect.Parameter.VAR_KEYWORD for one in takes.values())
    for rule in ROUTES[name]:
        slots = {part.partition(">")[0].rpartition(":")[2] for part in rule.split("<")[1:]}
        assert takes_any or slots <= set(takes), rule
