"""The text layer of a PDF as words with boxes, read by pdfium in one pass a page.

pdfium (https://pdfium.googlesource.com/pdfium/+/main/public/fpdf_text.h) gives the text of a page at once; two boxes a
word, those of its first and last characters, make the word's box. pdfplumber would take twenty times as long.
Boxes are turned to the page as it is shown: /Rotate and /CropBox (ISO 32000-1, 14.11.2) are applied.
"""

import ctypes
import math
import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

from linkedacts.evidence import Box
from linkedacts.reading.document import Word
from linkedacts.reading.pdfium_calls import address_of, loose_char_box
from linkedacts.reading.typography import LINE_END_HYPHENS, UNMAPPED, is_plain, printed

MOST_CHARACTERS = 400_000
"""On one page: a page of a newspaper has some 30 000."""

Runs = list[list[Word]]
"""Words printed one after another on one line, in the order in which the file prints them."""

_NARROWEST_WORD = 0.7
"""Height of a word of four letters in its widths above which it may be turned."""
_NEARLY = 5
"""Degrees from a quarter turn within which text stands level or upright."""
_SYMBOL_SPACE = "\uf020"
_WORD = re.compile(rf"[^\s{_SYMBOL_SPACE}{LINE_END_HYPHENS}]+[{LINE_END_HYPHENS}]?|[{LINE_END_HYPHENS}]")
_LINE_END = re.compile(r"[\r\n]")


@dataclass(frozen=True, slots=True)
class Frame:
    """The visible part of a page, and how it is turned when shown."""

    left: float
    bottom: float
    right: float
    top: float
    quarters: int
    """Quarter turns clockwise (/Rotate ÷ 90)."""
    width: float
    """Points, as shown."""
    height: float
    """Points, as shown."""

    def shown(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """Gives left, top, right and bottom, from the top left corner as shown, of a rectangle in user space."""
        match self.quarters:
            case 0:
                return left - self.left, self.top - top, right - self.left, self.top - bottom
            case 1:
                return bottom - self.bottom, left - self.left, top - self.bottom, right - self.left
            case 2:
                return self.right - right, bottom - self.bottom, self.right - left, top - self.bottom
            case _:
                return self.top - top, self.right - right, self.top - bottom, self.right - left


@dataclass(frozen=True, slots=True)
class TextLayer:
    """What the text layer of one page holds."""

    frame: Frame
    runs: Runs
    """Those that stand upright."""
    turned: dict[int, Runs]
    """Those that do not, by how many degrees the page must be turned counterclockwise for them to be upright."""
    characters: int
    unmapped: int
    """Characters that the fonts leave unexplained; many of them mean that the text cannot be trusted."""
    text: str
    """As the file prints it, not in reading order."""


def frame_of(page: pypdfium2.PdfPage) -> Frame:
    """Gives the visible part of a page."""
    box = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page.raw, box)
    quarters = raw.FPDFPage_GetRotation(page.raw) % 4
    across, up = box.right - box.left, box.top - box.bottom
    size = (up, across) if quarters % 2 else (across, up)
    return Frame(box.left, box.bottom, box.right, box.top, quarters, *size)


def text_layer(page: pypdfium2.PdfPage, number: int) -> TextLayer:
    """Gives the words of a page; words outside its visible part are left out."""
    frame = frame_of(page)
    text_page = page.get_textpage()
    text = text_page.get_text_range(0, min(text_page.count_chars(), MOST_CHARACTERS), errors="replace")
    gathered = _gathered(text, text_page, frame, number)
    text_page.close()
    return TextLayer(frame, gathered.upright, gathered.turned, len(text), len(UNMAPPED.findall(text)), text)


@dataclass(frozen=True, slots=True)
class _Gathered:
    """The runs of a page, upright or turned."""

    text_page: pypdfium2.PdfTextPage
    frame: Frame
    upright: Runs = field(default_factory=list)
    turned: dict[int, Runs] = field(default_factory=dict)

    def add(self, run: list[Word], suspect: int | None) -> None:
        """Adds a run; `suspect` is the place of a character of a word that seems not to stand upright."""
        if run:
            degrees = 0 if suspect is None else self._degrees(suspect)
            (self.turned.setdefault(degrees, []) if degrees else self.upright).append(run)

    def _degrees(self, place: int) -> int:
        clockwise = math.degrees(raw.FPDFText_GetCharAngle(self.text_page.raw, place))
        degrees = round(clockwise + 90 * self.frame.quarters) % 360
        quarter = round(degrees / 90) * 90
        return quarter % 360 if abs(degrees - quarter) <= _NEARLY else degrees


def _gathered(text: str, text_page: pypdfium2.PdfTextPage, frame: Frame, number: int) -> _Gathered:
    """Gives the runs of a page; this loop sees each word of a document."""
    gathered = _Gathered(text_page, frame)
    run: list[Word] = []
    suspect: int | None = None
    width, height, before = 2 * frame.width, 2 * frame.height, 0
    tokens = [(match[0], match.start(), match.end()) for match in _WORD.finditer(text)]
    reading = _as_it_is if is_plain(text) else printed
    places = _places(text, text_page, tokens)
    for (token, start, end), place, (left, top, right, bottom) in zip(
        tokens, places[::2], _boxes(text_page, places, frame), strict=True
    ):
        ended = text[before:start] != " " and _LINE_END.search(text, before, start)
        if ended or (before and text[before - 1] in LINE_END_HYPHENS):
            gathered.add(run, suspect)
            run, suspect = [], None
        before = end
        word = reading(token)
        if word and 0 <= left + right <= width and 0 <= top + bottom <= height:
            run.append(Word(word, Box(page=number, left=left, top=top, right=right, bottom=bottom)))
            if suspect is None and end - start > 3 and bottom - top > _NARROWEST_WORD * (right - left):
                suspect = place
    gathered.add(run, suspect)
    return gathered


def _as_it_is(word: str) -> str:
    return word


def _places(text: str, text_page: pypdfium2.PdfTextPage, tokens: Sequence[tuple[str, int, int]]) -> list[int]:
    """Gives the ranks of the first and the last character of each word."""
    places = [place for _, start, end in tokens for place in (start, end - 1)]
    if len(text) == text_page.count_chars():
        return places
    # Some characters of the page have no text, or several: the two do not count alike.
    return [raw.FPDFText_GetCharIndexFromTextIndex(text_page.raw, place) for place in places]


_Sides = tuple[float, float, float, float]
_RECTANGLE = ctypes.sizeof(raw.FS_RECTF)


def _boxes(text_page: pypdfium2.PdfTextPage, places: Sequence[int], frame: Frame) -> list[_Sides]:
    """Gives left, top, right and bottom, as shown, of each word: what its first and its last character take."""
    corners = array("f", bytes(_RECTANGLE * len(places)))
    handle, start = address_of(text_page.raw), corners.buffer_info()[0]
    for address, place in zip(range(start, start + _RECTANGLE * len(places), _RECTANGLE), places, strict=True):
        loose_char_box(handle, place, address)
    columns = [corners[side::8] for side in range(8)]
    return [frame.shown(*_around(*sides)) for sides in zip(*columns, strict=True)]


def _around(*corners: float) -> _Sides:
    """Gives left, bottom, right and top around two rectangles given as left, top, right and bottom (FS_RECTF)."""
    left, top, right, bottom, other_left, other_top, other_right, other_bottom = corners
    if top == other_top and bottom == other_bottom and left <= other_left:  # the same font: nearly always
        return left, bottom, other_right, top
    return min(left, other_left), min(bottom, other_bottom), max(right, other_right), max(top, other_top)
