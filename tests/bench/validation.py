"""Prints how long the shapes take for an act, against `pyshacl.validate(graph, shacl_graph=path)` in the same run.

Run from the checkout: `python -m tests.bench.validation`. Ratios hold, absolute figures drift with the machine.
"""

import statistics
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pyshacl

from linkedacts.rdf.validation import shapes, validate
from tests.rdf.acts import NAMES, gold

_RUNS = 5


def _median_ms(work: Callable[[], object]) -> float:
    times = []
    for _ in range(_RUNS):
        start = perf_counter()
        work()
        times.append((perf_counter() - start) * 1000)
    return statistics.median(times)


def main() -> None:
    """Prints one line for each gold act: milliseconds of plain pySHACL and of ours, and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "shapes.ttl"
        shapes().serialize(path, format="turtle")
        for name in NAMES:
            graph = gold(name).union
            validate(graph)
            plain = _median_ms(lambda graph=graph: pyshacl.validate(graph, shacl_graph=str(path)))  # type: ignore[misc]
            kept = _median_ms(lambda graph=graph: validate(graph))  # type: ignore[misc]
            print(f"{name:40} plain {plain:7.1f} ms   kept {kept:6.1f} ms   {plain / kept:5.1f} x")


if __name__ == "__main__":
    main()
