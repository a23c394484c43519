"""How a representation goes out: in the form and the coding that the client prefers (RFC 9110, section 12)."""

from collections.abc import Callable
from dataclasses import replace
from gzip import compress
from hashlib import sha256

from flask import Response, abort, request
from flask import redirect as flask_redirect

from linkedacts.server.about import GZIP, About, of_page, takes_gzip
from linkedacts.server.compression import pays
from linkedacts.server.language import spoken
from linkedacts.server.negotiation import Choice, choose, choose_named
from linkedacts.server.offers import HTML, Offer
from linkedacts.server.rendered import Rendered, page_key
from linkedacts.server.site import site, snapshot
from linkedacts.store.packing import decompress


def negotiate(offers: tuple[Offer, ...]) -> Choice:
    """Gives the form that the present request asks for, by `?format=`, else by Accept; raises RepresentationUnknown."""
    wanted = request.args.get("format")
    return choose(request.headers.get("Accept"), offers) if wanted is None else choose_named(wanted, offers)


def choose_form(suffix: str | None, offers: tuple[Offer, ...]) -> Choice:
    """Gives the form that an address names by its suffix, else the one that is negotiated."""
    if suffix is None:
        return negotiate(offers)
    known = {offer.suffix: offer for offer in offers}
    if suffix not in known:
        abort(404, f"There is no such form here; there are {', '.join(known)}.")
    return Choice(known[suffix], known[suffix].content_type)


def send(content: bytes, about: About) -> Response:
    """Gives the response with some bytes, in gzip where that pays; other codings come later (compression.py)."""
    digest = sha256(content).hexdigest()
    if not pays(content, about.content_type):
        return _respond(content, digest, about)
    either = replace(about, vary=(*about.vary, "Accept-Encoding"))
    if takes_gzip(request.headers.get("Accept-Encoding")):
        # Without the time, or equal answers would be different bytes under one strong validator.
        return _respond(compress(content, mtime=0), digest, either, GZIP)
    return _respond(content, digest, either)


def send_kept(kept: Rendered, about: About) -> Response:
    """Gives the response with bytes that are kept in gzip, as they are if the client takes them so."""
    either = replace(about, vary=(*about.vary, "Accept-Encoding"))
    if takes_gzip(request.headers.get("Accept-Encoding")):
        return _respond(kept.compressed, kept.digest, either, GZIP)
    return _respond(decompress(kept.compressed), kept.digest, either)


def send_page(render: Callable[[], str], about: About | None = None) -> Response:
    """Gives the response with a page of the present snapshot, rendered once for each address and language."""
    language = spoken().code
    page = site().pages.get(page_key(snapshot(), request.full_path, language), lambda: render().encode())
    return send_kept(page, of_page(about or About(HTML.content_type), snapshot().made, language))


def redirect(path: str, code: int) -> Response:
    """Sends the client to a path below the base."""
    return flask_redirect(f"{site().root}{path}", code, Response)  # type: ignore[return-value]  # Flask forgets the class


def _respond(content: bytes, digest: str, about: About, coding: str | None = None) -> Response:
    return Response(content, headers=about.headers(digest, coding))
