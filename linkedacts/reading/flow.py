"""Text that flows, as lines of words: what plain text, HTML and office files give, which have no page to draw on."""

import re
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from linkedacts.errors import SourceTooCostly
from linkedacts.reading.document import Line, LineKind, Page, Table, Word
from linkedacts.reading.grid import DraftCell, DraftLine, Grid
from linkedacts.reading.limits import ReadingLimits
from linkedacts.reading.typography import printed, spaced_words

_WORD = re.compile(r"\S+")
_LONGEST_SPACED = 200
"""Words of a line in which letter-spaced capitals are looked for: headings are short."""


def words(text: str) -> tuple[Word, ...]:
    """Gives the words of one line, as they read on paper."""
    found = list(_WORD.finditer(text))
    letters = [match[0] for match in found]
    if len(found) <= _LONGEST_SPACED:
        gaps = [after.start() - before.end() for before, after in pairwise(found)]
        letters = _joined(letters, gaps)
    return tuple(Word(word, None) for letter in letters if (word := printed(letter)))


def _joined(letters: list[str], gaps: list[int]) -> list[str]:
    """Joins « E X T R A I T »; the number of spaces is the width of a gap."""
    for start, end in reversed(list(spaced_words(letters, [float(gap) for gap in gaps]))):
        letters[start:end] = ["".join(letters[start:end])]
    return letters


@dataclass
class _OpenTable:
    """A table that is being read, and what it is written into when it ends."""

    grid: Grid
    outer: list[DraftLine]
    row: list[DraftCell] = field(default_factory=list)


class Flow:
    """Gathers the lines and tables of a source that has no pages of its own; refuses more text than its limits."""

    def __init__(self, source: Path, limits: ReadingLimits) -> None:
        self._source, self._most = source, limits.characters
        self._characters = 0
        self._gap = False
        self._lines: list[DraftLine] = []
        self._tables: list[Table] = []
        self._open: list[_OpenTable] = []

    def gap(self) -> None:
        """Leaves a blank line before the next line, unless it is the first."""
        self._gap = bool(self._lines)

    def write(self, text: str, kind: LineKind = LineKind.BODY) -> bool:
        """Adds one line and tells whether anything can be seen in it; raises SourceTooCostly."""
        self._characters += len(text)
        if self._characters > self._most:
            raise SourceTooCostly(self._source, f"{self._most} characters of text")
        seen = words(text)
        if seen:
            self._lines.append(DraftLine(seen, kind, self._gap))
            self._gap = False
        return bool(seen)

    def open_table(self) -> None:
        """Begins a table where the text stands; tables may stand inside cells."""
        self.gap()
        self._open.append(_OpenTable(Grid(), self._lines))

    def open_cell(self, columns: int = 1, rows: int = 1) -> None:
        """Begins a cell of the open table: what is written from here on belongs to it."""
        cell = DraftCell(columns, rows)
        self._open[-1].row.append(cell)
        self._lines, self._gap = cell.lines, False

    def close_row(self) -> None:
        """Ends a row of the open table."""
        table = self._open[-1]
        table.grid.add_row(table.row)
        table.row = []

    def close_table(self) -> None:
        """Ends the open table and writes its rows where it began."""
        table = self._open.pop()
        opens_block = bool(table.outer)
        for line in table.grid.lines[:1]:
            line.gap = opens_block
        table.outer.extend(table.grid.lines)
        self._lines = table.outer
        self._tables.extend(found for found in (table.grid.table(),) if found)
        self.gap()

    def page(self, number: int = 1) -> Page:
        """Gives what was gathered since the page before, as one page without a size."""
        lines = tuple(Line(draft.words, draft.kind, opens_block=draft.gap) for draft in self._lines)
        page = Page(number, None, None, lines, tuple(self._tables))
        self._lines, self._tables, self._gap = [], [], False
        return page
