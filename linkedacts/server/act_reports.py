"""The validation reports of an act: the latest and the earlier ones, as the shapes gave them.

SHACL reports (https://www.w3.org/TR/shacl/#validation-report), each with its moment, its software, the canonical hash
of the graph that it is about, and how the sums of the act close.
"""

from flask import Response, abort

from linkedacts.server import offers
from linkedacts.server.about import About, Link, alternates
from linkedacts.server.act_addresses import ActAddress
from linkedacts.server.answers import choose_form, send_kept
from linkedacts.server.graphs import new_graph, write
from linkedacts.server.offers import Offer
from linkedacts.server.site import site, snapshot

_SHACL = "http://www.w3.org/ns/shacl#"


def reports(address: ActAddress) -> Response:
    """Answers with the reports on the act."""
    statements = snapshot().reports(address.path)
    if not statements:
        abort(404, "The act was published without a report.")
    choice = choose_form(address.suffix, offers.GRAPH)
    here = site().root + address.plain
    key = (snapshot().version, address.plain, choice.offer.suffix)
    kept = site().pages.get(key, lambda: _written(statements, choice.offer))
    links = alternates(here, offers.GRAPH, Link("describes", site().root + address.path))
    location = None if address.suffix else f"{here}.{choice.offer.suffix}"
    return send_kept(kept, About(choice.content_type, snapshot().modified(address.path), links, location))


def _written(statements: bytes, offer: Offer) -> bytes:
    graph = new_graph(sh=_SHACL)
    graph.parse(data=statements, format="nt")
    return write(graph, offer)
