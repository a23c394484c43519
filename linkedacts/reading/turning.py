"""Words that stand turned on their page, brought upright to be laid out, and back to where they are shown."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from linkedacts.evidence import Box
from linkedacts.reading.document import Line, Table, Word
from linkedacts.reading.layout import LaidOut
from linkedacts.reading.pdf_words import Frame, Runs
from linkedacts.reading.rulings import Ruling

_Sides = tuple[float, float, float, float]
_Move = Callable[[float, float, float, float], _Sides]


@dataclass(frozen=True, slots=True)
class Turn:
    """Two views of one page, about its middle."""

    shown: Frame
    upright: Frame
    degrees: float
    """By how much the shown page is turned counterclockwise to be upright."""

    def upright_runs(self, runs: Iterable[Sequence[Word]]) -> Runs:
        """Gives words where they stand on the upright page."""
        return [[_placed(word, self._upright) for word in run] for run in runs]

    def upright_rulings(self, drawn: Iterable[Ruling]) -> list[Ruling]:
        """Gives rulings where they stand on the upright page."""
        return [Ruling(*self._upright(*line)) for line in drawn]

    def shown_page(self, laid_out: LaidOut) -> LaidOut:
        """Gives lines and tables where they stand on the page as it is shown."""
        words = {id(word): _placed(word, self._shown) for line in laid_out.lines for word in line.words}
        lines = [_line(line, words) for line in laid_out.lines]
        return LaidOut(self.shown, lines, tuple(self._table(table, words) for table in laid_out.tables))

    def _table(self, table: Table, words: dict[int, Word]) -> Table:
        cells = (
            replace(cell, words=tuple(words[id(word)] for word in cell.words), box=_moved(cell.box, self._shown))
            for cell in table.cells
        )
        return Table(tuple(cells), _moved(table.box, self._shown))

    def _upright(self, left: float, top: float, right: float, bottom: float) -> _Sides:
        return _turned((left, top, right, bottom), self.shown, self.upright, -math.radians(self.degrees))

    def _shown(self, left: float, top: float, right: float, bottom: float) -> _Sides:
        return _turned((left, top, right, bottom), self.upright, self.shown, math.radians(self.degrees))


def quarter_turn(shown: Frame, degrees: int) -> Turn:
    """Gives the turn of a page by 90, 180 or 270 degrees."""
    size = (shown.height, shown.width) if degrees % 180 else (shown.width, shown.height)
    return Turn(shown, Frame(0, 0, 0, 0, 0, *size), degrees)


def _line(line: Line, words: dict[int, Word]) -> Line:
    return replace(line, words=tuple(words[id(word)] for word in line.words))


def _placed(word: Word, move: _Move) -> Word:
    return Word(word.text, _moved(word.box, move), word.confidence)


def _moved(box: Box | None, move: _Move) -> Box | None:
    if box is None:
        return None
    left, top, right, bottom = move(box.left, box.top, box.right, box.bottom)
    return Box(page=box.page, left=left, top=top, right=right, bottom=bottom)


def _turned(sides: _Sides, before: Frame, after: Frame, angle: float) -> _Sides:
    """Gives the rectangle around one turned clockwise by an angle, about the middle of the page."""
    left, top, right, bottom = sides
    cosine, sine = math.cos(angle), math.sin(angle)
    across, down = (left + right - before.width) / 2, (top + bottom - before.height) / 2
    x = after.width / 2 + cosine * across - sine * down
    y = after.height / 2 + sine * across + cosine * down
    wide = (abs(cosine) * (right - left) + abs(sine) * (bottom - top)) / 2
    high = (abs(sine) * (right - left) + abs(cosine) * (bottom - top)) / 2
    return x - wide, y - high, x + wide, y + high
