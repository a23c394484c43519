"""The objects that a page is painted with (ISO 32000-1, 8.2), those inside forms included, as pdfium lists them."""

import ctypes
from array import array
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

from linkedacts.reading.pdfium_calls import address_of, form_object, object_bounds, object_kind, page_object

MOST_OBJECTS = 20_000
"""Objects of one page that are looked at: a page with more of them is a drawing."""

_DEEPEST_FORM = 3

Point = tuple[float, float]
Sides = tuple[float, float, float, float]
"""Left, bottom, right and top in user space."""
Matrix = tuple[float, float, float, float, float, float]
_UNTURNED: Matrix = (1, 0, 0, 1, 0, 0)


class PageObject(NamedTuple):
    """One object, and where the form that it stands in is put."""

    address: int
    kind: int
    """One of pdfium's FPDF_PAGEOBJ constants; never a form."""
    outer: Matrix

    @property
    def handle(self) -> raw.FPDF_PAGEOBJECT:
        """What pypdfium2's own functions take."""
        return ctypes.cast(self.address, raw.FPDF_PAGEOBJECT)

    @property
    def matrix(self) -> Matrix:
        """The matrix from the object's own space to user space."""
        return _within(_matrix_of(self.address), self.outer)

    @property
    def sides(self) -> Sides | None:
        """The rectangle around it; None where it has none."""
        bounds = array("f", bytes(16))
        start = bounds.buffer_info()[0]
        if not object_bounds(self.address, start, start + 4, start + 8, start + 12):
            return None
        left, bottom, right, top = bounds
        if self.outer is _UNTURNED:
            return left, bottom, right, top
        return around(moved(left, bottom, self.outer), moved(right, top, self.outer))


def page_objects(page: pypdfium2.PdfPage) -> Iterator[PageObject]:
    """Gives the first `MOST_OBJECTS` objects of a page, in the order in which they are painted."""
    left = [MOST_OBJECTS]
    handle = address_of(page.raw)
    for rank in range(raw.FPDFPage_CountObjects(page.raw)):
        yield from _objects(page_object(handle, rank), _UNTURNED, 0, left)
        if left[0] <= 0:
            return


def _objects(address: int, outer: Matrix, depth: int, left: list[int]) -> Iterator[PageObject]:
    """Gives an object, or those of a form; `left` counts down what may still be looked at."""
    left[0] -= 1
    kind = object_kind(address)
    if kind != raw.FPDF_PAGEOBJ_FORM:
        yield PageObject(address, kind, outer)
    elif depth < _DEEPEST_FORM:
        matrix = _within(_matrix_of(address), outer)
        for rank in range(raw.FPDFFormObj_CountObjects(ctypes.cast(address, raw.FPDF_PAGEOBJECT))):
            if left[0] <= 0:
                return
            yield from _objects(form_object(address, rank), matrix, depth + 1, left)


def around(one: Point, other: Point) -> Sides:
    """Gives the rectangle around two points."""
    return min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1])


def moved(x: float, y: float, matrix: Matrix) -> Point:
    """Gives where a matrix takes a point (ISO 32000-1, 8.3.4)."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _matrix_of(address: int) -> Matrix:
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(ctypes.cast(address, raw.FPDF_PAGEOBJECT), matrix)
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _within(inner: Matrix, outer: Matrix) -> Matrix:
    """Gives the matrix that applies `inner`, then `outer`."""
    a, b, c, d, e, f = inner
    oa, ob, oc, od, _, _ = outer
    return a * oa + b * oc, a * ob + b * od, c * oa + d * oc, c * ob + d * od, *moved(e, f, outer)
