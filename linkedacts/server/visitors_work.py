"""Work that a visitor starts and that a confined process does: so much at once, the next is refused for a while."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from werkzeug.exceptions import ServiceUnavailable

from linkedacts.reading.limits import ReadingLimits
from linkedacts.settings import Settings

_RETRY_AFTER = 5
"""Seconds."""


class VisitorsWork:
    """The places for such work in one process of the server."""

    def __init__(self, settings: Settings) -> None:
        """Gives as many places as the settings say."""
        self._places = threading.BoundedSemaphore(settings.check_at_once)
        self.limits = ReadingLimits(
            processes=1,
            seconds=settings.check_seconds,
            scan_seconds=0.0,
            memory=settings.reading_memory,
            size=settings.check_size,
            pages=settings.reading_pages,
        )
        """What one file may take."""

    @contextmanager
    def place(self) -> Iterator[ReadingLimits]:
        """Holds a place; raises ServiceUnavailable (503) where all are taken."""
        if not self._places.acquire(blocking=False):
            raise ServiceUnavailable("Too many files are read at this moment.", retry_after=_RETRY_AFTER)
        try:
            yield self.limits
        finally:
            self._places.release()
