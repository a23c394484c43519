"""The vocabularies over HTTP, and the terms that lead there."""

import json

import pytest
from flask.testing import FlaskClient
from pyoxigraph import RdfFormat, parse

from tests.server.pages.reading import page, text

_NAMES = ("ontology", "codes", "shapes", "rules", "parameters", "codes/actes/2019-03-01")


@pytest.mark.parametrize("name", _NAMES)
@pytest.mark.parametrize("suffix", ["ttl", "nt", "rdf", "jsonld"])
def test_a_vocabulary_has_every_form(client: FlaskClient, name: str, suffix: str) -> None:
    syntax = RdfFormat.from_extension(suffix)
    assert syntax is not None
    answer = client.get(f"/{name}", headers={"Accept": syntax.media_type})
    assert answer.mimetype == syntax.media_type
    assert len(list(parse(answer.data, syntax))) > 90
    assert client.get(f"/{name}.{suffix}").data == answer.data
    assert answer.headers["Content-Location"] == f"/{name}.{suffix}"
    assert (
        client.get(
            f"/{name}", headers={"If-None-Match": answer.headers["ETag"], "Accept": syntax.media_type}
        ).status_code
        == 304
    )


@pytest.mark.parametrize("name", _NAMES)
def test_a_vocabulary_has_a_page(client: FlaskClient, name: str) -> None:
    answer = client.get(f"/{name}", headers={"Accept": "text/html"})
    assert (answer.status_code, answer.mimetype) == (200, "text/html")


def test_the_page_of_the_ontology_has_an_anchor_a_term(client: FlaskClient) -> None:
    assert 'id="LocalAct"' in client.get("/ontology.html").text
    assert client.get("/ontology/Nothing").status_code == 404
    assert client.get("/ontology/LocalAct.xls").status_code == 404


_TERMS = ["ontology/LocalAct", "ontology/membersInOffice", "ontology/Closing", "codes/outcome-adopted", "codes/outcome"]


@pytest.mark.parametrize("term", _TERMS)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_term_has_a_reference_page_with_a_query_that_runs(client: FlaskClient, term: str, language: str) -> None:
    tree = page(client, f"/{term}", language=language)
    assert term.rpartition("/")[2] in text(tree, ".lead code")
    query = tree.css_first("input[name=query]")
    assert query is not None
    answer = client.get("/sparql", query_string={"query": query.attributes["value"], "format": "json"})
    assert answer.status_code == 200


@pytest.mark.parametrize("term", _TERMS)
def test_a_term_is_described_in_rdf_at_the_same_address(client: FlaskClient, term: str) -> None:
    answer = client.get(f"/{term}", headers={"Accept": "text/turtle"})
    described = {
        str(statement.subject.value)
        for statement in parse(answer.data, RdfFormat.TURTLE)
        if hasattr(statement.subject, "value")
    }
    assert f"https://w3id.org/linkedacts/{term.replace('/', '#')}" in described
    assert client.get(f"/{term}.ttl").data == answer.data


def test_the_page_of_a_term_shows_its_place_and_what_constrains_it(client: FlaskClient) -> None:
    tree = page(client, "/ontology/membersInOffice")
    assert "la:AttendanceSheet" in text(tree, "svg")
    assert {"AttendanceSheet-MembersInOffice", "attendance-sum", "quorum"} <= {
        node.text(strip=True) for node in tree.css("#constraints ~ dl dt")
    }


def test_a_shape_leads_to_its_place_among_the_others(client: FlaskClient) -> None:
    assert client.get("/shapes/quorum").headers["Location"] == "/shapes#quorum"
    assert client.get("/rules/quorum").headers["Location"] == "/rules#quorum"
    assert client.get("/parameters/municipal").headers["Location"] == "/parameters#municipal"


@pytest.mark.parametrize("name", _NAMES)
def test_every_term_on_the_page_of_a_vocabulary_leads_somewhere(client: FlaskClient, name: str) -> None:
    tree = page(client, f"/{name}")
    leads = {node.attributes["href"] or "" for node in tree.css(".term h3 a")}
    anchors = {f"#{node.attributes['id']}" for node in tree.css(".term")}
    assert leads
    for lead in sorted(leads)[:: max(len(leads) // 10, 1)]:
        assert lead in anchors or client.get(lead, headers={"Accept": "text/html"}).status_code == 200, lead


@pytest.mark.parametrize("accept", ["application/ld+json", "application/json", "*/*"])
def test_the_context_is_json_ld(client: FlaskClient, accept: str) -> None:
    answer = client.get("/context", headers={"Accept": accept})
    assert answer.mimetype == (accept if accept != "*/*" else "application/ld+json")
    assert "@context" in json.loads(answer.data)
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("address", ["/ontology.xls", "/vocabulary", "/context.ttl"])
def test_there_is_no_other(client: FlaskClient, address: str) -> None:
    assert client.get(address).status_code == 404
