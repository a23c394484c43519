"""A pattern over the shadow of a text that is tried only where it may match.

A search of the standard library tries a pattern at each character of the text. Most printed forms cannot be there
without some word, or begin with one of a few, or where a line begins: the shadow tells at once where these stand, and
the matches are the same.
"""

import re
import sys
from collections.abc import Iterator
from functools import cached_property

from linkedacts.extraction.literals import Literals, literals
from linkedacts.extraction.shadow import Shadow

_SHORT = 80
"""Characters that a pattern alone is through with sooner."""


class Phrase:
    """A compiled pattern, with the searches of `re.Pattern`."""

    def __init__(self, pattern: str, flags: int = re.MULTILINE) -> None:
        plain = re.compile(pattern, flags)
        self._plain = plain
        self.pattern = pattern
        self.groupindex = plain.groupindex
        self.match = plain.match
        self.fullmatch = plain.fullmatch
        self.split = plain.split
        self.sub = plain.sub
        self.findall = plain.findall

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Gives the first match between two offsets."""
        if end - start < _SHORT or not isinstance(text, Shadow):
            return self._plain.search(text, start, end)
        return next(self._matches(text, start, end), None) if self._may_match(text, start, end) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Gives the matches between two offsets, none overlapping another."""
        if end - start < _SHORT or not isinstance(text, Shadow):
            return self._plain.finditer(text, start, end)
        return self._matches(text, start, end) if self._may_match(text, start, end) else iter(())

    def _may_match(self, text: Shadow, start: int, end: int) -> bool:
        return text.holds_one_of_each(self._literals.groups, start, end)

    def _matches(self, text: Shadow, start: int, end: int) -> Iterator[re.Match[str]]:
        """The matches, tried only where one may begin."""
        if self._literals.heads:
            return self._at_heads(text, start, end)
        opens_line = self._literals.opens_line
        return self._at_lines(text, start, end) if opens_line else self._plain.finditer(text, start, end)

    def _at_heads(self, text: Shadow, start: int, end: int) -> Iterator[re.Match[str]]:
        """The matches, tried only where one of their heads stands."""
        reached = start
        for place in text.places(self._literals.heads, start, end):
            found = self._plain.match(text, place, end) if place >= reached else None
            if found is not None:
                yield found
                reached = found.end()

    def _at_lines(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The matches, tried only where lines begin, which the library finds fast behind the end of the line above."""
        reached = start
        if start <= 0 and (first := self._plain.match(text, 0, end)):
            yield first
            reached = first.end()
        while found := self._below.search(text, max(reached - 1, 0), end):
            reached = found.end()
            yield from filter(None, [self._plain.match(text, found.start() + 1, end)])

    @cached_property
    def _below(self) -> re.Pattern[str]:
        """The pattern behind the end of the line above."""
        return re.compile(rf"\n(?:{self.pattern})", self._plain.flags)

    @cached_property
    def _literals(self) -> Literals:
        return literals(self._plain)


class Phrases:
    """Several phrases that stand for one with « | » between them: each is tried only where it may match.

    None of them may match the empty text, and a name given to a group is known only to the phrase that has it.
    """

    def __init__(self, *phrases: Phrase) -> None:
        self._phrases = phrases

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Gives the match at an offset, of the first phrase that matches there."""
        return next((match for phrase in self._phrases if (match := phrase.match(text, start))), None)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Gives the first match between two offsets, of the first phrase that matches there."""
        return next(self.finditer(text, start, end), None)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Gives the matches between two offsets, none overlapping another."""
        ahead = {rank: phrase.search(text, start, end) for rank, phrase in enumerate(self._phrases)}
        while found := [(match.start(), rank, match) for rank, match in ahead.items() if match is not None]:
            _, _, first = min(found)
            yield first
            reached = max(first.end(), first.start() + 1)
            for at, rank, _ in found:
                if at < reached:
                    ahead[rank] = self._phrases[rank].search(text, reached, end)
