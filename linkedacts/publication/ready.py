"""An act as it will be kept: record, graphs, findings and the bytes of every representation, all made beforehand."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from linkedacts import iris
from linkedacts.errors import ActInvalid, ActRefused, ActWithoutDate
from linkedacts.evidence import Source
from linkedacts.model import Act, ReadAct, act_json
from linkedacts.rdf.act_graph import ActGraph
from linkedacts.rdf.canonical import canonical
from linkedacts.rdf.formats import FORMATS
from linkedacts.rdf.identity import call
from linkedacts.rdf.reports import report_graph
from linkedacts.rdf.validation import Finding, Report
from linkedacts.store.interface import REPORT_SUFFIX, TEXT_SUFFIX, PublishedAct

_MESSAGE_NUMBERS = re.compile(r"-\d+-\d+$")


@dataclass(frozen=True)
class PreparedFile:
    """What one source file gave."""

    source: Source
    acts: tuple[PublishedAct, ...]
    refused: tuple[ActRefused, ...] = ()


def sort_out(source: Source, acts: Iterable[ReadAct], make: Callable[[ReadAct], PublishedAct]) -> PreparedFile:
    """Gives the acts that `make` makes ready, and beside them those that it refuses."""
    ready: list[PublishedAct] = []
    refused: list[ActRefused] = []
    for act in acts:
        try:
            ready.append(make(act))
        except ActRefused as refusal:
            refused.append(refusal)
    return PreparedFile(source, tuple(ready), tuple(refused))


def refuse_violations(report: Report, read: ReadAct, source: Source) -> None:
    """Raises ActInvalid where the structural shapes report a violation."""
    refusal = violation_refusal(report, read, source)
    if refusal is not None:
        raise refusal


def violation_refusal(report: Report, read: ReadAct, source: Source) -> ActInvalid | None:
    """Gives why the structural shapes refuse an act, None where they do not."""
    if not report.violations:
        return None
    return ActInvalid(source.name, call(read), map(_sentence, report.violations))


def published_act(read: ReadAct, source: Source, graph: ActGraph, report: Report, text: str) -> PublishedAct:
    """Gives the act as the store keeps it; `text` is what it was read from."""
    act = read.act
    if act.adopted_on is None:
        raise ActWithoutDate(source.name, call(read))
    representations = {known.suffix: known.write(graph) for known in FORMATS}
    representations[TEXT_SUFFIX] = text.encode()
    representations[REPORT_SUFFIX] = canonical(report_graph(report, graph))
    return PublishedAct(
        path=graph.path,
        title=act.title,
        number=act.number,
        type=act.type.value,
        date=act.adopted_on,
        authority=graph.minter.act.authority,
        authority_name=act.authority.name if act.authority is not None else None,
        printed=graph.ntriples(iris.PRINTED_GRAPH),
        derived=graph.ntriples(iris.DERIVED_GRAPH),
        digest=graph.digest,
        source=source,
        record=act_json(with_doubts(read, graph), evidence=True),
        findings=tuple(finding.as_json() for finding in report.warnings),
        representations=representations,
        aliases=tuple(dict.fromkeys((*_aliases(act, source), *graph.former))),
        things=tuple(graph.things()),
        reference=graph.ntriples(iris.REFERENCE_GRAPH),
    )


def with_doubts(read: ReadAct, graph: ActGraph) -> ReadAct:
    """Gives an act with the doubts about who is who beside those of its reader."""
    return read.model_copy(update={"issues": (*read.issues, *graph.issues)})


def _aliases(act: Act, source: Source) -> Iterator[str]:
    """Gives the other names of an act; the @ctes identifier with and without the receipt's message numbers."""
    if act.transmission_id is not None:
        yield act.transmission_id
        yield _MESSAGE_NUMBERS.sub("", act.transmission_id)
    if act.number is not None:
        yield act.number
    yield source.sha256


def _sentence(finding: Finding) -> str:
    message = finding.messages.get("en") or next(iter(finding.messages.values()), "")
    return f"{finding.rule}: {message}"
