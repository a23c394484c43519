"""The straight lines seen in the image of a page, level and upright: what rulings.py reads where lines are drawn.

The image is averaged over short stretches in the direction of the line: ink all along a stretch is a stroke, strokes
that follow each other are a line. Strokes of letters end with their line of text, so that they never make a long one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from PIL import Image, ImageOps

from linkedacts.reading.rulings import MOST_RULINGS, Ruling

_STRETCH = 24
"""Pixels over which strokes are averaged: about the height of a line of text at 250 dots an inch."""
_STROKE = re.compile(rb"[\x60-\xff]+")
"""Pixels side by side that are dark along a whole stretch: 3/8 of black, because scans blur thin lines."""
_WIDEST = 12
"""Pixels: what is wider is a black edge or a picture."""
_BESIDE = 5
"""Pixels from a stroke to the white at both its sides: text stands farther from a line, and nearer to a baseline."""
_LIGHTER = 0.4
"""How dark that white is beside the stroke, at most."""
_DRIFT = 2
"""Pixels by which a line may move aside from one stretch to the next."""
_FEWEST = 5
"""Stretches of a line, at least."""
_SHORT_STRETCH = 6
"""Pixels: less than the white between two lines of text."""
_ASIDE = 4
"""Pixels at both sides of a line in which its ink is looked for: a page is never quite level."""
_DARK = 0x50
_SOLID = 0.93
"""Share of the short stretches of a line that are dark, at least."""
_MISSING = 1
"""Stretches in a row that a line may be broken for."""


@dataclass(slots=True)
class _Track:
    """Strokes that follow each other."""

    start: int
    end: int
    """The ranks of its first and its last stretch with white at both its sides."""
    last: int
    """The rank of its last stretch: text may touch it there."""
    total: float
    """The sum of the places of its strokes."""
    strokes: int = 1


class SeenLine(NamedTuple):
    """A line: where it stands across its direction, and where it begins and ends along it, in pixels."""

    at: float
    start: int
    end: int


def seen_rulings(image: Image.Image, scale: float) -> list[Ruling]:
    """Gives the lines of a grey image that stands level, in points; `scale` is the size of a pixel in points."""
    ink = ImageOps.invert(image)
    upright = [
        Ruling(line.at * scale, line.start * scale, line.at * scale, line.end * scale) for line in _upright_lines(ink)
    ]
    level = [
        Ruling(line.start * scale, line.at * scale, line.end * scale, line.at * scale)
        for line in _upright_lines(ink.transpose(Image.Transpose.TRANSPOSE))
    ]
    return upright + level if len(upright) + len(level) <= MOST_RULINGS else []


def _upright_lines(ink: Image.Image) -> Iterator[SeenLine]:
    rows = ink.height // _STRETCH
    if not rows:
        return
    means = ink.crop((0, 0, ink.width, rows * _STRETCH)).reduce((1, _STRETCH)).tobytes()
    for track in _tracks(means, ink.width):
        line = SeenLine(track.total / track.strokes, track.start * _STRETCH, (track.end + 1) * _STRETCH)
        if track.end - track.start + 1 >= _FEWEST and _is_solid(ink, line):
            yield line


def _tracks(means: bytes, width: int) -> list[_Track]:
    """Gives the strokes that follow each other down the rows of an image."""
    found: list[_Track] = []
    above: dict[int, _Track] = {}
    for row in range(len(means) // width):
        # Below a stretch that is broken, its track is still looked for.
        here = {place: track for place, track in above.items() if row - track.last <= _MISSING}
        for at, is_alone in _strokes(means, width, row):
            track = _followed(above, at, row, is_alone)
            if track is None and is_alone:
                track = _Track(row, row, row, at)
                found.append(track)
            if track is not None:
                here[round(at)] = track
        above = here
    return found


def _strokes(means: bytes, width: int, row: int) -> Iterator[tuple[float, bool]]:
    """Gives the middle of each thin stroke of a row, and whether it has white at both its sides."""
    for stroke in _STROKE.finditer(means, row * width, (row + 1) * width):
        start, end = stroke.span()
        if end - start <= _WIDEST:
            yield (start + end) / 2 - row * width, _stands_alone(means, start, end)


def _followed(tracks: dict[int, _Track], at: float, row: int, is_alone: bool) -> _Track | None:
    """Gives the track that a stroke goes on with, and takes it on there."""
    for aside in sorted(range(-_DRIFT, _DRIFT + 1), key=abs):
        track = tracks.get(round(at) + aside)
        if track is not None and row - _MISSING - 1 <= track.last < row:
            track.last = row
            if is_alone:
                track.end, track.total, track.strokes = row, track.total + at, track.strokes + 1
            return track
    return None


def _is_solid(ink: Image.Image, line: SeenLine) -> bool:
    """Whether ink goes on between the lines of text: strokes of letters that stand below each other end there."""
    at = round(line.at)
    band = ink.crop((max(at - _ASIDE, 0), line.start, at + _ASIDE + 1, line.end)).reduce((1, _SHORT_STRETCH))
    means = band.tobytes()
    dark = [max(means[row : row + band.width]) >= _DARK for row in range(0, len(means), band.width)]
    return sum(dark) >= _SOLID * len(dark)


def _stands_alone(means: bytes, start: int, end: int) -> bool:
    if start < _BESIDE or end + _BESIDE > len(means):
        return False
    return max(means[start - _BESIDE], means[end + _BESIDE - 1]) <= _LIGHTER * max(means[start:end])
