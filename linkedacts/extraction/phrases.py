"""A pattern over the shadow of a text that is tried only where it may match.

A search of the standard library tries a pattern at each character of the text. Most printed forms cannot be there
without some word, or begin with one of a few: `str.find` tells this many times faster, once for all the patterns of the
grammar, and the matches are the same.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from functools import cached_property
from heapq import merge

from linkedacts.extraction.literals import Literals, literals

_SHORT = 80
"""Characters that a pattern alone is through with sooner."""


class Shadow(str):
    """A shadow that remembers where literals first stand in it, for the many patterns that ask."""

    @cached_property
    def _first(self) -> dict[str, int]:
        return {}

    def holds_one_of_each(self, groups: Iterable[Iterable[str]], start: int, end: int) -> bool:
        """Whether, of each group of literals, one stands between two offsets."""
        first = self._first
        for group in groups:
            for literal in group:
                place = first.get(literal)
                if place is None:
                    place = first[literal] = self.find(literal)
                if start <= place < end or (0 <= place < start and self.find(literal, start, end) >= 0):
                    break
            else:
                return False
        return True

    def places(self, literal: str, start: int, end: int) -> Iterator[int]:
        """Gives the offsets at which a literal stands between two."""
        place = self.find(literal, start, end) if self.holds_one_of_each(((literal,),), start, end) else -1
        while place >= 0:
            yield place
            place = self.find(literal, place + 1, end)


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
        if not text.holds_one_of_each(self._literals.groups, start, end):
            return None
        return (
            next(self._matches(text, start, end), None)
            if self._literals.heads
            else self._plain.search(text, start, end)
        )

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Gives the matches between two offsets, none overlapping another."""
        if end - start < _SHORT or not isinstance(text, Shadow):
            return self._plain.finditer(text, start, end)
        if not text.holds_one_of_each(self._literals.groups, start, end):
            return iter(())
        return self._matches(text, start, end) if self._literals.heads else self._plain.finditer(text, start, end)

    def _matches(self, text: Shadow, start: int, end: int) -> Iterator[re.Match[str]]:
        """The matches, sought only where one of their heads stands."""
        reached = start
        for place in merge(*(text.places(head, start, end) for head in self._literals.heads)):
            found = self._plain.match(text, place, end) if place >= reached else None
            if found is not None:
                yield found
                reached = found.end()

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
