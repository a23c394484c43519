"""The straight lines drawn on a page, horizontal and vertical: edges of tables and frames, bars between columns.

Read by pdfium from path objects (ISO 32000-1, 8.5). Thin rectangles are lines too: that is how word processors draw the
borders of a table.
"""

import ctypes
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

from linkedacts.reading.page_objects import PageObject, Point, Sides, around, moved, page_objects
from linkedacts.reading.pdf_words import Frame

MOST_RULINGS = 3_000
"""Lines of one page: with more of them it is a drawing, and none is given."""

_THICKEST = 3.0
_SHORTEST = 6.0
_STRAIGHT = 1.0
"""Points by which the ends of a straight line may differ."""


class Ruling(NamedTuple):
    """A straight line, as the page is shown, in points from its top left corner."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def upright(self) -> bool:
        """Whether it is vertical."""
        return self.bottom - self.top > self.right - self.left


def rulings(page: pypdfium2.PdfPage, frame: Frame) -> list[Ruling]:
    """Gives the lines of a page; none where it holds more than `MOST_RULINGS`."""
    found: list[Ruling] = []
    for item in page_objects(page):
        if item.kind == raw.FPDF_PAGEOBJ_PATH:
            found += [Ruling(*frame.shown(*sides)) for sides in _lines_of(item)]
            if len(found) > MOST_RULINGS:
                return []
    return found


def _lines_of(path: PageObject) -> Iterator[Sides]:
    sides = path.sides
    if sides is None:
        return
    left, bottom, right, top = sides
    if right - left < _THICKEST or top - bottom < _THICKEST:
        if right - left >= _SHORTEST or top - bottom >= _SHORTEST:
            yield _thin(sides)
    elif _stroked(path):
        yield from _segments(path)


def _thin(sides: Sides) -> Sides:
    """Gives the line in the middle of a thin rectangle."""
    left, bottom, right, top = sides
    if right - left > top - bottom:
        return left, (bottom + top) / 2, right, (bottom + top) / 2
    return (left + right) / 2, bottom, (left + right) / 2, top


def _stroked(path: PageObject) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    return bool(raw.FPDFPath_GetDrawMode(path.handle, fill, stroke)) and bool(stroke.value)


def _segments(path: PageObject) -> Iterator[Sides]:
    """Gives the straight upright and level segments of a path."""
    handle, matrix = path.handle, path.matrix
    count = raw.FPDFPath_CountSegments(handle)
    if count > MOST_RULINGS:
        return
    x, y = ctypes.c_float(), ctypes.c_float()
    start = before = (0.0, 0.0)
    for rank in range(count):
        segment = raw.FPDFPath_GetPathSegment(handle, rank)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = moved(x.value, y.value, matrix)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield from _straight(before, point)
        if raw.FPDFPathSegment_GetClose(segment):
            yield from _straight(point, start)
        before = point


def _straight(start: Point, end: Point) -> Iterator[Sides]:
    left, bottom, right, top = around(start, end)
    if min(right - left, top - bottom) <= _STRAIGHT and max(right - left, top - bottom) >= _SHORTEST:
        yield _thin((left, bottom, right, top))
