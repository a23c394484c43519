"""Runs of name words that nothing separates, and whether a civility stands for them: « MM. Jean DUPONT, Luc ROY ».

A run holds one name or more; people.py takes them apart.
"""

from collections.abc import Iterator
from typing import NamedTuple

from linkedacts.extraction.name_words import OFFICES, Kind, NameWord, name_words
from linkedacts.extraction.passage import Passage, fold


class Run(NamedTuple):
    """Name words that nothing separates, and whether a civility stands for them."""

    words: list[NameWord]
    civil: bool
    """Whether a civility stands before the first."""
    plural: bool = False
    """Whether it stands for all: « MM. »."""


def runs(passage: Passage) -> Iterator[Run]:
    """Gives the runs of a passage, in order."""
    scope = _Scope()
    run: list[NameWord] = []
    for word in name_words(passage):
        belongs = word.kind in _OPENING or (
            word.kind is Kind.PARTICLE and (bool(run) or (scope.is_open and _opens(passage, word)))
        )
        if run and not (belongs and _goes_on(passage.script.text, run, word)):
            yield Run(run, scope.is_open, scope.is_plural)
            run = []
            scope.after_name()
        if belongs:
            run.append(word)
        else:
            scope.pass_by(word)
    if run:
        yield Run(run, scope.is_open, scope.is_plural)


def _opens(passage: Passage, particle: NameWord) -> bool:
    """Whether a particle opens a run, after a civility: « Mme de LA TOUR »; an article only right before a name."""
    if fold(particle.text) not in ("le", "la"):
        return True
    following = next(name_words(passage.part(particle.end, passage.end)), None)
    return particle.text.istitle() and following is not None and following.kind in _OPENING


_OPENING = (Kind.GIVEN, Kind.FAMILY, Kind.INITIAL)


def _goes_on(text: str, run: list[NameWord], word: NameWord) -> bool:
    """Whether a run goes on with a word: over a blank line only where it is not yet a name of two words."""
    if text.find("\n\n", run[-1].end, word.start) < 0:
        return True
    return len(run) < _LONGEST and sum(other.kind is not Kind.PARTICLE for other in run) < 2


_LONGEST = 8
"""Words that a name has at most, particles among them."""


class _Scope:
    """How far a civility reaches: « M. » to the next name, « MM. » to every name until the list ends."""

    _LONGEST_ASIDE = 4
    """Words in a row, functions apart, after which a list has ended."""

    def __init__(self) -> None:
        self.is_open, self.is_plural, self._aside = False, False, 0

    def after_name(self) -> None:
        """Ends the reach of a singular civility."""
        self.is_open, self._aside = self.is_plural, 0

    def pass_by(self, word: NameWord) -> None:
        """Takes a word that is part of no name."""
        if word.kind is Kind.CIVIL:
            self.is_open, self.is_plural, self._aside = True, word.plural or (self.is_open and self.is_plural), 0
        elif not self.is_open:
            return
        elif word.text == "." or (word.kind is Kind.OTHER and not self._is_aside(word)):
            self.is_open = self.is_plural = False

    def _is_aside(self, word: NameWord) -> bool:
        """Whether a word may stand inside the list: a comma, « et », a function, a few words in brackets."""
        if fold(word.text) in OFFICES:
            return True
        if not self.is_plural:
            return word.kind is Kind.PARTICLE
        self._aside += word.text.isalpha() and word.text != "et"
        return self._aside <= self._LONGEST_ASIDE
