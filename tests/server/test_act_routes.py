"""Acts over HTTP: each form at each address, conditions, ranges, redirects, and what stays of a withdrawn act."""

import gzip
import json
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from pyoxigraph import RdfFormat, parse
from werkzeug.test import TestResponse

from linkedacts.server.offers import ACT
from tests.server.site import BASE, SEED, WITHDRAWN, Site

_RDF = [offer for offer in ACT if offer.suffix not in {"html", "json"}]


def quads(response: TestResponse, suffix: str) -> set[str]:
    syntax = RdfFormat.from_extension(suffix)
    assert syntax is not None
    return {f"{q.subject} {q.predicate} {q.object}" for q in parse(response.data, syntax, base_iri=BASE + SEED)}


@pytest.mark.parametrize("offer", ACT, ids=lambda offer: offer.suffix)
def test_every_form_is_found_by_header_by_suffix_and_by_name(client: FlaskClient, offer: object) -> None:
    media_type, suffix = offer.media_type, offer.suffix  # type: ignore[attr-defined]
    answers = [
        client.get(SEED, headers={"Accept": media_type}),
        client.get(f"{SEED}.{suffix}"),
        client.get(f"{SEED}?format={suffix}"),
    ]
    assert {answer.status_code for answer in answers} == {200}
    assert {answer.mimetype for answer in answers} == {media_type}
    if suffix != "html":  # pages name their own address
        assert len({answer.data for answer in answers}) == 1
    assert answers[0].headers["Content-Location"] == f"{SEED}.{suffix}"
    assert "Content-Location" not in answers[1].headers
    assert {"accept", "accept-encoding"} <= {name.lower() for name in answers[0].vary}


def test_all_serializations_say_the_same(client: FlaskClient) -> None:
    said = [quads(client.get(f"{SEED}.{offer.suffix}"), offer.suffix) for offer in _RDF]
    assert all(one == said[0] for one in said)
    assert len(said[0]) > 300


def test_the_record_is_the_public_json(client: FlaskClient) -> None:
    record = json.loads(client.get(f"{SEED}.json").data)
    assert record["number"] == "M2023-353"
    assert len(record["attendance"]["present"]) == 68


def test_links_name_the_act_its_forms_and_its_evidence(client: FlaskClient) -> None:
    links = client.get(SEED).headers["Link"]
    assert f'<{BASE}{SEED}>; rel="canonical"' in links
    assert f'<{SEED}/evidence>; rel="describedby"; type="application/ld+json"' in links
    for offer in ACT:
        assert f'<{SEED}.{offer.suffix}>; rel="alternate"; type="{offer.media_type}"' in links


@pytest.mark.parametrize("suffix", ["ttl", "jsonld", "json", "html"])
def test_each_form_and_coding_has_its_own_strong_validator(client: FlaskClient, suffix: str) -> None:
    plain = client.get(f"{SEED}.{suffix}")
    coded = client.get(f"{SEED}.{suffix}", headers={"Accept-Encoding": "gzip"})
    assert coded.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(coded.data) == plain.data
    tags = (plain.headers["ETag"], coded.headers["ETag"])
    assert tags[0] != tags[1]
    assert not any(tag.startswith("W/") for tag in tags)
    for tag, coding in zip(tags, ("identity", "gzip"), strict=True):
        again = client.get(f"{SEED}.{suffix}", headers={"If-None-Match": tag, "Accept-Encoding": coding})
        assert (again.status_code, again.data) == (304, b"")
        assert again.headers["ETag"] == tag
        assert "Vary" in again.headers


def test_forms_have_different_validators(client: FlaskClient) -> None:
    assert len({client.get(f"{SEED}.{offer.suffix}").headers["ETag"] for offer in ACT}) == len(ACT)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"If-None-Match": "*"}, 304),
        ({"If-None-Match": '"other"'}, 200),
        ({"If-None-Match": '"other", W/"{tag}"'}, 304),
        ({"If-Modified-Since": "{modified}"}, 304),
        ({"If-Modified-Since": "Sat, 01 Jan 2000 00:00:00 GMT"}, 200),
        ({"If-Modified-Since": "yesterday"}, 200),
        ({"If-None-Match": '"other"', "If-Modified-Since": "{modified}"}, 200),
        ({"If-Match": '"other"'}, 412),
        ({"If-Match": '"{tag}"'}, 200),
    ],
)
def test_conditions(client: FlaskClient, headers: dict[str, str], status: int) -> None:
    whole = client.get(SEED)
    known = {"tag": whole.headers["ETag"].strip('"'), "modified": whole.headers["Last-Modified"]}
    filled = {
        name: value.replace("{tag}", known["tag"]).replace("{modified}", known["modified"])
        for name, value in headers.items()
    }
    assert client.get(SEED, headers=filled).status_code == status


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip", "gzip"),
        ("gzip, deflate, br, zstd", "gzip"),
        ("*", "gzip"),
        ("identity", None),
        ("gzip;q=0", None),
        ("gzip;q=0.5, identity", None),
        ("identity;q=0.5, gzip", "gzip"),
        ("deflate", None),
        ("", None),
    ],
)
def test_the_coding_is_negotiated(client: FlaskClient, accepted: str, coding: str | None) -> None:
    answer = client.get(SEED, headers={"Accept-Encoding": accepted})
    assert answer.headers.get("Content-Encoding") == coding


def test_head_is_get_without_its_body(client: FlaskClient) -> None:
    head, get = client.head(SEED), client.get(SEED)
    assert head.data == b""
    for name in ("Content-Type", "Content-Length", "ETag", "Link", "Last-Modified"):
        assert head.headers[name] == get.headers[name]


def test_options_names_the_methods(client: FlaskClient) -> None:
    answer = client.options(SEED)
    assert answer.status_code == 200
    assert {"GET", "HEAD", "OPTIONS"} == set(answer.headers["Allow"].split(", "))


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW"])
def test_an_act_is_read_only(client: FlaskClient, method: str) -> None:
    answer = client.open(SEED, method=method)
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]


def test_an_unknown_form_is_406_by_negotiation_and_404_by_address(client: FlaskClient) -> None:
    refused = client.get(SEED, headers={"Accept": "image/png"})
    assert refused.status_code == 406
    assert refused.mimetype == "application/problem+json"
    assert refused.json is not None
    assert [offer.media_type for offer in ACT] == refused.json["offered"]
    assert client.get(f"{SEED}?format=excel").status_code == 406
    assert client.get(f"{SEED}.excel").status_code == 404


def test_the_language_of_a_page_is_negotiated(client: FlaskClient) -> None:
    for language in ("fr", "en"):
        page = client.get(f"{SEED}.html", headers={"Accept-Language": language})
        assert page.headers["Content-Language"] == language
        assert f'<html lang="{language}"' in page.text
    assert "Accept-Language" in page.vary


@pytest.mark.parametrize(
    ("accept", "media_type", "location"),
    [
        ("application/pdf", "application/pdf", "/fra/pdf"),
        ("application/pdf, text/html;q=0.9", "application/pdf", "/fra/pdf"),
        ("text/html", "text/html", ".html"),
        ("text/turtle", "text/turtle", ".ttl"),
        ("text/plain", "text/plain", "/fra/txt"),
    ],
)
def test_the_text_of_an_act_is_its_file_or_what_describes_it(
    client: FlaskClient, accept: str, media_type: str, location: str
) -> None:
    answer = client.get(f"{SEED}/fra", headers={"Accept": accept}, buffered=True)
    assert (answer.status_code, answer.mimetype) == (200, media_type)
    assert answer.headers["Content-Location"] == SEED + location


def test_the_original_runs_nothing_and_is_sent_in_parts(client: FlaskClient, tmp_path: Path) -> None:
    whole = client.get(f"{SEED}/fra/pdf", buffered=True)
    assert whole.data.startswith(b"%PDF")
    assert whole.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in whole.headers["Content-Security-Policy"]
    assert whole.headers["Accept-Ranges"] == "bytes"
    part = client.get(
        f"{SEED}/fra/pdf", headers={"Range": "bytes=1-3", "If-Range": whole.headers["ETag"]}, buffered=True
    )
    assert (part.status_code, part.data, part.headers["Content-Range"]) == (206, b"PDF", f"bytes 1-3/{len(whole.data)}")
    assert client.get(f"{SEED}/fra/pdf", headers={"Range": "bytes=900-"}).status_code == 416
    changed = client.get(f"{SEED}/fra/pdf", headers={"Range": "bytes=1-3", "If-Range": '"other"'}, buffered=True)
    assert changed.data == whole.data


def test_a_text_source_is_sent_as_text_in_a_sandbox(client: FlaskClient, site: Site) -> None:
    path = next(path for path in site.paths if path != SEED)
    answer = client.get(f"{path}/fra/txt", buffered=True)
    assert answer.content_type == "text/plain; charset=utf-8"
    assert "sandbox" in answer.headers["Content-Security-Policy"]


def test_the_files_of_the_text_have_their_own_addresses(client: FlaskClient) -> None:
    assert "Montpellier" in client.get(f"{SEED}/fra/txt").text
    assert client.get(f"{SEED}/fra/html").mimetype == "text/html"
    missing = client.get(f"{SEED}/fra/docx")
    assert missing.status_code == 404
    assert "html, pdf, txt" in missing.text


def test_evidence_is_web_annotations_for_programs_and_a_page_for_people(client: FlaskClient) -> None:
    answer = client.get(f"{SEED}/evidence")
    assert answer.content_type == 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
    content = json.loads(answer.data)
    assert content["type"] == "AnnotationCollection"
    assert content["total"] == len(content["first"]["items"]) > 50
    assert client.get(f"{SEED}/evidence", headers={"Accept": "text/html"}).mimetype == "text/html"
    assert client.get(f"{SEED}/evidence.jsonld").data == answer.data


@pytest.mark.parametrize("address", [WITHDRAWN, f"{WITHDRAWN}.ttl", f"{WITHDRAWN}/fra/pdf", f"{WITHDRAWN}/evidence"])
def test_a_withdrawn_act_says_when_and_why(client: FlaskClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 410
    assert answer.json is not None
    assert (answer.json["reason"], answer.json["withdrawn_on"]) == ("Publié par erreur", "2024-02-01")
    page = client.get(address, headers={"Accept": "text/html"})
    assert page.status_code == 410
    assert "Publié par erreur" in page.text


@pytest.mark.parametrize("path", ["/eli/fr", "/eli/fr/243400017", "/eli/fr/243400017/deliberation/2023/10/03"])
@pytest.mark.parametrize("suffix", ["ttl", "html", "jsonld", "nt", "rdf", "json"])
def test_a_truncated_iri_lists_what_is_below(client: FlaskClient, path: str, suffix: str) -> None:
    answer = client.get(f"{path}.{suffix}")
    assert answer.status_code == 200
    assert SEED in answer.text
    assert 'rel="first"' in answer.headers["Link"]


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/eli/fr/243400017/", 301),
        (f"{SEED}/", 301),
        ("/eli/fr/243400017?page=2", 404),
        ("/eli/fr/243400017?page=0", 400),
        ("/eli/fr/243400017?page=x", 400),
        ("/eli/fr/243400017?page=" + "9" * 400, 400),
        ("/eli/fr/000000000", 404),
        ("/eli/fr/2434", 404),
        ("/eli/fr/243400017/deliberation/2023/13", 404),
        ("/eli/fr/243400017/motion", 404),
        (f"{SEED}/fra/fra", 404),
        (f"{SEED}/nothing", 404),
        ("/eli/fr/%00", 404),
        ("/eli/fr/%FF%FE", 404),
        ("/eli/" + "a/" * 500, 301),
        ("/eli/fr/..%2f..%2fetc%2fpasswd", 404),
    ],
)
def test_other_addresses(client: FlaskClient, address: str, status: int) -> None:
    assert client.get(address).status_code == status


def test_a_list_has_pages(client: FlaskClient, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linkedacts.server.act_lists.PAGE_SIZE", 3)
    seen: list[str] = []
    expected = sorted(path for path in site.paths if path.startswith("/eli/fr/219900016/"))
    pages = -(-len(expected) // 3)
    for page in range(1, pages + 1):
        answer = client.get(f"/eli/fr/219900016.json?page={page}")
        assert answer.json is not None
        seen.extend(line["id"].removeprefix(BASE) for line in answer.json["acts"])
        assert ('rel="next"' in answer.headers["Link"]) is (page < pages)
        assert ('rel="prev"' in answer.headers["Link"]) is (page > 1)
    assert sorted(seen) == expected
    assert len(seen) > 3
