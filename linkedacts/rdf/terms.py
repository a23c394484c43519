"""What the reference page of a term says beside its definition: the constraints on it, a query that runs, the diagram.

All of it is made from the ontology and the shapes, so that a page cannot say anything else than they do.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from rdflib import OWL, RDF, RDFS, Graph, Literal, URIRef
from rdflib.namespace import SH
from rdflib.term import Node

from linkedacts import assets
from linkedacts.rdf.context import compact
from linkedacts.rdf.validation import shapes
from linkedacts.vocabulary import PREFIXES


@dataclass(frozen=True, slots=True)
class Constraint:
    """What one shape or rule asks where a term is used."""

    shape: str
    """IRI of the shape."""
    messages: Mapping[str, str]
    """Language → sentence; variables of a rule stand in braces."""


def constraints_on(term: URIRef) -> tuple[Constraint, ...]:
    """Gives the structural shapes on a property, and the rules whose query names the term."""
    found = {shape: _messages(shape) for shape in shapes().subjects(SH.path, term)}
    for constraint, query in shapes().subject_objects(SH.select):
        if _names(str(query), term):
            found |= {rule: _messages(constraint) for rule in shapes().subjects(SH.sparql, constraint)}
    return tuple(Constraint(str(shape), messages) for shape, messages in sorted(found.items(), key=str))


def query_for(term: URIRef) -> str:
    """Gives a SPARQL query that shows how a term is used, with what it needs to run as it is."""
    prefix, _, name = compact(term).partition(":")
    is_class = (term, RDF.type, OWL.Class) in ontology()
    pattern = f"?thing a {prefix}:{name}" if is_class else f"?thing {prefix}:{name} ?value"
    return f"PREFIX {prefix}: <{PREFIXES[prefix]}>\n\nSELECT * WHERE {{ {pattern} }} LIMIT 20\n"


def diagram() -> str:
    """Gives the own properties between classes as a Mermaid class diagram (https://mermaid.js.org)."""
    lines = sorted(set(_edges()))
    return "\n".join(["classDiagram", *(f"    {line}" for line in lines)]) + "\n"


@cache
def ontology() -> Graph:
    """Gives the ontology: what is written by hand and what the model implies."""
    graph = Graph()
    for name in ("linkedacts.ttl", "structure.ttl"):
        graph.parse(assets.ONTOLOGY / name)
    return graph


def _edges() -> Iterator[str]:
    graph = ontology()
    for term in graph.subjects(RDF.type, OWL.ObjectProperty):
        for domain in _options(graph, term, RDFS.domain):
            for value in _options(graph, term, RDFS.range):
                yield f"{_box(domain)} --> {_box(value)} : {_local(term)}"
    for kind, above in graph.subject_objects(RDFS.subClassOf):
        yield f"{_box(above)} <|-- {_box(kind)}"


def _options(graph: Graph, term: Node, side: URIRef) -> Iterator[Node]:
    for allowed in graph.objects(term, side):
        union = graph.value(allowed, OWL.unionOf)
        yield from graph.items(union) if union is not None else (allowed,)


def _box(term: Node) -> str:
    """Gives a class as Mermaid takes it: letters, digits and underscores."""
    return compact(str(term)).replace(":", "_").replace("-", "_")


def _local(term: Node) -> str:
    return compact(str(term)).rpartition(":")[2]


def _names(query: str, term: URIRef) -> bool:
    return compact(term) in query.replace(",", " ").replace("/", " ").replace("^", " ").replace("|", " ").split()


def _messages(shape: Node) -> dict[str, str]:
    texts = shapes().objects(shape, SH.message)
    return {text.language or "en": str(text) for text in texts if isinstance(text, Literal)}
