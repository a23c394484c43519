"""What one file gives, looked at without keeping anything: for `parse`, `check` and the site's own check.

Each function is work for a process that can be killed (reading/isolation.py).
"""

from dataclasses import dataclass
from pathlib import Path

from rdflib import Graph

from linkedacts.errors import ActRefused
from linkedacts.evidence import Source
from linkedacts.extraction.acts import read_acts
from linkedacts.model import ReadAct, Reading
from linkedacts.publication.ready import violation_refusal, with_doubts
from linkedacts.rdf.act_graph import ActGraph, act_graph
from linkedacts.rdf.authorities import Registry, extended, shipped
from linkedacts.rdf.validation import Finding, validate
from linkedacts.reading.limits import ReadingLimits
from linkedacts.reading.reader import read


@dataclass(frozen=True)
class ExaminedAct:
    """One act with what the shapes say of it, and why it would be refused."""

    read: ReadAct
    graph: ActGraph | None = None
    """None where no IRI can be made; then there are no findings either."""
    report: Graph | None = None
    """The SHACL validation report."""
    findings: tuple[Finding, ...] = ()
    refusal: ActRefused | None = None


@dataclass(frozen=True)
class Examination:
    """One file and its acts, each looked at."""

    source: Source
    acts: tuple[ExaminedAct, ...]


def read_file(file: Path, limits: ReadingLimits) -> Reading:
    """Gives all that a file says; raises SourceRefused."""
    document = read(file, limits)
    return Reading(source=document.source, acts=read_acts(document))


def examine(file: Path, base: str, limits: ReadingLimits, authorities: Path | None = None) -> Examination:
    """Gives the acts of a file as they would be published, and as they would be refused; raises SourceRefused.

    `authorities` is a file of the user's own that adds to the registry.
    """
    reading = read_file(file, limits)
    registry = extended(authorities) if authorities is not None else shipped()
    return Examination(reading.source, tuple(_examined(act, reading, base, registry) for act in reading.acts))


def _examined(read_act: ReadAct, reading: Reading, base: str, registry: Registry) -> ExaminedAct:
    try:
        graph = act_graph(read_act, reading.source, base, registry, reading.acts)
    except ActRefused as without_iri:
        return ExaminedAct(read_act, refusal=without_iri)
    report = validate(graph.union)
    refusal = violation_refusal(report, read_act, reading.source)
    return ExaminedAct(with_doubts(read_act, graph), graph, report.graph, report.findings, refusal)
