"""Whether a white gap parts columns, or only values that belong to the lines at their left.

The signs, from the surest: a line drawn in the gap; lines at its two sides that do not stand level; the order in which
the file prints (column after column, or line after line); what stands at the right: values (« 19 VOIX ») and the text
of labels (« Présents : ») belong to the line, names and sentences make a column.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median

from linkedacts.reading.bands import Gap, sides
from linkedacts.reading.fragments import Fragment, Sides, around

_LEVEL = 0.3
"""Difference of two lines that stand level, in heights, at most."""
_VALUE = re.compile(
    r"[:=]|[\d\s.,%€+/-]{1,20}\b.{0,12}|(?:oui|non|néant|x|(?:pour|contre|abstentions?|blancs?|nuls?|exprimés?)\b.{0,12}|présente?|absente?|excusée?)",
    re.IGNORECASE,
)
_LABEL = re.compile(r".{2,40}:|.*(?:\.\s?){4,}|.*…")


def parts_columns(gap: Gap, fragments: Sequence[Fragment], bars: Sequence[Sides]) -> bool:
    """Whether the texts at the two sides of a gap are read one after the other."""
    left, right = (list(_whole(side)) for side in sides(gap, fragments))
    lefts, rights = _lines(left), _lines(right)
    fewer = min(len(lefts), len(rights))
    level = _level(lefts, rights)
    if len(lefts) == len(rights) == level == 1:
        return False
    if _drawn(gap, fragments, bars):
        return True
    if fewer == 1:
        return len(lefts) > 1 and not level
    if level < fewer / 2:
        return True
    return _apart(gap, left, right, fewer)


def _level(lefts: Sequence[Fragment], rights: Sequence[Fragment]) -> int:
    """Counts the lines at the right that stand level with one at the left; both come from top to bottom."""
    bottoms = [other.bottom for other in lefts]
    count = 0
    for line in rights:
        reach = _LEVEL * line.height
        near = lefts[bisect_left(bottoms, line.bottom - reach) : bisect_right(bottoms, line.bottom + reach)]
        count += any(_stand_level(line, other) for other in near)
    return count


def _drawn(gap: Gap, fragments: Sequence[Fragment], bars: Sequence[Sides]) -> bool:
    """Whether a vertical line runs down the gap along at least half of the text."""
    top = min(fragment.top for fragment in fragments)
    bottom = max(fragment.bottom for fragment in fragments)
    inside = (bar for bar in bars if gap[0] - 1 <= bar[0] and bar[2] <= gap[1] + 1)
    return sum(max(min(end, bottom) - max(start, top), 0) for _, start, _, end in inside) > (bottom - top) / 2


def _whole(fragments: Iterable[Fragment]) -> Iterator[Fragment]:
    """Gives fragments, those of a table one by one."""
    for fragment in fragments:
        if not fragment.inside:
            yield fragment
        for line in fragment.inside:
            box = around([word.box for word in line.words if word.box is not None])
            yield Fragment(list(line.words), box.left, box.top, box.right, box.bottom, fragment.rank)


def _lines(fragments: Sequence[Fragment]) -> list[Fragment]:
    """Gives the first fragment of each line."""
    found: list[Fragment] = []
    for fragment in sorted(fragments, key=lambda fragment: (fragment.bottom, fragment.left)):
        if not found or not _stand_level(found[-1], fragment):
            found.append(fragment)
    return found


def _stand_level(one: Fragment, other: Fragment) -> bool:
    return abs(one.bottom - other.bottom) <= _LEVEL * min(one.height, other.height)


def _apart(gap: Gap, left: Sequence[Fragment], right: Sequence[Fragment], rows: int) -> bool:
    """Whether lines that stand level belong to two columns nevertheless."""
    if _share(right, _VALUE) > 1 / 2 or _share(left, _LABEL) > 1 / 2:
        return False
    if _turns(left, right) <= max(1, rows // 4):
        return True
    width = (gap[1] - gap[0]) / median(fragment.height for fragment in right)
    return width >= (3 if rows < 3 else 1.5) and _edged(right)


def _share(fragments: Sequence[Fragment], form: re.Pattern[str]) -> float:
    return sum(form.fullmatch(fragment.text) is not None for fragment in fragments) / len(fragments)


def _turns(left: Sequence[Fragment], right: Sequence[Fragment]) -> int:
    """Counts how often the file goes on from the left side to the right one."""
    ranked = sorted([(fragment.rank, False) for fragment in left] + [(fragment.rank, True) for fragment in right])
    return sum(not before and after for (_, before), (_, after) in pairwise(ranked))


def _edged(fragments: Sequence[Fragment]) -> bool:
    """Whether fragments have a common left edge, right edge or middle: rivers in a paragraph have none."""
    edges = (
        [fragment.left for fragment in fragments],
        [fragment.right for fragment in fragments],
        [(fragment.left + fragment.right) / 2 for fragment in fragments],
    )
    return any(sum(abs(edge - median(some)) < 2 for edge in some) >= len(some) * 2 / 3 for some in edges)
