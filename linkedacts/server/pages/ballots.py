"""The votes of an act, ready to be drawn and told: outcome in words, counts, names, hemicycle."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from linkedacts.codes import Outcome
from linkedacts.server.language import N_, Language
from linkedacts.server.pages.hemicycle import Drawing, hemicycle
from linkedacts.server.pages.wording import BALLOTS, OUTCOMES
from linkedacts.store.facts.sessions import Result

CHOICES = ("in_favor", "against", "abstentions", "not_participating")


@dataclass(frozen=True)
class Choice:
    """How many seats did one thing in a vote, and who is named."""

    key: str
    label: str
    count: int | None
    names: Sequence[str]


@dataclass(frozen=True)
class Ballot:
    """One vote, ready to be shown."""

    field: str
    """JSON Pointer of the vote."""
    record: Mapping[str, Any]
    choices: tuple[Choice, ...]
    absent: int
    """Seats of which nobody voted, for the drawing."""

    @property
    def shown(self) -> tuple[Choice, ...]:
        """The choices that the document says anything of."""
        return tuple(choice for choice in self.choices if choice.count is not None or choice.names)

    @property
    def seats(self) -> dict[str, int]:
        """Choice → seats, in the order of the drawing."""
        counted = {choice.key: choice.count or len(choice.names) for choice in self.choices}
        return {**counted, "absent": self.absent} if any(counted.values()) else {}

    @property
    def drawing(self) -> Drawing | None:
        """The hemicycle; None where no count in favour is printed, or where there are too many seats to draw."""
        return hemicycle(self.seats) if self.record["in_favor"] is not None else None

    def headline(self, language: Language) -> str:
        """Gives the outcome in a few words."""
        keys = ("outcome", "unanimous", *CHOICES)
        return headline(Result(*(self.record[key] for key in keys)), language)


def headline(result: Result, language: Language) -> str:
    """Gives an outcome in a few words: « Adopté à l'unanimité », « Rejeté par 9 voix contre 7 »; empty without one."""
    outcome = language.text(OUTCOMES[result.outcome]) if result.outcome else ""
    return f"{outcome} {_majority(result, language)}".strip()


def _majority(result: Result, language: Language) -> str:
    favor, against = result.in_favor, result.against
    if result.unanimous:
        return language.text(N_("à l'unanimité"))
    if favor is not None and against:
        # The side that the outcome names comes first, even where the numbers would have it otherwise: both are printed.
        won, lost = (against, favor) if result.outcome == Outcome.REJECTED else (favor, against)
        return language.text(N_("par %(more)s voix contre %(fewer)s"), more=won, fewer=lost)
    return language.text(N_("à la majorité")) if result.unanimous is False else ""


def ballots(record: Mapping[str, Any]) -> tuple[Ballot, ...]:
    """Gives the final vote of an act, then those of an item that holds several."""
    return tuple(_ballots(record))


def _ballots(record: Mapping[str, Any]) -> Iterator[Ballot]:
    absent = len((record["attendance"] or {"absent": ()})["absent"])
    if record["vote"]:
        yield _ballot(record["vote"], "/vote", absent)
    for n, vote in enumerate(record.get("votes", ())):
        yield _ballot(vote, f"/votes/{n}", 0)


def _ballot(vote: Mapping[str, Any], field: str, absent: int) -> Ballot:
    choices = tuple(Choice(key, BALLOTS[key], vote[key], vote["names"][key]) for key in CHOICES)
    return Ballot(field, vote, choices, absent)
