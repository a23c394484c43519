"""Mistakes refused: a reused term that its ontology does not define, or that is used against its domain or range."""

from collections.abc import Iterator

import pytest
from rdflib import OWL, RDF, RDFS, Graph, Literal, URIRef
from rdflib.namespace import FOAF, SKOS
from rdflib.term import BNode, Node

from linkedacts.prefixes import PREFIXES
from linkedacts.rdf.context import compact
from linkedacts.vocabulary import CODES, CPOV, ELI, ELI_DL, EU_LANGUAGE, IANA, IGEO, LA
from tests.rdf.everything import all_shapes, every_graph, vocabulary
from tests.rdf.ontologies import classes_above, is_defined, options, reference

_OWN = (str(LA), str(CODES), "https://w3id.org/linkedacts")
_ELSEWHERE = (str(EU_LANGUAGE), str(IANA))
"""Authority tables that no graph here describes: their terms have no type to compare."""


def _terms_used(graph: Graph) -> Iterator[Node]:
    yield from graph.predicates()
    yield from graph.objects(None, RDF.type)
    yield from graph.objects(None, RDFS.subClassOf)
    yield from graph.objects(None, RDFS.subPropertyOf)


def _reused(graph: Graph) -> set[Node]:
    return {term for term in _terms_used(graph) if isinstance(term, URIRef) and not str(term).startswith(_OWN)}


@pytest.mark.parametrize("graph", [every_graph, vocabulary, all_shapes], ids=lambda give: give.__name__)
def test_every_reused_term_is_defined_by_its_ontology(graph: object) -> None:
    assert callable(graph)
    used = _reused(graph())
    assert len(used) > 8
    assert {str(term) for term in used if not is_defined(term)} == set()


def test_an_invented_term_of_eli_is_refused() -> None:
    assert not is_defined(ELI_DL["DecisionOutcome-Adopted"])
    assert not is_defined(ELI.adopted_on)
    assert not is_defined(IGEO.codeInsee)


def test_domains_and_ranges_of_reused_terms_are_kept() -> None:
    graph = every_graph() + vocabulary()
    checked = [statement for statement in graph if str(statement[1]).startswith((str(ELI), str(ELI_DL), str(IGEO)))]
    assert len(checked) > 800
    assert {problem for statement in checked for problem in _against(graph, *statement)} == set()


def test_a_statement_against_its_domain_or_range_is_found() -> None:
    graph = Graph().parse(
        data=f"""
        <urn:person> a <{FOAF.Person}> ; <{ELI.date_document}> "demain" ; <{ELI_DL.had_voter_favor}> <urn:act> .
        <urn:act> a <{ELI.LegalResource}> .
        """,
        format="turtle",
    )
    found = {problem for statement in graph for problem in _against(graph, *statement)}
    assert {problem.partition(" of ")[0] for problem in found} == {
        "eli:date_document: domain",
        "eli:date_document: range",
        "eli-dl:had_voter_favor: domain",
        "eli-dl:had_voter_favor: range",
    }


def test_cpov_and_igeo_classes_are_used() -> None:
    kinds = set(every_graph().objects(None, RDF.type))
    assert {CPOV.PublicOrganisation, IGEO.Commune, IGEO.Departement, IGEO.Region} <= kinds


def _against(graph: Graph, subject: Node, predicate: Node, value: Node) -> Iterator[str]:
    name = compact(str(predicate))
    if not all(_fits(graph, subject, allowed) for allowed in options(predicate, RDFS.domain, reference())):
        yield f"{name}: domain of {sorted(map(str, graph.objects(subject, RDF.type)))}"
    if not all(_fits(graph, value, allowed) for allowed in options(predicate, RDFS.range, reference())):
        yield f"{name}: range of {sorted(map(str, graph.objects(value, RDF.type))) or value!r}"


def _fits(graph: Graph, node: Node, allowed: set[Node]) -> bool:
    if OWL.Thing in allowed or (RDFS.Literal in allowed and isinstance(node, Literal)):
        return True
    if isinstance(node, Literal):
        return (node.datatype or PREFIXES["xsd"] + "string") in {*allowed, *map(str, allowed)}
    if str(node).startswith(_ELSEWHERE) or isinstance(node, BNode):
        return True
    above = {
        parent
        for kind in graph.objects(node, RDF.type)
        for parent in classes_above(kind, reference(), vocabulary(), _known_superclasses())
    }
    return bool(above & allowed)


def _known_superclasses() -> Graph:
    """Gives SKOS's own word that what ELI calls a concept is one."""
    graph = Graph()
    graph.add((ELI.AdministrativeArea, RDFS.subClassOf, SKOS.Concept))
    return graph
