"""Responses are compressed on their way out, with an entity tag for each coding (RFC 9110, sections 8.4 and 8.8.1).

Conditions (section 13) are looked at afterwards: they are about the tag of what would be sent.
"""

from http import HTTPStatus

from flask import Flask, Response, request
from flask_compress import Compress

_LEAST = 500
"""Bytes below which compressing does not pay."""
_CODINGS = ("zstd", "br", "gzip")
_TYPES = (
    "text/html",
    "text/css",
    "text/plain",
    "text/csv",
    "text/tab-separated-values",
    "text/turtle",
    "text/javascript",
    "application/javascript",
    "image/svg+xml",
    "application/json",
    "application/problem+json",
    "application/ld+json",
    "application/n-triples",
    "application/n-quads",
    "application/trig",
    "application/rdf+xml",
    "application/xml",
    "application/atom+xml",
    "application/sparql-results+json",
    "application/sparql-results+xml",
    "application/openapi+json",
)


def pays(content: bytes, content_type: str) -> bool:
    """Tells whether some content becomes notably smaller when it is compressed."""
    return len(content) >= _LEAST and content_type.partition(";")[0] in _TYPES


def install(app: Flask) -> None:
    """Makes an application compress its responses."""
    app.config["COMPRESS_ALGORITHM"] = list(_CODINGS)
    app.config["COMPRESS_MIMETYPES"] = list(_TYPES)
    app.config["COMPRESS_MIN_SIZE"] = _LEAST
    app.config["COMPRESS_STREAMS"] = False
    app.config["COMPRESS_EVALUATE_CONDITIONAL_REQUEST"] = False
    app.after_request(_meet_conditions)  # what is registered first is done last
    Compress(app)
    app.before_request(_leave_out_what_is_refused)


def _leave_out_what_is_refused() -> None:
    """Rewrites Accept-Encoding without the codings that the client refuses: Flask-Compress takes `gzip;q=0` for one."""
    accepted = request.accept_encodings
    wanted = [f"{coding};q={quality:g}" for coding in _CODINGS if (quality := accepted.quality(coding)) > 0]
    if accepted.quality("identity"):
        wanted.append(f"identity;q={accepted.quality('identity'):g}")
    request.environ["HTTP_ACCEPT_ENCODING"] = ", ".join(wanted)


def _meet_conditions(response: Response) -> Response:
    """Makes a response 304 or 412 where the request says so; ranges are a matter of files (source_files.py)."""
    if response.status_code == HTTPStatus.OK:
        response.make_conditional(request)
    return response
