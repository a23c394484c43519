"""`make scans`: hand-made records against what is read of scans of their files, for each way in which pages wear.

The text PDFs of the records are rendered, worn (worn.py) and put into PDFs without a text layer, which are recognised,
extracted and scored as `make score` does. The first column is the file itself: what falls from it to the others is what
recognition costs. Arguments: the names of wears (all), `--pages N` (files of at most so many pages: recognition takes
seconds a page), `--file TEXT` (files with this in their name), `--keep FOLDER` (the worn files and their records).
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pypdfium2  # type: ignore[import-untyped]

from linkedacts.errors import SourceRefused
from linkedacts.publication.examination import read_file
from linkedacts.reading.isolation import each
from linkedacts.reading.limits import ReadingLimits
from tests.corpus.places import ABSENT, PATIENCE, PUBLIC_GOLD, SCORER, corpus_files
from tests.corpus.worn import WEARS, Wear

_PAGES = 5
_UNWORN = "as it is"
_LIMITS = ReadingLimits(processes=1, seconds=PATIENCE, scan_seconds=10 * PATIENCE)


def main() -> None:
    """Prints the F1 of each field, a column a wear, and the mean."""
    asked = _arguments()
    if not SCORER.exists():
        sys.exit(f"Nothing is scored: {ABSENT}.")
    wears = [wear for wear in WEARS if not asked.wears or wear.name in asked.wears]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(asked.keep or temporary)
        files = list(_files(asked.pages, asked.file))
        print(f"{len(files)} files: {', '.join(file.name for file in files)}", flush=True)
        scores = {_UNWORN: _scored(files, folder / _UNWORN)}
        for wear in wears:
            scores[wear.name] = _scored(list(_worn(files, wear, folder)), folder / wear.name)
    _print(scores)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wears", nargs="*", metavar="WEAR", help=", ".join(wear.name for wear in WEARS))
    parser.add_argument("--pages", type=int, default=_PAGES, help=f"most pages of a file ({_PAGES})")
    parser.add_argument("--file", default="", help="part of the names of the files")
    parser.add_argument("--keep", help="folder for the worn files and what was read of them")
    return parser.parse_args()


def _files(most_pages: int, name: str) -> Iterator[Path]:
    """Gives the PDFs that have a record and few enough pages."""
    sources = {json.loads(record.read_text(encoding="utf-8"))["source"] for record in PUBLIC_GOLD.glob("*.json")}
    for file in corpus_files():
        if file.name in sources and file.suffix == ".pdf" and name in file.name:
            with pypdfium2.PdfDocument(file) as pdf:
                if len(pdf) <= most_pages:
                    yield file


def _worn(files: Sequence[Path], wear: Wear, folder: Path) -> Iterator[Path]:
    (folder / wear.name).mkdir(parents=True, exist_ok=True)
    for file in files:
        worn = folder / wear.name / file.name
        if not worn.exists():
            wear.write(file, worn)
        yield worn


def _scored(files: Sequence[Path], folder: Path) -> Mapping[str, float]:
    """Gives the F1 of each field and their mean, under an empty name."""
    read, gold = folder / "read", folder / "gold"
    for needed in (read, gold):
        needed.mkdir(parents=True, exist_ok=True)
    names = {file.name for file in files}
    for record in PUBLIC_GOLD.glob("*.json"):
        content = record.read_text(encoding="utf-8")
        if json.loads(content)["source"] in names:
            (gold / record.name).write_text(content, encoding="utf-8")
    for file, reading in each(files, partial(read_file, limits=_LIMITS), _LIMITS):
        if isinstance(reading, SourceRefused):
            print(reading, file=sys.stderr)
            continue
        record_of = json.dumps({**reading.record(), "source": file.name}, ensure_ascii=False)
        (read / f"{file.stem}.json").write_text(record_of, encoding="utf-8")
    figures: dict[str, Any] = json.loads(
        subprocess.run([sys.executable, SCORER, gold, read, "--json"], check=True, capture_output=True).stdout
    )
    return {**figures["fields"], "": figures["mean_f1"]}


def _print(scores: Mapping[str, Mapping[str, float]]) -> None:
    fields = sorted({field for score in scores.values() for field in score if field})
    width = max(len(name) for name in scores) + 2
    print(f"{'F1':28}" + "".join(f"{name:>{width}}" for name in scores))
    for field in [*fields, ""]:
        figures = (score.get(field) for score in scores.values())
        cells = "".join(f"{'–':>{width}}" if figure is None else f"{figure:{width}.3f}" for figure in figures)
        print(f"{field or 'mean':28}{cells}")


if __name__ == "__main__":
    main()
