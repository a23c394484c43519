"""The shadow of a text, which knows where the literals stand that the grammar seeks in it.

The grammar asks each text for hundreds of literals, of which most stand nowhere in it. They are sought together, in one
pass of an automaton (A. Aho and M. Corasick, Efficient string matching, 1975); a literal that was never asked for
before is sought alone, and with the others in the next text.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from heapq import merge
from itertools import chain

from ahocorasick import Automaton

_MOST = 10_000
"""Literals that are sought together; the grammar has far fewer."""


class Shadow(str):
    """A shadow that remembers where literals stand in it, for the many patterns that ask."""

    @cached_property
    def _literals(self) -> "_Places":
        return _SOUGHT.places(self)

    def holds_one_of_each(self, groups: Iterable[Iterable[str]], start: int, end: int) -> bool:
        """Whether, of each group of literals, one begins between two offsets."""
        literals = self._literals
        for group in groups:
            for literal in group:
                places = literals[literal]
                if places and (start <= places[0] < end or _one_between(places, start, end)):
                    break
            else:
                return False
        return True

    def places(self, literals: Iterable[str], start: int, end: int) -> Iterator[int]:
        """Gives the offsets between two at which one of some literals begins, in order."""
        several = [_between(places, start, end) for literal in literals if (places := self._literals[literal])]
        return merge(*several) if len(several) > 1 else chain(*several)


def _one_between(places: Sequence[int], start: int, end: int) -> bool:
    """Whether one of some places, in order, stands between two offsets."""
    rank = bisect_left(places, start)
    return rank < len(places) and places[rank] < end


def _between(places: Sequence[int], start: int, end: int) -> Iterator[int]:
    """The places between two offsets, none looked at before it is asked for."""
    for rank in range(bisect_left(places, start), len(places)):
        if places[rank] >= end:
            return
        yield places[rank]


class _Places(dict[str, Sequence[int]]):
    """The places of literals in one text, in order; what was not sought with the others is sought when asked for."""

    def __init__(self, text: str, found: dict[str, Sequence[int]]) -> None:
        super().__init__(found)
        self._text = text

    def __missing__(self, literal: str) -> Sequence[int]:
        _SOUGHT.add(literal)
        self[literal] = places = list(_found_alone(self._text, literal))
        return places


def _found_alone(text: str, literal: str) -> Iterator[int]:
    place = text.find(literal)
    while place >= 0:
        yield place
        place = text.find(literal, place + 1)


class _Sought:
    """The literals that were asked for so far, to be sought together."""

    def __init__(self) -> None:
        self._nowhere: dict[str, Sequence[int]] = {}
        self._automaton = Automaton()

    def add(self, literal: str) -> None:
        """Takes a literal that is to be sought with the others from the next text on."""
        if len(self._nowhere) < _MOST and self._automaton.add_word(literal, literal):
            self._nowhere[literal] = ()

    def places(self, text: str) -> _Places:
        """Gives where the literals begin in a text."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        if self._nowhere:
            self._automaton.make_automaton()  # at once where none was added
            for last, literal in self._automaton.iter(text):
                found[literal].append(last + 1 - len(literal))
        return _Places(text, self._nowhere | found)


_SOUGHT = _Sought()
