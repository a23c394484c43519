"""The numbers of an act that should add up: seats against people, votes against voters.

None of the peers of this site checks them; a reader trusts the rest of a page more where they do.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from linkedacts.server.language import N_plural

_SEATS: dict[str, tuple[str, str]] = {
    "present": N_plural("%(n)s présent", "%(n)s présents"),
    "substitutes": N_plural("%(n)s suppléant", "%(n)s suppléants"),
    "represented": N_plural("%(n)s représenté", "%(n)s représentés"),
    "absent": N_plural("%(n)s absent", "%(n)s absents"),
}
_VOTES: dict[str, tuple[str, str]] = {
    "in_favor": N_plural("%(n)s pour", "%(n)s pour"),
    "against": N_plural("%(n)s contre", "%(n)s contre"),
    "abstentions": N_plural("%(n)s abstention", "%(n)s abstentions"),
    "not_participating": N_plural("%(n)s sans prendre part", "%(n)s sans prendre part"),
}
_IN_OFFICE = N_plural("%(n)s membre en exercice", "%(n)s membres en exercice")
_VOTERS = N_plural("%(n)s voix en séance", "%(n)s voix en séance")


@dataclass(frozen=True)
class Term:
    """One number of a sum, and the words for one and for several."""

    count: int
    words: tuple[str, str]


@dataclass(frozen=True)
class Sum:
    """Numbers of the document that should add up."""

    parts: tuple[Term, ...]
    total: Term

    @property
    def adds_up(self) -> bool:
        """Whether they do."""
        return self.found == self.total.count

    @property
    def found(self) -> int:
        """What the parts make together."""
        return sum(part.count for part in self.parts)


def sums(record: Mapping[str, Any]) -> tuple[Sum, ...]:
    """Gives the sums that an act's record lets one check; none where the document lists nobody."""
    return tuple(_sums(record))


def _sums(record: Mapping[str, Any]) -> Iterator[Sum]:
    attendance = record["attendance"]
    if not attendance or not attendance["present"]:
        return
    seats = {key: len(attendance[key]) for key in _SEATS}
    if attendance["members_in_office"] is not None:
        yield Sum(_parts(seats, _SEATS), Term(attendance["members_in_office"], _IN_OFFICE))
    vote = record["vote"]
    if vote and vote["in_favor"] is not None:
        cast = {key: vote[key] or 0 for key in _VOTES}
        yield Sum(_parts(cast, _VOTES), Term(sum(seats.values()) - seats["absent"], _VOTERS))


def _parts(counts: Mapping[str, int], words: Mapping[str, tuple[str, str]]) -> tuple[Term, ...]:
    return tuple(Term(count, words[key]) for key, count in counts.items() if count)
