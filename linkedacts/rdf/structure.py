"""What follows from the model alone: the structural SHACL shapes, and the domains and ranges of the own terms.

Every node of an act's graph is met through one property, so a shape targets the objects (or subjects) of that property:
the shapes never touch the laws that an act cites, which are of class eli:LegalResource too.
See https://www.w3.org/TR/shacl/#targets
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rdflib import BNode, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.namespace import DCTERMS, OWL, RDF, RDFS, SH, SKOS, XSD
from rdflib.term import Node as Term

from linkedacts.annotations import Code, Named, Node, Text
from linkedacts.model import Act
from linkedacts.rdf.mapping import concept
from linkedacts.rdf.paths import FieldPath, all_fields, codes_of, fields_of
from linkedacts.rdf.shape_messages import Asked, messages_of
from linkedacts.rdf.statements import prefixed_graph
from linkedacts.vocabulary import CODES, ELI, LA

SHAPE = Namespace("https://w3id.org/linkedacts/shapes#")


_PRINTED_NAMES = frozenset(path.leaf.printed for path in all_fields() if isinstance(path.leaf, Named))
"""Properties under la:printedName, whose domain holds all of theirs."""


@dataclass
class _Shape:
    """One node shape in the making: where it applies and what it asks of each property."""

    name: str
    target: tuple[URIRef, URIRef]
    classes: set[URIRef] = field(default_factory=set)
    properties: dict[URIRef, list[Asked]] = field(default_factory=lambda: defaultdict(list))


def structural_shapes() -> Graph:
    """Gives the shapes that refuse an act: types, cardinalities, patterns and closed lists of the model."""
    graph = prefixed_graph()
    graph.bind("sh", SH)
    graph.bind("shape", SHAPE)
    graph += _header()
    for shape in _shapes():
        _write(graph, shape)
    return graph


def _header() -> Graph:
    graph = Graph()
    document = URIRef(str(SHAPE).rstrip("#"))
    graph.add((document, RDF.type, OWL.Ontology))
    graph.add((document, DCTERMS.title, Literal("linkedacts: structural shapes of an act", lang="en")))
    graph.add((document, DCTERMS.title, Literal("linkedacts : formes structurelles d'un acte", lang="fr")))
    graph.add((document, DCTERMS.license, URIRef("https://www.apache.org/licenses/LICENSE-2.0")))
    return graph


def domains_and_ranges() -> Graph:
    """Gives rdfs:domain and rdfs:range of the own properties that the model uses."""
    graph = prefixed_graph()
    for shape in _shapes():
        for predicate, asked in shape.properties.items():
            if predicate in LA:
                _declare(graph, predicate, shape, asked)
            if predicate in _PRINTED_NAMES:
                _declare(graph, LA.printedName, shape, asked)
    _unite(graph)
    return graph


def _shapes() -> list[_Shape]:
    shapes: dict[tuple[URIRef, URIRef], _Shape] = {}
    act = _Shape("Act", (SH.targetClass, LA.LocalAct), {LA.LocalAct})
    act.properties[ELI.date_document].append(Asked(most=1, least=1, datatype=XSD.date))
    shapes[act.target] = act
    _gather(shapes, act, fields_of(Act))
    return list(shapes.values())


def _gather(shapes: dict[tuple[URIRef, URIRef], _Shape], shape: _Shape, fields: Iterable[FieldPath]) -> None:
    for path in fields:
        at = shape
        for node in path.nodes:
            at = _next(shapes, at, node, path)
        if path.inner is not None:
            _gather(shapes, at, fields_of(path.inner))
        else:
            for predicate, asked in _asked(path):
                at.properties[predicate].append(asked)


def _next(shapes: dict[tuple[URIRef, URIRef], _Shape], origin: _Shape, node: Node, path: FieldPath) -> _Shape:
    target = _target(node)
    one = not (path.many and node is path.nodes[-1]) and not node.constants
    if node.link is not None:
        origin.properties[node.link].append(Asked(most=1 if one else None, kind=SH.IRI))
    found = shapes.setdefault(target, _Shape(_name(node.key or target[1]), target))
    found.classes |= _classes(node, path)
    for predicate, value in node.constants:
        found.properties[predicate].append(Asked(most=1, least=1, values=(value,)))
    if node.ordered:
        found.properties[LA.position].append(Asked(most=1, least=1, datatype=XSD.integer, minimum=1))
    return found


def _target(node: Node) -> tuple[URIRef, URIRef]:
    if node.link is not None:
        return SH.targetObjectsOf, node.link
    if node.back is not None:
        return SH.targetSubjectsOf, node.back
    raise ValueError(f"{node.iri}: a node hangs from the node before it by link or by back")


def _classes(node: Node, path: FieldPath) -> set[URIRef]:
    """Gives the class that every such node has: the first; the rest may depend on the record."""
    kinds = node.types(path.inner.model_construct()) if callable(node.types) and path.inner else node.types
    return {kinds[0]} if isinstance(kinds, tuple) else set()


def _asked(path: FieldPath) -> Iterator[tuple[URIRef, Asked]]:
    leaf = path.leaf
    most = None if path.many and not path.nodes else 1
    alone_on_node = bool(path.nodes) and not path.nodes[-1].always and isinstance(leaf, Text | Named)
    least = 1 if path.required or alone_on_node else 0
    if isinstance(leaf, Text):
        datatype = RDF.langString if leaf.language else path.datatype
        yield leaf.predicate, Asked(most, least, datatype, path.pattern, path.least)
        if leaf.tail is not None:
            yield leaf.tail.predicate, Asked(1, 0, XSD.string)
    elif isinstance(leaf, Code):
        yield leaf.predicate, Asked(most, least, values=tuple(concept(leaf, value) for value in codes_of(path)))
    elif isinstance(leaf, Named):
        yield leaf.link, Asked(most, least, kind=SH.IRI)
        yield leaf.printed, Asked(most, least, XSD.string)


def _name(predicate: str) -> str:
    local = predicate.replace("/", "#").rpartition("#")[2]
    return "".join(part[:1].upper() + part[1:] for part in local.split("_"))


def _write(graph: Graph, shape: _Shape) -> None:
    subject = SHAPE[shape.name]
    graph.add((subject, RDF.type, SH.NodeShape))
    graph.add((subject, *shape.target))
    for kind in sorted(shape.classes):
        if len(shape.classes) == 1:
            graph.add((subject, SH["class"], kind))
    for predicate, asked in shape.properties.items():
        _write_property(graph, subject, shape, predicate, asked)


def _write_property(graph: Graph, subject: URIRef, shape: _Shape, predicate: URIRef, asked: list[Asked]) -> None:
    node = SHAPE[f"{shape.name}-{_name(predicate)}"]
    graph.add((subject, SH.property, node))
    graph.add((node, RDF.type, SH.PropertyShape))
    graph.add((node, SH.path, predicate))
    for constraint, value in _constraints(asked):
        graph.add((node, constraint, value))
    for message in messages_of(predicate, asked):
        graph.add((node, SH.message, message))
    values = sorted({value for item in asked for value in item.values})
    if values and all(item.values for item in asked):
        head = BNode(f"{shape.name}{_name(predicate)}")
        graph.add((node, SH["in"], head))
        Collection(graph, head, list[Term](values))


def _constraints(asked: list[Asked]) -> Iterator[tuple[URIRef, Term]]:
    """Gives what all the fields that share a property agree to ask of it."""
    if all(item.most == 1 for item in asked):
        yield SH.maxCount, Literal(1)
    if all(item.least for item in asked):
        yield SH.minCount, Literal(1)
    for constraint, found in (
        (SH.datatype, {item.datatype for item in asked}),
        (SH.pattern, {item.pattern for item in asked}),
        (SH.minInclusive, {item.minimum for item in asked}),
        (SH.nodeKind, {item.kind for item in asked}),
    ):
        alone = next(iter(found)) if len(found) == 1 else None
        if alone is not None:
            yield constraint, alone if isinstance(alone, URIRef) else Literal(alone)


def _declare(graph: Graph, predicate: URIRef, shape: _Shape, asked: list[Asked]) -> None:
    for kind in shape.classes:
        graph.add((predicate, RDFS.domain, kind))
    for target in (
        item for other in _shapes() if other.target == (SH.targetObjectsOf, predicate) for item in other.classes
    ):
        graph.add((predicate, RDFS.range, target))
    if any(value in CODES for item in asked for value in item.values):
        graph.add((predicate, RDFS.range, SKOS.Concept))
    for datatype in {item.datatype for item in asked if item.datatype is not None}:
        graph.add((predicate, RDFS.range, datatype))
    for path in all_fields():
        leaf = path.leaf
        if isinstance(leaf, Named) and leaf.link == predicate:
            graph.add((predicate, RDFS.range, leaf.thing.types[0]))


def _unite(graph: Graph) -> None:
    """Turns several domains of one property, which would intersect, into their union."""
    for predicate in set(graph.subjects(RDFS.domain)):
        kinds = sorted(graph.objects(predicate, RDFS.domain), key=str)
        if len(kinds) < 2:
            continue
        graph.remove((predicate, RDFS.domain, None))
        name = _name(str(predicate))
        union, members = BNode(f"{name}Domain"), BNode(f"{name}Classes")
        graph.add((predicate, RDFS.domain, union))
        graph.add((union, RDF.type, OWL.Class))
        graph.add((union, OWL.unionOf, members))
        Collection(graph, members, kinds)
