"""The text of an OpenDocument paragraph as printed: nothing hidden or struck, notes by their mark.

OpenDocument 1.3, part 3, 6 (paragraph elements content). Deleted text is kept elsewhere (5.5), so that what stands in a
paragraph is what is there once every change is accepted.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from linkedacts.reading.office_odt_styles import OdtStyles
from linkedacts.reading.office_package import Element
from linkedacts.reading.office_xml import attribute, integer, name

_WHITE = re.compile(r"[ \t\r\n]+")
_HIDDEN = frozenset(
    ("annotation", "annotation-end", "script", "hidden-text", "hidden-paragraph", "tracked-changes", "ruby-text")
)
_SHAPES = frozenset(("frame", "g", "custom-shape", "rect", "ellipse", "text-box"))
_MOST_SPACES = 200
"""Of one element: a line has fewer."""


@dataclass(frozen=True, slots=True)
class OdtPiece:
    """A stretch of text, or what stands in a paragraph without being of its line."""

    text: str = ""
    shape: Element | None = None
    """A frame or a drawing that may hold text."""
    note: Element | None = None


def odt_pieces(element: Element, styles: OdtStyles, *, capitals: bool = False) -> Iterator[OdtPiece]:
    """Gives what a paragraph, or a span in it, holds, in order."""
    yield _text(element.text, capitals)
    for inner in element:
        yield from _inline(inner, styles, capitals)
        yield _text(inner.tail, capitals)


def _inline(element: Element, styles: OdtStyles, capitals: bool) -> Iterator[OdtPiece]:
    kind = name(element)
    if kind == "s":
        yield OdtPiece(" " * min(integer(element, "c") or 1, _MOST_SPACES))
    elif kind == "tab":
        yield OdtPiece("\t")
    elif kind == "line-break":
        yield OdtPiece("\n")
    elif kind == "note":
        yield OdtPiece(note=element)
    elif kind in _SHAPES:
        yield OdtPiece(shape=element)
    elif kind not in _HIDDEN:
        style = styles.style("text", attribute(element, "style-name"))
        if not style.hidden:
            own = capitals if style.capitals is None else style.capitals
            yield from odt_pieces(element, styles, capitals=own)


def _text(text: str | None, capitals: bool) -> OdtPiece:
    collapsed = _WHITE.sub(" ", text or "")
    return OdtPiece(collapsed.upper() if capitals else collapsed)
