"""The home page: what this is, a search box, the latest acts, and who publishes here."""

from linkedacts.server.pages.templates import page
from linkedacts.store.interface import Snapshot

_LATEST = 6


def render(snapshot: Snapshot, base: str) -> str:
    """Gives the home page of a state of the published acts."""
    return page("home.html", base, latest=snapshot.acts(limit=_LATEST), total=snapshot.count(), updated=snapshot.made)
