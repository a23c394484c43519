"""Who presides over a session (CGCT L2121-14): « sous la présidence de M. A », « Mme B, Maire, préside la séance »."""

from linkedacts.extraction.forms import Found, any_of, words
from linkedacts.extraction.name_words import CIVIL
from linkedacts.extraction.offices import office_holder
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.people import family_name, mention_at
from linkedacts.extraction.subjects import subjects

_OFFICE = r"(?:(?:le|la|l'|du|de la) ?)?(?P<office>maire|president|presidente)\b"
_CHAIRED = any_of(
    r"\bsous la presidence (?:de |d'|du |:)",
    r"\bpresidee? par ",
    r"\bpresidence est assuree par ",
    r"\bpresidence(?: de (?:la )?seance)? ?(?::|de |assuree par )",
    r"\bpresidente? de (?:la )?seance ?: ?",
    r"^[ \t]*presidente? ?: ?",
)
_ENDS = words(r";|\b(?:presente?s?|absente?s?|excusee?s?|etaient|secretaire)\b")
_FURTHEST = 160
"""Characters after « présidence de » in which a name is sought."""
_PRESIDES = words(r",? (?:preside|a preside|ouvre|a ouvert|declare ouverte)\b(?: la seance)?")
_BY_OFFICE = words(rf"(?:{CIVIL} )?{_OFFICE}(?! (?:de |d')(?:seance|la))")
_OPENED = words(r"\b(?:le|la) (?:maire|presidente?) ?,? {1,3}(?=(?:mm?e?\.? |monsieur |madame )?[a-z])")


def chair(heading: Passage) -> Found[str] | None:
    """Gives who presides: « sous la présidence de M. Jean DUPONT », « Anne ROY, Maire, préside la séance »."""
    return _chair_named(heading) or _presiding(heading) or _opening(heading) or _holding_office(heading)


def _chair_named(heading: Passage) -> Found[str] | None:
    for match in _CHAIRED.finditer(heading.script.folded, heading.start, heading.end):
        after = _in_sentence(heading.part(match.end(), match.end() + _FURTHEST))
        named = family_name(after) or mention_at(after, 48)
        if named is not None:
            return named.found("chair_under_presidency")
        office = _BY_OFFICE.match(heading.script.folded, match.end(), heading.end)
        holder = office_holder(heading, office["office"]) if office else None
        if holder is not None:
            return holder
    return None


def _in_sentence(after: Passage) -> Passage:
    """What follows up to the lists of members: who opens one does not preside by it."""
    end = _ENDS.search(after.script.folded, after.start, after.end)
    return after.part(after.start, end.start()) if end else after


def _presiding(heading: Passage) -> Found[str] | None:
    """« M. Jean DUPONT, Maire, préside la séance »"""
    for match in _PRESIDES.finditer(heading.script.folded, heading.start, heading.end):
        named = subjects(heading, match.start())
        if named:
            return named[-1].found("chair_presiding")
    return None


def _opening(heading: Passage) -> Found[str] | None:
    """« Monsieur le Maire, Jean DUPONT »"""
    for match in _OPENED.finditer(heading.script.folded, heading.start, heading.end):
        named = mention_at(heading.part(match.end(), match.end() + 60), 4)
        if named is not None and named.words > 1:
            return named.found("chair_by_office")
    return None


_OPENS_BY_OFFICE = words(rf"\b{CIVIL} {_OFFICE},? (?:preside|ouvre|declare|constate|souhaite la bienvenue|procede)\b")


def _holding_office(heading: Passage) -> Found[str] | None:
    """« Mme le Maire ouvre la séance », where the lists say who is the mayor"""
    match = _OPENS_BY_OFFICE.search(heading.script.folded, heading.start, heading.end)
    return office_holder(heading, match["office"]) if match else None
