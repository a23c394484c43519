"""The numbers and bullets that OpenDocument writes before list items and headings.

OpenDocument 1.3, part 3, 5.3 (lists), 16.30 (list styles), 5.1.2 (headings).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from linkedacts.reading.office_odt_styles import OdtStyles
from linkedacts.reading.office_package import Element
from linkedacts.reading.office_xml import attribute, integer, name

_HEADING_LEVELS = 10


@dataclass
class _OpenList:
    """One level of a list being read."""

    style: str | None
    count: int | None
    """Number of the last item; None before the first."""


class Lists:
    """The lists of one file, and how far each has counted."""

    def __init__(self, styles: OdtStyles) -> None:
        self._styles = styles
        self._open: list[_OpenList] = []
        self._ended: dict[tuple[str | None, int], int | None] = {}
        self._is_new = False
        self._headings = [0] * (_HEADING_LEVELS + 1)

    @contextmanager
    def opened(self, element: Element) -> Iterator[None]:
        """Opens a list, inside another or on its own; its style is that of the list around it unless it has one."""
        level = len(self._open) + 1
        style = attribute(element, "style-name") or (self._open[-1].style if self._open else None)
        continued = attribute(element, "continue-numbering") == "true" or attribute(element, "continue-list")
        key = (style, level)
        self._open.append(_OpenList(style, self._ended.get(key) if continued else None))
        yield
        self._ended[key] = self._open.pop().count

    def begin_item(self, item: Element) -> None:
        """Counts an item; its first paragraph is marked, a list header is not."""
        self._is_new = name(item) == "list-item"
        start = integer(item, "start-value")
        if start is not None:
            self._open[-1].count = start - 1

    def marker(self, paragraph_list: str | None) -> str:
        """Gives what stands before a paragraph: something for the first of an item, nothing for others."""
        if not self._open or not self._is_new:
            return ""
        self._is_new = False
        if self._open[-1].style is None:
            self._open[-1].style = paragraph_list
        here = self._open[-1]
        levels = [self._styles.level(opened.style, rank) for rank, opened in enumerate(self._open, start=1)]
        here.count = levels[-1].start if here.count is None else here.count + 1
        counts = [
            level.start if opened.count is None else opened.count
            for level, opened in zip(levels, self._open, strict=True)
        ]
        return levels[-1].marker(counts, levels)

    def heading(self, heading: Element) -> str:
        """Counts a heading and gives its number, where headings of its level have one; in a list, that of the item."""
        if self._open:
            return self.marker(None)
        level = min(max(integer(heading, "outline-level") or 1, 1), _HEADING_LEVELS)
        self._headings[level] += 1
        self._headings[level + 1 :] = [0] * (_HEADING_LEVELS - level)
        if attribute(heading, "is-list-header") == "true":
            return ""
        levels = [self._styles.outline(rank) for rank in range(1, level + 1)]
        return levels[-1].marker(self._headings[1 : level + 1], levels)
