"""The page of a body that acts make agreements with: its agreements, year by year."""

from linkedacts.server.pages.charts import bars
from linkedacts.server.pages.listing import AboutThing, render_about
from linkedacts.store.facts.agreements import Selection, register, totals
from linkedacts.store.facts.overview import by_year

_MOST = 200


def render(about: AboutThing) -> str:
    """Gives the page of a partner."""
    facts, wanted = about.snapshot.facts, Selection(partner=about.path)
    years = by_year(facts, about.path)
    return render_about(
        "partner.html",
        about,
        agreements=register(facts, wanted, limit=_MOST),
        totals=totals(facts, wanted),
        years=years,
        chart=bars(years),
    )
