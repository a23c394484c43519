"""The server as it runs: HTTP on a socket, snapshots switched under load, processes that come and go."""

import json
import os
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import replace
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote
from urllib.request import urlopen

import pytest
from rdflib import Dataset, Graph

from linkedacts.store.folder import DataFolder
from tests.server import site as published
from tests.server.serving import Running, free_port, running
from tests.server.site import SEED, Site
from tests.store.acts import BASE, MADE_BY, act, path_of

_HEAD = b"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\nContent-Length: 900\r\n\r\n"
_SLOW = quote("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }")
_LONG = quote("SELECT * { ?s ?p ?o . ?a ?b ?c } LIMIT 30000")
_TITLES = "SELECT DISTINCT ?title { ?act <http://data.europa.eu/eli/ontology#title> ?title }"
_RARE = 10
"""Seconds after which something that takes milliseconds has failed."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return published.publish(tmp_path_factory.mktemp("served"), stems=("M2023-353",))


@pytest.fixture(scope="module")
def server(folder: Site) -> Iterator[Running]:
    with running(folder.folder.path, workers=1, metrics_port=free_port()) as server:
        yield server


def test_a_connection_is_kept_for_several_requests(server: Running) -> None:
    connection = HTTPConnection("127.0.0.1", server.port, timeout=_RARE)
    for method in ("GET", "HEAD", "GET"):
        connection.request(method, SEED, headers={"Accept": "text/turtle"})
        answer = connection.getresponse()
        body = answer.read()
        assert answer.status == 200
        assert answer.getheader("Content-Length") == str(len(body) or answer.getheader("Content-Length"))
        assert len(answer.headers.get_all("Date") or ()) == 1
    connection.close()


def test_a_condition_and_a_range_work_on_the_wire(server: Running) -> None:
    status, _ = server.get(f"{SEED}/fra/pdf", {"Range": "bytes=0-3"})
    assert status == 206
    raw = server.say(f"GET {SEED} HTTP/1.1\r\nHost: x\r\nIf-None-Match: *\r\nConnection: close\r\n\r\n".encode())
    assert raw.startswith(b"HTTP/1.1 304")
    assert raw.endswith(b"\r\n\r\n"), "no body"


def test_a_query_is_answered_by_another_process(server: Running) -> None:
    assert server.get("/sparql?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D") == (200, b'{"head":{},"boolean":true}')


@pytest.mark.parametrize(
    "raw",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET\r\n\r\n",
        b"\r\n" * 1000,
        b"\x00" * 5000,
        b"GET / HTTP/1.1\r\nHost: x\r\n" + b"A: b\r\n" * 5000 + b"\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nA: " + b"b" * 500_000 + b"\r\n\r\n",
        b"GET /" + b"a" * 500_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        b"POST /sparql HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\nxyz",
        b"POST /sparql HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\nContent-Length: 99\r\n\r\nASK",
        b"GET /\xff\xfe HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        b"GET /eli/%ff%fe?format=%ff HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nAccept: \xff\xfe;q=\x01\r\nConnection: close\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nAccept: " + b"a/b;q=0.1," * 2000 + b"\r\nConnection: close\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip;q=x, *;q=1e309\r\nConnection: close\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nIf-None-Match: " + b'"a",' * 5000 + b"\r\nConnection: close\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nRange: bytes=" + b"0-0," * 5000 + b"\r\nConnection: close\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nCookie: " + b"a=b;" * 5000 + b"\r\nConnection: close\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: " + b"1.2.3.4," * 2000 + b"\r\nConnection: close\r\n\r\n",
        b"OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        b"CONNECT example.org:443 HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET http://example.org/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ],
    ids=str,
)
def test_nonsense_is_no_fault_of_ours(server: Running, raw: bytes) -> None:
    try:
        status = server.say(raw)[9:10]
    except ConnectionError:
        status = b""  # a server may hang up on it
    assert status in {b"", b"2", b"3", b"4"}
    assert server.get("/health")[0] == 200


@pytest.mark.parametrize("started", [_HEAD + b"ASK", f"GET /sparql?query={_LONG} HTTP/1.1\r\nHost: x\r\n\r\n".encode()])
def test_a_client_that_goes_away_leaves_no_trace(folder: Site, started: bytes) -> None:
    with running(folder.folder.path, workers=1) as server:
        for _ in range(3):
            with server.connect() as client:
                client.sendall(started)
                client.settimeout(0.2)
                with suppress(TimeoutError):
                    client.recv(100)
        assert server.get(SEED)[0] == 200


def test_hundreds_of_half_open_connections_delay_nobody(server: Running) -> None:
    with ExitStack() as hanging:
        for n in range(300):
            client = hanging.enter_context(server.connect())
            client.sendall((b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: x\r\nX: ")[n % 3])
        for _ in range(20):
            assert server.get(SEED)[0] == 200


def test_bodies_that_never_come_delay_nobody(server: Running) -> None:
    with ExitStack() as hanging:
        for _ in range(200):
            hanging.enter_context(server.connect()).sendall(_HEAD + b"ASK")
        for _ in range(20):
            assert server.get(SEED)[0] == 200


def test_a_body_that_is_late_is_408_and_hangs_up(folder: Site) -> None:
    with running(folder.folder.path, workers=1, body_seconds=0.2) as server:
        raw = server.say(_HEAD + b"ASK")
    assert raw.startswith(b"HTTP/1.1 408")


def test_metrics_are_served_on_their_own_port(server: Running) -> None:
    server.get(SEED)
    server.get("/sparql?query=ASK%7B%7D")
    server.get("/eli/fr")
    with urlopen(f"http://127.0.0.1:{server.metrics_port}/metrics") as answer:
        text = answer.read().decode()
    assert 'linkedacts_requests_total{route="express",status="200"}' in text
    assert 'linkedacts_queries_total{outcome="answered"}' in text
    assert "linkedacts_acts 1.0" in text
    assert server.get("/metrics")[0] == 404


def test_requests_under_way_end_before_the_server_does(folder: Site) -> None:
    statuses: list[int] = []
    with running(folder.folder.path, workers=1, query_seconds=2, query_memory=256) as server:
        slow = threading.Thread(target=lambda: statuses.append(server.get(f"/sparql?query={_SLOW}")[0]))
        slow.start()
        time.sleep(0.5)
    slow.join()
    assert statuses == [422]


def test_a_process_that_dies_is_replaced(folder: Site) -> None:
    with running(folder.folder.path, workers=2) as server:
        victim, *_ = before = server.processes()
        os.kill(victim, signal.SIGKILL)
        until = time.monotonic() + _RARE
        while server.processes() & before != before - {victim} or len(server.processes()) < len(before):
            assert time.monotonic() < until, "no process took its place"
        assert [server.get(SEED)[0] for _ in range(20)] == [200] * 20


def publish_state(folder: DataFolder, state: str, numbers: range) -> None:
    """Brings acts to a state: a list of acts in two states would be a torn one."""
    with folder.writer() as writer:
        for number in numbers:
            one = act(number, title=state)
            writer.replace(replace(one, representations={"ttl": one.printed}), MADE_BY)
        writer.switch()


def test_acts_published_while_clients_read_are_seen_whole_and_at_once(tmp_path: Path) -> None:
    folder = DataFolder.create(tmp_path / "data", BASE)
    publish_state(folder, "0", range(20))
    stop, failures, seen = threading.Event(), [], set()

    def read(server: Running) -> None:
        while not stop.is_set():
            status, content = server.get("/eli/fr/vallon-04.json")
            titles = {line["title"] for line in json.loads(content)["acts"]} if status == 200 else set()
            seen.update(titles)
            found, turtle = server.get(path_of(3), {"Accept": "text/turtle"})
            if status != 200 or len(titles) != 1 or found != 200 or b"title" not in turtle:
                failures.append((status, titles, found))

    with running(folder.path, workers=2) as server:
        readers = [threading.Thread(target=read, args=(server,)) for _ in range(4)]
        for reader in readers:
            reader.start()
        for state in range(1, 6):
            publish_state(folder, str(state), range(20))
        assert b'"5"' in server.get("/eli/fr/vallon-04.json")[1], "seen at the next request"
        until = time.monotonic() + _RARE
        while b"5" not in server.get(f"/sparql?query={quote(_TITLES)}", {"Accept": "text/csv"})[1]:
            assert time.monotonic() < until, "queries do not follow"
        stop.set()
        for reader in readers:
            reader.join()
    assert failures == []
    assert len(seen) > 1


def test_it_speaks_tls_itself_where_it_is_given_a_certificate(folder: Site, tmp_path: Path) -> None:
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl, which makes the certificate, is not installed")
    certificate, key = tmp_path / "certificate.pem", tmp_path / "key.pem"
    options = ["-x509", "-nodes", "-newkey", "rsa:2048", "-days", "2", "-subj", "/CN=localhost"]
    alternative = ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run([openssl, "req", *options, *alternative], check=True, capture_output=True)
    with running(folder.folder.path, workers=1, tls_certificate=str(certificate), tls_key=str(key)) as server:
        assert server.get(SEED)[0] == 200


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # of its own functions, by its own parsers
@pytest.mark.parametrize("form", [None, "turtle", "nt", "xml", "json-ld", "n3"])
def test_rdflib_gets_what_it_asks_for(server: Running, form: str | None) -> None:
    graph = Graph().parse(f"http://127.0.0.1:{server.port}{SEED}", format=form)
    assert len(graph) > 300


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
@pytest.mark.parametrize(
    ("form", "suffix"), [("trig", ""), ("nquads", ".nq")], ids=["trig", "nquads, which it does not ask for by its name"]
)
def test_rdflib_gets_quads(server: Running, form: str, suffix: str) -> None:
    dataset = Dataset().parse(f"http://127.0.0.1:{server.port}{SEED}{suffix}", format=form)
    assert len(list(dataset.quads())) > 300
