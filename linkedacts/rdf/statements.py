"""Statements, and the graphs that are put together of them: light ones, since an act is made of several."""

from collections.abc import Iterable, Mapping, Sequence

from rdflib import Graph, Literal, URIRef
from rdflib.term import Node

from linkedacts.prefixes import PREFIXES

Statement = tuple[URIRef, URIRef, URIRef | Literal]
BySubject = Mapping[URIRef, Mapping[URIRef, Sequence[URIRef | Literal]]]
"""Subject → property → values."""


def new_graph(statements: Iterable[tuple[Node, Node, Node]] = (), store: str = "SimpleMemory") -> Graph:
    """Gives a graph of some statements, without the contexts and prefixes that take rdflib longer than these.

    `store` is one of rdflib's; pySHACL takes a graph in `Memory` alone.
    """
    graph = Graph(store=store, bind_namespaces="none")
    for statement in statements:
        graph.add(statement)
    return graph


def prefixed_graph() -> Graph:
    """Gives an empty graph that knows the project's prefixes, for rdflib to write."""
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    return graph


def by_subject(graph: Iterable[tuple[Node, Node, Node]]) -> BySubject:
    """Gives the statements of a graph without blank nodes as writers need them."""
    found: dict[URIRef, dict[URIRef, list[URIRef | Literal]]] = {}
    for subject, predicate, value in graph:
        if isinstance(subject, URIRef) and isinstance(predicate, URIRef) and isinstance(value, URIRef | Literal):
            found.setdefault(subject, {}).setdefault(predicate, []).append(value)
    return found


def values_of(statements: BySubject, node: Node, predicate: URIRef) -> Sequence[URIRef | Literal]:
    """Gives the values of one property of a node; a literal has none."""
    return statements.get(node, {}).get(predicate, ()) if isinstance(node, URIRef) else ()


def in_order(values: Sequence[URIRef | Literal]) -> list[URIRef | Literal]:
    """Gives the values of a property in order: things by IRI, then literals by value."""
    if len(values) < 2:
        return list(values)
    if not any(isinstance(value, Literal) for value in values):
        return sorted(values, key=str)  # comparing two of rdflib's terms takes ten times as long
    return sorted(values)
