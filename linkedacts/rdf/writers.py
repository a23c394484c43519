"""How an act's graph is written in each serialization; formats.py says which there are.

The same act gives the same bytes in every process: what rdflib leaves to the order of its sets is sorted here.
"""

from collections.abc import Iterable, Iterator

from rdflib import Graph

from linkedacts.rdf.act_graph import ActGraph
from linkedacts.rdf.jsonld import to_jsonld
from linkedacts.rdf.prefixed import Prefixed
from linkedacts.rdf.rdf_xml import to_rdf_xml
from linkedacts.rdf.statements import by_subject
from linkedacts.rdf.turtle import declarations, to_turtle, turtle_blocks


def turtle(act: ActGraph) -> bytes:
    """Writes Turtle for people: the act first, its parts and people under short prefixes."""
    own = {"act": act.minter.mint("{act}#"), "person": act.minter.mint("{base}/id/person/{authority}/")}
    return to_turtle(act.by_subject, own).encode()


def jsonld(act: ActGraph) -> bytes:
    """Writes JSON-LD that reads nearly like the record."""
    return to_jsonld(act.by_subject, act.iri)


def ntriples(act: ActGraph) -> bytes:
    """Writes canonical N-Triples."""
    return "".join(sorted(set().union(*act.lines.values()))).encode()


def rdf_xml(act: ActGraph) -> bytes:
    """Writes RDF/XML, its subjects in order."""
    return to_rdf_xml(act.by_subject).encode()


def nquads(act: ActGraph) -> bytes:
    """Writes N-Quads: each part in its named graph, the lines in order."""
    graphs = {template: f" <{act.minter.mint(template)}> .\n" for template in act.lines}
    lines = [line.removesuffix(" .\n") + graphs[template] for template, part in act.lines.items() for line in part]
    return "".join(sorted(lines)).encode()


def trig(act: ActGraph) -> bytes:
    """Writes each part as Turtle in its named graph, under the prefixes of all of them (TriG, section 2.2)."""
    prefixed = Prefixed()
    blocks = [
        f"<{act.minter.mint(template)}> {{\n{turtle_blocks(by_subject(part), prefixed).strip()}\n}}"
        for template, part in act.parts()
    ]
    return ("".join(sorted(declarations(prefixed))) + "\n" + "\n\n".join(blocks) + "\n").encode()


def join_rdf_xml(documents: Iterable[bytes]) -> Iterator[bytes]:
    """Makes one RDF/XML document of several."""
    graph = Graph()
    for document in documents:
        graph.parse(data=document, format="xml")
    yield to_rdf_xml(by_subject(graph)).encode()


def join_json(documents: Iterable[bytes]) -> Iterator[bytes]:
    """Makes one JSON document of several, as a list."""
    lead = b"[\n"
    for document in documents:
        yield lead + document
        lead = b",\n"
    yield b"\n]\n" if lead.startswith(b",") else b"[]\n"
