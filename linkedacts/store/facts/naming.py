"""Which thing each printed name of an act leads to, and how each thing is called: read back from the act's own graph.

Identity is decided where the graph is made (rdf/); here its decisions are only looked up.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, RdfFormat, parse
from rdflib.namespace import DCTERMS, FOAF, SKOS

from linkedacts.iris import slug
from linkedacts.store.kept import PublishedAct
from linkedacts.vocabulary import LA

_LABELS = {str(FOAF.name), str(SKOS.prefLabel), str(DCTERMS.title)}
_PRINTED = f"{LA}printed"
"""How the properties start that keep a name as it is printed."""
_THINGS = "/id/"


@dataclass
class _Node:
    names: list[str] = field(default_factory=list)
    things: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Naming:
    """The names of one act."""

    things: frozenset[tuple[str, str]]
    """Name as printed, and the path of the thing that it leads to."""
    labels: dict[str, str]
    """Path of a thing → how the act names it."""

    def of(self, name: str | None, kind: str) -> str:
        """Gives the path of the thing of a kind (`/id/person/`) that a printed name leads to; empty without one."""
        found = sorted(path for printed, path in self.things if printed == name and path.startswith(kind))
        return found[0] if found else ""


def naming(act: PublishedAct) -> Naming:
    """Gives the names of an act."""
    nodes = _nodes(act.printed)
    labels = {path: node.labels[0] for path, node in nodes.items() if path.startswith(_THINGS) and node.labels}
    pairs = (pair for node in nodes.values() for pair in _pairs(node, labels))
    return Naming(frozenset(pairs), labels)


def _nodes(triples: bytes) -> dict[str, _Node]:
    nodes: dict[str, _Node] = defaultdict(_Node)
    for triple in parse(triples, format=RdfFormat.N_TRIPLES):
        subject = _path(getattr(triple.subject, "value", ""))
        predicate, value = triple.predicate.value, triple.object
        if isinstance(value, NamedNode) and _path(value.value) != value.value:
            nodes[subject].things.append(_path(value.value))
        elif isinstance(value, Literal) and predicate.startswith(_PRINTED):
            nodes[subject].names.append(value.value)
        elif isinstance(value, Literal) and predicate in _LABELS:
            nodes[subject].labels.append(value.value)
    return nodes


def _path(iri: str) -> str:
    """Gives the path below /id/ of a thing's IRI, any other IRI as it is."""
    _, mark, rest = iri.partition(_THINGS)
    return mark + rest if mark and "#" not in rest else iri


def _pairs(node: _Node, labels: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Gives each name of a node with its thing: the one of that label or slug, else the one that is left over."""
    left = list(node.things)
    unmatched = []
    for name in node.names:
        thing = _matching(name, left, labels)
        if thing is None:
            unmatched.append(name)
        else:
            left.remove(thing)
            yield name, thing
    if len(unmatched) == len(left) == 1:
        yield unmatched[0], left[0]


def _matching(name: str, things: Iterable[str], labels: dict[str, str]) -> str | None:
    by_label = (thing for thing in things if labels.get(thing) == name)
    by_slug = (thing for thing in things if thing.rpartition("/")[2] == slug(name))
    return next(by_label, None) or next(by_slug, None)
