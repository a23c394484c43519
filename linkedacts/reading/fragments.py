"""Pieces of lines: the words that stand close together on one line, cut where a column could end.

Cutting too often does no harm: pieces of one line that turn out to share a column are lined up again (lines.py).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from linkedacts.evidence import Box
from linkedacts.reading.document import Line, Word
from linkedacts.reading.typography import SHORTEST_SPACED_WORD, spaced_words

_WIDE_GAP = 0.9
"""White space that may part two columns, in heights of a word (about 1.1 em)."""
_STEP_BACK = -0.6
_MARKER = re.compile(r"\W{1,3}|o|[\uf000-\uf0ff]|\(?\w{1,4}[.)°]\)?|[ivx]{1,4}\s?[-–)]|\d{1,2}", re.IGNORECASE)
"""What stands before an item of a list, with a wide gap after it."""
_FARTHEST_MARKER = 60.0
"""Points between a marker and its item, at most."""


Sides = tuple[float, float, float, float]
"""Left, top, right and bottom of a rectangle, in points."""


@dataclass(slots=True)
class Fragment:
    """Words side by side, and the rectangle around them."""

    words: list[Word]
    left: float
    top: float
    right: float
    bottom: float
    rank: int
    """Its place in the order in which the file prints."""
    inside: tuple[Line, ...] = ()
    """The lines of a table, which stands in the page as one piece and has no words of its own."""

    @property
    def height(self) -> float:
        """Points: a little more than the size of the font."""
        return self.bottom - self.top

    @property
    def text(self) -> str:
        """The words with one space between them."""
        return " ".join(word.text for word in self.words)


def fragments(runs: Iterable[Sequence[Word]], bars: Sequence[Sides] = ()) -> list[Fragment]:
    """Gives the fragments of a page; `bars` are the vertical lines drawn on it, which part them too."""
    pieces = (piece for run in runs for piece in _pieces(_joined(run), bars))
    return [_fragment(words, rank) for rank, words in enumerate(pieces)]


def _pieces(run: Sequence[Word], bars: Sequence[Sides]) -> Iterator[list[Word]]:
    piece = [run[0]]
    before = _box(run[0])
    for word in run[1:]:
        box = _box(word)
        if _parted(before, box, piece) or (bars and _barred(before, box, bars)):
            yield piece
            piece = []
        piece.append(word)
        before = box
    yield piece


def _box(word: Word) -> Box:
    assert word.box is not None  # noqa: S101 - every word of a page has its box
    return word.box


def _parted(before: Box, box: Box, piece: Sequence[Word]) -> bool:
    height = max(before.bottom - before.top, box.bottom - box.top)
    gap = box.left - before.right
    if _STEP_BACK * height < gap < _WIDE_GAP * height:
        return box.top >= before.bottom or box.bottom <= before.top
    return not (len(piece) == 1 and 0 < gap < _FARTHEST_MARKER and _MARKER.fullmatch(piece[0].text))


def _barred(before: Box, box: Box, bars: Sequence[Sides]) -> bool:
    middle = (box.top + box.bottom) / 2
    return any(
        before.right - 1 <= (left + right) / 2 <= box.left + 1 and top <= middle <= bottom
        for left, top, right, bottom in bars
    )


def _joined(run: Sequence[Word]) -> Sequence[Word]:
    """Gives the words with letter-spaced ones made whole."""
    if sum(len(word.text) == 1 for word in run) < SHORTEST_SPACED_WORD:
        return run
    boxes = [_box(word) for word in run]
    gaps = [right.left - left.right for left, right in pairwise(boxes)]
    ends = dict(spaced_words([word.text for word in run], gaps))
    inside = {rank for start, end in ends.items() for rank in range(start + 1, end)}
    starts = (rank for rank in range(len(run)) if rank not in inside)
    return [_whole(run[rank : ends[rank]]) if rank in ends else run[rank] for rank in starts]


def _whole(letters: Sequence[Word]) -> Word:
    confidences = [word.confidence for word in letters if word.confidence is not None]
    return Word(
        "".join(word.text for word in letters),
        around([_box(word) for word in letters]),
        min(confidences, default=None),
    )


def around(boxes: Sequence[Box]) -> Box:
    """Gives the rectangle around boxes of one page."""
    return Box(
        page=boxes[0].page,
        left=min(box.left for box in boxes),
        top=min(box.top for box in boxes),
        right=max(box.right for box in boxes),
        bottom=max(box.bottom for box in boxes),
    )


def _fragment(words: list[Word], rank: int) -> Fragment:
    boxes = [_box(word) for word in words]
    return Fragment(
        words,
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
        rank,
    )
