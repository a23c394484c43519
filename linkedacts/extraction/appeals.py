"""The court named in the notice of appeal: « tribunal administratif de … » (CJA R421-1 and R421-5)."""

import re

from linkedacts.extraction.forms import Found
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.wording import one_line

_CAPITAL = "[A-ZÀ-ÖØ-ÞŒ]"
_WORD = rf"{_CAPITAL}[\w’'-]*"
_LINK = r"(?:de|du|la|le|les|en|sur|et|aux?)"
_COURT = re.compile(
    rf"\b(?P<court>(?i:tribunal\s+administratif)\s+(?:(?i:territorial(?:ement)?\s+comp[ée]tent\s+))?(?:de\s+la\s|de\s+l['’]|d['’]|de\s|du\s)\s*{_WORD}"
    rf"(?:[ ]{_WORD}|[ -]{_LINK}[ -]{_WORD}){{0,4}})"
)


def appeal_court(passage: Passage) -> Found[str] | None:
    """Gives the court as first printed with its town; a court without a town is none."""
    match = _COURT.search(passage.script.text, passage.start, passage.end)
    return Found(one_line(match["court"]), *match.span("court"), "appeal_court") if match else None
