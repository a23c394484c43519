"""Which of the names under a label are members: those set like the others, until prose begins.

A list has its way of printing names (with civilities, with family names in capitals, bare family names); what is set
otherwise is a commune, a function or a group.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from linkedacts.extraction.forms import words
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.people import CIVIL, Mention


@dataclass(frozen=True, slots=True)
class Style:
    """How the lists of one heading print names."""

    mixed: bool
    """Family names in capitals, given names not."""
    civil: bool
    """A civility before each name, or before each list."""
    bare: bool
    """Family names alone, in capitals: « DUPONT, MARTIN »."""


_IN_BRACKETS = re.compile(r"\([^()]{0,200}\)")
_FUNCTION = re.compile(r"(?:adjoint|maire|conseill|president|delegue|charge|membre|vice|depute|senat|referent)[a-z]*")
_LETTER = re.compile(r"[a-z]")
_LOWER = re.compile(r"[a-z']+")
_SENTENCE = 9
"""Words in a row that make prose."""
_LONG_FUNCTION = 26
"""The same where they name a function: « conseillère déléguée à la petite enfance, à l'école et … »."""
_SPEAKS = (
    r"informe|rappelle|ouvre|propose|precise|demande|donne lecture|constate|declare|remercie|indique|procede|expose|"
    r"verifie|soumet|souhaite|fait part|rapporte|explique|annonce|presente les excuses"
)
_SPEECH = words(rf"\b(?:{_SPEAKS})\b")
"""What someone does in prose: a list holds none of these."""
_IS = r"(?:est|sont) (?!represent|present|absent|excus|supplee|remplac)"
_HAS = (
    r"(?:a|ont) (?:ete (?!represent|remplac|excus)|quitte|rejoint|demande|precise|informe|prevenu|pris|vote|souhaite)"
)
_ACTS = words(
    rf"(?:[ \t]|\n(?!\n))(?P<verb>{_IS}|{_HAS}|{_SPEAKS}|arrive|quitte|sort|rejoint|entre|prend|s'abstient"
    r"|ayant demissionne)\b"
)
"""« Mme ROY est arrivée … »: the subject of a sentence, not a name of the list."""
_LABEL_FOLLOWS = re.compile(r"\s?:(?!\s?(?:pouvoir|procuration|donne|a donne|represente|absent|excuse))")
_PLACE_BEFORE = words(
    r"\b(?:communes?|villes?|canton|maire|delegue\w?|representante?|mairie|elue?) (?:du|de|des|d')"
    r"\W*(?:la |le |les |l')?$"
)
_CAUSE_BEFORE = words(rf"\b(?:demission|deces|demande|proposition|initiative|candidature) (?:de |d')(?:{CIVIL}\s*)?$")
"""« Suite à la démission de M. »: who is named so is told of, not listed."""
_SHORTEST_CAUSE = len("deces de ")
_SHORTEST_OFFICE = len("elu d'")
_INITIAL_FIRST = re.compile(r"\w\.? ")
"""« LE VAL S/ ORME » among « Mme ROY Alba » and « M. KERN Ugo »: no given name is an initial there."""
_PARTING = re.compile(rf"[\s,;]*(?:{CIVIL}\s*)?")
_FOR_PLACE = re.compile(r"\bpour (?:[^\W\d_a-zß-öø-ÿ]|[ '’.-]|\b(?:de|du|des|la|le|les|aux?|sur|en|sous|d|l)\b)*\Z")
"""« MM. A et B pour ORMEVAL LE HAUT »: of which commune they are"""
_IN_PLACE_LABEL = words(r"\b(?:communes?|villes?) (?:(?:du|de|des|d')[^:,;()\n]*)?\Z")
_CIVILITY_BEFORE = words(rf"{CIVIL}\s*\Z")
_CIVILITY = len("(Madame ")
_OPENED = words(rf"\((?:{CIVIL} ?)?\Z")
_TO_COLON = re.compile(r"[^:,;()\n]*:")
_JOINS = words(r"\((?:a|par|pour) |pouvoir|procuration|proc\.|mandat|represent|supple|remplac|pour\b|excus|absent")


def style_of(lists: Iterable[list[Mention]]) -> Style:
    """Gives how some lists print names, by the greater number."""
    named = [mention for names in lists for mention in names]
    whole = [mention for mention in named if mention.civil or mention.words > 1]
    return Style(
        mixed=2 * sum(mention.mixed for mention in named) > len(whole),
        civil=2 * sum(mention.civil for mention in named) > len(named),
        bare=5 * sum(mention.words == 1 and mention.name.isupper() for mention in named) > 3 * len(named),
    )


def members(place: Passage, named: Iterable[Mention], style: Style, *, holders: bool = False) -> list[Mention]:
    """Gives the people of one list, in order, of those named in its passage; in brackets too if they hold proxies."""
    kept: list[Mention] = []
    reached = place.start
    for mention in named:
        before, reached = place.part(reached, mention.start), mention.end
        held = holders and mention.mixed and _in_brackets(place, mention)
        if not held and not _is_member(place, before, mention, style):
            continue
        if kept and _has_ended(place, kept, mention):
            break
        kept.append(mention)
    return kept


@lru_cache(maxsize=256)  # most are « , » or a line end
def only_parts(between: str) -> bool:
    """Gives whether the words between two names say nothing, in the shadow: « , », « , M. »."""
    return _PARTING.fullmatch(between) is not None


def _is_member(place: Passage, before: Passage, mention: Mention, style: Style) -> bool:
    if _opens_sentence(place, mention) or _names_commune(place, mention) or _is_cause(before):
        return False
    if mention.civil and mention.words <= 5:
        return mention.mixed or mention.known or not _is_aside(place, mention)
    if _is_label(place, mention) or _is_place(before) or _is_aside(place, mention):
        return False
    if style.mixed:
        return mention.mixed and not (style.civil and _INITIAL_FIRST.match(mention.name))
    if style.civil:
        return mention.known
    return mention.words > 1 or (style.bare and mention.name.isupper())


def _names_commune(place: Passage, mention: Mention) -> bool:
    """« Commune de Belmont : M. … », « MM. A et B pour ORMEVAL »: a commune, though a civility reaches it."""
    script, opening = place.script, max(place.start, mention.start - 60)
    if mention.mixed or (mention.civil and _CIVILITY_BEFORE.search(script.folded, opening, mention.start)):
        return False
    if _FOR_PLACE.search(script.text, opening, mention.start) and script.text[mention.start : mention.end].isupper():
        return True
    labelled = _IN_PLACE_LABEL.search(script.folded, opening, mention.start) is not None
    return labelled and _TO_COLON.match(script.folded, mention.end) is not None


def _opens_sentence(place: Passage, mention: Mention) -> bool:
    """Whether a verb in small letters follows a name: « Mme ROY demande », not « Luc KERN » over « Demande de … »."""
    match = _ACTS.match(place.script.folded, mention.end, place.end)
    return match is not None and place.script.text[match.start("verb")].islower()


def _is_label(place: Passage, mention: Mention) -> bool:
    """« ORMEVAL : M. … »: a commune over its members."""
    return _LABEL_FOLLOWS.match(place.script.folded, mention.end) is not None


def _is_place(before: Passage) -> bool:
    """« maire d'Orval », « Commune de Saint-Martin »"""
    if before.end - before.start < _SHORTEST_OFFICE:
        return False
    return _PLACE_BEFORE.search(before.script.folded, max(before.start, before.end - 40), before.end) is not None


def _is_cause(before: Passage) -> bool:
    """« Suite à la démission de M. »"""
    if before.end - before.start < _SHORTEST_CAUSE:
        return False
    return _CAUSE_BEFORE.search(before.script.folded, max(before.start, before.end - 40), before.end) is not None


def _is_aside(place: Passage, mention: Mention) -> bool:
    """« Jean DUPONT (Saint-Martin du Val) »: what stands in brackets and joins nobody."""
    before = place.script.folded[max(place.start, mention.start - 120) : mention.start]
    opened = before.rfind("(")
    return opened > before.rfind(")") and _JOINS.search(before[opened:]) is None


def _in_brackets(place: Passage, mention: Mention) -> bool:
    """« Jean DUPONT (Anne ROY) »: a name that fills the brackets."""
    opening = max(place.start, mention.start - _CIVILITY)
    opened = _OPENED.search(place.script.folded, opening, mention.start) is not None
    return opened and place.script.text[mention.end : mention.end + 1] == ")"


def _has_ended(place: Passage, kept: list[Mention], mention: Mention) -> bool:
    between = place.script.folded[kept[-1].end : mention.start]
    if _is_prose(between):
        return True
    if "\n\n" not in between or mention.civil or _is_open(between):
        return False
    opens_line = not _LETTER.search(between.rpartition("\n")[2])
    return not (mention.known and opens_line) or _has_commas(place, kept)


def _has_commas(place: Passage, kept: list[Mention]) -> bool:
    """Whether commas part the names: then a list does not go on over a blank line without one."""
    return len(kept) > 1 and "," in place.script.folded[kept[-2].end : kept[-1].start]


def _is_open(between: str) -> bool:
    """Whether the list says before the blank line that it goes on."""
    return between.split("\n\n")[0].rstrip().endswith((",", ";", "-", ":"))


def _is_prose(between: str) -> bool:
    if only_parts(between):
        return False
    text = _IN_BRACKETS.sub(" ", between)
    if _SPEECH.search(text):
        return True
    said = len(_LOWER.findall(text))
    return said >= (_LONG_FUNCTION if _FUNCTION.search(text) else _SENTENCE)
