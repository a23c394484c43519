"""The page of a session: its agenda in order, how each item went, and how attendance changed."""

from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass

from linkedacts.server.language import Language, spoken
from linkedacts.server.pages.ballots import headline
from linkedacts.server.pages.listing import AboutThing, render_about
from linkedacts.store.facts.sessions import AgendaItem, Seats, agenda


@dataclass(frozen=True)
class AgendaLine:
    """One item of the agenda as the page shows it."""

    item: AgendaItem
    headline: str
    attendance_changed: bool
    """Whether the seats stand otherwise than for the item before."""


def render(about: AboutThing) -> str:
    """Gives the page of a session."""
    items = agenda(about.snapshot.facts, about.path)
    return render_about("session.html", about, agenda=list(_lines(items, spoken())))


def _lines(items: Sequence[AgendaItem], language: Language) -> Iterator[AgendaLine]:
    before: Seats | None = None
    for item in items:
        changed = before is not None and _counted(item.seats) and item.seats != before
        yield AgendaLine(item, headline(item.result, language), changed)
        before = item.seats if _counted(item.seats) else before


def _counted(seats: Seats) -> bool:
    return any(count is not None for count in astuple(seats))
