"""Lists of acts, page by page and latest first: below a truncated IRI, or under a name that several acts share.

As RDF, a page is a view of a Hydra collection: https://www.hydra-cg.com/spec/latest/core/#collections
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from flask import Response, abort
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, RDF

from linkedacts.server.about import About, alternates, joined
from linkedacts.server.answers import choose_form, send_kept, send_page
from linkedacts.server.graphs import HYDRA, new_graph, write
from linkedacts.server.language import spoken
from linkedacts.server.offers import HTML, LIST, RECORD
from linkedacts.server.pages import acts as acts_page
from linkedacts.server.pages import headings
from linkedacts.server.pages.pagination import PAGE_SIZE, Pagination
from linkedacts.server.paging import neighbours, page_iri, page_links, page_view, paginated
from linkedacts.server.site import site, snapshot
from linkedacts.store.interface import ActLine
from linkedacts.vocabulary import ELI, LA

Fetch = Callable[[int, int], Sequence[ActLine]]
"""Gives the lines of a page by its size and its offset."""


@dataclass(frozen=True)
class ActList:
    """One page of a list of acts."""

    path: str
    """Where the list is, below the base IRI."""
    lines: Sequence[ActLine]
    pagination: Pagination
    about: Graph | None = None
    """What the document says beside the list."""

    @property
    def iri(self) -> str:
        """IRI of the list as a whole."""
        return site().base + self.path


def list_below(path: str, suffix: str | None) -> Response:
    """Answers for the acts below a truncated IRI."""
    below = f"{path}/"
    total = snapshot().count(below)
    if not total:
        abort(404, "No act has an address that starts like this.")
    listed = page_of(path, total, lambda limit, offset: snapshot().acts(below, limit=limit, offset=offset))
    return send_list(listed, suffix, lambda: _render(listed, headings.below(path, listed.lines, spoken())))


def list_named(alias: str, path: str) -> Response:
    """Answers for the acts that share a name."""
    found = snapshot().count_named(alias)
    listed = page_of(path, found, lambda limit, offset: snapshot().acts_named(alias, limit=limit, offset=offset))
    return send_list(listed, None, lambda: _render(listed, alias))


def page_of(path: str, total: int, fetch: Fetch, about: Graph | None = None) -> ActList:
    """Gives the page of a list that the present request asks for; 404 beyond the last one."""
    pagination = paginated(path, total, PAGE_SIZE)
    return ActList(path, fetch(pagination.size, pagination.offset), pagination, about)


def send_list(listed: ActList, suffix: str | None, render: Callable[[], str]) -> Response:
    """Sends a page of a list in the form that its suffix names, else in the one that is negotiated."""
    choice = choose_form(suffix, LIST)
    about = About(choice.content_type, snapshot().made, _links(listed))
    if choice.offer is HTML:
        return send_page(render, about)
    make = {RECORD: lambda: _as_json(listed)}.get(choice.offer, lambda: write(as_graph(listed), choice.offer))
    key = (snapshot().version, listed.pagination.href(listed.pagination.page), choice.offer.suffix)
    return send_kept(site().pages.get(key, make), about)


def as_graph(listed: ActList) -> Graph:
    """Gives one page of a list as RDF."""
    graph = new_graph()
    if listed.about is not None:
        graph += listed.about
    whole = URIRef(listed.iri)
    graph += page_view(whole, listed.pagination)
    for line in listed.lines:
        graph.add((whole, HYDRA.member, URIRef(site().base + line.path)))
        graph += _line(line)
    return graph


def _line(line: ActLine) -> Graph:
    graph = Graph()
    act = URIRef(site().base + line.path)
    graph.add((act, RDF.type, LA.LocalAct))
    graph.add((act, ELI.date_document, Literal(line.date)))
    if line.number:
        graph.add((act, ELI.number, Literal(line.number)))
    if line.title:
        graph.add((act, DCTERMS.title, Literal(line.title, "fr")))
    return graph


def _as_json(listed: ActList) -> bytes:
    pagination = listed.pagination
    lines = [
        {
            "id": site().base + line.path,
            "type": line.type,
            "number": line.number,
            "title": line.title,
            "date": line.date.isoformat(),
            "authority": {"key": line.authority, "name": line.authority_name},
        }
        for line in listed.lines
    ]
    pages = {rel: page_iri(pagination, page) for rel, page in neighbours(pagination).items()}
    content = {"total": pagination.total, "page": pagination.page, **pages, "acts": lines}
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def _links(listed: ActList) -> str:
    return ", ".join((joined(page_links(listed.pagination)), alternates(site().root + listed.path, LIST)))


def _render(listed: ActList, heading: str) -> str:
    pagination = listed.pagination
    return acts_page.render(
        heading, listed.path, listed.lines, pagination.total, pagination.page, site().base, size=pagination.size
    )
