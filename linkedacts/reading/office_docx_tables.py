"""The rows and cells of a Word table, merged cells as one (ECMA-376, part 1, 17.4: tables)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from linkedacts.reading.office_package import Element
from linkedacts.reading.office_xml import attribute, child, integer, name

_TRANSPARENT = frozenset(("sdt", "sdtContent", "customXml", "ins", "moveTo"))
_WIDEST = 1000
"""Columns of a cell; Word's own limit is 63."""


@dataclass(slots=True)
class TableCell:
    """A cell that begins in its row."""

    content: Iterable[Element]
    column: int
    columns: int
    rows: int = 1


def rows(table: Element) -> list[list[TableCell]]:
    """Gives the rows of a table, without those that were deleted."""
    open_cells: dict[int, TableCell] = {}
    kept = (row for row in _inside(table, "tr") if child(row, "trPr", "del") is None)
    return [list(_cells(row, open_cells)) for row in kept]


def _cells(row: Element, open_cells: dict[int, TableCell]) -> Iterator[TableCell]:
    """Gives the cells that begin in a row, and lengthens those above that go on in it."""
    column = min(max(integer(child(row, "trPr", "gridBefore"), "val") or 0, 0), _WIDEST)
    if column:
        yield TableCell((), 0, column)
    for element in _inside(row, "tc"):
        properties = child(element, "tcPr")
        columns = min(max(integer(child(properties, "gridSpan"), "val") or 1, 1), _WIDEST)
        merge = child(properties, "vMerge")
        above = open_cells.get(column)
        if merge is not None and attribute(merge, "val") != "restart" and above is not None:
            above.rows += 1
        else:
            cell = TableCell(element, column, columns)
            open_cells[column] = cell
            yield cell
        column += columns


def _inside(element: Element, wanted: str) -> Iterator[Element]:
    for inner in element:
        if name(inner) == wanted:
            yield inner
        elif name(inner) in _TRANSPARENT:
            yield from _inside(inner, wanted)
