"""Which form an Accept header gets (RFC 9110, sections 12.4.2 and 12.5.1), and what real clients send."""

import pytest

from linkedacts.errors import RepresentationUnknown
from linkedacts.server.negotiation import choose, choose_named
from linkedacts.server.offers import ACT, ANSWER_GRAPH, GRAPH, SOLUTIONS, Offer

_BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"
_RDFLIB_NT = "text/plain, */*;q=0.1"
_RDFLIB_XML = "application/rdf+xml, */*;q=0.1"
_JENA = (
    "text/turtle,application/n-triples;q=0.9,application/ld+json;q=0.8,application/rdf+xml;q=0.7,*/*;q=0.3,"
    "application/n-quads,application/trig;q=0.9"
)
_COMUNICA = (
    "application/n-quads,application/trig;q=0.95,application/ld+json;q=0.9,application/n-triples;q=0.8,"
    "text/turtle;q=0.6,application/rdf+xml;q=0.5,text/n3;q=0.35,application/xml;q=0.3,text/html;q=0.2"
)
_UDATA = "application/rdf+xml, text/turtle;q=0.9"


@pytest.mark.parametrize(
    ("accept", "suffix"),
    [
        (None, "ttl"),
        ("", "ttl"),
        ("*/*", "ttl"),
        ("text/turtle", "ttl"),
        ("TEXT/Turtle", "ttl"),
        ("text/turtle;charset=utf-8", "ttl"),
        ("application/ld+json", "jsonld"),
        ('application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted"', "jsonld"),
        ("text/*", "ttl"),
        ("application/*", "jsonld"),
        ("text/html", "html"),
        ("text/turtle;q=0.5, text/html", "html"),
        ("text/turtle;q=0.5, text/html;q=0.4", "ttl"),
        ("text/turtle;q=0, */*", "html"),
        ("text/*;q=0.3, text/html;q=0.7, */*;q=0.5", "html"),
        ("*/*, text/turtle;q=0.1", "html"),
        ("application/n-quads, application/trig", "nq"),
        ("application/json", "json"),
        ("application/xml", "rdf"),
        ("text/n3", "ttl"),
        ("image/png, */*;q=0.01", "ttl"),
        ("nonsense, text/html", "html"),
        ("text/html;q=7, application/ld+json", "jsonld"),
        ("nonsense", "ttl"),
        (",,, ;;; q=", "ttl"),
        (_BROWSER, "html"),
        (_RDFLIB_NT, "nt"),
        (_RDFLIB_XML, "rdf"),
        (_JENA, "ttl"),
        (_COMUNICA, "nq"),
        (_UDATA, "rdf"),
    ],
)
def test_a_client_gets_the_form_it_prefers(accept: str | None, suffix: str) -> None:
    assert choose(accept, ACT).offer.suffix == suffix


@pytest.mark.parametrize(
    "accept",
    ["image/png", "text/csv", "*/*;q=0", "text/html;q=0", "text/*;q=0, application/*;q=0", "text/turtle;q=0.000"],
)
def test_a_client_that_takes_nothing_of_what_there_is_is_told_what_there_is(accept: str) -> None:
    with pytest.raises(RepresentationUnknown) as error:
        choose(accept, ACT)
    assert error.value.offered[:2] == ("text/turtle", "text/html")


@pytest.mark.parametrize(
    ("accept", "content_type"),
    [
        ("text/turtle", "text/turtle; charset=utf-8"),
        ("text/plain", "text/plain; charset=utf-8"),
        ("application/n-triples", "application/n-triples"),
        ("application/xml", "application/xml"),
        ("text/rdf+n3;q=0.9, application/xml;q=0.1", "text/rdf+n3; charset=utf-8"),
    ],
)
def test_a_form_is_sent_as_the_type_that_was_asked_for(accept: str, content_type: str) -> None:
    assert choose(accept, ACT).content_type == content_type


@pytest.mark.parametrize(
    ("wanted", "suffix"), [("turtle", "ttl"), ("ttl", "ttl"), ("JSONLD", "jsonld"), ("application/trig", "trig")]
)
def test_a_form_can_be_named(wanted: str, suffix: str) -> None:
    assert choose_named(wanted, ACT).offer.suffix == suffix


@pytest.mark.parametrize(
    ("wanted", "suffix"),
    [("rdf+xml", "rdf"), ("json-ld", "jsonld"), ("n3", "ttl"), ("xml", "rdf"), ("N-Triples", "nt"), ("rdf", "rdf")],
)
@pytest.mark.parametrize("offers", [ACT, GRAPH, ANSWER_GRAPH], ids=["act", "graph", "answer"])
def test_a_form_can_be_named_as_clients_name_it(offers: tuple[Offer, ...], wanted: str, suffix: str) -> None:
    assert choose_named(wanted, offers).offer.suffix == suffix


@pytest.mark.parametrize("wanted", ["excel", "", "+", "application", "text/"])
def test_a_name_that_no_form_has_is_refused(wanted: str) -> None:
    with pytest.raises(RepresentationUnknown):
        choose_named(wanted, ACT)


@pytest.mark.parametrize(
    ("accept", "suffix"),
    [
        (None, "srj"),
        ("application/sparql-results+json,*/*;q=0.9", "srj"),
        ("application/json", "srj"),
        ("application/sparql-results+xml,application/rdf+xml;q=0.9", "srx"),
        ("text/csv", "csv"),
        (_BROWSER, "html"),
    ],
)
def test_answers_of_queries_are_negotiated_too(accept: str | None, suffix: str) -> None:
    assert choose(accept, SOLUTIONS).offer.suffix == suffix
