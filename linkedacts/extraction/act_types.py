"""What kind of act it is: a délibération, an arrêté or a décision by delegation (CGCT L2122-22)."""

import re

from linkedacts.codes import ActType
from linkedacts.extraction.forms import Found, any_of, words
from linkedacts.extraction.passage import Passage

_ORDER = any_of(
    r"^[ \t]*(?:le maire|la maire|le president|la presidente)?[^\n]{0,40}\barretes?(?: municipale?|"
    r" du maire| de la maire| du president| permanent| temporaire| conjoint| individuel| de voirie|"
    r" de circulation| prescrivant| portant| reglementant)?[ \t]*(?:n ?[°º]|"
    r"$|portant|:)",
    r"^[ \t]*(?:a ?r ?r ?e ?t ?e(?:nt)?|arretons)\s*:?\s*$",
)
_DECISION = any_of(
    r"^[ \t]*decision(?: du maire| de la maire| du president| de la presidente|"
    r" municipale| n ?[°º]|s? prise)",
    r"l ?\.?\s?2122-22\b[^.]{0,200}\n\s*d ?e ?c ?i ?d ?e",
    r"par delegation du conseil",
)
_DELIBERATION = words(
    r"deliberation|seance du|l'an deux|conseil (?:municipal|communautaire|"
    r"de metropole)[^.]{0,60}(?:reuni|assemble|convoque)|compte[ -]rendu|"
    r"proces[ -]verbal|apres en avoir delibere"
)


def act_type(head: Passage) -> Found[ActType]:
    """Gives what kind of act it is, by the words that come first; a deliberation unless another kind is announced."""
    near = head.part(head.start, head.start + 2500)
    for kind, pattern in ((ActType.DECISION, _DECISION), (ActType.ORDER, _ORDER)):
        match = pattern.search(near.script.folded, near.start, near.end)
        if match and not re.search(r"presents?\s*:|etaient presents", near.folded):
            return Found(kind, match.start(), match.end(), f"type_{kind.value}")
    match = _DELIBERATION.search(near.script.folded, near.start, near.end)
    first_line = next(head.lines(), head)
    place = match.span() if match else (first_line.start, first_line.end)
    return Found(ActType.DELIBERATION, *place, "type_deliberation")
