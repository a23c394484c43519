"""How a representation goes out: its validators, its coding, what it is an alternative of, 304 where the client has it.

RFC 9110, sections 8.8 (a validator for each coding), 12.5.3 (codings) and 13 (conditions); RFC 8288 (links).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from gzip import decompress
from hashlib import sha256

from flask import Response, abort, request
from flask import redirect as flask_redirect

from linkedacts.server.language import spoken
from linkedacts.server.negotiation import Choice, choose, choose_named
from linkedacts.server.offers import HTML, Offer
from linkedacts.server.rendered import Rendered
from linkedacts.server.site import site, snapshot


@dataclass(frozen=True)
class Link:
    """One target of the Link header."""

    rel: str
    target: str
    media_type: str | None = None

    def __str__(self) -> str:
        """Gives the link as an element of the header."""
        kind = f'; type="{self.media_type}"' if self.media_type else ""
        return f'<{self.target}>; rel="{self.rel}"{kind}'


@dataclass(frozen=True)
class About:
    """What the headers of a representation say of it."""

    content_type: str
    modified: datetime | None = None
    links: str = ""
    """Value of the Link header."""
    location: str | None = None
    """Where this very form is found without negotiation (Content-Location)."""
    language: str | None = None
    vary: Sequence[str] = ("Accept",)


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
    """Gives the response with some bytes; they are compressed on their way out where that pays (compression.py)."""
    return _respond(content, sha256(content).hexdigest(), about)


def send_kept(kept: Rendered, about: About) -> Response:
    """Gives the response with bytes that are kept in gzip, as they are if the client takes them so."""
    if _takes_gzip():
        response = _respond(kept.compressed, kept.digest, about, coding="gzip")
    else:
        response = _respond(decompress(kept.compressed), kept.digest, about)
    response.vary.add("Accept-Encoding")
    return response


def send_page(render: Callable[[], str], about: About | None = None) -> Response:
    """Gives the response with a page of the present snapshot, rendered once for each address and language."""
    language = spoken().code
    key = (snapshot().version, request.full_path, language)
    page = site().pages.get(key, lambda: render().encode())
    given = about or About(HTML.content_type)
    return send_kept(
        page,
        About(
            HTML.content_type,
            snapshot().made,
            given.links,
            given.location,
            language,
            (*given.vary, "Accept-Language", "Cookie"),
        ),
    )


def _takes_gzip() -> bool:
    accepted = request.accept_encodings
    quality = accepted["gzip"]
    return bool(quality) and quality >= accepted.quality("identity")


def _respond(content: bytes, digest: str, about: About, coding: str | None = None) -> Response:
    response = Response(content, content_type=about.content_type)
    tag = digest[:32]
    response.set_etag(f"{tag}:{coding}" if coding else tag)
    response.last_modified = about.modified
    headers = {
        "Content-Encoding": coding,
        "Content-Language": about.language,
        "Content-Location": about.location,
        "Link": about.links or None,
    }
    response.headers.update({name: value for name, value in headers.items() if value is not None})
    response.vary.update(about.vary)
    response.cache_control.no_cache = True
    response.make_conditional(request)
    return response


@lru_cache(maxsize=4096)
def alternates(address: str, offers: tuple[Offer, ...], *others: Link) -> str:
    """Gives the Link header that names every form of the resource at an address, and some other links."""
    forms = (Link("alternate", f"{address}.{offer.suffix}", offer.media_type) for offer in offers)
    return ", ".join(map(str, (*others, *forms)))


def joined(links: Iterable[Link]) -> str:
    """Gives some links as one Link header."""
    return ", ".join(map(str, links))


def redirect(path: str, code: int) -> Response:
    """Sends the client to a path below the base."""
    return flask_redirect(f"{site().root}{path}", code, Response)  # type: ignore[return-value]  # Flask forgets the class
