"""The SPARQL 1.1 Protocol, read only: rows made from its text (https://www.w3.org/TR/sparql11-protocol/)."""

import csv
import io
import json
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from flask.testing import FlaskClient
from pyoxigraph import RdfFormat, parse
from rdflib import Graph, Literal, Namespace
from rdflib.namespace import XSD

from linkedacts.vocabulary import LA
from tests.server.site import BASE, SEED, Site

_ASK = "ASK {}"
_COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
_SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
_FORM = "application/x-www-form-urlencoded"
_DIRECT = "application/sparql-query"


def count(answer: object) -> int:
    return int(json.loads(answer.data)["results"]["bindings"][0]["n"]["value"])  # type: ignore[attr-defined]


def test_a_query_is_asked_in_three_ways(client: FlaskClient) -> None:
    answers = [
        client.get(f"/sparql?query={quote(_COUNT)}"),
        client.post("/sparql", data={"query": _COUNT}),
        client.post("/sparql", data=_COUNT, content_type=_DIRECT),
        client.post("/sparql", data=_COUNT.encode(), content_type=f"{_DIRECT}; charset=UTF-8"),
        client.post("/sparql", data=f"query={quote(_COUNT)}", content_type=f"{_FORM};charset=utf-8"),
    ]
    assert [answer.status_code for answer in answers] == [200] * len(answers)
    assert len({count(answer) for answer in answers}) == 1
    assert count(answers[0]) > 1000
    assert answers[0].mimetype == "application/sparql-results+json"


def test_the_protocol_names_the_dataset_in_every_way(client: FlaskClient) -> None:
    printed, derived, unknown = f"{BASE}{SEED}#printed", f"{BASE}{SEED}#derived", "http://example.org/unknown"
    whole = count(client.get("/sparql", query_string={"query": _COUNT}))
    parts = [
        count(client.get("/sparql", query_string={"query": _COUNT, "default-graph-uri": graph}))
        for graph in (printed, derived)
    ]
    both = [("query", _COUNT), ("default-graph-uri", printed), ("default-graph-uri", derived)]
    assert 0 < parts[1] < parts[0] < whole
    form = "&".join(f"{name}={quote(value, safe='')}" for name, value in both)
    assert count(client.post("/sparql", data=form, content_type=_FORM)) == sum(parts)
    address = "/sparql?" + "&".join(f"{name}={quote(value, safe='')}" for name, value in both[1:])
    assert count(client.post(address, data=_COUNT, content_type=_DIRECT)) == sum(parts)
    assert count(client.get("/sparql", query_string={"query": _COUNT, "default-graph-uri": unknown})) == 0
    named = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
    assert count(client.get("/sparql", query_string={"query": named, "named-graph-uri": printed})) == parts[0]
    assert count(client.get("/sparql", query_string={"query": _COUNT, "named-graph-uri": printed})) == 0


def test_relative_iris_are_resolved_against_the_endpoint(client: FlaskClient) -> None:
    answer = client.get("/sparql", query_string={"query": f"ASK {{ <{SEED}> a ?class }}"})
    assert answer.json == {"head": {}, "boolean": True}


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("application/sparql-results+json", "application/sparql-results+json"),
        ("application/json", "application/json"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("application/xml", "application/xml"),
        ("text/csv", "text/csv"),
        ("text/tab-separated-values", "text/tab-separated-values"),
        ("application/sparql-results+xml;q=0.5, text/csv;q=0.7", "text/csv"),
        ("*/*", "application/sparql-results+json"),
        ("text/html", "text/html"),
    ],
)
@pytest.mark.parametrize("query", ["SELECT ?n { VALUES ?n { 7 } }", _ASK])
def test_solutions_have_every_format(client: FlaskClient, query: str, accept: str, media_type: str) -> None:
    answer = client.get("/sparql", query_string={"query": query}, headers={"Accept": accept})
    assert (answer.status_code, answer.mimetype) == (200, media_type)
    assert "Accept" in answer.vary


@pytest.mark.parametrize("suffix", ["ttl", "nt", "rdf", "jsonld", "nq", "trig"])
@pytest.mark.parametrize("form", ["CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 5", f"DESCRIBE <{BASE}{SEED}>"])
def test_graphs_have_every_format(client: FlaskClient, form: str, suffix: str) -> None:
    syntax = RdfFormat.from_extension(suffix)
    assert syntax is not None
    answer = client.get("/sparql", query_string={"query": form}, headers={"Accept": syntax.media_type})
    assert answer.mimetype == syntax.media_type
    assert list(parse(answer.data, syntax))


@pytest.mark.parametrize(
    ("query", "accept"),
    [(_ASK, "image/png"), ("SELECT * {}", "text/turtle"), ("CONSTRUCT WHERE { ?s ?p ?o }", "text/csv")],
)
def test_a_format_that_cannot_say_the_answer_is_406(client: FlaskClient, query: str, accept: str) -> None:
    answer = client.get("/sparql", query_string={"query": query}, headers={"Accept": accept})
    assert (answer.status_code, answer.mimetype) == (406, "application/problem+json")
    assert answer.json is not None
    assert len(answer.json["offered"]) > 3


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        ({"method": "PUT", "query_string": {"query": _ASK}}, 405),
        ({"method": "DELETE"}, 405),
        ({"query_string": [("query", _ASK), ("query", _ASK)]}, 400),
        ({"query_string": {"query": ""}}, 400),
        ({"query_string": {"query": "ASK {"}}, 400),
        ({"query_string": "query=ASK%20%7B%7D%FF"}, 400),
        ({"query_string": {"query": "ASK {}", "default-graph-uri": "not an iri"}}, 400),
        ({"query_string": "&".join(["a=b"] * 1001)}, 400),
        ({"method": "POST", "data": _ASK, "content_type": "text/plain"}, 415),
        ({"method": "POST", "data": _ASK}, 415),
        ({"method": "POST", "data": f"query={quote(_ASK)}", "content_type": "multipart/form-data"}, 415),
        ({"method": "POST", "data": _ASK.encode("utf-16"), "content_type": f"{_DIRECT}; charset=UTF-16"}, 415),
        ({"method": "POST", "data": _ASK.encode("utf-16"), "content_type": _DIRECT}, 400),
        (
            {"method": "POST", "data": b"\x1f\x8b", "content_type": _DIRECT, "headers": {"Content-Encoding": "gzip"}},
            415,
        ),
        ({"method": "POST", "data": {}, "content_type": _FORM}, 400),
        ({"method": "POST", "data": {"query": _ASK, "update": "CLEAR ALL"}}, 403),
        ({"method": "POST", "data": "CLEAR ALL", "content_type": "application/sparql-update"}, 403),
        ({"method": "POST", "data": {"update": "CLEAR ALL"}}, 403),
        ({"query_string": {"update": "CLEAR ALL"}}, 403),
        ({"query_string": {"query": "CLEAR ALL"}}, 403),
        ({"query_string": {"query": "SELECT * { SERVICE <http://localhost/> {} }"}}, 403),
        ({"method": "POST", "query_string": {"query": _ASK}, "data": _ASK, "content_type": _DIRECT}, 400),
        ({"method": "POST", "data": b"#" * 2_000_000, "content_type": _DIRECT}, 413),
        ({"method": "POST", "data": b"#" * 70_000 + b"\nASK {}", "content_type": _DIRECT}, 403),
    ],
)
def test_what_is_no_query_is_an_error_of_its_sender(
    client: FlaskClient, request_: dict[str, object], status: int
) -> None:
    answer = client.open("/sparql", **{"method": "GET", **request_})  # type: ignore[arg-type]
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")
    assert answer.json is not None
    assert (answer.json["status"], bool(answer.json["detail"])) == (status, True)


def test_a_query_that_does_not_parse_tells_line_and_column(client: FlaskClient) -> None:
    answer = client.get("/sparql", query_string={"query": "ASK {\n  ?s ?p\n}"})
    assert answer.json is not None
    assert (answer.json["type"].rpartition("#")[2], answer.json["line"], answer.json["column"]) == (
        "QueryMalformed",
        3,
        2,
    )
    page = client.get("/sparql", query_string={"query": "ASK {"}, headers={"Accept": "text/html"})
    assert page.status_code == 400
    assert "ASK {</textarea>" in page.text
    assert "does not parse at line 1" in page.text


def test_without_a_query_the_service_describes_itself(client: FlaskClient) -> None:
    answer = client.get("/sparql")
    graph = Graph().parse(data=answer.data, format="turtle")
    service = next(graph.subjects(predicate=_SD.endpoint))
    assert str(service) == f"{BASE}/sparql"
    assert (service, _SD.supportedLanguage, _SD.SPARQL11Query) in graph
    assert len(list(graph.objects(service, _SD.resultFormat))) == 10
    assert graph.value(service, LA.queryRows) == Literal(1000)
    assert graph.value(service, LA.queryDuration) == Literal("PT2S", datatype=XSD.duration)
    assert client.get("/sparql", headers={"Accept": "text/html"}).mimetype == "text/html"
    assert client.get("/sparql.jsonld").mimetype == "application/ld+json"
    assert client.get("/sparql", headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304


def test_a_cut_answer_says_so_in_its_header_and_wherever_its_format_can(client: FlaskClient) -> None:
    query = {"query": "SELECT ?s ?p ?o { ?s ?p ?o }"}
    cut = {
        accept: client.get("/sparql", query_string=query, headers={"Accept": accept})
        for accept in ("application/sparql-results+json", "application/sparql-results+xml", "text/csv", "text/html")
    }
    assert {answer.headers["Query-Truncated"] for answer in cut.values()} == {"true"}
    content = json.loads(cut["application/sparql-results+json"].data)
    assert content["head"]["link"] == ["https://w3id.org/linkedacts/problems#Truncated"]
    assert len(content["results"]["bindings"]) == 1000
    root = ElementTree.fromstring(cut["application/sparql-results+xml"].data)
    assert root[0][-1].attrib["href"].endswith("#Truncated")
    assert len(list(csv.reader(io.StringIO(cut["text/csv"].text)))) == 1001
    assert "coupée" in cut["text/html"].text


@pytest.mark.parametrize("suffix", ["ttl", "nt", "rdf", "nq", "trig"])
def test_a_cut_graph_says_so_and_still_parses(client: FlaskClient, suffix: str) -> None:
    syntax = RdfFormat.from_extension(suffix)
    assert syntax is not None
    query = {"query": "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"}
    answer = client.get("/sparql", query_string=query, headers={"Accept": syntax.media_type})
    assert answer.headers["Query-Truncated"] == "true"
    assert "This answer is cut" in answer.text
    assert len(list(parse(answer.data, syntax))) == 1000


def test_a_whole_answer_says_nothing_of_the_kind(client: FlaskClient) -> None:
    answer = client.get("/sparql", query_string={"query": _COUNT})
    assert "Query-Truncated" not in answer.headers
    assert "link" not in answer.text
    assert answer.headers["Query-Limits"] == "seconds=2, rows=1000, bytes=33554432, length=65536"


def test_any_page_may_ask_from_a_browser(client: FlaskClient) -> None:
    answer = client.get("/sparql", query_string={"query": _ASK}, headers={"Origin": "https://example.org"})
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in answer.headers
    preflight = client.options(
        "/sparql", headers={"Origin": "https://example.org", "Access-Control-Request-Method": "POST"}
    )
    assert preflight.status_code == 200
    assert "POST" in preflight.headers["Access-Control-Allow-Methods"]
    assert "Content-Type" in preflight.headers["Access-Control-Allow-Headers"]


def test_a_person_reads_a_table(client: FlaskClient) -> None:
    query = "SELECT ?act ?title { ?act <http://data.europa.eu/eli/ontology#number> ?title } ORDER BY ?title"
    page = client.get("/sparql", query_string={"query": query}, headers={"Accept": "text/html"}).text
    assert f'<a href="{BASE}{SEED}">' in page
    hostile = client.get(
        "/sparql", query_string={"query": 'SELECT ("<script>alert(1)</script>" AS ?x) {}', "format": "html"}
    ).text
    assert "<script>alert" not in hostile
    assert "javascript:" not in client.get(
        "/sparql", query_string={"query": "SELECT (<javascript:alert(1)> AS ?x) {}", "format": "html"}
    ).text.replace("&lt;javascript:", "").replace("<td>javascript:", "").replace("(<javascript:", "")


def test_an_answer_has_a_validator(client: FlaskClient, site: Site) -> None:
    answer = client.get("/sparql", query_string={"query": _COUNT})
    again = client.get("/sparql", query_string={"query": _COUNT}, headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304
    assert client.head("/sparql", query_string={"query": _COUNT}).data == b""


@pytest.mark.parametrize("send", ["get", "post"])
def test_a_query_may_hold_any_character(client: FlaskClient, send: str) -> None:
    sent = {"query": 'SELECT ("sans thème, 3 €, 𝄞" AS ?x) {}', "format": "csv"}
    answer = client.get("/sparql", query_string=sent) if send == "get" else client.post("/sparql", data=sent)
    assert answer.status_code == 200
    assert "sans thème, 3 €, 𝄞" in answer.text
