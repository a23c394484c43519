"""What the page of an act shows beside its record: where values were read, its dates, its votes, its sums."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from linkedacts import iris
from linkedacts.server.language import N_, Language
from linkedacts.server.pages import addresses
from linkedacts.server.pages.ballots import Ballot, ballots
from linkedacts.server.pages.derived import Derivations, derivations
from linkedacts.server.pages.frame import root_of
from linkedacts.server.pages.sums import Sum, sums
from linkedacts.server.pages.timeline import Moment, timeline
from linkedacts.server.pages.wording import ACT_TYPES, value_words
from linkedacts.server.passages import Passage, Passages
from linkedacts.server.vocabularies import codes
from linkedacts.store.interface import ShownAct
from linkedacts.vocabulary import LA


class Mention(NamedTuple):
    """A name in an act: a tuple, which templates take apart by the hundred."""

    name: str
    thing: str
    """Address of the person it leads to; empty if unsettled."""
    passage: str
    """Address of the page that shows where it is printed; empty where no passage is kept."""


@dataclass(frozen=True)
class ActView:
    """One act, as its pages show it."""

    act: ShownAct
    base: str
    language: Language
    leads: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Printed name → paths of the things that it leads to."""

    def thing(self, name: str, kind: str) -> str:
        """Gives the path of the thing of a kind (`person`) that a printed name leads to; empty if unsettled."""
        return next((path for path in self.leads.get(name, ()) if path.startswith(f"/id/{kind}/")), "")

    def body(self, name: str) -> str:
        """Gives the path of the body that a name leads to: one of the authorities here, else another one."""
        return self.thing(name, "authority") or self.thing(name, "organization")

    def passage_of(self, field: str) -> str:
        """Gives the address of the page that shows where a field is printed; empty where no passage is kept."""
        return addresses.passage(self._address, field) if self.passages.has(field) else ""

    def mention(self, name: str, field: str) -> Mention:
        """Gives a person's name that is printed for a field."""
        thing = self.thing(name, "person")
        return Mention(name, thing and f"{self._root}{thing}", self.passage_of(field))

    def mentions(self, names: Sequence[str], field: str) -> list[Mention]:
        """Gives the people's names that are printed for a field which is a list."""
        return [self.mention(name, f"{field}/{n}") for n, name in enumerate(names)]

    @property
    def record(self) -> Mapping[str, Any]:
        """The act's record."""
        return self.act.record

    @property
    def iri(self) -> str:
        """IRI of the act."""
        return self.base + self.act.path

    @property
    def kind(self) -> str:
        """« Délibération », « Arrêté », « Décision »."""
        return self.language.text(ACT_TYPES[self.act.type][0])

    @property
    def name(self) -> str:
        """How the act is called in a sentence: « Délibération M2023-353 »."""
        return f"{self.kind} {self.act.number}" if self.act.number else self.kind

    @property
    def key(self) -> iris.ActIri:
        """The identity of the act."""
        return addresses.key_of(self.act.path)

    @property
    def roles(self) -> list[tuple[str, str, str]]:
        """Who played which part: JSON Pointer, name, French label."""
        session = self.record["session"] or {}
        roles = (
            ("/session/chair", session.get("chair"), N_("Présidence")),
            ("/session/secretary", session.get("secretary"), N_("Secrétariat de séance")),
            ("/rapporteur", self.record["rapporteur"], N_("Rapport")),
        )
        return [(field, name, label) for field, name, label in roles if name]

    @cached_property
    def passages(self) -> Passages:
        """Where its values were read."""
        return Passages(self.record)

    @cached_property
    def derived(self) -> Derivations:
        """What rules derive from the act."""
        return derivations(self.act.derived)

    @cached_property
    def ballots(self) -> tuple[Ballot, ...]:
        """The final vote, then those of an item that holds several."""
        return ballots(self.record)

    @cached_property
    def sums(self) -> tuple[Sum, ...]:
        """What the document lets one add up."""
        return sums(self.record)

    @property
    def closes(self) -> bool | None:
        """Whether all sums add up; None where there is none to check."""
        return all(item.adds_up for item in self.sums) if self.sums else None

    @cached_property
    def timeline(self) -> list[Moment]:
        """The printed and the derived dates, earliest first."""
        return timeline(self.record, self.iri, self.derived, self.language)

    def in_words(self, passage: Passage) -> str:
        """Gives the published value of a passage as people write it; empty where it is a part of several values."""
        return value_words(passage.value, passage.evidence.field, self.language)

    def agreement_statuses(self, n: int) -> list[str]:
        """Gives what the clauses say of an agreement (from 1), as rules derive it."""
        agreement = iris.Minter(self.base, self.key).mint(iris.AGREEMENT, n=n)
        statuses = self.derived.of(agreement, LA.agreementStatus)
        return sorted(codes().label(status, self.language.code) for status in statuses)

    @cached_property
    def _root(self) -> str:
        return root_of(self.base)

    @cached_property
    def _address(self) -> str:
        return f"{self._root}{self.act.path}"
