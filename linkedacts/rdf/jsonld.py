"""JSON-LD that reads nearly like the record: the act as a tree, each node once, under the context of the model.

The graph has no blank node and every node is reached from the act, so a walk is all the framing there is to do
(https://www.w3.org/TR/json-ld11/; the context travels in the document: nobody has to fetch it).
"""

import json
from collections.abc import Iterator
from typing import Any

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF, XSD
from rdflib.term import Node

from linkedacts.rdf.context import NATIVE, Term, compact, context_of, terms
from linkedacts.vocabulary import LA


def to_jsonld(graph: Graph, root: str) -> bytes:
    """Gives the JSON-LD document of the act whose IRI is `root`."""
    tree = _Tree(graph)
    body = tree.node(URIRef(root))
    used = tuple(term for term in terms() if term.key in tree.keys)
    document = {"@context": context_of(used), **body}
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


class _Tree:
    """Walks a graph from one node; each node is written out at one place, and named elsewhere."""

    def __init__(self, graph: Graph) -> None:
        self.keys: set[str] = set()
        self._graph = graph
        self._written: set[Node] = set()
        self._hangs_back = {node for term in _REVERSE for node in graph.subjects(term.predicate)}
        """Nodes that point at their parent: they stand under it, wherever else they are named."""

    def node(self, subject: Node, under: tuple[Node, Node] | None = None) -> dict[str, Any]:
        """Gives the node object of a subject; `under` is the statement that its place in the tree makes already."""
        self._written.add(subject)
        body: dict[str, Any] = {"@id": str(subject)}
        kinds = sorted(compact(str(kind)) for kind in self._graph.objects(subject, RDF.type))
        if kinds:
            body["@type"] = kinds if len(kinds) > 1 else kinds[0]
        for term, values in self._properties(subject, under):
            body[term.key] = values if term.many or len(values) > 1 else values[0]
            self.keys.add(term.key)
        return body

    def _properties(self, subject: Node, under: tuple[Node, Node] | None) -> Iterator[tuple[Term, list[Any]]]:
        stated = {
            predicate for predicate, value in self._graph.predicate_objects(subject) if (predicate, value) != under
        }
        for term in terms():
            if term.reverse:
                values = list(self._hanging(subject, term))
            else:
                values = self._values(subject, term) if term.predicate in stated else []
            if values:
                yield term, values
        for predicate in sorted(stated - _PREDICATES - {RDF.type}, key=str):
            term = Term(compact(str(predicate)), URIRef(str(predicate)))
            yield term, self._values(subject, term)

    def _hanging(self, subject: Node, term: Term) -> Iterator[dict[str, Any]]:
        for node in sorted(self._graph.subjects(term.predicate, subject), key=str):
            if node not in self._written:
                yield self.node(node, under=(term.predicate, subject))

    def _values(self, subject: Node, term: Term) -> list[Any]:
        nodes = sorted(self._graph.objects(subject, term.predicate), key=self._order)
        return [self._value(node, term) for node in nodes]

    def _order(self, node: Node) -> tuple[int, str]:
        position = self._graph.value(node, LA.position) if isinstance(node, URIRef) else None
        return (int(position) if isinstance(position, Literal) else 0, str(node))

    def _value(self, node: Node, term: Term) -> Any:
        if isinstance(node, Literal):
            return _literal(node, term)
        if node not in self._written | self._hangs_back and (node, None, None) in self._graph:
            return self.node(node)
        return compact(str(node)) if term.key in _KEYS_OF_LINKS else {"@id": str(node)}


_REVERSE = tuple(term for term in terms() if term.reverse)
_PREDICATES = frozenset(term.predicate for term in terms() if not term.reverse)
_KEYS_OF_LINKS = frozenset(term.key for term in terms() if term.is_link)


def _literal(literal: Literal, term: Term) -> Any:
    """Gives a literal as the plain JSON value its key's definition allows, else as a value object."""
    if literal.datatype in {XSD.boolean, XSD.integer}:
        return literal.toPython()
    if literal.language is not None:
        plain = term.language == literal.language
        return str(literal) if plain else {"@value": str(literal), "@language": literal.language}
    datatype = literal.datatype or XSD.string
    if datatype == XSD.string and term.language is None:
        return str(literal)
    if term.datatype == datatype and datatype not in NATIVE:
        return str(literal)
    if datatype == XSD.string:
        return {"@value": str(literal)}
    return {"@value": str(literal), "@type": compact(datatype)}
