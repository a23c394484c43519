"""A visitor's file, read as it would be published and forgotten at once: what was read, what is missing, what fails.

It is read in a confined process (reading/isolation.py), which gives back nothing but text and numbers.
"""

import json
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from linkedacts.reading.isolation import alone
from linkedacts.reading.limits import ReadingLimits

_NAME = "document"


@dataclass(frozen=True)
class CheckedAct:
    """One act of the file."""

    record: Mapping[str, Any]
    """Its record, evidence and issues included."""
    turtle: str
    """Its graph; empty where no IRI can be made."""
    findings: Sequence[Mapping[str, Any]]
    refusal: str | None
    """Why it would not be published; None where it would."""


@dataclass(frozen=True)
class CheckedFile:
    """What the file gave."""

    pages: int
    acts: tuple[CheckedAct, ...]


def check(content: bytes, suffix: str, base: str, limits: ReadingLimits) -> CheckedFile:
    """Gives what a file would be published as; raises SourceRefused. Nothing of it is kept."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{_NAME}{suffix}"
        file.write_bytes(content)
        return alone(file, partial(checked, base=base, limits=limits), limits)


def checked(file: Path, base: str, limits: ReadingLimits) -> CheckedFile:
    """Gives the same for a file on disk; work for a process of its own."""
    # Reading and validating load much that the server itself never needs.
    from linkedacts.publication.examination import examine

    found = examine(file, base, limits)
    return CheckedFile(found.source.pages, tuple(map(_checked_act, found.acts)))


def _checked_act(act: Any) -> CheckedAct:
    from linkedacts.model import act_json
    from linkedacts.rdf.formats import TURTLE

    return CheckedAct(
        record=act_json(act.read, evidence=True),
        turtle=TURTLE.write(act.graph).decode() if act.graph else "",
        findings=tuple(finding.as_json() for finding in act.findings),
        refusal=None if act.refusal is None else f"{act.refusal.problem}; {act.refusal.remedy}.",
    )


def as_file(act: CheckedAct) -> str:
    """Gives the record of a checked act as a JSON text."""
    return json.dumps(act.record, ensure_ascii=False, indent=1)
