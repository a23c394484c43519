"""Whether the sums that a document prints close: attendance, votes, names. Each act has a badge of the three.

A closure is a rule of shapes/rules.ttl (`la:closes`): its query without the last line, `FILTER (?difference != 0)`,
gives the difference wherever the document prints enough to check it. So each sum is written once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from rdflib import Graph, Literal
from rdflib.namespace import SH
from rdflib.term import Node

from linkedacts.rdf.rule_queries import AskedGraph, RuleQuery
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


def closings(asked: AskedGraph, shapes: Graph) -> tuple[Closing, ...]:
    """Gives how the three closures stand in the graph of one act; of several differences, the largest."""
    return tuple(Closing(closure, _difference(asked, queries)) for closure, queries in _queries(shapes).items())


def _difference(asked: AskedGraph, queries: Sequence[RuleQuery]) -> int | None:
    found = [
        int(difference)
        for query in queries
        for solution in asked.solutions(query)
        if isinstance(difference := solution.get("difference"), Literal)
    ]
    return max(found, key=abs) if found else None


@cache
def _queries(shapes: Graph) -> Mapping[Closure, list[RuleQuery]]:
    return {
        closure: [_unfiltered(shapes, rule) for rule in shapes.subjects(LA.closes, CODES[f"closure-{closure}"])]
        for closure in Closure
    }


def _unfiltered(shapes: Graph, rule: Node) -> RuleQuery:
    query = RuleQuery.of(shapes.value(rule, SH.sparql), shapes)
    if _LAST_FILTER not in query.text:
        raise ValueError(f"{rule}: a closure ends with {_LAST_FILTER}")
    return replace(query, text=query.text.replace(_LAST_FILTER, ""))
