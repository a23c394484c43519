"""What the page of an act shows beside its record: where values were read, its dates, its votes, its sums."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from rdflib import Graph, URIRef
from rdflib.namespace import DCTERMS

from linkedacts import iris
from linkedacts.server.language import N_, Language
from linkedacts.server.pages import addresses
from linkedacts.server.pages.ballots import Ballot, ballots
from linkedacts.server.pages.sums import Sum, sums
from linkedacts.server.pages.timeline import Moment, timeline
from linkedacts.server.pages.wording import ACT_TYPES, value_words
from linkedacts.server.passages import Passage, Passages
from linkedacts.server.vocabularies import codes
from linkedacts.store.interface import PublishedAct
from linkedacts.vocabulary import LA

_SHOWN = tuple(
    f" <{term}> ".encode()
    for term in (LA.enforceableFrom, LA.appealableUntil, LA.rule, LA.agreementStatus, DCTERMS.date)
)
"""What pages show of what is derived: parsing all of it would take a quarter of the time of a page."""


@dataclass(frozen=True)
class ActView:
    """One act, as its pages show it."""

    act: PublishedAct
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
    def derived(self) -> Graph:
        """What rules derive from the act."""
        lines = self.act.derived.splitlines(keepends=True)
        shown = (line for line in lines if any(predicate in line for predicate in _SHOWN))
        return Graph().parse(data=b"".join(shown), format="nt")

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
        agreement = URIRef(iris.Minter(self.base, self.key).mint(iris.AGREEMENT, n=n))
        statuses = self.derived.objects(agreement, LA.agreementStatus)
        return sorted(codes().label(str(status), self.language.code) for status in statuses)
