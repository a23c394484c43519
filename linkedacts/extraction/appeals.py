"""The court named in the notice of appeal: « tribunal administratif de … » (CJA R421-1 and R421-5)."""

import re

from linkedacts.extraction.forms import Found, words
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.wording import one_line

_CAPITAL = "[A-ZÀ-ÖØ-ÞŒ]"
_WORD = rf"{_CAPITAL}[\w’'-]*"
_LINK = r"(?:de|du|la|le|les|en|sur|et|aux?)"
_TOWN = rf"{_WORD}(?:\s{_WORD}|[ -]{_LINK}[ -]{_WORD}){{0,4}}"
_COURT = re.compile(rf"\b(?P<court>(?i:tribunal\s+administratif)\s+(?i:de\s+la|de\s+l['’]|d['’]|de|du)\s*{_TOWN})")
_APPEAL = words(r"recours|contest|defer|attaqu|delai|telerecours|juridiction")
_NEAR = 400
"""How far from the court an appeal is spoken of, in characters."""


def appeal_court(passage: Passage) -> Found[str] | None:
    """Gives the court with its town as first printed in a notice of appeal; a court without a town is none."""
    script = passage.script
    for start in script.folded.places(("tribunal",), passage.start, passage.end):
        match = _COURT.match(script.text, start, passage.end)
        if match and _APPEAL.search(script.folded, max(passage.start, start - _NEAR), match.end() + _NEAR):
            place = passage.part(*match.span("court")).stripped()
            return Found(_without_address(one_line(place.text)), place.start, place.end, "appeal_court")
    return None


def _without_address(court: str) -> str:
    """« tribunal administratif de Lille Rue … »: what opens an address or a sentence is no town."""
    return re.split(r"\s(?=(?:Rue|Avenue|Boulevard|Place|BP|CS|Le|La|Les|Il|Dans|Tout|Article)\b)", court)[0]
