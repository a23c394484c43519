"""What a batch of files is promised: order, limits, a refusal for each that goes too far, an end when it is closed."""

import itertools
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from linkedacts.errors import (
    ReadingFailed,
    SettingsInvalid,
    SourceDamaged,
    SourceEmpty,
    SourceMissing,
    SourceRefused,
    SourceTooCostly,
)
from linkedacts.reading.isolation import alone, each
from linkedacts.reading.limits import ReadingLimits
from linkedacts.reading.reader import read
from tests.reading import works

_LIMITS = ReadingLimits(processes=2, seconds=2, memory=256)
_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the system calls are refused by Linux")


def test_results_come_in_the_order_of_the_files() -> None:
    files = [Path(f"{hundredths} {rank}") for rank, hundredths in enumerate([30, 0, 10, 0, 0, 20, 0])]
    assert list(each(files, works.name_of, _LIMITS)) == [(file, file.name) for file in files]


def test_no_files_give_no_results_and_start_no_process() -> None:
    assert list(each([], works.name_of, _LIMITS)) == []


def test_results_do_not_pile_up() -> None:
    drawn = itertools.count()
    results = each((Path(f"0 {next(drawn)}") for _ in itertools.repeat(None)), works.name_of, _LIMITS)
    assert [result for _, result in itertools.islice(results, 3)] == ["0 0", "0 1", "0 2"]
    results.close()
    assert next(drawn) < 100


@pytest.mark.parametrize(
    ("order", "kind", "said"),
    [
        ("sleep", SourceTooCostly, "more than 2 s"),
        ("count", SourceTooCostly, "more than 2 s"),
        ("eat", SourceTooCostly, "256 MiB of memory"),
        ("recurse", SourceTooCostly, "nest"),
        ("die of a segmentation fault", SourceDamaged, "SIGSEGV"),
        ("abort", SourceTooCostly, "memory"),
        ("exit", SourceDamaged, "exit code 3"),
        ("answer and die", SourceTooCostly, "memory"),
        ("answer what cannot be sent", ReadingFailed, "pickle"),
        ("raise ValueError", ReadingFailed, "ValueError: a fault of this program"),
        ("refuse", SourceEmpty, "empty"),
    ],
)
def test_a_file_that_goes_too_far_is_refused_and_its_neighbours_are_not(
    order: str, kind: type[SourceRefused], said: str
) -> None:
    files = [Path(name) for name in ("first", order, "second", "third", "fourth")]
    results = dict(each(files, works.obey, _LIMITS))
    refusal = results.pop(Path(order))
    assert type(refusal) is kind
    assert said in str(refusal)
    assert results == {file: file.name for file in files if file.name != order}


def test_every_file_of_a_batch_may_go_too_far() -> None:
    files = [Path("exit"), Path("die of a segmentation fault"), Path("eat"), Path("answer and die")] * 3
    assert all(isinstance(refusal, SourceRefused) for _, refusal in each(files, works.obey, _LIMITS))


def test_a_fault_keeps_its_cause() -> None:
    ((_, refusal),) = each([Path("raise ValueError")], works.obey, _LIMITS)
    assert isinstance(refusal, ReadingFailed)
    assert isinstance(refusal.__cause__, ValueError)


def test_an_error_that_is_no_refusal_stops_the_batch() -> None:
    with pytest.raises(SettingsInvalid):
        list(each([Path("first"), Path("stop everything"), Path("sleep")], works.obey, _LIMITS))


def test_a_large_answer_arrives_whole() -> None:
    assert alone(Path("answer 20 MB"), works.obey, _LIMITS) == bytes(20_000_000)


def test_one_file_alone_gives_its_result_or_raises(tmp_path: Path) -> None:
    assert alone(Path("first"), works.obey, _LIMITS) == "first"
    with pytest.raises(SourceMissing):
        alone(tmp_path / "nowhere.pdf", read, _LIMITS)
    with pytest.raises(SourceTooCostly):
        alone(Path("count"), works.obey, _LIMITS)


@_LINUX
@pytest.mark.parametrize("way", ["connect", "listen", "run"])
def test_nothing_leaves_the_process(way: str) -> None:
    assert alone(Path(way), works.break_out, _LIMITS) == "PermissionError"


def test_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "enlarge").write_bytes(b"")
    results = [result for _, result in each([tmp_path / "write", tmp_path / "enlarge"], works.break_out, _LIMITS)]
    assert results == ["OSError", "OSError"]
    assert (tmp_path / "enlarge").read_bytes() == b""


def test_the_ways_out_that_are_shut_would_have_been_open(tmp_path: Path) -> None:
    """Shows that the two tests above can fail."""
    assert works.break_out(Path("listen")) == "nothing"
    assert works.break_out(Path("run")) == "nothing"
    assert works.break_out(tmp_path / "write") == "nothing"


@_LINUX
def test_a_process_whose_memory_has_grown_is_replaced() -> None:
    limits = ReadingLimits(processes=1, seconds=10, memory=64)
    processes = [process for _, process in each([Path(str(n)) for n in range(4)], works.leak, limits)]
    assert len(set(processes)) == 4


def test_a_process_that_has_not_grown_goes_on() -> None:
    limits = ReadingLimits(processes=1, seconds=10, memory=64)
    assert len({process for _, process in each([Path(str(n)) for n in range(9)], works.process_of, limits)}) == 1


def test_closing_ends_what_is_being_read() -> None:
    others = set(multiprocessing.active_children())
    results = each([Path("first"), *[Path("sleep")] * 5], works.obey, ReadingLimits(processes=2, seconds=600))
    assert next(results) == (Path("first"), "first")
    assert set(multiprocessing.active_children()) - others
    results.close()
    assert not set(multiprocessing.active_children()) - others


_BATCH = """
import signal
import sys
from pathlib import Path
from linkedacts.reading.isolation import each
from linkedacts.reading.limits import ReadingLimits
from tests.reading import works

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    files = [Path("a"), Path("b"), *[Path("sleep")] * 9]
    try:
        for _, process in each(files, works.process_of, ReadingLimits(processes=2, seconds=float(sys.argv[1]))):
            print(process, flush=True)
    except KeyboardInterrupt:
        raise SystemExit(130) from None
"""


@contextmanager
def batch(seconds: float) -> Iterator[tuple[subprocess.Popen[str], list[int]]]:
    """A program that reads files which take for ever, in a process group of its own, and its reading processes."""
    program = subprocess.Popen(
        [sys.executable, "-c", _BATCH, str(seconds)],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        assert program.stdout is not None
        yield program, [int(program.stdout.readline()) for _ in range(2)]
    finally:
        with suppress(ProcessLookupError):
            os.killpg(program.pid, signal.SIGKILL)
        program.communicate()


def test_an_interrupted_batch_ends_at_once_and_silently() -> None:
    with batch(seconds=600) as (program, processes):
        os.killpg(program.pid, signal.SIGINT)
        output, messages = program.communicate(timeout=30)
        assert (program.returncode, output, messages) == (130, "", "")
        assert all(_ends(process) for process in processes)


def test_a_killed_batch_leaves_no_process_beyond_the_time_of_a_file() -> None:
    with batch(seconds=1) as (program, processes):
        program.kill()
        program.wait(timeout=30)
        assert all(_ends(process) for process in processes)


def _ends(process: int) -> bool:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False
