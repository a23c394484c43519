"""Where an act stands in its session, and the places of the agenda named in it: « délibération n° 12 », « point 3 »."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from linkedacts.extraction.forms import words


@dataclass(frozen=True, slots=True)
class Place:
    """Where one act stands in its session."""

    start: int
    """Where its item begins in the text."""
    decided: int
    """Where the text tells what was decided."""
    number: str | None = None
    """Its own number, as printed."""
    rank: int | None = None
    """Its printed rank on the agenda: « Point n° 3 »."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A place of the agenda, as printed: a number of an act or a rank."""

    digits: tuple[int, ...]
    """The numbers in it: (2015, 62) of « n° 2015/62 », (3,) of « question 3 »."""
    is_number: bool
    """Whether it names an act by its number; else an item by its rank."""
    after: bool = False
    """Whether what is said begins after it: « après le point 4 »."""

    def is_at(self, place: Place, agenda: Sequence[Place]) -> bool | None:
        """Gives whether an act is this place; None where one cannot tell."""
        order = self._order(place, agenda)
        return None if order is None else order == 0

    def is_reached(self, place: Place, agenda: Sequence[Place]) -> bool | None:
        """Gives whether an act is at or after this place; None where the document does not let one tell."""
        order = self._order(place, agenda)
        return None if order is None else order > 0 or (order == 0 and not self.after)

    def _order(self, place: Place, agenda: Sequence[Place]) -> int | None:
        """Whether the act stands before (-1), at (0) or after (1) this place."""
        if not self.is_number and place.rank is not None:
            return _compared((place.rank,), self.digits)
        if self.is_number and place.number is not None:
            return _compared(_digits(place.number), self.digits)
        named = next(
            (other for other in agenda if other.number and _compared(_digits(other.number), self.digits) == 0), None
        )
        return _compared((place.start,), (named.start,)) if named is not None and self.is_number else None


def _compared(one: tuple[int, ...], other: tuple[int, ...]) -> int | None:
    """Compares numbers from their ends: « 2015/58 » and « 62 » as 58 and 62."""
    length = min(len(one), len(other))
    if not length:
        return None
    left, right = one[-length:], other[-length:]
    return (left > right) - (left < right)


def _digits(number: str) -> tuple[int, ...]:
    return tuple(int(digits) for digits in re.findall(r"\d+", number))


_ITEM = r"(?:points?|questions?|affaires?|rapports?|dossiers?|sujets?|deliberations?|n ?°|del\.)"
_NUMBER = r"(?:[a-z]{0,6}[-_.]?)?\d{1,8}(?:\s?[-/._]\s?\d{1,8}){0,3}"
_NUMBERED = words(rf"\b{_ITEM}\W{{0,3}}(?:portant )?(?:n ?[°os]{{1,2}} ?)?:? ?(?P<number>{_NUMBER})(?![\d:h]|\s?h\b)")
_RANKED = words(
    rf"\b(?:(?P<figures>\d{{1,2}}) ?(?:ere?|er|e|eme|nde?|°)|(?P<word>premiere?|seconde?|[a-z]{{4,9}}ieme)) {_ITEM}"
)
_BY_RANK = ("point", "question", "affaire", "rapport", "dossier", "sujet")
_AFTER = re.compile(r"(?:apres|a l'issue d\w*|a la fin d\w*|suite a)\W[^.;]{0,30}$")
_ORDINALS = {
    word: rank
    for rank, words_of in enumerate(
        (
            ("premier", "premiere"),
            ("deuxieme", "second", "seconde"),
            ("troisieme",),
            ("quatrieme",),
            ("cinquieme",),
            ("sixieme",),
            ("septieme",),
            ("huitieme",),
            ("neuvieme",),
            ("dixieme",),
        ),
        start=1,
    )
    for word in words_of
}


def bounds(folded: str) -> Iterator[Bound]:
    """Gives the places of the agenda named in a text in the shadow."""
    for match in _NUMBERED.finditer(folded):
        digits = _digits(match["number"])
        by_rank = len(digits) == 1 and digits[0] < 200 and match[0].startswith(_BY_RANK)
        yield Bound(digits, not by_rank, _is_after(folded, match.start()))
    for match in _RANKED.finditer(folded):
        rank = _rank(match)
        if rank is not None:
            yield Bound((rank,), is_number=False, after=_is_after(folded, match.start()))


def _rank(match: re.Match[str]) -> int | None:
    return int(match["figures"]) if match["figures"] else _ORDINALS.get(match["word"])


def _is_after(folded: str, offset: int) -> bool:
    return _AFTER.search(folded, max(0, offset - 50), offset) is not None
