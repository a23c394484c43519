"""Whether words tell what another body voted, or the same one on another day: « avis favorable de la commission »."""

import re

from linkedacts.extraction.forms import words
from linkedacts.extraction.passage import Passage

_COUNCIL = r"\b(?:le|du|au) (?:conseil|comite)(?: (?:municipal|communautaire|syndical|de))?\b|l'assemblee"
_OTHERS = (
    r"\bcommissions?\b(?! permanente)",
    r"\bcomite (?:technique|social|de pilotage|consultatif|des? \w+)",
    r"\bconseil (?:d'administration|d'ecole|des sages|de developpement|citoyen)",
    r"\bbureau (?:du|en date)",
    r"\b(?:jury|cst|ct|cao|clect|syndicat|association|sdis|coproprietaires)\b",
)
_BODIES = words(rf"(?P<other>(?:\b(?:le|la|les|du|des|au) )?(?:{'|'.join(_OTHERS)}))|(?P<council>{_COUNCIL})")
_OPENS = r"^[ \t]*(?:(?:seance|reunion|deliberations?|extrait[^\n]{0,50}) (?:du|des|de) (?:la |le )?)?"
_ITSELF = {
    "conseil": words(rf"{_OPENS}(?:le )?(?:conseil d'administration|centre (?:inter)?communal d'action|ccas\b)"),
    "syndicat": words(rf"{_OPENS}(?:le )?(?:syndicat|comite (?:du |de )?syndic|s\.?i\.?[a-z.]{{2,8}}\b|smictom|sivom)"),
}
"""How a heading names a body that is another one elsewhere."""
_HEADING = 1500
"""Characters of the document in which its own body is named."""
_CITES = words(r"[\s•\-*]*(?:vus?\b|considerant|attendu)")
_ELSEWHERE = words(
    r"\b(?:par|de) (?:la |le |ladite |cette )?"
    r"(?:commission(?! permanente)|comite technique|jury|conseil d'administration)"
    r"|\b(?:le|du|en date du) \d{1,2}(?:er)? [a-z]{3,9} \d{4}"
)
_SENTENCE_END = words(r"(?<!\bm)(?<!\bl)(?<!\bart)\.\s|;|\n\n")
_BEFORE, _AFTER = 300, 40
"""Characters on either side in which the body or the day may be named."""


def of_another_body(zone: Passage, start: int, end: int) -> bool:
    """Gives whether the words between two offsets tell the vote of another body, or of another day."""
    before = zone.script.folded[max(zone.start, start - _BEFORE) : start]
    opening = max((stop.end() for stop in _SENTENCE_END.finditer(before)), default=0)
    clause = before[opening:]
    if _CITES.match(clause):
        return True
    bodies = list(_BODIES.finditer(clause))
    if bodies and bodies[-1].lastgroup == "other" and not _is_own(zone, bodies[-1][0]):
        return True
    return _ELSEWHERE.search(zone.script.folded, end, min(zone.end, end + _AFTER)) is not None


def _is_own(zone: Passage, body: str) -> bool:
    """Whether the document's heading names that body as its own: « le conseil d'administration » of a CCAS."""
    named = next((pattern for word, pattern in _ITSELF.items() if word in body), None)
    return named is not None and named.search(zone.script.folded, 0, _HEADING) is not None


def own(zone: Passage, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """Gives the first match of a pattern that tells nothing of another body."""
    matches = pattern.finditer(zone.script.folded, zone.start, zone.end)
    return next((match for match in matches if not of_another_body(zone, *match.span())), None)
