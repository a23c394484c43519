"""`make score`: every hand-made record against what is read now, field by field, through the public scorer."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from linkedacts import demonstration
from linkedacts.errors import SourceRefused
from linkedacts.publication.examination import read_file
from linkedacts.reading.isolation import each
from linkedacts.reading.limits import ReadingLimits
from tests.corpus.places import ABSENT, OWN_GOLD, PATIENCE, PUBLIC_GOLD, SCORER, corpus_files


def main() -> None:
    """Prints one table for the project's own acts and one for the public ones; arguments go to the scorer."""
    if not SCORER.exists():
        sys.exit(f"Nothing is scored: {ABSENT}.")
    with tempfile.TemporaryDirectory() as folder:
        acts = demonstration.write(Path(folder))
        score("The project's own acts", OWN_GOLD, acts)
    score("Public acts", PUBLIC_GOLD, corpus_files())


def score(heading: str, gold: Path, files: Iterable[Path]) -> None:
    """Prints the scorer's table for one folder of hand-made records and the files that they are records of."""
    sources = {json.loads(record.read_text(encoding="utf-8"))["source"] for record in gold.glob("*.json")}
    limits = ReadingLimits(seconds=PATIENCE)
    with tempfile.TemporaryDirectory() as predictions:
        wanted = [file for file in files if file.name in sources]
        for rank, (file, reading) in enumerate(each(wanted, partial(read_file, limits=limits), limits)):
            if isinstance(reading, SourceRefused):
                print(reading, file=sys.stderr)
                continue
            record = json.dumps({**reading.record(), "source": file.name}, ensure_ascii=False)
            (Path(predictions) / f"{rank}.json").write_text(record, encoding="utf-8")
        print(f"{heading}:", flush=True)
        subprocess.run([sys.executable, SCORER, gold, predictions, *sys.argv[1:]], check=True)


if __name__ == "__main__":
    main()
