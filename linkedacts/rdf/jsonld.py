"""JSON-LD that reads nearly like the record: the act as a tree, each node once, under the context of the model.

The graph has no blank node and every node is reached from the act, so a walk is all the framing there is to do
(https://www.w3.org/TR/json-ld11/; the context travels in the document: nobody has to fetch it).
"""

import json
from collections.abc import Iterator
from typing import Any

from rdflib import Literal, URIRef
from rdflib.namespace import RDF, XSD
from rdflib.term import Node

from linkedacts.rdf.context import NATIVE, Term, compact, context_of, terms
from linkedacts.rdf.statements import BySubject, values_of
from linkedacts.vocabulary import LA


def to_jsonld(statements: BySubject, root: str) -> bytes:
    """Gives the JSON-LD document of the act whose IRI is `root`."""
    tree = _Tree(statements)
    body = tree.node(URIRef(root))
    used = tuple(term for term in terms() if term.key in tree.keys)
    document = {"@context": context_of(used), **body}
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


class _Tree:
    """Walks statements from one node; each node is written out at one place, and named elsewhere."""

    def __init__(self, statements: BySubject) -> None:
        self.keys: set[str] = set()
        self._statements = statements
        self._written: set[Node] = set()
        self._hanging = _hanging(statements)
        """Nodes that point at their parent, by the property and the parent."""
        self._hangs_back = {node for nodes in self._hanging.values() for node in nodes}
        """They stand under it, wherever else they are named."""

    def node(self, subject: URIRef, under: tuple[URIRef, URIRef] | None = None) -> dict[str, Any]:
        """Gives the node object of a subject; `under` is the statement that its place in the tree makes already."""
        self._written.add(subject)
        body: dict[str, Any] = {"@id": str(subject)}
        kinds = sorted(compact(kind) for kind in values_of(self._statements, subject, _TYPE))
        if kinds:
            body["@type"] = kinds if len(kinds) > 1 else kinds[0]
        for term, values in self._properties(subject, under):
            body[term.key] = values if term.many or len(values) > 1 else values[0]
            self.keys.add(term.key)
        return body

    def _properties(self, subject: URIRef, under: tuple[URIRef, URIRef] | None) -> Iterator[tuple[Term, list[Any]]]:
        stated = {
            predicate
            for predicate, values in self._statements.get(subject, {}).items()
            if predicate != _TYPE and any((predicate, value) != under for value in values)
        }
        for rank in sorted((*_REVERSE, *(_RANKS[predicate] for predicate in stated & _RANKS.keys()))):
            term = terms()[rank]
            values = list(self._hung(subject, term)) if term.reverse else self._values(subject, term)
            if values:
                yield term, values
        for predicate in sorted(stated - _RANKS.keys(), key=str):
            term = Term(compact(predicate), predicate)
            yield term, self._values(subject, term)

    def _hung(self, subject: URIRef, term: Term) -> Iterator[dict[str, Any]]:
        for node in sorted(self._hanging.get((term.predicate, subject), ()), key=str):
            if node not in self._written:
                yield self.node(node, under=(term.predicate, subject))

    def _values(self, subject: URIRef, term: Term) -> list[Any]:
        nodes = sorted(values_of(self._statements, subject, term.predicate), key=self._order)
        return [self._value(node, term) for node in nodes]

    def _order(self, node: URIRef | Literal) -> tuple[int, str]:
        position = next(iter(values_of(self._statements, node, _POSITION)), None)
        return (int(position) if isinstance(position, Literal) else 0, str(node))

    def _value(self, node: URIRef | Literal, term: Term) -> Any:
        if isinstance(node, Literal):
            return _literal(node, term)
        if node in self._statements and node not in self._written and node not in self._hangs_back:
            return self.node(node)
        return compact(node) if term.key in _KEYS_OF_LINKS else {"@id": str(node)}


_TYPE, _POSITION = RDF.type, LA.position
_REVERSE = tuple(rank for rank, term in enumerate(terms()) if term.reverse)
_RANKS = {term.predicate: rank for rank, term in enumerate(terms()) if not term.reverse}
"""Property → the place of its term in the order of the model."""
_KEYS_OF_LINKS = frozenset(term.key for term in terms() if term.is_link)


def _hanging(statements: BySubject) -> dict[tuple[URIRef, Node], list[URIRef]]:
    found: dict[tuple[URIRef, Node], list[URIRef]] = {}
    for subject, properties in statements.items():
        for predicate in (terms()[rank].predicate for rank in _REVERSE):
            for parent in properties.get(predicate, ()):
                found.setdefault((predicate, parent), []).append(subject)
    return found


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
