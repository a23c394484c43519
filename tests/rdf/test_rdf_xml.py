"""RDF/XML of any text: an XML parser and an RDF processor read what was written."""

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS

from linkedacts.rdf.rdf_xml import to_rdf_xml
from linkedacts.rdf.statements import by_subject

_THING = URIRef("urn:thing?a=1&b=2")


@pytest.mark.parametrize("text", ["", "<a> & « b » \"c\" 'd'", "deux\nlignes", "retour\r\nà la ligne", "]]>"])
def test_any_text_is_read_back(text: str) -> None:
    graph = Graph()
    graph.add((_THING, DCTERMS.title, Literal(text)))
    graph.add((_THING, DCTERMS.title, Literal(text, lang="fr")))
    graph.add((_THING, DCTERMS.extent, Literal(3)))
    graph.add((_THING, DCTERMS.source, URIRef("urn:other?a=1&b=2")))
    assert set(Graph().parse(data=to_rdf_xml(by_subject(graph)), format="xml")) == set(graph)


def test_a_property_without_a_prefix_is_no_element() -> None:
    with pytest.raises(ValueError, match="urn:says"):
        to_rdf_xml({_THING: {URIRef("urn:says"): [Literal("a")]}})


def test_no_statement_is_a_document_too() -> None:
    assert len(Graph().parse(data=to_rdf_xml({}), format="xml")) == 0
