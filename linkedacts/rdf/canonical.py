"""The canonical N-Triples of a graph without blank nodes: one statement a line, the lines in code point order.

Acts have no blank node, so nothing is left of RDFC-1.0 but sorting (https://www.w3.org/TR/rdf-canon/#canon-algorithm).
"""

import re
from collections.abc import Iterable

from rdflib import Graph, Literal
from rdflib.term import Node


def canonical(graph: Graph) -> bytes:
    """Gives the canonical N-Triples of a graph."""
    return "".join(canonical_lines(graph)).encode()


def canonical_lines(graph: Iterable[tuple[Node, Node, Node]]) -> list[str]:
    """Gives the lines of some statements, in order; each ends with its line break."""
    return sorted(f"<{subject}> <{predicate}> {_object(value)} .\n" for subject, predicate, value in graph)


def _object(value: Node) -> str:
    if not isinstance(value, Literal):
        return f"<{value}>"
    quoted = f'"{_TO_ESCAPE.sub(_escaped, value)}"'
    if value.language:
        return f"{quoted}@{value.language}"
    return f"{quoted}^^<{value.datatype}>" if value.datatype else quoted


_TO_ESCAPE = re.compile(r'["\\\x00-\x1f\x7f]')
_ESCAPES = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


def _escaped(match: re.Match[str]) -> str:
    return _ESCAPES.get(match[0]) or f"\\u{ord(match[0]):04X}"
