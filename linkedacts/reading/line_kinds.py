"""Running heads, feet and page numbers, told by what comes back from page to page at the same height.

A running line stands on most pages between its first and its last one, with nothing but running lines and page numbers
beyond it unless it comes back often. On the first page it stays in the body (a head) or becomes a margin (a foot): it
often is the only place that names the authority. What opens an extract is never a running head; a number that does not
grow with the pages (« Délibération n° 12 ») makes two lines different. A head that comes once, on a later page, is told
by its words, which the first page has already.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from linkedacts.reading.document import Line, LineKind, Table

_HEAD = 0.16
_FOOT = 0.86
"""Shares of the height of a page above and below which running lines stand."""
_ROWS = 4
"""Running rows at the head or at the foot of a page, at most."""
_SAME_HEIGHT = 8.0
"""Points between a running line and itself on another page, at most."""
_PAGE_NUMBER = re.compile(
    r"[-–—|\s]*(?:pages?|p\.?|folios?|f°|n°)?\s*(\d{1,4})(?:\s*(?:/|sur|de)\s*\d{1,4})?[-–—|\s.]*", re.IGNORECASE
)
_SURE_PAGE_NUMBER = re.compile(r"\W*(?:pages?|p\.|folio)\s*\d+.*|\W*\d+\s*(?:/|sur)\s*\d+\W*", re.IGNORECASE)
_MOST_PAGES = 0.5
"""Share of the pages between its first and its last one on which a running line stands, at least."""
_TABLE_PAGES = 0.8
"""Share of all pages on which a line of a table stands that is a running line, at least: others are rows."""
_OFTEN = 4
"""Pages from which on a running line is one even where a scan or a note has lines beyond it."""
_LONGEST_HEAD = 120
"""Characters of a head that comes once."""
_NUMBER = re.compile(r"\d+")
_WORDED = re.compile(r"[^\W\d]{4}")
_TOKEN = re.compile(r"\w+")
_SAME_ROW = 2.0
"""Points between the tops of two lines of one row, at most."""
_OPENS_AN_ACT = re.compile(r"extrait\s+d(?:u|es)\b|r[ée]publique\s+fran[çc]aise", re.IGNORECASE)


Key = tuple[int, int]
"""The ranks of a page and of one of its lines."""


@dataclass(frozen=True, slots=True)
class _Zoned:
    """A line at the head or at the foot of its page."""

    key: Key
    top: float
    row: int
    """Its rank among the rows of the zone, from the edge of the page."""
    at_head: bool
    text: str
    in_table: bool

    @property
    def page(self) -> int:
        """The rank of its page."""
        return self.key[0]


def with_kinds(
    pages: Sequence[Sequence[Line]], heights: Sequence[float], tables: Sequence[Sequence[Table]] | None = None
) -> list[list[Line]]:
    """Gives the lines of all pages with their kinds; `heights` are those of the pages, in points."""
    zoned = [
        line
        for page, lines in enumerate(pages)
        for line in _zones(page, lines, heights[page], _words_of(tables[page] if tables else ()))
    ]
    kinds = dict(_numbers(zoned, len(pages)))
    kinds.update((key, kind) for key, kind in _running(zoned, len(pages)) if key not in kinds)
    kinds = _outermost(zoned, kinds)
    kinds.update(_single_heads(zoned, pages, kinds))
    return [
        [_as(line, kinds.get((page, place), line.kind)) for place, line in enumerate(lines)]
        for page, lines in enumerate(pages)
    ]


def _as(line: Line, kind: LineKind) -> Line:
    return line if kind is line.kind else replace(line, kind=kind)


def _words_of(tables: Iterable[Table]) -> frozenset[int]:
    return frozenset(id(word) for table in tables for cell in table.cells for word in cell.words)


def _zones(page: int, lines: Sequence[Line], height: float, in_tables: frozenset[int]) -> Iterator[_Zoned]:
    """Gives the first and the last rows of a page, as they are seen."""
    tops = sorted((_top(line), place) for place, line in enumerate(lines) if line.kind is LineKind.BODY)
    for chosen, at_head in ((tops, True), (tops[::-1], False)):
        row = -1
        before = -10.0
        for top, place in chosen:
            row += abs(top - before) > _SAME_ROW
            before = top
            if row >= _ROWS or (top > _HEAD * height if at_head else top < _FOOT * height):
                break
            line = lines[place]
            yield _Zoned((page, place), top, row, at_head, line.text, id(line.words[0]) in in_tables)


def _top(line: Line) -> float:
    box = line.words[0].box
    return box.top if box else 0.0


_Kinds = Iterator[tuple[Key, LineKind]]


def _numbers(zoned: Iterable[_Zoned], pages: int) -> _Kinds:
    """Gives the lines that hold a page number alone: it says so, or grows with the pages."""
    candidates = [(line, int(match[1])) for line in zoned if (match := _PAGE_NUMBER.fullmatch(line.text))]
    steps: dict[tuple[bool, int], set[int]] = {}
    for line, number in candidates:
        steps.setdefault((line.at_head, number - line.page), set()).add(line.page)
    for line, number in candidates:
        grows = len(steps[line.at_head, number - line.page]) > 1 or (pages > 1 and number == line.page + 1)
        if grows or _SURE_PAGE_NUMBER.fullmatch(line.text):
            yield line.key, LineKind.PAGE_NUMBER


def _running(zoned: Iterable[_Zoned], pages: int) -> _Kinds:
    families: dict[tuple[str, bool], list[_Zoned]] = {}
    for line in zoned:
        if _WORDED.search(line.text) and not _OPENS_AN_ACT.search(line.text):
            families.setdefault(_family(line), []).append(line)
    for family in families.values():
        if len(family) > 1:
            yield from _repeated(family, pages)


def _repeated(family: Sequence[_Zoned], pages: int) -> _Kinds:
    repeated = [line for line in family if any(_comes_back(line, other) for other in family)]
    found = {line.page for line in repeated}
    if not found or len(found) < _MOST_PAGES * (max(found) - min(found) + 1):
        return
    for line in repeated:
        if not line.in_table or len(found) >= _TABLE_PAGES * pages:
            yield line.key, LineKind.RUNNING


def _comes_back(line: _Zoned, other: _Zoned) -> bool:
    """Whether another page has the line at the same height, numbers apart that grow with the pages."""
    step = other.page - line.page
    if step == 0 or abs(other.top - line.top) > _SAME_HEIGHT:
        return False
    numbers = zip(_NUMBER.findall(line.text), _NUMBER.findall(other.text), strict=True)
    return all(int(after) - int(before) in {0, step} for before, after in numbers)


def _outermost(zoned: Sequence[_Zoned], kinds: dict[Key, LineKind]) -> dict[Key, LineKind]:
    """Leaves out what has lines of the body beyond it and comes back rarely; keeps what the first page shows."""
    inner: dict[tuple[int, bool], int] = {}
    for line in zoned:
        if line.key not in kinds:
            inner[line.page, line.at_head] = min(line.row, inner.get((line.page, line.at_head), _ROWS))
    often = Counter(_family(line) for line in zoned if kinds.get(line.key) is LineKind.RUNNING)
    kept = (
        line
        for line in zoned
        if line.key in kinds
        and (line.row <= inner.get((line.page, line.at_head), _ROWS) or often[_family(line)] >= _OFTEN)
    )
    return {line.key: _shown(line, kinds[line.key]) for line in kept}


def _family(line: _Zoned) -> tuple[str, bool]:
    """Gives what running lines have in common: their words, but not their numbers, and the edge they stand at."""
    return _NUMBER.sub("#", line.text.casefold()), line.at_head


def _shown(line: _Zoned, kind: LineKind) -> LineKind:
    if kind is LineKind.RUNNING and line.page == 0:
        return LineKind.BODY if line.at_head else LineKind.MARGIN
    return kind


def _single_heads(zoned: Iterable[_Zoned], pages: Sequence[Sequence[Line]], kinds: dict[Key, LineKind]) -> _Kinds:
    """Gives the first lines of later pages that only repeat words of the first page, with a gap below."""
    known: frozenset[str] | None = None
    for line in zoned:
        page, place = line.key
        if page == 0 or not line.at_head or line.row > 0 or line.key in kinds or len(line.text) > _LONGEST_HEAD:
            continue
        after = [other for other in pages[page][place + 1 :] if other.kind is LineKind.BODY]
        if not after or not after[0].opens_block or _OPENS_AN_ACT.search(line.text) or not _NUMBER.search(line.text):
            continue
        if known is None:
            known = frozenset(_tokens(" ".join(first.text for first in pages[0])))
        if known.issuperset(_tokens(line.text)):
            yield line.key, LineKind.RUNNING


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(text.casefold())
