"""Who is meant by a name among those listed: « M. ROY » is Anne ROY, unless a Luc ROY is listed too.

An initial stands for a given name that begins so: « A. ROY » is Anne ROY, never Luc ROY or « L. ROY ».
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from linkedacts.extraction.passage import fold

_PART = re.compile(r"[a-z0-9]+")


class Register:
    """The names of some lists, found by any shorter or longer form of them."""

    def __init__(self, names: Iterable[str]) -> None:
        self._parts = {name: name_parts(name) for name in names}
        self._by_word: dict[str, set[str]] = defaultdict(set)
        for name, parts in self._parts.items():
            for part in parts:
                self._by_word[part].add(name)
        alike = (names for part, names in self._by_word.items() if not _is_initial(part) and len(names) > 1)
        self._sharing = {name for names in alike for name in names}

    def forms_of(self, name: str) -> set[str]:
        """Gives the listed names that are this person's, itself included; only itself where several might be."""
        if name in self._parts and name not in self._sharing:
            return {name}
        parts = self._parts.get(name) or name_parts(name)
        kin = {other for other in self._alike(parts) if self._is_form(other, parts)}
        if kin <= {name}:
            return {name}
        longer = {other for other in kin if _shortens(parts, self._parts[other])}
        if len(longer) > 1 and not self._are_one(longer):
            return {name}
        shorter = {other for other in kin if _shortens(self._parts[other], parts) and self._means_only(other, parts)}
        return {name} | longer | shorter | {other for other in kin if self._parts[other] == parts}

    def lists(self, name: str) -> bool:
        """Gives whether a name is, or may only be, that of someone listed."""
        return not self.forms_of(name).isdisjoint(self._parts)

    def _alike(self, parts: frozenset[str]) -> set[str]:
        """The listed names that share a whole word with one."""
        return set[str]().union(*[self._by_word.get(part, set()) for part in parts if not _is_initial(part)])

    def _is_form(self, other: str, parts: frozenset[str]) -> bool:
        return _within(parts, self._parts[other]) or _within(self._parts[other], parts)

    def _means_only(self, shorter: str, parts: frozenset[str]) -> bool:
        """Whether a shorter name cannot be anyone else's."""
        own = self._parts[shorter]
        longer = (self._parts[other] for other in self._alike(own) if _shortens(own, self._parts[other]))
        return all(_within(other, parts) or _within(parts, other) for other in longer)

    def _are_one(self, names: set[str]) -> bool:
        """Whether names are forms of one another: « ROY Anne » and « Anne ROY MARTIN »."""
        longest = max((self._parts[name] for name in names), key=len)
        return all(_within(self._parts[name], longest) for name in names)


@lru_cache(maxsize=4096)
def name_parts(name: str) -> frozenset[str]:
    """Gives the words and initials of a name in the shadow: act after act names the same members."""
    return frozenset(_PART.findall(fold(name)))


def _is_initial(part: str) -> bool:
    return len(part) == 1


@lru_cache(maxsize=4096)
def _within(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether each part of a name is in another, an initial also as the first letter of a word of its own there."""
    if one <= other:
        return True
    missing = one - other
    own = [part[0] for part in other - one if not _is_initial(part)]
    return all(_is_initial(part) and part in own for part in missing)


def _shortens(one: frozenset[str], other: frozenset[str]) -> bool:
    return _within(one, other) and not _within(other, one)
