"""The page of an agreement: its parties, the act that approves it, and the sums which that act prints."""

from linkedacts.server.language import spoken
from linkedacts.server.pages.act_view import ActView
from linkedacts.server.pages.listing import AboutThing, render_about
from linkedacts.store.facts.agreements import agreement


def render(about: AboutThing) -> str:
    """Gives the page of an agreement."""
    line = agreement(about.snapshot.facts, about.path)
    act = about.snapshot.shown(line.act.path) if line is not None else None
    view = ActView(act, about.base, spoken()) if act is not None else None
    return render_about("agreement.html", about, agreement=line, view=view)
