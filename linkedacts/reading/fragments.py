"""Pieces of lines: the words that stand close together on one line, cut where a column could end.

Cutting too often does no harm: pieces of one line that turn out to share a column are lined up again (lines.py).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from linkedacts.evidence import Box
from linkedacts.reading.document import Line, Word
from linkedacts.reading.typography import SHORTEST_SPACED_WORD, spaced_words

_WIDE_GAP = 0.9
"""White space that may part two columns, in heights of a word (about 1.1 em)."""
_BARRED_GAP = 0.3
"""White space in which a vertical line may stand, in heights: a space between words has less."""
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
    pieces: list[Fragment] = []
    for run in runs:
        _cut(_joined(run), bars, pieces)
    return pieces


def whole_run(run: Sequence[Word], rank: int) -> Fragment:
    """Gives a run as one fragment."""
    box = around([_box(word) for word in run])
    return Fragment(list(run), box.left, box.top, box.right, box.bottom, rank)


def _cut(run: Sequence[Word], bars: Sequence[Sides], pieces: list[Fragment]) -> None:
    """Adds the fragments of a run to those before; this loop sees each word of a document."""
    piece = _piece(run[0], len(pieces))
    pieces.append(piece)
    for word in run[1:]:
        box = _box(word)
        gap, height = box.left - piece.right, box.bottom - box.top
        near = _STEP_BACK * height < gap < _WIDE_GAP * height or _is_near(piece, box, gap)
        level = box.top < piece.bottom and box.bottom > piece.top
        if not (near and level) or (bars and gap > _BARRED_GAP * height and _barred(piece, box, bars)):
            piece = _piece(word, len(pieces))
            pieces.append(piece)
            continue
        piece.words.append(word)
        if box.right > piece.right:
            piece.right = box.right
        if box.left < piece.left:
            piece.left = box.left
        if box.top < piece.top:
            piece.top = box.top
        if box.bottom > piece.bottom:
            piece.bottom = box.bottom


def _piece(word: Word, rank: int) -> Fragment:
    box = _box(word)
    return Fragment([word], box.left, box.top, box.right, box.bottom, rank)


def _box(word: Word) -> Box:
    assert word.box is not None  # noqa: S101 - every word of a page has its box
    return word.box


def _is_near(piece: Fragment, box: Box, gap: float) -> bool:
    """Whether a wider gap is that after a larger word, or after a list marker."""
    if _STEP_BACK * piece.height < gap < _WIDE_GAP * piece.height:
        return True
    return len(piece.words) == 1 and 0 < gap < _FARTHEST_MARKER and _MARKER.fullmatch(piece.words[0].text) is not None


def _barred(piece: Fragment, box: Box, bars: Sequence[Sides]) -> bool:
    middle = (box.top + box.bottom) / 2
    return any(piece.right - 1 <= left <= box.left + 1 and top <= middle <= bottom for left, top, _, bottom in bars)


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
