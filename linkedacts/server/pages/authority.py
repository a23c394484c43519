"""The page of an authority: its acts by type, its sessions, its members, its themes."""

from linkedacts.server.pages.charts import bars
from linkedacts.server.pages.listing import AboutThing, render_about
from linkedacts.store.facts import overview, people, sessions
from linkedacts.store.facts.agreements import Selection, totals

_SESSIONS = 8


def render(about: AboutThing) -> str:
    """Gives the page of an authority."""
    facts = about.snapshot.facts
    years = overview.by_year(facts, about.path)
    return render_about(
        "authority.html",
        about,
        sessions=sessions.sessions(facts, about.key, limit=_SESSIONS),
        session_count=sessions.count_sessions(facts, about.key),
        member_count=people.count_members(facts, about.key),
        agreement_count=totals(facts, Selection(authority=about.key)).agreements,
        themes=overview.themes(facts, about.key),
        years=years,
        chart=bars(years),
    )
