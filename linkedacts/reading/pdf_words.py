"""The text layer of a PDF as words with boxes, read by pdfium in one pass a page.

pdfium (https://pdfium.googlesource.com/pdfium/+/main/public/fpdf_text.h) gives the text of a page at once; two boxes a
word, those of its first and last characters, make the word's box. pdfplumber would take twenty times as long.
Boxes are turned to the page as it is shown: /Rotate and /CropBox (ISO 32000-1, 14.11.2) are applied.
"""

import ctypes
import math
import re
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

from linkedacts.evidence import Box
from linkedacts.reading.document import Word
from linkedacts.reading.pdfium_calls import address_of, loose_char_box
from linkedacts.reading.typography import LINE_END_HYPHENS, UNMAPPED, printed

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
_TOKEN = re.compile(rf"{_WORD.pattern}|[\r\n]+")


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


_Corners = tuple[float, float, float, float]
"""Left, top, right and bottom in user space, as in FS_RECTF: the top has the larger value."""


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
    tokens = [(match[0], match.start()) for match in _TOKEN.finditer(text)]
    places = _places(text, text_page, tokens)
    corners = _char_boxes(text_page, places)
    gathered, run, suspect = _Gathered(text_page, frame), [], None
    rank = 0
    for token, _ in tokens:
        ends = token[0] in "\r\n"
        if not ends:
            word = _word(token, frame.shown(*_around(next(corners), next(corners))), frame, number)
            if word is not None:
                run.append(word)
                suspect = places[rank] if suspect is None and _seems_turned(word) else suspect
            rank += 2
            ends = token[-1] in LINE_END_HYPHENS
        if ends:
            gathered.add(run, suspect)
            run, suspect = [], None
    gathered.add(run, suspect)
    return gathered


def _seems_turned(word: Word) -> bool:
    box = word.box
    return box is not None and len(word.text) > 3 and box.bottom - box.top > _NARROWEST_WORD * (box.right - box.left)


def _around(first: _Corners, last: _Corners) -> _Corners:
    """Gives left, bottom, right and top of a word."""
    left, top, right, bottom = first
    other_left, other_top, other_right, other_bottom = last
    if top == other_top and bottom == other_bottom and left <= other_left:  # the same font: nearly always
        return left, bottom, other_right, top
    return min(left, other_left), min(bottom, other_bottom), max(right, other_right), max(top, other_top)


def _word(token: str, sides: tuple[float, float, float, float], frame: Frame, number: int) -> Word | None:
    text = printed(token)
    left, top, right, bottom = sides
    if not text or not (0 <= left + right <= 2 * frame.width and 0 <= top + bottom <= 2 * frame.height):
        return None
    return Word(text, Box(page=number, left=left, top=top, right=right, bottom=bottom))


def _places(text: str, text_page: pypdfium2.PdfTextPage, tokens: Sequence[tuple[str, int]]) -> list[int]:
    """Gives the ranks of the first and the last character of each word."""
    words = ((token, start) for token, start in tokens if token[0] not in "\r\n")
    places = [place for token, start in words for place in (start, start + len(token) - 1)]
    if len(text) == text_page.count_chars():
        return places
    # Some characters of the page have no text, or several: the two do not count alike.
    return [raw.FPDFText_GetCharIndexFromTextIndex(text_page.raw, place) for place in places]


def _char_boxes(text_page: pypdfium2.PdfTextPage, places: Sequence[int]) -> Iterator[_Corners]:
    corners = array("f", bytes(_RECTANGLE * len(places)))
    handle, start = address_of(text_page.raw), corners.buffer_info()[0]
    for address, place in zip(range(start, start + _RECTANGLE * len(places), _RECTANGLE), places, strict=True):
        loose_char_box(handle, place, address)
    sides = iter(corners)
    return zip(sides, sides, sides, sides, strict=True)


_RECTANGLE = ctypes.sizeof(raw.FS_RECTF)
