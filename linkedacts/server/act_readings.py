"""The earlier readings of an act: which there were, and each of them as it was published.

An act is read again when its file or the software changes: prov:wasRevisionOf (https://www.w3.org/TR/prov-o/); links by
RFC 5829 (`version-history`, `latest-version`), moments by RFC 7089 (Memento-Datetime).
"""

from datetime import UTC, datetime

from flask import Response, abort
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import PROV, RDF, XSD
from werkzeug.http import http_date

from linkedacts import iris
from linkedacts.server import offers
from linkedacts.server.about import About, Link, alternates, joined
from linkedacts.server.act_about import LANGUAGE
from linkedacts.server.act_addresses import ActAddress
from linkedacts.server.answers import choose_form, send_kept
from linkedacts.server.graphs import new_graph, write
from linkedacts.server.rendered import Rendered
from linkedacts.server.site import site, snapshot

_STAMP = "%Y%m%dT%H%M%S.%fZ"


def history(address: ActAddress) -> Response:
    """Answers with the readings of the act, the present one included."""
    choice = choose_form(address.suffix, offers.GRAPH)
    here = site().root + address.plain
    key = (snapshot().version, address.plain, choice.offer.suffix)
    kept = site().pages.get(key, lambda: write(_graph(address.path), choice.offer))
    links = alternates(here, offers.GRAPH, Link("latest-version", site().root + address.path))
    location = None if address.suffix else f"{here}.{choice.offer.suffix}"
    return send_kept(kept, About(choice.content_type, snapshot().modified(address.path), links, location))


def reading(address: ActAddress) -> Response:
    """Answers with one earlier reading, as it was published."""
    modified = _moment(address.detail)
    choice = choose_form(address.suffix, offers.RDF)
    form = snapshot().reading_form(address.path, modified, choice.offer.suffix)
    if form is None:
        abort(404, "The act has no such earlier reading.")
    act = site().root + address.path
    links = joined((Link("latest-version original", act), Link("version-history", iris.READINGS.format(act=act))))
    location = None if address.suffix else f"{site().root}{address.plain}.{choice.offer.suffix}"
    about = About(choice.content_type, modified, links, location, LANGUAGE)
    response = send_kept(Rendered(form.digest, form.compressed), about)
    response.headers["Memento-Datetime"] = http_date(modified)
    return response


def _graph(path: str) -> Graph:
    """Gives the readings of an act as revisions, each of the one before."""
    act = site().base + path
    present = URIRef(iris.PRINTED_GRAPH.format(act=act))
    graph = new_graph()
    _state(graph, present, snapshot().modified(path))
    later = present
    for earlier in snapshot().readings(path):
        node = URIRef(iris.READING.format(act=act, moment=earlier.modified.strftime(_STAMP)))
        _state(graph, node, earlier.modified)
        graph.add(
            (node, PROV.wasDerivedFrom, URIRef(iris.SOURCE.format(base=site().base, sha256=earlier.source_sha256)))
        )
        graph.add((later, PROV.wasRevisionOf, node))
        later = node
    return graph


def _state(graph: Graph, node: URIRef, modified: datetime | None) -> None:
    graph.add((node, RDF.type, PROV.Entity))
    if modified is not None:
        graph.add((node, PROV.generatedAtTime, Literal(modified.isoformat(), datatype=XSD.dateTime)))


def _moment(stamp: str) -> datetime:
    try:
        return datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        abort(404, "An earlier reading is named after the moment it was made.")
