"""ELI pillar IV: the sitemap of the acts (https://www.sitemaps.org/protocol.html); of several files past 50 000."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from xml.sax.saxutils import escape

MOST = 50_000
"""Most addresses in one file."""
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(addresses: Iterable[tuple[str, datetime]]) -> bytes:
    """Gives the sitemap of some addresses and when each last changed."""
    return _document("urlset", "url", addresses)


def sitemap_index(sitemaps: Iterable[tuple[str, datetime]]) -> bytes:
    """Gives the index of several sitemaps."""
    return _document("sitemapindex", "sitemap", sitemaps)


def _document(root: str, element: str, addresses: Iterable[tuple[str, datetime]]) -> bytes:
    return "\n".join(_lines(root, element, addresses)).encode()


def _lines(root: str, element: str, addresses: Iterable[tuple[str, datetime]]) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<{root} xmlns="{_NAMESPACE}">'
    for address, modified in addresses:
        moment = modified.isoformat(timespec="seconds")
        yield f"<{element}><loc>{escape(address)}</loc><lastmod>{moment}</lastmod></{element}>"
    yield f"</{root}>\n"
