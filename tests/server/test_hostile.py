"""Hostile clients over HTTP: every bomb is an error of its sender, nothing leaves the machine, others are answered."""

import socket
import threading
from collections.abc import Iterator
from http.client import HTTPConnection
from urllib.parse import quote, urlencode

import pytest

from tests.server import site as published
from tests.server.serving import Running, running
from tests.server.site import SEED

_ERRORS = {400, 403, 422, 503}
_PRODUCT = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    site = published.publish(tmp_path_factory.mktemp("hostile"))
    with running(site.folder.path, workers=1, query_seconds=1, query_memory=256) as server:
        yield server


@pytest.fixture(scope="module")
def trap() -> Iterator[socket.socket]:
    """A server that nobody should ever reach."""
    with socket.create_server(("127.0.0.1", 0)) as trap:
        trap.setblocking(False)
        yield trap


def ask(server: Running, query: str, source: str = "127.0.0.1", **parameters: str) -> tuple[int, bytes]:
    connection = HTTPConnection("127.0.0.1", server.port, timeout=60, source_address=(source, 0))
    try:
        body = urlencode({"query": query, **parameters}).encode()
        connection.request("POST", "/sparql", body, {"Content-Type": "application/x-www-form-urlencoded"})
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


_DOUBLINGS = " ".join(f"BIND(CONCAT(?a{n},?a{n}) AS ?a{n + 1})" for n in range(31))
_BOMBS = {
    "product": _PRODUCT,
    "sorted product": "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY RAND()",
    "values": "SELECT (COUNT(*) AS ?n) { " + " ".join(f"VALUES ?v{n} {{ {'1 ' * 100} }}" for n in range(12)) + " }",
    "paths": "SELECT (COUNT(*) AS ?n) { ?a (!<x:a>|^!<x:b>)* ?b . ?b (!<x:c>|^!<x:d>)* ?c . ?c (!<x:e>)* ?d }",
    "doubling": f"SELECT ?z {{ BIND('x' AS ?a0) {_DOUBLINGS} }}",
    "large regular expression": "SELECT * { ?s ?p ?o FILTER REGEX(STR(?o), '(x{1000}){1000}') }",
    "groups": f"ASK {{ {'{' * 3000}{'}' * 3000} }}",
    "parentheses": f"ASK {{ FILTER({'(' * 10_000}1{')' * 10_000}) }}",
    "unions": f"ASK {{ {{}} {'UNION {}' * 8_000} }}",
    "negations": f"ASK {{ FILTER({'!' * 60_000}1) }}",
    "additions": f"ASK {{ FILTER(1{'+1' * 30_000}) }}",
    "paths in sequence": f"ASK {{ ?s {'/'.join(['<x:p>'] * 9_000)} ?o }}",
    "bnodes": f"ASK {{ {'[ <x:p> ' * 5000} 1 {' ]' * 5000} }}",
    "lists": f"ASK {{ {'( ' * 5000}{') ' * 5000} <x:p> 1 }}",
    "comment": f"ASK {{ #{'x' * 70_000}\n}}",
    "unfinished string": f'ASK {{ ?s ?p "{"x" * 60_000}',
    "nul": "ASK { ?s ?p '\x00' }",
    "surrogate": "ASK { ?s ?p '\\uD800' }",
}


@pytest.mark.parametrize("name", _BOMBS)
def test_a_bomb_is_an_error_of_its_sender(server: Running, name: str) -> None:
    before = server.processes()
    status, answer = ask(server, _BOMBS[name])
    assert status in _ERRORS, answer[:300]
    assert server.get(SEED)[0] == 200
    assert server.processes() == before, "no process that answers requests died"


def test_a_regular_expression_takes_no_exponential_time(server: Running) -> None:
    assert ask(server, f"ASK {{ ?s ?p ?o FILTER REGEX(STR(?o), '{'(a*)*' * 500}b$') }}")[0] == 200


_SPELLINGS = [
    "SELECT * {{ SERVICE <{0}> {{ ?s ?p ?o }} }}",
    "SELECT * {{ SERVICE SILENT <{0}> {{ ?s ?p ?o }} }}",
    "SELECT * {{ service<{0}>{{?s ?p ?o}} }}",
    "SELECT * {{ \\u0053ERVICE <{0}> {{ ?s ?p ?o }} }}",
    "SELECT * {{ S\\U00000045RVICE <{0}> {{ ?s ?p ?o }} }}",
    "SELECT * {{ SERVICE#comment\n<{0}> {{ ?s ?p ?o }} }}",
    "PREFIX s: <{0}> SELECT * {{ SERVICE s: {{ ?s ?p ?o }} }}",
    "BASE <{0}> SELECT * {{ SERVICE <> {{ ?s ?p ?o }} }}",
    "SELECT * {{ VALUES ?e {{ <{0}> }} SERVICE ?e {{ ?s ?p ?o }} }}",
    "SELECT * {{ {{ SELECT * {{ SERVICE <{0}> {{ ?s ?p ?o }} }} }} }}",
    "SELECT * {{ OPTIONAL {{ SERVICE SILENT <{0}> {{ ?s ?p ?o }} }} }}",
    "ASK {{ FILTER EXISTS {{ SERVICE <{0}> {{ ?s ?p ?o }} }} }}",
    "CONSTRUCT {{ ?s ?p ?o }} WHERE {{ SERVICE <{0}> {{ ?s ?p ?o }} }}",
    "DESCRIBE ?s {{ SERVICE <{0}> {{ ?s ?p ?o }} }}",
    "SELECT * {{ SERVICE <{0}> {{ SERVICE <{0}> {{}} }} }}",
    "LOAD <{0}>",
    "LOAD SILENT <{0}> INTO GRAPH <x:g>",
    "\\u004cOAD <{0}>",
    "SELECT * FROM <{0}> {{ ?s ?p ?o }}",
    "SELECT * FROM NAMED <{0}> {{ GRAPH ?g {{ ?s ?p ?o }} }}",
    "DESCRIBE <{0}>",
    "SELECT (<{0}>(1) AS ?x) {{}}",
    "INSERT DATA {{ <x:s> <x:p> 1 }} ; LOAD <{0}>",
]


@pytest.mark.parametrize("spelling", _SPELLINGS)
def test_nothing_is_fetched_for_anyone(server: Running, trap: socket.socket, spelling: str) -> None:
    address = f"http://127.0.0.1:{trap.getsockname()[1]}/"
    status, answer = ask(server, spelling.format(address))
    assert status in _ERRORS or (
        (status == 200 and b'"bindings":[]' in answer.replace(b" ", b"")) or b"<" not in answer
    )
    with pytest.raises(BlockingIOError):
        trap.accept()


def _is_empty(answer: bytes) -> bool:
    return b'"bindings":[]' in answer or not answer.replace(b"@prefix", b"").strip(b"\n .") or b"<x:" not in answer


@pytest.mark.parametrize("parameter", ["default-graph-uri", "named-graph-uri"])
def test_a_graph_of_the_protocol_is_not_fetched_either(server: Running, trap: socket.socket, parameter: str) -> None:
    address = f"http://127.0.0.1:{trap.getsockname()[1]}/"
    status, answer = ask(server, "SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }", **{parameter: address})
    assert (status, b'"bindings":[]' in answer) == (200, True)
    with pytest.raises(BlockingIOError):
        trap.accept()


def test_others_are_answered_while_one_client_throws_bombs(server: Running) -> None:
    stop, statuses = threading.Event(), set()

    def attack() -> None:
        while not stop.is_set():
            statuses.add(ask(server, _PRODUCT, "127.0.0.2")[0])

    attackers = [threading.Thread(target=attack) for _ in range(8)]
    for attacker in attackers:
        attacker.start()
    friendly = [ask(server, "ASK {}", "127.0.0.3")[0] for _ in range(40)]
    pages = [server.get(SEED)[0] for _ in range(40)]
    stop.set()
    for attacker in attackers:
        attacker.join()
    assert set(friendly) == set(pages) == {200}
    assert statuses <= {422, 503}
    assert 422 in statuses


@pytest.mark.parametrize(
    "path",
    [
        "/%2e%2e/%2e%2e/etc/passwd",
        "/static/%2e%2e/templates/base.html",
        "/static/..%2f..%2fpyproject.toml",
        "/dumps/%2e%2e/SHA256SUMS",
        "/id/source/" + "0" * 64,
        "/id/source/..%2f..%2flinkedacts.toml",
        "/doc/source/%00",
        "/eli/fr/%F0%9F%92%A3",
        "/eli/" + "%2F" * 3000,
        "/eli/fr/243400017?page=-1",
        "/eli/fr/243400017?page=99999999999999999999",
        "/eli/fr/243400017?page=1e9",
        f"{SEED}?format=" + "x" * 5000,
        f"{SEED}?format=%00",
        f"{SEED}?lang=%00",
        f"{SEED}/source?field=" + quote("/a/b" * 2000),
        f"{SEED}/source?page=99999",
        "/catalog?page=9999",
        "/eli/sitemap-99999999999.xml",
        "/eli/eli-update-feed.atom?page=9999",
        "/search?q=" + quote("(" * 3000),
        "/search?q=" + quote('"' * 3000),
        "/search?q=" + quote("a* OR " * 1000),
        "/search?page=999999",
        "/ontology/%00",
        "/sparql?query=%FF",
        "/sparql?" + "&".join(["query=ASK%7B%7D"] * 500),
    ],
    ids=lambda path: path[:40],
)
def test_a_hostile_address_is_an_error_or_an_answer(server: Running, path: str) -> None:
    status, content = server.get(path)
    assert status in {200, 301, 303, 308, 400, 404, 406, 414}
    assert b"root:" not in content
    assert b"base_iri" not in content
