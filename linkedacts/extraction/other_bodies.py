"""Whether words tell what another body voted, or the same one on another day: « avis favorable de la commission »."""

import re

from linkedacts.extraction.forms import words
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.phrases import Phrase, Phrases

_COUNCIL = r"\b(?:le|du|au) (?:conseil|comite)(?: (?:municipal|communautaire|syndical|de))?\b|l'assemblee"
_OTHERS = (
    r"\bcommissions?\b(?! permanente)",
    r"\bcomite (?:technique|social|de pilotage|consultatif|des? \w+)",
    r"\bconseil (?:d'administration|d'ecole|des sages|de developpement|citoyen)",
    r"\bbureau (?:du|en date)",
    r"\b(?:enquete|sondage|consultation|parents d'eleves|habitants)\b",
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
_ASKED = r"\bcommissions?\b(?! permanente)|\bcomite (?:technique|social)|\benquete\b|\bsondage\b|\bparents d'eleves\b"
_CONSULTED = words(rf"(?P<other>{_ASKED})|(?P<council>{_COUNCIL})")
_CITES = words(r"[\s•\-*]*(?:vus?\b|considerant|attendu)")
_ELSEWHERE = words(
    r"\b(?:par|de) (?:la |le |ladite |cette )?"
    r"(?:commission(?! permanente)|comite technique|jury|conseil d'administration)"
    r"|\b(?:le|du|en date du) \d{1,2}(?:er)? [a-z]{3,9} \d{4}"
)
_SENTENCE_END = words(
    r"\.(?<!\bm\.)(?<!\bl\.)(?<!\bart\.)\s|;|\n\n|\n(?=[ \t]*(?:adopt|approuv|rejet|votes?\b|a l'unanimite|unanimite|"
    r"pour\b|contre\b|decide|apres (?:en avoir|deliberation|avoir delibere)|le conseil\b(?! d)|l'assemblee))"
)
_DECIDES = words(r"\b(?:decide(?:nt)?|delibere)\b(?! (?:par|le)\b)")
"""« après avis de la commission, décide à l'unanimité »: no other body decides"""
_BEFORE, _AFTER = 300, 40
"""Characters on either side in which the body or the day may be named."""


def of_another_body(zone: Passage, start: int, end: int) -> bool:
    """Gives whether the words between two offsets tell the vote of another body, or of another day."""
    clause = _clause(zone, start)
    if _CITES.match(clause):
        return True
    bodies = list(_BODIES.finditer(clause))
    if bodies and bodies[-1].lastgroup == "other" and _speaks(zone, clause, bodies[-1]):
        return True
    return _ELSEWHERE.search(zone.script.folded, end, min(zone.end, end + _AFTER)) is not None


def of_a_consulted_body(zone: Passage, start: int) -> bool:
    """Gives whether a count at an offset is of those who were asked: « la commission, par 5 voix pour », a survey."""
    clause = _clause(zone, start)
    bodies = list(_CONSULTED.finditer(clause))
    asked = bool(bodies) and bodies[-1].lastgroup == "other" and _speaks(zone, clause, bodies[-1])
    return asked or _CITES.match(clause) is not None


def _clause(zone: Passage, offset: int) -> str:
    """The words of a sentence before an offset, in the shadow."""
    begin = max(zone.start, offset - _BEFORE)
    ends = _SENTENCE_END.finditer(zone.script.folded, begin, min(zone.end, offset + _AFTER))
    opening = max((stop.end() for stop in ends if stop.end() <= offset), default=begin)
    return zone.script.folded[opening:offset]


def _speaks(zone: Passage, clause: str, body: re.Match[str]) -> bool:
    """Whether another body is the one that votes: it is not the act's own, and the clause does not go on to decide."""
    return not (_is_own(zone, body[0]) or _DECIDES.search(clause, body.end()))


def _is_own(zone: Passage, body: str) -> bool:
    """Whether the document's heading names that body as its own: « le conseil d'administration » of a CCAS."""
    named = next((pattern for word, pattern in _ITSELF.items() if word in body), None)
    return named is not None and named.search(zone.script.folded, 0, _HEADING) is not None


def own(zone: Passage, pattern: Phrase | Phrases) -> re.Match[str] | None:
    """Gives the first match of a pattern that tells nothing of another body."""
    matches = pattern.finditer(zone.script.folded, zone.start, zone.end)
    return next((match for match in matches if not of_another_body(zone, *match.span())), None)
