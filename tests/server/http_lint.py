"""What a strict HTTP linter says of an address: each sentence is a rule of RFC 9110 (or the RFC named) that it breaks.

Every form and coding of the resource is asked for, with GET and HEAD, with conditions and with ranges.
"""

import gzip
import re
from collections.abc import Iterator
from itertools import product

from flask.testing import FlaskClient
from werkzeug.datastructures import Headers
from werkzeug.http import parse_date
from werkzeug.test import TestResponse

_STRONG = re.compile(r'"[\x21\x23-\x7e]+"')
_LINK = re.compile(r'<([^<>"\s]+)>((?:; [a-z]+="[^"]*")+)')
_POLICY = ("default-src 'none'", "base-uri 'none'", "frame-ancestors")
_EVERYWHERE = {"X-Content-Type-Options": "nosniff", "Access-Control-Allow-Origin": "*"}
_ONCE = frozenset(
    (
        *("Content-Type", "Content-Length", "Content-Language", "Content-Encoding", "Content-Location"),
        *("ETag", "Last-Modified", "Vary", "Cache-Control", "Accept-Ranges", "Link", "Location", "Allow"),
        *("Content-Security-Policy", "Referrer-Policy", "Strict-Transport-Security", "Retry-After"),
    )
)
_IN_304 = ("ETag", "Vary", "Cache-Control", "Content-Location", "Expires")
"""Section 15.4.5: what the 200 has, the 304 has."""
_NEGOTIATED = {
    "Accept": ("*/*", "text/html", "text/turtle", "application/ld+json", "application/json", "image/png"),
    "Accept-Encoding": ("identity", "gzip", "br"),
    "Accept-Language": ("fr", "en"),
}
_MOVED = 300
_WRONG = 400


def complaints(client: FlaskClient, address: str) -> Iterator[str]:
    """Gives what is wrong with how an address answers, in every form that it has."""
    for header, values in _NEGOTIATED.items():
        yield from _of_varying(client, address, header, values)
    seen = set()
    for accept, coding in product(_NEGOTIATED["Accept"], _NEGOTIATED["Accept-Encoding"]):
        asked = {"Accept": accept, "Accept-Encoding": coding}
        found = client.get(address, headers=asked, buffered=True)
        form = (found.status_code, found.headers.get("ETag"), found.headers.get("Content-Type"))
        if form not in seen:
            yield from (f"{asked}: {complaint}" for complaint in _of_form(client, address, asked, found))
        seen.add(form)
    yield from _of_methods(client, address)


def links_of(headers: Headers) -> list[tuple[str, str, str | None]]:
    """Gives target, relation and media type of each link (RFC 8288)."""
    return [(target, *_relation(parameters)) for target, parameters in _LINK.findall(headers.get("Link", ""))]


def _relation(parameters: str) -> tuple[str, str | None]:
    named = dict(re.findall(r'; ([a-z]+)="([^"]*)"', parameters))
    return named["rel"], named.get("type")


def _of_varying(client: FlaskClient, address: str, header: str, values: tuple[str, ...]) -> Iterator[str]:
    """Section 12.5.5: what chooses between representations is in Vary, of each of them."""
    answers = [client.get(address, headers={"Accept": "*/*", header: value}, buffered=True) for value in values]
    if len({(answer.status_code, answer.data) for answer in answers}) > 1:
        yield from (
            f"Vary: {answer.headers.get('Vary')} without {header}, which makes a difference"
            for answer in answers
            if header.lower() not in {name.lower() for name in answer.vary}
        )


def _of_form(client: FlaskClient, address: str, asked: dict[str, str], found: TestResponse) -> Iterator[str]:
    yield from _of_headers(found)
    yield from _of_content(found)
    yield from _of_head(client.head(address, headers=asked, buffered=True), found)
    if found.status_code < _MOVED:
        yield from _of_conditions(client, address, asked, found)
        yield from _of_ranges(client, address, asked, found)
        yield from _of_location(client, asked, found)
    elif found.status_code < _WRONG and "Location" not in found.headers:
        yield "a redirection to nowhere"


def _of_headers(found: TestResponse) -> Iterator[str]:
    yield from (f"{name} more than once" for name in _ONCE if len(found.headers.getlist(name)) > 1)
    yield from (f"no {name}: {value}" for name, value in _EVERYWHERE.items() if found.headers.get(name) != value)
    policy = found.headers.get("Content-Security-Policy", "")
    yield from (f"Content-Security-Policy without {part}" for part in _POLICY if part not in policy)
    if "unsafe" in policy:
        yield "an unsafe Content-Security-Policy"
    if "Referrer-Policy" not in found.headers:
        yield "no Referrer-Policy"
    if "Cache-Control" not in found.headers and found.status_code < _MOVED:
        yield "no Cache-Control"
    if found.status_code == 503 and not found.headers.get("Retry-After", "").isdigit():
        yield "503 without Retry-After"
    if "Last-Modified" in found.headers and parse_date(found.headers["Last-Modified"]) is None:
        yield "Last-Modified is no date"
    link = found.headers.get("Link")
    if link and ", ".join(match[0] for match in _LINK.finditer(link)) != link:
        yield f"Link is malformed (RFC 8288): {link}"


def _of_content(found: TestResponse) -> Iterator[str]:
    content_type = found.headers.get("Content-Type", "")
    if found.data and not content_type:
        yield "content without a Content-Type"
    if content_type.startswith("text/") and "charset=utf-8" not in content_type:
        yield f"{content_type} without a charset"
    if content_type.startswith("application/") and "charset" in content_type and "xml" not in content_type:
        yield f"{content_type} has a charset, which it does not define"
    if found.headers.get("Content-Length") != str(len(found.data)):
        yield f"Content-Length {found.headers.get('Content-Length')} of {len(found.data)} bytes"
    is_redirection = _MOVED <= found.status_code < _WRONG
    if content_type.startswith("text/html") and not is_redirection and not found.headers.get("Content-Language"):
        yield "a page without Content-Language"
    if found.headers.get("Content-Encoding") == "gzip":
        gzip.decompress(found.data)


def _of_head(head: TestResponse, found: TestResponse) -> Iterator[str]:
    """Section 9.3.2: HEAD is GET without the content."""
    if head.data:
        yield "HEAD with content"
    if head.status_code != found.status_code:
        yield f"HEAD gives {head.status_code}, GET {found.status_code}"
    different = {name for name in {*head.headers.keys(), *found.headers.keys()} if name != "Date"}
    yield from (
        f"{name} of HEAD: {head.headers.get(name)}; of GET: {found.headers.get(name)}"
        for name in sorted(different)
        if head.headers.getlist(name) != found.headers.getlist(name)
    )


def _of_conditions(client: FlaskClient, address: str, asked: dict[str, str], found: TestResponse) -> Iterator[str]:
    tag, modified = found.headers.get("ETag"), found.headers.get("Last-Modified")
    if tag is None:
        if found.headers.get("Cache-Control") != "no-store":
            yield "no ETag"
        return
    if not _STRONG.fullmatch(tag):
        yield f"no strong validator: {tag}"
    unchanged = [{"If-None-Match": value} for value in (tag, f"W/{tag}", f'"other", {tag}', "*")]
    unchanged += [{"If-Modified-Since": modified}] if modified else []
    for condition in unchanged:
        for method in ("GET", "HEAD"):
            again = client.open(address, method=method, headers={**asked, **condition}, buffered=True)
            yield from (f"{condition}: {complaint}" for complaint in _of_304(again, found))
    for condition in ({"If-Match": '"other"'}, {"If-Match": f"W/{tag}"}):
        if client.get(address, headers={**asked, **condition}, buffered=True).status_code != 412:
            yield f"{condition} is not 412"
    if client.get(address, headers={**asked, "If-Match": tag}, buffered=True).status_code != found.status_code:
        yield "If-Match with the right tag is refused"


def _of_304(again: TestResponse, found: TestResponse) -> Iterator[str]:
    if again.status_code != 304:
        yield f"{again.status_code} in the place of 304"
        return
    if again.data:
        yield "304 with content"
    if again.headers.get("Content-Length") not in {None, found.headers["Content-Length"]}:
        yield f"304 with Content-Length {again.headers['Content-Length']}"
    yield from (
        f"304 with {name} {again.headers.get(name)}, 200 with {found.headers.get(name)}"
        for name in _IN_304
        if again.headers.get(name) != found.headers.get(name)
    )


def _of_ranges(client: FlaskClient, address: str, asked: dict[str, str], found: TestResponse) -> Iterator[str]:
    """Section 14: what says that it takes ranges takes them; what does not, sends everything."""
    size = len(found.data)
    some = client.get(address, headers={**asked, "Range": "bytes=1-3"}, buffered=True)
    if found.headers.get("Accept-Ranges") != "bytes":
        if (some.status_code, some.data) != (found.status_code, found.data):
            yield "a range of what takes none"
        return
    if (some.status_code, some.data, some.headers.get("Content-Range")) != (206, found.data[1:4], f"bytes 1-3/{size}"):
        yield f"{some.status_code}, {some.headers.get('Content-Range')} for bytes 1-3"
    last = client.get(address, headers={**asked, "Range": "bytes=-2"}, buffered=True)
    if (last.status_code, last.data) != (206, found.data[-2:]):
        yield "the last two bytes are others"
    beyond = client.get(address, headers={**asked, "Range": f"bytes={size}-"}, buffered=True)
    if (beyond.status_code, beyond.headers.get("Content-Range")) != (416, f"bytes */{size}"):
        yield f"{beyond.status_code}, {beyond.headers.get('Content-Range')} beyond the end"
    stale = client.get(address, headers={**asked, "Range": "bytes=1-3", "If-Range": '"other"'}, buffered=True)
    if stale.status_code != found.status_code:
        yield "a part of what has changed"


def _of_location(client: FlaskClient, asked: dict[str, str], found: TestResponse) -> Iterator[str]:
    """Section 8.7: what Content-Location names is this very representation."""
    location = found.headers.get("Content-Location")
    if location is None:
        return
    there = client.get(location, headers={"Accept-Encoding": asked["Accept-Encoding"]}, buffered=True)
    if there.status_code != found.status_code:
        yield f"Content-Location {location} gives {there.status_code}"
    elif there.data != found.data and found.mimetype != "text/html":
        yield f"Content-Location {location} gives something else"


def _of_methods(client: FlaskClient, address: str) -> Iterator[str]:
    if client.get(address, buffered=True).status_code == 404:
        return
    for method in ("PUT", "DELETE", "PATCH", "TRACE"):
        refused = client.open(address, method=method, buffered=True)
        if refused.status_code != 405 or "GET" not in refused.headers.get("Allow", ""):
            yield f"{method}: {refused.status_code}, Allow: {refused.headers.get('Allow')}"
    options = client.options(address)
    if options.status_code not in {200, 204} or "GET" not in options.headers.get("Allow", ""):
        yield f"OPTIONS: {options.status_code}, Allow: {options.headers.get('Allow')}"
