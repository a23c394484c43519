"""How a representation goes out: its validators, what it is an alternative of, and 304 where the client has it.

RFC 9110, sections 8.8 (validators) and 13 (conditions); RFC 8288 (links).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from flask import Response, request
from flask import redirect as flask_redirect

from linkedacts.server.negotiation import Choice, choose, choose_named
from linkedacts.server.offers import Offer
from linkedacts.server.site import site


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


def negotiate(offers: tuple[Offer, ...]) -> Choice:
    """Gives the form that the present request asks for, by `?format=`, else by Accept; raises RepresentationUnknown."""
    wanted = request.args.get("format")
    return choose(request.headers.get("Accept"), offers) if wanted is None else choose_named(wanted, offers)


def send(
    content: bytes,
    content_type: str,
    *,
    modified: datetime | None = None,
    links: Iterable[Link] = (),
    location: str | None = None,
) -> Response:
    """Gives the response; `location` is where this very form is found without negotiation (Content-Location)."""
    response = Response(content, content_type=content_type)
    response.set_etag(sha256(content).hexdigest()[:32])
    response.last_modified = modified
    response.headers.extend(("Link", str(link)) for link in links)
    if location is not None:
        response.headers["Content-Location"] = location
    response.vary.add("Accept")
    response.cache_control.no_cache = True
    response.make_conditional(request)
    return response


def alternates(path: str, offers: Iterable[Offer]) -> list[Link]:
    """Gives the links to every form of the resource at a path below the base."""
    return [Link("alternate", f"{site().root}{path}.{offer.suffix}", offer.media_type) for offer in offers]


def redirect(path: str, code: int) -> Response:
    """Sends the client to a path below the base."""
    response = flask_redirect(f"{site().root}{path}", code, Response)
    response.vary.add("Accept")
    return response  # type: ignore[return-value]  # Flask's stubs forget the class that was asked for
