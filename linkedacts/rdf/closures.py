"""Whether the sums that a document prints close: attendance, votes, names. Each act has a badge of the three.

A closure is a rule of shapes/rules.ttl (`la:closes`): its query without the last line, `FILTER (?difference != 0)`,
gives the difference wherever the document prints enough to check it. So each sum is written once.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from rdflib import Graph, Literal, Variable
from rdflib.namespace import SH
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.sparql import Query
from rdflib.term import Node

from linkedacts.vocabulary import CODES, LA

_LAST_FILTER = "FILTER (?difference != 0)"


class Closure(StrEnum):
    """A sum that should meet another printed number."""

    ATTENDANCE = "attendance"
    VOTES = "votes"
    NAMES = "names"


@dataclass(frozen=True, slots=True)
class Closing:
    """How one closure stands for an act."""

    closure: Closure
    difference: int | None
    """0 where it closes; None where the document does not print enough to check it."""

    @property
    def state(self) -> str:
        """`passes`, `not-checkable` or `differs`."""
        if self.difference is None:
            return "not-checkable"
        return "differs" if self.difference else "passes"


def closings(graph: Graph, shapes: Graph) -> tuple[Closing, ...]:
    """Gives how the three closures stand in the graph of one act; of several differences, the largest."""
    return tuple(Closing(closure, _difference(graph, shapes, closure)) for closure in Closure)


def _difference(graph: Graph, shapes: Graph, closure: Closure) -> int | None:
    found = [
        int(difference)
        for text, prefixes in _queries(shapes)[closure]
        for row in graph.query(_prepared(text, prefixes)).bindings
        if isinstance(difference := row.get(Variable("difference")), Literal)
    ]
    return max(found, key=abs) if found else None


@cache
def _queries(shapes: Graph) -> Mapping[Closure, list[tuple[str, tuple[tuple[str, str], ...]]]]:
    return {
        closure: [_unfiltered(shapes, rule) for rule in shapes.subjects(LA.closes, CODES[f"closure-{closure}"])]
        for closure in Closure
    }


def _unfiltered(shapes: Graph, rule: Node) -> tuple[str, tuple[tuple[str, str], ...]]:
    constraint = shapes.value(rule, SH.sparql)
    text = str(shapes.value(constraint, SH.select))
    if _LAST_FILTER not in text:
        raise ValueError(f"{rule}: a closure ends with {_LAST_FILTER}")
    declared = shapes.value(constraint, SH.prefixes)
    prefixes = [
        (str(shapes.value(item, SH.prefix)), str(shapes.value(item, SH.namespace)))
        for item in shapes.objects(declared, SH.declare)
    ]
    return text.replace(_LAST_FILTER, ""), tuple(sorted(prefixes))


@cache
def _prepared(text: str, prefixes: tuple[tuple[str, str], ...]) -> Query:
    return prepareQuery(text, initNs=dict(prefixes))
