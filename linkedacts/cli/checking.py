"""How `linkedacts check` says what the shapes report and what the reader doubts."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

import click
from rdflib import Graph

from linkedacts.cli.batches import Batch, batch
from linkedacts.cli.messages import counted
from linkedacts.cli.outputs import print_bytes
from linkedacts.publication.examination import Examination, ExaminedAct, examine
from linkedacts.rdf.identity import call
from linkedacts.rdf.validation import Finding
from linkedacts.reading.limits import limits_of
from linkedacts.settings import Settings


def examined(
    files: Sequence[Path], settings: Settings, authorities: Path | None
) -> AbstractContextManager[Batch[Examination]]:
    """Gives the files, each looked at; `authorities` adds to the registry."""
    limits = limits_of(settings)
    work = partial(examine, base=settings.base_iri, limits=limits, authorities=authorities)
    return batch("Checking", files, work, limits)


def report_for_people(examinations: Batch[Examination], language: str) -> None:
    """Prints, for each act, whether it conforms, what the rules find and what the reader doubts."""
    for file, examination in examinations:
        click.echo(file)
        for act in examination.acts:
            click.echo("\n".join(_lines(act, language)))
            examinations.refuse([act.refusal] if act.refusal else [])


def report_in_turtle(examinations: Batch[Examination]) -> None:
    """Prints one SHACL report for each act, all in one Turtle document."""
    reports = Graph()
    for _, examination in examinations:
        for act in examination.acts:
            reports += act.report if act.report is not None else Graph()
            examinations.refuse([act.refusal] if act.refusal else [])
    print_bytes([reports.serialize(format="turtle", encoding="utf-8")])


def _lines(act: ExaminedAct, language: str) -> Iterator[str]:
    title = f" · {act.read.act.title}" if act.read.act.number else ""
    yield f"  {call(act.read)}{title}: {_verdict(act)}"
    for finding in act.findings:
        yield f"    {finding.severity.lower()} {finding.rule}: {_sentence(finding, language)}"
    for issue in act.read.issues:
        yield f"    doubt {issue.field or '/'} ({issue.code}): {issue.message}"


def _verdict(act: ExaminedAct) -> str:
    if act.refusal is not None:
        return "refused"
    return counted(len(act.findings), "finding") if act.findings else "conforms"


def _sentence(finding: Finding, language: str) -> str:
    return finding.messages.get(language) or next(iter(finding.messages.values()), "no message")
