"""What the page of an act shows beside its record: its timeline, its vote as drawn, its sums, what rules derived."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from rdflib import Graph, URIRef
from rdflib.namespace import DCTERMS

from linkedacts import iris
from linkedacts.server.hemicycle import Drawing, hemicycle
from linkedacts.server.passages import Passages
from linkedacts.server.vocabularies import codes
from linkedacts.server.wording import ACT_TYPES, BALLOTS, METHODS, OUTCOMES
from linkedacts.store.interface import PublishedAct
from linkedacts.vocabulary import LA

CHOICES = ("in_favor", "against", "abstentions", "not_participating")


@dataclass(frozen=True)
class Moment:
    """One date in the life of an act."""

    date: str
    label: str
    field: str | None = None
    """JSON Pointer of the printed date; None for a derived one."""
    rule: str | None = None
    """What a derived date follows from, in words."""


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
    drawing: Drawing | None

    @property
    def headline(self) -> str:
        """The outcome in a few words: « Adopté à l'unanimité », « Rejeté par 9 voix contre 7 »."""
        outcome = OUTCOMES.get(self.record["outcome"], "Vote")
        return f"{outcome} {self._majority()}".strip()

    @property
    def method(self) -> str:
        """How the vote was taken, in words; empty where the document does not say."""
        return METHODS.get(self.record["method"], "")

    def _majority(self) -> str:
        favor, against = self.record["in_favor"], self.record["against"]
        if self.record["unanimous"]:
            return "à l'unanimité"
        if favor is None or against is None:
            return "à la majorité" if self.record["unanimous"] is False else ""
        return f"par {max(favor, against)} voix contre {min(favor, against)}"


@dataclass(frozen=True)
class Sum:
    """Numbers of the document that should add up."""

    parts: tuple[tuple[int, str], ...]
    total: int | None
    label: str

    @property
    def adds_up(self) -> bool:
        """Whether they do."""
        return sum(count for count, _ in self.parts) == self.total


@dataclass(frozen=True)
class ActPage:
    """One act, as its page shows it."""

    act: PublishedAct
    base: str

    @property
    def record(self) -> Mapping[str, Any]:
        """The act's record."""
        return self.act.record

    @property
    def kind(self) -> str:
        """« Délibération », « Arrêté », « Décision »."""
        return ACT_TYPES[self.act.type][0]

    @property
    def key(self) -> iris.ActIri:
        """The identity of the act."""
        identity = iris.ActIri.parse(self.act.path)
        assert identity is not None, self.act.path  # noqa: S101 - the store keeps acts under such paths only
        return identity

    @cached_property
    def passages(self) -> Passages:
        """Where its values were read."""
        return Passages(self.record)

    @cached_property
    def derived(self) -> Graph:
        """What rules derive from the act."""
        return Graph().parse(data=self.act.derived, format="nt")

    @property
    def ballots(self) -> tuple[Ballot, ...]:
        """The final vote, then those of an item that holds several."""
        vote, several = self.record["vote"], self.record.get("votes", ())
        first = (self._ballot(vote, "/vote", self._absent),) if vote else ()
        return (*first, *(self._ballot(vote, f"/votes/{n}", 0) for n, vote in enumerate(several)))

    @property
    def attendance_sum(self) -> Sum | None:
        """The seats of the assembly as the document accounts for them, None where it does not list them."""
        attendance = self.record["attendance"]
        if not attendance or not attendance["present"]:
            return None
        words = {"present": "présents", "substitutes": "suppléants", "represented": "représentés", "absent": "absents"}
        parts = ((len(attendance[key]), word) for key, word in words.items())
        listed = tuple((count, word if count > 1 else word.removesuffix("s")) for count, word in parts if count)
        return Sum(listed, attendance["members_in_office"], "membres en exercice")

    @property
    def timeline(self) -> list[Moment]:
        """The printed and the derived dates, earliest first."""
        moments = [*self._printed_dates(), *self._derived_dates()]
        return sorted(moments, key=lambda moment: moment.date)

    def agreement_statuses(self, n: int) -> list[str]:
        """Gives what the clauses say of an agreement (from 1), as rules derive it."""
        agreement = URIRef(iris.Minter(self.base, self.key).mint(iris.AGREEMENT, n=n))
        return sorted(codes().label(str(status)) for status in self.derived.objects(agreement, LA.agreementStatus))

    @property
    def _absent(self) -> int:
        return len((self.record["attendance"] or {"absent": ()})["absent"])

    def _ballot(self, vote: Mapping[str, Any], field: str, absent: int) -> Ballot:
        choices = tuple(Choice(key, BALLOTS[key], vote[key], vote["names"][key]) for key in CHOICES)
        seats = {choice.key: choice.count or 0 for choice in choices}
        drawing = hemicycle({**seats, "absent": absent}) if any(seats.values()) else None
        return Ballot(field, vote, choices, drawing)

    def _printed_dates(self) -> Iterator[Moment]:
        session, signature = self.record["session"] or {}, self.record["signature"] or {}
        dates = (
            (session.get("convened_on"), "Convocation", "/session/convened_on"),
            (session.get("date"), "Séance", "/session/date"),
            (signature.get("date"), "Signature", "/signature/date"),
            (self.record["received_on"], "Réception en préfecture", "/received_on"),
            (self.record["published_on"], "Publication", "/published_on"),
        )
        yield from (Moment(date, label, field) for date, label, field in dates if date)

    def _derived_dates(self) -> Iterator[Moment]:
        act = URIRef(f"{self.base}{self.act.path}")
        labels = {LA.enforceableFrom: "Exécutoire", LA.appealableUntil: "Fin du délai de recours"}
        for link, label in labels.items():
            for node in self.derived.objects(act, link):
                rule = codes().label(str(self.derived.value(node, LA.rule)))
                yield Moment(str(self.derived.value(node, DCTERMS.date)), label, rule=rule)
