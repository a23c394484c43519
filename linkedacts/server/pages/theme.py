"""The page of a theme: its acts, and how many there were each year."""

from linkedacts.server.pages.charts import bars
from linkedacts.server.pages.listing import AboutThing, render_about
from linkedacts.store.facts.overview import by_year


def render(about: AboutThing) -> str:
    """Gives the page of a theme."""
    years = by_year(about.snapshot.facts, about.path)
    return render_about("theme.html", about, years=years, chart=bars(years))
