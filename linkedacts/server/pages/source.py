"""« Show me in the PDF »: a page of the source file with the passage of one value marked, beside what was read from it.

The marks are SVG drawn here over the image of the page; a source without pages is shown as the text that was read.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from linkedacts.evidence import Box
from linkedacts.server.language import spoken
from linkedacts.server.pages.act_view import ActView
from linkedacts.server.pages.templates import page
from linkedacts.server.passages import Passage
from linkedacts.store.interface import ShownAct

_CONTEXT = 6_000
"""Most characters of text shown before and after a passage."""
_AIR = 1.5
"""Points left free around the words of a passage."""


@dataclass(frozen=True)
class Sheet:
    """One page of the source as it is drawn, in PDF points."""

    number: int
    width: float
    height: float


@dataclass(frozen=True)
class Mark:
    """A rectangle on the sheet that leads to its value."""

    passage: Passage
    chosen: bool
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class Stretch:
    """Text around a passage: before it, the passage, and after it."""

    before: str
    passage: str
    after: str


def on_sheet(act: ShownAct, chosen: Passage | None, sheet: Sheet, base: str) -> str:
    """Gives the page of a value, or of one page of the document, drawn over the page's image."""
    view = ActView(act, base, spoken())
    here = _passages_on(view, sheet.number)
    return _page(view, chosen, sheet.number, here, sheet=sheet, marks=list(_marks(here, chosen, sheet.number)))


def on_text(act: ShownAct, chosen: Passage | None, number: int, text: str, base: str) -> str:
    """Gives the same for a source that has no pages to draw: `text` is the document as it was read."""
    view = ActView(act, base, spoken())
    return _page(view, chosen, number, _passages_on(view, number), stretch=_stretch(text, chosen))


def page_of(passage: Passage) -> int:
    """Gives the page on which a passage starts."""
    return passage.evidence.boxes[0].page if passage.evidence.boxes else passage.evidence.page


def _page(
    view: ActView,
    chosen: Passage | None,
    number: int,
    here: Sequence[Passage],
    *,
    sheet: Sheet | None = None,
    marks: Sequence[Mark] = (),
    stretch: Stretch | None = None,
) -> str:
    return page(
        "source.html",
        view.base,
        view=view,
        chosen=chosen,
        number=number,
        last=view.act.source.pages,
        here=here,
        sheet=sheet,
        marks=marks,
        stretch=stretch,
    )


def _passages_on(view: ActView, number: int) -> list[Passage]:
    return [passage for passage in view.passages.all if number in _pages_of(passage)]


def _pages_of(passage: Passage) -> set[int]:
    return {box.page for box in passage.evidence.boxes} or {passage.evidence.page}


def _marks(passages: Sequence[Passage], chosen: Passage | None, number: int) -> Iterator[Mark]:
    for passage in passages:
        for box in passage.evidence.boxes:
            if box.page == number:
                yield _mark(passage, passage == chosen, box)


def _mark(passage: Passage, chosen: bool, box: Box) -> Mark:
    width, height = box.right - box.left + 2 * _AIR, box.bottom - box.top + 2 * _AIR
    return Mark(passage, chosen, round(box.left - _AIR, 1), round(box.top - _AIR, 1), round(width, 1), round(height, 1))


def _stretch(text: str, chosen: Passage | None) -> Stretch:
    if chosen is None:
        return Stretch("", "", text[: 2 * _CONTEXT])
    start, end = chosen.evidence.span.start, chosen.evidence.span.end
    return Stretch(text[max(start - _CONTEXT, 0) : start], text[start:end], text[end : end + _CONTEXT])
