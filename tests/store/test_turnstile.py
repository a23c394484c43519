"""The turnstile: so many at once, so many waiting, and no client in every place."""

import threading
from contextlib import ExitStack

import pytest

from linkedacts.errors import QueryOverload
from linkedacts.store.query import QueryLimits
from linkedacts.store.turnstile import Turnstile

_AT_ONCE = QueryLimits(processes=3, waiting=0)


def test_every_process_is_used_and_then_the_next_is_refused_at_once() -> None:
    turnstile = Turnstile(_AT_ONCE)
    with ExitStack() as running:
        for client in ("a", "b", "c"):
            running.enter_context(turnstile.turn(client))
        with pytest.raises(QueryOverload) as refusal, turnstile.turn("d"):
            pass
    assert refusal.value.retry_after == 10
    with turnstile.turn("d"):
        pass


def test_one_client_leaves_a_process_to_the_others() -> None:
    turnstile = Turnstile(_AT_ONCE)
    with turnstile.turn("a"), turnstile.turn("a"):
        with pytest.raises(QueryOverload), turnstile.turn("a"):
            pass
        with turnstile.turn("b"):
            pass


def test_a_query_of_nobody_in_particular_takes_any_process() -> None:
    turnstile = Turnstile(_AT_ONCE)
    with turnstile.turn(None), turnstile.turn(None), turnstile.turn(None):
        pass


def test_a_query_waits_for_its_turn() -> None:
    turnstile = Turnstile(QueryLimits(processes=1, waiting=1, seconds=30))
    inside = threading.Event()

    def ask() -> None:
        with turnstile.turn("b"):
            inside.set()

    with turnstile.turn("a"):
        waiting = threading.Thread(target=ask)
        waiting.start()
        assert not inside.wait(0.05)
    assert inside.wait(10)
    waiting.join()


def test_waiting_ends_after_the_time_of_a_query() -> None:
    turnstile = Turnstile(QueryLimits(processes=1, waiting=1, seconds=0.01))
    with turnstile.turn("a"), pytest.raises(QueryOverload), turnstile.turn("b"):
        pass


def test_a_query_that_fails_gives_its_place_back() -> None:
    turnstile = Turnstile(QueryLimits(processes=1, waiting=0))
    for _ in range(2):
        with pytest.raises(ZeroDivisionError), turnstile.turn("a"):
            raise ZeroDivisionError
