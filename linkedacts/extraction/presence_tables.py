"""Tables that mark who was there: a row a member, a cross under « Présent » or « Absent », the holder of a proxy.

In the text the crosses of a row have no column; so these tables are read from their cells.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from linkedacts.extraction.attendance import Sheet
from linkedacts.extraction.attendees import Attendee, Status
from linkedacts.extraction.forms import words
from linkedacts.extraction.passage import Passage, Script, fold
from linkedacts.extraction.people import Mention, mentions
from linkedacts.reading.document import Cell, Document, Table


class _Column(StrEnum):
    """What a column says of the members."""

    PRESENT = "present"
    ABSENT = "absent"
    PROXY = "proxy"
    STATE = "state"
    """« Présence »: « P », « A », « Excusé »."""


_HEADS = (
    (_Column.PROXY, words(r"pouvoir|procuration|mandataire|represente")),
    (_Column.STATE, words(r"presences?\b|etat\b|statut\b")),
    (_Column.PRESENT, words(r"present")),
    (_Column.ABSENT, words(r"absent|excus")),
)
_SAID = words(r"pouvoir|procuration|mandat|represent|presen|etat|statut|absent|excus")
"""What each of them holds: it is looked for first, because few cells are heads."""
_NOT_SAID = words(r"\b(?:nombre|total|signature|emargement)")
_MARK = re.compile(r"[x×✓✔✗✘☑☒■●•*+1]|oui|p|a|e|abs\.?|exc\.?|(?:present|absent|excuse)e?s?", re.IGNORECASE)
_THERE = re.compile(r"p|present")
_AWAY = re.compile(r"a(?:bs)?\b|absent|e(?:xc)?\b|excus")
_WHOLE = 3
"""Rows that a table of members has at least, its head included."""


@dataclass(frozen=True, slots=True)
class _Grid:
    """One table whose head says how its columns mark the members."""

    document: Document
    script: Script
    table: Table
    columns: dict[int, _Column]
    """Number of a column → what it says."""
    head: int
    """The number of the row that says so."""

    @property
    def rows(self) -> Sequence[Sequence[Cell]]:
        """The rows under the head."""
        return [cells for cells in self.table.rows if cells and cells[0].row > self.head]


def marked(document: Document, script: Script) -> tuple[Sheet, ...]:
    """Gives the lists of members that the document's tables hold, in the order of the text."""
    tables = [table for page in document.pages for table in page.tables]
    grids = (grid for table in tables if (grid := _grid(document, script, table)) is not None)
    sheets = (_sheet(grid) for grid in grids)
    return tuple(sheet for sheet in sheets if sheet.attendees)


def with_marked(sheet: Sheet, tables: Sequence[Sheet], heading: Passage) -> Sheet:
    """Gives the lists of a heading with its tables, which hold against what the text makes of their rows."""
    inside = [one for one in tables if heading.start <= one.blocks[0].start < heading.end]
    blocks = [block for one in inside for block in one.blocks]
    if not blocks:
        return sheet
    kept = [one for one in sheet.attendees if not any(block.start <= one.person.start < block.end for block in blocks)]
    attendees = (*kept, *(attendee for one in inside for attendee in one.attendees))
    return Sheet(attendees=attendees, blocks=(*sheet.blocks, *blocks))


def _grid(document: Document, script: Script, table: Table) -> _Grid | None:
    for cells in table.rows if len(table.rows) >= _WHOLE else ():
        columns = {cell.column: said for cell in cells if (said := _said(cell.text)) is not None}
        if min(columns, default=0) > 0 and _tells(Counter(columns.values())):
            return _Grid(document, script, table, columns, cells[0].row)
    return None


def _tells(said: Counter[_Column]) -> bool:
    """Whether the columns tell one member a row: two of « Présent » belong to two lists side by side."""
    single = said[_Column.PRESENT] <= 1 and said[_Column.STATE] <= 1
    return single and (_Column.STATE in said or len(said) > 1)


def _said(head: str) -> _Column | None:
    folded = fold(head)
    if not _SAID.search(folded) or _NOT_SAID.search(folded):
        return None
    return next((column for column, pattern in _HEADS if pattern.search(folded)), None)


def _sheet(grid: _Grid) -> Sheet:
    attendees = [attendee for cells in grid.rows if (attendee := _attendee(grid, cells)) is not None]
    places = [place for cells in grid.table.rows for cell in cells for place in _places(grid, cell)]
    block = Passage(grid.script, min(place.start for place in places), max(place.end for place in places))
    return Sheet(attendees=tuple(attendees), blocks=(block,))


def _attendee(grid: _Grid, cells: Sequence[Cell]) -> Attendee | None:
    """The member of one row, where one mark tells how they attended."""
    person = _person(grid, [cell for cell in cells if cell.column < min(grid.columns)])
    marks = {grid.columns[cell.column]: cell for cell in cells if cell.column in grid.columns and cell.text.strip()}
    if person is None:
        return None
    status, holder = _status(grid, marks)
    by = "marked_in_table"
    other = holder.found(by) if holder else None
    return Attendee(status, person.found(by), other) if status else None


def _status(grid: _Grid, marks: dict[_Column, Cell]) -> tuple[Status | None, Mention | None]:
    if _Column.PROXY in marks and not _is_marked(marks, _Column.PRESENT):
        return Status.REPRESENTED, _person(grid, [marks[_Column.PROXY]], alone=True)
    if _Column.STATE in marks:
        return _stated(fold(marks[_Column.STATE].text).strip()), None
    there, away = _is_marked(marks, _Column.PRESENT), _is_marked(marks, _Column.ABSENT)
    if there is away:
        return None, None
    return (Status.PRESENT if there else Status.ABSENT), None


def _stated(folded: str) -> Status | None:
    if _THERE.match(folded):
        return Status.PRESENT
    return Status.ABSENT if _AWAY.match(folded) else None


def _is_marked(marks: dict[_Column, Cell], column: _Column) -> bool:
    return column in marks and _MARK.fullmatch(fold(marks[column].text).strip()) is not None


def _person(grid: _Grid, cells: Sequence[Cell], *, alone: bool = False) -> Mention | None:
    """The person whom cells side by side name: « ROY » and « Anne » in two, or both in one; a holder's bare name."""
    places = [place for cell in cells for place in _places(grid, cell)]
    if not places:
        return None
    together = Passage(grid.script, min(place.start for place in places), max(place.end for place in places))
    named = mentions(together)
    return next((one for one in named if alone or one.civil or one.words > 1), None)


def _places(grid: _Grid, cell: Cell) -> Iterator[Passage]:
    for span in grid.document.spans(cell):
        yield Passage(grid.script, span.start, span.end)
