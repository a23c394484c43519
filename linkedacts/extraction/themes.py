"""The printed rubric of an act: « Rubrique : Mobilités », or what opens its title."""

import re

from linkedacts.extraction.forms import Found, Hit, form
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.wording import sentence

_UPPER, _LOWER = "A-ZÀ-ÖØ-ÞŒ", "a-zß-öø-ÿœ"


@form(r"^[ \t]*(?:theme|rubrique|domaine|thematique|politique publique)\s?:\s?(?P<value>[^\n]{3,80})$")
def theme_label(hit: Hit) -> str | None:
    """« Rubrique : Mobilités », « Thème : Culture et vie associative »"""
    return sentence(hit["value"]) or None


_DASH = re.compile(r"\s*[–—-]\s")
_RUBRIC = re.compile(rf"^(?P<value>[{_UPPER}][{_UPPER} ’'/&.,-]{{3,60}}?)\s+[–—-]\s+(?P<rest>.+)$", re.DOTALL)


def theme(head: Passage, title: Found[str] | None) -> Found[str] | None:
    """Gives the printed rubric: under a label, alone where it opens the title, or in capitals before it."""
    return theme_label.first(head) or (title and (_alone(head, title) or _in_capitals(head, title))) or None


def _alone(head: Passage, title: Found[str]) -> Found[str] | None:
    """« Attractivité » in the margin, for a title « Attractivité - … »."""
    before_dashes = {title.value[: dash.start()].rstrip() for dash in _DASH.finditer(title.value)}
    for line in head.lines() if before_dashes else ():
        value = sentence(line.text)
        if 3 < len(value) < 60 and value in before_dashes and not title.start <= line.start < title.end:
            return Found(value, *_trimmed(line), "theme_alone")
    return None


def _trimmed(line: Passage) -> tuple[int, int]:
    stripped = line.stripped()
    return stripped.start, stripped.end


def _in_capitals(head: Passage, title: Found[str]) -> Found[str] | None:
    """« RÉSEAUX – Éclairage public – … »"""
    match = _RUBRIC.match(title.value)
    if match is None or not re.search(rf"[{_LOWER}]{{3}}", match["rest"]):
        return None
    at = head.script.text.find(match["value"].split()[0], title.start, title.end)
    end = head.script.text.find(match["value"].split()[-1], max(at, title.start), title.end) + len(
        match["value"].split()[-1]
    )
    return Found(match["value"], at, end, "theme_in_capitals") if 0 <= at < end else None
