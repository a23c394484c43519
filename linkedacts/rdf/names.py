"""A person's printed name as its words: which are the family name, which the given ones, whatever the order printed.

« M. REVOL », « René REVOL », « REVOL René » and « R. REVOL » can be one person; whether they are is said in people.py.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from linkedacts import iris

_CIVILITY = re.compile(r"(?i)^(?:MM?\.|M(?=\s)|Mmes?\.?|Mlles?\.?|Me\.?|Dr\.?|Monsieur|Madame|Mesdames|Messieurs)\s+")


@dataclass(frozen=True)
class Name:
    """The words of a printed name, without civility."""

    printed: str

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words in the order printed."""
        return tuple(_CIVILITY.sub("", self.printed).split()) or (self.printed,)

    @cached_property
    def family(self) -> tuple[str, ...]:
        """The family name: the words in capitals beside others that are not, else the last word."""
        capitals = tuple(word for word in self.words if _is_in_capitals(word))
        return capitals if 0 < len(capitals) < len(self.words) else self.words[-1:]

    @cached_property
    def given(self) -> tuple[str, ...]:
        """The other words: given names or their initials; none where the family name stands alone."""
        return tuple(word for word in self.words if word not in self.family)

    @cached_property
    def is_whole(self) -> bool:
        """Whether it has a given name that is not an initial."""
        return any(len(_letters(word)) > 1 for word in self.given)

    @cached_property
    def shown(self) -> str:
        """The name with the given names first."""
        in_order = (*self.given, *self.family)
        return " ".join(in_order if sorted(in_order) == sorted(self.words) else self.words)

    @cached_property
    def slug(self) -> str:
        """The name as a path segment, given names first."""
        return iris.slug(self.shown)

    def may_be(self, whole: "Name") -> bool:
        """Tells whether this form can stand for a whole name: the same words, or the family name and an initial."""
        if self._folded_words == whole._folded_words:
            return True
        if self.is_whole or self._folded_family != whole._folded_family:
            return False
        return len(self._folded_given) <= len(whole._folded_given) and all(
            map(str.startswith, whole._folded_given, self._folded_given)
        )

    @cached_property
    def _folded_words(self) -> list[str]:
        return sorted(_folded(self.words))

    @cached_property
    def _folded_family(self) -> list[str]:
        return _folded(self.family)

    @cached_property
    def _folded_given(self) -> list[str]:
        return _folded(self.given)


def _is_in_capitals(word: str) -> bool:
    letters = _letters(word)
    return len(letters) > 1 and letters.isupper()


def _letters(word: str) -> str:
    return "".join(filter(str.isalpha, word))


def _folded(words: tuple[str, ...]) -> list[str]:
    return [iris.slug(word) for word in words]
