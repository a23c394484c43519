"""The home page: what this is, a search box, how much there is, the latest acts, and who publishes here."""

from linkedacts.server.pages.questions import named
from linkedacts.server.pages.templates import page
from linkedacts.store.facts import overview
from linkedacts.store.interface import Snapshot

_LATEST = 6
_ASKED = (
    *("votes-against", "not-taking-part-by-partner", "closest-votes", "attendance-by-member"),
    *("agreements-over-an-amount", "most-cited-texts"),
)
"""Questions of the library that the page names; the others are a click away."""
_MOST_AUTHORITIES = 12


def render(snapshot: Snapshot, base: str) -> str:
    """Gives the home page of a state of the published acts."""
    return page(
        "home.html",
        base,
        latest=snapshot.acts(limit=_LATEST),
        numbers=overview.numbers(snapshot.facts),
        authorities=overview.authorities(snapshot.facts)[:_MOST_AUTHORITIES],
        questions=[question for question in map(named, _ASKED) if question],
        updated=snapshot.made,
    )
