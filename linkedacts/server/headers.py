"""What every response carries: nothing runs that is not ours, nobody frames us, and any site may read the data.

Content Security Policy: https://www.w3.org/TR/CSP3/; CORS: https://fetch.spec.whatwg.org/#http-cors-protocol
"""

from flask import Flask, Response, request

from linkedacts.server.site import site_of
from linkedacts.settings import Settings

PAGE_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
SOURCE_POLICY = "default-src 'none'; sandbox; base-uri 'none'; frame-ancestors 'none'"
"""For files that others wrote: without scripts, forms or an origin of their own."""
PDF_POLICY = "default-src 'none'; style-src 'self'; object-src 'self'; base-uri 'none'; frame-ancestors 'self'"
"""For PDF files: browsers do not open them in a sandbox."""

_EVERYWHERE = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Content-Location, ETag, Link, Retry-After, Query-Limits, Query-Truncated",
}
_FOR_EVER = "public, max-age=31536000, immutable"
"""For static files under an address that changes with them."""
_PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, HEAD, POST, OPTIONS",
    "Access-Control-Allow-Headers": "Accept, Accept-Language, Content-Type, If-None-Match, If-Modified-Since",
    "Access-Control-Max-Age": "86400",
}


def install(app: Flask, settings: Settings) -> None:
    """Makes an application add these headers to all its responses."""
    app.after_request(_add)
    if settings.hsts_seconds and site_of(app).base.startswith("https://"):
        app.after_request(lambda response: _stay_with_https(response, settings.hsts_seconds))


def _stay_with_https(response: Response, seconds: int) -> Response:
    """Tells browsers to come back by https alone (RFC 6797)."""
    response.headers["Strict-Transport-Security"] = f"max-age={seconds}"
    return response


def _add(response: Response) -> Response:
    response.headers.update(_EVERYWHERE)
    response.headers.setdefault("Content-Security-Policy", PAGE_POLICY)
    if request.endpoint == "static" and "v" in request.args:
        response.headers["Cache-Control"] = _FOR_EVER
    if request.method == "OPTIONS":
        response.headers.update(_PREFLIGHT)
    return response
