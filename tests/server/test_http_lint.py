"""No linter finds fault with how anything here answers: every route, in every form, coding and language."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient

from linkedacts.server.app import create_app
from linkedacts.server.site import site_of
from linkedacts.settings import Settings
from tests.server.http_lint import complaints, links_of
from tests.server.site import BASE, PDF_SHA256, SEED, WITHDRAWN, Site

_ADDRESSES = [
    "/",
    SEED,
    f"{SEED}.ttl",
    f"{SEED}.html",
    f"{SEED}.json",
    f"{SEED}?format=jsonld",
    f"{SEED}/fra",
    f"{SEED}/fra.ttl",
    f"{SEED}/fra/pdf",
    f"{SEED}/fra/txt",
    f"{SEED}/fra/html",
    f"{SEED}/evidence",
    f"{SEED}/evidence.jsonld",
    f"{SEED}/readings",
    f"{SEED}/report",
    f"{SEED}/report.nt",
    f"{SEED}/source",
    WITHDRAWN,
    "/eli/fr",
    "/eli/fr/243400017",
    "/eli/fr/219900016/deliberation.jsonld",
    "/eli/fr/243400017/",
    "/eli/nowhere",
    "/eli/sitemap.xml",
    "/eli/sitemap-1.xml",
    "/eli/eli-update-feed.atom",
    "/id/authority/243400017",
    "/id/act/M2023-353",
    "/doc/authority/243400017",
    "/doc/authority/243400017.ttl",
    f"/doc/source/{PDF_SHA256}",
    f"/doc/source/{PDF_SHA256}.pdf",
    f"/id/source/{PDF_SHA256}/pages/99.png",
    "/catalog",
    "/catalog.ttl",
    "/.well-known/void",
    "/dumps/243400017/2023.nq.gz",
    "/dumps/SHA256SUMS",
    "/robots.txt",
    "/health",
    "/ready",
    "/openapi.json",
    "/opensearch.xml",
    "/search?q=convention",
    "/search.csv?q=convention",
    "/search.atom?q=convention",
    "/people",
    "/sessions",
    "/agreements",
    "/agreements.csv",
    "/quality",
    "/quality/acts",
    "/questions",
    "/questions/none",
    "/q/none",
    "/check",
    "/sparql",
    "/sparql.ttl",
    "/sparql/terms.json",
    "/sparql?query=ASK%7B%7D",
    "/sparql?query=SELECT%20%3Fn%20%7BVALUES%20%3Fn%20%7B1%202%7D%7D",
    "/sparql?query=DESCRIBE%20%3Chttp%3A%2F%2Fx%2F%3E",
    "/sparql?query=ASK",
    "/static/site.css",
    "/static/none.css",
    "/ontology",
    "/ontology.ttl",
    "/ontology/LocalAct",
    "/ontology/LocalAct.ttl",
    "/codes",
    "/codes/outcome-adopted",
    "/codes/actes/2019-03-01",
    "/codes/actes/2019-03-01.ttl",
    "/parameters",
    "/shapes",
    "/context",
    "/context.jsonld",
    "/nowhere",
]


@pytest.fixture(scope="module")
def client(site: Site) -> Iterator[FlaskClient]:
    app = create_app(site.folder, Settings(query_seconds=60))
    yield app.test_client()
    site_of(app).published.close()


@pytest.mark.parametrize("address", _ADDRESSES)
def test_a_linter_has_nothing_to_report(client: FlaskClient, address: str) -> None:
    assert list(complaints(client, address)) == []


def test_every_route_is_linted(app: Flask) -> None:
    adapter = app.url_map.bind("localhost")
    linted = {
        adapter.match(urlsplit(address).path, "GET", return_rule=True)[0].rule
        for address in _ADDRESSES
        if address != "/nowhere"
    }
    routes = {rule.rule for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())}
    assert routes - linted == set()


@pytest.mark.parametrize("address", [a for a in _ADDRESSES if a not in {WITHDRAWN, "/nowhere", "/eli/nowhere"}])
def test_every_link_leads_to_what_it_says(client: FlaskClient, address: str) -> None:
    answer = client.get(address, buffered=True)
    for target, relation, media_type in links_of(answer.headers):
        there = client.get(target.removeprefix(BASE), buffered=True, follow_redirects=True)
        assert there.status_code == 200, (target, relation)
        if media_type:
            assert there.mimetype == media_type, (target, relation)
