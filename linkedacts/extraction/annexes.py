"""The names of the annexes that an act lists."""

import re
from collections.abc import Iterator

from linkedacts.extraction.cues import CONCLUSION, STAMP
from linkedacts.extraction.forms import Found, words
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.wording import MARKER, one_line

_LIST = words(
    r"^[ \t]*(?:liste des (?:annexes|pieces jointes|pieces annexees)[^\n:]{0,50}|"
    r"annexes?|pieces? (?:jointes?|annexees?)|documents? annexes?|p\.?j\.?)\s?:[ \t]*"
)
_NUMBERED = words(r"^[ \t]*annexe (?:n ?[°º] ?)?(?:\d{1,2}|[ivx]{1,4}|[a-h])\s?[:\-][ \t]*(?=\S)")
_SUFFIX = re.compile(r"\.(?:docx?|pdf|xlsx?|od[tsp]|zip|pptx?)$", re.IGNORECASE)


def annexes(passage: Passage) -> list[Found[str]]:
    """Gives the names listed under « Liste des annexes : » or after « Annexe : », in order, each once."""
    distinct: dict[str, Found[str]] = {}
    for found in sorted((*_listed(passage), *_numbered(passage)), key=lambda found: found.start):
        distinct.setdefault(found.value, found)
    return list(distinct.values())


def _listed(passage: Passage) -> Iterator[Found[str]]:
    """« Liste des annexes transmises en préfecture : » and its items, « Annexe : Convention … »"""
    for match in _LIST.finditer(passage.script.folded, passage.start, passage.end):
        rows = list(passage.part(match.end(), match.end() + 1200).lines())
        first = (
            match.end() <= rows[0].start and "\n" not in passage.script.text[match.end() : rows[0].start]
            if rows
            else False
        )
        if first:
            yield from _named(rows[0])
        yield from _items(rows[1:] if first else rows)


def _items(rows: list[Passage]) -> Iterator[Found[str]]:
    """The lines with a list marker, or that name a file, until another begins something else."""
    for row in rows:
        marker = MARKER.match(row.text)
        if not marker and not _SUFFIX.search(row.text.strip()):
            return
        if any(cue.match(row.script.folded, row.start, row.end) for cue in (CONCLUSION, STAMP)) and not marker:
            return
        yield from _named(row.part(row.start + (marker.end() if marker else 0), row.end))


def _numbered(passage: Passage) -> Iterator[Found[str]]:
    """« Annexe 1 : Plan de situation »"""
    for match in _NUMBERED.finditer(passage.script.folded, passage.start, passage.end):
        end = passage.script.text.find("\n", match.end(), passage.end)
        yield from _named(passage.part(match.end(), end if end >= 0 else passage.end))


def _named(row: Passage) -> Iterator[Found[str]]:
    place = row.stripped(" \n\t;,.")
    if 2 < place.end - place.start < 200:
        yield Found(one_line(place.text), place.start, place.end, "annex_listed")
