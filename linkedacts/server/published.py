"""What is served at this moment: the snapshot that readers see, and the query pool on its graphs.

Publishing elsewhere switches both without a restart: pages at the next request, queries as soon as their processes have
opened the new graphs. What is under way ends on the state it began with.
"""

import threading
from contextlib import suppress
from dataclasses import replace

from linkedacts.errors import DataFolderMissing
from linkedacts.prefixes import PREFIXES
from linkedacts.settings import Settings
from linkedacts.store.folder import DataFolder
from linkedacts.store.interface import Snapshot
from linkedacts.store.queries import QueryPool
from linkedacts.store.query import QueryAnswer, QueryLimits, QueryRequest
from linkedacts.store.query_text import is_quick


class Published:
    """The state of one data folder, followed as it changes; safe to use from several threads."""

    def __init__(self, folder: DataFolder, settings: Settings) -> None:
        """Opens the state and starts the query processes; raises DataFolderMissing where nothing was published."""
        self._folder = folder
        self._snapshot: Snapshot = folder.snapshot()
        self._switching = threading.Lock()
        self._reopening = threading.Lock()
        self._closed = False
        self._queried: Snapshot = self._snapshot
        limits = limits_of(settings)
        self._quick = QueryPool(self._snapshot.graphs, replace(limits, processes=1, niceness=0), PREFIXES)
        """For what is a look-up: it waits for nobody's long queries, and has no share to exceed."""
        self._queries = QueryPool(self._snapshot.graphs, limits, PREFIXES, after=self._quick)

    @property
    def limits(self) -> QueryLimits:
        """What a query may take."""
        return self._queries.limits

    @property
    def is_ready(self) -> bool:
        """Whether a look-up is answered without waiting for its process to start; those of long queries start next."""
        return self._quick.is_ready

    def snapshot(self) -> Snapshot:
        """Gives the state to answer a request with: the one that is published now."""
        if self._folder.current_version() != self._snapshot.version and self._switching.acquire(blocking=False):
            try:
                self._snapshot = self._folder.snapshot()
            finally:
                self._switching.release()
            threading.Thread(target=self._requery, daemon=True).start()
        return self._snapshot

    def answer(self, query: QueryRequest) -> QueryAnswer:
        """Answers a query; raises a QueryError or RepresentationUnknown."""
        self.snapshot()
        return (self._quick if is_quick(query.text) else self._queries).answer(query)

    def close(self) -> None:
        """Ends the query processes, once those of a new state have started, if they are about to."""
        with self._reopening:
            self._closed = True
            for pool in (self._queries, self._quick):
                pool.close()

    def _requery(self) -> None:
        """Takes the query pool to the latest state; where its graphs are gone already, a later one is on its way."""
        with self._reopening, suppress(DataFolderMissing):
            latest = self._snapshot
            if latest is not self._queried and not self._closed:
                for pool in (self._queries, self._quick):
                    pool.reopen(latest.graphs)
                self._queried = latest


def limits_of(settings: Settings) -> QueryLimits:
    """Gives the limits of a query that the settings of a deployment say."""
    return QueryLimits(
        seconds=settings.query_seconds,
        memory=settings.query_memory,
        rows=settings.query_rows,
        answer=settings.query_answer,
        length=settings.query_length,
        depth=settings.query_depth,
        processes=settings.query_processes,
        waiting=settings.query_waiting,
    )
