"""Clauses within a sentence: « le conseil décide d'adopter le tableau », « il est proposé d'approuver … »."""

import re

from linkedacts.extraction.cues import BODY_OF_MEMBERS, DELIBERATED
from linkedacts.extraction.forms import Found, words
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.phrases import Phrase
from linkedacts.extraction.sections import Row
from linkedacts.extraction.wording import clause

_SUBJECT = (
    rf"(?:{BODY_OF_MEMBERS}(?:[^.;:]){{0,200}}?|(?:{DELIBERATED})[^.;:]{{0,140}}?|"
    r"^[ \t]*a l'unanimite[^.;:\n]{0,60}, |^[ \t]*(?=decide(?:nt)?\b))"
)
_TO_DO = r"(?P<that>(?:d'|de )(?!ses|ces|la|le|les|l'|son|leur|membres)[a-z' ]{0,24}?[a-z]{2,14}(?:er|ir|re|oir)\b)"
_ENACTS = (
    r"(?P<verb>(?:approuve|adopte|prend acte|prend connaissance|autorise|accepte|valide|emet|fixe|donne|sollicite|"
    r"charge|designe|(?<!\bau\s)(?<!\ble\s)(?<!\bdu\s)vote(?! ?:)|arrete|confirme|constate|attribue|accorde|refuse|"
    r"rejette|renouvelle)(?:nt)?)"
)
_DECIDED = words(rf"{_SUBJECT}(?:decide(?:nt)?\b(?:[^.;:]{{0,90}}?){_TO_DO}|{_ENACTS}\b(?! ?$| ?\.))")
_PROPOSED = words(
    r"(?:il (?:est|vous est) (?:donc |ainsi |en consequence )?(?:propose|demande)|nous vous (?:demandons|proposons))"
    r"(?: donc| ainsi| en consequence)?,?(?: (?:au|aux|a l'|a la) ?[^.:;]{3,60}?)? "
    r"(?P<that>(?:d'|de )(?:bien vouloir )?(?!design|nommer|elire|proceder|confier)[a-z]{2,14}(?:er|ir|re|oir)\b)"
)
"""« il est proposé au conseil municipal d'approuver la convention. »"""
_SENTENCE_END = re.compile(
    r"\.(?<!\bM\.)(?<!\bMM\.)(?=\s|$)|;\s*\n|\n\n|"
    r"\n(?=[ \t]*(?:Accus|Fait |Pour extrait|DEL|Monsieur le Maire |Adopt|ADOPT|Vote|VOTE))"
)


def in_sentences(rows: list[Row]) -> list[Found[str]]:
    """Gives the clauses of the sentences in which the assembly decides, or else of those in which it is asked to."""
    return _sentences(rows, _DECIDED) or _sentences(rows, _PROPOSED)


def _sentences(rows: list[Row], pattern: Phrase) -> list[Found[str]]:
    """« … décide à l'unanimité d'adopter le tableau … », « Le conseil municipal prend acte des décisions … »"""
    script, last = rows[0].line.script, rows[-1].line.end
    found: list[Found[str]] = []
    for match in pattern.finditer(script.folded, rows[0].line.start, last):
        start = match.start("that") if match["that"] else match.start("verb")
        if not found or start > found[-1].end:
            stop = _SENTENCE_END.search(script.text, start, last)
            found.append(clause([Passage(script, start, stop.start() if stop else last)], "clause_inline"))
    return found
