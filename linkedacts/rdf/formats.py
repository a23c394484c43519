"""The serializations of an act: each is one value, from which negotiation, suffixes, alternates and dumps are made.

The same act gives the same bytes in every process: what rdflib leaves to the order of its sets is sorted here.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO

from rdflib import Graph
from rdflib.namespace import RDFS
from rdflib.plugins.serializers.turtle import TurtleSerializer

from linkedacts.errors import RepresentationUnknown
from linkedacts.rdf.act_graph import ActGraph, canonical
from linkedacts.rdf.jsonld import to_jsonld
from linkedacts.vocabulary import LA


@dataclass(frozen=True)
class Format:
    """A way to write an act's graph."""

    name: str
    """Word of the command line: `turtle`."""
    label: str
    media_type: str
    suffix: str
    write: Callable[[ActGraph], bytes]
    join: Callable[[Iterable[bytes]], Iterator[bytes]] = iter
    """Makes one document of those of several acts; most formats need nothing in between."""


def _turtle(act: ActGraph) -> bytes:
    """Writes Turtle for people: the act first, its parts and people under short prefixes."""
    graph = act.union
    for prefix, template in (("act", "{act}#"), ("person", "{base}/id/person/{authority}/")):
        graph.bind(prefix, act.minter.mint(template))
    return _turtle_of(graph)


def _turtle_of(graph: Graph) -> bytes:
    out = BytesIO()
    _ActFirst(graph).serialize(out, base=None, encoding="utf-8")
    return out.getvalue()


class _ActFirst(TurtleSerializer):
    topClasses = [LA.LocalAct, RDFS.Class]  # noqa: N815, RUF012 - rdflib's own name and type


def _rdf_xml(act: ActGraph) -> bytes:
    return _in_order(act.union).serialize(format="xml", encoding="utf-8")


def _in_order(graph: Graph) -> Graph:
    ordered = Graph(store="SimpleMemory")
    for prefix, namespace in graph.namespaces():
        ordered.bind(prefix, namespace, replace=True)
    for triple in sorted(graph):
        ordered.add(triple)
    return ordered


def _join_rdf_xml(documents: Iterable[bytes]) -> Iterator[bytes]:
    graph = Graph()
    for document in documents:
        graph.parse(data=document, format="xml")
    yield _in_order(graph).serialize(format="xml", encoding="utf-8")


def _join_json(documents: Iterable[bytes]) -> Iterator[bytes]:
    lead = b"[\n"
    for document in documents:
        yield lead + document
        lead = b",\n"
    yield b"\n]\n" if lead.startswith(b",") else b"[]\n"


def _trig(act: ActGraph) -> bytes:
    """Writes each part as Turtle in its named graph, under the prefixes of all of them (TriG, section 2.2)."""
    prefixes: dict[str, None] = {}
    blocks = []
    for template, part in act.parts():
        lines = _turtle_of(part).decode().splitlines()
        prefixes |= dict.fromkeys(line for line in lines if line.startswith("@prefix"))
        body = "\n".join(line for line in lines if not line.startswith("@prefix")).strip()
        blocks.append(f"<{act.minter.mint(template)}> {{\n{body}\n}}")
    return ("\n".join(sorted(prefixes)) + "\n\n" + "\n\n".join(blocks) + "\n").encode()


def _nquads(act: ActGraph) -> bytes:
    lines = [
        line.removesuffix(b" .\n") + f" <{act.minter.mint(template)}> .\n".encode()
        for template, part in act.parts()
        for line in canonical(part).splitlines(keepends=True)
    ]
    return b"".join(sorted(lines))


TURTLE = Format("turtle", "Turtle", "text/turtle", "ttl", _turtle)
JSONLD = Format(
    "jsonld", "JSON-LD", "application/ld+json", "jsonld", lambda act: to_jsonld(act.union, act.iri), _join_json
)
NTRIPLES = Format("ntriples", "N-Triples", "application/n-triples", "nt", lambda act: canonical(act.union))
RDF_XML = Format("rdfxml", "RDF/XML", "application/rdf+xml", "rdf", _rdf_xml, _join_rdf_xml)
NQUADS = Format("nquads", "N-Quads", "application/n-quads", "nq", _nquads)
TRIG = Format("trig", "TriG", "application/trig", "trig", _trig)

FORMATS: tuple[Format, ...] = (TURTLE, JSONLD, NTRIPLES, RDF_XML, NQUADS, TRIG)


def format_named(name: str) -> Format:
    """Gives the format of a name or suffix; raises RepresentationUnknown."""
    for known in FORMATS:
        if name in (known.name, known.suffix):
            return known
    raise RepresentationUnknown(name, (known.name for known in FORMATS))
