"""Where the report of an act begins, after its lists of members: « Vu … », « Mme ROY rapporte : »."""

from linkedacts.extraction.forms import words
from linkedacts.extraction.passage import Passage

_NO_SECRETARY = r"\b(?![^.;\n]{0,%d}secretaire)"
_NAMED = r"(?:sont|ont ete) (?:elue?s|designee?s|proclamee?s)" + _NO_SECRETARY % 40
_DECIDES = r"le (?:conseil|comite)[^.;:\n]{0,60}? (?:decide|approuve|adopte|designe|elit)" + _NO_SECRETARY % 80
ENACTED = words(rf"\b{_NAMED}|^[ \t]*{_DECIDES}")
"""What tells of a decision: who is listed after it, no list before, are those whom it names"""
_OPENS_LINE = words(rf"^[ \t]*(?:vus?\b|considerant|decide|expose\b|{_DECIDES})")
_SAYS = words(rf"\b(?:il (?:est|vous est) (?:donc )?propose|apres en avoir delibere|{_NAMED})")
_REPORTS = words(r"^[^\n]{0,80}\brapporte ?:")


def report_start(passage: Passage) -> int | None:
    """Gives where the words that open a report begin in a passage; None where it has none."""
    patterns = (_OPENS_LINE, _SAYS, _REPORTS) if passage.holds("rapporte") else (_OPENS_LINE, _SAYS)
    found = (pattern.search(passage.script.folded, passage.start, passage.end) for pattern in patterns)
    return min((match.start() for match in found if match), default=None)
