"""Search: its page, the same as CSV and as an Atom feed, and its description for browsers."""

from xml.sax.saxutils import quoteattr

from flask import Response, abort, request

from linkedacts.server import paths
from linkedacts.server.about import About
from linkedacts.server.answers import send, send_page
from linkedacts.server.pages import search, search_files
from linkedacts.server.pages.pagination import PAGE_SIZE
from linkedacts.server.pages.tables import MEDIA_TYPE
from linkedacts.server.paging import page_asked_for
from linkedacts.server.site import site, snapshot

_ATOM = "application/atom+xml; charset=utf-8"
_OPENSEARCH = "application/opensearchdescription+xml; charset=utf-8"
_LANGUAGE_VARIES = ("Accept-Language", "Cookie")


def search_page() -> Response:
    """Answers with the page of a search."""
    number = page_asked_for()
    if number * PAGE_SIZE > search.MOST:
        abort(404, f"A search lists its first {search.MOST} acts; narrow it.")
    return send_page(lambda: search.render(request.args, number, snapshot(), site().base))


def search_table() -> Response:
    """Answers with all that is found."""
    content = search_files.as_csv(request.args, snapshot(), site().base)
    return send(content.encode(), About(MEDIA_TYPE, snapshot().made))


def search_feed() -> Response:
    """Answers with the latest acts that are found."""
    content = search_files.as_atom(request.args, snapshot(), site().base)
    return send(content, About(_ATOM, snapshot().made, vary=_LANGUAGE_VARIES))


def description() -> Response:
    """Answers with how browsers ask for a search (https://github.com/dewitt/opensearch)."""
    template = f"{site().base}{paths.SEARCH}?q={{searchTerms}}"
    content = (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">'
        "<ShortName>linkedacts</ShortName><Description>Actes des collectivités</Description>"
        f'<Url type="text/html" template={quoteattr(template)}/></OpenSearchDescription>\n'
    )
    return send(content.encode(), About(_OPENSEARCH, snapshot().made))
