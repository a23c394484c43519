"""What an ontology engineer checks: metadata, languages, a reasoner without contradiction, the @ctes nomenclature."""

from collections.abc import Iterator

import owlrl  # type: ignore[import-untyped]
import pytest
from rdflib import OWL, RDF, RDFS, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, SKOS, VANN
from rdflib.term import Node

from linkedacts.vocabulary import LA
from tests.rdf.acts import gold
from tests.rdf.everything import all_shapes, vocabulary
from tests.rdf.ontologies import reference

_ONTOLOGY = URIRef("https://w3id.org/linkedacts/ontology")
_ACTES = "https://w3id.org/linkedacts/codes/actes/2019-03-01#"
_ERROR = URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")


@pytest.mark.parametrize(
    "predicate",
    [
        OWL.versionIRI,
        OWL.versionInfo,
        DCTERMS.license,
        DCTERMS.created,
        DCTERMS.modified,
        DCTERMS.creator,
        DCTERMS.publisher,
        VANN.preferredNamespacePrefix,
        VANN.preferredNamespaceUri,
    ],
)
@pytest.mark.parametrize("document", ["ontology", "codes", "parameters", "codes/actes/2019-03-01", "rules"])
def test_a_vocabulary_says_what_catalogues_ask(document: str, predicate: URIRef) -> None:
    everything = vocabulary() + all_shapes()
    assert (URIRef(f"https://w3id.org/linkedacts/{document}"), predicate, None) in everything


@pytest.mark.parametrize("document", ["ontology", "codes", "parameters", "codes/actes/2019-03-01", "rules"])
def test_a_vocabulary_declares_the_namespace_of_its_terms(document: str) -> None:
    everything = vocabulary() + all_shapes()
    iri = URIRef(f"https://w3id.org/linkedacts/{document}")
    namespace = str(everything.value(iri, VANN.preferredNamespaceUri))
    assert namespace == f"{iri}#"
    assert any(str(term).startswith(namespace) for term in everything.subjects(RDF.type))


@pytest.mark.parametrize("predicate", [DCTERMS.title, DCTERMS.description, DCTERMS.abstract])
def test_the_ontology_is_described_in_both_languages(predicate: URIRef) -> None:
    words = vocabulary().objects(_ONTOLOGY, predicate)
    assert sorted(str(word.language) for word in words if isinstance(word, Literal)) == ["en", "fr"]


def test_the_namespace_is_the_one_of_the_terms() -> None:
    assert str(vocabulary().value(_ONTOLOGY, VANN.preferredNamespaceUri)) == str(LA)


def test_a_reasoner_finds_no_contradiction() -> None:
    """OWL 2 RL (https://www.w3.org/TR/owl2-profiles/#OWL_2_RL), over the ontology and a small act."""
    graph = Graph()
    for statement in vocabulary():
        if not str(statement[0]).startswith(_ACTES):
            graph.add(statement)
    graph += gold("val-d-ormelle-decision-2023-009/1").union
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    assert [str(text) for text in graph.objects(None, _ERROR)] == []
    assert list(graph.subjects(RDF.type, OWL.Nothing)) in ([], [OWL.Nothing])


@pytest.mark.parametrize(("one", "other"), [(LA.Order, LA.Decision), (LA.Attendance, LA.AttendanceSheet)])
def test_what_is_of_two_disjoint_classes_is_a_contradiction(one: URIRef, other: URIRef) -> None:
    graph = Graph()
    for disjoint in vocabulary().subjects(RDF.type, OWL.AllDisjointClasses):
        graph += vocabulary().cbd(disjoint)
    graph.add((URIRef("urn:thing"), RDF.type, one))
    graph.add((URIRef("urn:thing"), RDF.type, other))
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    assert list(graph.objects(None, _ERROR))


def test_every_superclass_and_superproperty_is_defined() -> None:
    for predicate in (RDFS.subClassOf, RDFS.subPropertyOf):
        for above in vocabulary().objects(None, predicate):
            if "eli" in str(above):
                assert (above, RDF.type, None) in reference(), above


def test_the_nomenclature_of_2019_has_its_natures_and_matieres() -> None:
    concepts = {term for term in vocabulary().subjects(RDF.type, SKOS.Concept) if str(term).startswith(_ACTES)}
    natures = {term for term in concepts if "#nature-" in str(term)}
    assert {str(term).rpartition("-")[2] for term in natures} == {"DE", "AR", "AI", "CC", "BF", "AU"}
    assert len(concepts - natures) == 181
    assert all(_reaches_the_top(term) for term in concepts - natures)


def _reaches_the_top(term: Node) -> bool:
    return (URIRef(f"{_ACTES}matiere"), SKOS.hasTopConcept, list(_upwards(term))[-1]) in vocabulary()


def _upwards(term: Node) -> Iterator[Node]:
    yield term
    broader = vocabulary().value(term, SKOS.broader)
    if broader is not None:
        yield from _upwards(broader)
