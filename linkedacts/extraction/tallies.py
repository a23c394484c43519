"""The counts of a vote: beside the words of the sides, in a table, « à l'unanimité (31 voix) », « 20 voix contre 3 ».

Counts that agree tell one vote; where a side is counted again and otherwise, another vote begins.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from linkedacts.extraction.forms import Found, words
from linkedacts.extraction.numbers import COUNT, read_count
from linkedacts.extraction.other_bodies import of_a_consulted_body
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.sides import ABSTENTIONS, AGAINST, IN_FAVOR, NOT_PARTICIPATING, SIDES, side_words

Counts = Mapping[str, Found[int]]
"""The count of each side that has one."""


@dataclass(frozen=True, slots=True)
class _Counted:
    """One count of one side."""

    side: str
    count: Found[int]


_COLUMNS = {
    IN_FAVOR: r"(?:(?:voix|votes?) )?pour",
    AGAINST: r"(?:(?:voix|votes?) )?contre",
    ABSTENTIONS: r"abstentions?(?:\(s\))?",
    NOT_PARTICIPATING: r"ne pren\w+ pas part(?: au vote)?|nppv|non[- ]participations?|ne participe\w* pas(?: au vote)?",
}
_OTHER_COLUMNS = (
    r"(?:nombre de )?(?:membres |conseillers )?"
    r"(?:en exercice|presents?|pouvoirs?|procurations?|representes?|absents?|votants?)"
    r"|(?:suffrages )?exprimes|suffrages|blancs?|nuls?|total"
)
_COLUMN = "|".join([*_COLUMNS.values(), _OTHER_COLUMNS])
_GAP = r"[ \t|:]*(?:\n[ \t|]*)?"
_TABLE = words(
    rf"^[ \t|•\-]*(?P<heads>(?:(?:{_COLUMN})\b{_GAP}){{2,8}})\s*"
    rf"(?P<values>(?:(?:\d{{1,3}}|/|-|neant){_GAP}){{2,8}})(?=$|\s)"
)
"""« Pour | Contre | Abstentions » over « 21 | 0 | 2 », other columns beside them"""
_HEAD = words(rf"(?:{'|'.join(rf'(?P<{side}>{pattern})' for side, pattern in _COLUMNS.items())}|{_OTHER_COLUMNS})\b")
_VALUE = re.compile(r"\d{1,3}|/|-|neant")
_UNANIMOUS = words(
    rf"(?:unanimite|majorite)[^.;\n(]{{0,60}}(?:\(\s?(?P<in_brackets>{COUNT}) voix(?: pour)?\s?\)"
    rf"| (?:par|soit|avec) (?P<said>{COUNT}) voix(?! (?:contre|pour)))"
)
"""« à l'unanimité des votants (31 voix) », « à la majorité, soit 20 voix »"""
_BY_VOTES = words(rf"\b(?:par|avec) (?P<count>{COUNT}) voix(?= sur \d|\s?[,.;:()]|$)")
"""« Le conseil, par 7 voix, donne un avis favorable »; not what a candidate received"""
_BY_LETTERS = words(
    rf"(?:^|[\s(])p ?[:=] ?(?P<in_favor>{COUNT})\W{{1,6}}c ?[:=] ?(?P<against>{COUNT})"
    rf"\W{{1,6}}a(?:bs)? ?[:=] ?(?P<abstentions>{COUNT})\b"
)
"""« P : 14 - C : 0 - A : 1 »"""
_RECEIVED = re.compile(r"\b(?:elu|design|proclam|obten|obtien|recueill|candidat|tour\b)[^.;]*$")
_OPPOSED = words(rf"\b(?P<in_favor>{COUNT}) voix contre (?P<against>{COUNT})\b(?! (?:abst|voix pour))")
"""« par 20 voix contre 3 »"""
_LESS = words(
    rf"unanimite ?,? moins (?P<count>{COUNT}) (?:(?P<abstentions>abstentions?)|(?:voix |votes? )?(?P<against>contre))\b"
)
"""« à l'unanimité moins une abstention »"""


@lru_cache(maxsize=4)  # asked for the act's vote, then for each of several
def ballots_counted(zone: Passage) -> tuple[Counts, ...]:
    """Gives the counts of each vote of a passage, in order; what tells one vote twice is one."""
    own = (item for item in _counted(zone) if not of_a_consulted_body(zone, item.count.start))
    counted = sorted(own, key=lambda item: item.count.start)
    ballots: list[dict[str, Found[int]]] = []
    for item in counted:
        if not ballots or not _agrees(ballots[-1], item):
            ballots.append({})
        ballots[-1].setdefault(item.side, item.count)
    return tuple(_merged(ballots))


def _agrees(ballot: Counts, item: _Counted) -> bool:
    known = ballot.get(item.side)
    return known is None or known.value == item.count.value


def _merged(ballots: Sequence[Counts]) -> Iterator[Counts]:
    """The votes, without a last one that only repeats a part of the vote before it."""
    for at, ballot in enumerate(ballots):
        before = ballots[at - 1] if at else {}
        if not before or any(side not in before or before[side].value != found.value for side, found in ballot.items()):
            yield ballot


def _counted(zone: Passage) -> Iterator[_Counted]:
    tables = list(_in_tables(zone))
    yield from tables
    inside = [(item.count.start, item.count.end) for item in tables]
    special = [*_in_sentences(zone)]
    taken = [*inside, *((item.count.start, item.count.end) for item in special)]
    yield from special
    for side in side_words(zone):
        if side.count is not None and not any(start < side.end and side.start < end for start, end in taken):
            yield _Counted(side.side, side.count)


def _in_tables(zone: Passage) -> Iterator[_Counted]:
    for match in _TABLE.finditer(zone.script.folded, zone.start, zone.end):
        heads = list(_HEAD.finditer(zone.script.folded, *match.span("heads")))
        values = list(_VALUE.finditer(zone.script.folded, *match.span("values")))
        if len(heads) == len(values):
            for head, value in zip(heads, values, strict=True):
                count = read_count(value[0])
                if head.lastgroup in SIDES and count is not None:
                    yield _Counted(head.lastgroup, Found(count, *value.span(), "count_in_table"))


def _in_sentences(zone: Passage) -> Iterator[_Counted]:
    folded = zone.script.folded
    for match in _UNANIMOUS.finditer(folded, zone.start, zone.end):
        count = read_count(match["in_brackets"] or match["said"])
        if count is not None:
            yield _Counted(IN_FAVOR, Found(count, *match.span(), "count_of_unanimity"))
    for match in _BY_VOTES.finditer(folded, zone.start, zone.end):
        count = read_count(match["count"])
        if count is not None and not _RECEIVED.search(folded, max(zone.start, match.start() - 160), match.start()):
            yield _Counted(IN_FAVOR, Found(count, *match.span(), "count_by_votes"))
    for match in _OPPOSED.finditer(folded, zone.start, zone.end):
        for side in (IN_FAVOR, AGAINST):
            count = read_count(match[side])
            if count is not None:
                yield _Counted(side, Found(count, *match.span(), "count_opposed"))
    for match in _BY_LETTERS.finditer(folded, zone.start, zone.end):
        for side in (IN_FAVOR, AGAINST, ABSTENTIONS):
            count = read_count(match[side])
            if count is not None:
                yield _Counted(side, Found(count, *match.span(), "count_by_letters"))
    for match in _LESS.finditer(folded, zone.start, zone.end):
        count = read_count(match["count"])
        if count is not None:
            side = ABSTENTIONS if match["abstentions"] else AGAINST
            yield _Counted(side, Found(count, *match.span(), "count_less_unanimity"))
