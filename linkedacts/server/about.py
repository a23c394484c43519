"""What the headers of a representation say of it: type, validators, coding, language, links (RFC 9110, RFC 8288)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from werkzeug.datastructures import Accept
from werkzeug.http import http_date, parse_accept_header

from linkedacts.server.offers import HTML, Offer

GZIP = "gzip"
Headers = list[tuple[str, str]]


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
    """What is said of a representation beside its bytes."""

    content_type: str
    modified: datetime | None = None
    links: str = ""
    """Value of the Link header."""
    location: str | None = None
    """Where this very form is found without negotiation (Content-Location)."""
    language: str | None = None
    vary: Sequence[str] = ("Accept",)

    def headers(self, digest: str, coding: str | None = None) -> Headers:
        """Gives the headers for bytes of a SHA-256, sent in a content coding."""
        return [(name, value) for name, value in self._headers(digest, coding) if value]

    def _headers(self, digest: str, coding: str | None) -> Iterator[tuple[str, str | None]]:
        yield "Content-Type", self.content_type
        yield "ETag", entity_tag(digest, coding)
        yield "Last-Modified", http_date(self.modified) if self.modified else None
        yield "Content-Encoding", coding
        yield "Content-Language", self.language
        yield "Content-Location", self.location
        yield "Link", self.links
        yield "Vary", ", ".join(self.vary)
        yield "Cache-Control", "no-cache"


def of_page(given: About, made: datetime, language: str) -> About:
    """Gives what is said of a page, from what is said of the resource that it shows."""
    vary = (*given.vary, "Accept-Language", "Cookie")
    return About(HTML.content_type, made, given.links, given.location, language, vary)


def entity_tag(digest: str, coding: str | None = None) -> str:
    """Gives the strong validator of bytes of a SHA-256; each coding has its own (RFC 9110, section 8.8.1)."""
    return f'"{digest[:32]}:{coding}"' if coding else f'"{digest[:32]}"'


@lru_cache(maxsize=1024)
def takes_gzip(accept_encoding: str | None) -> bool:
    """Tells whether a client prefers gzip to bytes as they are (RFC 9110, section 12.5.3)."""
    accepted = parse_accept_header(accept_encoding, Accept)
    quality = accepted.quality(GZIP)
    return bool(quality) and quality >= accepted.quality("identity")


@lru_cache(maxsize=1024)
def takes_only_other_codings(accept_encoding: str | None) -> bool:
    """Tells whether a client takes some content coding, and gzip is not the one."""
    accepted = parse_accept_header(accept_encoding, Accept)
    return not accepted.quality(GZIP) and any(quality and coding != "identity" for coding, quality in accepted)


def alternates(address: str, offers: tuple[Offer, ...], *others: Link) -> str:
    """Gives the Link header that names every form of the resource at an address, and some other links."""
    forms = (Link("alternate", f"{address}.{offer.suffix}", offer.media_type) for offer in offers)
    return joined((*others, *forms))


def joined(links: Iterable[Link]) -> str:
    """Gives some links as one Link header."""
    return ", ".join(map(str, links))
