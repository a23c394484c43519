"""The page of an act: what was decided, by whom, how the vote went, and where each of these is printed."""

from linkedacts.server.language import spoken
from linkedacts.server.pages import ways
from linkedacts.server.pages.act_view import ActView
from linkedacts.server.pages.legislation import legislation
from linkedacts.server.pages.related import related
from linkedacts.server.pages.templates import page
from linkedacts.store.interface import ShownAct, Snapshot


def render(act: ShownAct, snapshot: Snapshot, base: str) -> str:
    """Gives the page of an act."""
    view = ActView(act, base, spoken(), snapshot.facts.names_in(act.path))
    return page(
        "act.html",
        base,
        view=view,
        record=act.record,
        modified=snapshot.modified(act.path),
        legislation=legislation(view),
        downloads=list(ways.downloads()),
        related=related(view, snapshot),
        query=ways.query(view),
        citation=ways.citation(view),
    )
