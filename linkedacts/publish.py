"""The table of contents of the program: how files become published acts, one step a line.

The heavy steps, `prepare` and what it calls, run in processes that can be killed (reading/isolation.py); the store is
touched by `publish` and `withdraw` alone.
"""

from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path

from linkedacts.extraction.acts import read_acts
from linkedacts.model import ReadAct
from linkedacts.publication.acts import published_paths
from linkedacts.publication.arrival import keep_each
from linkedacts.publication.files import source_files
from linkedacts.publication.ready import PreparedFile, published_act, refuse_violations, sort_out
from linkedacts.publication.settling import Settling
from linkedacts.publication.summary import FileOutcome, Summary, summarise
from linkedacts.rdf.act_graph import act_graph
from linkedacts.rdf.authorities import Registry, extended
from linkedacts.rdf.validation import validate
from linkedacts.reading.document import Document
from linkedacts.reading.isolation import each
from linkedacts.reading.limits import ReadingLimits
from linkedacts.reading.reader import read
from linkedacts.store.folder import DataFolder
from linkedacts.store.interface import PublishedAct


def publish(
    paths: Iterable[Path],
    folder: DataFolder,
    limits: ReadingLimits,
    watch: Callable[[FileOutcome], None] = lambda _: None,
) -> Summary:
    """Publishes the acts of files and folders, and tells `watch` of each file; readers see all of it at once.

    What is refused is in the summary, and the rest goes on. Raises DataFolderInUse.
    """
    files = source_files(paths)
    work = partial(prepare, base=folder.base, authorities=folder.authorities, limits=limits)
    with folder.writer() as writer, closing(each(files, work, limits)) as prepared:
        settling = Settling(writer, folder.base, extended(folder.authorities))
        outcomes = keep_each(prepared, writer, settling.settled)
        summary = summarise(outcomes, watch)
        settling.settle_changed()
        writer.switch()
    return summary


def prepare(file: Path, base: str, authorities: Path, limits: ReadingLimits) -> PreparedFile:
    """Gives the acts of one file, ready to be kept, and those that are refused; raises SourceRefused."""
    document = read(file, limits)
    acts = read_acts(document)
    registry = extended(authorities)
    ready = partial(make_ready, document=document, base=base, registry=registry, company=acts)
    return sort_out(document.source, acts, ready)


def make_ready(
    act: ReadAct, document: Document, base: str, registry: Registry, company: Sequence[ReadAct]
) -> PublishedAct:
    """Gives one act as it will be kept; `company` are the acts of its document. Raises ActRefused."""
    graph = act_graph(act, document.source, base, registry, company)
    report = validate(graph.union)
    refuse_violations(report, act, document.source)
    return published_act(act, document.source, graph, report, document.text)


def withdraw(iris: Iterable[str], reason: str, on: date, folder: DataFolder) -> None:
    """Withdraws acts: their IRIs answer with the reason from now on. Raises ActUnknown, and then withdraws none."""
    with folder.writer() as writer:
        for path in published_paths(iris, folder.base, writer):
            writer.withdraw(path, reason, on)
        writer.switch()
