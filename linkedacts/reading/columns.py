"""Columns of a page: its fragments as blocks in reading order, each block one stretch of one column.

White gaps that run down through several bands are gutters or mere alignments (tabulated values, rivers of white space);
gutters.py tells which. What stands between gutters is read from left to right, each column to its end, and columns
within a column likewise. A page without gutters is one block.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from linkedacts.reading.bands import Band, Gap, bands, gaps, left_free, sides
from linkedacts.reading.fragments import Fragment, Sides
from linkedacts.reading.gutters import parts_columns

Block = list[Fragment]

MOST_FRAGMENTS = 4_000
"""Of a page whose columns are looked for: a page of a newspaper has some hundreds, one with more is a drawing."""

_DEEPEST = 8
"""Columns within columns, at most."""
_FARTHEST_PANEL = 120.0
"""Points of text beside nothing after which what stands at the right begins another group of columns."""
_FLOWING = 1.45
"""Distance between two lines of one paragraph, in heights, at most."""

_FLOWING_TEXT = 2.6
"""Distance between two paragraphs, in heights, at most."""
_FULL = 0.85
"""Share of the widest line's width at which a line is full."""
_FULL_LINES = 3


@dataclass(frozen=True, slots=True)
class _Group:
    """Bands, from `first` up to, not including, `end`, that share gaps."""

    first: int
    end: int
    gaps: list[Gap]


def blocks(fragments: Sequence[Fragment], bars: Sequence[Sides] = (), depth: int = 0) -> Iterator[Block]:
    """Gives the blocks of a page, or of a column of it, in reading order."""
    if len(fragments) > MOST_FRAGMENTS:
        yield list(fragments)
        return
    rows = bands(fragments)
    if depth == _DEEPEST or all(len(row.fragments) == 1 for row in rows):
        yield [fragment for row in rows for fragment in row.fragments]
        return
    done = 0
    for group in _column_groups(rows, bars):
        if group.first > done:
            yield [fragment for row in rows[done : group.first] for fragment in row.fragments]
        done = group.end
        for column in _in_order(_columns(group, rows), rows[done:]):
            yield from blocks(column, bars, depth + 1)
    if done < len(rows):
        yield [fragment for row in rows[done:] for fragment in row.fragments]


def _column_groups(rows: Sequence[Band], bars: Sequence[Sides]) -> Iterator[_Group]:
    rank = 0
    while rank < len(rows):
        group = _group_at(rank, rows, bars) if len(rows[rank].fragments) > 1 else None
        if group is None:
            rank += 1
        else:
            yield group
            rank = group.end


def _group_at(seed: int, rows: Sequence[Band], bars: Sequence[Sides]) -> _Group | None:
    """Gives the largest group of bands around a seed whose gaps are gutters, if there is one."""
    group = _shared(seed, rows)
    if group is None:
        return None
    members = [fragment for row in rows[group.first : group.end] for fragment in row.fragments]
    gutters = [gap for gap in group.gaps if parts_columns(gap, members, bars)]
    return _flowed(_Group(group.first, group.end, gutters), rows) if gutters else None


def _shared(seed: int, rows: Sequence[Band]) -> _Group | None:
    """Gives the bands from the seed down to the last one that has text on both sides of a gap they all share."""
    open_gaps = gaps(rows[seed].fragments)
    if not open_gaps:
        return None
    end, shared, beside = seed + 1, open_gaps, rows[seed].bottom
    for rank in range(seed + 1, len(rows)):
        row = rows[rank]
        open_gaps = left_free(open_gaps, row.fragments)
        if not open_gaps:
            break
        parted = [gap for gap in open_gaps if all(sides(gap, row.fragments))]
        if parted and row.top - beside <= _FARTHEST_PANEL:
            end, shared, beside = rank + 1, open_gaps, row.bottom
        elif any(sides(gap, row.fragments)[1] for gap in open_gaps):
            beside = row.bottom
    return _Group(seed, end, shared)


def _flowed(group: _Group, rows: Sequence[Band]) -> _Group:
    """Gives the group with the lines above and below that go on in one of its columns alone."""
    first, end = group.first, group.end
    while first > 0 and _flows(rows[first - 1], rows[first], group.gaps):
        first -= 1
    farthest = _FLOWING_TEXT if _is_text(rows[first:end], group.gaps[0]) else _FLOWING
    while end < len(rows) and _flows(rows[end - 1], rows[end], group.gaps, farthest):
        end += 1
    return _Group(first, end, group.gaps)


def _is_text(rows: Sequence[Band], gutter: Gap) -> bool:
    """Whether the first column is text that fills it, beside which a panel stands."""
    left = [fragment for row in rows for fragment in sides(gutter, row.fragments)[0]]
    widest = max((fragment.right - fragment.left for fragment in left), default=0)
    full = sum(fragment.right - fragment.left > _FULL * widest for fragment in left)
    return full >= _FULL_LINES and full * 3 >= len(left)


def _flows(above: Band, below: Band, gutters: Sequence[Gap], farthest: float = _FLOWING) -> bool:
    if len(left_free(gutters, [*above.fragments, *below.fragments])) < len(gutters):
        return False
    return any(
        _continues(upper, lower, farthest)
        for upper in above.fragments
        for lower in below.fragments
        if _same_side(upper, lower, gutters)
    )


def _same_side(upper: Fragment, lower: Fragment, gutters: Sequence[Gap]) -> bool:
    return all((upper.left < start) == (lower.left < start) for start, _ in gutters)


def _continues(upper: Fragment, lower: Fragment, farthest: float = _FLOWING) -> bool:
    height = max(upper.height, lower.height)
    return lower.bottom - upper.bottom <= farthest * height and abs(upper.height - lower.height) < height / 4


def _columns(group: _Group, rows: Sequence[Band]) -> list[Block]:
    """Gives what stands between the gutters, from left to right."""
    rest = [fragment for row in rows[group.first : group.end] for fragment in row.fragments]
    columns: list[Block] = []
    for gap in group.gaps:
        column, rest = sides(gap, rest)
        columns.append(column)
    return [column for column in (*columns, rest) if column]


def _in_order(columns: list[Block], below: Sequence[Band]) -> list[Block]:
    """Puts a side panel before the text that runs around it and goes on below."""
    if len(columns) < 2 or not below:
        return columns
    last = max(columns[0], key=lambda fragment: fragment.bottom)
    after = below[0].fragments[0]
    runs_around = abs(last.left - after.left) < last.height and after.right > columns[1][0].left
    return [*columns[1:], columns[0]] if runs_around and _continues(last, after) else columns
