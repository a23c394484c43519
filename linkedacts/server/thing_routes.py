"""Things that acts speak of: their IRIs below /id/ lead by 303 to documents below /doc/, which describe them.

https://www.w3.org/TR/cooluris/#r303gendocument; the other names of an act are below /id/act/.
"""

from collections.abc import Iterator

from flask import Response, abort, request
from rdflib import Graph, URIRef
from rdflib.namespace import FOAF, RDF
from werkzeug.exceptions import NotFound

from linkedacts.server import source_files
from linkedacts.server.about import Link, joined
from linkedacts.server.act_lists import ActList, list_named, page_of, send_list
from linkedacts.server.answers import choose_form, redirect
from linkedacts.server.graphs import new_graph
from linkedacts.server.offers import HTML, LIST, Offer, source_offer
from linkedacts.server.pages import thing as thing_page
from linkedacts.server.paging import page_asked_for
from linkedacts.server.problems import Withdrawn
from linkedacts.server.site import site, snapshot
from linkedacts.store.interface import PublishedAct, Tombstone

_SOURCE = "/id/source/"


def thing(name: str) -> Response:
    """Leads from a thing to the document that describes it."""
    if not snapshot().count_about(f"/id/{name}"):
        abort(404, "No act speaks of this.")
    query = request.query_string.decode("ascii", "replace")
    return redirect(f"/doc/{name}{f'?{query}' if query else ''}", 303)


def other_name(alias: str) -> Response:
    """Leads from another name of an act (@ctes identifier, number, SHA-256 of its source) to the act."""
    match snapshot().acts_named(alias, limit=2):
        case [act]:
            return redirect(act.path, 301)
        case [_, *_]:
            return list_named(alias, f"/id/act/{alias}")
    withdrawn = snapshot().act(snapshot().resolve(alias) or "")
    if isinstance(withdrawn, Tombstone):
        raise Withdrawn(withdrawn)
    raise NotFound("No act has this name.")


def document(name: str) -> Response:
    """Answers for the document about a thing: what acts say of it, and which they are."""
    known = ((path, suffix) for path, suffix in _readings(f"/id/{name}") if snapshot().count_about(path))
    path, suffix = next(known, ("", None))
    if not path:
        abort(404, "No act speaks of this.")
    return _describe(path, snapshot().count_about(path), suffix)


def _readings(path: str) -> Iterator[tuple[str, str | None]]:
    """Gives the ways to read an address as that of a thing and a form: a name may hold dots."""
    yield path, None
    stem, dot, suffix = path.rpartition(".")
    if dot and "/" not in suffix:
        yield stem, suffix


def _describe(path: str, total: int, suffix: str | None) -> Response:
    original = tuple(_original(path))
    chosen = choose_form(suffix, (*LIST, *original)).offer
    address = path.replace("/id/", "/doc/", 1)
    if chosen in original:
        links = joined((Link("describedby", site().root + address), Link("canonical", site().base + path)))
        location = None if suffix else f"{site().root}{address}.{chosen.suffix}"
        return source_files.send(path.removeprefix(_SOURCE), links, location)
    listed = page_of(address, total, lambda limit, offset: snapshot().acts_about(path, limit=limit, offset=offset))
    if chosen is not HTML:
        listed = ActList(address, listed.lines, listed.pagination, _statements(path, listed))
    number = page_asked_for()
    return send_list(listed, suffix, lambda: thing_page.render(path, snapshot(), site().base, number))


def _original(path: str) -> Iterator[Offer]:
    """Gives the form that a source file itself is; other things have none."""
    kept = snapshot().source_file(path.removeprefix(_SOURCE)) if path.startswith(_SOURCE) else None
    if kept is not None:
        yield source_offer(kept[1])


def _statements(path: str, listed: ActList) -> Graph:
    """Gives what the acts of a page say of a thing."""
    graph = new_graph()
    document, subject = URIRef(site().base + listed.path), site().base + path
    graph.add((document, RDF.type, FOAF.Document))
    graph.add((document, FOAF.primaryTopic, URIRef(subject)))
    for line in listed.lines:
        act = snapshot().act(line.path)
        if isinstance(act, PublishedAct):
            about = (triple for triple in act.printed.splitlines(keepends=True) if _is_about(subject.encode(), triple))
            graph.parse(data=b"".join(about), format="nt")
    return graph


def _is_about(subject: bytes, triple: bytes) -> bool:
    return triple.startswith((b"<%b>" % subject, b"<%b#" % subject))
