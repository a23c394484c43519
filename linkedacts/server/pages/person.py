"""The page of a person: sessions, proxies, votes that name them; no ranking, no judgement."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from linkedacts.server.language import N_, Language, spoken
from linkedacts.server.pages.charts import MarkChart, marks
from linkedacts.server.pages.listing import AboutThing, render_about
from linkedacts.store.facts import people
from linkedacts.store.facts.asking import Facts
from linkedacts.store.facts.part import Part
from linkedacts.store.facts.people import Company, SessionPresence
from linkedacts.store.interface import ActLine

SEATS: Mapping[Part, str] = {
    Part.PRESENT: N_("Présent"),
    Part.SUBSTITUTE: N_("Suppléant"),
    Part.REPRESENTED: N_("Représenté par pouvoir"),
    Part.ABSENT: N_("Absent ou excusé"),
}
_DRAWN = {
    Part.PRESENT: "in_favor",
    Part.SUBSTITUTE: "in_favor",
    Part.REPRESENTED: "abstentions",
    Part.ABSENT: "absent",
}
"""How a seat is drawn: with the marks of the votes, full for who is there, open for who is represented."""
_VOTES: Mapping[Part, str] = {
    Part.AGAINST: N_("A voté contre"),
    Part.ABSTAINING: N_("S’est abstenu"),
    Part.NOT_PARTICIPATING: N_("N’a pas pris part au vote"),
    Part.IN_FAVOR: N_("Cité comme ayant voté pour"),
    Part.ELECTED: N_("Élu ou désigné"),
    Part.RAPPORTEUR: N_("Rapporteur"),
}
"""What the page lists of a person, in this order; only votes that the document gives with names."""
_MOST = 100


@dataclass(frozen=True)
class PersonView:
    """What the page of a person shows."""

    presences: Sequence[SessionPresence]
    chart: MarkChart | None
    """None for a single session: a line says it better."""
    counts: Mapping[Part, int]
    given: Sequence[Company]
    held: Sequence[Company]
    votes: Sequence[tuple[str, int, Sequence[ActLine]]]
    """Heading, number of acts, and the latest of them."""


def render(about: AboutThing) -> str:
    """Gives the page of a person."""
    return render_about("person.html", about, person=_view(about.snapshot.facts, about.path), seats=SEATS)


def _view(facts: Facts, path: str) -> PersonView:
    presences, counts = people.presences(facts, path), people.counts(facts, path)
    return PersonView(
        presences=presences,
        chart=_chart(presences, spoken()) if len(presences) > 1 else None,
        counts=counts,
        given=people.proxies(facts, path, Part.REPRESENTED),
        held=people.proxies(facts, path, Part.PROXY),
        votes=[
            (heading, counts[part], people.acts_of(facts, path, part, limit=_MOST))
            for part, heading in _VOTES.items()
            if part in counts
        ],
    )


def _chart(presences: Sequence[SessionPresence], language: Language) -> MarkChart:
    drawn = []
    for presence in reversed(presences):
        seat = max(presence.seats, key=lambda part: presence.seats[part])
        drawn.append((_DRAWN[seat], f"{language.day(presence.date)} : {language.text(SEATS[seat])}"))
    return marks(drawn)
