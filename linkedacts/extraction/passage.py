"""Stretches of a document's text, and the text's folded shadow of equal length that the grammar is matched against.

The shadow has lower case, no accents, straight apostrophes and plain hyphens, so that one pattern reads « À
L’UNANIMITÉ » and « à l'unanimité »; an offset means the same place in both.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from linkedacts.evidence import Span
from linkedacts.extraction.shadow import Shadow

APOSTROPHES = "’ʼ‘`´′"
DASHES = "–—‒−‐‑"


def _plain(character: str) -> str:
    """Gives the one character that stands for another in the shadow."""
    if character in APOSTROPHES:
        return "'"
    if character in DASHES:
        return "-"
    base = unicodedata.normalize("NFKD", character)[0].lower()
    return base if len(base) == 1 else character


_SHADOW = {chr(code): _plain(chr(code)) for code in (*range(0xA1, 0x250), *map(ord, APOSTROPHES + DASHES))}
_MARKED = re.compile("[\xa1-\u024f" + re.escape(APOSTROPHES + DASHES) + "]")
_LINE = re.compile(r"[^\n]+")


def fold(text: str) -> str:
    """Gives the shadow of a text: same length, lower case, no accents."""
    plain = text if text.isascii() else _MARKED.sub(lambda match: _SHADOW[match[0]], text)
    return plain.lower().replace("`", "'")


@dataclass(frozen=True)
class Script:
    """The text of a document and its shadow."""

    text: str

    @cached_property
    def folded(self) -> Shadow:
        """The shadow, of the same length."""
        return Shadow(fold(self.text))

    @property
    def whole(self) -> "Passage":
        """The passage that is the whole text."""
        return Passage(self, 0, len(self.text))


class Passage(NamedTuple):
    """A stretch of a script, from `start` up to, not including, `end`."""

    script: Script
    start: int
    end: int

    @property
    def text(self) -> str:
        """The stretch as printed."""
        return self.script.text[self.start : self.end]

    @property
    def folded(self) -> str:
        """The stretch in the shadow."""
        return self.script.folded[self.start : self.end]

    @property
    def span(self) -> Span:
        """Its place in the document's text."""
        return Span(start=self.start, end=self.end)

    def __bool__(self) -> bool:
        """Whether it holds any character."""
        return self.end > self.start

    def part(self, start: int, end: int) -> "Passage":
        """Gives the passage between two offsets of the document, kept within this one."""
        script, first, last = self
        start = min(max(start, first), last)
        return Passage(script, start, max(start, min(end, last)))

    def lines(self) -> Iterator["Passage"]:
        """Gives its lines, without the blank ones."""
        for match in _LINE.finditer(self.script.text, self.start, self.end):
            yield Passage(self.script, *match.span())

    def holds(self, *words: str) -> bool:
        """Whether one of some words is in its shadow: they are found faster than a pattern that needs them."""
        return self.script.folded.holds_one_of_each((words,), self.start, self.end)

    def line_around(self, start: int, end: int) -> "Passage":
        """Gives the whole line on which two offsets stand."""
        return self.part(self.script.text.rfind("\n", self.start, start) + 1, self.line_end(end))

    def line_end(self, offset: int) -> int:
        """Gives where the line ends on which an offset stands."""
        end = self.script.text.find("\n", offset, self.end)
        return self.end if end < 0 else end

    def opens_block(self) -> bool:
        """Whether a blank line, or nothing, stands before it."""
        return self.script.text[max(self.start - 2, 0) : self.start] in ("", "\n\n")

    def stripped(self, characters: str = " \n") -> "Passage":
        """Gives the passage without such characters at both ends."""
        text = self.text
        start = self.start + len(text) - len(text.lstrip(characters))
        return Passage(self.script, start, max(start, self.start + len(text.rstrip(characters))))
