"""What every request finds: the published state, the public address, and the pages rendered so far."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import cast
from urllib.parse import urlsplit

from flask import current_app, g

from linkedacts.server.published import Published
from linkedacts.store.interface import Snapshot

EXTENSION = "linkedacts"


class RenderedPages:
    """The pages that were asked for last, as bytes; a key holds whatever the page depends on."""

    def __init__(self, most: int = 512) -> None:
        self._most = most
        self._pages: OrderedDict[Hashable, bytes] = OrderedDict()
        self._changing = threading.Lock()

    def get(self, key: Hashable, render: Callable[[], bytes]) -> bytes:
        """Gives the page of a key, rendered at its first use."""
        page = self._pages.get(key)
        if page is None:
            page = render()
        with self._changing:
            self._pages[key] = page
            self._pages.move_to_end(key)
            if len(self._pages) > self._most:
                self._pages.popitem(last=False)
        return page


@dataclass(frozen=True)
class Site:
    """One deployment."""

    published: Published
    base: str
    """Base IRI, without a slash at its end."""
    pages: RenderedPages = field(default_factory=RenderedPages)

    @property
    def root(self) -> str:
        """Path of the base IRI: what every link of a page starts with; empty on a host of its own."""
        return urlsplit(self.base).path


def site() -> Site:
    """Gives the site that answers the present request."""
    return cast("Site", current_app.extensions[EXTENSION])


def snapshot() -> Snapshot:
    """Gives the state that the present request is answered from, from its start to its end."""
    if "snapshot" not in g:
        g.snapshot = site().published.snapshot()
    return cast("Snapshot", g.snapshot)
