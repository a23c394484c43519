"""The numbers of an act that should add up: seats against people, votes against voters.

None of the peers of this site checks them; a reader trusts the rest of a page more where they do. What they are is said
by shapes/rules.ttl (attendance-sum, votes-sum): like there, what was read with doubt or not printed is not compared.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from linkedacts.evidence import NOT_SETTLED
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
    attendance, vote = record["attendance"], record["vote"]
    if not attendance or not attendance["present"] or _is_doubted(record, "/attendance"):
        return
    seats = {key: len(attendance[key]) for key in _SEATS}
    office = attendance["members_in_office"]
    # A list that names nobody absent may leave seats out.
    if office is not None and (seats["absent"] or sum(seats.values()) >= office):
        yield Sum(_parts(seats, _SEATS), Term(office, _IN_OFFICE))
    if vote and vote["in_favor"] is not None and not _is_doubted(record, "/vote"):
        yield from _votes(vote, able=sum(seats.values()) - seats["absent"])


def _votes(vote: Mapping[str, Any], able: int) -> Iterator[Sum]:
    cast = {key: vote[key] or 0 for key in _VOTES}
    if vote["not_participating"] is None:
        cast["not_participating"] = len(vote["names"]["not_participating"])
    are_counted = vote["against"] is not None and vote["abstentions"] is not None
    if are_counted or sum(cast.values()) >= able:
        yield Sum(_parts(cast, _VOTES), Term(able, _VOTERS))


def _is_doubted(record: Mapping[str, Any], part: str) -> bool:
    """Tells whether the reader doubts a part of the record, or anything in it."""
    issues = (issue for issue in record.get("issues", ()) if issue["code"] not in _NO_DOUBT_OF_NUMBERS)
    return any(f"{issue['field']}/".startswith(f"{part}/") for issue in issues)


_NO_DOUBT_OF_NUMBERS = frozenset({NOT_SETTLED, "no-outcome"})
"""Codes of issues about who is meant, or about what was not found."""


def _parts(counts: Mapping[str, int], words: Mapping[str, tuple[str, str]]) -> tuple[Term, ...]:
    return tuple(Term(count, words[key]) for key, count in counts.items() if count)
