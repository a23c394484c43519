"""What every request finds: the published state, the public address, and the pages rendered so far."""

from dataclasses import dataclass
from typing import cast
from urllib.parse import urlsplit

from flask import Flask, current_app, g

from linkedacts.server.page_images import PageImages
from linkedacts.server.published import Published
from linkedacts.server.rendered import RenderedPages
from linkedacts.server.visitors_work import VisitorsWork
from linkedacts.settings import Settings
from linkedacts.store.interface import Snapshot

EXTENSION = "linkedacts"


@dataclass(frozen=True)
class Site:
    """One deployment."""

    published: Published
    base: str
    """Base IRI, without a slash at its end."""
    settings: Settings
    pages: RenderedPages
    visitors: VisitorsWork
    """What visitors may have read or drawn for them."""
    page_images: PageImages

    @property
    def root(self) -> str:
        """Path of the base IRI: what every link of a page starts with; empty on a host of its own."""
        return urlsplit(self.base).path


def site() -> Site:
    """Gives the site that answers the present request."""
    return site_of(current_app)


def site_of(app: Flask) -> Site:
    """Gives the site of an application."""
    return cast("Site", app.extensions[EXTENSION])


def snapshot() -> Snapshot:
    """Gives the state that the present request is answered from, from its start to its end."""
    if "snapshot" not in g:
        g.snapshot = site().published.snapshot()
    return cast("Snapshot", g.snapshot)
