"""The lists of members in a heading, by the labels over them: « Étaient présents : », « Absents ayant pouvoir : ».

A label (list_labels.py) stands at the start of a line, or within one where a colon follows. What is under it goes on to
the next label, or to other words that open a line of a heading (« Secrétaire de séance », « Objet », « Vu »).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from linkedacts.extraction.forms import words
from linkedacts.extraction.list_ends import before_title
from linkedacts.extraction.list_labels import TELLING, Listing, is_titular, said_of
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.people import CIVIL, mentions
from linkedacts.extraction.phrases import Phrase
from linkedacts.extraction.report_openers import report_start


@dataclass(frozen=True, slots=True)
class Listed:
    """One label, what it says, and the passage under it, the label included."""

    listing: Listing
    label: Passage
    place: Passage

    @property
    def names(self) -> Passage:
        """What stands under the label, without it; before the label where the label comes last."""
        if self.label.end == self.place.end > self.label.start > self.place.start:
            return self.place.part(self.place.start, self.label.start)
        return self.place.part(self.label.end, self.place.end)


_OFFICERS = (
    r"secretaires?\b|secretariat|rapporteur|president(?:e)? de seance|assistai|administration|invite|en presence|"
    r"participai(?:en)?t\b|(?:a|ont|avaient?) (?:en outre |egalement |aussi )?assiste\b"
)
_COUNTS = r"nombre\b|nbre\b|(?:le )?quorum|votants?\b|suffrages|en exercice|conseillers en|membres en|elus en|effectif"
_DATES = r"date\b|l'an\b|convocation|envoye|affich|publi|transmis|recu\b"
_BODIES = r"l'assemblee|le conseil|le comite|le bureau|le maire\b|la maire\b|le president|la presidente|la seance"
_SPEAKERS = (
    r"(?:monsieur|madame|m\.|mme) (?:le |la |l')"
    r"(?:maire|president|vice|adjoint|premier|conseill|doyen|secretaire|depute|senat|direct|rapporteur|prefet)"
)
"""« Monsieur le Maire ouvre … », not « M. LE GOFF », « Madame LANGLOIS »"""
_PROSE = (
    r"apres\b|il a ete|il est\b|a ete\b|un scrutin|formant|conformement|lesquels|considerant|vus?\b|compte|proces|"
    r"lecture|ouverture|appel|designation|signature|extrait|republique|mairie ?:|majorite"
)
_AGENDA = (
    r"ordre du jour|objet\b|questions?\b|points?\b|deliberations?\b|seance|n ?°|expose\b|departement|canton|"
    r"arrondissement"
)
_OTHERS = r"(?:auditeurs|spectateurs|journalistes|agents|invites|personnes du public)\b[^\n:]{0,20}:"
"""« Auditeurs présents : 12 »"""
_CLOSING = words(rf"(?:{_OTHERS}|{_OFFICERS}|{_COUNTS}|{_DATES}|{_BODIES}|{_SPEAKERS}|{_PROSE}|{_AGENDA})")
_FOLLOWING = words(r"(?:suite (?:a|aux?)|a la suite (?:de|du|des)|sur (?:la )?(?:proposition|demande) (?:de|du|des))\b")
"""« Suite à la démission de … » opens a sentence where it opens a line with a capital."""

_LINE_START = words(r"^[ \t•\-*▪✓➢–→>]*(?=[a-z0-9])")
_WITHIN = words(
    r"\s(?P<label>presents|absente?s|excusee?s|pouvoirs|procurations|representee?s|secretaire|"
    r"(?<=[.;)]\s)(?:present|absente?|excusee?|pouvoir|procuration|ont donne|etai(?:en)?t))\b(?=[^:.\n]{0,80}:)"
    r"(?![^:.\n]{0,80}\b(?:abst|contre\b|voix\b))"
)
"""Where a label may stand within a line: « … , Luc ROY. Absent excusé : … »; not « des présents (2 abstentions : »."""
_LONGEST_LABEL = 180
_TO_COLON = re.compile(rf"(?:[^:.\n]|\.(?=[a-z0-9])|\n(?!\n)){{1,{_LONGEST_LABEL}}}?:")
_TO_HOLDER = words(rf"[^:\n]{{0,60}}?\b(?:pouvoir|procuration)s? a {CIVIL} [^:,;.\n]{{2,40}}:")
"""« Absents ayant donné pouvoir à M. KERN : »"""
_TO_LINE_END = re.compile(r"[^:\n]{1,70}$", re.MULTILINE)
_TO_CIVILITY = words(r"[^:\n]{1,90}?(?= (?:mm?\.|mmes?\b|mrs?\b|mm\b|m [a-z]|monsieur|madame|messieurs|mesdames))")
_LONGEST_ASIDE = 150
_COUNT = words(r"\s?:?\s?\(?\d{1,3}\)?(?=[ \t]*(?:$|[,;.\-]|[a-z]))")
_COUNT_LINE = words(r"[^\n:]{3,48}\s?:\s?\d{1,3}[ \t]*$")
_LONGEST_PAIR = 120
_PAIR_LINE = re.compile(r"[A-ZÀ-Ý][\w'’-]+(?: [\w'’-]+){1,3} à [A-ZÀ-Ý][\w'’-]+(?: [\w'’-]+){1,3}$")
_NUMBERED = words(r"(?:\d{1,2}|[ivx]{1,4}) ?[-.)/°]")
_BEFORE_A_NAME = re.compile(rf"(?:[\s•\-*▪✓➢–.:;,()\d]|{CIVIL}|\bet\b)*")
"""What may stand between a label and its first name: list markers, stops, ranks, « Mme et MM. »"""


def listings(passage: Passage) -> Iterator[Listed]:
    """Gives each list of members with what its label says, in the order of the text."""
    labels = list(_labels(passage))
    ends = [label.label.start for label in labels[1:]] + [passage.end]
    above: Listed | None = None
    for label, end in zip(labels, ends, strict=False):
        listing = above.listing if above and _stands_right_below(label, above) else label.listing
        above = Listed(listing, label.label, passage.part(label.label.start, end))
        if listing is not Listing.CLOSED:
            yield replace(above, place=_before_report(above.place, label.label.end))


def _before_report(place: Passage, label_end: int) -> Passage:
    opened = report_start(place.part(label_end, place.end))
    return before_title(place if opened is None else place.part(place.start, opened), label_end)


def _stands_right_below(label: Listed, above: Listed) -> bool:
    """« Absents : » over « Titulaires : Mme A »: the lower label says who, the upper one what."""
    who = is_titular(re.findall(r"[a-z]+", label.label.folded))
    return who and label.listing is not Listing.CLOSED and above.place.end == above.label.end + 1


def _labels(passage: Passage) -> Iterator[Listed]:
    """The labels, none inside another."""
    reached = passage.start
    telling = sorted(place for word in TELLING for place in _places(passage, word))
    for start in sorted(_starts(passage)):
        if start.at < reached:
            continue
        following = bisect_left(telling, start.at)
        may_tell = following < len(telling) and telling[following] < start.at + _LONGEST_LABEL
        label = (_member_label(passage, start) if may_tell else None) or _closing(passage, start.at)
        if label is not None and not _stands_aside(passage, start):
            yield label
            reached = label.label.end


def _places(passage: Passage, word: str) -> Iterator[int]:
    place = passage.script.folded.find(word, passage.start, passage.end)
    while place >= 0:
        yield place
        place = passage.script.folded.find(word, place + 1, passage.end)


class _Start(NamedTuple):
    """Where a label may begin."""

    at: int
    opens_line: bool


def _starts(passage: Passage) -> Iterator[_Start]:
    folded = passage.script.folded
    for match in _LINE_START.finditer(folded, passage.start, passage.end):
        yield _Start(match.end(), opens_line=True)
    for match in _WITHIN.finditer(folded, passage.start, passage.end):
        yield _Start(match.start("label"), opens_line=False)


def _stands_aside(passage: Passage, start: _Start) -> bool:
    """Whether a label is none for where it stands: within brackets, or on a line of another column."""
    if start.opens_line:
        return _is_in_brackets(passage, start.at) or _stands_between_pairs(passage, start.at)
    return _stands_between_pairs(passage, passage.script.folded.rfind("\n", 0, start.at) + 1)


def _is_in_brackets(passage: Passage, offset: int) -> bool:
    before = passage.script.text[max(passage.start, offset - _LONGEST_ASIDE) : offset]
    return before.rfind("(") > before.rfind(")")


def _stands_between_pairs(passage: Passage, offset: int) -> bool:
    """Whether a line that counts is of another column: « Élus présents : 17 » between two lines « A à B »."""
    match = _COUNT_LINE.match(passage.script.folded, offset, passage.end)
    if match is None:
        return False
    above = list(passage.part(offset - _LONGEST_PAIR, offset).lines())[-1:]
    below = list(passage.part(match.end(), match.end() + _LONGEST_PAIR).lines())[:1]
    return len(above) == len(below) == 1 and all(_PAIR_LINE.search(row.text) for row in (*above, *below))


def _closing(passage: Passage, start: int) -> Listed | None:
    """What ends a list without being one: « Secrétaire de séance », « Objet », « 1 - Subvention »."""
    folded = passage.script.folded
    match = _CLOSING.match(folded, start, passage.end)
    if match is None and passage.script.text[start].isupper():
        match = _FOLLOWING.match(folded, start, passage.end)
    if match is None:
        match = _NUMBERED.match(folded, start, passage.end)
        match = match if match and not _names_follow(passage, match.end()) else None
    return _listed(Listing.CLOSED, passage.part(*match.span())) if match else None


def _listed(listing: Listing, label: Passage) -> Listed:
    return Listed(listing, label, label)


def _member_label(passage: Passage, start: _Start) -> Listed | None:
    """The label over members that begins at an offset, whichever way it ends."""
    for extent in _extents(passage, start):
        match = extent.match(passage.script.folded, start.at, passage.end)
        listing = said_of(match[0]) if match else None
        if match is not None and listing is not None:
            label = passage.part(start.at, match.end())
            return _listed(Listing.CLOSED if _is_count(passage, label) else listing, label)
    return None


def _extents(passage: Passage, start: _Start) -> Iterator[re.Pattern[str] | Phrase]:
    """The ways in which a label that begins at an offset may end."""
    if passage.script.folded.find(":", start.at, start.at + _LONGEST_LABEL + 1) >= 0:
        yield _TO_HOLDER
        yield _TO_COLON
    if start.opens_line:
        yield _TO_CIVILITY
        if not passage.script.text[start.at].islower():
            yield _TO_LINE_END


def _is_count(passage: Passage, label: Passage) -> bool:
    """Whether a label gives a number of people, not people: « Présents : 17 »."""
    match = _COUNT.match(passage.script.folded, label.end, passage.end)
    return match is not None and not _names_follow(passage, match.end())


def _names_follow(passage: Passage, offset: int) -> bool:
    """Whether a name is what is printed next."""
    near = passage.part(offset, offset + 90)
    first = next(iter(mentions(near)), None)
    if first is None or not (first.civil or first.mixed or first.known):
        return False
    return _BEFORE_A_NAME.fullmatch(near.folded[: first.start - near.start]) is not None
