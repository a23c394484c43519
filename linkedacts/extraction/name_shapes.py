"""The shape of a name: what the kinds of its words say of it, whatever the words are.

« Jean DUPONT » and « Anne ROY » are one shape: the lists of a session print a hundred names in a few shapes, and what
follows from a shape is worked out once.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from linkedacts.extraction.name_words import Kind

_TOLD_APART = frozenset({Kind.GIVEN, Kind.INITIAL})


class Shape(NamedTuple):
    """What the kinds of some words, those of a name or of a run of names, say of them."""

    words: int
    """How many there are, particles apart."""
    plain: bool
    """Whether all, particles apart, are of one kind: their letters do not tell given from family names."""
    mixed: bool
    """Whether the capitals tell the family name from the given ones."""
    solid: bool
    """Whether a word is there in full, not an initial or a particle."""
    full: bool
    """Whether both a given and a family name are there in full."""
    first_given: int
    """The rank of the first given name in full; -1 without one."""
    begins: int
    """The rank of the word with which the name is written to begin: « DUPRÉ-ROY Anne » is « Anne DUPRÉ-ROY »."""


def shape(kinds: tuple[Kind, ...]) -> Shape:
    """Gives the shape of words of some kinds."""
    return (_kept_shape if len(kinds) <= _SHORT else _shape)(kinds)


def turns(kinds: tuple[Kind, ...]) -> tuple[tuple[int, int], ...]:
    """Gives where the names of a run begin and end, by rank: a name ends where its opening kind comes again."""
    return (_kept_turns if len(kinds) <= _SHORT else _turns)(kinds)


_SHORT = 16
"""Words of a run whose shape is kept; a longer one is hardly met again."""


def _shape(kinds: tuple[Kind, ...]) -> Shape:
    there = set(kinds)
    return Shape(
        words=sum(kind is not Kind.PARTICLE for kind in kinds),
        plain=len(there - {Kind.PARTICLE}) <= 1,
        mixed=Kind.FAMILY in there and not _TOLD_APART.isdisjoint(there),
        solid=Kind.FAMILY in there or Kind.GIVEN in there,
        full=Kind.FAMILY in there and Kind.GIVEN in there,
        first_given=kinds.index(Kind.GIVEN) if Kind.GIVEN in there else -1,
        begins=_begins(kinds),
    )


def _begins(kinds: tuple[Kind, ...]) -> int:
    head = next((kind for kind in kinds if kind is not Kind.PARTICLE), None)
    given = next((rank for rank, kind in enumerate(kinds) if kind in _TOLD_APART), 0)
    return given if head is Kind.FAMILY else 0


def _turns(kinds: tuple[Kind, ...]) -> tuple[tuple[int, int], ...]:
    return tuple(_cuts(kinds))


def _cuts(kinds: tuple[Kind, ...]) -> Iterator[tuple[int, int]]:
    """Cuts a run before each word of the kind that opens it, once the name before is complete."""
    first = next((kind for kind in kinds if kind is not Kind.PARTICLE), Kind.GIVEN)
    opening = {Kind.FAMILY} if first is Kind.FAMILY else _TOLD_APART
    begun, complete = 0, False
    for rank, kind in enumerate(kinds):
        if kind in opening and complete:
            yield begun, rank
            begun, complete = rank, False
        complete = complete or (kind not in opening and kind is not Kind.PARTICLE)
    yield begun, len(kinds)


_kept_shape = lru_cache(maxsize=1024)(_shape)
_kept_turns = lru_cache(maxsize=1024)(_turns)
