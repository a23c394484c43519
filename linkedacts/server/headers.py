"""What every response carries: nothing runs that is not ours, nobody frames us, and any site may read the data.

Content Security Policy: https://www.w3.org/TR/CSP3/; CORS: https://fetch.spec.whatwg.org/#http-cors-protocol
"""

from functools import cache

from flask import Flask, Response, request

from linkedacts.server.site import site

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
    "Content-Security-Policy": PAGE_POLICY,
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Content-Location, ETag, Link, Retry-After, Query-Limits, Query-Truncated",
}
_PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, HEAD, POST, OPTIONS",
    "Access-Control-Allow-Headers": "Accept, Accept-Language, Content-Type, If-None-Match, If-Modified-Since",
    "Access-Control-Max-Age": "86400",
}


def install(app: Flask) -> None:
    """Makes an application add these headers to all its responses."""
    app.after_request(_add)


@cache
def everywhere(base: str, hsts_seconds: int) -> tuple[tuple[str, str], ...]:
    """Gives the headers of every response of the site at a base IRI; browsers are told to stay with TLS (RFC 6797)."""
    seconds = hsts_seconds if base.startswith("https://") else 0
    secure = {"Strict-Transport-Security": f"max-age={seconds}"} if seconds else {}
    return tuple({**_EVERYWHERE, **secure}.items())


def _add(response: Response) -> Response:
    policy = response.headers.get("Content-Security-Policy")
    response.headers.extend(everywhere(site().base, site().settings.hsts_seconds))
    if policy is not None:
        response.headers.set("Content-Security-Policy", policy)
    if request.method == "OPTIONS":
        response.headers.update(_PREFLIGHT)
    return response
