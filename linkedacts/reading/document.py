"""What every reader gives: one Document, pages → lines → words with their boxes, in reading order.

The grammar of extraction/ reads `Document.text` and cites it by character offsets; `boxes` leads an offset back to its
place on the page.
"""

import pickle
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import groupby, pairwise
from operator import attrgetter, itemgetter
from typing import Any

from linkedacts.evidence import Box, Evidence, Source, Span

_PACKED = "packed pages"


class LineKind(StrEnum):
    """What a line is on its page; the document's text holds the body and the margins."""

    BODY = "body"
    RUNNING = "running"
    """Head or foot repeated from page to page."""
    PAGE_NUMBER = "page_number"
    MARGIN = "margin"
    """Stamps, side notes and the first foot, which would cut the body's sentences where they are printed.

    They are in the text (the @ctes identifier is nowhere else), as a block of their own after the last block that is
    finished on their page; the same margin on the next page is a running line.
    """


_IN_TEXT = frozenset({LineKind.BODY, LineKind.MARGIN})


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters without white space."""

    text: str
    box: Box | None
    """None where the source has no pages to draw on."""
    confidence: float | None = None
    """Between 0 and 1 where the word was recognised in an image; None where it was printed as text."""

    def __reduce__(self) -> tuple[object, ...]:
        """Crosses process borders as plain values: a box as such would take five times as long."""
        box = self.box
        corners = () if box is None else (box.page, box.left, box.top, box.right, box.bottom)
        return _word, (self.text, self.confidence, *corners)


@dataclass(frozen=True, slots=True)
class Line:
    """Words side by side on one line of one column."""

    words: tuple[Word, ...]
    kind: LineKind = LineKind.BODY
    opens_block: bool = False
    """Whether a gap, a new column or a new page part stands before it: a blank line in the text."""

    @property
    def text(self) -> str:
        """The words with one space between them."""
        return " ".join(word.text for word in self.words)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; its words are those of the page's lines, the same objects."""

    row: int
    """From 0."""
    column: int
    """From 0."""
    words: tuple[Word, ...]
    box: Box | None = None
    """None where the source has no pages to draw on."""
    rows: int = 1
    """Rows that the cell takes: more than one where cells are merged."""
    columns: int = 1
    """Columns that the cell takes."""

    @property
    def text(self) -> str:
        """The words with one space between them."""
        return " ".join(word.text for word in self.words)


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the text holds it too, as lines."""

    cells: tuple[Cell, ...]
    """Row by row; empty cells stand here too, what another cell covers does not."""
    box: Box | None = None

    @property
    def rows(self) -> tuple[tuple[Cell, ...], ...]:
        """The cells that begin in each row."""
        return tuple(tuple(cells) for _, cells in groupby(self.cells, key=lambda cell: cell.row))


@dataclass(frozen=True, slots=True)
class Page:
    """One page; a source without pages has one."""

    number: int
    """From 1."""
    width: float | None
    """PDF points; None where the source has no pages."""
    height: float | None
    lines: tuple[Line, ...]
    tables: tuple[Table, ...] = ()
    unread: bool = False
    """Whether it is an image whose text could not be recognised, for want of a recogniser: its lines are not all."""


@dataclass(frozen=True)
class Document:
    """A source file as text in reading order, each word leading back to its box."""

    source: Source
    pages: tuple[Page, ...]

    @cached_property
    def text(self) -> str:
        """The body and the margins: one line of text a line, a blank line before each line that opens a block."""
        return self._layout[0]

    def page_at(self, offset: int) -> int:
        """Gives the number of the page on which a character of the text stands."""
        return self._words[self._index(offset)][0] if self._words else 1

    @property
    def page_starts(self) -> tuple[int, ...]:
        """The offset of the first word of each page that has any in the text."""
        _, offsets, words = self._layout
        firsts = [bisect_left(words, page.number, key=itemgetter(0)) for page in self.pages]
        return tuple(offsets[first] for first, following in pairwise([*firsts, len(words)]) if first < following)

    def boxes(self, span: Span) -> tuple[Box, ...]:
        """Gives the rectangles that cover a span, one for each line it touches."""
        return _boxes(self._words_of(span))

    def recognised_words(self, span: Span) -> tuple[Word, ...]:
        """Gives the words of a span that were recognised in an image."""
        if not self._is_image:
            return ()
        return tuple(word for _, _, word in self._words_of(span) if word.confidence is not None)

    def spans(self, cell: Cell) -> tuple[Span, ...]:
        """Gives where a cell stands in the text: one stretch, or one a line where its neighbours cut it."""
        places = sorted(self._places[id(word)] for word in cell.words if id(word) in self._places)
        runs = groupby(enumerate(places), key=lambda ranked: ranked[1] - ranked[0])
        return tuple(self._stretch([place for _, place in run]) for _, run in runs)

    def evidence(self, field: str, span: Span, recogniser: str) -> Evidence:
        """Gives the evidence for a value of the record at JSON Pointer `field`, read from `span`."""
        words = self._words_of(span)
        return Evidence(
            field=field,
            page=words[0][0] if words else 1,
            span=span,
            quote=self.text[span.start : span.end],
            boxes=_boxes(words),
            recogniser=recogniser,
        )

    def __getstate__(self) -> dict[str, Any]:
        """Leaves out what is computed, and packs the pages: who only waits for a document need not unpack it."""
        return {"source": self.source, _PACKED: pickle.dumps(self.pages, pickle.HIGHEST_PROTOCOL)}

    def __getattr__(self, name: str) -> Any:
        """Unpacks the pages, of a document from another process, when they are first asked for."""
        if name != "pages" or _PACKED not in self.__dict__:
            raise AttributeError(name)
        pages = pickle.loads(self.__dict__[_PACKED])  # noqa: S301 - packed above
        self.__dict__["pages"] = pages
        return pages

    @cached_property
    def _is_image(self) -> bool:
        """Whether any word was recognised in an image: of most documents none was."""
        return any(word.confidence is not None for _, _, word in self._words)

    @cached_property
    def _places(self) -> dict[int, int]:
        """The rank in the text of each word, by the identity of the word."""
        return {id(word): rank for rank, (_, _, word) in enumerate(self._words)}

    def _stretch(self, places: Sequence[int]) -> Span:
        offsets, (_, _, last) = self._layout[1], self._words[places[-1]]
        return Span(start=offsets[places[0]], end=offsets[places[-1]] + len(last.text))

    @cached_property
    def _layout(self) -> tuple[str, list[int], list[tuple[int, int, Word]]]:
        """The text, the offset of each of its words, and each word with its page and line."""
        parts: list[str] = []
        offsets: list[int] = []
        words: list[tuple[int, int, Word]] = []
        length = 0
        for row, (page, line) in enumerate(self._body()):
            lead = ("\n" if line.opens_block else "") + "\n" if parts else ""
            parts.append(lead + line.text)
            length += len(lead)
            for word in line.words:
                offsets.append(length)
                words.append((page, row, word))
                length += len(word.text) + 1
            length -= 1
        return "".join(parts), offsets, words

    @property
    def _words(self) -> list[tuple[int, int, Word]]:
        return self._layout[2]

    def _body(self) -> Iterator[tuple[int, Line]]:
        for page in self.pages:
            yield from ((page.number, line) for line in page.lines if line.kind in _IN_TEXT and line.words)

    def _index(self, offset: int) -> int:
        return max(bisect_right(self._layout[1], offset) - 1, 0)

    def _words_of(self, span: Span) -> list[tuple[int, int, Word]]:
        """The words that a span touches, each with its page and line."""
        _, offsets, words = self._layout
        first = max(bisect_right(offsets, span.start) - 1, 0)
        return words[first : max(bisect_left(offsets, span.end, first), first + 1)]


def _word(text: str, confidence: float | None, *corners: float) -> Word:
    if not corners:
        return Word(text, None, confidence)
    page, left, top, right, bottom = corners
    return Word(text, Box(page=int(page), left=left, top=top, right=right, bottom=bottom), confidence)


def _boxes(words: Sequence[tuple[int, int, Word]]) -> tuple[Box, ...]:
    """The rectangles around words, one for each line they stand on."""
    if not words:
        return ()
    if words[0][1] == words[-1][1]:
        boxes = [word.box for _, _, word in words if word.box is not None]
        return (_around(boxes),) if boxes else ()
    rows = groupby(words, key=itemgetter(1))
    return tuple([box for _, row in rows for box in _boxes(list(row))])


def _around(boxes: Sequence[Box]) -> Box:
    if len(boxes) == 1:
        return boxes[0]
    return Box(
        page=boxes[0].page,
        left=min(map(_LEFT, boxes)),
        top=min(map(_TOP, boxes)),
        right=max(map(_RIGHT, boxes)),
        bottom=max(map(_BOTTOM, boxes)),
    )


_LEFT, _TOP, _RIGHT, _BOTTOM = map(attrgetter, ("left", "top", "right", "bottom"))
