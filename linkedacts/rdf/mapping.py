"""From an act's record to its graph and back, along the paths that the model's annotations draw.

Neither direction knows any field by name: what is said here is only what no single field can say (an act's own class,
its date, the statements that join two branches). The way back reads the printed names, never the things they lead to.
"""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import Enum
from typing import Any, TypeVar

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF, XSD

from linkedacts import iris
from linkedacts.annotations import Code, Leaf, Named, Node, Tail, Text
from linkedacts.model import ACT_CLASSES, JOINS, Act, Record
from linkedacts.rdf.paths import FieldPath, codes_of, fields_of
from linkedacts.rdf.people import People
from linkedacts.rdf.statements import Statement, new_graph
from linkedacts.rdf.things import Things
from linkedacts.vocabulary import CODES, ELI, LA


def record_graph(act: Act, minter: iris.Minter, things: Things | None = None) -> Graph:
    """Gives the graph of what an act prints, without its source file; `things` says what its names lead to."""
    writer = _Writer(minter, things or Things(act, minter, People(act)))
    subject = URIRef(minter.mint("{act}"))
    writer.frame(act, subject)
    writer.record(act, subject)
    writer.join()
    return writer.graph


def act_from_graph(graph: Graph, iri: str) -> Act:
    """Gives the record that a graph of `record_graph` was made from, up to the order of sets."""
    return _read(graph, Act, URIRef(iri))


class _Writer:
    """Writes one act; remembers which node stands for each shared place of the model."""

    def __init__(self, minter: iris.Minter, things: Things) -> None:
        self.graph = new_graph()
        self._minter = minter
        self._things = things
        self._shared: dict[Node, URIRef] = {}
        self._parts: set[str] = set()

    def frame(self, act: Act, subject: URIRef) -> None:
        """States what the act is, whichever fields are filled."""
        for kind in (LA.LocalAct, ACT_CLASSES[act.type], ELI.LegalResource):
            self.graph.add((subject, RDF.type, kind))
        if act.adopted_on is not None:
            self.graph.add((subject, ELI.date_document, Literal(act.adopted_on)))
        if act.number is not None:
            self.graph.add((subject, ELI.id_local, Literal(act.number)))

    def record(self, record: Record, subject: URIRef) -> None:
        for field in fields_of(type(record)):
            value = getattr(record, field.name)
            if value is not None:
                self._field(field, value, subject)

    def join(self) -> None:
        for subject, predicate, target in JOINS:
            if subject in self._shared and target in self._shared:
                self.graph.add((self._shared[subject], predicate, self._shared[target]))

    def _field(self, field: FieldPath, value: Any, subject: URIRef) -> None:
        items = value if field.many else (value,)
        if not items:
            return
        for node in field.nodes[:-1]:
            subject = self._node(node, subject, value, 1)
        for n, item in enumerate(items, 1):
            target = self._node(field.nodes[-1], subject, item, n, of_many=field.many) if field.nodes else subject
            self._end(field, item, target)

    def _end(self, field: FieldPath, item: Any, subject: URIRef) -> None:
        if field.leaf is None:
            self.record(item, subject)
        else:
            for statement in _statements(field.leaf, item, subject, self._things):
                self.graph.add(statement)

    def _node(self, node: Node, parent: URIRef, item: Any, n: int, *, of_many: bool = False) -> URIRef:
        subject = URIRef(self._unique(self._mint(node, parent, item, n), of_many))
        if not of_many:
            self._shared[node] = subject
        for kind in node.types(item) if callable(node.types) else node.types:
            self.graph.add((subject, RDF.type, kind))
        for predicate, value in node.constants:
            self.graph.add((subject, predicate, value))
        if node.link is not None:
            self.graph.add((parent, node.link, subject))
        if node.back is not None:
            self.graph.add((subject, node.back, parent))
        if node.ordered:
            self.graph.add((subject, LA.position, Literal(n)))
        return subject

    def _mint(self, node: Node, parent: URIRef, item: Any, n: int) -> str:
        template = node.iri(item) if callable(node.iri) else node.iri
        return self._minter.mint(
            template, parent=parent, slug=iris.slug(_text_of(item)), n=n, date=getattr(item, "date", None)
        )

    def _unique(self, iri: str, of_many: bool) -> str:
        """Keeps two items apart that would be one part of the act: two members of one name stay two."""
        if not of_many or "#" not in iri:
            return iri
        rank = 2
        candidate = iri
        while candidate in self._parts:
            candidate, rank = f"{iri}-{rank}", rank + 1
        self._parts.add(candidate)
        return candidate


def _text_of(item: Any) -> str:
    """Gives the text that names an item: itself, or the name or title of a record."""
    if isinstance(item, str):
        return item
    return str(getattr(item, "name", None) or getattr(item, "title", None) or "")


def _statements(leaf: Leaf, value: Any, subject: URIRef, things: Things) -> Iterator[Statement]:
    if isinstance(leaf, Code):
        yield subject, leaf.predicate, concept(leaf, value)
    elif isinstance(leaf, Named):
        yield from _naming(leaf, value, subject, things)
    else:
        head, tail = _cut(value, leaf.tail)
        yield subject, leaf.predicate, _literal(head, leaf.language)
        if leaf.tail is not None and tail is not None:
            yield subject, leaf.tail.predicate, Literal(tail)


def _naming(leaf: Named, printed: str, subject: URIRef, things: Things) -> Iterator[Statement]:
    known = things.of(leaf, printed)
    thing = URIRef(known.iri)
    yield subject, leaf.link, thing
    yield subject, leaf.printed, Literal(printed)
    if known.label is not None:
        yield thing, leaf.thing.label, Literal(known.label, lang=leaf.thing.language)
    for kind in leaf.thing.types:
        yield thing, RDF.type, kind


def concept(leaf: Code, value: Enum) -> URIRef:
    """Gives the concept that stands for a value of a closed list."""
    return CODES[f"{leaf.scheme}-{str(value.value).lower().replace('_', '-')}"]


def _literal(value: Any, language: str | None) -> Literal:
    if isinstance(value, Decimal):
        plain = format(value.normalize(), "f")
        return Literal(plain if "." in plain else f"{plain}.0", datatype=XSD.decimal)
    return Literal(value, lang=language) if language else Literal(value)


def _cut(value: Any, tail: Tail | None) -> tuple[Any, str | None]:
    match = re.search(tail.pattern, value) if tail is not None else None
    return (value[: match.start()], match[1]) if match else (value, None)


_R = TypeVar("_R", bound=Record)


def _read(graph: Graph, record: type[_R], subject: URIRef) -> _R:
    values = {field.name: _value(graph, field, subject) for field in fields_of(record)}
    return record.model_validate({name: value for name, value in values.items() if value is not None})


def _value(graph: Graph, field: FieldPath, subject: URIRef) -> Any:
    subjects: Iterable[URIRef] = [subject]
    for node in field.nodes:
        subjects = [target for origin in subjects for target in _hop(graph, node, origin)]
    values = [value for target in subjects for value in _values_at(graph, field, target)]
    if field.many:
        return tuple(values)
    return values[0] if values else None


def _hop(graph: Graph, node: Node, origin: URIRef) -> list[URIRef]:
    found = graph.objects(origin, node.link) if node.link is not None else graph.subjects(node.back, origin)
    targets = [
        target
        for target in found
        if isinstance(target, URIRef) and all((target, *constant) in graph for constant in node.constants)
    ]
    return sorted(targets, key=lambda target: (_position(graph, target) if node.ordered else 0, str(target)))


def _position(graph: Graph, target: URIRef) -> int:
    position = graph.value(target, LA.position)
    return int(position) if isinstance(position, Literal) else 0


def _values_at(graph: Graph, field: FieldPath, subject: URIRef) -> Iterator[Any]:
    leaf = field.leaf
    if leaf is None and field.inner is not None:
        yield _read(graph, field.inner, subject)
    elif isinstance(leaf, Code):
        stated = set(graph.objects(subject, leaf.predicate))
        yield from (value for value in codes_of(field) if concept(leaf, value) in stated)
    elif isinstance(leaf, Named):
        yield from sorted(str(name) for name in graph.objects(subject, leaf.printed))
    elif isinstance(leaf, Text):
        yield from (_joined(graph, leaf, subject, item) for item in graph.objects(subject, leaf.predicate))


def _joined(graph: Graph, leaf: Text, subject: URIRef, item: Any) -> Any:
    value = str(item) if leaf.language else item.toPython()
    tail = graph.value(subject, leaf.tail.predicate) if leaf.tail is not None else None
    return f"{value}{leaf.tail.separator}{tail}" if leaf.tail is not None and tail is not None else value
