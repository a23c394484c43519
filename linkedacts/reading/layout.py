"""The words and rulings of a page as its lines in reading order, and its tables.

Tables come first (their rulings tell), then stamps (their words tell), then columns, then lines. Printed text and text
recognised in an image go the same way.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from linkedacts.errors import SourceWithoutText
from linkedacts.reading.columns import blocks
from linkedacts.reading.document import Line, LineKind, Table
from linkedacts.reading.fragments import Fragment, Sides, fragments, whole_run
from linkedacts.reading.lines import ENDED, lines
from linkedacts.reading.pdf_words import Frame, Runs
from linkedacts.reading.rulings import Ruling
from linkedacts.reading.stamps import set_apart
from linkedacts.reading.tables import filled_table, grids_and_bars, table_fragment, without_tables

_HEAD = 0.15
"""Share of the height of a page above which a stamp is never part of the body."""


@dataclass(frozen=True, slots=True)
class LaidOut:
    """One page: its lines in reading order, those of its margins last, and its tables."""

    frame: Frame
    lines: list[Line]
    tables: tuple[Table, ...] = ()
    unread: SourceWithoutText | None = None
    """Why the text of a page image could not be recognised."""


def lay_out(runs: Runs, drawn: Sequence[Ruling], frame: Frame, number: int, turned: Runs | None = None) -> LaidOut:
    """Gives the lines and tables of a page.

    `turned` are runs that do not stand upright: part of a table (headings of narrow columns), or of the margins (a
    stamp up the side, « COPIE » across the page).
    """
    grids, bars = grids_and_bars(drawn)
    aside = [whole_run(run, rank) for rank, run in enumerate(turned or [])]
    pieces, contents = without_tables([*fragments(runs, bars), *aside], grids)
    beside = {id(piece) for piece in aside}
    outside = [Line(tuple(piece.words), LineKind.MARGIN, opens_block=True) for piece in pieces if id(piece) in beside]
    pieces = [piece for piece in pieces if id(piece) not in beside]
    tables: list[Table] = []
    for grid, cells in zip(grids, contents, strict=True):
        table, read = filled_table(grid, cells, number, _read)
        if read:
            tables.append(table)
            pieces.append(table_fragment(grid, read, len(pieces)))
    body, stamp = set_apart(pieces, _HEAD * frame.height)
    margins = [replace(line, kind=LineKind.MARGIN) for line in lines(stamp)]
    return LaidOut(frame, _read(body, bars) + margins + outside, tuple(tables))


def _read(pieces: Sequence[Fragment], bars: Sequence[Sides] = ()) -> list[Line]:
    found: list[Line] = []
    for block in blocks(pieces, bars) if pieces else ():
        first, *rest = lines(block)
        goes_on = bool(found) and not ENDED.search(found[-1].text) and first.text[:1].islower()
        found += [replace(first, opens_block=False) if goes_on else first, *rest]
    return found
