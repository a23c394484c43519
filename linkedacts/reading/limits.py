"""What reading one source file may take; a file that wants more is refused with SourceTooCostly."""

import os
from dataclasses import dataclass, field

from linkedacts.settings import Settings

_CHARACTERS_A_PAGE = 5_000
"""A full A4 page of small type."""


@dataclass(frozen=True)
class ReadingLimits:
    """The limits of one file, and how many files are read at once."""

    processes: int = field(default_factory=lambda: os.cpu_count() or 1)
    """Files read at the same time."""
    seconds: float = 60.0
    """Longest time for one file."""
    scan_seconds: float = 600.0
    """Longest time beside that for pages which are images; those in which nothing is recognised count as others do."""
    memory: int = 1024
    """MiB that reading one file may take."""
    size: int = 100
    """Largest file, in MiB, and largest sum of what a compressed one holds."""
    pages: int = 2000
    """Most pages of one file."""

    @property
    def longest(self) -> float:
        """Seconds after which a file is given up, whatever is in it."""
        return self.seconds + self.scan_seconds

    @property
    def characters(self) -> int:
        """Most characters of text: as many as the pages hold when they are full."""
        return self.pages * _CHARACTERS_A_PAGE


def limits_of(settings: Settings) -> ReadingLimits:
    """Gives the limits that a deployment has chosen."""
    return ReadingLimits(
        processes=settings.reading_processes,
        seconds=settings.reading_seconds,
        scan_seconds=settings.reading_scan_seconds,
        memory=settings.reading_memory,
        size=settings.reading_size,
        pages=settings.reading_pages,
    )
