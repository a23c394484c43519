"""Check your act: a file or a text is read as it would be published, shown, and forgotten."""

from pathlib import PurePath

from flask import Response, request

from linkedacts.errors import SourceRefused
from linkedacts.server.about import About
from linkedacts.server.answers import send, send_page
from linkedacts.server.checking import check
from linkedacts.server.language import spoken
from linkedacts.server.offers import HTML
from linkedacts.server.pages import check as check_page
from linkedacts.server.site import site

_SUFFIXES = frozenset((".pdf", ".docx", ".odt", ".html", ".htm", ".txt"))
_FORM = 1024 * 1024
"""Bytes of the form around the file."""


def form() -> Response:
    """Answers with the form that takes a file or a text."""
    return send_page(lambda: check_page.form(site().base, site().visitors.limits.size))


def checked() -> Response:
    """Answers with what a file gives."""
    request.max_content_length = site().visitors.limits.size * 1024 * 1024 + _FORM
    name, content, suffix = _sent()
    if not content:
        return _page(check_page.form(site().base, site().visitors.limits.size, nothing_sent=True), 400)
    with site().visitors.place() as limits:
        try:
            found = check(content, suffix, site().base, limits)
        except SourceRefused as refusal:
            return _page(check_page.refused(name, refusal, site().base), 422)
    return _page(check_page.found(name, found, site().base), 200)


def _sent() -> tuple[str, bytes, str]:
    """Gives the name, the content and the suffix of what was sent: a file, else the text of the form."""
    file = request.files.get("file")
    if file is not None and file.filename:
        suffix = PurePath(file.filename).suffix.lower()
        return file.filename, file.read(), suffix if suffix in _SUFFIXES else ""
    return "", request.form.get("text", "").strip().encode(), ".txt"


def _page(content: str, status: int) -> Response:
    response = send(content.encode(), About(HTML.content_type, language=spoken().code))
    response.status_code = status
    response.cache_control.no_store = True
    return response
