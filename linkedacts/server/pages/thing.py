"""The page of a thing that acts speak of: a person, a body, a session, a theme, a cited text; and the acts that do."""

from linkedacts.server.language import spoken
from linkedacts.server.pages import names
from linkedacts.server.pages.frame import root_of
from linkedacts.server.pages.pagination import Pagination
from linkedacts.server.pages.templates import page
from linkedacts.store.interface import PublishedAct, Snapshot


def render(path: str, snapshot: Snapshot, base: str, number: int = 1) -> str:
    """Gives the page of the thing at a path (`/id/…`), which some act speaks of; its list of acts has pages too."""
    total = snapshot.count_about(path)
    pagination = Pagination(root_of(base) + path, total, number)
    lines = snapshot.acts_about(path, limit=pagination.size, offset=pagination.offset)
    return page(
        "thing.html",
        base,
        kind=names.kind_of(path),
        name=_name(path, snapshot),
        path=path,
        lines=lines,
        pagination=pagination,
    )


def _name(path: str, snapshot: Snapshot) -> str:
    """Gives the name that the latest act prints for the thing."""
    for line in snapshot.acts_about(path, limit=1):
        act = snapshot.act(line.path)
        if isinstance(act, PublishedAct):
            return names.name_of(path, act.record, spoken())
    return path.rpartition("/")[2]
