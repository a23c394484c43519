"""The words by which acts name the sides of a vote, « pour », « voix contre », « abstentions », and the counts beside.

A count stands behind its side as behind a label (« Pour : 21 », « CONTRE 1 »), or before it (« 21 voix pour »); which
of the two, the first side of a row tells for all.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from linkedacts.extraction.forms import Found, words
from linkedacts.extraction.name_words import CIVIL
from linkedacts.extraction.numbers import COUNT, WORDS, read_count
from linkedacts.extraction.passage import Passage

IN_FAVOR, AGAINST, ABSTENTIONS, NOT_PARTICIPATING = SIDES = ("in_favor", "against", "abstentions", "not_participating")
"""The fields of a vote that count people and name them."""


@dataclass(frozen=True, slots=True)
class SideWords:
    """Words that name a side, and the count beside them if one is printed."""

    side: str
    start: int
    end: int
    """Where the words end, with the count where it comes after."""
    count: Found[int] | None
    follows_names: bool = False
    """Whether it is a verb, whose subject is named before: « M. DUPONT s'abstient »."""


_NOT = r"(?:ne|n')\s?(?:prend|prennent|prendra|prendront|prenant|participe|participent|participant|ont|a|ayant)"
_CAST = r"(?:votes?|scrutin|deliberations?|delibere|debat et au vote)"
_NEITHER = rf"{_NOT} (?:pris part )?ni (?:au|aux|a la) [a-z]+,? ni (?:au|aux|a la) {_CAST}"
TAKES_NO_PART = (
    rf"(?:{_NEITHER}|{_NOT} pas (?:pris )?(?:part )?(?:(?:(?:au|aux|a la|a ce|a cette) )?{_CAST}|part(?=\s?[:=])))"
)
"""« ne prend pas part au vote », « n'ont pas participé au scrutin », in the shadow."""
_ANSWERED = r"(?=\s?(?:$|[,;.)/|:=]|[–-]\s|et\b|\d))"
_NOUNS = {
    IN_FAVOR: rf"pour|favorables?|oui{_ANSWERED}",
    AGAINST: rf"contre|defavorables?|oppositions?|opposants?|non{_ANSWERED}",
    ABSTENTIONS: r"abstentions?(?:\(s\))?|abstenus?|abstentionnistes?|abst\.?",
    NOT_PARTICIPATING: (
        r"nppv|non[- ]participations?(?:\(s\))?(?: au vote)?|refus de (?:prendre part au )?vote|non[ -]votants?"
    ),
}
_VERBS = {
    IN_FAVOR: r"votent pour|vote pour|votant pour|(?:ont|a|ayant) vote pour",
    AGAINST: r"votent contre|vote contre|votant contre|(?:ont|a|ayant) vote contre|s'oppos(?:e|ent)(?! a)",
    ABSTENTIONS: r"s'abst(?:ient|iennent|enant)|se sont abstenue?s|s'est abstenue?|s'etant abstenue?s?",
    NOT_PARTICIPATING: TAKES_NO_PART,
}
_CALLED = r"(?:(?:voix|votes?|suffrages?|bulletins?) )?(?:[«\"“']\s?)?"


def _either(patterns: dict[str, str], prefix: str) -> str:
    return "|".join(rf"(?P<{prefix}{side}>{pattern})" for side, pattern in patterns.items())


_BEGINS = r"(?<!\w)(?:(?<!')|(?<=\bl'))"
_SIDE = words(rf"{_BEGINS}(?:(?:{_either(_VERBS, 'v_')})|{_CALLED}(?:{_either(_NOUNS, 'n_')}))(?![\w'])")
_UNIT = (
    r"(?:voix|votes?|suffrages?|bulletins?|membres|conseillers?|conseilleres?|elus?|elues?|personnes?|delegues?)"
    r"(?: (?:municipaux|municipal|communautaires?|presents))?"
)
_SAYING = r"(?: (?:ayant|qui|ont|se sont))?"
_BEFORE = words(rf"(?:^|(?<=[\s(,;:/«\"“\-]))(?P<count>{COUNT})(?P<unit> {_UNIT})?{_SAYING}[\s,:«\"“(]{{0,3}}\Z")
"""« 34 voix », « deux conseillers »: a count before the side"""
_OF_OTHERS = words(r"\b(?:votants?|presents?|representes?|exercice|exprimes|pouvoirs?|procurations?) ?[:=]? ?$")
"""« Votants 13 Pour 11 »: a count behind another label"""
_MARK = r"\s?[:=(]\s?|[ \t]?[-–][ \t]|\n{1,2}(?=\d+[ \t]*(?:$|\())"
_BRACKET_OPENS = rf"\((?!\s?(?:\d|{WORDS}\s?\)))"
"""A bracket with names in it, not with the number again: « (quinze) »."""
_ENDS = (
    rf"(?=\s*(?:$|[,;.)/|–\-:«»\"]|{_BRACKET_OPENS}|(?:et|dont|soit|sur|{_UNIT}|pour|contre|abst\w*|non|nppv|ne)\b))"
)
_AGAIN = r"(?:(?<=[a-z]) ?\(\d{1,3}\))?"
"""« quinze (15) »"""
_MONEY = r"(?!\s?(?:€|%|euros|/\s?\d{3}))"
_AFTER = words(rf"[»\"”')]?(?P<mark>{_MARK})?[ \t]*(?P<count>{COUNT}){_AGAIN}{_ENDS}{_MONEY}")
"""« : 21 », « = néant », « (21 », « 1 »: a count behind the side, or alone on the line under it"""
_LABEL_ENDS = words(r"[»\"”')]?\s?:|[»\"”')]?[ \t]*$|\s?\(")
_OF_SOMEONE = words(rf" (?:de |des )?{CIVIL} [a-z]")
"""« abstention de Mme A », « CONTRE M. B »"""
_BRACKET = re.compile(r"\s?\(")
_OPENS_LINE = re.compile(r"(?:^|\n)[ \t•\-*|]*$")
_FOLLOWS_STOP = re.compile(r"(?:[,;:/|.(–\-•*]|\bet|\b(?:votants?|exprimes|presents)\s?:?\s?\d{1,3})\s*$")
_OF_VOTING = re.compile(r"voix|votes?\b|suffrage|adopte|approuve|unanimite|majorite")
_ROW = 70
"""Characters between two sides of one row."""


@dataclass(frozen=True, slots=True)
class _Hit:
    """One side's words with the counts that stand on either hand."""

    match: re.Match[str]
    before: re.Match[str] | None
    after: re.Match[str] | None

    @property
    def side(self) -> str:
        return str(self.match.lastgroup)[2:]

    @property
    def is_told(self) -> bool:
        """Whether a number stands on either hand: « pour un coût » has none, « - Pour » has a list marker."""
        return any(beside is not None and beside["count"][0].isalnum() for beside in (self.before, self.after))

    @property
    def is_verb(self) -> bool:
        return str(self.match.lastgroup).startswith("v_")


@lru_cache(maxsize=4)  # asked for the act's vote, then for each of several
def side_words(zone: Passage) -> tuple[SideWords, ...]:
    """Gives the words of a passage that name sides of a vote, in order, with their counts."""
    return tuple([found for row in _rows(list(_hits(zone))) for found in _read_row(zone, row)])


def _hits(zone: Passage) -> Iterator[_Hit]:
    folded = zone.script.folded
    for match in _SIDE.finditer(folded, zone.start, zone.end):
        yield _Hit(match, _count_before(zone, match), _AFTER.match(folded, match.end(), zone.end))


def _count_before(zone: Passage, side: re.Match[str]) -> re.Match[str] | None:
    """The count before a side: no other label's, « Votants : 13 Pour : 11 », and no article, « un vote favorable »."""
    folded = zone.script.folded
    match = _BEFORE.search(folded, max(zone.start, side.start() - 60), side.start())
    if match is None:
        return None
    of_others = _OF_OTHERS.search(folded, max(zone.start, match.start() - 30), match.start("count"))
    is_labelled = of_others is not None and _AFTER.match(folded, side.end(), zone.end) is not None
    is_article = match["count"] == "un" and "favorable" in side[0]
    return None if is_labelled or is_article else match


def _rows(hits: list[_Hit]) -> Iterator[list[_Hit]]:
    """The sides that stand close to each other."""
    row: list[_Hit] = []
    for hit in hits:
        if row and hit.match.start() - row[-1].match.end() > _ROW:
            yield row
            row = []
        row.append(hit)
    if row:
        yield row


def _read_row(zone: Passage, row: list[_Hit]) -> Iterator[SideWords]:
    first = _first_of_several(row) or row[0]
    counts_first = first.before is not None and not _is_marked(first)
    labels_first = not counts_first and first.after is not None and _is_alone(zone, first, row)
    for hit in row:
        count = None
        if counts_first and not _is_marked(hit):
            count = hit.before if hit.before and _is_counted(zone, hit, row) else None
        elif hit.after and (labels_first or _is_marked(hit) or _is_alone(zone, hit, row)):
            count = hit.after
        if count is not None or hit.is_verb or _is_bare_label(zone, hit, row):
            yield _words(hit, count)


def _first_of_several(row: list[_Hit]) -> _Hit | None:
    """The first side beside which a number stands, where one stands beside another side too."""
    told = [hit for hit in row if hit.is_told]
    return told[0] if len({hit.side for hit in told}) > 1 else None


def _is_marked(hit: _Hit) -> bool:
    """« Pour : 21 », « Pour - 21 »; not « 6 voix pour - 1 contre »"""
    mark = (hit.after["mark"] or "") if hit.after is not None else ""
    return bool(mark) and (hit.before is None or mark.strip() not in ("-", "–"))


def _is_alone(zone: Passage, hit: _Hit, row: list[_Hit]) -> bool:
    """Whether a label opens its line, or follows a stop beside another side: « CONTRE 1 », « Pour 18, contre 1 »."""
    before = zone.script.folded[max(zone.start, hit.match.start() - 16) : hit.match.start()]
    return _OPENS_LINE.search(before) is not None or (len(row) > 1 and _FOLLOWS_STOP.search(before) is not None)


def _is_counted(zone: Passage, hit: _Hit, row: list[_Hit]) -> bool:
    """Whether a number before « pour » or « contre » counts votes: it says so, or another side is counted beside it."""
    if hit.before is None:
        return False
    if hit.before["unit"] or hit.side in (ABSTENTIONS, NOT_PARTICIPATING) or len(row) > 1:
        return True
    if _BRACKET.match(zone.script.folded, hit.match.end(), zone.end) or _is_bracketed(zone, hit):
        return True
    said = zone.script.folded[max(zone.start, hit.before.start() - 30) : hit.match.end()]
    return _OF_VOTING.search(said) is not None


def _is_bracketed(zone: Passage, hit: _Hit) -> bool:
    """« (15 pour) »"""
    start, end = hit.before.start("count") if hit.before else zone.start, hit.match.end()
    before, after = zone.part(start - 2, start).folded.rstrip(), zone.part(end, end + 2).folded.lstrip()
    return before.endswith("(") and after.startswith(")")


def _is_bare_label(zone: Passage, hit: _Hit, row: list[_Hit]) -> bool:
    """« Abstentions : Mme A », « CONTRE » alone on its line, « CONTRE M. B », « abstention de Mme C »"""
    folded, end = zone.script.folded, hit.match.end()
    if hit.match[0] in _ANSWERS:
        return False
    if hit.side == ABSTENTIONS and _OF_SOMEONE.match(folded, end, zone.end):
        return True
    if not _is_alone(zone, hit, row):
        return False
    shouted = zone.script.text[hit.match.start() : end].isupper()
    return bool(_LABEL_ENDS.match(folded, end, zone.end) or (shouted and _OF_SOMEONE.match(folded, end, zone.end)))


_ANSWERS = ("oui", "non")
"""« 3 oui, 2 non »: they name sides only where they are counted."""


def _words(hit: _Hit, count: re.Match[str] | None) -> SideWords:
    value = read_count(count["count"]) if count else None
    if count is None or value is None:
        return SideWords(hit.side, *hit.match.span(), count=None, follows_names=hit.is_verb)
    place = min(hit.match.start(), count.start("count")), max(hit.match.end(), count.end("count"))
    by = "count_after_side" if count is hit.after else "count_before_side"
    return SideWords(hit.side, *place, count=Found(value, *place, by))
