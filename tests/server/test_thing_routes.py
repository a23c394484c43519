"""Things below /id/: 303 to their documents, and the other names of acts."""

import pytest
from flask.testing import FlaskClient

from tests.server.site import BASE, PDF_SHA256, SEED, WITHDRAWN

_AUTHORITY = "/id/authority/243400017"
_SESSION = "/id/session/243400017/2023-10-03"


@pytest.mark.parametrize("thing", [_AUTHORITY, _SESSION, f"/id/source/{PDF_SHA256}", "/id/law/cgct/L2121-29"])
def test_a_thing_leads_to_its_document(client: FlaskClient, thing: str) -> None:
    answer = client.get(thing)
    assert (answer.status_code, answer.headers["Location"]) == (303, thing.replace("/id/", "/doc/"))
    assert client.get(answer.headers["Location"]).status_code == 200


@pytest.mark.parametrize("suffix", ["ttl", "jsonld", "nt", "rdf", "json", "html"])
def test_a_document_has_every_form(client: FlaskClient, suffix: str) -> None:
    answer = client.get(f"/doc/authority/243400017.{suffix}")
    assert answer.status_code == 200
    assert SEED in answer.text


def test_a_document_says_what_acts_say_of_the_thing(client: FlaskClient) -> None:
    text = client.get("/doc/authority/243400017", headers={"Accept": "application/n-triples"}).text
    assert f"<{BASE}/doc/authority/243400017> <http://xmlns.com/foaf/0.1/primaryTopic> <{BASE}{_AUTHORITY}>" in text
    assert f"<{BASE}{_AUTHORITY}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>" in text
    assert "Montpellier" in text


def test_the_document_of_a_source_is_the_file_for_who_asks_for_it(client: FlaskClient) -> None:
    address = f"/doc/source/{PDF_SHA256}"
    file = client.get(address, headers={"Accept": "application/pdf"}, buffered=True)
    assert (file.mimetype, file.headers["Content-Location"]) == ("application/pdf", f"{address}.pdf")
    assert client.get(f"{address}.pdf", buffered=True).data == file.data
    assert client.get(address, headers={"Accept": "text/html"}).mimetype == "text/html"


@pytest.mark.parametrize("alias", ["M2023-353", PDF_SHA256])
def test_another_name_of_an_act_leads_to_it_for_good(client: FlaskClient, alias: str) -> None:
    answer = client.get(f"/id/act/{alias}")
    assert (answer.status_code, answer.headers["Location"]) == (301, SEED)


def test_a_query_string_follows(client: FlaskClient) -> None:
    assert client.get(f"{_AUTHORITY}?format=ttl&page=1").headers["Location"].endswith("?format=ttl&page=1")


@pytest.mark.parametrize(
    "address",
    ["/id/person/243400017/nobody", "/id/", "/id/act/unknown", "/doc/person/x", "/doc/authority/243400017.xls"],
)
def test_what_nobody_speaks_of_is_not_found(client: FlaskClient, address: str) -> None:
    assert client.get(address).status_code == 404


def test_the_first_withdrawn_act_is_gone_under_all_its_names(client: FlaskClient) -> None:
    assert client.get(WITHDRAWN).status_code == 410
