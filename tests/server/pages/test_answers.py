"""An answer of SPARQL is read in short names, drawn where it has one number a row, and downloaded in each format."""

from urllib.parse import urlencode

import pytest
from flask.testing import FlaskClient
from selectolax.lexbor import LexborHTMLParser

from linkedacts.rdf.questions import Question, questions
from tests.server.pages.reading import page, text
from tests.server.site import BASE

_BY_YEAR = """
    PREFIX eli: <http://data.europa.eu/eli/ontology#>
    SELECT ?year (COUNT(?act) AS ?acts) { ?act eli:date_document ?day BIND (STR(YEAR(?day)) AS ?year) } GROUP BY ?year
"""
_BY_TYPE = """
    SELECT ?type (COUNT(?act) AS ?acts) { ?act <http://data.europa.eu/eli/ontology#type_document> ?type } GROUP BY ?type
"""
_ACTS = "SELECT ?act ?type { ?act <http://data.europa.eu/eli/ontology#type_document> ?type } ORDER BY ?act"


def _ask(client: FlaskClient, query: str, status: int = 200) -> LexborHTMLParser:
    return page(client, f"/sparql?{urlencode({'query': query, 'format': 'html'})}", status=status)


def test_iris_are_read_by_short_names_and_lead_where_they_say(client: FlaskClient) -> None:
    links = [(node.text(), node.attributes["href"]) for node in _ask(client, _ACTS).css("td a")]
    assert ("M2023-353", "http://localhost:8000/eli/fr/243400017/deliberation/2023/10/03/M2023-353") in links
    assert ("délibération", "/codes#type-deliberation") in links


def test_counts_by_year_are_drawn_with_their_table(client: FlaskClient) -> None:
    tree = _ask(client, _BY_YEAR)
    assert len(tree.css(".chart rect")) == len(tree.css(".chart table tbody tr")) > 1


def test_numbers_by_name_are_drawn_in_their_rows(client: FlaskClient) -> None:
    rows = _ask(client, _BY_TYPE).css(".scroll tbody tr")
    lengths = {text(row, "td"): row.css_first("rect").attributes["width"] for row in rows}  # type: ignore[arg-type,union-attr]
    assert len(rows) > 1
    assert lengths["délibération"] == "100.0%"
    assert lengths["arrêté"] == "7.7%"


def test_an_answer_says_its_short_link_which_leads_back_to_it(client: FlaskClient) -> None:
    link = str(_ask(client, _ACTS).css_first("a[data-copy]").attributes["href"])  # type: ignore[union-attr]
    assert text(page(client, link.removeprefix(BASE)), "textarea") == _ACTS


def test_other_answers_are_not_drawn(client: FlaskClient) -> None:
    assert _ask(client, _ACTS).css(".chart, .drawn") == []


@pytest.mark.parametrize("label", ["CSV", "TSV", "JSON", "XML"])
def test_an_answer_is_downloaded_in_each_format(client: FlaskClient, label: str) -> None:
    hrefs = {node.text(): str(node.attributes["href"]) for node in _ask(client, _ACTS).css(".formats a")}
    assert client.get(hrefs[label]).status_code == 200


def test_a_query_that_does_not_parse_is_said_beside_it(client: FlaskClient) -> None:
    tree = _ask(client, "SELECT oops", status=400)
    assert "La requête n’a pas de réponse" in text(tree, "[role=alert]")
    assert "ligne 1, colonne 12" in text(tree, "[role=alert]")
    assert "SELECT oops" in text(tree, "textarea")


def test_terms_are_offered_with_their_labels_and_prefixes(client: FlaskClient) -> None:
    offered = client.get("/sparql/terms.json").json
    assert offered is not None
    terms = {term["name"]: term for term in offered["terms"]}
    assert terms["la:numberNotParticipating"]["fr"]
    assert {"eli:date_document", "code:type-deliberation", "eli-dl:had_voter_against"} <= set(terms)
    assert {name.partition(":")[0] for name in terms} <= set(offered["prefixes"])


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
def test_every_question_of_the_library_is_answered(client: FlaskClient, question: Question) -> None:
    assert question.text.strip() in page(client, f"/questions/{question.name}").css_first("textarea").text()  # type: ignore[union-attr]
    assert _ask(client, question.text).css("[role=alert]") == []


@pytest.mark.parametrize("words", ["convention", 'l\'"éclairage" \\ public'])
def test_a_search_is_asked_in_sparql_too(client: FlaskClient, words: str) -> None:
    tree = page(client, f"/search?{urlencode({'q': words})}")
    [link] = [str(node.attributes["href"]) for node in tree.css(".formats a") if "SPARQL" in node.text()]
    answer = page(client, link)
    assert len(answer.css(".scroll tbody tr")) == len(tree.css(".acts li")) > 0
