"""Running the site: health, readiness, logs, headers, errors."""

import json
import logging
import time
from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient

from linkedacts.server.app import create_app
from linkedacts.server.site import site_of
from linkedacts.settings import Settings
from tests.server import site as published
from tests.server.site import SEED, Site


@pytest.fixture
def secure(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    site = published.publish(tmp_path_factory.mktemp("tls"), "https://actes.example.org/v1", ("M2023-353",))
    app = create_app(site.folder, Settings(access_log=False))
    yield app
    site_of(app).published.close()


def test_a_process_that_answers_is_alive(client: FlaskClient) -> None:
    answer = client.get("/health")
    assert (answer.status_code, answer.json) == (200, {"status": "alive"})
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_site_is_ready_once_queries_can_be_answered(site: Site) -> None:
    app = create_app(site.folder, Settings(query_processes=1))
    client = app.test_client()
    # Both kinds of query have processes of their own: the first answer of each waits for them.
    for query in ("ASK{}", "ASK{?a ?b ?c . ?c ?d ?e}"):
        assert client.get("/sparql", query_string={"query": query}).status_code == 200
    until = time.monotonic() + 30
    while (answer := client.get("/ready")).status_code != 200:
        assert time.monotonic() < until
    assert answer.json == {"status": "ready", "acts": len(site.paths), "version": site.folder.current_version()}
    site_of(app).published.close()


def test_a_site_whose_query_processes_cannot_start_is_not_ready(site: Site) -> None:
    app = create_app(site.folder, Settings(query_processes=1))
    site_of(app).published.close()
    answer = app.test_client().get("/ready")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "1")


class _Lines(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def test_the_access_log_tells_what_was_asked_and_not_by_whom(client: FlaskClient) -> None:
    handler = _Lines()
    logging.getLogger("linkedacts.access").addHandler(handler)
    visitor = {"User-Agent": "visitor/1.0", "X-Forwarded-For": "203.0.113.9", "Referer": "https://example.org/secret"}
    client.get(f"{SEED}?q=secret\r\nname", headers={**visitor, "Cookie": "langue=en", "Accept-Encoding": "gzip"})
    logging.getLogger("linkedacts.access").removeHandler(handler)
    (line,) = handler.lines
    fields = json.loads(line)
    assert {name: fields[name] for name in ("method", "path", "status", "type")} == {
        "method": "GET",
        "path": SEED,
        "status": 200,
        "type": "text/turtle",
    }
    assert 0 < fields["bytes"] < 20_000, "the bytes that were sent"
    assert not [word for word in ("visitor", "203.0.113", "secret", "langue", "127.0.0.1") if word in line]
    assert "\n" not in line


def test_no_page_runs_or_frames_what_is_not_ours(client: FlaskClient) -> None:
    page = client.get(SEED, headers={"Accept": "text/html"})
    policy = page.headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert page.headers["X-Content-Type-Options"] == "nosniff"
    assert page.headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert "Strict-Transport-Security" not in page.headers
    assert " style=" not in page.text
    assert "<script>" not in page.text


def test_under_tls_browsers_are_told_to_stay(secure: Flask) -> None:
    assert secure.test_client().get("/v1/health").headers["Strict-Transport-Security"] == "max-age=31536000"


def test_a_base_iri_with_a_path_is_where_everything_is(secure: Flask) -> None:
    client = secure.test_client()
    answer = client.get(f"/v1{SEED}")
    assert answer.status_code == 200
    assert f'<https://actes.example.org/v1{SEED}>; rel="canonical"' in answer.headers["Link"]
    assert answer.headers["Content-Location"] == f"/v1{SEED}.ttl"
    assert client.get(SEED).status_code == 404
    assert client.get("/v1/id/authority/243400017").headers["Location"] == "/v1/doc/authority/243400017"
    assert client.get("/v1/eli/fr/243400017/").headers["Location"] == "/v1/eli/fr/243400017"


def test_static_files_are_kept_under_an_address_that_changes_with_them(client: FlaskClient) -> None:
    with client.get("/static/site.css?v=1") as kept, client.get("/static/site.css") as plain:
        assert kept.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert "immutable" not in plain.headers["Cache-Control"]


def test_a_fault_of_ours_is_a_problem_without_its_reasons(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    app = create_app(site.folder, Settings(access_log=False))
    app.logger.disabled = True
    monkeypatch.setattr(type(site_of(app).published), "snapshot", lambda _: 1 / 0)
    answer = app.test_client().get("/eli/fr")
    assert (answer.status_code, answer.mimetype) == (500, "application/problem+json")
    assert "division" not in answer.text
    site_of(app).published.close()
