"""Who may run a query now: so many at once, so many waiting, and no client in every place."""

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from linkedacts.errors import QueryOverload
from linkedacts.store.query import QueryLimits


class Turnstile:
    """Lets queries in, in a process where several threads ask."""

    def __init__(self, limits: QueryLimits) -> None:
        self._limits = limits
        self._share = max(limits.processes - 1, 1)
        """Most queries of one client that run at once; as many more wait at most."""
        self._changed = threading.Condition()
        self._running: Counter[str | None] = Counter()
        self._waiting: Counter[str | None] = Counter()

    @contextmanager
    def turn(self, client: str | None) -> Iterator[None]:
        """Holds a place while a query runs; raises QueryOverload at once where there is not even one to wait in."""
        with self._changed:
            self._enter(client)
        try:
            yield
        finally:
            with self._changed:
                _leave(self._running, client)
                self._changed.notify_all()

    def _enter(self, client: str | None) -> None:
        if not self._may_run(client):
            self._wait(client)
        self._running[client] += 1

    def _wait(self, client: str | None) -> None:
        if not self._may_wait(client):
            raise QueryOverload(self._retry_after)
        self._waiting[client] += 1
        try:
            if not self._changed.wait_for(lambda: self._may_run(client), self._limits.seconds):
                raise QueryOverload(self._retry_after)
        finally:
            _leave(self._waiting, client)

    def _may_run(self, client: str | None) -> bool:
        has_share = client is None or self._running[client] < self._share
        return has_share and self._running.total() < self._limits.processes

    def _may_wait(self, client: str | None) -> bool:
        has_share = client is None or self._waiting[client] < max(self._limits.waiting // 2, 1)
        return has_share and self._waiting.total() < self._limits.waiting

    @property
    def _retry_after(self) -> int:
        return max(round(self._limits.seconds), 1)


def _leave(counter: Counter[str | None], client: str | None) -> None:
    """Counts a client out, and forgets one that has left altogether."""
    counter[client] -= 1
    if not counter[client]:
        del counter[client]
