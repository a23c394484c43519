"""Canonical N-Triples: the lines in code point order, each character as the canonical form has it."""

import pyoxigraph
import pytest
from rdflib import Graph, Literal, URIRef

from linkedacts.rdf.canonical import canonical

_THING, _SAYS = URIRef("urn:thing"), URIRef("urn:says")


def _of(*values: Literal | URIRef) -> str:
    graph = Graph()
    for value in values:
        graph.add((_THING, _SAYS, value))
    return canonical(graph).decode()


def test_lines_are_in_code_point_order() -> None:
    lines = _of(Literal("é"), Literal("z"), Literal("A"), Literal("𝄞"), URIRef("urn:other")).splitlines()
    assert [line.split(" ", 2)[2] for line in lines] == ['"A" .', '"z" .', '"é" .', '"𝄞" .', "<urn:other> ."]


def test_an_empty_graph_has_no_line() -> None:
    assert _of() == ""


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ('"oui"', r"\"oui\""),
        ("a\\b", r"a\\b"),
        ("a\nb\rc\td", r"a\nb\rc\td"),
        ("\b\f", r"\b\f"),
        ("\x07\x7f", r"\u0007\u007F"),
        ("œuvre d'été", "œuvre d'été"),
    ],
)
def test_characters_are_escaped_as_rdfc_has_them(text: str, written: str) -> None:
    """https://www.w3.org/TR/rdf-canon/#canon-quads."""
    assert _of(Literal(text)) == f'<urn:thing> <urn:says> "{written}" .\n'
    (quad,) = pyoxigraph.parse(_of(Literal(text)), format=pyoxigraph.RdfFormat.N_TRIPLES)
    assert isinstance(quad.object, pyoxigraph.Literal)
    assert quad.object.value == text


def test_language_and_datatype_follow_the_text() -> None:
    assert _of(Literal("oui", lang="fr"), Literal(3)).splitlines() == [
        '<urn:thing> <urn:says> "3"^^<http://www.w3.org/2001/XMLSchema#integer> .',
        '<urn:thing> <urn:says> "oui"@fr .',
    ]
