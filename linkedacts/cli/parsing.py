"""How `linkedacts parse` makes a file of JSON, or of a graph, out of each source file."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from linkedacts.cli.batches import batch
from linkedacts.cli.exit_codes import ExitCode
from linkedacts.cli.options import RECORD
from linkedacts.cli.outputs import OutputFolder, print_bytes
from linkedacts.errors import ActRefused
from linkedacts.model import Reading
from linkedacts.publication.examination import read_file
from linkedacts.rdf.act_graph import act_graph
from linkedacts.rdf.authorities import Registry, extended, shipped
from linkedacts.rdf.formats import Format, format_named
from linkedacts.reading.limits import limits_of
from linkedacts.settings import Settings


@dataclass(frozen=True)
class Rendering:
    """A way to write what was read from one file."""

    suffix: str
    write: Callable[[Reading], tuple[bytes, Sequence[ActRefused]]]
    """Gives the bytes, and the acts that they leave out."""


def rendering(name: str, base: str, authorities: Path | None, *, evidence: bool) -> Rendering:
    """Gives the way to write that a name of the command line means; `authorities` adds to the registry."""
    if name == RECORD:
        return Rendering("json", partial(_record, evidence=evidence))
    form = format_named(name)
    registry = extended(authorities) if authorities is not None else shipped()
    return Rendering(form.suffix, partial(_graph, form=form, base=base, registry=registry))


def parse(files: Sequence[Path], written: Rendering, out: Path | None, settings: Settings) -> ExitCode:
    """Writes what each file gives to stdout, or into the folder `out`."""
    limits = limits_of(settings)
    folder = OutputFolder(out, written.suffix) if out is not None else None
    with batch("Reading", files, partial(read_file, limits=limits), limits) as readings:
        for file, reading in readings:
            content, refusals = written.write(reading)
            readings.refuse(refusals)
            print_bytes([content]) if folder is None else folder.put(file, [content])
    return readings.exit_code


def _record(reading: Reading, *, evidence: bool) -> tuple[bytes, Sequence[ActRefused]]:
    record = reading.record(evidence=evidence)
    return json.dumps(record, ensure_ascii=False, indent=2).encode() + b"\n", ()


def _graph(reading: Reading, form: Format, base: str, registry: Registry) -> tuple[bytes, Sequence[ActRefused]]:
    documents: list[bytes] = []
    refusals: list[ActRefused] = []
    for act in reading.acts:
        try:
            documents.append(form.write(act_graph(act, reading.source, base, registry, reading.acts)))
        except ActRefused as refusal:
            refusals.append(refusal)
    return _joined(documents, form), refusals


def _joined(documents: Sequence[bytes], form: Format) -> bytes:
    return documents[0] if len(documents) == 1 else b"".join(form.join(documents))
