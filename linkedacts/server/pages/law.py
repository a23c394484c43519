"""The page of a cited text: where to read it, and the acts that cite it."""

from linkedacts.server.pages import addresses
from linkedacts.server.pages.listing import AboutThing, render_about


def render(about: AboutThing) -> str:
    """Gives the page of a cited text."""
    reference = about.snapshot.facts.label(about.path) or about.name
    return render_about("law.html", about, legifrance=addresses.legifrance(reference))
