"""What holds of every page: it says its language, has one heading, leads nowhere in vain and shows no raw IRI."""

import re
from collections import deque
from itertools import pairwise

import pytest
from flask.testing import FlaskClient

from tests.server.pages.reading import links, page, text
from tests.server.site import REJECTED, SEED, WITHDRAWN

PAGES = (
    "/",
    "/search",
    "/search?q=eclairage",
    "/search?q=zzyzx&year=2023",
    "/people",
    "/people?authority=219900016",
    "/sessions",
    "/agreements",
    "/agreements?min=100000",
    "/agreements?partner=personne",
    "/quality",
    "/quality/acts?kind=finding&name=attendance-sum",
    "/questions",
    "/questions/votes-against",
    "/check",
    "/sparql",
    "/sparql?query=ASK%20%7B%7D&format=html",
    "/eli/fr",
    "/eli/fr/219900016/deliberation/2024",
    SEED,
    REJECTED,
    f"{SEED}/evidence",
    f"{REJECTED}/source?field=/vote/against",
    "/id/authority/219900016",
    "/id/person/243400017/michael-delafosse",
    "/id/session/219900016/2024-09-24",
    "/id/theme/243400017/attractivite",
    "/id/agreement/243400017/2023-10-03/M2023-353/1",
    "/id/organization/243400017/universite-de-montpellier",
    "/id/law/cgct/L2121-20",
    "/ontology",
    "/ontology/LocalAct",
)
_IRI = re.compile(r"https?://\S+|\b(?:eli|la|code|eli-dl|skos):[A-Za-z]\S*|/(?:id|eli)/\S+")
_MAY_SHOW_IRIS = "code, pre, textarea, [data-copy], .term"
"""Where the IRI itself is what is said: queries, permanent addresses, citations, the vocabulary."""


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("address", PAGES)
def test_a_page_says_its_language_and_has_one_heading(client: FlaskClient, address: str, language: str) -> None:
    tree = page(client, address, language=language)
    root = tree.css_first("html")
    assert root is not None
    assert root.attributes["lang"] == language
    assert len(tree.css("h1")) == len(tree.css("main")) == len(tree.css("head > title")) == 1
    assert text(tree, "h1")


@pytest.mark.parametrize("address", PAGES)
def test_no_raw_iri_is_shown_to_a_person(client: FlaskClient, address: str) -> None:
    tree = page(client, address)
    for node in tree.css(_MAY_SHOW_IRIS):
        node.decompose()
    assert _IRI.findall(text(tree)) == []


@pytest.mark.parametrize("address", PAGES)
def test_nothing_inline_runs_or_styles(client: FlaskClient, address: str) -> None:
    tree = page(client, address)
    assert tree.css("[style], style, [onclick], [onload], script:not([src]):not([type='application/ld+json'])") == []


@pytest.mark.parametrize("address", PAGES)
def test_headings_go_down_one_level_at_a_time(client: FlaskClient, address: str) -> None:
    tree = page(client, address)
    levels = [int((node.tag or "h0")[1]) for node in tree.css("h1, h2, h3, h4, h5, h6")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels)), levels


@pytest.mark.parametrize("address", PAGES)
def test_ids_are_unique_and_labels_lead_to_them(client: FlaskClient, address: str) -> None:
    tree = page(client, address)
    ids = [node.attributes["id"] for node in tree.css("[id]")]
    assert len(ids) == len(set(ids))
    wanted = [node.attributes["for"] for node in tree.css("label[for]")]
    wanted += [node.attributes["aria-labelledby"] for node in tree.css("[aria-labelledby]")]
    assert set(wanted) <= set(ids)


@pytest.mark.parametrize("address", PAGES)
def test_anchors_lead_to_places_of_the_page(client: FlaskClient, address: str) -> None:
    tree = page(client, address)
    ids = {str(node.attributes["id"]) for node in tree.css("[id]")}
    assert {str(node.attributes["href"])[1:] for node in tree.css("a[href^='#']")} <= ids


@pytest.mark.parametrize("address", PAGES)
def test_a_page_says_in_its_head_what_it_is_about(client: FlaskClient, address: str) -> None:
    [description] = page(client, address).css("head meta[name=description]")
    assert len(str(description.attributes["content"])) > 50


@pytest.mark.parametrize("address", PAGES)
def test_a_page_weighs_less_than_100_kilobytes_with_all_that_it_loads(client: FlaskClient, address: str) -> None:
    tree = page(client, address)
    loaded = [str(node.attributes["href"]) for node in tree.css("link[rel=stylesheet], link[rel=icon]")]
    loaded += [str(node.attributes["src"]) for node in tree.css("script[src], img[src]")]
    assert len(loaded) >= 3
    assert sum(_weight(client, part) for part in (address, *loaded)) < 100_000


def _weight(client: FlaskClient, address: str) -> int:
    """Gives the bytes that come over the wire; the picture of a page of a document is not part of the site."""
    answer = client.get(address, headers={"Accept": "text/html", "Accept-Encoding": "gzip"}, follow_redirects=True)
    return len(answer.data)


def test_every_link_of_the_site_answers(client: FlaskClient) -> None:
    waiting, seen = deque(["/"]), {"/"}
    pages = 0
    while waiting:
        address = waiting.popleft()
        with client.get(address, headers={"Accept": "text/html"}, follow_redirects=True) as answer:
            assert answer.status_code < 400, address
        if not answer.content_type.startswith("text/html") or "lang=" in address:
            continue
        pages += 1
        tree = page(client, address)
        for link in links(tree, address):
            is_one_of_many = "/source?" in link or (link.startswith("/search?") and "search?" in address)
            if link not in seen and not (is_one_of_many and pages > 60):
                seen.add(link)
                waiting.append(link)
    assert pages > 100


def test_a_withdrawn_act_says_why(client: FlaskClient) -> None:
    tree = page(client, WITHDRAWN, status=410)
    assert "Publié par erreur" in text(tree)
    assert "1er février 2024" in text(tree)


@pytest.mark.parametrize(
    ("address", "status"), [("/nothing", 404), (f"{SEED}/source?field=/nothing", 404), ("/search?page=x", 400)]
)
def test_an_error_is_a_page_in_words(client: FlaskClient, address: str, status: int) -> None:
    tree = page(client, address, status=status)
    assert f"Erreur {status}" in text(tree)


def test_a_chosen_language_is_kept(client: FlaskClient) -> None:
    assert client.get("/?lang=en", headers={"Accept-Language": "fr"}).headers["Content-Language"] == "en"
    kept = client.get("/agreements", headers={"Accept-Language": "fr"})
    assert kept.headers["Content-Language"] == "en"
    assert {"Accept-Language", "Cookie"} <= {value.strip() for value in kept.headers["Vary"].split(",")}
