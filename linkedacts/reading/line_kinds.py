"""Running heads, feet and page numbers, told by what comes back from page to page at the same height.

The first occurrence of a head stays in the body where it opens the document, and that of a foot is kept as a margin:
they often are the only place that names the authority. What opens an extract is never a running head, and a number that
does not grow with the pages (« Délibération n° 12 ») makes two lines different.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from linkedacts.reading.document import Line, LineKind

_HEAD = 0.13
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
_NUMBER = re.compile(r"\d+")
_OPENS_AN_ACT = re.compile(r"extrait\s+d(?:u|es)\b|r[ée]publique\s+fran[çc]aise", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Zoned:
    """A line at the head or at the foot of its page."""

    page: int
    place: int
    """Its rank among the lines of the page."""
    top: float
    at_head: bool
    text: str


def with_kinds(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> list[list[Line]]:
    """Gives the lines of all pages with their kinds; `heights` are those of the pages, in points."""
    zoned = [line for page, lines in enumerate(pages) for line in _zones(page, lines, heights[page])]
    kinds = dict(_numbers(zoned, len(pages)))
    kinds.update((key, kind) for key, kind in _running(zoned) if key not in kinds)
    return [
        [_as(line, kinds.get((page, place), line.kind)) for place, line in enumerate(lines)]
        for page, lines in enumerate(pages)
    ]


def _as(line: Line, kind: LineKind) -> Line:
    return line if kind is line.kind else replace(line, kind=kind)


def _zones(page: int, lines: Sequence[Line], height: float) -> Iterator[_Zoned]:
    """Gives the first and the last rows of a page, as they are seen."""
    tops = [(_top(line), place) for place, line in enumerate(lines) if line.kind is LineKind.BODY]
    tops.sort()
    for chosen, at_head in ((tops, True), (tops[::-1], False)):
        rows = 0
        before: float | None = None
        for top, place in chosen:
            rows += before is None or abs(top - before) > 2
            before = top
            if rows > _ROWS or (top > _HEAD * height if at_head else top < _FOOT * height):
                break
            yield _Zoned(page, place, top, at_head, lines[place].text)


def _top(line: Line) -> float:
    return min((word.box.top for word in line.words if word.box is not None), default=0.0)


_Kinds = Iterator[tuple[tuple[int, int], LineKind]]


def _numbers(zoned: Iterable[_Zoned], pages: int) -> _Kinds:
    """Gives the lines that hold a page number alone: it says so, or grows with the pages."""
    candidates = [(line, int(match[1])) for line in zoned if (match := _PAGE_NUMBER.fullmatch(line.text))]
    steps: dict[tuple[bool, int], set[int]] = {}
    for line, number in candidates:
        steps.setdefault((line.at_head, number - line.page), set()).add(line.page)
    for line, number in candidates:
        grows = len(steps[line.at_head, number - line.page]) > 1 or (pages > 1 and number == line.page + 1)
        if grows or _SURE_PAGE_NUMBER.fullmatch(line.text):
            yield (line.page, line.place), LineKind.PAGE_NUMBER


def _running(zoned: Iterable[_Zoned]) -> _Kinds:
    families: dict[tuple[str, bool], list[_Zoned]] = {}
    for line in zoned:
        if not _OPENS_AN_ACT.search(line.text):
            families.setdefault((_NUMBER.sub("#", line.text.casefold()), line.at_head), []).append(line)
    for family in families.values():
        yield from _repeated(family)


def _repeated(family: Sequence[_Zoned]) -> _Kinds:
    repeated = [line for line in family if any(_comes_back(line, other) for other in family)]
    for line in repeated:
        kind = LineKind.RUNNING
        if line.page == 0:
            kind = LineKind.BODY if line.at_head else LineKind.MARGIN
        yield (line.page, line.place), kind


def _comes_back(line: _Zoned, other: _Zoned) -> bool:
    """Whether another page has the line at the same height, numbers apart that grow with the pages."""
    step = other.page - line.page
    if step == 0 or abs(other.top - line.top) > _SAME_HEIGHT:
        return False
    numbers = zip(_NUMBER.findall(line.text), _NUMBER.findall(other.text), strict=True)
    return all(int(after) - int(before) in {0, step} for before, after in numbers)
