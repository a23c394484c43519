"""The order of given and family names that a list keeps: « ROY ALBA » among « KERN UGO » and « HUET LINA ».

Where both words of a name may be given names, or neither is a common one, the other names of the list tell.
"""

from collections.abc import Iterable

from linkedacts.extraction.given_names import is_given
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.people import Mention

_FEWEST = 2
"""Names with the family name first that make it the list's order."""


def in_order(place: Passage, named: Iterable[Mention]) -> list[Mention]:
    """Gives the people of one list, the undecided ones in the order of the others, given names first."""
    several = list(named)
    told = [_order(place, mention) for mention in several]
    family_first, given_first = told.count((False, True)), told.count((True, False))
    if family_first < _FEWEST or given_first:
        return several
    return [_turned(mention) if order in _UNDECIDED else mention for mention, order in zip(several, told, strict=True)]


def _turned(mention: Mention) -> Mention:
    return mention._replace(name=" ".join(reversed(mention.name.split())))


_UNDECIDED = ((True, True), (False, False))


def _order(place: Passage, mention: Mention) -> tuple[bool, ...]:
    """Which of two words in letters alike, as printed, are common given names; empty for any other name."""
    printed = place.script.text[mention.start : mention.end].split()
    alike = len(printed) == 2 and mention.words == 2 and not mention.mixed
    return tuple(is_given(word) for word in printed) if alike else ()
