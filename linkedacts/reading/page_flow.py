"""How pages follow each other: margins are put where they cut no sentence, and a sentence runs on over a page's end."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from linkedacts.reading.document import Line, LineKind

_FINAL = re.compile(r"[.;:!?][\s»”\")\]]*$")
_WHOLE = re.compile(r"[.;!?][\s»”\")\]]*$")
"""The end of a block after which a margin may stand: what a colon announces comes next."""
_FULL = 0.98
"""Share of the widest line's reach beyond which the next word did not fit."""


def flowed(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Gives the lines of all pages so that their texts follow each other.

    A margin that the page before has too is a running line.
    """
    running = _without_repeats(pages)
    joined = [list(running[0]), *(_continued(before, page) for before, page in pairwise(running))]
    return [_settled(page, last=rank == len(joined) - 1) for rank, page in enumerate(joined)]


def _without_repeats(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    found: list[list[Line]] = []
    seen: set[str] = set()
    for page in pages:
        margins = {line.text for line in page if line.kind is LineKind.MARGIN}
        found.append([_running(line) if line.kind is LineKind.MARGIN and line.text in seen else line for line in page])
        seen = margins
    return found


def _running(line: Line) -> Line:
    return replace(line, kind=LineKind.RUNNING)


def _body(page: Sequence[Line]) -> list[Line]:
    return [line for line in page if line.kind is LineKind.BODY]


def _continued(before: Sequence[Line], page: Sequence[Line]) -> list[Line]:
    """Gives a page whose first line opens no block where the page before ends in the middle of a sentence."""
    above, below = _body(before), _body(page)
    if not above or not below or not _runs_on(above, below[0]):
        return list(page)
    first = next(rank for rank, line in enumerate(page) if line is below[0])
    return [*page[:first], replace(page[first], opens_block=False), *page[first + 1 :]]


def _runs_on(above: Sequence[Line], first: Line) -> bool:
    """Whether the last line broke off in a sentence, or only because the next word did not fit."""
    last, word = above[-1], first.words[0]
    if _FINAL.search(last.text):
        return False
    width = word.box.right - word.box.left if word.box else 0.0
    full = _right(last) + width > _FULL * max(map(_right, above))
    return word.text[0].islower() or last.text.endswith((",", "-")) or full


def _right(line: Line) -> float:
    return max((word.box.right for word in line.words if word.box is not None), default=0.0)


def _settled(page: Sequence[Line], *, last: bool) -> list[Line]:
    """Gives a page with its margins after its last finished block."""
    margins = [line for line in page if line.kind is LineKind.MARGIN]
    if not margins:
        return list(page)
    rest = [line for line in page if line.kind is not LineKind.MARGIN]
    place = len(rest) if last else _end_of_block(rest)
    opened = [replace(margins[0], opens_block=True), *margins[1:]]
    return [*rest[:place], *opened, *rest[place:]]


def _end_of_block(page: Sequence[Line]) -> int:
    """Gives the rank of the first line after the last block that is finished on its page."""
    rank, opened = len(page), True
    for place in reversed(range(len(page))):
        line = page[place]
        if line.kind is LineKind.BODY:
            if opened and _WHOLE.search(line.text):
                return rank
            rank, opened = place, line.opens_block
    return len(page)
