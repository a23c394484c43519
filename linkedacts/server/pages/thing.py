"""The page of a thing that acts speak of: each kind of thing has its own, the others their list of acts."""

from collections.abc import Callable, Mapping

from linkedacts.server.pages import agreement, authority, law, partner, person, session, theme
from linkedacts.server.pages.listing import AboutThing, render_about
from linkedacts.store.interface import Snapshot

_PAGES: Mapping[str, Callable[[AboutThing], str]] = {
    "agreement": agreement.render,
    "authority": authority.render,
    "law": law.render,
    "organization": partner.render,
    "person": person.render,
    "session": session.render,
    "theme": theme.render,
}
"""First word of a thing's path → what renders its page."""


def render(path: str, snapshot: Snapshot, base: str, number: int = 1) -> str:
    """Gives the page of the thing at a path (`/id/…`), which some act speaks of; its list of acts has pages too."""
    about = AboutThing(path, snapshot, base, number)
    return _PAGES.get(about.kind, _plain)(about)


def _plain(about: AboutThing) -> str:
    return render_about("thing.html", about)
