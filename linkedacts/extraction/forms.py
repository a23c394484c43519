"""A printed form: the pattern that finds it in the shadow of the text and the function that reads its value.

A recogniser is a function decorated with `form`; its docstring quotes what is printed, its name is kept as evidence.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from linkedacts.extraction.passage import Passage, Script
from linkedacts.extraction.phrases import Phrase, Phrases

T = TypeVar("T")
U = TypeVar("U")

_SPACE = re.compile(r"(\[[^\]]*\])| ([?*{])?")


class Found(NamedTuple, Generic[T]):
    """A value, where it is printed, and the recogniser that read it."""

    value: T
    start: int
    end: int
    by: str

    def become(self, value: U) -> "Found[U]":
        """Gives another value read from the same place."""
        return Found(value, self.start, self.end, self.by)


@dataclass(frozen=True, slots=True)
class Hit:
    """One match of a pattern in the shadow, with the words as printed."""

    script: Script
    match: re.Match[str]

    def __getitem__(self, group: str | int) -> str:
        """Gives a group as printed; empty where it takes no part."""
        start, end = self.match.span(group)
        return self.script.text[start:end] if start >= 0 else ""

    def folded(self, group: str | int = 0) -> str:
        """Gives a group in the shadow; empty where it takes no part."""
        return self.match.group(group) or ""

    def passage(self, group: str | int = 0) -> Passage:
        """Gives the place of a group."""
        start, end = self.match.span(group)
        return Passage(self.script, max(start, 0), max(end, 0))


@dataclass(frozen=True)
class Form(Generic[T]):
    """One printed form: a pattern over the shadow and what it means."""

    name: str
    pattern: Phrase
    read: Callable[[Hit], T | None]

    def every(self, passage: Passage) -> Iterator[Found[T]]:
        """Gives all values printed in this form, in the order of the text."""
        for match in self.pattern.finditer(passage.script.folded, passage.start, passage.end):
            value = self.read(Hit(passage.script, match))
            if value is not None:
                start, end = match.span("value" if "value" in self.pattern.groupindex else 0)
                yield Found(value, start, end, self.name)

    def first(self, passage: Passage) -> Found[T] | None:
        """Gives the first value printed in this form."""
        return next(self.every(passage), None)


def words(pattern: str) -> Phrase:
    """Compiles a pattern over the shadow; a space in it is any white space, a line end included; « ␣? » may be none."""
    return Phrase(_SPACE.sub(_white_space, pattern))


def any_of(*patterns: str) -> Phrases:
    """Compiles patterns over the shadow of which any may be printed; at one place, the first."""
    return Phrases(*map(words, patterns))


def _white_space(match: re.Match[str]) -> str:
    """A class of characters stays; a space is a run of white space unless a quantifier follows it."""
    return match[1] or (rf"\s{match[2]}" if match[2] else r"\s+")


def form(pattern: str) -> Callable[[Callable[[Hit], T | None]], Form[T]]:
    """Makes a recogniser of a function that reads one printed form; a group named `value` is its place."""

    def made(read: Callable[[Hit], T | None]) -> Form[T]:
        return Form(read.__name__.strip("_"), words(pattern), read)

    return made


def first(forms: Iterable[Form[T]], passage: Passage) -> Found[T] | None:
    """Gives the value of the first of several forms that is printed: the order of the forms is their rank."""
    return next((found for form in forms if (found := form.first(passage)) is not None), None)


def earliest(forms: Iterable[Form[T]], passage: Passage) -> Found[T] | None:
    """Gives the value that is printed first, whatever its form."""
    return min((found for form in forms if (found := form.first(passage))), key=lambda item: item.start, default=None)


def every(forms: Iterable[Form[T]], passage: Passage) -> list[Found[T]]:
    """Gives all values in all forms, in the order of the text."""
    return sorted((found for form in forms for found in form.every(passage)), key=lambda item: (item.start, -item.end))
