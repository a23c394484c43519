"""The vocabularies: ontology, code lists, shapes and JSON-LD context, as every deployment serves them.

https://www.w3.org/TR/swbp-vocab-pub/: term IRIs are fragments of these documents,
and each term has a reference of its own below them.
"""

from collections.abc import Callable

from flask import Response, abort
from rdflib import URIRef

from linkedacts import assets
from linkedacts.rdf.terms import description
from linkedacts.server import paths, vocabularies
from linkedacts.server.about import About, Link, alternates
from linkedacts.server.answers import choose_form, redirect, send_kept, send_page
from linkedacts.server.graphs import write
from linkedacts.server.offers import CONTEXT, GRAPH, HTML, Offer
from linkedacts.server.pages import term as term_page
from linkedacts.server.pages import vocabulary as vocabulary_page
from linkedacts.server.rendered import Rendered
from linkedacts.server.site import site
from linkedacts.server.vocabularies import Term, Vocabulary

_FORMS = (GRAPH[0], HTML, *GRAPH[1:])
_NAMES = {
    "ontology": vocabularies.ontology,
    "codes": vocabularies.codes,
    "parameters": vocabularies.parameters,
    "shapes": vocabularies.shapes,
    "rules": vocabularies.shapes,
}
"""Address → vocabulary; the IRIs of the rules begin with their own."""
_WITH_REFERENCES = frozenset({"ontology", "codes"})
"""Vocabularies of which each term has a page of its own."""
_CONTEXT = assets.ONTOLOGY / "context.jsonld"


def document(name: str) -> Response:
    """Answers for a vocabulary."""
    return _send(name, _NAMES[name](), None)


def form(name: str, suffix: str) -> Response:
    """Answers for a vocabulary in one form."""
    return _send(name, _NAMES[name](), suffix)


def nomenclature(suffix: str | None = None) -> Response:
    """Answers for the @ctes nomenclature, whose address has several parts."""
    return _send(paths.NOMENCLATURE.removeprefix("/"), vocabularies.nomenclature(), suffix)


def term(name: str, term: str, suffix: str | None = None) -> Response:
    """Answers with the reference of a term; leads from what has none to its place among the others."""
    known = _NAMES[name]()
    found = next((one for one in known.terms() if term in {one.name, one.anchor}), None)
    if found is None:
        abort(404, "The vocabulary has no such term.")
    if name not in _WITH_REFERENCES:
        return redirect(f"/{name}#{found.anchor}", 303)
    return _send_term(name, known, found, suffix)


def context(suffix: str | None = None) -> Response:
    """Answers for the JSON-LD context of acts."""
    choice = choose_form(suffix, CONTEXT)
    location = None if suffix else f"{site().root}/context.{choice.offer.suffix}"
    kept = _made("context", choice.offer, _CONTEXT.read_bytes)
    return send_kept(
        kept, About(choice.content_type, location=location, links=alternates(_address("context"), CONTEXT))
    )


def _send(name: str, known: Vocabulary, suffix: str | None) -> Response:
    choice = choose_form(suffix, _FORMS)
    location = None if suffix else f"{_address(name)}.{choice.offer.suffix}"
    about = About(choice.content_type, links=alternates(_address(name), _FORMS), location=location)
    if choice.offer is HTML:
        return send_page(lambda: vocabulary_page.render(known, name), about)
    return send_kept(_made(name, choice.offer, lambda: _content(known, choice.offer)), about)


def _send_term(name: str, known: Vocabulary, term: Term, suffix: str | None) -> Response:
    choice = choose_form(suffix, _FORMS)
    here = _address(f"{name}/{term.anchor}")
    links = alternates(here, _FORMS, Link("describedby", _address(name)))
    about = About(choice.content_type, links=links, location=None if suffix else f"{here}.{choice.offer.suffix}")
    if choice.offer is HTML:
        return send_page(lambda: term_page.render(known, name, term), about)
    iri = URIRef(known.namespace + term.name)
    return send_kept(_made(f"{name}/{term.anchor}", choice.offer, lambda: write(description(iri), choice.offer)), about)


def _content(known: Vocabulary, offer: Offer) -> bytes:
    """Gives a vocabulary in one form; as Turtle, the very files that it is written in."""
    if offer is GRAPH[0]:
        return b"\n".join(file.read_bytes() for file in known.files)
    return write(known.graph, offer)


def _made(name: str, offer: Offer, make: Callable[[], bytes]) -> Rendered:
    return site().pages.get((name, offer.suffix), make)


def _address(name: str) -> str:
    return f"{site().root}/{name}"
