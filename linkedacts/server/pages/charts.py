"""Charts drawn on the server as SVG: bars by year, one mark a session; a table behind each says the same."""

from collections.abc import Sequence
from dataclasses import dataclass

from linkedacts.server.pages.hemicycle import mark_of

_HEIGHT, _PITCH, _WIDTH = 120.0, 44.0, 30.0
_FOOT = 18.0
_MARK, _ROW = 18.0, 30
"""Side of the square of one mark, and marks of one row."""


@dataclass(frozen=True)
class Bar:
    """One bar, in the units of its chart."""

    label: str
    value: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class BarChart:
    """Bars side by side."""

    width: float
    height: float
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class PlacedMark:
    """The mark of one session."""

    choice: str
    title: str
    x: float
    y: float
    path: str


@dataclass(frozen=True)
class MarkChart:
    """Marks in rows, earliest first."""

    width: float
    height: float
    marks: tuple[PlacedMark, ...]


def bars(values: Sequence[tuple[int, int]]) -> BarChart | None:
    """Gives the chart of counts by year; None for a single year, which a sentence says better."""
    if len(values) < 2:
        return None
    most = max(count for _, count in values) or 1
    drawn = []
    for n, (year, count) in enumerate(values):
        height = round((_HEIGHT - 2 * _FOOT) * count / most, 1)
        drawn.append(Bar(str(year), count, n * _PITCH + 7, round(_HEIGHT - _FOOT - height, 1), _WIDTH, height))
    return BarChart(len(values) * _PITCH, _HEIGHT, tuple(drawn))


def marks(values: Sequence[tuple[str, str]]) -> MarkChart:
    """Gives the chart of choices (as the hemicycle draws them) with their titles."""
    placed = tuple(
        PlacedMark(choice, title, (n % _ROW) * _MARK, (n // _ROW) * _MARK, mark_of(choice))
        for n, (choice, title) in enumerate(values)
    )
    rows = -(-len(values) // _ROW)
    return MarkChart(min(len(values), _ROW) * _MARK, rows * _MARK, placed)
