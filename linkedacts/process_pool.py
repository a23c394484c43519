"""A pebble pool (https://pebble.readthedocs.io/) that ends its processes before it takes away what they start with.

Pebble itself closes the pipes and their locks first: a process that was just starting then finds none, and says so at
length where the errors of a server or of a batch are read.
"""

import threading
import time
from collections.abc import Callable, Iterable
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from typing import Any
from weakref import WeakSet

from pebble import ProcessPool

_TO_START = 1.0
"""Seconds that a process which was asked for is given to have started, before it is taken never to."""
_TO_END = 3.0
"""Seconds that a process is given to end by itself."""


class OrderlyPool(ProcessPool):
    """A process pool whose `stop` returns once its processes have ended; `join` as for every pebble pool."""

    def __init__(
        self,
        max_workers: int,
        initializer: Callable[..., None],
        context: BaseContext,
        initargs: Iterable[object] = (),
    ) -> None:
        """Starts nothing: the first task does."""
        self._children = _Children(context)
        super().__init__(max_workers, initializer=initializer, initargs=initargs, context=self._children)

    def stop(self) -> None:
        """Ends the processes, whatever they are doing, and starts no more."""
        super().stop()  # type: ignore[no-untyped-call]  # pebble leaves a few without types
        self._children.end()


class _Children:
    """A way to start processes (a multiprocessing context) that knows those that it started."""

    def __init__(self, context: BaseContext) -> None:
        self._context = context
        self._changing = threading.Lock()
        self._started: WeakSet[BaseProcess] = WeakSet()
        self._ended = False

    def __getattr__(self, name: str) -> Any:
        return getattr(self._context, name)

    def Process(self, **description: Any) -> BaseProcess:  # noqa: N802 - the name that contexts have for it
        """Gives a process that is about to start; raises OSError, which breaks the pool, once they were ended."""
        with self._changing:
            if self._ended:
                raise OSError("the pool has ended")
            process: BaseProcess = self._context.Process(**description)  # type: ignore[attr-defined]
            self._started.add(process)
            return process

    def end(self) -> None:
        with self._changing:
            self._ended = True
            started = [process for process in self._started if _has_started(process)]
        for process in started:
            process.terminate()
        for process in started:
            process.join(_TO_END)
            if process.is_alive():
                process.kill()
                process.join()


def _has_started(process: BaseProcess) -> bool:
    """Tells whether a process runs or has run; one that another thread is about to start is waited for."""
    until = time.monotonic() + _TO_START
    while process.pid is None and time.monotonic() < until:
        time.sleep(0.01)
    return process.pid is not None
