"""Lines of a block: fragments that stand level become one line, and gaps between lines open paragraphs."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import quantiles

from linkedacts.evidence import Box
from linkedacts.reading.document import Line, Word
from linkedacts.reading.fragments import Fragment, around

_OVERLAP = 0.5
"""Share of the lower fragment's height that two fragments of one line have in common, at least."""
_LARGER = 3.0
"""How much higher than another a word of the same line may be."""
_TOUCHING = 0.12
"""White space inside a word whose end is raised (« 1er »), in heights, at most."""
_PARAGRAPH = 1.3
"""Distance between paragraphs, in distances between lines, at least."""
_FARTHEST = 2.7
"""Distance between lines of one sentence, in heights, at most."""
ENDED = re.compile(r"[.;:!?]\W*$")
"""The end of a text whose last sentence is whole."""
_LOOSEST = 1.9
"""Distance between lines of one paragraph, in heights, at most."""


def lines(block: Iterable[Fragment]) -> list[Line]:
    """Gives the lines of a block from top to bottom; its first line opens it."""
    rows = _rows(block)
    opens = [True, *_opened(rows)]
    return [line for row, gap in zip(rows, opens, strict=False) for line in _lines_of(row, opens_block=gap)]


def _lines_of(row: list[Fragment], *, opens_block: bool) -> Iterator[Line]:
    table = row[0].inside
    if not table:
        yield Line(tuple(_words(row)), opens_block=opens_block)
    else:
        yield replace(table[0], opens_block=True)
        yield from table[1:]


def _rows(block: Iterable[Fragment]) -> list[list[Fragment]]:
    rows: list[list[Fragment]] = []
    for fragment in sorted(block, key=lambda fragment: fragment.top + fragment.bottom):
        if rows and _level(rows[-1], fragment):
            rows[-1].append(fragment)
        else:
            rows.append([fragment])
    return rows


def _level(row: Sequence[Fragment], fragment: Fragment) -> bool:
    if (
        fragment.inside
        or row[0].inside
        or max(fragment.height, row[0].height) > _LARGER * min(fragment.height, row[0].height)
    ):
        return False
    # From the last one: fragments come from top to bottom, so that on a page full of them it is the likely one.
    return any(
        min(other.bottom, fragment.bottom) - max(other.top, fragment.top)
        > _OVERLAP * min(other.height, fragment.height)
        for other in reversed(row)
    )


def _words(row: list[Fragment]) -> Iterator[Word]:
    if len(row) == 1:
        yield from row[0].words
        return
    row.sort(key=lambda fragment: fragment.left)
    words = list(row[0].words)
    for before, fragment in pairwise(row):
        if not _stands_turned(before, fragment) and _touch(before.words[-1].box, fragment.words[0].box):
            words[-1] = _glued(words[-1], fragment.words[0])
            words.extend(fragment.words[1:])
        else:
            words.extend(fragment.words)
    yield from words


def _stands_turned(*fragments: Fragment) -> bool:
    return any(piece.height > piece.right - piece.left and len(piece.text) > 3 for piece in fragments)


def _touch(before: Box | None, after: Box | None) -> bool:
    """Whether a raised or lowered end follows its word without a space."""
    if before is None or after is None:
        return False
    height = max(before.bottom - before.top, after.bottom - after.top)
    differ = abs(before.bottom - after.bottom) > height / 10
    return differ and -_TOUCHING * height < after.left - before.right < _TOUCHING * height


def _glued(word: Word, end: Word) -> Word:
    boxes = [box for box in (word.box, end.box) if box is not None]
    return Word(word.text + end.text, around(boxes), word.confidence)


def _opened(rows: Sequence[Sequence[Fragment]]) -> list[bool]:
    """Tells of each line but the first whether a gap stands before it."""
    bottoms = [max(fragment.bottom for fragment in row) for row in rows]
    steps = [below - above for above, below in pairwise(bottoms)]
    if not steps:
        return []
    usual = quantiles(steps, n=4)[0] if len(steps) > 1 else steps[0]
    reach = max(fragment.right for row in rows for fragment in row)
    return [
        _is_gap(above, below, step, usual) and not _runs_on(above, below, step, reach)
        for (above, below), step in zip(pairwise(rows), steps, strict=True)
    ]


def _is_gap(above: Sequence[Fragment], below: Sequence[Fragment], step: float, usual: float) -> bool:
    height = max(fragment.height for fragment in (*above, *below))
    return bool(above[0].inside) or step > _PARAGRAPH * min(max(usual, height), _LOOSEST * height)


def _runs_on(above: Sequence[Fragment], below: Sequence[Fragment], step: float, reach: float) -> bool:
    """Whether a line far below goes on with a sentence that was broken only because its next word did not fit."""
    last = max(above, key=lambda fragment: fragment.right)
    first = min(below, key=lambda fragment: fragment.left)
    if last.inside or first.inside or step > _FARTHEST * max(last.height, first.height):
        return False
    full = last.right + (box.right - box.left if (box := first.words[0].box) else 0) > reach - last.height
    return full and not ENDED.search(last.text) and first.text[0].islower()
