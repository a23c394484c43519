"""Validation reports over HTTP: as graphs, in any form, with how the sums close; none where none was published."""

import pytest
from flask.testing import FlaskClient
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import FOAF, PROV, RDF, SH

from linkedacts.vocabulary import CODES, LA
from tests.server.site import BASE, SEED, WITHDRAWN

_FORMS = {"ttl": "turtle", "nt": "nt", "rdf": "xml"}


def test_the_report_of_an_act_tells_how_its_sums_close(client: FlaskClient) -> None:
    answer = client.get(f"{SEED}/report", headers={"Accept": "text/turtle"})
    assert answer.status_code == 200
    graph = Graph().parse(data=answer.data, format="turtle")
    (report,) = graph.subjects(RDF.type, SH.ValidationReport)
    assert str(report).startswith(f"{BASE}{SEED}/report#")
    assert graph.value(report, SH.conforms) == Literal(lexical_or_value=True)
    assert graph.value(report, FOAF.primaryTopic) == URIRef(BASE + SEED)
    assert graph.value(report, PROV.generatedAtTime) is not None
    states = {graph.value(closing, LA.closingState) for closing in graph.objects(report, LA.closing)}
    assert states == {CODES["closing-passes"]}


def test_all_forms_of_a_report_say_the_same(client: FlaskClient) -> None:
    graphs = [
        Graph().parse(data=client.get(f"{SEED}/report.{suffix}").data, format=known) for suffix, known in _FORMS.items()
    ]
    assert len(graphs[0]) > 20
    assert all(graph.isomorphic(graphs[0]) for graph in graphs)


@pytest.mark.parametrize("address", [f"{SEED}/report.xls", f"{SEED}/report/1", f"{SEED}0/report", "/report"])
def test_there_is_no_other_report(client: FlaskClient, address: str) -> None:
    assert client.get(address).status_code == 404


def test_the_report_of_a_withdrawn_act_is_gone(client: FlaskClient) -> None:
    assert client.get(f"{WITHDRAWN}/report").status_code == 410
