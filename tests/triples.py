"""What a document says, read by another library than the one that wrote it; without blank nodes, sets compare."""

from pyoxigraph import RdfFormat, parse

from linkedacts.rdf.formats import format_named


def triples_of(document: str | bytes, name: str) -> set[tuple[str, str, str]]:
    """Gives the triples of a document in a graph format."""
    content = document.encode() if isinstance(document, str) else document
    syntax = RdfFormat.from_media_type(format_named(name).media_type)
    return {(str(quad.subject), str(quad.predicate), str(quad.object)) for quad in parse(content, format=syntax)}
