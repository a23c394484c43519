"""How long a search takes: `python -m tests.bench.search [ACTS]`; prints percentiles of the time of a whole search.

The acts are the gold ones, multiplied: same words, other paths. A search is its words, its facets and its excerpts.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from linkedacts.store.interface import TEXT_SUFFIX, PublishedAct
from linkedacts.store.search.building import build
from linkedacts.store.search.search import Search
from linkedacts.store.search.wanted import Wanted
from tests.server import site

_SEARCHES = (
    *("convention", "éclairage public", "subventions aux associations", "eclairgae", '"mise à disposition"'),
    *("Delafosse", "tarifs restauration scolaire", "M2023-353", "voirie", ""),
)
_ROUNDS = 40


def _gold(folder: Path) -> Iterator[tuple[PublishedAct, str]]:
    published = site.publish(folder)
    snapshot = published.folder.snapshot()
    for path in published.paths:
        act = snapshot.act(path)
        if isinstance(act, PublishedAct):
            yield act, (snapshot.representation(path, TEXT_SUFFIX) or b"").decode()


def _many(acts: list[tuple[PublishedAct, str]], count: int) -> Iterator[tuple[PublishedAct, str]]:
    for n in range(count):
        act, text = acts[n % len(acts)]
        yield replace(act, path=f"{act.path}-{n}", title=f"{act.title} {n}"), text


def main(count: int) -> None:
    """Builds an index of so many acts and searches it."""
    with tempfile.TemporaryDirectory() as folder:
        acts = list(_gold(Path(folder)))
        started = time.perf_counter()
        build(Path(folder) / "search", None, (), _many(acts, count))
        print(f"{count} acts indexed at {count / (time.perf_counter() - started):.0f} a second")
        search = Search(Path(folder) / "search")
        search.find(Wanted("convention"))
        times = sorted(_timed(search, words) for _ in range(_ROUNDS) for words in _SEARCHES)
    cuts = statistics.quantiles(times, n=100)
    print(f"a search: median {cuts[49]:.1f} ms, 95 % {cuts[94]:.1f} ms, 99 % {cuts[98]:.1f} ms")


def _timed(search: Search, words: str) -> float:
    started = time.perf_counter()
    search.find(Wanted(words))
    return 1000 * (time.perf_counter() - started)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
