"""The numbers of members that a heading prints: in office, present, represented, voting; behind labels or in a table.

CGCT L2121-17 (quorum): the members in office are the seats filled, not the people in the room.
"""

import re
from collections.abc import Iterator

from linkedacts.extraction.forms import Form, Found, Hit, first, form, words
from linkedacts.extraction.numbers import COUNT, read_count
from linkedacts.extraction.passage import Passage

_WHO = r"(?:membres|conseillers|conseilleres|elus|delegues|representants)"
_KIND = r"(?: (?:municipaux|communautaires|metropolitains|syndicaux|titulaires|du conseil|composant le conseil))?"
_AS_OF = r"(?: au jour de la seance| a ce jour)?"


_NOT_THESE = r"(?![ \t](?:presents|votants)\b(?! ?:? ?\d))"
"""« en exercice : 12 présents » counts those present."""


@form(rf"\b(?:en exercice|(?<=\n)en fonctions?(?= ?:)){_AS_OF}\s?[:=.\-(]{{0,3}}\s?(?P<value>{COUNT})\b{_NOT_THESE}")
def in_office_label(hit: Hit) -> int | None:
    """« Nombre de membres en exercice : 92 », « en exercice : quinze »"""
    return read_count(hit.folded("value")) or None


@form(rf"\b(?P<value>{COUNT}) {_WHO}{_KIND}[a-z ]{{0,16}}? en exercice\b")
def in_office_before(hit: Hit) -> int | None:
    """« 29 conseillers municipaux en exercice »"""
    return read_count(hit.folded("value")) or None


_LEGAL = r"\b(?:composant|afferents|elus)\b"


@form(rf"\bnombre (?:legal )?(?:de |des ){_WHO}[a-z ]{{0,40}}?{_LEGAL}[a-z' ]{{0,40}}?\s?[:=]\s?(?P<value>\d{{1,3}})\b")
def composing(hit: Hit) -> int | None:
    """« Nombre de membres composant le conseil : 29 »"""
    return read_count(hit.folded("value")) or None


_OFFICES: tuple[Form[int], ...] = (in_office_label, in_office_before, composing)
_COLUMNS = {
    "seats": r"afferents(?: au (?:conseil(?: municipal| communautaire)?|comite(?: syndical)?))?",
    "in_office": r"(?:nombre de )?(?:membres |conseillers |delegues )?en exercice",
    "present": r"(?:membres |conseillers )?presents?",
    "represented": r"pouvoirs?|procurations?|representes?",
    "absent": r"absents?|excuses?",
    "voting": r"votants?|(?:ayant|qui ont) pris part (?:au vote|a la deliberation)|suffrages exprimes",
    "in_favor": r"(?:voix )?pour",
    "against": r"(?:voix )?contre",
    "abstentions": r"abstentions?",
}
_ANY = "|".join(f"(?:{pattern})" for pattern in _COLUMNS.values())
_GAP = r"[ \t|:]*(?:\n[ \t|]*)?"
_TABLE = words(
    rf"^[ \t|•\-]*(?P<heads>(?:(?:{_ANY})\b{_GAP}){{2,8}})\s*(?P<values>(?:\d{{1,3}}\b{_GAP}){{2,8}})(?=$|\s)"
)
"""« En exercice | Présents | Votants » over « 15 | 12 | 14 »"""
_HEAD = words("|".join(rf"(?P<{name}>{pattern})\b" for name, pattern in _COLUMNS.items()))
_NUMBER = re.compile(r"\d{1,3}\b(?!\s?h|[/.]\d)")
_THOSE_PRESENT = r"(?:membres |conseillers |elus )?presents?(?:\(e\)s|\(es\))?"
_PRESENT = words(
    rf"(?:(?:^|[:,;\-])[ \t]*(?P<before>\d{{1,3}})[ \t]{_THOSE_PRESENT}"  # « 29 présents »
    rf"|\b{_THOSE_PRESENT}[ \t]*[:=]?[ \t]*\(?(?P<after>\d{{1,3}})\b(?! ?h))"  # « Présents : 12 », « Présents (12) »
)


def members_in_office(heading: Passage) -> Found[int] | None:
    """Gives the number of seats filled."""
    counted = next((found for name, found in _in_tables(heading) if name == "in_office" and found.value), None)
    return counted or first(_OFFICES, heading)


def present_count(heading: Passage) -> Found[int] | None:
    """Gives the number of members present, as the heading itself counts them; None where it counts them twice."""
    found = [count for name, count in _in_tables(heading) if name == "present"] or list(_present(heading))
    return found[0] if len({count.value for count in found}) == 1 else None


def _present(heading: Passage) -> Iterator[Found[int]]:
    for match in _PRESENT.finditer(heading.script.folded, heading.start, heading.end):
        group = "before" if match["before"] else "after"
        yield Found(int(match[group]), *match.span(group), f"count_{group}")


def _in_tables(heading: Passage) -> Iterator[tuple[str, Found[int]]]:
    folded = heading.script.folded
    for match in _TABLE.finditer(folded, heading.start, heading.end):
        heads = list(_HEAD.finditer(folded, *match.span("heads")))
        values = list(_NUMBER.finditer(folded, *match.span("values")))
        if len(heads) == len(values):
            for head, value in zip(heads, values, strict=True):
                yield str(head.lastgroup), Found(int(value[0]), *value.span(), "count_in_table")
