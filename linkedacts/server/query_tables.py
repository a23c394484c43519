"""The answer of a query as a person reads it: a table of solutions, yes or no, or a graph as text."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from linkedacts.store.query import AnswerKind, QueryAnswer

SHOWN_ROWS = 500
"""Rows that a page shows; all of them are in the other formats."""
_SHOWN_TEXT = 200_000


@dataclass(frozen=True)
class Cell:
    """One value of a table."""

    text: str
    href: str | None = None
    """Where an IRI leads; None for a literal."""


@dataclass(frozen=True)
class AnswerTable:
    """An answer, ready to be shown."""

    columns: Sequence[str] = ()
    rows: Sequence[Sequence[Cell]] = ()
    total: int = 0
    """Rows of the answer, shown or not."""
    boolean: bool | None = None
    """Answer of ASK."""
    graph: str | None = None
    """Answer of CONSTRUCT and DESCRIBE, in Turtle."""
    truncated: bool = False
    """Whether some of the answer is missing because of a limit."""


def answer_table(answer: QueryAnswer) -> AnswerTable:
    """Gives the table of an answer in SPARQL JSON or in Turtle."""
    if answer.kind is AnswerKind.GRAPH:
        text = answer.content.decode()
        return AnswerTable(graph=text[:_SHOWN_TEXT], truncated=answer.truncated or len(text) > _SHOWN_TEXT)
    content = json.loads(answer.content)
    if answer.kind is AnswerKind.BOOLEAN:
        return AnswerTable(boolean=content["boolean"])
    columns, solutions = content["head"]["vars"], content["results"]["bindings"]
    rows = [[_cell(solution.get(name)) for name in columns] for solution in solutions[:SHOWN_ROWS]]
    return AnswerTable(columns, rows, len(solutions), truncated=answer.truncated)


def _cell(value: Mapping[str, str] | None) -> Cell:
    if value is None:
        return Cell("")
    is_address = value["type"] == "uri" and value["value"].startswith(("http://", "https://"))
    return Cell(str(value["value"]), value["value"] if is_address else None)
