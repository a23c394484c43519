"""What the reference of a term says beside its definition: the constraints on it, a query that runs, its neighbours.

All of it is made from the ontology and the shapes, so that a page cannot say anything else than they do.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from rdflib import OWL, RDF, RDFS, Graph, Literal, URIRef
from rdflib.namespace import SH, SKOS, XSD
from rdflib.term import Node

from linkedacts import assets
from linkedacts.prefixes import PREFIXES
from linkedacts.rdf.context import compact
from linkedacts.rdf.shapes_graph import shapes


@dataclass(frozen=True, slots=True)
class Constraint:
    """What one shape or rule asks where a term is used."""

    shape: str
    """IRI of the shape."""
    sentences: Mapping[str, str]
    """Language → what should be, for a rule; what is said where it is not, for a shape."""


def constraints_on(term: URIRef) -> tuple[Constraint, ...]:
    """Gives the structural shapes on a property or a class, and the rules that target it or whose query names it."""
    found = set(shapes().subjects(SH.path, term))
    for target in (SH.targetClass, SH["class"]):
        for node in shapes().subjects(target, term):
            found |= set(shapes().objects(node, SH.property))
            found |= {node} if (node, SH.sparql, None) in shapes() else set()
    for constraint, query in shapes().subject_objects(SH.select):
        if _names(str(query), term):
            found |= set(shapes().subjects(SH.sparql, constraint))
    return tuple(Constraint(str(shape), _sentences(shape)) for shape in sorted(found, key=str))


def query_for(term: URIRef) -> str:
    """Gives a SPARQL query that shows how a term is used, with what it needs to run as it is."""
    prefix, _, name = compact(term).partition(":")
    types = set(ontology().objects(term, RDF.type))
    if SKOS.Concept in types:
        pattern = f"?thing ?property {prefix}:{name}"
    else:
        pattern = f"?thing a {prefix}:{name}" if OWL.Class in types else f"?thing {prefix}:{name} ?value"
    return f"PREFIX {prefix}: <{PREFIXES[prefix]}>\n\nSELECT * WHERE {{ {pattern} }} LIMIT 20\n"


def example_of(term: URIRef) -> str | None:
    """Gives a statement that uses a term, in Turtle with the project's prefixes; None for a term without one."""
    example = ontology().value(term, SKOS.example)
    return str(example) if example is not None else None


@dataclass(frozen=True, slots=True, order=True)
class Edge:
    """One line of the model's diagram: a property from one class to another class, or to a datatype."""

    origin: str
    """IRI of the class that the property belongs to."""
    link: str
    """IRI of the property; rdfs:subClassOf between a class and the one above."""
    target: str


@cache
def edges() -> tuple[Edge, ...]:
    """Gives the diagram of the model: the own properties with their domains and ranges, and the superclasses."""
    return tuple(sorted(set(_edges())))


def neighbours(term: URIRef) -> tuple[Edge, ...]:
    """Gives the part of the diagram that a term stands in: as a class, or as the property itself."""
    return tuple(edge for edge in edges() if str(term) in (edge.origin, edge.link, edge.target))


def diagram() -> str:
    """Gives the own classes and what joins them as a Mermaid class diagram (https://mermaid.js.org)."""
    lines = sorted({_mermaid(edge) for edge in edges() if not edge.target.startswith(str(XSD))})
    return "\n".join(["classDiagram", *(f"    {line}" for line in lines)]) + "\n"


def description(term: URIRef) -> Graph:
    """Gives what the vocabulary states of a term, and the structural shapes on it."""
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in {**PREFIXES, "sh": str(SH)}.items():
        graph.bind(prefix, namespace)
    graph += ontology().cbd(term)
    for shape in shapes().subjects(SH.path, term):
        graph += shapes().cbd(shape)
    return graph


@cache
def ontology() -> Graph:
    """Gives the ontology and its code lists: what is written by hand and what the model implies."""
    graph = Graph()
    for name in ("linkedacts.ttl", "structure.ttl", "codes.ttl"):
        graph.parse(assets.ONTOLOGY / name)
    return graph


def _edges() -> Iterator[Edge]:
    graph = ontology()
    for kind in (OWL.ObjectProperty, OWL.DatatypeProperty):
        for term in graph.subjects(RDF.type, kind):
            for domain in _options(graph, term, RDFS.domain):
                for value in _options(graph, term, RDFS.range):
                    yield Edge(str(domain), str(term), str(value))
    for below, above in graph.subject_objects(RDFS.subClassOf):
        yield Edge(str(below), str(RDFS.subClassOf), str(above))


def _mermaid(edge: Edge) -> str:
    if edge.link == str(RDFS.subClassOf):
        return f"{_box(edge.target)} <|-- {_box(edge.origin)}"
    return f"{_box(edge.origin)} --> {_box(edge.target)} : {_local(edge.link)}"


def _options(graph: Graph, term: Node, side: URIRef) -> Iterator[Node]:
    for allowed in graph.objects(term, side):
        union = graph.value(allowed, OWL.unionOf)
        yield from graph.items(union) if union is not None else (allowed,)


def _box(term: str) -> str:
    """Gives a class as Mermaid takes it: letters, digits and underscores."""
    return compact(term).replace(":", "_").replace("-", "_")


def _local(term: str) -> str:
    return compact(term).rpartition(":")[2]


def _names(query: str, term: URIRef) -> bool:
    return compact(term) in query.replace(",", " ").replace("/", " ").replace("^", " ").replace("|", " ").split()


def _sentences(shape: Node) -> dict[str, str]:
    is_rule = (shape, SH.sparql, None) in shapes()
    texts = shapes().objects(shape, RDFS.comment if is_rule else SH.message)
    return {text.language or "en": str(text) for text in texts if isinstance(text, Literal)}
