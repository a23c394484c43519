"""Ruled tables of a page: cells found in its rulings, filled with its words, and read as lines.

The cells are found by pdfplumber's table finder (https://github.com/jsvine/pdfplumber#extracting-tables), fed with the
rulings that pdfium gives: this costs a few milliseconds on pages that have a grid and nothing on the others, where
opening the page with pdfplumber itself would take a hundred.
A grid with one column is a frame around text, not a table.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

from linkedacts.evidence import Box
from linkedacts.reading.document import Cell, Line, Table
from linkedacts.reading.fragments import Fragment, Sides
from linkedacts.reading.rulings import Ruling

MOST_CROSSINGS = 1_500
"""Of rulings on one page: with more of them it is a drawing."""

_TOLERANCE = 3.0
"""Points by which rulings that meet may miss each other."""
_CLOSED = 9.0
"""Points from the ends of upright edges to the level one that closes a table, at most."""
_SHORTEST_BAR = 24.0
_LONGEST_ACROSS = 150
"""Characters of a cell from which a row is read cell after cell."""

_LONGEST_MARKER = 6
"""Characters of a number or letter that stands before its row."""

Edge = dict[str, Any]
"""A ruling as pdfplumber has it."""
Reader = Callable[[list[Fragment]], list[Line]]
"""Reads the words of one cell."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of one table."""

    cells: tuple[Sides, ...]

    @property
    def sides(self) -> Sides:
        """The rectangle around the cells."""
        lefts, tops, rights, bottoms = zip(*self.cells, strict=True)
        return min(lefts), min(tops), max(rights), max(bottoms)


def grids_and_bars(drawn: Sequence[Ruling]) -> tuple[list[Grid], list[Sides]]:
    """Gives the grids that rulings form, and the upright ones, joined where they touch."""
    if not any(line.upright for line in drawn):
        return [], []
    edges = merge_edges([_edge(line) for line in _joined(drawn)], *[_TOLERANCE] * 4)
    upright = [edge for edge in edges if edge["orientation"] == "v"]
    bars = [(edge["x0"], edge["top"], edge["x1"], edge["bottom"]) for edge in upright]
    return _grids([*edges, *_closing(edges)], len(upright)), [bar for bar in bars if bar[3] - bar[1] >= _SHORTEST_BAR]


def _joined(drawn: Sequence[Ruling]) -> Iterator[Ruling]:
    """Gives rulings with those in one line that touch made one: word processors draw the edges of each cell."""
    together: dict[tuple[bool, float], list[Ruling]] = {}
    for line in drawn:
        together.setdefault((line.upright, round(line.left if line.upright else line.top)), []).append(line)
    for (upright, _), lines in together.items():
        lines.sort(key=lambda line: line.top if upright else line.left)
        before = lines[0]
        for line in lines[1:]:
            if (line.top - before.bottom if upright else line.left - before.right) > _TOLERANCE:
                yield before
                before = line
            elif upright:
                before = before._replace(bottom=max(before.bottom, line.bottom))
            else:
                before = before._replace(right=max(before.right, line.right))
        yield before


def _edge(line: Ruling) -> Edge:
    return {
        "x0": line.left,
        "x1": line.right,
        "top": line.top,
        "bottom": line.bottom,
        "width": line.right - line.left,
        "height": line.bottom - line.top,
        "orientation": "v" if line.upright else "h",
    }


def _closing(edges: list[Edge]) -> Iterator[Edge]:
    """Gives the level edges that a table lacks where a page ends it: from the first to the last of its upright ones."""
    level = [edge for edge in edges if edge["orientation"] == "h"]
    for end in ("top", "bottom"):
        together: dict[int, list[Edge]] = {}
        for edge in edges:
            if edge["orientation"] == "v":
                together.setdefault(round(edge[end] / _TOLERANCE), []).append(edge)
        for upright in together.values():
            lefts, y = [edge["x0"] for edge in upright], upright[0][end]
            if len(upright) > 2 and not any(_near(edge, y, min(lefts), max(lefts)) for edge in level):
                yield _edge(Ruling(min(lefts), y, max(lefts), y))


def _near(level: Edge, y: float, left: float, right: float) -> bool:
    return bool(abs(level["top"] - y) < _CLOSED and level["x0"] < right and level["x1"] > left)


def _grids(edges: list[Edge], upright: int) -> list[Grid]:
    level = len(edges) - upright
    if upright < 3 or level < 2 or upright * level > MOST_CROSSINGS * 10:
        return []
    crossings = edges_to_intersections(edges, _TOLERANCE, _TOLERANCE)
    if len(crossings) > MOST_CROSSINGS:
        return []
    return [Grid(tuple(cells)) for cells in cells_to_tables(intersections_to_cells(crossings)) if _is_grid(cells)]


def _is_grid(cells: Sequence[Sides]) -> bool:
    return len({cell[0] for cell in cells}) > 1


def without_tables(
    pieces: Sequence[Fragment], grids: Sequence[Grid]
) -> tuple[list[Fragment], list[dict[Sides, list[Fragment]]]]:
    """Parts the fragments of a page: those outside all grids, and those of each cell of each grid."""
    areas = [grid.sides for grid in grids]
    filled: list[dict[Sides, list[Fragment]]] = [{cell: [] for cell in grid.cells} for grid in grids]
    outside: list[Fragment] = []
    for piece in pieces:
        x, y = (piece.left + piece.right) / 2, (piece.top + piece.bottom) / 2
        cells = next((filled[rank] for rank, area in enumerate(areas) if _within(x, y, area)), {})
        cell = next((cell for cell in cells if _within(x, y, cell)), None)
        (outside if cell is None else cells[cell]).append(piece)
    return outside, filled


def _within(x: float, y: float, sides: Sides) -> bool:
    return sides[0] <= x <= sides[2] and sides[1] <= y <= sides[3]


def filled_table(
    grid: Grid, contents: dict[Sides, list[Fragment]], page: int, read: Reader
) -> tuple[Table, list[Line]]:
    """Gives a table and the lines that its rows read as."""
    lefts, tops = sorted({cell[0] for cell in grid.cells}), sorted({cell[1] for cell in grid.cells})
    read_cells = {cell: read(pieces) if pieces else [] for cell, pieces in contents.items()}
    ordered = sorted(grid.cells, key=lambda cell: (cell[1], cell[0]))
    cells = tuple(_cell(cell, read_cells[cell], lefts, tops, page) for cell in ordered)
    rows = ([read_cells[cell] for cell in ordered if cell[1] == top] for top in tops)
    lines = [line for row in rows for line in _row_lines([cell for cell in row if cell], len(lefts))]
    return Table(cells, _box(grid.sides, page)), lines


def _cell(sides: Sides, lines: Sequence[Line], lefts: Sequence[float], tops: Sequence[float], page: int) -> Cell:
    left, top, right, bottom = sides
    return Cell(
        row=tops.index(top),
        column=lefts.index(left),
        words=tuple(word for line in lines for word in line.words),
        box=_box(sides, page),
        rows=sum(top <= other < bottom for other in tops),
        columns=sum(left <= other < right for other in lefts),
    )


def _box(sides: Sides, page: int) -> Box:
    left, top, right, bottom = sides
    return Box(page=page, left=left, top=top, right=right, bottom=bottom)


def _row_lines(cells: Sequence[list[Line]], columns: int) -> Iterator[Line]:
    """Gives a row as one line where its cells are short, else cell after cell."""
    if _reads_across(cells, columns):
        words = tuple(word for cell in cells for line in cell for word in line.words)
        if words:
            yield Line(words)
    else:
        yield from (line for cell in cells for line in cell)


def _reads_across(cells: Sequence[list[Line]], columns: int) -> bool:
    if columns == 2:
        return all(len(cell) == 1 for cell in cells) or (len(cells) == 2 and _is_marker(cells[0]))
    return len(cells) != 1 and all(sum(len(line.text) for line in cell) <= _LONGEST_ACROSS for cell in cells)


def _is_marker(cell: Sequence[Line]) -> bool:
    """Whether a cell only numbers its row."""
    return len(cell) == 1 and len(cell[0].text) <= _LONGEST_MARKER


def table_fragment(grid: Grid, lines: list[Line], rank: int) -> Fragment:
    """Gives a table as one piece of the page, which columns leave whole."""
    left, top, right, bottom = grid.sides
    return Fragment([], left, top, right, bottom, rank, tuple(lines))
