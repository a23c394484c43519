"""Who keeps the minutes of a session (CGCT L2121-15): « Secrétaire de séance : … », « Mme A est élue secrétaire »."""

import re
from collections.abc import Iterator

from linkedacts.extraction.forms import Found, words
from linkedacts.extraction.name_words import CIVIL
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.people import Mention, mention_at, mentions, sure_mentions
from linkedacts.extraction.phrases import Phrase
from linkedacts.extraction.subjects import subjects

_KEEPER = r"secretaires?(?:\(s\))?(?: de (?:la )?seance)?"
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
            rf"\b{_KEEPER}(?! auxiliaire)(?: {_CHOSEN})?[a-z' ]{{0,30}} ?{_BRACKETS}:",  # « Secrétaire désigné : »
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
            rf",? (?:est|sont|sera) {_KEEPER} de",  # « Mme A est secrétaire de séance »
            rf",? (?:remplit|assure|assurent|exerce|accepte) (?:les |d'assurer |d'etre )?{_OFFICE_OF_KEEPER}",
            rf",? se (?:propose|porte (?:volontaire|candidate?)) (?:comme|pour etre) {_KEEPER}",
            rf",? {_CHOSEN} {_AS_KEEPER}",  # « Mme A, désignée secrétaire »
            r",? \(?secretaire de (?:la )?seance\)?(?= ?(?:[.;]|$))",  # « Mme A, secrétaire de séance. »
        )
    )
)
_OPENS = words(
    "|".join(
        (
            rf"(?:^[ \t•*-]*|(?<=[.;]\s))(?:a|ont|est|sont)(?: ete)? {_CHOSEN} {_ASIDE}{_AS_KEEPER}"
            r"(?:,? a l'unanimite)?,?(?= \w)",
            rf"^[ \t•*-]*(?:(?:le|la) )?{_KEEPER}(?:,| est| ?[–-])(?= \w)",
        )
    )
)
"""« A été désignée secrétaire » over « Mme A », « Secrétaire de séance – A », « Le secrétaire de séance est M. A »"""


_ANCHOR = Phrase(r"secretair|secretariat|(?:ces|les) fonctions")
_NEAR = 14
"""Characters between what says so and the name, a civility among them."""
_AROUND = 180
"""Characters on either side of it in which a form may stand."""


def secretary(heading: Passage) -> Found[str] | None:
    """Gives who keeps the minutes: « Secrétaire de séance : … », « Mme A est élue secrétaire de séance »."""
    return _after_label(heading) or _after_opening(heading) or _before_saying(heading)


def _after_label(heading: Passage) -> Found[str] | None:
    for match in _everywhere(_LABELLED, heading):
        on_line = mention_at(heading.part(match.end(), heading.line_end(match.end())), _NEAR)
        is_whole = on_line is not None and on_line.mixed
        named = on_line if is_whole else mention_at(heading.part(match.end(), heading.end), _NEAR)
        if named is not None:
            return named.found("secretary_label")
    return None


def _after_opening(heading: Passage) -> Found[str] | None:
    """« A été nommée secrétaire de séance » over « Mme Anne ROY »: a sentence, or a line, that its verb opens."""
    for match in _everywhere(_OPENS, heading):
        named = mention_at(heading.part(match.end(), heading.end), _NEAR) if _is_opened_by(heading, match) else None
        if named is not None:
            return named.found("secretary_label")
    return None


def _is_opened_by(heading: Passage, match: re.Match[str]) -> bool:
    """Whether the words that match begin with a capital: their subject, if any, comes after them."""
    return heading.script.text[match.start() : match.end()].lstrip(" \t\n•*-")[:1].isupper()


def _before_saying(heading: Passage) -> Found[str] | None:
    for match in _everywhere(_CHOSEN_AS, heading):
        if _follows_stop(heading, match):
            continue
        named = subjects(heading, match.start()) or _near(heading, match.start())
        if named:
            return named[0].found("secretary_chosen")
    return None


def _follows_stop(heading: Passage, match: re.Match[str]) -> bool:
    """« … Mme ROSE. » over « A été nommée secrétaire »: whom the words before name is not meant."""
    printed = heading.script.text[match.start() : match.end()].lstrip(" \t\n,")
    return printed[:1].isupper() and not printed.isupper()


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
