"""What the reader doubts, in the graph: la:readWithDoubt on the act, its attendance sheet or its vote.

The rules between fields stay silent about what was read with doubt: a finding is about the document, not about our
reading of it. A doubt names a field of the record by its JSON Pointer (RFC 6901).
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from rdflib import Literal, URIRef

from linkedacts import iris
from linkedacts.evidence import Issue
from linkedacts.model import Act
from linkedacts.rdf.statements import Statement
from linkedacts.vocabulary import LA

_PLACES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"/attendance\b"), "{act}#attendance"),
    (re.compile(r"/vote\b"), "{act}#vote"),
    (re.compile(r"/votes/(\d+)\b"), "{act}#vote-{n}"),
)
"""Field of the record → the node that stands for it; any other is the act's own."""


def doubt_statements(act: Act, issues: Iterable[Issue], minter: iris.Minter) -> Iterator[Statement]:
    """Gives a statement for each doubt about a value that the record has: what was not found is no value to compare."""
    record = act.model_dump(mode="json")
    for issue in issues:
        if issue.field and _has(record, issue.field):
            yield _node(issue.field, minter), LA.readWithDoubt, Literal(issue.field)


def _node(field: str, minter: iris.Minter) -> URIRef:
    for pattern, template in _PLACES:
        match = pattern.match(field)
        if match:
            return URIRef(minter.mint(template, n=int(match[1]) + 1 if pattern.groups else 0))
    return URIRef(minter.mint("{act}"))


def _has(record: Any, field: str) -> bool:
    for key in field.split("/")[1:]:
        if isinstance(record, list):
            record = record[int(key)] if key.isdigit() and int(key) < len(record) else None
        else:
            record = record.get(key) if isinstance(record, dict) else None
    return record not in (None, [], {})
