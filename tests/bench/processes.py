"""Prints how much faster two reading processes are than one, on a folder of ordinary files.

python -m tests.bench.processes FOLDER
"""

import sys
import time
from pathlib import Path

from linkedacts.reading.isolation import each
from linkedacts.reading.limits import ReadingLimits
from linkedacts.reading.reader import read

_SECONDS = 10.0
"""Least time of a measurement with one process: the files are read again until it is reached."""


def main() -> None:
    """Reads the files with one process, then with two, and prints the pages a second and their ratio."""
    files = sorted(file for file in Path(sys.argv[1]).rglob("*.pdf"))
    rounds = max(1, round(_SECONDS / seconds_for(files, 1)[0]))
    (one, pages), (two, _) = (seconds_for(files * rounds, processes) for processes in (1, 2))
    print(f"one process: {pages / one:.0f} pages/s; two: {pages / two:.0f} pages/s; ratio {one / two:.2f}")


def seconds_for(files: list[Path], processes: int) -> tuple[float, int]:
    """Gives the time from the first result to the last, and the pages read; starting the processes is left out."""
    results = each(files, read, ReadingLimits(processes=processes))
    next(results)
    start = time.monotonic()
    pages = sum(outcome.source.pages for _, outcome in results if not isinstance(outcome, Exception))
    return time.monotonic() - start, pages


if __name__ == "__main__":
    main()
