"""« Show me in the PDF »: where a value of an act is printed, and the pictures of the pages of source files."""

from flask import Response, abort, request

from linkedacts.errors import SourceRefused
from linkedacts.evidence import Source
from linkedacts.server.about import About
from linkedacts.server.act_forms import published
from linkedacts.server.answers import send, send_page
from linkedacts.server.page_images import Picture
from linkedacts.server.pages import source as source_page
from linkedacts.server.paging import page_asked_for
from linkedacts.server.passages import Passage, Passages
from linkedacts.server.site import site, snapshot
from linkedacts.store.interface import TEXT_SUFFIX, ShownAct

_PDF, _PNG = "application/pdf", "image/png"
_A_YEAR = 31_536_000
"""Seconds: the picture of a page of a file never changes."""


def source_view(**slots: str) -> Response:
    """Answers with a page of the act's document, the passage of one field (`?field=`) marked."""
    act = published("/eli/fr/" + "/".join(slots.values()))
    chosen = _chosen(act)
    number = page_asked_for() if chosen is None else source_page.page_of(chosen)
    if number > act.source.pages:
        abort(404, f"The document has {act.source.pages} pages.")
    return send_page(lambda: _render(act, chosen, number))


def page_picture(sha256: str, number: int) -> Response:
    """Answers with the picture of one page of a source file."""
    kept = snapshot().source_file(sha256)
    if kept is None or kept[1].media_type != _PDF or not 1 <= number <= kept[1].pages:
        abort(404, "No act was read from such a page.")
    picture = _picture(kept[1], number)
    if picture is None:
        abort(404, "This page cannot be drawn.")
    response = send(picture.content, About(_PNG, vary=()))
    response.cache_control.no_cache = None
    response.cache_control.immutable = True
    response.cache_control.max_age = _A_YEAR
    return response


def _chosen(act: ShownAct) -> Passage | None:
    field = request.args.get("field")
    if field is None:
        return None
    passage = Passages(act.record).of(field)
    if passage is None:
        abort(404, "No passage is kept for this field.")
    return passage


def _render(act: ShownAct, chosen: Passage | None, number: int) -> str:
    picture = _picture(act.source, number) if act.source.media_type == _PDF else None
    if picture is not None:
        sheet = source_page.Sheet(number, round(picture.width, 1), round(picture.height, 1))
        return source_page.on_sheet(act, chosen, sheet, site().base)
    text = (snapshot().representation(act.path, TEXT_SUFFIX) or b"").decode()
    return source_page.on_text(act, chosen, number, text, site().base)


def _picture(source: Source, number: int) -> Picture | None:
    """Gives the picture of a page; None where the file cannot be drawn: its text is shown then."""
    kept = snapshot().source_file(source.sha256)
    if kept is None:
        return None
    try:
        return site().page_images.get(source.sha256, number, kept[0])
    except SourceRefused:
        return None
