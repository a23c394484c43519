"""The site's own files: style sheet, script, pictures; browsers keep them under an address that changes with them."""

import mimetypes
from pathlib import Path

from flask import Response, abort, request
from werkzeug.security import safe_join

from linkedacts import assets
from linkedacts.server.about import About
from linkedacts.server.answers import send_kept
from linkedacts.server.site import site

_FOLDER = assets.WEB / "static"
_FOR_EVER = "public, max-age=31536000, immutable"


def file(name: str) -> Response:
    """Answers with one file."""
    path = safe_join(str(_FOLDER), name)
    if path is None or not Path(path).is_file():
        abort(404, "The site has no such file.")
    kept = site().pages.get(("static", name), Path(path).read_bytes)
    response = send_kept(kept, About(_content_type(name), vary=()))
    if "v" in request.args:
        response.headers["Cache-Control"] = _FOR_EVER
    return response


def _content_type(name: str) -> str:
    media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type
