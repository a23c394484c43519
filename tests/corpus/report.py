"""`make corpus`: what is read of every document of the corpus; a small summary is committed, so that a loss shows.

The summary counts, and quotes nothing of the documents.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from linkedacts.errors import ActRefused, SourceRefused
from linkedacts.evidence import Source
from linkedacts.extraction.acts import read_acts
from linkedacts.model import ReadAct, act_json
from linkedacts.rdf.act_graph import act_graph
from linkedacts.rdf.validation import closure_badge
from linkedacts.reading.isolation import each
from linkedacts.reading.limits import ReadingLimits
from linkedacts.reading.reader import read
from tests.corpus.places import ABSENT, CORPUS, PATIENCE, corpus_files
from tests.corpus.printed_counts import unprinted

SUMMARY = Path(__file__).with_name("summary.json")
_BASE = "http://localhost:8000"


@dataclass(frozen=True)
class FileReport:
    """What one document gave, in numbers."""

    folder: str
    name: str
    acts: int
    fields: Mapping[str, int]
    """Field → how many values of it were found."""
    issues: Mapping[str, int]
    """Code of a doubt → how often."""
    closures: Mapping[str, int]
    """`votes passes` → how many acts."""
    refusals: Mapping[str, int]
    """Kind of a refusal, of the file or of an act → how often."""
    unprinted: tuple[str, ...] = ()
    """What is wrong with counts of votes that the document does not print."""


def report() -> Iterator[FileReport]:
    """Gives the report of each document of the corpus."""
    limits = ReadingLimits(seconds=PATIENCE)
    for file, outcome in each(corpus_files(), partial(file_report, limits=limits), limits):
        if isinstance(outcome, SourceRefused):
            print(outcome, file=sys.stderr)
            yield _empty(file, type(outcome).__name__)
        else:
            yield outcome


def file_report(file: Path, limits: ReadingLimits) -> FileReport:
    """Gives the report of one document; raises SourceRefused."""
    document = read(file, limits)
    acts = read_acts(document)
    outcomes = Counter(outcome for act in acts for outcome in _closures(act, document.source))
    closures = {name: count for name, count in outcomes.items() if " " in name}
    return FileReport(
        folder=_folder(file),
        name=file.name,
        acts=len(acts),
        fields=Counter(field for act in acts for field in _found(act_json(act))),
        issues=Counter(issue.code for act in acts for issue in act.issues),
        closures=closures,
        refusals={name: count for name, count in outcomes.items() if name not in closures},
        unprinted=tuple(sentence for act in acts for sentence in unprinted(act, document.text)),
    )


def summary(reports: Iterable[FileReport]) -> dict[str, Any]:
    """Gives what is committed: the sums over all documents, and the acts by folder."""
    acts: Counter[str] = Counter()
    sums: dict[str, Counter[str]] = {part: Counter() for part in ("fields", "issues", "closures", "refusals")}
    for one in reports:
        acts[one.folder] += one.acts
        for part, counter in sums.items():
            counter.update(getattr(one, part))
    return {"acts": dict(sorted(acts.items()))} | {part: dict(sorted(sums[part].items())) for part in sums}


def main() -> None:
    """Prints the report of each document and the sums, and writes the summary."""
    if not CORPUS.exists():
        sys.exit(f"Nothing is reported: {ABSENT}.")
    reports = []
    for one in report():
        reports.append(one)
        doubts = ", ".join(f"{code} {count}" for code, count in sorted(one.issues.items()))
        print(f"{one.folder}/{one.name}: {one.acts} acts, {sum(one.fields.values())} values{_if(doubts)}")
    written = json.dumps(summary(reports), ensure_ascii=False, indent=1)
    print(written)
    SUMMARY.write_text(f"{written}\n", encoding="utf-8")


def _closures(act: ReadAct, source: Source) -> Iterator[str]:
    try:
        graph = act_graph(act, source, _BASE)
    except ActRefused as refusal:
        yield type(refusal).__name__
        return
    yield from (f"{closing.closure} {closing.state}" for closing in closure_badge(graph.union))


def _found(value: Any, field: str = "") -> Iterator[str]:
    """Gives the name of the field of each value that a record states, once for each."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _found(item, f"{field}.{key}" if field else key)
    elif isinstance(value, list):
        for item in value:
            yield from _found(item, field)
    elif value is not None:
        yield field


def _folder(file: Path) -> str:
    return file.relative_to(CORPUS).parent.as_posix()


def _empty(file: Path, refusal: str) -> FileReport:
    return FileReport(_folder(file), file.name, 0, {}, {}, {}, {refusal: 1})


def _if(doubts: str) -> str:
    return f" ({doubts})" if doubts else ""


if __name__ == "__main__":
    main()
