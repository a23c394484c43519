"""The page of every act says what its Turtle says: texts, sums, dates, laws, who was there, whom it agrees with."""

from collections import Counter
from collections.abc import Iterator

import pytest
from flask import Flask
from rdflib import XSD, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, RDF, SDO
from rdflib.term import Node
from selectolax.lexbor import LexborHTMLParser

from linkedacts.server.language import FRENCH
from linkedacts.vocabulary import CODES, ELI, LA
from tests.server.pages.reading import page, text
from tests.server.site import BASE, Site

_TEXTS = (SDO.text, DCTERMS.title, LA.printedName, LA.printedProxyName, LA.printedPartyName, LA.printedCourtName)
Pairs = list[tuple[str, Graph, LexborHTMLParser]]
_LISTS = {
    "représenté": CODES["attendance-represented"],
    "suppléant": CODES["attendance-substitute"],
    "présent": CODES["attendance-present"],
    "absent": CODES["attendance-absent"],
}
"""Word of the heading of a list → the status of whom it lists; « représenté » holds the word « présent »."""


@pytest.fixture(scope="module")
def pairs(app: Flask, site: Site) -> Pairs:
    """Each act: its path, its Turtle, its page."""
    client = app.test_client()
    return [
        (path, Graph().parse(data=client.get(f"{path}.ttl").data, format="turtle"), page(client, path))
        for path in site.paths
    ]


def _line(value: object) -> str:
    return " ".join(str(value).split())


def _hrefs(tree: LexborHTMLParser, selector: str) -> Counter[str]:
    return Counter(BASE + str(node.attributes["href"]) for node in tree.css(selector))


def test_every_text_of_the_turtle_stands_on_the_page(pairs: Pairs) -> None:
    seen: Counter[Node] = Counter()
    for path, graph, tree in pairs:
        said = text(tree)
        for predicate in _TEXTS:
            for subject, value in graph.subject_objects(predicate):
                if not str(subject).startswith(f"{BASE}/id/law/"):
                    seen[predicate] += 1
                    assert _line(value) in said, (path, value)
    assert set(seen) == set(_TEXTS)


def test_the_clauses_and_recitals_are_those_of_the_turtle(pairs: Pairs) -> None:
    for path, graph, tree in pairs:
        shown = {str(node.attributes["id"]) for node in tree.css(".clauses li, .recitals li")}
        parts = {str(part).rpartition("#")[2] for part in graph.objects(URIRef(BASE + path), ELI.has_part)}
        assert shown == parts, path


def test_the_sums_are_those_of_the_turtle(pairs: Pairs) -> None:
    found = 0
    for path, graph, tree in pairs:
        amounts = list(graph.subjects(RDF.type, SDO.MonetaryAmount))
        sums = Counter(_line(_money(graph, amount)) for amount in amounts)
        assert Counter(_line(node.text()) for node in tree.css(".amounts .sum")) == sums, path
        found += len(amounts)
    assert found > 5


def _money(graph: Graph, amount: Node) -> str:
    value, currency = graph.value(amount, SDO.value), graph.value(amount, SDO.currency)
    assert isinstance(value, Literal)
    return FRENCH.money(value.toPython(), str(currency))


def test_the_dates_are_those_of_the_turtle(pairs: Pairs) -> None:
    for path, graph, tree in pairs:
        derived = {str(graph.value(node, DCTERMS.date)) for node in graph.subjects(RDF.type, LA.DerivedDate)}
        all_of_them = set(_dates(graph, path))
        shown, shown_as_derived = (
            {str(node.attributes["datetime"]) for node in tree.css(f".timeline {item} time")}
            for item in ("li", "li.derived")
        )
        assert shown == all_of_them, path
        assert shown_as_derived == derived, path


def _dates(graph: Graph, path: str) -> Iterator[str]:
    """Gives the dates of the act, its parts and its session; those of the laws that it cites are theirs."""
    for subject, value in graph.subject_objects():
        is_own = str(subject).startswith((BASE + path, f"{BASE}/id/session/"))
        if is_own and isinstance(value, Literal) and value.datatype == XSD.date:
            yield str(value)


def test_the_laws_are_those_of_the_turtle(pairs: Pairs) -> None:
    for path, graph, tree in pairs:
        cited = Counter(str(law) for law in graph.objects(URIRef(BASE + path), ELI.cites))
        assert _hrefs(tree, ".laws a:not(.proof)") == cited, path


def test_who_was_there_is_what_the_turtle_says(pairs: Pairs) -> None:
    listed = 0
    for path, graph, tree in pairs:
        shown = {_status(node.text()): node.parent for node in tree.css(".people summary")}
        for status in _LISTS.values():
            lines = list(graph.subjects(LA.attendanceStatus, status))
            names = Counter(_line(graph.value(line, LA.printedName)) for line in lines)
            people = shown[status].css("li > .person:first-child > :first-child") if lines else []  # type: ignore[union-attr]
            assert Counter(_line(node.text()) for node in people) == names, (path, status)
            listed += len(lines)
    assert listed > 100


def _status(summary: str) -> URIRef:
    return next(status for word, status in _LISTS.items() if word in summary)


def test_the_parties_of_agreements_are_those_of_the_turtle(pairs: Pairs) -> None:
    for path, graph, tree in pairs:
        parties = Counter(str(party) for party in graph.objects(None, LA.party))
        assert _hrefs(tree, ".agreement li > a:not(.proof)") == parties, path
