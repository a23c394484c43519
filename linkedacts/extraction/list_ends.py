"""Where a list of members ends though no label follows: before the title that stands right under its last name."""

import re
from itertools import pairwise

from linkedacts.extraction.forms import words
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.people import CIVIL, mentions

_TITLE_WORDS = 3
_COMMUNES = 3
"""Lines of communes that may follow each other: those without members there have none under them."""
_CIVIL = words(rf"[ \t•\-*]*{CIVIL}\s*")
_GOES_ON = words(r"(?:[,;:(–-]|\bet|\ba|\bpar)\s*$")
_OF_A_TITLE = words(r"(?:\b(?:une?|pour|aux|sur|dans|avec|au)\b|\bd'une?\b)")
"""Words of a title that stand in no list of names."""
_NOT_IN_TITLE = words(
    r"\b(?:present|absent|excus|empech|pouvoir|procuration|mandat|represent|suppl|remplac|donne|arrive|depart|part|"
    r"quitte|retard|maire|adjoint|conseill|deleg|president|fonction|point|deliberation|question|seance)"
)


def before_title(place: Passage, label_end: int) -> Passage:
    """Gives a list without the title right under its last name: « … Alain BREST » over « ACHAT D'UN TRACTEUR »."""
    rows = list(place.part(label_end, place.end).lines())
    for at, (above, row) in enumerate(pairwise(rows), start=2):
        if not _is_title(row) or not above.text.strip() or _GOES_ON.search(above.folded):
            continue
        if not any(_is_member(following) for following in rows[at : at + _COMMUNES]):
            return place.part(place.start, row.start)
    return place


def _is_member(row: Passage) -> bool:
    """« M. KERN Ugo », « Mme ROY Alba (suppléante de » alone on a line: what stands over it is a commune."""
    named = next(iter(mentions(row)), None)
    if named is None or not named.civil or not _CIVIL.fullmatch(row.script.folded, row.start, named.start):
        return False
    return row.script.text[named.end : row.end].strip()[:1] in ("", "(", ",")


def _is_title(row: Passage) -> bool:
    folded = row.folded
    if _OF_A_TITLE.search(folded) is None or any(mark in folded for mark in ",;:()"):
        return False
    if len(re.findall(r"[a-z']+", folded)) < _TITLE_WORDS:
        return False
    return _NOT_IN_TITLE.search(folded) is None and not any(named.civil or named.known for named in mentions(row))
