"""Elections by ballot: rounds, blank and null papers, what each candidate received, who is proclaimed elected.

CGCT L2121-21 (secret ballot) and L2122-7 (three rounds).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from linkedacts.extraction.forms import Form, Found, Hit, form, words
from linkedacts.extraction.name_words import CIVIL
from linkedacts.extraction.numbers import WORDS, read_number
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.people import Mention, mentions
from linkedacts.extraction.subjects import joined_from, subjects


@dataclass(frozen=True, slots=True)
class Candidacy:
    """Someone who stood, and the votes received in the round."""

    person: Found[str]
    votes: Found[int]


@dataclass(frozen=True, slots=True)
class Round:
    """One round of an election."""

    place: Passage
    rank: Found[int] | None = None
    blank: Found[int] | None = None
    null: Found[int] | None = None
    candidacies: tuple[Candidacy, ...] = ()
    elected: tuple[Found[str], ...] = ()


_RANKS = {"premier": 1, "1er": 1, "deuxieme": 2, "second": 2, "2eme": 2, "2e": 2, "troisieme": 3, "3eme": 3, "3e": 3}
_ROUND = words(rf"\b(?P<rank>{'|'.join(_RANKS)}) tour\b(?! de table)")
_PAPERS = r"(?:bulletins?|votes?|suffrages?)"
_COUNT = r"(?P<value>\d{1,3}|neant|zero)"


@form(rf"\b(?:{_PAPERS} )?blancs?\b(?! (?:et|ou|/) nuls?)[^\n:\d]{{0,40}}[:=]? ?{_COUNT}\b")
def blank_papers(hit: Hit) -> int | None:
    """« Bulletins blancs : 2 »; « blancs ou nuls : 1 » does not tell which"""
    return read_number(hit.folded("value")) or 0


@form(rf"(?<!ou\s)(?<!et\s)(?<!/)\b(?:{_PAPERS} )?nuls?\b[^\n:\d]{{0,40}}[:=]? ?{_COUNT}\b")
def null_papers(hit: Hit) -> int | None:
    """« Suffrages déclarés nuls : 0 »"""
    return read_number(hit.folded("value")) or 0


_BLANK: Form[int] = blank_papers
_NULL: Form[int] = null_papers
_OBTAINED = r"(?:,? ?(?:a obtenu|obtient|avec|a recueilli))?"
_VOTES = words(
    rf"{_OBTAINED}[\s:.\-–…=]{{0,12}}\b(?:(?P<figures>\d{{1,3}})|(?P<spelled>{WORDS}))(?: ?\((?:\d{{1,3}}|{WORDS})\))? "
    r"(?:voix|suffrages?)\b"
)
"""What stands behind a candidate: « : 14 voix », « a obtenu quatorze (14) suffrages »"""
_IS = r"(?:est|sont|a ete|ont ete)"
_CHOSEN = r"(?:(?:proclamee?s?|declaree?s?) )?(?:elue?s?|designee?s?|proclamee?s?)"
_BUREAU = r"(?! (?:comme |en qualite de |en qualite d'|les )?(?:secretaire|assesseur|scrutateur))"
"""Those who keep the minutes or count the papers hold no seat by it: « sont désignés assesseurs »"""
_PROCLAIMED_AFTER = words(rf"\b{_IS} {_CHOSEN}\b{_BUREAU}[^.:;\n]{{0,60}}(?::|$)")
"""« Ont été élus : », « Sont élus membres de la commission : »"""
_MAJORITY = r"(?:ayant obtenu[^.;]{0,60}?,? )?"
_PROCLAIMED_BEFORE = words(
    rf",? ?{_MAJORITY}\b{_IS} (?:immediatement |donc )?{_CHOSEN}\b{_BUREAU}"
    r"(?![^.:;\n]{0,60}(?::|$))"
)
"""« M. X, ayant obtenu la majorité absolue, a été proclamé maire », « Mme Y est élue »"""
_SEATS = r"(?:delegue|representant|titulaire|suppleant|membre|referent|correspondant|adjoint|president)"
_TO_A_SEAT = rf"(?=(?:[^.;]|(?<=[\s(]m)\.){{0,160}}{_SEATS})"
_CHOOSES = words(
    r"(?:^[ \t•\-*]*|\b(?:conseil|comite|assemblee)[a-z', ]{0,80} )"
    rf"(?:designe|elit|nomme|proclame(?: elue?s?)?)(?:nt)?\b{_TO_A_SEAT}[^.;\n]{{0,40}}?(?=\s{CIVIL} )"
)
"""« DÉSIGNE M. X et Mme Y comme délégués »"""

_BY = "election_named"


def rounds(passage: Passage) -> list[Round]:
    """Gives the rounds of the elections that a passage tells, in order; none where nobody stood or was elected."""
    found = _ROUND.finditer(passage.script.folded, passage.start, passage.end)
    cuts = [match.start() for match in islice(found, _MOST)]
    starts = [passage.start, *cuts]
    parts = [passage.part(start, end) for start, end in zip(starts, [*cuts, passage.end], strict=True)]
    return [one for part in parts if (one := _round(part)) is not None]


def _round(place: Passage) -> Round | None:
    candidacies, elected = tuple(_candidacies(place)), tuple(_elected(place))
    if not candidacies and not elected:
        return None
    blank, null = _BLANK.first(place), _NULL.first(place)
    return Round(place, _rank(place), blank, null, candidacies, elected)


def _rank(place: Passage) -> Found[int] | None:
    match = _ROUND.search(place.script.folded, place.start, place.end)
    return Found(_RANKS[match["rank"]], *match.span("rank"), "round_rank") if match else None


def _candidacies(place: Passage) -> list[Candidacy]:
    found: dict[str, Candidacy] = {}
    for match in _votes(place):
        count = read_number(match["figures"] or match["spelled"])
        before = mentions(place.part(match.start() - _NAME, match.start()))
        if count is not None and before and _stands_before(place, before[-1], match.start()):
            votes = Found(count, *match.span(), "votes_received")
            found.setdefault(before[-1].name, Candidacy(before[-1].found(_BY), votes))
    return list(found.values())


def _votes(place: Passage) -> Iterator[re.Match[str]]:
    """What may tell the votes of a candidate, sought only before the words that end it."""
    folded, reached = place.script.folded, place.start
    for end in folded.places(("voix", "suffrage"), place.start, place.end):
        match = _VOTES.search(folded, max(reached, end - _LONGEST_COUNT), min(end + _NAME, place.end))
        if match is not None:
            yield match
            reached = match.end()


def _stands_before(place: Passage, mention: Mention, offset: int) -> bool:
    return _is_person(mention) and not place.script.folded[mention.end : offset].strip(" :.-–…=,")


def _elected(place: Passage) -> list[Found[str]]:
    people: list[Mention] = []
    folded = place.script.folded
    if not place.holds("elu", "design", "proclam", "elit", "nomme"):
        return []
    for pattern in (_PROCLAIMED_AFTER, _CHOOSES):
        for match in islice(pattern.finditer(folded, place.start, place.end), _MOST):
            people.extend(_listed(place.part(match.end(), match.end() + _REACH)))
    for match in islice(_PROCLAIMED_BEFORE.finditer(folded, place.start, place.end), _MOST):
        people.extend(subjects(place, match.start()))
    return [person.found(_BY) for person in {person.name: person for person in people}.values()]


_LONGEST_COUNT = 200
"""Characters of « a obtenu quatre-vingt-quatorze (94) », and far more."""
_NAME = 80
"""Characters before the votes in which the candidate stands."""
_REACH = 1500
_MOST = 100
"""Rounds read in one item, and proclamations in one round."""
_SAID_BETWEEN = (
    r"et|(?:(?:delegue|membre|representant)e?s? )?(?:titulaires?|suppleante?s?)|le maire|la maire|le president|"
    r"la presidente|\d{1,2}(?:ere?|er|e|eme|nde?)\s(?:adjointe?|vice-presidente?)"
)
_ITEM_GAP = re.compile(rf"[\s,;:•\-–*]*(?:(?:{_SAID_BETWEEN}|{CIVIL})[\s,;:•\-–*]+)*")
"""What may stand between two who are elected: « - Suppléant : », « Monsieur le Maire »"""


def _listed(after: Passage) -> list[Mention]:
    """The people listed one after the other, or joined by « et », from the start of a passage."""
    people = [mention for mention in mentions(after) if _is_person(mention)]
    if not people or not _ITEM_GAP.fullmatch(after.script.folded, after.start, people[0].start):
        return []
    kept = joined_from(after, people)
    for mention in people[len(kept) :]:
        if not _ITEM_GAP.fullmatch(after.script.folded, kept[-1].end, mention.start):
            break
        kept.append(mention)
    return kept


def _is_person(mention: Mention) -> bool:
    return mention.civil or mention.mixed or mention.known
