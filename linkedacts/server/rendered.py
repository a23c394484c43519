"""The pages rendered so far, in gzip as most clients take them; the least recently asked for goes first."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from gzip import compress
from hashlib import sha256

from linkedacts.store.interface import Snapshot

_LEVEL = 5
"""Of gzip (RFC 1952): the highest one takes nearly twice as long for a hundredth less."""


@dataclass(frozen=True)
class Rendered:
    """One form of a resource, ready to be sent."""

    digest: str
    """SHA-256 of its bytes, hexadecimal."""
    compressed: bytes
    """Its bytes in gzip."""

    @classmethod
    def of(cls, content: bytes) -> "Rendered":
        """Gives the form whose bytes these are."""
        return cls(sha256(content).hexdigest(), compress(content, _LEVEL, mtime=0))


def page_key(state: Snapshot, address: str, language: str) -> Hashable:
    """Gives the key of a page: the state it shows, its path with its query string, and its language."""
    return state.version, address, language


class RenderedPages:
    """A cache of bounded size; a key holds whatever the page depends on. Safe to use from several threads."""

    def __init__(self, size: int) -> None:
        """Makes an empty cache for so many bytes."""
        self._left = size
        self._pages: OrderedDict[Hashable, Rendered] = OrderedDict()
        self._changing = threading.Lock()

    def peek(self, key: Hashable) -> Rendered | None:
        """Gives the page of a key if it was rendered and is still here."""
        with self._changing:
            page = self._pages.get(key)
            if page is not None:
                self._pages.move_to_end(key)
            return page

    def get(self, key: Hashable, render: Callable[[], bytes]) -> Rendered:
        """Gives the page of a key, rendered at its first use."""
        page = self.peek(key) or Rendered.of(render())
        with self._changing:
            self._put(key, page)
        return page

    def clear(self) -> None:
        """Forgets all pages."""
        with self._changing:
            self._left += sum(len(page.compressed) for page in self._pages.values())
            self._pages.clear()

    def _put(self, key: Hashable, page: Rendered) -> None:
        if key in self._pages:
            return
        self._pages[key] = page
        self._left -= len(page.compressed)
        while self._left < 0 and self._pages:
            _, oldest = self._pages.popitem(last=False)
            self._left += len(oldest.compressed)
