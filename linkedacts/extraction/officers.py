"""Who presides over a session and who keeps its minutes (CGCT L2121-14 and L2121-15)."""

import re
from collections.abc import Iterator

from linkedacts.extraction.forms import Found, any_of, words
from linkedacts.extraction.name_words import CIVIL
from linkedacts.extraction.offices import office_holder
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.people import Mention, mention_at, mentions, sure_mentions
from linkedacts.extraction.phrases import Phrase
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
_PRESIDES = words(r",? (?:preside|a preside|ouvre|a ouvert|declare ouverte)\b(?: la seance)?")
_BY_OFFICE = words(rf"(?:{CIVIL} )?{_OFFICE}(?! (?:de |d')(?:seance|la))")
_OPENED = words(r"\b(?:le|la) (?:maire|presidente?) ?,? {1,3}(?=(?:mm?e?\.? |monsieur |madame )?[a-z])")


def chair(heading: Passage) -> Found[str] | None:
    """Gives who presides: « sous la présidence de M. Jean DUPONT », « Anne ROY, Maire, préside la séance »."""
    return _chair_named(heading) or _presiding(heading) or _opening(heading) or _holding_office(heading)


def _chair_named(heading: Passage) -> Found[str] | None:
    for match in _CHAIRED.finditer(heading.script.folded, heading.start, heading.end):
        after = heading.part(match.end(), heading.end)
        named = mention_at(after, 48)
        if named is not None:
            return _found(named, "chair_under_presidency")
        office = _BY_OFFICE.match(heading.script.folded, match.end(), heading.end)
        holder = office_holder(heading, office["office"]) if office else None
        if holder is not None:
            return holder
    return None


def _presiding(heading: Passage) -> Found[str] | None:
    """« M. Jean DUPONT, Maire, préside la séance »"""
    for match in _PRESIDES.finditer(heading.script.folded, heading.start, heading.end):
        named = subjects(heading, match.start())
        if named:
            return _found(named[-1], "chair_presiding")
    return None


def _opening(heading: Passage) -> Found[str] | None:
    """« Monsieur le Maire, Jean DUPONT »"""
    for match in _OPENED.finditer(heading.script.folded, heading.start, heading.end):
        named = mention_at(heading.part(match.end(), match.end() + 60), 4)
        if named is not None and named.words > 1:
            return _found(named, "chair_by_office")
    return None


_OPENS_BY_OFFICE = words(rf"\b{CIVIL} {_OFFICE},? (?:preside|ouvre|declare|constate|souhaite la bienvenue|procede)\b")


def _holding_office(heading: Passage) -> Found[str] | None:
    """« Mme le Maire ouvre la séance », where the lists say who is the mayor"""
    match = _OPENS_BY_OFFICE.search(heading.script.folded, heading.start, heading.end)
    return office_holder(heading, match["office"]) if match else None


_KEEPER = r"secretaires?(?: de (?:la )?seance)?"
_AS_KEEPER = rf"(?:comme |en qualite de |aux fonctions de |pour )?{_KEEPER}\b"
_BRACKETS = r"(?:\([^)]{0,160}\) ?)?"
"""« (article L.2121-15 du CGCT) »"""
_CHOSEN = r"(?:nommee?s?|designee?s?|elue?s?|choisie?s?)"
_CHOOSES = r"\b(?:nomme|designe|elit|choisit|designent)"
_WILL_KEEP = r"(?:remplira|assurera|exercera|remplit|assure) les fonctions de secretaire"
"""« désigne Mme A, qui remplira les fonctions de secrétaire »"""
_LABELLED = words(
    "|".join(
        (
            r"\bsecretariat(?: de (?:la )?seance)?(?: est| a ete)? ?(?:assure par|:)",  # « Secrétariat de séance : »
            rf"\b(?:a|ont) ete {_CHOSEN} {_KEEPER} ?:",  # « A été élue secrétaire de séance : »
            rf"\b{_KEEPER}(?: {_CHOSEN})?[a-z' ]{{0,30}} ?{_BRACKETS}:",  # « Secrétaire désigné à l'unanimité : »
            rf"\bdesignation [a-z' ]{{1,20}} ?{_KEEPER}[^:\n]{{0,30}} ?{_BRACKETS}:",  # « Désignation d'un … »
            rf"{_CHOOSES} (?=[^.:;\n]{{3,60}}? {_AS_KEEPER})",  # « désigne Mme A comme secrétaire »
            rf"^[ \t]*{_KEEPER} (?={CIVIL} )",  # « Secrétaire de séance M. A »
            rf"\b(?:choisi|nomme|designe|elu|pris) {_AS_KEEPER} (?={CIVIL} )",  # « a choisi pour secrétaire Mme A »
            rf"\b(?:designer|nommer|elire) (?=[^.:;\n]{{3,60}}? {_AS_KEEPER})",  # « décide de nommer Mme A comme … »
            rf"\b(?:designe|designer|nomme|nommer|elit|elire) (?={CIVIL} [^.:;]{{3,100}}? qui {_WILL_KEEP})",
            rf"\bcandidature de (?=[^.:;\n]{{3,60}}?\s{_AS_KEEPER})",  # « la candidature de M. A comme secrétaire »
        )
    )
)
_HAS_BEEN = r"(?:(?:a|ont|est|sont|ayant)(?: ete)?,?|ete)"
_ASIDE = r"(?:(?! (?:a|est|ont) )[^.;:]){0,60}?"
"""« , à l'unanimité, »: no other verb"""
_DUTY = rf"(?:{_AS_KEEPER}|pour (?:remplir|assurer|exercer) (?:ces|les) fonctions)"
_OFFICE_OF_KEEPER = r"(?:fonctions de secretaire|le secretariat|le role de secretaire|secretaire)"
_CHOSEN_AS = words(
    "|".join(
        (
            rf",? ?\b{_HAS_BEEN} {_ASIDE}{_CHOSEN}[^.;:]{{0,60}}?{_DUTY}",  # « Mme A a été nommée secrétaire »
            rf",? (?:est|sont) {_KEEPER} de",  # « Mme A est secrétaire de séance »
            rf",? (?:remplit|assure|assurent|exerce|accepte) (?:les |d'assurer |d'etre )?{_OFFICE_OF_KEEPER}",
            rf",? se propose (?:comme|pour etre) {_KEEPER}",
            rf",? {_CHOSEN} {_AS_KEEPER}",  # « Mme A, désignée secrétaire »
        )
    )
)


_ANCHOR = re.compile(r"secretair|secretariat|(?:ces|les) fonctions")
_AROUND = 180
"""Characters on either side of it in which a form may stand."""


def secretary(heading: Passage) -> Found[str] | None:
    """Gives who keeps the minutes: « Secrétaire de séance : … », « Mme A est élue secrétaire de séance »."""
    return _after_label(heading) or _before_saying(heading)


def _after_label(heading: Passage) -> Found[str] | None:
    for match in _everywhere(_LABELLED, heading):
        named = mention_at(heading.part(match.end(), heading.end), 14)
        if named is not None:
            return _found(named, "secretary_label")
    return None


def _before_saying(heading: Passage) -> Found[str] | None:
    for match in _everywhere(_CHOSEN_AS, heading):
        named = subjects(heading, match.start()) or _near(heading, match.start())
        if named:
            return _found(named[0], "secretary_chosen")
    return None


def _everywhere(pattern: Phrase, heading: Passage) -> Iterator[re.Match[str]]:
    """The matches of a pattern around the words that all its forms hold."""
    reached = heading.start
    for anchor in _ANCHOR.finditer(heading.script.folded, heading.start, heading.end):
        around = heading.part(max(reached, anchor.start() - _AROUND), anchor.end() + _AROUND)
        for match in pattern.finditer(heading.script.folded, around.start, around.end):
            yield match
            reached = match.end()


def _near(heading: Passage, offset: int) -> list[Mention]:
    """The last person named before an offset in its own sentence, with both names."""
    before = heading.part(offset - 120, offset)
    people = [mention for mention in sure_mentions(before) or mentions(before) if mention.words > 1]
    if not people or re.search(r"(?<!\bM)(?<!\bMM)[.;]\s", heading.script.text[people[-1].end : offset]):
        return []
    return people[-1:]


def _found(named: Mention, by: str) -> Found[str]:
    return Found(named.name, named.start, named.end, by)
