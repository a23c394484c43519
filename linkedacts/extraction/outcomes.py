"""What came of an item: « Le Conseil adopte », « prend acte », « est rejetée », « A été élu », « ajourné »."""

import re
from collections.abc import Sequence

from linkedacts.codes import Outcome
from linkedacts.extraction.forms import Found, any_of
from linkedacts.extraction.other_bodies import own
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.wording import sentence

_LINE = r"^[ \t•\-*]*"
_ITEM = (
    r"\b(?:deliberation|proposition|motion|projet|rapport|question|point|dossier|affaire|resolution|v(?:oe|œ)u|"
    r"compte[ -]rendu|proces[ -]verbal|budget|conclusions|propositions)\b"
)
_ITS = r"[^.;\n]{0,60}?"
"""What may stand between the item and its verb: « relative à la voirie »."""
_BE = r"(?:est|sont|a ete|ont ete)(?: donc| ainsi|,)?"
_PASSED = r"(?:adoptee?s?|approuvee?s?|votee?s?|acceptee?s?|validee?s?|enterinee?s?)"
_MEMBERS = r"les (?:membres|elus|conseillers|delegues)"
_COUNCIL = rf"\b(?:le conseil|l'assemblee|le comite|le bureau|la commission permanente|{_MEMBERS})\b"
DECIDES = (
    r"(?:(?:adopte|approuve|decide|valide|accepte|autorise|emet|donne|fixe|vote|charge|sollicite|arrete|constate|"
    r"confirme|attribue|accorde|octroie|alloue|designe|nomme|cree|instaure|institue|modifie|mandate|confie|ratifie|"
    r"renouvelle|habilite|delegue)(?:nt)?|(?:main|re)tien(?:t|nent)|admet(?:tent)?|elit|elisent)\b"
)
"""Verbs, in the shadow, whose subject passes what is proposed."""
_ASIDE = r"(?:(?! qu[ei'])(?:[^.;:()]|\([^()]{0,300}\)|(?<=[\s(]m)\.|(?<=[\s(]mm)\.)){0,160}?"
"""What may stand between the council and its verb: no other clause, save in brackets."""
_HAVING_DELIBERATED = r"\b(?:apres (?:en )?avoir (?:en avoir |en )?(?:delibere|vote)|apres deliberation|et delibere)\b"
_SEATS = r"(?:delegues?|representants?|titulaires?|suppleants?|membres?|comme)"

_ALL = r"(?:,? (?:a l'unanimite|a la majorite)[^.;:\n]{0,40}?,?)?"
_MATTER = (
    r"(?:(?:ce|cette|le|la|l'|sa) ?(?:point|question|dossier|decision|deliberation|vote|sujet|examen|affaire|projet)"
    r"|a une)\b"
)
"""What is put off: « décide de reporter la question »; not « de reporter l'excédent », which carries it forward."""

_OFFICE = r"(?:elue?s?|maires?|adjointe?s?|(?:vice[ -])?presidente?s?|membres)\b"
_WITHDRAWN = any_of(
    rf"{_ITEM}{_ITS} {_BE} (?:retiree?|supprimee?)\b",  # « Ce point est retiré »
    rf"{_LINE}retiree?\b",
    r"\bretiree? de l'ordre du jour",
)
_POSTPONED = any_of(
    rf"{_ITEM}{_ITS} (?:{_BE}|sera) (?:ajournee?|reportee?|differee?)\b",  # « La question est reportée »
    rf"{_LINE}(?:ajournee?|reportee?)\b[ .]*$",
    rf"\b(?:decision|vote|sujet|examen|debat)\b{_ITS} (?:{_BE}|sera) (?:ajournee?|reportee?|differee?)\b",
    r"\bvote reporte\b",
    rf"\bdecide(?:nt)?{_ALL} (?:d'ajourner|de surseoir|l'ajournement|(?:de reporter|le report de) {_MATTER})",
    r"\bsursoit a statuer",
    rf"\b(?:accord|avis|favorable)\b[a-z' ]{{0,40}} (?:pour|de) (?:reporter|ajourner) {_MATTER}",
)
_REJECTED = any_of(
    rf"{_ITEM}{_ITS} (?:{_BE} (?:rejetee?|repoussee?)|n'{_BE} pas {_PASSED})\b",  # « La motion est rejetée »
    rf"{_LINE}rejetee?\b|\b(?:il|elle) (?:est|a ete) (?:donc )?rejetee?\b",
    rf"{_COUNCIL}[^.;\n]{{0,40}} refuse(?:nt)?\b[^.;\n]{{0,40}}? "
    r"(?:l[ae]|cette|ce|l') ?(?:proposition|projet|motion)\b",
    rf"{_COUNCIL}[^.;\n]{{0,40}} (?:rejette(?:nt)?|s'oppose(?:nt)?|emet(?:tent)? un avis defavorable)\b",
)
_ELECTED = any_of(
    rf"{_LINE}(?:a|ont) ete (?:elu|designe|proclame)(?:e|s|es)?\b",  # « A été élu : »
    r"\b(?:est|sont|a ete|ont ete) (?:proclamee?s? |declaree?s? )?elue?s?\b",
    rf"\b(?:est|sont) (?:donc )?(?:designee?s?|nommee?s?) (?:[^.;\n]{{0,40}} )?{_SEATS}\b",
    rf"\b{_BE} (?:immediatement )?proclamee?s? (?:[a-z\d]{{2,10}} )?{_OFFICE}",
    r"\bproclame(?:nt)? (?:[^.;:\n]|(?<=[\s(]m)\.){0,80}? elue?s?\b",  # « PROCLAME M. X élu délégué »
    r"\b(?:elit|elisent|proclame elu|procede a l'election|immediatement installe)",
)
_SEATED = any_of(rf"{_LINE}(?:sont|ont ete) (?:designe|elu|nomme)e?s? {_SEATS}\b")
"""« Sont désignés membres de la commission : » at the start of a line: the commission is filled, it does not elect."""
_NOTED = any_of(
    r"\b(?:prend|prennent|pris|donne|donnent) (?:donc |ainsi )?acte\b",
    r"\b(?:prend|prennent) (?:connaissance|(?:bonne )?note)\b",
    r"\bde prendre acte\b",
    rf"{_LINE}dont acte\b",
)
_ADOPTED = any_of(
    rf"{_ITEM}{_ITS} {_BE} {_PASSED}",  # « La présente délibération est adoptée »
    rf"\bdeliberation {_PASSED}\b",
    rf"{_LINE}{_PASSED}(?: (?:a|par|au|sans) |[ .!]*$)",  # « ADOPTÉ À L'UNANIMITÉ »
    rf"\b{_BE} {_PASSED} par \d{{1,3}} voix\b",  # « Les tarifs sont adoptés par 20 voix pour »
    r"\bvote favorable\b|\baccord par \d{1,3} voix\b",
    rf"{_COUNCIL}{_ASIDE} {DECIDES}",  # « Le Conseil adopte », « le conseil, par 20 voix contre 3, approuve »
    _HAVING_DELIBERATED,
    r"(?:^|[.:] )(?:decide|approuve|adopte|autorise)\b",
    r"\ba l'unanimite\b|^[ \t]*unanimite\b|\baccord unanime\b",
)
_RANKED = (
    (Outcome.WITHDRAWN, _WITHDRAWN),
    (Outcome.POSTPONED, _POSTPONED),
    (Outcome.REJECTED, _REJECTED),
    (Outcome.ELECTED, _ELECTED),
)
_NOTES = re.compile(r"(?:de )?(?:pren|donne acte|dit|charge|precise)")
_DESIGNATES = re.compile(r"(?:de |d')?(?:design|elit|elis|elire|nomm)")


def outcome(zone: Passage, clauses: Sequence[str]) -> Found[Outcome] | None:
    """Gives what came of the item; the first words of its clauses tell noting, and designating, from deciding."""
    for result, pattern in _RANKED:
        match = own(zone, pattern)
        if match is None and result is Outcome.ELECTED:
            match = _SEATED.search(zone.script.folded, zone.start, zone.end)
        if match:
            return Found(result, *match.span(), f"outcome_{result.value}")
    noted, adopted = own(zone, _NOTED), own(zone, _ADOPTED)
    if noted and all(_NOTES.match(clause) for clause in clauses):
        return Found(Outcome.NOTED, *noted.span(), "outcome_noted")
    if adopted and clauses and _DESIGNATES.match(clauses[0]):
        return Found(Outcome.ELECTED, *adopted.span(), "outcome_elected")
    return Found(Outcome.ADOPTED, *adopted.span(), "outcome_adopted") if adopted else None


_RESULT = r"(?: (?:a|par) (?:l'unanimite|la majorite|\d{1,3} voix)[^.;:\n]{0,80})"
_PROCLAIMED = any_of(
    rf"(?:(?:la )?(?:presente )?deliberation[^.;\n]{{0,20}}? )?(?:{_BE} )?(?:{_PASSED}|rejetee?s?){_RESULT}",
    r"vote favorable (?:et )?[^.;:]{0,80}",
    r"le conseil[a-z ]{0,30} adopte\b(?=[ .]*$)",
    r"^[ \t]*(?:adoptee?|approuvee?|rejetee?)[ \t.]*$",
    r"deliberation adoptee[^.;:\n]{0,80}",
    rf"{_BE} (?:adoptee?|rejetee?)\b(?=[ .]*$)",
)


def proclamation(zone: Passage) -> Found[str] | None:
    """Gives the words that proclaim the result: « la présente délibération est adoptée à l'unanimité … »."""
    last = None
    for match in _PROCLAIMED.finditer(zone.script.folded, zone.start, zone.end):
        last = match
    if last is None:
        return None
    place = zone.part(*last.span()).stripped(" \n.,;:")
    return Found(sentence(place.text), place.start, place.end, "proclamation") if place else None
