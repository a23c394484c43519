"""The page of an act says what its Turtle says, leads to every passage, and holds whatever a document may print."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from rdflib import Graph, URIRef
from rdflib.namespace import FOAF

from linkedacts.evidence import Source
from linkedacts.model import Act, ReadAct
from linkedacts.server.app import create_app
from linkedacts.server.site import EXTENSION
from linkedacts.settings import Settings
from linkedacts.store.folder import DataFolder
from linkedacts.vocabulary import ELI, ELI_DL, LA
from tests.server import site as published
from tests.server.pages.reading import page, text
from tests.server.site import BASE, MADE_BY, REJECTED, SEED, Site

_COUNTS = {
    "in_favor": ELI_DL.number_of_votes_favor,
    "against": ELI_DL.number_of_votes_against,
    "abstentions": ELI_DL.number_of_votes_abstention,
    "not_participating": LA.numberNotParticipating,
}
_LABELS = {
    "in_favor": "Pour",
    "against": "Contre",
    "abstentions": "Abstentions",
    "not_participating": "Ne prennent pas part au vote",
}


def _graph(client: FlaskClient, path: str) -> Graph:
    return Graph().parse(data=client.get(f"{path}.ttl").data, format="turtle")


def test_every_act_has_the_title_the_number_and_the_people_of_its_turtle(client: FlaskClient, site: Site) -> None:
    for path in site.paths:
        graph, said = _graph(client, path), text(page(client, path))
        act = URIRef(BASE + path)
        titles = [str(title) for title in graph.objects(None, ELI.title)]
        numbers = [str(number) for number in graph.objects(act, ELI.number)]
        printed = [str(name) for name in graph.objects(None, LA.printedName)]
        assert titles + numbers + printed
        for value in (*titles, *numbers, *printed):
            assert " ".join(value.split()) in said, (path, value)


@pytest.mark.parametrize("path", [SEED, REJECTED])
def test_the_counts_of_the_vote_are_those_of_the_turtle(client: FlaskClient, path: str) -> None:
    graph, tree = _graph(client, path), page(client, path)
    vote = URIRef(f"{BASE}{path}#vote")
    rows = {text(row, "th"): text(row, "td") for row in tree.css("table.votes tbody tr")}  # type: ignore[arg-type]
    for key, predicate in _COUNTS.items():
        count = graph.value(vote, predicate)
        assert rows.get(_LABELS[key]) == (None if count is None else str(count))


def test_every_person_leads_to_the_iri_that_the_turtle_names(client: FlaskClient) -> None:
    graph, tree = _graph(client, SEED), page(client, SEED)
    people = {
        str(name): str(person) for person, name in graph.subject_objects(FOAF.name) if "/id/person/" in str(person)
    }
    shown = {node.text(): node.attributes["href"] for node in tree.css(".person > a:not(.proof)")}
    assert len(shown) == 92 + 1, "and the member whose seat the substitute sits in"
    assert {name: BASE + str(href) for name, href in shown.items()} == {name: people[name] for name in shown}


def test_every_passage_is_one_click_away(client: FlaskClient) -> None:
    tree = page(client, SEED)
    hrefs = {str(node.attributes["href"]) for node in tree.css("a.read, a.proof")}
    assert len(hrefs) > 90
    for href in sorted(hrefs)[::15]:
        assert client.get(href, headers={"Accept": "text/html"}).status_code == 200


def test_who_did_not_take_part_is_proved_in_three_clicks_from_home(client: FlaskClient) -> None:
    found = [str(node.attributes["href"]) for node in page(client, "/search?q=M2023-353").css("h3 a")]
    assert SEED in found
    names = page(client, SEED).css("ul.names a.proof[href*='not_participating']")
    assert len(names) == 5
    proof = page(client, str(names[0].attributes["href"]))
    assert "Tasnime AKBARALY" in text(proof, ".chosen")


def test_the_embedded_jsonld_is_the_act_for_search_engines(client: FlaskClient) -> None:
    node = page(client, SEED).css_first('script[type="application/ld+json"]')
    assert node is not None
    document = json.loads(node.text())
    assert document["@id"] == BASE + SEED
    assert "Legislation" in document["@type"]
    assert document["legislationIdentifier"] == "M2023-353"
    assert document["legislationDate"] == "2023-10-03"
    formats = {encoding["encodingFormat"] for encoding in document["encoding"]}
    assert {"application/pdf", "text/turtle", "application/ld+json"} <= formats


def test_derived_dates_name_their_article_and_printed_ones_do_not(client: FlaskClient) -> None:
    items = page(client, SEED).css(".timeline li")
    derived = [item for item in items if "derived" in (item.attributes.get("class") or "")]
    assert derived
    assert all("CGCT" in item.text() or "CJA" in item.text() for item in derived)
    assert not any(item.css(".rule") for item in items if "derived" not in (item.attributes.get("class") or ""))


def test_numbers_that_add_up_say_so_and_others_say_it_too(client: FlaskClient) -> None:
    assert "Le compte y est" in text(page(client, SEED), ".verdict")
    assert "68 présents + 1 suppléant + 10 représentés + 13 absents = 92 membres en exercice" in text(
        page(client, SEED), ".sums"
    )


def test_related_acts_are_those_around_it_in_its_session(client: FlaskClient, site: Site) -> None:
    paths = [path for path in site.paths if "/2023/11/14/" in path]
    assert len(paths) > 2
    related = [str(node.attributes["href"]) for node in page(client, paths[1]).css(".related h4 a")]
    assert related[:2] == [paths[0], paths[2]]
    assert paths[1] not in related
    assert len(related) == len(set(related))


def test_an_act_alone_in_everything_has_no_related_acts(client: FlaskClient) -> None:
    assert page(client, SEED).css(".related") == []


_ATTACK = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)> {{ 7*7 }} %(n)s javascript:alert(3)"
_LONG = "Convention relative à " + ", ".join(["l'aménagement des berges de la rivière"] * 8)
_NAMES = tuple(f"Prénom{n} DE LA LONGUE-FAMILLE-NUMÉRO-{n}" for n in range(92))


def _hostile_record(title: str) -> Act:
    return Act.model_validate(
        {
            "type": "deliberation",
            "number": "H-1<b>",
            "title": title,
            "theme": _ATTACK,
            "authority": {"name": _ATTACK, "siren": None},
            "assembly": _ATTACK,
            "session": {"date": "2024-01-02", "chair": _ATTACK},
            "attendance": {"members_in_office": 92, "present": (*_NAMES[:91], _ATTACK)},
            "vote": {"outcome": "adopted", "in_favor": 92, "names": {"against": (_ATTACK,)}, "proclamation": _ATTACK},
            "provisions": (_ATTACK,),
            "amounts": ({"value": 1.0, "currency": "EUR"},),
            "agreements": ({"title": _ATTACK, "parties": (_ATTACK,)},),
            "annexes": (_ATTACK,),
            "appeal_court": _ATTACK,
        }
    )


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """A site whose one act tries everything, read from a file with a name that does too."""
    folder = DataFolder.create(tmp_path_factory.mktemp("hostile") / "data", BASE)
    source = Source(name="<svg onload=alert(4)>.txt", sha256="0" * 64, size=1, media_type="text/plain", pages=1)
    with folder.writer() as writer:
        for rank, title in enumerate((_ATTACK, _LONG), 1):
            read = ReadAct(act=_hostile_record(title).model_copy(update={"number": f"H-{rank}"}), rank=rank)
            writer.replace(published.published(read, source, BASE, _ATTACK), MADE_BY)
        writer.switch()
    app = create_app(folder, Settings(query_processes=1))
    yield app.test_client()
    app.extensions[EXTENSION].published.close()


@pytest.mark.parametrize("address", ["/", "/search?q=alert", "/people", "/agreements", "/sessions", "/quality"])
def test_lists_print_what_a_hostile_document_says_as_text(hostile: FlaskClient, address: str) -> None:
    tree = page(hostile, address)
    assert tree.css("main script, main img, main svg[onload], [onerror], a[href^='javascript']") == []


def test_a_hostile_act_is_text_on_its_page_and_in_its_jsonld(hostile: FlaskClient) -> None:
    path = str(page(hostile, "/").css(".acts a")[0].attributes["href"])
    tree = page(hostile, path)
    assert tree.css("main script, main img, [onerror], a[href^='javascript']") == []
    assert "{{ 7*7 }}" in text(tree)
    node = tree.css_first('script[type="application/ld+json"]')
    assert node is not None
    json.loads(node.text())


def test_ninety_two_long_names_and_a_long_title_are_all_there(hostile: FlaskClient) -> None:
    paths = [str(node.attributes["href"]) for node in page(hostile, "/").css(".acts a")]
    trees = [page(hostile, path) for path in paths]
    tree = next(tree for tree in trees if _LONG in text(tree, "h1"))
    assert len(_LONG) > 300
    assert all(name in text(tree) for name in _NAMES[:91])
    assert tree.css_first("h1.long") is not None


def test_csv_cells_are_no_formulas(hostile: FlaskClient, tmp_path: Path) -> None:
    answer = hostile.get("/search.csv")
    assert answer.content_type.startswith("text/csv")
    assert not any(cell.startswith(("=", "+", "@")) for line in answer.text.splitlines() for cell in line.split(","))


def test_a_doubt_of_the_reader_is_said_in_the_language_of_the_page(client: FlaskClient, site: Site) -> None:
    path = next(path for path in site.paths if path.endswith("2023-046"))
    (issue,) = client.get(f"{path}.json").get_json()["issues"]
    assert issue["message"] in text(page(client, path, language="en"), ".doubts")
    assert issue["message"] not in text(page(client, path))
    assert text(page(client, path), ".doubts")
