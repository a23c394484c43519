"""Where the time of publishing an act goes, stage by stage, on the project's own acts; and what a second process adds.

A stage is timed alone in this process, by the processor's time, so that what else the machine does weighs little; the
whole, with its processes and the store, as `linkedacts publish` does it. Of short acts and long ones apart, it says how
many are extracted from a ready document in a second, and what part that is of the time of reading: of our own, which is
fast, and of the peer's, pdfplumber, which reads the same words in the same run.
"""

import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from linkedacts import demonstration
from linkedacts.demonstration.catalogue import ACTS
from linkedacts.extraction.acts import read_acts
from linkedacts.publication.ready import published_act
from linkedacts.publish import publish
from linkedacts.rdf.act_graph import act_graph
from linkedacts.rdf.validation import validate
from linkedacts.reading.limits import ReadingLimits
from linkedacts.reading.reader import read
from linkedacts.store.folder import DataFolder
from tests.bench.reading import read_by_pdfplumber

_BASE = "http://localhost:8000"
_ROUNDS = 5
_SHORT = 2
"""Pages that a short act has at most."""
_COPIES = 40
"""Of the acts' files, so that starting the processes weighs little."""


@dataclass
class Stopwatch:
    """The seconds that each stage took, and for how many acts."""

    seconds: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    acts: int = 0

    @contextmanager
    def timing(self, stage: str) -> Iterator[None]:
        """Adds what happens in this block to a stage."""
        start = time.process_time()
        yield
        self.seconds[stage] += time.process_time() - start


def main() -> None:
    """Prints milliseconds for each act and stage, and acts a second with one process and with two."""
    with tempfile.TemporaryDirectory() as folder:
        texts = {act.stem for act in ACTS if not act.is_scan}
        files = [file for file in demonstration.write(Path(folder) / "acts") if file.stem in texts]
        _print_stages(_timed(files))
        for length, several in _by_length(files).items():
            _print_extraction(length, _timed(several), _ROUNDS * _seconds_of_pdfplumber(several))
        one, two = (_rate(files, Path(folder), processes) for processes in (1, 2))
        print(f"publishing: {one:.1f} acts a second with one process, {two / one:.2f} times that with two")


def _by_length(files: Sequence[Path]) -> dict[str, list[Path]]:
    """The files that hold one act of one or two pages, and those that hold more."""
    lengths: dict[str, list[Path]] = {"short": [], "long": []}
    for file in files:
        document = read(file)
        is_short = document.source.pages <= _SHORT and len(read_acts(document)) == 1
        lengths["short" if is_short else "long"].append(file)
    return lengths


def _timed(files: Sequence[Path]) -> Stopwatch:
    """What the stages of some files take, once all is loaded."""
    _run_stages(files, Stopwatch())
    watch = Stopwatch()
    for _ in range(_ROUNDS):
        _run_stages(files, watch)
    return watch


def _run_stages(files: Sequence[Path], watch: Stopwatch) -> None:
    for file in files:
        with watch.timing("read"):
            document = read(file)
            text = document.text
        with watch.timing("extract"):
            acts = read_acts(document)
        for act in acts:
            with watch.timing("map"):
                graph = act_graph(act, document.source, _BASE)
            with watch.timing("validate"):
                report = validate(graph.union)
            with watch.timing("serialize"):
                published_act(act, document.source, graph, report, text)
        watch.acts += len(acts)


def _print_stages(watch: Stopwatch) -> None:
    total = sum(watch.seconds.values())
    print(f"{'stage':12}{'ms an act':>10}{'share':>8}")
    for stage, seconds in watch.seconds.items():
        print(f"{stage:12}{1000 * seconds / watch.acts:10.2f}{seconds / total:8.0%}")


def _seconds_of_pdfplumber(files: Sequence[Path]) -> float:
    """What the peer takes for the words of every page of some files, once."""
    start = time.process_time()
    for file in files:
        read_by_pdfplumber(file)
    return time.process_time() - start


def _print_extraction(length: str, watch: Stopwatch, by_pdfplumber: float) -> None:
    extraction = watch.seconds["extract"]
    print(
        f"{length} acts: {watch.acts / extraction:.0f} extracted in a second on one core, "
        f"in {extraction / watch.seconds['read']:.2f} of the time of our own reading, "
        f"{extraction / by_pdfplumber:.3f} of the time that pdfplumber takes for their words"
    )


def _rate(files: Sequence[Path], folder: Path, processes: int) -> float:
    """Gives the acts published in a second; copies are read anew each, and print the same acts."""
    place = folder / f"copies-{processes}"
    for copy in range(_COPIES):
        (place / str(copy)).mkdir(parents=True)
        for file in files:
            (place / str(copy) / file.name).write_bytes(file.read_bytes() + b"\n%%%d\n" % copy)
    data = DataFolder.create(folder / f"data-{processes}", _BASE)
    start = time.perf_counter()
    summary = publish([place], data, ReadingLimits(processes=processes))
    return sum(summary.fates.values()) / (time.perf_counter() - start)


if __name__ == "__main__":
    main()
