"""A chart of numbers by name: one bar a row, drawn on the server as SVG; the table beside it says the same."""

from collections.abc import Sequence
from dataclasses import dataclass

_ROW, _THICK, _LABELS, _BARS, _VALUES = 26.0, 16.0, 230.0, 360.0, 90.0
_LONGEST = 34
"""Characters of a name; the table has all of it."""


@dataclass(frozen=True)
class NamedBar:
    """One bar, in the units of its chart."""

    label: str
    value: float
    y: float
    width: float


@dataclass(frozen=True)
class NamedBarChart:
    """Bars one below the other, each behind its name."""

    bars: tuple[NamedBar, ...]
    left: float = _LABELS
    thick: float = _THICK
    width: float = _LABELS + _BARS + _VALUES

    @property
    def height(self) -> float:
        """Height of the drawing."""
        return len(self.bars) * _ROW


def bars_by_name(values: Sequence[tuple[str, float]]) -> NamedBarChart:
    """Gives the chart of numbers that are not negative, in their order."""
    most = max(value for _, value in values) or 1
    return NamedBarChart(
        tuple(
            NamedBar(_short(label), value, n * _ROW, round(_BARS * value / most, 1))
            for n, (label, value) in enumerate(values)
        )
    )


def _short(label: str) -> str:
    return label if len(label) <= _LONGEST else f"{label[: _LONGEST - 1].rstrip()}…"
