"""What is asked of the SPARQL endpoint and what it answers, with the limits between the two.

Made of plain values: the process that answers a query imports this and little else.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from linkedacts.store.result_formats import GRAPH_FORMATS, SOLUTIONS_FORMATS, GraphFormat, SolutionsFormat


@dataclass(frozen=True)
class QueryLimits:
    """What one query may take, and how many may be there at once."""

    seconds: float = 10.0
    """Longest time of an evaluation."""
    memory: int = 1024
    """MiB beside what an idle process has."""
    rows: int = 100_000
    """Most rows, or triples, of an answer; a longer one is cut."""
    answer: int = 32
    """Largest answer in MiB; a larger one is cut."""
    length: int = 65_536
    """Longest query, in characters."""
    depth: int = 100
    """Deepest nesting of brackets."""
    processes: int = 2
    """Queries evaluated at once."""
    waiting: int = 8
    """Queries that wait for their turn; the next is refused."""
    niceness: int = 10
    """How much they give way to what else runs on the machine (nice(2)): pages come first."""


@dataclass(frozen=True)
class QueryRequest:
    """One query, and how its answer is wanted; the two formats serve whichever kind of answer it turns out to have."""

    text: str
    solutions_format: SolutionsFormat = SOLUTIONS_FORMATS[0]
    """For SELECT and ASK."""
    graph_format: GraphFormat = GRAPH_FORMATS[0]
    """For CONSTRUCT and DESCRIBE."""
    default_graphs: Sequence[str] = ()
    """The protocol's default-graph-uri; with `named_graphs` it replaces the dataset that the query names."""
    named_graphs: Sequence[str] = ()
    """The protocol's named-graph-uri."""
    base_iri: str | None = None
    """Base of relative IRIs: the URL of the request."""
    client: str | None = None
    """Who asks: no client takes every process. None is nobody in particular."""


class AnswerKind(StrEnum):
    """What a query form answers with."""

    SOLUTIONS = "solutions"
    BOOLEAN = "boolean"
    GRAPH = "graph"


@dataclass(frozen=True)
class QueryAnswer:
    """A whole answer, ready to be sent."""

    kind: AnswerKind
    content: bytes
    media_type: str
    truncated: bool = False
    """Whether rows are missing because of a limit."""
