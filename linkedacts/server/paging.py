"""The page of a long list that a request asks for, and the links between its pages.

In headers by RFC 8288, in RDF as a view of a Hydra collection (https://www.hydra-cg.com/spec/latest/core/#collections).
"""

from flask import abort, request
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF

from linkedacts.server.about import Link
from linkedacts.server.graphs import HYDRA
from linkedacts.server.pages.pagination import Pagination
from linkedacts.server.site import site

_MOST_DIGITS = 9
_HYDRA_WORDS = {"first": HYDRA.first, "prev": HYDRA.previous, "next": HYDRA.next, "last": HYDRA["last"]}
"""Link relation → Hydra's property."""


def page_asked_for() -> int:
    """Gives the page that the present request asks for, from 1; anything but a number is an error."""
    wanted = request.args.get("page", "1")
    if not (wanted.isascii() and wanted.isdigit() and len(wanted) <= _MOST_DIGITS and int(wanted) > 0):
        abort(400, "A page is a number from 1.")
    return int(wanted)


def paginated(path: str, total: int, size: int) -> Pagination:
    """Gives the page of a list at a path below the base; 404 beyond the last one."""
    pagination = Pagination(site().root + path, total, page_asked_for(), size)
    if pagination.page > pagination.last:
        abort(404, f"The list has {pagination.last} pages.")
    return pagination


def page_links(pagination: Pagination) -> list[Link]:
    """Gives the links from a page to itself and to the others."""
    canonical = Link("canonical", page_iri(pagination, pagination.page))
    return [canonical, *(Link(rel, pagination.href(page)) for rel, page in neighbours(pagination).items())]


def page_view(collection: URIRef, pagination: Pagination) -> Graph:
    """Gives what a page is of its collection."""
    graph = Graph()
    view = URIRef(page_iri(pagination, pagination.page))
    graph.add((collection, RDF.type, HYDRA.Collection))
    graph.add((collection, HYDRA.totalItems, Literal(pagination.total)))
    graph.add((collection, HYDRA.view, view))
    graph.add((view, RDF.type, HYDRA.PartialCollectionView))
    for rel, page in neighbours(pagination).items():
        graph.add((view, _HYDRA_WORDS[rel], URIRef(page_iri(pagination, page))))
    return graph


def page_iri(pagination: Pagination, page: int) -> str:
    """Gives the IRI of a page."""
    return site().base.removesuffix(site().root) + pagination.href(page)


def neighbours(pagination: Pagination) -> dict[str, int]:
    """Gives the pages that a page leads to, by their relation (RFC 8288)."""
    pages = {"first": 1, "prev": pagination.page - 1, "next": pagination.page + 1, "last": pagination.last}
    return {rel: page for rel, page in pages.items() if 1 <= page <= pagination.last}
