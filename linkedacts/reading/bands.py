"""Bands of a page: what stands side by side, from top to bottom, and the white gaps that run down through them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from linkedacts.reading.fragments import Fragment

Gap = tuple[float, float]
"""A stretch of the width of a page without text, from left to right, in points."""

NARROWEST_GAP = 4.0
_CORE = 0.3
"""Share of a fragment's height left out at its top and foot: lines set tight touch each other there."""
_LARGEST_CORE = 5.0
_LOWER = 0.6
"""How far below a band, in heights, what stands beside it belongs to it: lines of two columns may alternate."""


@dataclass(slots=True)
class Band:
    """Fragments that overlap vertically, directly or through each other, or stand a little lower beside each other."""

    fragments: list[Fragment]
    top: float
    bottom: float
    """Without the feet of its fragments: what overlaps it belongs to it."""
    foot: float
    """With them."""


def bands(fragments: Iterable[Fragment]) -> list[Band]:
    """Gives the bands from top to bottom."""
    found: list[Band] = []
    for fragment in sorted(fragments, key=lambda fragment: fragment.top):
        core = min(_CORE * fragment.height, _LARGEST_CORE)
        top, bottom = fragment.top + core, fragment.bottom - core
        if found and (top < found[-1].bottom or _stands_beside(fragment, found[-1])):
            band = found[-1]
            band.fragments.append(fragment)
            band.bottom, band.foot = max(band.bottom, bottom), max(band.foot, fragment.bottom)
        else:
            found.append(Band([fragment], top, bottom, fragment.bottom))
    return found


def _stands_beside(fragment: Fragment, band: Band) -> bool:
    return fragment.top - band.foot < min(_LOWER * fragment.height, _LARGEST_CORE * 2) and all(
        fragment.left - other.right >= NARROWEST_GAP or other.left - fragment.right >= NARROWEST_GAP
        for other in band.fragments
    )


def gaps(fragments: Iterable[Fragment]) -> list[Gap]:
    """Gives the gaps between fragments that are wide enough to part columns."""
    found: list[Gap] = []
    reach: float | None = None
    for left, right in sorted((fragment.left, fragment.right) for fragment in fragments):
        if reach is not None and left - reach >= NARROWEST_GAP:
            found.append((reach, left))
        reach = right if reach is None else max(reach, right)
    return found


def left_free(open_gaps: Iterable[Gap], fragments: Sequence[Fragment]) -> list[Gap]:
    """Gives what fragments leave of gaps, where it is wide enough."""
    left: list[Gap] = []
    for start, end in open_gaps:
        for fragment in fragments:
            if fragment.left < end and fragment.right > start:
                start, end = _wider(start, end, fragment)
        if end - start >= NARROWEST_GAP:
            left.append((start, end))
    return left


def _wider(start: float, end: float, fragment: Fragment) -> Gap:
    """Gives the wider of the two parts that a fragment leaves of a gap."""
    before, after = fragment.left - start, end - fragment.right
    return (start, fragment.left) if before >= after else (fragment.right, end)


def sides(gap: Gap, fragments: Iterable[Fragment]) -> tuple[list[Fragment], list[Fragment]]:
    """Gives the fragments at the left and at the right of a gap."""
    middle = (gap[0] + gap[1]) / 2
    left: list[Fragment] = []
    right: list[Fragment] = []
    for fragment in fragments:
        (left if (fragment.left + fragment.right) / 2 < middle else right).append(fragment)
    return left, right
