"""Tables of flowing text: cells gathered one by one, then written as lines the way a person reads them.

A row of short cells is read across, as one line; a row with a cell of several lines, or with two long ones, is set in
columns, and read cell after cell.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from linkedacts.reading.document import Cell, LineKind, Table, Word

_LONG = 80
"""Characters from which a cell is read on its own."""
_WIDEST = 1000
"""Columns that a cell may take (HTML Living Standard, 4.9.11), and a table has: what is beyond is in the text alone."""


@dataclass
class DraftLine:
    """A line before its page is made."""

    words: tuple[Word, ...]
    kind: LineKind = LineKind.BODY
    gap: bool = False
    """Whether a blank line stands before it."""


@dataclass
class DraftCell:
    """A cell being read."""

    columns: int = 1
    rows: int = 1
    lines: list[DraftLine] = field(default_factory=list)

    @property
    def words(self) -> tuple[Word, ...]:
        """All its words, in order."""
        return tuple(word for line in self.lines for word in line.words)

    @property
    def is_long(self) -> bool:
        """Whether it is read on its own when its neighbour is, too."""
        return sum(len(word.text) + 1 for word in self.words) > _LONG


class Grid:
    """A table being read: where its cells stand, and the lines that they make."""

    def __init__(self) -> None:
        self.lines: list[DraftLine] = []
        self._cells: list[Cell] = []
        self._row = -1
        self._hanging: dict[int, int] = {}
        """Columns taken by cells of rows above, and the first row that is free again."""

    def add_row(self, drafts: Sequence[DraftCell]) -> None:
        """Places the cells of the next row and writes their lines."""
        self._row += 1
        self._cells.extend(self._placed(drafts))
        self.lines.extend(row_lines(drafts))

    def table(self) -> Table | None:
        """Gives the table, unless it has a single column, as a frame around a text has."""
        cells = tuple(cell for cell in self._cells if cell.words) and tuple(self._cells)
        return Table(cells) if any(cell.column for cell in cells) else None

    def _placed(self, drafts: Sequence[DraftCell]) -> Iterator[Cell]:
        column = 0
        for draft in drafts:
            while self._hanging.get(column, 0) > self._row:
                column += 1
            if column >= _WIDEST:
                return
            columns, rows = min(max(draft.columns, 1), _WIDEST), max(draft.rows, 1)
            if rows > 1:
                self._hanging.update(dict.fromkeys(range(column, column + columns), self._row + rows))
            yield Cell(self._row, column, draft.words, rows=rows, columns=columns)
            column += columns


def row_lines(drafts: Sequence[DraftCell]) -> Iterator[DraftLine]:
    """Gives the lines of one row."""
    filled = [draft for draft in drafts if draft.lines]
    if _reads_across(filled):
        yield DraftLine(tuple(word for draft in filled for word in draft.words), filled[0].lines[0].kind)
        return
    for draft in filled:
        draft.lines[0].gap = True
        yield from draft.lines


def _reads_across(filled: Sequence[DraftCell]) -> bool:
    single = all(len(draft.lines) == 1 for draft in filled)
    return bool(filled) and single and sum(draft.is_long for draft in filled) < 2
