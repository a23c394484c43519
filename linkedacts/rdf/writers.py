"""How an act's graph is written in each serialization; formats.py says which there are.

The same act gives the same bytes in every process: what rdflib leaves to the order of its sets is sorted here.
"""

from collections.abc import Iterable, Iterator
from io import BytesIO

from rdflib import Graph
from rdflib.namespace import RDFS
from rdflib.plugins.serializers.turtle import TurtleSerializer

from linkedacts.rdf.act_graph import ActGraph
from linkedacts.rdf.canonical import canonical
from linkedacts.rdf.jsonld import to_jsonld
from linkedacts.vocabulary import LA


def turtle(act: ActGraph) -> bytes:
    """Writes Turtle for people: the act first, its parts and people under short prefixes."""
    graph = act.union
    for prefix, template in (("act", "{act}#"), ("person", "{base}/id/person/{authority}/")):
        graph.bind(prefix, act.minter.mint(template))
    return _turtle_of(graph)


def jsonld(act: ActGraph) -> bytes:
    """Writes JSON-LD that reads nearly like the record."""
    return to_jsonld(act.union, act.iri)


def ntriples(act: ActGraph) -> bytes:
    """Writes canonical N-Triples."""
    return canonical(act.union)


def rdf_xml(act: ActGraph) -> bytes:
    """Writes RDF/XML, its subjects in order."""
    return _in_order(act.union).serialize(format="xml", encoding="utf-8")


def nquads(act: ActGraph) -> bytes:
    """Writes N-Quads: each part in its named graph, the lines in order."""
    lines = [
        line.removesuffix(b" .\n") + f" <{act.minter.mint(template)}> .\n".encode()
        for template, part in act.parts()
        for line in canonical(part).splitlines(keepends=True)
    ]
    return b"".join(sorted(lines))


def trig(act: ActGraph) -> bytes:
    """Writes each part as Turtle in its named graph, under the prefixes of all of them (TriG, section 2.2)."""
    prefixes: dict[str, None] = {}
    blocks = []
    for template, part in act.parts():
        lines = _turtle_of(part).decode().splitlines()
        prefixes |= dict.fromkeys(line for line in lines if line.startswith("@prefix"))
        body = "\n".join(line for line in lines if not line.startswith("@prefix")).strip()
        blocks.append(f"<{act.minter.mint(template)}> {{\n{body}\n}}")
    return ("\n".join(sorted(prefixes)) + "\n\n" + "\n\n".join(blocks) + "\n").encode()


def join_rdf_xml(documents: Iterable[bytes]) -> Iterator[bytes]:
    """Makes one RDF/XML document of several."""
    graph = Graph()
    for document in documents:
        graph.parse(data=document, format="xml")
    yield _in_order(graph).serialize(format="xml", encoding="utf-8")


def join_json(documents: Iterable[bytes]) -> Iterator[bytes]:
    """Makes one JSON document of several, as a list."""
    lead = b"[\n"
    for document in documents:
        yield lead + document
        lead = b",\n"
    yield b"\n]\n" if lead.startswith(b",") else b"[]\n"


def _turtle_of(graph: Graph) -> bytes:
    out = BytesIO()
    _ActFirst(graph).serialize(out, base=None, encoding="utf-8")
    return out.getvalue()


class _ActFirst(TurtleSerializer):
    topClasses = [LA.LocalAct, RDFS.Class]  # noqa: N815, RUF012 - rdflib's own name and type


def _in_order(graph: Graph) -> Graph:
    ordered = Graph(store="SimpleMemory")
    for prefix, namespace in graph.namespaces():
        ordered.bind(prefix, namespace, replace=True)
    for triple in sorted(graph):
        ordered.add(triple)
    return ordered
