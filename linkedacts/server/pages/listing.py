"""A page about one thing: its name, what else is known of it, and the acts that speak of it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from linkedacts.server.language import spoken
from linkedacts.server.pages import names
from linkedacts.server.pages.frame import root_of
from linkedacts.server.pages.pagination import Pagination
from linkedacts.server.pages.templates import page
from linkedacts.store.interface import Snapshot


@dataclass(frozen=True)
class AboutThing:
    """The thing at a path (`/id/…`), in one state of the published acts."""

    path: str
    snapshot: Snapshot
    base: str
    number: int = 1
    """Page of the list of its acts, from 1."""

    @property
    def document(self) -> str:
        """Path of the document about it, to which the thing itself leads by 303."""
        return self.path.replace("/id/", "/doc/", 1)

    @property
    def kind(self) -> str:
        """First word of the path: `person`, `session`, …"""
        return self.path.split("/")[2]

    @property
    def key(self) -> str:
        """The authority that knows it: second word of the path."""
        return self.path.split("/")[3]

    @cached_property
    def name(self) -> str:
        """How it is called."""
        return names.name_of(self.path, self.snapshot.facts.label(self.path), spoken())

    @cached_property
    def authority_name(self) -> str | None:
        """How the authority that knows it is called; None where it is known to all."""
        return self.snapshot.facts.label(f"/id/authority/{self.key}")

    @cached_property
    def pagination(self) -> Pagination:
        """The pages of its list of acts."""
        return Pagination(root_of(self.base) + self.document, self.snapshot.count_about(self.path), self.number)


def render_about(template: str, about: AboutThing, **content: Any) -> str:
    """Gives a page about a thing, with the page of its list of acts."""
    pagination = about.pagination
    lines = about.snapshot.acts_about(about.path, limit=pagination.size, offset=pagination.offset)
    return page(
        template,
        about.base,
        about=about,
        kind=names.kind_of(about.path),
        lines=lines,
        pagination=pagination,
        **content,
    )
