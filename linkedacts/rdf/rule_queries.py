"""The queries of the rules, asked of one act's graph: Oxigraph answers them fifty times faster than rdflib does.

A focus node is given as SHACL has it, bound beforehand (https://www.w3.org/TR/shacl/#pre-binding); how SPARQL takes it
so is SEP-0007 (https://github.com/w3c/sparql-dev/blob/main/SEP/SEP-0007/sep-0007.md). The findings are the same but on
graphs that the structural shapes refuse: rdflib finds a date smaller than a word, where SPARQL finds nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

import pyoxigraph
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.namespace import SH, XSD
from rdflib.term import IdentifiedNode, Node

from linkedacts.rdf.canonical import canonical

Solution = Mapping[str, IdentifiedNode | Literal]
"""Name of each variable that is bound → its value."""


@dataclass(frozen=True, slots=True)
class RuleQuery:
    """A SELECT query and the prefixes that it is written with."""

    text: str
    prefixes: Mapping[str, str]

    @classmethod
    def of(cls, constraint: Node | None, shapes: Graph) -> Self:
        """Gives the query of a SPARQL constraint: https://www.w3.org/TR/shacl/#sparql-constraints."""
        declarations = shapes.objects(shapes.value(constraint, SH.prefixes), SH.declare)
        prefixes = {str(shapes.value(item, SH.prefix)): str(shapes.value(item, SH.namespace)) for item in declarations}
        return cls(str(shapes.value(constraint, SH.select)), prefixes)


class AskedGraph:
    """A graph, ready for queries."""

    def __init__(self, graph: Graph) -> None:
        self._store = pyoxigraph.Store()
        self._store.load(canonical(graph), pyoxigraph.RdfFormat.N_TRIPLES)

    def solutions(self, query: RuleQuery, this: IdentifiedNode | None = None) -> list[Solution]:
        """Gives what a query finds, each solution once: about one focus node, or about all without one."""
        bound: dict[pyoxigraph.Variable, _Term] | None = {_THIS: pyoxigraph.NamedNode(str(this))} if this else None
        found = self._store.query(query.text, prefixes=dict(query.prefixes), substitutions=bound)
        if not isinstance(found, pyoxigraph.QuerySolutions):
            raise TypeError("a rule asks with SELECT")
        names = [variable.value for variable in found.variables]
        solutions = [{name: _node(value) for name in names if (value := row[name]) is not None} for row in found]
        return [solution for n, solution in enumerate(solutions) if solution not in solutions[:n]]


_Term = pyoxigraph.NamedNode | pyoxigraph.BlankNode | pyoxigraph.Literal | pyoxigraph.Triple
_THIS = pyoxigraph.Variable("this")


def _node(term: _Term) -> IdentifiedNode | Literal:
    """Gives a term as rdflib has it."""
    match term:
        case pyoxigraph.NamedNode():
            return URIRef(term.value)
        case pyoxigraph.Literal():
            datatype = None if term.language or term.datatype.value == str(XSD.string) else URIRef(term.datatype.value)
            return Literal(term.value, lang=term.language, datatype=datatype)
        case _:
            return BNode(str(term))
