"""Pages a second of text PDFs, boxes included, against plain pdfplumber in the same run; what a second process adds.

The files are the project's own acts, and those of the folders given: `python -m tests.bench.reading FOLDER …`. Pages
that would be recognised by OCR are left out: they cost a thousand times as much, and pdfplumber reads nothing there.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pdfplumber
import pypdfium2  # type: ignore[import-untyped]

from linkedacts import demonstration
from linkedacts.reading.isolation import each
from linkedacts.reading.limits import ReadingLimits
from linkedacts.reading.pdf_words import text_layer
from linkedacts.reading.reader import read
from linkedacts.reading.scans import is_scan

_ROUNDS = 3
_COPIES = 20
"""Each file so often, so that starting the processes weighs little."""


def main() -> None:
    """Prints both rates, their ratio, and the gain of two processes over one."""
    with tempfile.TemporaryDirectory() as folder:
        files = list(_text_files([*demonstration.write(Path(folder)), *_given(sys.argv[1:])]))
        read(files[0])
        plain, ours = _rate(read_by_pdfplumber, files, 1), _rate(_linkedacts, files, _ROUNDS)
        print(f"{len(files)} files; pdfplumber extract_words: {plain:.1f} pages a second; linkedacts: {ours:.1f}")
        print(f"{ours / plain:.1f} times as fast")
        one, two = (_seconds(files * _COPIES, processes) for processes in (1, 2))
        print(f"two processes: {one / two:.2f} times one")


def _given(folders: Sequence[str]) -> list[Path]:
    return sorted(file for folder in folders for file in Path(folder).rglob("*.pdf"))


def _text_files(files: Sequence[Path]) -> Iterator[Path]:
    for file in files:
        with pypdfium2.PdfDocument(file) as pdf:
            if not any(is_scan(page, text_layer(page, 1)) for page in pdf):
                yield file


def _rate(pages_of: Callable[[Path], int], files: Sequence[Path], rounds: int) -> float:
    """Gives pages a second of processor time, in the best of some rounds: other programs do not count."""
    best = 0.0
    for _ in range(rounds):
        start = time.process_time()
        pages = sum(pages_of(file) for file in files)
        best = max(best, pages / (time.process_time() - start))
    return best


def _linkedacts(file: Path) -> int:
    return len(read(file).pages)


def read_by_pdfplumber(file: Path) -> int:
    with pdfplumber.open(file) as pdf:
        return sum(1 for page in pdf.pages if page.extract_words() is not None)


def _seconds(files: Sequence[Path], processes: int) -> float:
    start = time.perf_counter()
    for _ in each(files, read, ReadingLimits(processes=processes, seconds=120)):
        pass
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
