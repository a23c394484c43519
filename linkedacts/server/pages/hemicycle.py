"""The drawing of a vote: one mark a seat, in half circles, each choice with a shape of its own.

The shapes tell the choices apart without colour; colours are the stylesheet's.
"""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

MOST_SEATS = 400
"""Larger assemblies are not drawn: the marks would run together."""
_INNER, _OUTER = 0.4, 1.0
_RADIUS = 190.0


@dataclass(frozen=True)
class Drawing:
    """An SVG drawing: one path for each choice."""

    width: float
    height: float
    paths: tuple[tuple[str, str], ...]
    """Name of the choice, and the `d` of its path."""


def hemicycle(seats: Mapping[str, int]) -> Drawing | None:
    """Draws how many seats made each choice, from left to right; None where there is nothing to draw, or too much."""
    return _draw(tuple(seats.items())) if 0 < sum(seats.values()) <= MOST_SEATS else None


@lru_cache(maxsize=1024)
def _draw(seats: tuple[tuple[str, int], ...]) -> Drawing:
    """Draws seats; an assembly that is of one mind makes the same drawing for all that it decides."""
    mark, places = _places(sum(count for _, count in seats))
    paths = []
    for choice, count in seats:
        here, places = places[:count], places[count:]
        if here:
            paths.append((choice, "".join(_SHAPES[choice](x, y, mark) for x, y in here)))
    edge = math.ceil(mark + 2)
    return Drawing(2 * (_RADIUS + edge), _RADIUS + 2 * edge, tuple(paths))


def mark_of(choice: str, size: float = 6) -> str:
    """Gives the path of one mark, for the legend, around (8, 8)."""
    return _SHAPES[choice](8, 8, size)


def _places(total: int) -> tuple[float, list[tuple[float, float]]]:
    """Gives the size of a mark and the place of each seat, from the left to the right of the chamber."""
    rows = _rows(total)
    pitch = _RADIUS * (_OUTER - _INNER) / max(len(rows) - 1, 1)
    mark = min(0.36 * pitch, 0.4 * min(math.pi * radius / max(count, 1) for radius, count in rows), 13.0)
    edge = math.ceil(mark + 2)
    seats = sorted((angle, radius) for radius, count in rows for angle in _angles(count))
    return mark, [
        (_RADIUS + edge - radius * math.cos(angle), _RADIUS + edge - radius * math.sin(angle))
        for angle, radius in seats
    ]


def _rows(total: int) -> list[tuple[float, int]]:
    """Gives the rows, each its radius and its seats: as many as its share of all the length there is."""
    count = max(round(math.sqrt(total / 2.4)), 1)
    step = (_OUTER - _INNER) / max(count - 1, 1)
    radii = [_RADIUS * (_OUTER - step * n) for n in range(count)]
    rows, left = [], total
    for n, radius in enumerate(radii):
        seats = round(left * radius / sum(radii[n:]))
        rows.append((radius, seats))
        left -= seats
    return rows


def _angles(count: int) -> Iterator[float]:
    if count == 1:
        yield math.pi / 2
        return
    yield from (math.pi * n / (count - 1) for n in range(count))


def _disc(x: float, y: float, r: float) -> str:
    return f"M{x - r:.1f} {y:.1f}a{r:.1f} {r:.1f} 0 1 0 {2 * r:.1f} 0a{r:.1f} {r:.1f} 0 1 0 {-2 * r:.1f} 0z"


def _square(x: float, y: float, r: float) -> str:
    side = 0.88 * r
    return f"M{x - side:.1f} {y - side:.1f}h{2 * side:.1f}v{2 * side:.1f}h{-2 * side:.1f}z"


def _ring(x: float, y: float, r: float) -> str:
    return _disc(x, y, 0.8 * r)


def _diamond(x: float, y: float, r: float) -> str:
    return f"M{x:.1f} {y - r:.1f}l{r:.1f} {r:.1f}l{-r:.1f} {r:.1f}l{-r:.1f} {-r:.1f}z"


def _dot(x: float, y: float, r: float) -> str:
    return _disc(x, y, 0.3 * r)


_SHAPES: dict[str, Callable[[float, float, float], str]] = {
    "in_favor": _disc,
    "against": _square,
    "abstentions": _ring,
    "not_participating": _diamond,
    "absent": _dot,
}
