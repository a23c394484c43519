"""The page of a withdrawn act: what it was, when and why it was withdrawn."""

from linkedacts.server.pages.templates import page
from linkedacts.store.interface import Tombstone


def render(tombstone: Tombstone, base: str) -> str:
    """Gives the page that stays of an act."""
    return page("gone.html", base, tombstone=tombstone)
