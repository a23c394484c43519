"""Who is meant by a name among those listed: « M. ROY » is Anne ROY, unless a Luc ROY is listed too."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from linkedacts.extraction.passage import fold

_WORD = re.compile(r"[a-z0-9]{2,}")


class Register:
    """The names of some lists, found by any shorter or longer form of them."""

    def __init__(self, names: Iterable[str]) -> None:
        self._words = {name: name_parts(name) for name in names}
        self._by_word: dict[str, set[str]] = defaultdict(set)
        for name, words in self._words.items():
            for word in words:
                self._by_word[word].add(name)
        self._sharing = {name for names in self._by_word.values() if len(names) > 1 for name in names}

    def forms_of(self, name: str) -> set[str]:
        """Gives the listed names that are this person's, itself included; only itself where several might be."""
        if name in self._words and name not in self._sharing:
            return {name}
        words = self._words.get(name) or name_parts(name)
        sharing = set[str]().union(*[self._by_word.get(word, set()) for word in words])
        kin = {other for other in sharing if words <= self._words[other] or self._words[other] < words}
        if kin <= {name}:
            return {name}
        longer = {other for other in kin if words < self._words[other]}
        if len(longer) > 1 and not self._are_one(longer):
            return {name}
        shorter = {other for other in kin if self._words[other] < words and self._means_only(other, words)}
        return {name} | longer | shorter | {other for other in kin if self._words[other] == words}

    def _means_only(self, shorter: str, words: frozenset[str]) -> bool:
        """Whether a shorter name cannot be anyone else's."""
        others = set[str]().union(*(self._by_word[word] for word in self._words[shorter]))
        longer = {other for other in others if self._words[shorter] < self._words[other]}
        return all(self._words[other] <= words or words <= self._words[other] for other in longer)

    def _are_one(self, names: set[str]) -> bool:
        """Whether names are forms of one another: « ROY Anne » and « Anne ROY MARTIN »."""
        longest = max((self._words[name] for name in names), key=len)
        return all(self._words[name] <= longest for name in names)


@lru_cache(maxsize=4096)
def name_parts(name: str) -> frozenset[str]:
    """Gives the words of a name in the shadow, without initials: act after act names the same members."""
    return frozenset(_WORD.findall(fold(name)))
