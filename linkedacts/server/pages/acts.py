"""A list of acts, latest first: those below a truncated IRI, or those that share a name."""

from collections.abc import Sequence

from linkedacts.server.pages.frame import root_of
from linkedacts.server.pages.pagination import PAGE_SIZE, Pagination
from linkedacts.server.pages.templates import page as _page
from linkedacts.store.interface import ActLine


def render(
    heading: str, path: str, lines: Sequence[ActLine], total: int, page: int, base: str, *, size: int = PAGE_SIZE
) -> str:
    """Gives one page (from 1) of a list at a path below the base; `total` counts the lines of all pages."""
    pagination = Pagination(root_of(base) + path, total, page, size)
    return _page("acts.html", base, heading=heading, path=path, lines=lines, pagination=pagination)
