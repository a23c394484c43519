"""What Tesseract's table of results says (`tesseract … tsv`): pieces of lines, each a row of words of one height.

Tesseract joins what stands side by side in two columns to one line; it is cut here where a column could end, because
what is level, and what is sure, is so for a piece.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from statistics import fmean, median
from typing import NamedTuple

from linkedacts.reading.misreadings import ELIDED, FIRST, MONTH, mended, mended_marker
from linkedacts.reading.typography import printed

_SURE_LINE = 0.5
"""Mean confidence of a piece below which it is a stain, a signature or a map."""
_SURE = 0.3
"""Confidence of a word without letters below which it is a stain."""
_STROKE = re.compile(r"[_|¦~^\\]+")
"""What is left of a line, a frame or a stamp."""
_LETTERS = re.compile(r"\w{2}")
_WIDE_GAP = 1.6
"""White space that may part two columns, in heights of the line's words; justified lines have less."""
_HIGH = re.compile(r"[A-ZÀ-Ýbdfhklàâéèêëîïôùûœ0-9(\[«/|!?%€&]")
"""Letters as high as capitals."""
_DEEP = re.compile(r"[gjpqyçQ,;()\[\]/|_€]")
"""Letters that end below the line."""
_ASCENT, _DESCENT = 0.35, 0.25
"""What capitals have more than « on », and long letters below the line, in heights."""
_LOWEST_LINE, _HIGHEST_LINE = 18, 100
"""Pixels of a line of 6 and of one of 25 point type, its underline included."""
_LONG = 4
"""Heights that a line is long, at least."""
_LEVEL = 0.35
"""Difference of the tops and feet of two pieces that stand level, in heights, at most."""
_WORD = "5"
"""The level of words in Tesseract's table of results."""


class RecognisedWord(NamedTuple):
    """A word and its place in the image as it was read, in pixels from the top left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    confidence: float
    """Between 0 and 1."""


Piece = list[RecognisedWord]
"""Words side by side on one line of one column."""


def cut_lines(table: str) -> Iterator[list[Piece]]:
    """Gives the lines of a table of results, sure or not, in its order and in pieces.

    A place that is none, but has the shape of a line, is one word without letters and of no confidence.
    """
    rows = csv.reader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    words = (row for row in rows if len(row) == 12 and row[0] == _WORD)
    for _, line in groupby(words, key=lambda row: row[2:5]):
        seen = [_word(row) for row in line]
        read = [word for word in seen if word.text]
        if read:
            yield list(_cut(_whole(read)))
        else:
            yield from ([[word]] for word in seen if _may_be_a_line(word))


def _may_be_a_line(blank: RecognisedWord) -> bool:
    """Whether a place that Tesseract takes for a drawing has the shape of a line: underlined headings do."""
    height = blank.bottom - blank.top
    return _LOWEST_LINE <= height <= _HIGHEST_LINE and blank.right - blank.left >= _LONG * height


def confidence_of(piece: Sequence[RecognisedWord]) -> float:
    """Gives the mean of the words' confidences; 0 where there are none."""
    return fmean(word.confidence for word in piece) if piece else 0.0


def settled(line: Sequence[Piece]) -> Iterator[Piece]:
    """Gives the pieces of a line that are text, without stains, each of the height of those it stands level with."""
    sure = (_without_stains(piece) for piece in line if confidence_of(piece) >= _SURE_LINE)
    kept = [piece for piece in sure if piece]
    longest_first = sorted((_extent(piece) for piece in kept), key=lambda extent: -extent.words)
    for piece in kept:
        own = _extent(piece)
        level = next(other for other in longest_first if _stand_level(own, other))
        yield [word._replace(top=level.top, bottom=level.bottom) for word in piece]


def _word(row: Sequence[str]) -> RecognisedWord:
    left, top, width, height = map(int, row[6:10])
    text = mended(printed(row[11].strip()))
    confidence = min(max(float(row[10]) / 100, 0.0), 1.0) if text else 0.0
    return RecognisedWord(text, left, top, left + width, top + height, confidence)


def _whole(line: Piece) -> Piece:
    """Gives a line with its list marker and « 1er » of a month as printed, and « d' » joined to its word."""
    first = line[0]._replace(text=mended_marker(line[0].text)) if len(line) > 1 else line[0]
    joined = [first]
    for word in line[1:]:
        before = joined[-1]
        if ELIDED.fullmatch(before.text) and word.text[0].isalpha():
            word = _joined(joined.pop(), word)
        elif FIRST.fullmatch(before.text) and MONTH.fullmatch(word.text):
            joined[-1] = before._replace(text="1er")
        joined.append(word)
    return joined


def _joined(one: RecognisedWord, other: RecognisedWord) -> RecognisedWord:
    return RecognisedWord(
        one.text + other.text,
        min(one.left, other.left),
        min(one.top, other.top),
        max(one.right, other.right),
        max(one.bottom, other.bottom),
        min(one.confidence, other.confidence),
    )


def _cut(line: Piece) -> Iterator[Piece]:
    widest = _WIDE_GAP * median(word.bottom - word.top for word in line)
    start = 0
    for rank in range(1, len(line)):
        if line[rank].left - line[rank - 1].right > widest:
            yield line[start:rank]
            start = rank
    yield line[start:]


class _Extent(NamedTuple):
    """How high a piece stands: Tesseract's boxes fit the ink, and « on » is lower than « présents »."""

    top: float
    bottom: float
    words: int


def _extent(piece: Piece) -> _Extent:
    """Gives where capitals begin and long letters end, told by the words that have them or by the others."""
    low, deep = _parted(piece, _DEEP)
    high, small = _parted(piece, _HIGH)[::-1]
    height = median(word.bottom - word.top for word in piece)
    top = median(word.top for word in high) if high else median(word.top for word in small) - _ASCENT * height
    foot = median(word.bottom for word in low) if low else median(word.bottom for word in deep) - _DESCENT * height
    return _Extent(top, foot + _DESCENT * max(foot - top, 1), len(piece))


def _parted(piece: Piece, letters: re.Pattern[str]) -> tuple[Piece, Piece]:
    """Gives the words without some letters, and those with them."""
    without = [word for word in piece if not letters.search(word.text)]
    return without, [word for word in piece if letters.search(word.text)]


def _stand_level(one: _Extent, other: _Extent) -> bool:
    """Whether two pieces differ by no more than letters do; a piece stands level with itself."""
    reach = _LEVEL * max(other.bottom - other.top, one.bottom - one.top)
    return abs(one.top - other.top) <= reach and abs(one.bottom - other.bottom) <= reach


def _without_stains(piece: Piece) -> Piece:
    kept = [word for word in piece if not _STROKE.fullmatch(word.text)]
    return [word for word in kept if word.confidence >= _SURE or _LETTERS.search(word.text)]
