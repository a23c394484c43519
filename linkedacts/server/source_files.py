"""The files that acts were read from, as they were when they were read: whole or in parts (RFC 9110, section 14)."""

from pathlib import Path

from flask import Response, abort, send_file

from linkedacts.server.headers import PDF_POLICY, SOURCE_POLICY
from linkedacts.server.site import snapshot

_PDF, _TEXT = "application/pdf", "text/plain"


def send(sha256: str, links: str = "", location: str | None = None) -> Response:
    """Gives the response with the kept file of a SHA-256; what others wrote runs nothing here."""
    kept = snapshot().source_file(sha256)
    if kept is None:
        abort(404, "No act was read from this file.")
    file, source = kept
    response = send_file(
        file,
        mimetype=source.media_type,
        download_name=source.name,
        conditional=True,
        etag=source.sha256[:32],
        last_modified=file.stat().st_mtime,
    )
    response.headers["Content-Type"] = _content_type(source.media_type, file)
    response.headers["Content-Security-Policy"] = PDF_POLICY if source.media_type == _PDF else SOURCE_POLICY
    response.headers["Content-Language"] = "fr"
    if links:
        response.headers["Link"] = links
    if location is not None:
        response.headers["Content-Location"] = location
    response.vary.add("Accept")
    response.cache_control.no_cache = True
    return response


def _content_type(media_type: str, file: Path) -> str:
    """Gives the media type, with the charset of a plain text where it is beyond doubt; HTML says its own."""
    if media_type != _TEXT:
        return media_type
    try:
        file.read_bytes().decode()
    except UnicodeDecodeError:
        return media_type
    return f"{media_type}; charset=utf-8"
