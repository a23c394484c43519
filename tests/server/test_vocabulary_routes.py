"""The vocabularies over HTTP, and the terms that lead there."""

import json

import pytest
from flask.testing import FlaskClient
from pyoxigraph import RdfFormat, parse

_NAMES = ("ontology", "codes", "shapes")


@pytest.mark.parametrize("name", _NAMES)
@pytest.mark.parametrize("suffix", ["ttl", "nt", "rdf", "jsonld"])
def test_a_vocabulary_has_every_form(client: FlaskClient, name: str, suffix: str) -> None:
    syntax = RdfFormat.from_extension(suffix)
    assert syntax is not None
    answer = client.get(f"/{name}", headers={"Accept": syntax.media_type})
    assert answer.mimetype == syntax.media_type
    assert len(list(parse(answer.data, syntax))) > 100
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
    assert client.get("/ontology/LocalAct").headers["Location"] == "/ontology#LocalAct"
    assert client.get("/ontology/Nothing").status_code == 404


@pytest.mark.parametrize("accept", ["application/ld+json", "application/json", "*/*"])
def test_the_context_is_json_ld(client: FlaskClient, accept: str) -> None:
    answer = client.get("/context", headers={"Accept": accept})
    assert answer.mimetype == (accept if accept != "*/*" else "application/ld+json")
    assert "@context" in json.loads(answer.data)
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("address", ["/ontology.xls", "/vocabulary", "/context.ttl"])
def test_there_is_no_other(client: FlaskClient, address: str) -> None:
    assert client.get(address).status_code == 404
