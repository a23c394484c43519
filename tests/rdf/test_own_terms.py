"""Own terms: each is defined, used, named and explained in two languages, and connected to the others."""

import re
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, Graph, URIRef
from rdflib.namespace import SKOS
from rdflib.term import Node

import linkedacts
from linkedacts.annotations import Code
from linkedacts.prefixes import PREFIXES
from linkedacts.rdf.closures import Closure
from linkedacts.rdf.derivation import RULES
from linkedacts.rdf.mapping import concept
from linkedacts.rdf.paths import all_fields, codes_of
from linkedacts.vocabulary import CODES, LA
from tests.rdf.everything import all_shapes, every_graph, vocabulary

PACKAGE = Path(linkedacts.__file__).parent
_KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
_FUNCTION = URIRef("http://www.w3.org/ns/sparql-service-description#Function")


def _own(terms: set[Node]) -> set[Node]:
    return {term for term in terms if str(term).startswith(str(LA))}


def _defined(*kinds: URIRef) -> set[Node]:
    return _own({term for kind in kinds for term in vocabulary().subjects(RDF.type, kind)})


def _used() -> set[Node]:
    graph = every_graph() + vocabulary() + all_shapes()
    return _own(set(every_graph().predicates()) | set(graph.objects(None, RDF.type)) | set(all_shapes().predicates()))


def _used_beside_the_acts() -> set[Node]:
    """Gives the terms of the parameters of the law, and those that the server describes itself with."""
    server = "".join(file.read_text(encoding="utf-8") for file in (PACKAGE / "server").rglob("*.py"))
    return _own(set(vocabulary().predicates())) | {LA[name] for name in re.findall(r"\bLA\.(\w+)", server)}


def test_every_own_term_is_defined_and_used() -> None:
    assert len(_defined(*_KINDS)) > 60
    used, defined = _used() | _used_beside_the_acts(), _defined(*_KINDS, _FUNCTION)
    assert {str(term) for term in used - defined} == set(), "used and not defined"
    assert {str(term) for term in defined - used} == set(), "defined and not used"


def _languages(term: Node, predicate: URIRef) -> list[str]:
    return sorted(str(getattr(text, "language", None)) for text in vocabulary().objects(term, predicate))


@pytest.mark.parametrize("term", sorted(_defined(*_KINDS), key=str), ids=lambda term: str(term).rpartition("#")[2])
def test_every_own_term_has_an_example_that_uses_it(term: Node) -> None:
    (example,) = vocabulary().objects(term, SKOS.example)
    prefixes = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())
    graph = Graph().parse(data=f"{prefixes}{example}", format="turtle", publicID="http://localhost:8000/")
    assert (None, term, None) in graph or (None, RDF.type, term) in graph


@pytest.mark.parametrize("predicate", [RDFS.label, SKOS.definition])
def test_every_own_term_is_named_and_defined_in_both_languages(predicate: URIRef) -> None:
    wanting = {str(term) for term in _defined(*_KINDS, _FUNCTION) if _languages(term, predicate) != ["en", "fr"]}
    assert wanting == set()


def test_no_two_own_terms_of_a_kind_share_a_label() -> None:
    for kind in _KINDS:
        for language in ("en", "fr"):
            named = [
                label
                for term in _defined(kind)
                for label in vocabulary().objects(term, RDFS.label)
                if getattr(label, "language", None) == language
            ]
            assert len(named) == len(set(named)), language


def test_every_own_property_has_one_domain_and_one_range() -> None:
    for term in _defined(OWL.ObjectProperty, OWL.DatatypeProperty):
        assert len(list(vocabulary().objects(term, RDFS.domain))) == 1, term
        assert len(list(vocabulary().objects(term, RDFS.range))) == 1, term


def test_every_own_class_stands_below_another() -> None:
    for term in _defined(OWL.Class):
        assert set(vocabulary().objects(term, RDFS.subClassOf)), term


def test_every_own_term_says_what_defines_it() -> None:
    for term in _defined(*_KINDS):
        assert (term, RDFS.isDefinedBy, URIRef("https://w3id.org/linkedacts/ontology")) in vocabulary(), term


def _concepts_used() -> set[Node]:
    in_graphs = {value for graph in (every_graph(), all_shapes()) for value in graph.objects() if _is_code(value)}
    by_model = {
        concept(field.leaf, value)
        for field in all_fields()
        if isinstance(field.leaf, Code)
        for value in codes_of(field)
    }
    by_rules = {rule.concept for rule in RULES}
    in_parameters = set(vocabulary().objects(None, LA.bodyKind))
    in_rules = {URIRef(f"{CODES}{word}") for text in _queries() for word in _codes_in(text)}
    return in_graphs | by_model | by_rules | in_parameters | in_rules


def _is_code(value: Node) -> bool:
    return isinstance(value, URIRef) and value in CODES


def _queries() -> list[str]:
    return [str(text) for text in all_shapes().objects(None, URIRef("http://www.w3.org/ns/shacl#select"))]


def _codes_in(text: str) -> list[str]:
    return re.findall(r"\bcode:([\w-]+)", text)


def test_every_concept_is_defined_and_used() -> None:
    defined = {term for term in vocabulary().subjects(RDF.type, SKOS.Concept) if str(term).startswith(str(CODES))}
    assert len(defined) > 30
    assert {str(term) for term in _concepts_used() - defined} == set(), "used and not defined"
    assert {str(term) for term in defined - _concepts_used()} == set(), "defined and not used"


def test_every_concept_is_named_in_both_languages_and_stands_in_its_scheme() -> None:
    for term in vocabulary().subjects(RDF.type, SKOS.Concept):
        if str(term).startswith(str(CODES)):
            assert _languages(term, SKOS.prefLabel) == ["en", "fr"], term
            scheme = vocabulary().value(term, SKOS.inScheme)
            assert (scheme, SKOS.hasTopConcept, term) in vocabulary(), term
            assert (term, SKOS.topConceptOf, scheme) in vocabulary(), term


def test_every_scheme_and_concept_is_defined_in_both_languages_unless_its_name_is_a_sentence() -> None:
    sentences = {CODES[name] for name in ("rule", "closure", "closing", "amount")}
    for scheme in vocabulary().subjects(RDF.type, SKOS.ConceptScheme):
        if str(scheme).startswith(str(CODES)):
            concepts = set() if scheme in sentences else set(vocabulary().subjects(SKOS.inScheme, scheme))
            for term in {scheme, *concepts}:
                assert _languages(term, SKOS.definition) == ["en", "fr"], term


@pytest.mark.parametrize(("kind", "scheme"), [(Closure, "closure")])
def test_a_closed_list_of_the_code_is_the_scheme(kind: type[StrEnum], scheme: str) -> None:
    assert {CODES[f"{scheme}-{item}"] for item in kind} == set(vocabulary().objects(CODES[scheme], SKOS.hasTopConcept))


def test_the_graph_of_terms_is_of_one_piece() -> None:
    """No own term is without a link to another term: its domain, range or superclass connects it."""
    linked = _neighbours(vocabulary(), lambda term: term in _defined(*_KINDS))
    assert _defined(*_KINDS) - set(linked) == set()


def _neighbours(graph: Graph, wanted: Callable[[Node], bool]) -> dict[Node, set[Node]]:
    found: dict[Node, set[Node]] = {}
    for predicate in (RDFS.domain, RDFS.range, RDFS.subClassOf, RDFS.subPropertyOf):
        for subject, value in graph.subject_objects(predicate):
            if wanted(subject):
                found.setdefault(subject, set()).add(value)
    return found
