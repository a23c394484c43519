"""A process that does the work on one file after another, is killed when a file takes too much, and is then replaced.

Each has a pool of its own: in a shared pool, one that dies in the middle of an
answer would keep the lock of the pipe that its neighbours answer through.
"""

import multiprocessing
import pickle
import signal
import sys
import threading
from collections.abc import Callable
from concurrent.futures import CancelledError
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import resource_tracker
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import Generic, Self, TypeVar

from pebble import ProcessExpired, ProcessFuture

from linkedacts.errors import LinkedActsError, ReadingFailed, SourceDamaged, SourceTooCostly
from linkedacts.process_pool import OrderlyPool
from linkedacts.reading import reading_process
from linkedacts.reading.limits import ReadingLimits
from linkedacts.reading.reading_process import Done

T = TypeVar("T")

_GRACE = 30.0
"""Seconds beyond a file's time after which its process is given up: pebble kills it within a tenth of one."""
_OUT_OF_TIME = frozenset((-signal.SIGXCPU, -signal.SIGALRM))
_OUT_OF_MEMORY = frozenset((1, -signal.SIGKILL, -signal.SIGABRT, -signal.SIGTRAP, -signal.SIGILL))
"""Exit codes: 1 where not even the answer could be sent, SIGKILL where the system itself has no memory left."""
_PRELOADED = ("linkedacts.reading.reader", "linkedacts.reading.reading_process", "pebble.pool.process")


class Reader(Generic[T]):
    """Does `work` on files, one at a time, in a process of its own."""

    def __init__(self, work: Callable[[Path], T], limits: ReadingLimits) -> None:
        """Starts nothing: the first file does."""
        self._work, self._limits = work, limits
        self._changing = threading.Lock()
        self._stopped = False
        self._pool: OrderlyPool | None = None
        self._task: ProcessFuture[Done] | None = None

    def __enter__(self) -> Self:
        """Gives itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Ends the process."""
        self._end_process()

    def stop(self) -> None:
        """Ends what is being read, from another thread; nothing is read from here on."""
        with self._changing:
            self._stopped = True
            if self._task is not None:
                self._task.cancel()  # type: ignore[no-untyped-call]  # pebble leaves a few without types

    def read(self, file: Path) -> T | LinkedActsError:
        """Gives the result of the work, or the error that says why there is none.

        Raises concurrent.futures.CancelledError once stopped.
        """
        fault = self._attempt(file)
        if isinstance(fault, BrokenProcessPool):
            # The process died between two files, as a system without memory does it: the file is not to blame.
            self._end_process()
            fault = self._attempt(file)
        if not isinstance(fault, BaseException):
            if fault.worn:
                self._end_process()
            result: T = pickle.loads(fault.result)  # noqa: S301 - from a process of this program
            return result
        if isinstance(fault, ProcessExpired | TimeoutError | BrokenProcessPool):
            self._end_process()
        return _refusal(fault, file, self._limits)

    def _begin(self, file: Path) -> ProcessFuture[Done]:
        with self._changing:
            if self._stopped:
                raise CancelledError
            if self._pool is None or not self._pool.active:
                self._pool = _process(self._work)
            arguments = (self._work, file, self._limits)
            self._task = self._pool.schedule(reading_process.perform, arguments, timeout=self._limits.longest)
            return self._task

    def _attempt(self, file: Path) -> Done | BaseException:
        """Waits for what comes of a file."""
        try:
            task = self._begin(file)
            return task.exception(self._limits.longest + _GRACE) or task.result()
        except TimeoutError as error:
            return error
        except RuntimeError as error:
            return BrokenProcessPool(str(error))

    def _end_process(self) -> None:
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.stop()
            pool.join()


def ignore_interrupts() -> None:
    """Keeps the processes that this thread starts from hearing Ctrl-C, which a terminal sends to all of a program.

    The one that Python itself starts comes first: it would unblock the signal (CPython, resource_tracker.py).
    """
    resource_tracker.ensure_running()
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})


def _process(work: Callable[[Path], object]) -> OrderlyPool:
    return OrderlyPool(max_workers=1, initializer=reading_process.start, context=_context(work))


def _context(work: Callable[[Path], object]) -> BaseContext:
    """Gives how processes start: on Linux as forks of a process that has read the modules, once for all of them."""
    if sys.platform != "linux":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([*_PRELOADED, getattr(work, "func", work).__module__])
    return context


def _refusal(fault: BaseException, file: Path, limits: ReadingLimits) -> LinkedActsError:
    """Gives the error that says what a fault means for its file."""
    match fault:
        case LinkedActsError():
            return fault
        case TimeoutError():
            return SourceTooCostly(file, f"{limits.seconds:g} s")
        case MemoryError():
            return SourceTooCostly(file, f"{limits.memory} MiB of memory")
        case RecursionError():
            return SourceTooCostly(file, "the depth to which parts may nest")
        case ProcessExpired():
            return _expiry(fault.exitcode or 0, file, limits)
        case _:
            failure = ReadingFailed(file, f"{type(fault).__name__}: {fault}")
            failure.__cause__ = fault
            return failure


def _expiry(exit_code: int, file: Path, limits: ReadingLimits) -> LinkedActsError:
    """Tells what a process died of; C libraries that get no memory stop themselves."""
    if exit_code in _OUT_OF_TIME:
        return SourceTooCostly(file, f"{limits.seconds:g} s")
    if exit_code in _OUT_OF_MEMORY:
        return SourceTooCostly(file, f"{limits.memory} MiB of memory")
    how = signal.Signals(-exit_code).name if exit_code < 0 else f"exit code {exit_code}"
    return SourceDamaged(file, f"its reader crashed, {how}")
