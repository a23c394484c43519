"""A confined process opens no way out, where seccomp is had and where it is not."""

import multiprocessing
import os
import resource
import signal
import socket
import subprocess
import sys

import pytest
from pebble import ProcessExpired, ProcessPool

from linkedacts import confinement


def _confined_without_seccomp(way: str) -> str:
    confinement._filter_system_calls = lambda: None
    confinement.confine(opens_files=True)
    try:
        if way == "socket":
            socket.socket()
        elif way == "program":
            subprocess.run(["true"], check=True)
        else:
            os.close(os.open(os.devnull, os.O_RDONLY))
    except OSError as error:
        return str(error)
    return "done"


@pytest.mark.parametrize(
    ("way", "outcome"),
    [
        ("socket", "socket.__new__ in a confined process"),
        ("program", "subprocess.Popen in a confined process"),
        ("file", "done"),
    ],
)
def test_where_the_kernel_does_not_help_python_refuses(way: str, outcome: str) -> None:
    with ProcessPool(max_workers=1, context=multiprocessing.get_context("spawn")) as processes:
        assert processes.schedule(_confined_without_seccomp, (way,)).result(30) == outcome


def _within_limits(kind: str) -> int:
    if kind == "clock":
        with confinement.clock_limited(0.2):
            return multiprocessing.Event().wait(30)
    if kind == "processor":
        with confinement.cpu_limited(0):
            while True:
                pass
    with confinement.memory_limited(64):
        return len(bytearray(512 * confinement.MIB))


def _time_left(given: float) -> tuple[float, int]:
    with confinement.clock_limited(1000), confinement.cpu_limited(1000):
        confinement.give_time(given)
        return signal.getitimer(signal.ITIMER_REAL)[0], resource.getrlimit(resource.RLIMIT_CPU)[0]


@pytest.mark.parametrize(("given", "least", "most"), [(0, 0, 1100), (5000.5, 5000, 6100)])
def test_a_process_may_be_given_more_time(given: float, least: int, most: int) -> None:
    with ProcessPool(max_workers=1, context=multiprocessing.get_context("spawn")) as processes:
        assert all(least < left < most for left in processes.schedule(_time_left, (given,)).result(60))


def test_a_process_without_limits_of_time_stays_without() -> None:
    before = signal.getitimer(signal.ITIMER_REAL), resource.getrlimit(resource.RLIMIT_CPU)
    confinement.give_time(5000)
    assert signal.getitimer(signal.ITIMER_REAL)[0] <= before[0][0]
    assert resource.getrlimit(resource.RLIMIT_CPU) == before[1]


@pytest.mark.parametrize("kind", ["clock", "processor"])
def test_a_process_that_outstays_its_time_is_ended(kind: str) -> None:
    processes = ProcessPool(max_workers=1, context=multiprocessing.get_context("spawn"))
    with processes, pytest.raises(ProcessExpired):
        processes.schedule(_within_limits, (kind,)).result(30)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not limit the address space")
def test_memory_is_limited_and_given_back() -> None:
    with ProcessPool(max_workers=1, context=multiprocessing.get_context("spawn")) as processes:
        with pytest.raises(MemoryError):
            processes.schedule(_within_limits, ("memory",)).result(30)
        assert processes.schedule(bytearray, (100,)).result(30) == bytearray(100)
