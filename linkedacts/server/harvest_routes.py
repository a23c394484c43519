"""What harvesters ask for: sitemap and feed of ELI pillar IV, catalogue, VoID, dumps, and robots.txt."""

from base64 import b64encode
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from flask import Response, abort, send_file

from linkedacts.server import paths, sitemap, update_feed
from linkedacts.server.about import About, Link, alternates, joined
from linkedacts.server.answers import choose_form, send, send_kept
from linkedacts.server.catalogue import PAGE_SIZE, Catalogue
from linkedacts.server.dataset_description import dataset_description
from linkedacts.server.graphs import write
from linkedacts.server.offers import GRAPH
from linkedacts.server.paging import neighbours, page_asked_for, page_iri, page_links, page_view, paginated
from linkedacts.server.site import site, snapshot
from linkedacts.server.update_feed import Feed
from linkedacts.store.interface import Dump

_XML, _ATOM, _TEXT = "application/xml", "application/atom+xml", "text/plain; charset=utf-8"
_RELATIONS = {"prev": "previous"}
"""Relation of RFC 8288 → that of RFC 5005, where they differ."""


def whole_sitemap() -> Response:
    """Answers with all acts, or with the list of sitemaps where one would be too long."""
    return _send(("sitemap",), lambda: _sitemap() if _sitemaps() == 1 else _index(), _XML)


def part_of_sitemap(number: int) -> Response:
    """Answers with one part (from 1) of a long sitemap."""
    if not 1 <= number <= _sitemaps():
        abort(404, f"There are {_sitemaps()} parts.")
    return _send(("sitemap", number), lambda: _sitemap(number), _XML)


def feed() -> Response:
    """Answers with the acts that changed of late, and those that were withdrawn."""
    number, today = page_asked_for(), datetime.now(UTC).date().isoformat()
    return _send(("feed", number, today), lambda: update_feed.atom(_feed(number)), _ATOM)


def catalogue(suffix: str | None = None) -> Response:
    """Answers with a page of the catalogue."""
    known = _catalogue()
    address = f"/catalog.{suffix}" if suffix else "/catalog"
    pagination = paginated(address, len(known.authorities), PAGE_SIZE)
    choice = choose_form(suffix, GRAPH)

    def make() -> bytes:
        graph = known.graph(known.authorities[pagination.offset : pagination.offset + pagination.size])
        graph += page_view(known.iri, pagination)
        return write(graph, choice.offer)

    links = f"{joined(page_links(pagination))}, {alternates(f'{site().root}/catalog', GRAPH)}"
    return _send(("catalogue", address, pagination.page, choice.offer.suffix), make, choice.content_type, links)


def void() -> Response:
    """Answers with the description of the dataset."""
    choice = choose_form(None, GRAPH)

    def make() -> bytes:
        example = next((line.path for line in snapshot().acts(limit=1)), None)
        return write(dataset_description(_catalogue(), example), choice.offer)

    return _send(("void", choice.offer.suffix), make, choice.content_type)


def dump(authority: str, year: str, suffix: str) -> Response:
    """Answers with one complete dump, whole or in parts."""
    wanted = (authority, year, suffix)
    found = next((one for one in snapshot().dumps() if (one.authority, f"{one.year:04}", one.suffix) == wanted), None)
    if found is None:
        abort(404, "There is no such dump; the catalogue lists those there are.")
    return _send_dump(found)


def checksums() -> Response:
    """Answers with the checksums of all dumps, as sha256sum(1) reads them."""

    def make() -> bytes:
        lines = (f"{one.sha256}  {one.authority}/{one.year:04}.{one.suffix}.gz\n" for one in snapshot().dumps())
        return "".join(lines).encode()

    return _send(("checksums",), make, _TEXT)


def robots() -> Response:
    """Answers with what robots may fetch: all but the answers of queries."""
    lines = ("User-agent: *", f"Disallow: {site().root}/sparql?", f"Sitemap: {site().base}/eli/sitemap.xml", "")
    return send("\n".join(lines).encode(), About(_TEXT, snapshot().made))


def _sitemaps() -> int:
    return max(-(-snapshot().count() // sitemap.MOST), 1)


def _sitemap(number: int = 1) -> bytes:
    addresses = snapshot().addresses(limit=sitemap.MOST, offset=(number - 1) * sitemap.MOST)
    return sitemap.sitemap((site().base + path, modified) for path, modified in addresses)


def _index() -> bytes:
    numbers = range(1, _sitemaps() + 1)
    return sitemap.sitemap_index((f"{site().base}/eli/sitemap-{n}.xml", snapshot().made) for n in numbers)


def _feed(number: int) -> Feed:
    since = datetime.now(UTC) - timedelta(days=update_feed.DAYS)
    pagination = paginated(paths.FEED, snapshot().count_changed(since), update_feed.PAGE_SIZE)
    pages = {"self": number, **neighbours(pagination)}
    return Feed(
        iri=site().base + paths.FEED,
        title=site().settings.site_name,
        author=site().settings.publisher,
        updated=snapshot().made,
        base=site().base,
        links=[(_RELATIONS.get(rel, rel), page_iri(pagination, page)) for rel, page in pages.items()],
        changed=snapshot().changed(since, limit=pagination.size, offset=pagination.offset),
        withdrawn=update_feed.withdrawn_since(since, snapshot().tombstones()) if number == 1 else (),
    )


def _catalogue() -> Catalogue:
    return Catalogue(site().base, site().settings, snapshot().groups(), snapshot().dumps())


def _send(key: tuple[object, ...], make: Callable[[], bytes], content_type: str, links: str = "") -> Response:
    kept = site().pages.get((snapshot().version, *key), make)
    return send_kept(kept, About(content_type, snapshot().made, links))


def _send_dump(found: Dump) -> Response:
    response = send_file(
        found.file,
        mimetype="application/gzip",
        as_attachment=True,
        download_name=f"{found.authority}-{found.year:04}.{found.suffix}.gz",
        etag=found.sha256[:32],
        last_modified=found.file.stat().st_mtime,
    )
    response.headers["Repr-Digest"] = f"sha-256=:{b64encode(bytes.fromhex(found.sha256)).decode()}:"
    response.headers["Link"] = str(Link("describedby", f"{site().root}/catalog"))
    response.cache_control.no_cache = True
    return response
