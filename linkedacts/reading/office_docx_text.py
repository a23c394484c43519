"""The text of a Word paragraph as printed: accepted changes, no hidden or struck text, notes by their mark.

ECMA-376, part 1, 17.3.3 (run content), 17.13.5 (revisions), 17.16 (fields).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from linkedacts.reading.list_markers import bullet
from linkedacts.reading.office_package import Element
from linkedacts.reading.office_xml import attribute, child, name, switched

# fmt: off
_TRANSPARENT = frozenset((
    "hyperlink", "ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent", "fldSimple", "dir", "bdo", "ruby",
    "rubyBase", "oMath", "oMathPara",
))
# fmt: on
_CHARACTERS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "\xad"}
_NOTES = frozenset(("footnoteReference", "endnoteReference"))
_DRAWINGS = frozenset(("drawing", "pict", "object", "AlternateContent"))
_TICKS = {0xFC: "✓", 0xFE: "☑", 0xFD: "☒", 0xFB: "✗", 0xA8: "☐", 0x6F: "☐", 0x78: "☒"}
"""Wingdings, as votes are ticked."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, or what stands in a paragraph without being of its line."""

    text: str = ""
    box: Element | None = None
    """The content of a text box."""
    note: str | None = None
    """The identifier of a note, whose mark is the text."""


def pieces(paragraph: Element, *, capitals: bool = False) -> Iterator[Piece]:
    """Gives what a paragraph holds, in order; `capitals` says that its style writes in capitals."""
    for element in paragraph:
        kind = name(element)
        if kind == "r":
            yield from _run(element, capitals)
        elif kind in _TRANSPARENT:
            yield from pieces(element, capitals=capitals)
        elif kind in _DRAWINGS:
            yield from (Piece(box=box) for box in boxes(element))


def boxes(drawing: Element) -> Iterator[Element]:
    """Gives the contents of the text boxes of a drawing; of two renderings of the same, the first that has some."""
    kind = name(drawing)
    if kind == "txbxContent":
        yield drawing
    elif kind == "AlternateContent":
        found = ([box for inner in alternative for box in boxes(inner)] for alternative in drawing)
        yield from next(filter(None, found), [])
    else:
        for inner in drawing:
            yield from boxes(inner)


def _run(run: Element, capitals: bool) -> Iterator[Piece]:
    properties = child(run, "rPr")
    if any(switched(properties, key) for key in ("vanish", "strike", "dstrike")):
        return
    own = switched(properties, "caps")
    in_capitals = capitals if own is None else own
    for element in run:
        kind = name(element)
        if kind in _DRAWINGS:
            yield from (Piece(box=box) for box in boxes(element))
        elif kind in _NOTES:
            yield Piece(note=f"{kind.removesuffix('Reference')} {attribute(element, 'id')}")
        else:
            text = _characters(element, kind)
            yield Piece(text.upper() if in_capitals else text)


def _characters(element: Element, kind: str) -> str:
    if kind == "t":
        return element.text or ""
    if kind == "br":
        return "\n" if attribute(element, "type") in (None, "textWrapping") else "\n\n"
    if kind == "sym":
        return _symbol(element)
    return _CHARACTERS.get(kind, "")


def _symbol(element: Element) -> str:
    """Gives a character of a symbol font as it looks."""
    try:
        code = int(attribute(element, "char") or "", 16) & 0xFF
    except ValueError:
        return ""
    is_ticks = (attribute(element, "font") or "").lower().startswith("wingdings")
    return _TICKS.get(code, bullet("")) if is_ticks else bullet("")
