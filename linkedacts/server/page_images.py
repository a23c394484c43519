"""The pictures of pages of source files, each drawn once in a confined process; the least recently shown goes first."""

import threading
from collections import OrderedDict
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from linkedacts.server.visitors_work import VisitorsWork

Key = tuple[str, int]
"""SHA-256 of a file, and a page from 1."""


@dataclass(frozen=True)
class Picture:
    """One page, drawn."""

    content: bytes
    """PNG."""
    width: float
    """PDF points."""
    height: float


class PageImages:
    """A cache of bounded size; safe to use from several threads."""

    def __init__(self, size: int, work: VisitorsWork) -> None:
        """Makes an empty cache for so many bytes."""
        self._left, self._work = size, work
        self._pictures: OrderedDict[Key, Picture] = OrderedDict()
        self._changing = threading.Lock()

    def get(self, sha256: str, number: int, file: Path) -> Picture:
        """Gives the picture of a page of a PDF; raises SourceRefused, ServiceUnavailable where too many are drawn."""
        key = (sha256, number)
        with self._changing:
            picture = self._pictures.get(key)
            if picture is not None:
                self._pictures.move_to_end(key)
                return picture
        # Pages are drawn for few who ask; the server starts without what starts processes for it.
        from linkedacts.reading.isolation import alone

        with self._work.place() as limits:
            picture = Picture(*alone(file, partial(drawn, number=number), limits))
        with self._changing:
            self._put(key, picture)
        return picture

    def _put(self, key: Key, picture: Picture) -> None:
        if key in self._pictures:
            return
        self._pictures[key] = picture
        self._left -= len(picture.content)
        while self._left < 0 and self._pictures:
            _, oldest = self._pictures.popitem(last=False)
            self._left += len(oldest.content)


def drawn(file: Path, number: int) -> tuple[bytes, float, float]:
    """Gives the PNG of a page, its width and its height; work for a process of its own."""
    # The server itself never opens a PDF: only the confined process loads what does.
    from linkedacts.reading.page_images import page_image

    image = page_image(file, number)
    return image.content, image.width, image.height
