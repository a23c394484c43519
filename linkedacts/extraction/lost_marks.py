"""Ranks of items whose mark is lost or misread: « 2 ENSEIGNEMENT … » between « 1. FINANCES » and « 3. SÉCURITÉ ».

Recognition of print drops the point after a rank, takes it for another sign, and « 1 » for a letter. Such a line opens
an item only where its rank is the one that lacks between two others of one style.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from linkedacts.extraction.passage import Passage

_MARKED = re.compile(
    r"(?:\A|(?<=\n))[ \t]*(?P<rank>\d{1,2}|[lI|!])[ \t]?[;:,.·'’*•\-–—=_]{0,2}[ \t]+(?P<title>[A-ZÀ-Ý«][^\n]{7,})"
)
_ONE = frozenset("lI|!")
"""What « 1 » is taken for."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A line that begins with a rank: where it begins, where its title does, and the rank."""

    start: int
    title_start: int
    rank: int


def lost_marks(whole: Passage, found: Sequence[Mark]) -> Iterator[Mark]:
    """Gives the lines with the ranks that lack between marks of one style, in the order of the text."""
    before = [Mark(whole.start, whole.start, 0), *found] if found and found[0].rank > 1 else found
    for above, below in pairwise(before):
        start = above.start if above.rank else whole.start
        if below.rank - above.rank > 1:
            yield from _between(whole.part(start, below.start), range(above.rank + 1, below.rank))


def _between(passage: Passage, lacking: range) -> Iterator[Mark]:
    """Gives the lines with lacking ranks, each higher than the one before."""
    least = lacking.start
    for match in _MARKED.finditer(passage.script.text, passage.start, passage.end):
        rank = 1 if match["rank"] in _ONE else int(match["rank"])
        if least <= rank < lacking.stop and passage.part(match.start(), match.end()).opens_block():
            least = rank + 1
            yield Mark(match.start(), match.start("title"), rank)
