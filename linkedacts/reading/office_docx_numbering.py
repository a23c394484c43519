"""The numbers and bullets that Word writes before paragraphs: « Article 1 – », « 2.1 », « a) », « • ».

ECMA-376, part 1, 17.9 (numbering).
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from linkedacts.reading import list_markers
from linkedacts.reading.list_markers import FORMS
from linkedacts.reading.office_docx_styles import ParagraphStyle, Styles
from linkedacts.reading.office_package import Element
from linkedacts.reading.office_xml import attribute, child, children, integer, switched

_FORMATS: dict[str, Callable[[int], str]] = {
    "lowerLetter": FORMS["a"],
    "upperLetter": FORMS["A"],
    "lowerRoman": FORMS["i"],
    "upperRoman": FORMS["I"],
    "ordinal": list_markers.ordinal,
    "decimalZero": "{:02d}".format,
    "none": lambda _: "",
}
_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    form: str
    text: str
    style: str | None
    legal: bool
    """Whether the numbers of the levels above are written in digits here."""

    @classmethod
    def of(cls, element: Element) -> "_Level":
        start = integer(child(element, "start"), "val")
        return cls(
            start=0 if start is None else start,
            form=attribute(child(element, "numFmt"), "val") or "decimal",
            text=attribute(child(element, "lvlText"), "val") or "",
            style=attribute(child(element, "pStyle"), "val"),
            legal=bool(switched(element, "isLgl")),
        )


@dataclass(frozen=True, slots=True)
class _List:
    """One numbering definition: the counters that it shares with others, and its levels."""

    counters: str
    levels: Mapping[int, _Level]
    restarts: Mapping[int, int]
    """Levels that begin anew at their first item."""


class Numbering:
    """The lists of one file, and how far each has counted."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        """Takes the root of numbering.xml, if there is one."""
        self._styles = styles
        self._abstract = {attribute(found, "abstractNumId"): found for found in children(root, "abstractNum")}
        self._numbers = {integer(found, "numId"): found for found in children(root, "num")}
        self._lists: dict[int, _List | None] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[int, int]] = set()

    def marker(self, paragraph: ParagraphStyle, style_id: str | None) -> str:
        """Counts a paragraph and gives what stands before it; empty where nothing does."""
        if not paragraph.list_id:
            return ""
        numbered = self._list(paragraph.list_id)
        if numbered is None:
            return ""
        level = paragraph.level if paragraph.level is not None else _level_of_style(numbered, style_id)
        if level not in numbered.levels:
            return ""
        counts = self._counts.setdefault(numbered.counters, [None] * _LEVELS)
        first = (paragraph.list_id, level) not in self._begun
        self._begun.add((paragraph.list_id, level))
        _count(counts, level, numbered.restarts.get(level) if first else None, numbered.levels[level].start)
        return _written(counts, numbered, level)

    def _list(self, list_id: int) -> _List | None:
        if list_id not in self._lists:
            self._lists[list_id] = self._definition(list_id)
        return self._lists[list_id]

    def _definition(self, list_id: int) -> _List | None:
        number = self._numbers.get(list_id)
        key = attribute(child(number, "abstractNumId"), "val")
        abstract = self._abstract.get(key)
        if number is None or key is None or abstract is None:
            return None
        linked = self._linked(abstract)
        levels = {_rank(level): _Level.of(level) for level in children(linked, "lvl")}
        restarts: dict[int, int] = {}
        for override in children(number, "lvlOverride"):
            start = integer(child(override, "startOverride"), "val")
            if start is not None:
                restarts[_rank(override)] = start
            levels.update({_rank(level): _Level.of(level) for level in children(override, "lvl")})
        return _List(key, {rank: level for rank, level in levels.items() if 0 <= rank < _LEVELS}, restarts)

    def _linked(self, abstract: Element) -> Element:
        """Follows a definition that only names a numbering style to the one that the style stands for."""
        style = attribute(child(abstract, "numStyleLink"), "val")
        number = self._numbers.get(self._styles.list_of(style)) if style else None
        target = self._abstract.get(attribute(child(number, "abstractNumId"), "val"))
        return abstract if target is None else target


def _rank(level: Element) -> int:
    rank = integer(level, "ilvl")
    return -1 if rank is None else rank


def _level_of_style(numbered: _List, style_id: str | None) -> int:
    return next((rank for rank, level in numbered.levels.items() if style_id and level.style == style_id), 0)


def _count(counts: list[int | None], level: int, restart: int | None, start: int) -> None:
    before = counts[level]
    following = start if before is None else before + 1
    counts[level] = following if restart is None else restart
    counts[level + 1 :] = [None] * (_LEVELS - level - 1)


def _written(counts: list[int | None], numbered: _List, level: int) -> str:
    here = numbered.levels[level]
    if here.form == "bullet":
        return list_markers.bullet(here.text)

    def number(place: re.Match[str]) -> str:
        rank = int(place[1]) - 1
        above = numbered.levels.get(rank, here)
        count = counts[rank]
        form = list_markers.decimal if here.legal else _FORMATS.get(above.form, list_markers.decimal)
        return form(above.start if count is None else count)

    return _PLACE.sub(number, here.text)
