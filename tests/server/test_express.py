"""The express lane sends what Flask sends, for every request that it takes."""

import io
import sys
from typing import Any

import pytest
from flask import Flask

from linkedacts.server.express import Express
from linkedacts.server.site import site_of
from tests.server.site import SEED, WITHDRAWN

_BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


def environ_of(path: str, method: str = "GET", query: str = "", **headers: str) -> dict[str, Any]:
    return {
        "REQUEST_METHOD": method,
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "8000",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": sys.stderr,
        **{f"HTTP_{name.upper()}": value for name, value in headers.items()},
    }


def by_flask(app: Flask, environ: dict[str, Any]) -> tuple[int, dict[str, str], bytes]:
    with app.request_context(environ):
        response = app.full_dispatch_request()
    sent: dict[str, str] = {}
    status = 0

    def start_response(line: str, headers: list[tuple[str, str]], _: object = None) -> None:
        nonlocal status
        status = int(line[:3])
        assert len(headers) == len(dict(headers))
        sent.update(headers)

    body = b"".join(response(environ, start_response))  # type: ignore[arg-type]
    return status, sent, body


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize(
    ("path", "headers"),
    [
        (SEED, {}),
        (SEED, {"accept": "application/ld+json", "accept_encoding": "gzip, deflate, br"}),
        (SEED, {"accept": "application/n-triples;q=0.5, application/rdf+xml"}),
        (SEED, {"accept": "application/xml"}),
        (SEED, {"if_none_match": "*"}),
        (SEED, {"if_none_match": '"other"'}),
        (f"{SEED}.ttl", {}),
        (f"{SEED}.jsonld", {"accept": "text/html", "accept_encoding": "gzip"}),
        (f"{SEED}.nq", {"accept_encoding": "gzip;q=0"}),
        (f"{SEED}.trig", {"accept_encoding": "gzip;q=0.4, identity;q=0.5"}),
    ],
)
def test_what_the_express_lane_sends_is_what_flask_sends(
    app: Flask, method: str, path: str, headers: dict[str, str]
) -> None:
    express = Express(site_of(app))
    answer = express.answer(environ_of(path, method, **headers))
    assert answer is not None
    status, sent, body = by_flask(app, environ_of(path, method, **headers))
    sent.pop("Date", None)
    assert (answer.status, answer.body) == (status, body)
    assert dict(answer.headers) == sent
    assert len(answer.headers) == len(sent)


@pytest.mark.parametrize("path", [SEED, f"{SEED}.html"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_page_takes_the_express_lane_once_it_is_made(app: Flask, path: str, language: str) -> None:
    site_of(app).pages.clear()
    headers = {"accept": _BROWSER, "accept_encoding": "gzip", "accept_language": language, "cookie": "a=b"}
    express = Express(site_of(app))
    assert express.answer(environ_of(path, **headers)) is None
    status, sent, body = by_flask(app, environ_of(path, **headers))
    sent.pop("Date", None)
    answer = express.answer(environ_of(path, **headers))
    assert answer is not None
    assert (answer.status, answer.body, dict(answer.headers)) == (status, body, sent)
    chosen = express.answer(environ_of(path, **{**headers, "cookie": "langue=fr"}))
    assert (chosen is None) is (language == "en")


def test_a_validator_is_recognised_in_its_coding(app: Flask) -> None:
    express = Express(site_of(app))
    for coding in ("identity", "gzip"):
        first = express.answer(environ_of(SEED, accept_encoding=coding))
        assert first is not None
        tag = dict(first.headers)["ETag"]
        again = express.answer(environ_of(SEED, accept_encoding=coding, if_none_match=tag))
        assert again is not None
        assert again.status == 304
        status, sent, _ = by_flask(app, environ_of(SEED, accept_encoding=coding, if_none_match=tag))
        sent.pop("Date", None)
        assert (status, sent) == (304, dict(again.headers))


@pytest.mark.parametrize(
    "environ",
    [
        environ_of(SEED, accept="application/json"),
        environ_of(SEED, accept="image/png"),
        environ_of(SEED, "POST"),
        environ_of(SEED, query="format=ttl"),
        environ_of(SEED, range="bytes=0-1"),
        environ_of(SEED, if_modified_since="Sat, 01 Jan 2000 00:00:00 GMT"),
        environ_of(SEED, if_match="*"),
        environ_of(SEED, accept_encoding="br"),
        environ_of(f"{SEED}/fra"),
        environ_of(WITHDRAWN),
        environ_of(f"{WITHDRAWN}.ttl"),
        environ_of("/eli/fr"),
        environ_of("/eli/fr/243400017.ttl"),
        environ_of("/sparql"),
        environ_of("/"),
        environ_of("/eli/fr/é\xff"),
    ],
    ids=lambda environ: f"{environ['REQUEST_METHOD']} {environ['PATH_INFO']}",
)
def test_everything_else_is_left_to_flask(app: Flask, environ: dict[str, Any]) -> None:
    assert Express(site_of(app)).answer(environ) is None
