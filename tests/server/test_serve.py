"""The server as it runs: HTTP on a socket, snapshots switched under load, processes that come and go."""

from collections.abc import Iterator
from contextlib import ExitStack
from http.client import HTTPConnection

import pytest

from tests.server import site as published
from tests.server.serving import Running, free_port, running
from tests.server.site import SEED, Site

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


def test_hundreds_of_half_open_connections_delay_nobody(server: Running) -> None:
    with ExitStack() as hanging:
        for n in range(300):
            client = hanging.enter_context(server.connect())
            client.sendall((b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: x\r\nX: ")[n % 3])
        for _ in range(20):
            assert server.get(SEED)[0] == 200


def test_bodies_that_never_come_delay_nobody(server: Running) -> None:
    head = (
        b"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\nContent-Length: 900\r\n\r\nASK"
    )
    with ExitStack() as hanging:
        for _ in range(200):
            hanging.enter_context(server.connect()).sendall(head)
        for _ in range(20):
            assert server.get(SEED)[0] == 200


def test_metrics_are_served_on_their_own_port(server: Running, folder: Site) -> None:
    server.get(SEED)
    assert server.get("/metrics")[0] == 404
