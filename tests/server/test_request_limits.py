"""What a request may take: address, body and rate."""

import pytest
from flask.testing import FlaskClient

from linkedacts.server.app import create_app
from linkedacts.server.request_limits import Buckets
from linkedacts.server.site import site_of
from linkedacts.settings import Settings
from tests.server.site import SEED, Site


def test_an_address_that_is_too_long_is_414(client: FlaskClient) -> None:
    answer = client.get(f"/sparql?query={'x' * 17_000}")
    assert (answer.status_code, answer.mimetype) == (414, "application/problem+json")
    assert client.get(f"/{'a' * 17_000}").status_code == 414


@pytest.mark.parametrize("chunked", [False, True])
def test_a_body_that_is_too_large_is_413(client: FlaskClient, chunked: bool) -> None:
    environ = {"wsgi.input_terminated": True, "CONTENT_LENGTH": ""} if chunked else {}
    answer = client.post(
        "/sparql", data=b"#" * 300_000, content_type="application/sparql-query", environ_overrides=environ
    )
    assert (answer.status_code, answer.mimetype) == (413, "application/problem+json")


def test_a_bucket_lets_a_burst_through_and_then_a_steady_rate() -> None:
    now = 0.0
    buckets = Buckets(rate=2, burst=3, clock=lambda: now)
    assert [buckets.take("a") for _ in range(3)] == [0, 0, 0]
    assert buckets.take("a") == 0.5
    assert buckets.take("b") == 0
    now = 0.5
    assert buckets.take("a") == 0
    assert buckets.take("a") == 0.5
    now = 100.0
    assert [buckets.take("a") for _ in range(4)] == [0, 0, 0, 0.5]


def test_buckets_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linkedacts.server.request_limits._MOST_CLIENTS", 2)
    buckets = Buckets(rate=1, burst=1, clock=lambda: 0.0)
    assert [buckets.take(name) for name in "abc"] == [0, 0, 0]
    assert buckets.take("a") == 0
    assert buckets.take("c") == 1


def test_a_client_that_asks_too_often_is_told_when_to_come_back(site: Site) -> None:
    app = create_app(site.folder, Settings(request_rate=0.1, request_burst=2, trusted_proxies=("127.0.0.1/32",)))
    try:
        client = app.test_client()
        assert [client.get(SEED).status_code for _ in range(3)] == [200, 200, 429]
        refused = client.get(SEED)
        assert 1 <= int(refused.headers["Retry-After"]) <= 10
        assert refused.mimetype == "application/problem+json"
        assert client.get(SEED, headers={"X-Forwarded-For": "198.51.100.1"}).status_code == 200
    finally:
        site_of(app).published.close()
