"""The straight line: the seed délibération from its file to SPARQL answers, over HTTP, as `make demo` serves it."""

import json
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from linkedacts.demonstration import write
from linkedacts.demonstration.catalogue import TEXTS
from linkedacts.iris import PRINTED_GRAPH
from linkedacts.model import Reading
from linkedacts.publication.examination import read_file
from linkedacts.rdf.act_graph import act_graph
from linkedacts.rdf.provenance import source_statements
from linkedacts.reading.limits import ReadingLimits
from tests.conftest import Demonstration
from tests.triples import triples_of

BASE = "http://localhost:8000"
PATH = "/eli/fr/243400017/deliberation/2023/10/03/M2023-353"
GOLD = Path(__file__).parent / "fixtures" / "gold" / "M2023-353.json"
PREFIXES = """
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX eli-dl: <http://data.europa.eu/eli/eli-draft-legislation-ontology#>
PREFIX la: <https://w3id.org/linkedacts/ontology#>
PREFIX code: <https://w3id.org/linkedacts/codes#>
PREFIX adms: <http://www.w3.org/ns/adms#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX schema: <https://schema.org/>
"""

Row = dict[str, str]


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    document = json.loads(GOLD.read_text(encoding="utf-8"))
    act: dict[str, Any] = document["acts"][0]
    return act


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("reportlab", reason="the extra « demo » is not installed")
    folder = tmp_path_factory.mktemp("acts")
    write(folder)
    return folder / "M2023-353.pdf"


@pytest.fixture(scope="module")
def readings(pdf: Path) -> tuple[Reading, Reading]:
    """The seed as it is read from its text and from its PDF."""
    return read_file(TEXTS / "M2023-353.txt", ReadingLimits()), read_file(pdf, ReadingLimits())


def select(served: Demonstration, query: str) -> list[Row]:
    """Gives the answer of the SPARQL endpoint; `{act}` in a query is the seed."""
    text = PREFIXES + query.replace("{act}", f"<{served.base}{PATH}>")
    address = f"{served.base}/sparql?{urllib.parse.urlencode({'query': text})}"
    request = urllib.request.Request(address, headers={"Accept": "application/sparql-results+json"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        bindings = json.load(answer)["results"]["bindings"]
    return [{name: value["value"] for name, value in row.items()} for row in bindings]


def printed_names(served: Demonstration, status: str) -> set[str]:
    return {
        row["name"]
        for row in select(
            served,
            f"""SELECT ?name {{ ?item eli-dl:created_a_realization_of {{act}} ; la:attendanceSheet ?sheet .
            ?sheet la:hasAttendance ?place . ?place la:attendanceStatus code:attendance-{status} ;
            la:printedName ?name }}""",
        )
    }


def test_the_text_and_the_pdf_give_the_gold_record(readings: tuple[Reading, Reading], gold: dict[str, Any]) -> None:
    for reading in readings:
        (act,) = reading.record()["acts"]
        optional = set(act) - set(gold)
        assert optional <= {"recitals", "earlier_sessions", "votes"}
        assert _without_wording(act) == {**_without_wording(gold), **{key: act[key] for key in optional}}


def _without_wording(act: dict[str, Any]) -> dict[str, Any]:
    """Gives a record without the one key that hand-made records leave out."""
    vote = {key: value for key, value in act["vote"].items() if key != "proclamation"}
    return {**act, "vote": vote}


def test_the_text_and_the_pdf_give_the_same_graph_apart_from_their_source(readings: tuple[Reading, Reading]) -> None:
    texts, pdfs = (set(_without_source(reading)) for reading in readings)
    assert texts == pdfs
    assert len(texts) > 400


def _without_source(reading: Reading) -> Iterator[Any]:
    (act,) = reading.acts
    graph = act_graph(act, reading.source, BASE)
    of_the_source = set(source_statements(reading.source, graph.minter))
    yield from (triple for triple in graph.union if triple not in of_the_source)


def test_members_present_substitute_represented_and_absent_are_found(
    demonstration: Demonstration, gold: dict[str, Any]
) -> None:
    attendance = gold["attendance"]
    assert printed_names(demonstration, "present") == set(attendance["present"])
    assert printed_names(demonstration, "represented") == {member["name"] for member in attendance["represented"]}
    assert printed_names(demonstration, "absent") == set(attendance["absent"])
    assert [len(attendance[status]) for status in ("present", "represented", "absent")] == [68, 10, 13]


def test_the_substitute_is_found_with_the_member_whose_seat_it_is(
    demonstration: Demonstration, gold: dict[str, Any]
) -> None:
    rows = select(
        demonstration,
        """SELECT ?name ?replaced { ?item eli-dl:created_a_realization_of {act} ; la:attendanceSheet ?sheet .
        ?sheet la:hasAttendance ?place . ?place la:attendanceStatus code:attendance-substitute ;
        la:printedName ?name ; la:printedReplacedName ?replaced }""",
    )
    (substitute,) = gold["attendance"]["substitutes"]
    assert rows == [{"name": substitute["name"], "replaced": substitute["replaces"]}]


def test_members_in_office_are_found(demonstration: Demonstration) -> None:
    rows = select(
        demonstration,
        """SELECT ?count { ?item eli-dl:created_a_realization_of {act} ;
        la:attendanceSheet/la:membersInOffice ?count }""",
    )
    assert rows == [{"count": "92"}]


def test_the_vote_is_found_with_those_who_took_no_part(demonstration: Demonstration, gold: dict[str, Any]) -> None:
    counts = select(
        demonstration,
        """SELECT ?for ?against ?abstentions ?apart { ?vote eli-dl:decided_on_a_realization_of {act} ;
        eli-dl:number_of_votes_favor ?for ; eli-dl:number_of_votes_against ?against ;
        eli-dl:number_of_votes_abstention ?abstentions ; la:numberNotParticipating ?apart }""",
    )
    names = select(
        demonstration,
        """SELECT ?name { ?vote eli-dl:decided_on_a_realization_of {act} ; la:printedNonParticipant ?name }""",
    )
    assert counts == [{"for": "74", "against": "0", "abstentions": "0", "apart": "5"}]
    assert {row["name"] for row in names} == set(gold["vote"]["names"]["not_participating"])
    assert len(names) == 5


def test_the_clauses_are_found_in_their_order(demonstration: Demonstration, gold: dict[str, Any]) -> None:
    rows = select(
        demonstration,
        """SELECT ?text { {act} eli:has_part ?part . ?part eli:type_subdivision code:subdivision-clause ;
        la:position ?place ; schema:text ?text } ORDER BY ?place""",
    )
    assert [row["text"] for row in rows] == gold["provisions"]
    assert len(rows) == 3


def test_the_convention_is_found_with_its_two_parties(demonstration: Demonstration, gold: dict[str, Any]) -> None:
    rows = select(
        demonstration,
        """SELECT ?title ?party { {act} la:agreement ?agreement . ?agreement dcterms:title ?title ;
        la:party/skos:prefLabel ?party }""",
    )
    (agreement,) = gold["agreements"]
    assert {row["title"] for row in rows} == {agreement["title"]}
    assert {row["party"] for row in rows} == set(agreement["parties"])
    assert len(rows) == 2


def test_the_identifier_of_the_transmission_is_found(demonstration: Demonstration) -> None:
    rows = select(
        demonstration,
        """SELECT ?id ?message { {act} adms:identifier ?identifier .
        ?identifier skos:notation ?id ; la:messageNumber ?message }""",
    )
    assert rows == [{"id": "034-243400017-20231003-246674-DE", "message": "1-1"}]


def test_the_four_dates_are_found(demonstration: Demonstration, gold: dict[str, Any]) -> None:
    rows = select(
        demonstration,
        """SELECT ?adopted ?signed ?received ?published { {act} eli:date_document ?adopted ;
        la:signature/dcterms:date ?signed ; la:receipt/dcterms:date ?received ; eli:date_publication ?published }""",
    )
    dates = (gold["session"]["date"], gold["signature"]["date"], gold["received_on"], gold["published_on"])
    assert rows == [dict(zip(("adopted", "signed", "received", "published"), dates, strict=True))]


def test_printed_and_derived_statements_stand_in_graphs_of_their_own(demonstration: Demonstration) -> None:
    rows = select(demonstration, "SELECT DISTINCT ?graph { GRAPH ?graph { {act} ?p ?o } }")
    act = f"{demonstration.base}{PATH}"
    assert PRINTED_GRAPH.format(act=act) in {row["graph"] for row in rows}
    assert len(rows) == 2


@pytest.mark.parametrize(
    ("accept", "name"),
    [("text/turtle", "turtle"), ("application/ld+json", "jsonld"), ("application/rdf+xml", "rdfxml")],
)
def test_the_address_of_the_act_answers_in_the_form_that_is_asked_for(
    demonstration: Demonstration, accept: str, name: str
) -> None:
    request = urllib.request.Request(f"{demonstration.base}{PATH}", headers={"Accept": accept})
    with urllib.request.urlopen(request, timeout=30) as answer:
        subjects = {subject for subject, _, _ in triples_of(answer.read(), name)}
        assert answer.headers.get_content_type() == accept
    assert f"<{demonstration.base}{PATH}>" in subjects


def test_the_page_of_the_act_prints_its_title_and_those_who_took_no_part(
    demonstration: Demonstration, gold: dict[str, Any]
) -> None:
    request = urllib.request.Request(f"{demonstration.base}{PATH}", headers={"Accept": "text/html"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        page = answer.read().decode()
    for name in gold["vote"]["names"]["not_participating"]:
        assert name in page
    assert "Intelligence artificielle" in page
