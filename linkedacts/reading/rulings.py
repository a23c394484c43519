"""The straight lines drawn on a page, horizontal and vertical: edges of tables and frames, bars between columns.

Read by pdfium from path objects, forms included (ISO 32000-1, 8.5 and 8.10). Thin rectangles are lines too: that is how
word processors draw the borders of a table.
"""

import ctypes
from array import array
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

from linkedacts.reading.pdf_words import Frame
from linkedacts.reading.pdfium_calls import address_of, form_object, object_bounds, object_kind, page_object

MOST_OBJECTS = 20_000
"""Objects of one page that are looked at: a page with more of them is a drawing."""
MOST_RULINGS = 3_000
"""Lines of one page: with more of them it is a drawing, and none is given."""

_THICKEST = 3.0
_SHORTEST = 6.0
_STRAIGHT = 1.0
"""Points by which the ends of a straight line may differ."""
_DEEPEST_FORM = 3


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
    for sides in _drawn(page):
        found.append(Ruling(*frame.shown(*sides)))
        if len(found) > MOST_RULINGS:
            return []
    return found


_Sides = tuple[float, float, float, float]
"""Left, bottom, right, top in user space."""
_Matrix = tuple[float, float, float, float, float, float]
_UNTURNED: _Matrix = (1, 0, 0, 1, 0, 0)


def _drawn(page: pypdfium2.PdfPage) -> Iterator[_Sides]:
    handle = address_of(page.raw)
    for rank in range(min(raw.FPDFPage_CountObjects(page.raw), MOST_OBJECTS)):
        item = page_object(handle, rank)
        kind = object_kind(item)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            yield from _lines_of(item, _UNTURNED)
        elif kind == raw.FPDF_PAGEOBJ_FORM:
            yield from _in_form(item, _UNTURNED, 1)


def _in_form(form: int, outer: _Matrix, depth: int) -> Iterator[_Sides]:
    matrix = _within(_matrix_of(form), outer)
    for rank in range(min(raw.FPDFFormObj_CountObjects(_handle(form)), MOST_OBJECTS)):
        item = form_object(form, rank)
        kind = object_kind(item)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            yield from _lines_of(item, matrix)
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
            yield from _in_form(item, matrix, depth + 1)


def _handle(item: int) -> raw.FPDF_PAGEOBJECT:
    return ctypes.cast(item, raw.FPDF_PAGEOBJECT)


def _lines_of(path: int, outer: _Matrix) -> Iterator[_Sides]:
    sides = _bounds(path, outer)
    if sides is None:
        return
    left, bottom, right, top = sides
    if right - left < _THICKEST or top - bottom < _THICKEST:
        if right - left >= _SHORTEST or top - bottom >= _SHORTEST:
            yield _thin(sides)
    elif _stroked(path):
        yield from _segments(_handle(path), _within(_matrix_of(path), outer))


def bounds_of(item: int) -> _Sides | None:
    """Gives the left, bottom, right and top of a page object in user space; None where it has no bounds."""
    bounds = array("f", bytes(16))
    start = bounds.buffer_info()[0]
    if not object_bounds(item, start, start + 4, start + 8, start + 12):
        return None
    left, bottom, right, top = bounds
    return left, bottom, right, top


def _bounds(path: int, outer: _Matrix) -> _Sides | None:
    sides = bounds_of(path)
    if sides is None or outer is _UNTURNED:
        return sides
    left, bottom, right, top = sides
    return _box_of(_moved(left, bottom, outer), _moved(right, top, outer))


def _thin(sides: _Sides) -> _Sides:
    """Gives the line in the middle of a thin rectangle."""
    left, bottom, right, top = sides
    if right - left > top - bottom:
        return left, (bottom + top) / 2, right, (bottom + top) / 2
    return (left + right) / 2, bottom, (left + right) / 2, top


def _stroked(path: int) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    return bool(raw.FPDFPath_GetDrawMode(_handle(path), fill, stroke)) and bool(stroke.value)


def _segments(path: raw.FPDF_PAGEOBJECT, matrix: _Matrix) -> Iterator[_Sides]:
    """Gives the straight upright and level segments of a path."""
    count = raw.FPDFPath_CountSegments(path)
    if count > MOST_RULINGS:
        return
    x, y = ctypes.c_float(), ctypes.c_float()
    start = before = (0.0, 0.0)
    for rank in range(count):
        segment = raw.FPDFPath_GetPathSegment(path, rank)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = _moved(x.value, y.value, matrix)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield from _straight(before, point)
        if raw.FPDFPathSegment_GetClose(segment):
            yield from _straight(point, start)
        before = point


_Point = tuple[float, float]


def _straight(start: _Point, end: _Point) -> Iterator[_Sides]:
    left, bottom, right, top = _box_of(start, end)
    if min(right - left, top - bottom) <= _STRAIGHT and max(right - left, top - bottom) >= _SHORTEST:
        yield _thin((left, bottom, right, top))


def _box_of(one: _Point, other: _Point) -> _Sides:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1])


def _matrix_of(item: int) -> _Matrix:
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(_handle(item), matrix)
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _moved(x: float, y: float, matrix: _Matrix) -> _Point:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _within(inner: _Matrix, outer: _Matrix) -> _Matrix:
    """Gives the matrix that applies `inner`, then `outer`."""
    a, b, c, d, e, f = inner
    oa, ob, oc, od, _, _ = outer
    return a * oa + b * oc, a * ob + b * od, c * oa + d * oc, c * ob + d * od, *_moved(e, f, outer)
