"""The kept shapes report what plain pySHACL reports, on graphs that pass and on one for each rule that fails."""

# ruff: noqa: E501 - a case is a row, and a row is a line

import pyshacl
import pytest
from rdflib import RDF, RDFS, Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import SH, XSD
from rdflib.term import Node

from linkedacts.rdf.validation import shapes, validate
from linkedacts.vocabulary import ELI, ELI_DL, LA
from tests.rdf.acts import SEED, SEED_IRI, gold, graph_of, seed_union
from tests.rdf.test_rules import SPOILT

_BROKEN_RULES = dict(SPOILT)
_VOTE = URIRef(f"{SEED_IRI}#vote")
BROKEN = [
    ("no date", [(URIRef(SEED_IRI), ELI.date_document, None)], []),
    ("a date that is none", [(URIRef(SEED_IRI), ELI.date_document, None)], [(URIRef(SEED_IRI), ELI.date_document, URIRef("urn:demain"))]),
    ("two dates", [], [(URIRef(SEED_IRI), ELI.date_document, Literal("2023-10-04", datatype=XSD.date))]),
    ("a negative count", [(_VOTE, ELI_DL.number_of_votes_favor, None)], [(_VOTE, ELI_DL.number_of_votes_favor, Literal(-1))]),
    ("an unknown outcome", [], [(_VOTE, ELI_DL.decision_outcome, URIRef("urn:outcome"))]),
    ("a name as a link", [], [(_VOTE, LA.nonParticipant, Literal("Ada CERISE"))]),
]  # fmt: skip


def _plain(graph: Graph) -> Graph:
    report = pyshacl.validate(graph, shacl_graph=shapes(), allow_warnings=True)[1]
    assert isinstance(report, Graph)
    return report


def _broken(taken: list[tuple[URIRef, URIRef, None]], put: list[tuple[URIRef, URIRef, URIRef | Literal]]) -> Graph:
    graph = seed_union()
    for pattern in taken:
        graph.remove(pattern)
    for statement in put:
        graph.add(statement)
    return graph


def test_the_report_of_a_passing_graph_is_the_same() -> None:
    assert isomorphic(validate(gold(SEED).union).graph, _plain(gold(SEED).union))


@pytest.mark.parametrize("rule", _BROKEN_RULES)
def test_the_report_on_a_broken_rule_is_the_same(rule: str) -> None:
    graph = graph_of(_BROKEN_RULES[rule]).union
    assert isomorphic(validate(graph).graph, _plain(graph)), rule


@pytest.mark.parametrize(("why", "taken", "put"), BROKEN, ids=[why for why, _, _ in BROKEN])
def test_a_broken_structure_is_a_violation_with_the_same_report(
    why: str, taken: list[tuple[URIRef, URIRef, None]], put: list[tuple[URIRef, URIRef, URIRef | Literal]]
) -> None:
    graph = _broken(taken, put)
    report = validate(graph)
    assert report.violations, why
    assert isomorphic(report.graph, _plain(graph))
    assert {"en", "fr"} <= {language for finding in report.violations for language in finding.messages}


def test_a_date_that_is_a_word_is_refused_as_plain_pyshacl_refuses_it() -> None:
    """Rules that compare it may differ (rule_queries.py); what refuses the act does not."""
    dated = (URIRef(SEED_IRI), ELI.date_document)
    graph = _broken([(*dated, None)], [(*dated, Literal("demain"))])
    plain = _plain(graph)
    refusals = list(plain.subjects(SH.resultSeverity, SH.Violation))
    refused = {(str(plain.value(node, SH.focusNode)), str(plain.value(node, SH.sourceShape))) for node in refusals}
    assert refused == {(finding.focus, finding.shape) for finding in validate(graph).violations}
    assert refused


def test_the_shapes_are_valid_shapes() -> None:
    """SHACL-SHACL, the shapes of shapes: https://www.w3.org/TR/shacl/#shacl-shacl."""
    graph = Graph()
    graph.add((URIRef("urn:thing"), RDF.type, RDF.Statement))
    assert pyshacl.validate(graph, shacl_graph=shapes(), meta_shacl=True)[0]


@pytest.mark.parametrize(
    "shape", sorted(shapes().subjects(SH.sparql), key=str), ids=lambda s: str(s).rpartition("#")[2]
)
def test_every_rule_says_in_two_languages_what_should_be(shape: Node) -> None:
    comments = [text for text in shapes().objects(shape, RDFS.comment) if isinstance(text, Literal)]
    assert sorted(str(text.language) for text in comments) == ["en", "fr"]
    assert all(text.endswith(".") for text in comments)
