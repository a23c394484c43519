"""The text of a demonstration act as its parts: each paragraph with the role it plays on the page.

Invented acts are marked: a line `[role]` opens a part, a blank line ends a paragraph, `|` separates cells of a table.
The seed is a plain text as extracted from its PDF; its roles are told from outside, paragraph by paragraph.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

CELL = "|"
RUNNING = "running"
"""Role of the head that is repeated on each page from the second."""
FOOT = "foot"
"""Role of the line that is repeated at the foot of each page."""

_MARK = re.compile(r"^\[([a-z-]+)\]$", re.MULTILINE)
_BETWEEN_PARAGRAPHS = re.compile(r"\n(?:\s*\n)+|\n(?= )")
"""Blank lines; or, in a text extracted from a PDF, the space that stands where a page began."""


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph and its role."""

    role: str
    lines: tuple[str, ...]


def marked_parts(text: str) -> tuple[Part, ...]:
    """Gives the parts of a text whose roles are written in it."""
    _, *marks_and_bodies = _MARK.split(text)
    pairs = zip(marks_and_bodies[::2], marks_and_bodies[1::2], strict=True)
    return tuple(Part(role, lines) for role, body in pairs for lines in _paragraphs(body))


def plain_parts(text: str, roles: Sequence[str]) -> tuple[Part, ...]:
    """Gives the parts of an unmarked text, one role for each of its paragraphs."""
    return tuple(Part(role, lines) for role, lines in zip(roles, _paragraphs(text), strict=True))


def _paragraphs(text: str) -> Iterator[tuple[str, ...]]:
    for paragraph in _BETWEEN_PARAGRAPHS.split(text):
        if paragraph.strip():
            yield tuple(line.strip() for line in paragraph.strip().splitlines())
