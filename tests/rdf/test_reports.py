"""An act's report as data: each finding with its rule, its words and its place; how each sum closes; no blank node."""

import pyshacl
import pytest
from rdflib import RDF, Graph, Literal, URIRef
from rdflib.namespace import PROV, SH, XSD
from rdflib.term import BNode

from linkedacts.model import Act
from linkedacts.rdf.act_graph import ActGraph
from linkedacts.rdf.canonical import canonical
from linkedacts.rdf.reports import report_graph
from linkedacts.rdf.validation import shapes, validate
from linkedacts.vocabulary import CODES, LA
from tests.rdf.acts import SEED, council, gold, graph_of
from tests.rdf.test_rules import SPOILT


def _report(act: ActGraph) -> tuple[Graph, URIRef]:
    graph = report_graph(validate(act.union), act)
    return graph, URIRef(f"{act.iri}/report#present")


@pytest.mark.parametrize(("rule", "spoilt"), SPOILT, ids=[f"{rule}-{n}" for n, (rule, _) in enumerate(SPOILT)])
def test_every_finding_is_a_result_of_the_report(rule: str, spoilt: Act) -> None:
    act = graph_of(spoilt)
    graph, node = _report(act)
    findings = validate(act.union).findings
    results = list(graph.objects(node, SH.result))
    assert len(results) == len(findings) > 0
    assert rule in {str(graph.value(result, SH.sourceShape)).rpartition("#")[2] for result in results}
    for result in results:
        assert {word.language for word in graph.objects(result, SH.resultMessage) if isinstance(word, Literal)} == {
            "en",
            "fr",
        }
        assert (graph.value(result, SH.focusNode), None, None) in act.union
    assert graph.value(node, SH.conforms) == Literal(lexical_or_value=True)


def test_a_report_says_what_it_is_about_and_what_made_it() -> None:
    act = gold(SEED)
    graph, node = _report(act)
    assert graph.value(node, PROV.wasDerivedFrom) == URIRef(f"{act.iri}#printed")
    assert graph.value(node, LA.canonicalHash) == Literal(act.digest, datatype=XSD.hexBinary)
    assert str(graph.value(node, PROV.wasAttributedTo)).rpartition("/")[2].startswith("linkedacts-")
    assert not list(graph.objects(node, PROV.generatedAtTime)), "when it was made is said where it is kept"


def test_a_report_has_no_blank_node_and_is_the_same_again() -> None:
    act = graph_of(council(vote__in_favor=9))
    first, again = _report(act)[0], _report(act)[0]
    assert not any(isinstance(node, BNode) for node in first.all_nodes())
    assert canonical(first) == canonical(again)


@pytest.mark.parametrize(
    ("act", "closure", "state", "difference"),
    [
        (council(), "attendance", "passes", 0),
        (council(vote__in_favor=6), "votes", "differs", 2),
        (council(vote__in_favor=None), "names", "not-checkable", None),
    ],
)
def test_a_report_tells_how_each_sum_closes(act: Act, closure: str, state: str, difference: int | None) -> None:
    graph, node = _report(graph_of(act))
    closing = next(
        one for one in graph.objects(node, LA.closing) if (one, LA.closure, CODES[f"closure-{closure}"]) in graph
    )
    assert graph.value(closing, LA.closingState) == CODES[f"closing-{state}"]
    assert graph.value(closing, LA.difference) == (Literal(difference) if difference is not None else None)


def test_a_report_is_a_shacl_report() -> None:
    """What SHACL asks of a report: https://www.w3.org/TR/shacl/#validation-report."""
    graph, _ = _report(graph_of(council(vote__in_favor=9)))
    asked = Graph().parse(
        data="""
        @prefix sh: <http://www.w3.org/ns/shacl#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        <urn:report> a sh:NodeShape ; sh:targetClass sh:ValidationReport ;
            sh:property [ sh:path sh:conforms ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:boolean ] ;
            sh:property [ sh:path sh:result ; sh:minCount 1 ; sh:class sh:ValidationResult ] .
        <urn:result> a sh:NodeShape ; sh:targetClass sh:ValidationResult ;
            sh:property [ sh:path sh:focusNode ; sh:minCount 1 ; sh:maxCount 1 ] ;
            sh:property [ sh:path sh:resultSeverity ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
            sh:property [ sh:path sh:sourceConstraintComponent ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
            sh:property [ sh:path sh:sourceShape ; sh:maxCount 1 ] .
        """,
        format="turtle",
    )
    assert pyshacl.validate(graph, shacl_graph=asked)[0]
    assert (None, RDF.type, SH.ValidationResult) in graph
    assert {str(shape) for shape in graph.objects(None, SH.sourceShape)} <= {str(node) for node in shapes().subjects()}
