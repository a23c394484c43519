"""A publisher killed at any step leaves what readers see, and a folder that can be published into again."""

import multiprocessing
import os
import random
import signal
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from pyoxigraph import Store

from linkedacts.errors import DataFolderMissing
from linkedacts.store.folder import DataFolder
from linkedacts.store.interface import PublishedAct, Snapshot, Tombstone
from tests.store.acts import BASE, MADE_BY, act, path_of

_NUMBERS = range(1, 6)
_WITHDRAWN = 6
_STORE = str(Path("linkedacts", "store"))
_OWN_HIDDEN_FILES = {".unfinished", ".managed.json"}
"""The workshop of durable writes, and tantivy's list of its files."""
_ANYWHERE = frozenset[str]()
_IN_A_SWITCH = frozenset(
    {"FolderWriter.switch", "Shelf.switch", "FolderWriter._fill", "Index.copy", "Index.settle_changes", "move", "point"}
)
"""Functions with few lines beside those that put acts in, and the most to lose."""


def publish(path: Path, state: str) -> None:
    """Brings every act to a state, so that a snapshot which mixes two states is a torn one."""
    with DataFolder.create(path, BASE).writer() as writer:
        for number in (*_NUMBERS, _WITHDRAWN):
            writer.replace(act(number, title=state), MADE_BY)
        writer.withdraw(path_of(_WITHDRAWN), state, date(2024, 7, 1))
        writer.refuse("vide.pdf", state)
        writer.switch()


def publish_and_die(path: Path, state: str, functions: frozenset[str], step: int) -> None:
    """Publishes with SIGKILL at one step: before a line of the store's code, in some functions of it or in any."""
    left = step

    def trace(frame: FrameType, event: str, _: Any) -> Callable[[FrameType, str, Any], Any] | None:
        nonlocal left
        if _STORE not in frame.f_code.co_filename or (functions and frame.f_code.co_qualname not in functions):
            return None
        left -= event == "line"
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return trace

    sys.settrace(trace)
    publish(path, f"{state}, first")
    publish(path, f"{state}, second")
    sys.settrace(None)
    (path.parent / "steps").write_text(str(step - left))


def run_and_die(path: Path, state: str, functions: frozenset[str], step: int) -> int | None:
    arguments = (path, state, functions, step)
    child = multiprocessing.get_context("spawn").Process(target=publish_and_die, args=arguments)
    child.start()
    child.join()
    return child.exitcode


def titles_after_check(snapshot: Snapshot) -> set[str | None]:
    """Checks that each act of a snapshot has its graphs and representations, and nothing else has; gives the titles."""
    graphs = Store.read_only(str(snapshot.graphs))
    lines = snapshot.acts()
    for line in lines:
        found = snapshot.act(line.path)
        assert isinstance(found, PublishedAct)
        assert found.title == line.title == found.record["title"]
        assert snapshot.representation(line.path, "ttl") == found.printed
        printed = graphs.query(f"SELECT ?title {{ GRAPH <{BASE}{line.path}#printed> {{ ?act ?p ?title }} }}")
        assert [row[0].value for row in printed] == [line.title]  # type: ignore[union-attr]
    names = {graph.value for graph in graphs.named_graphs()}
    assert names == {f"{BASE}{line.path}#{part}" for line in lines for part in ("printed", "derived")}
    return {line.title for line in lines}


def check_what_readers_see(folder: DataFolder, seen_before: str | None) -> str:
    """Checks that the snapshot is of one state, not torn; gives its version."""
    snapshot = folder.snapshot()
    titles = titles_after_check(snapshot)
    assert len(titles) == 1 or snapshot.version == seen_before
    return snapshot.version


def count_steps(folder: Path, functions: frozenset[str]) -> int:
    assert run_and_die(folder / "whole" / "data", "whole", functions, sys.maxsize) == 0
    return int((folder / "whole" / "steps").read_text())


@pytest.mark.parametrize(
    ("functions", "kills"), [(_ANYWHERE, 10), (_IN_A_SWITCH, 8)], ids=["anywhere", "in the switch"]
)
def test_a_kill_at_any_step_leaves_a_whole_folder(tmp_path: Path, functions: frozenset[str], kills: int) -> None:
    steps = count_steps(tmp_path, functions)
    assert steps > 2 * kills
    chosen = random.Random(20240601)
    folder = DataFolder.create(tmp_path / "data", BASE)
    repaired: str | None = None
    for kill in range(kills):
        # Each stratum once: a few kills would otherwise all fall into the longest loop.
        step = (kill * steps + chosen.randrange(steps)) // kills + 1
        assert run_and_die(folder.path, f"kill {kill}", functions, step) == -signal.SIGKILL, step
        try:
            check_what_readers_see(folder, repaired)
        except DataFolderMissing:
            assert repaired is None, "readers saw something before"
        with folder.writer() as writer:
            writer.switch()
        repaired = folder.current_version()
        titles_after_check(folder.snapshot())
    publish(folder.path, "at last")
    snapshot = folder.snapshot()
    assert titles_after_check(snapshot) == {"at last"}
    assert snapshot.count() == len(_NUMBERS)
    assert isinstance(snapshot.act(path_of(_WITHDRAWN)), Tombstone)
    assert not [entry for entry in folder.path.rglob(".*") if entry.name not in _OWN_HIDDEN_FILES]
