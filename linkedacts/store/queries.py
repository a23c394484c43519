"""The SPARQL endpoint's engine: strangers' queries, each in a process that can be killed (query_worker.py).

A query bomb costs one process its life and its sender an error; nobody else notices.
"""

import multiprocessing
import pickle
import threading
from collections.abc import Mapping
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import Self

from pebble import ProcessExpired, ProcessFuture

from linkedacts.errors import DataFolderMissing, QueryOverload, QueryTooCostly
from linkedacts.process_pool import OrderlyPool
from linkedacts.store import query_worker
from linkedacts.store.query import QueryAnswer, QueryLimits, QueryRequest
from linkedacts.store.query_text import check_text
from linkedacts.store.turnstile import Turnstile

_NO_PREFIXES: Mapping[str, str] = MappingProxyType({})
_GRACE = 5.0
"""Seconds beyond a query's time after which its process is given up: pebble kills it within a tenth of one."""


class QueryPool:
    """Answers queries on the graphs of one snapshot; safe to use from several threads."""

    def __init__(
        self,
        graphs: Path,
        limits: QueryLimits | None = None,
        prefixes: Mapping[str, str] = _NO_PREFIXES,
        *,
        after: Self | None = None,
    ) -> None:
        """Starts the processes, once those of another pool are ready, and returns before they are.

        A query that comes earlier waits for them.
        """
        self.limits = limits or QueryLimits()
        self._prefixes = dict(prefixes)
        self._turnstile = Turnstile(self.limits)
        self._changing = threading.Lock()
        self._closed = False
        self._graphs = graphs
        self._processes = self._made(graphs)
        self._first: ProcessFuture[bool] | None = None
        if after is None or after._first is None:
            self._begin()
        else:
            after._first.add_done_callback(self._begin)

    @property
    def is_ready(self) -> bool:
        """Whether a process has opened the graphs."""
        return self._first is not None and self._first.done() and self._first.exception() is None

    def answer(self, query: QueryRequest) -> QueryAnswer:
        """Gives the whole answer; raises a QueryError, or RepresentationUnknown where a format cannot say it."""
        check_text(query.text, self.limits)
        with self._turnstile.turn(query.client):
            processes = self._processes
            try:
                return self._evaluate(query, processes)
            except RuntimeError:
                # The pool was just closed by `reopen`, or broke because one of its processes died between two queries.
                return self._evaluate_again(query, self._successor(processes))

    def reopen(self, graphs: Path) -> None:
        """Goes over to another snapshot; returns when its processes are ready, and lets running queries end.

        Raises DataFolderMissing, and stays where it was, if there are no graphs.
        """
        fresh = self._start(graphs)
        try:
            fresh.schedule(query_worker.ready).result()
        except BrokenProcessPool:
            _retire(fresh)
            raise DataFolderMissing(graphs) from None
        with self._changing:
            former, self._processes, self._graphs = self._processes, fresh, graphs
        _retire(former)

    def close(self) -> None:
        """Ends the processes, whatever they are doing; a query under way is refused."""
        with self._changing:
            self._closed = True
            processes = self._processes
        processes.stop()
        processes.join()

    def _begin(self, _: object = None) -> None:
        """Starts the processes; there is nothing to start once the pool was closed."""
        with suppress(RuntimeError):
            self._first = self._processes.schedule(query_worker.ready)

    def _start(self, graphs: Path) -> OrderlyPool:
        processes = self._made(graphs)
        processes.schedule(query_worker.ready)
        return processes

    def _made(self, graphs: Path) -> OrderlyPool:
        return OrderlyPool(
            max_workers=self.limits.processes,
            initializer=query_worker.start,
            initargs=(str(graphs), self.limits, self._prefixes),
            context=multiprocessing.get_context("spawn"),
        )

    def _evaluate(self, query: QueryRequest, processes: OrderlyPool) -> QueryAnswer:
        seconds = self.limits.seconds
        try:
            task = processes.schedule(query_worker.answer, (query, self.limits), timeout=seconds)
            return task.result(seconds + _GRACE)
        except TimeoutError:
            raise QueryTooCostly(f"{seconds:g} s") from None
        except (ProcessExpired, pickle.PicklingError):
            raise QueryTooCostly(f"{self.limits.memory} MiB of memory, or is nested too deep") from None

    def _evaluate_again(self, query: QueryRequest, processes: OrderlyPool) -> QueryAnswer:
        try:
            return self._evaluate(query, processes)
        except RuntimeError:
            raise QueryOverload(retry_after=1) from None

    def _successor(self, processes: OrderlyPool) -> OrderlyPool:
        with self._changing:
            if self._closed:
                raise QueryOverload(retry_after=1)
            if self._processes is processes:
                self._processes = self._start(self._graphs)
                _retire(processes)
            return self._processes


def _retire(processes: OrderlyPool) -> None:
    """Lets what still runs end, then ends the processes; in the background."""
    processes.close()  # type: ignore[no-untyped-call]
    threading.Thread(target=processes.join, daemon=True).start()
