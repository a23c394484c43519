"""The page of sessions, of one authority or of all, latest first."""

from linkedacts.server import paths
from linkedacts.server.pages.frame import root_of
from linkedacts.server.pages.pagination import Pagination
from linkedacts.server.pages.templates import page
from linkedacts.store.facts import overview, sessions
from linkedacts.store.interface import Snapshot

_SIZE = 40


def render(authority: str, number: int, snapshot: Snapshot, base: str) -> str:
    """Gives one page (from 1) of the sessions."""
    facts = snapshot.facts
    chosen = [("authority", authority)] if authority else []
    pagination = Pagination(
        root_of(base) + paths.SESSIONS, sessions.count_sessions(facts, authority), number, _SIZE, chosen
    )
    lines = sessions.sessions(facts, authority, limit=_SIZE, offset=pagination.offset)
    return page(
        "sessions.html",
        base,
        lines=lines,
        pagination=pagination,
        authorities=overview.authorities(facts),
        authority=authority,
    )
