"""What a reader looks for: words, and the facets that narrow them; and what is found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Sort(StrEnum):
    """The order of what is found."""

    RELEVANCE = "relevance"
    LATEST = "latest"
    EARLIEST = "earliest"
    AMOUNT = "amount"
    """Largest sum first."""


@dataclass(frozen=True)
class Wanted:
    """One search."""

    words: str = ""
    authority: str = ""
    type: str = ""
    year: int | None = None
    theme: str = ""
    """Path of the theme (`/id/theme/…`)."""
    person: str = ""
    """Path of a person whom the act names."""
    outcome: str = ""
    least: float | None = None
    """Euros: the act prints a sum of at least so much."""
    most: float | None = None
    sort: Sort = Sort.RELEVANCE


@dataclass(frozen=True)
class Stretch:
    """Part of an excerpt."""

    text: str
    matches: bool


@dataclass(frozen=True)
class Hit:
    """One act that was found."""

    path: str
    excerpt: Sequence[Stretch] = ()
    """Where the words stand in its text."""


@dataclass(frozen=True)
class Found:
    """What a search gives."""

    total: int
    hits: Sequence[Hit]
    facets: Mapping[str, Sequence[tuple[str, int]]] = field(default_factory=dict)
    """Name of a facet → its values among all that was found, each with its count, the most frequent first."""
    corrected: bool = False
    """Whether nothing has these very words, and words one or two letters away were taken."""
