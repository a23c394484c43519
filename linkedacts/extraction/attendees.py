"""What a list of members says of each of its names: present, in another's seat, represented, absent.

Between two names stands what joins them (proxies.py).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from linkedacts.extraction.forms import Found
from linkedacts.extraction.list_labels import Listing
from linkedacts.extraction.listings import Listed
from linkedacts.extraction.name_lists import only_parts
from linkedacts.extraction.namesakes import Register
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.people import CIVIL, Mention, mention_at
from linkedacts.extraction.presence_changes import noted
from linkedacts.extraction.proxies import Between, Joint, goes_on, has_proxy, joint, several_give


class Status(StrEnum):
    """What a heading says of one member."""

    PRESENT = "present"
    SUBSTITUTE = "substitute"
    REPRESENTED = "represented"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Attendee:
    """Someone in a list, with the other person named beside: the proxy's holder or who is replaced."""

    status: Status
    person: Found[str]
    other: Found[str] | None = None
    note: str = ""
    """What stands after the name, in the shadow: « (jusqu'à la délibération n° 62) »."""


_STATUSES = {
    Listing.PRESENT: Status.PRESENT,
    Listing.SUBSTITUTE: Status.SUBSTITUTE,
    Listing.REPRESENTED: Status.REPRESENTED,
    Listing.ABSENT: Status.ABSENT,
}
_LONGEST_NOTE = 160
_NOTE = re.compile(r"(?:[^\n(.;]|\.(?!\s)|(?<=[\s(]m)\.|\([^)]{0,200}\)?)*")
_NEXT_CIVILITY = re.compile(rf"(?<![\s,])[\s,]+(?:et\s+)?{CIVIL}\W*$")
_ABSENT_NOTE = re.compile(
    r"\W{0,3}\(?(?:(?:est|etait)\s)?(?:absente?|excusee?)\b(?! (?:pour|lors|au|a la|a l'|jusqu|du point))"
)
_COLUMN_HEAD = re.compile(r"mandataire|(?:pouvoirs?|procurations?)(?: donnee?s?)? a\b|beneficiaire")
_LEAVING = re.compile(r"\b(?:quitte|quittant|depart|partie?|jusqu'|a partir d)")
_GAP = re.compile(rf"\s*(?:[/|–—-]\s+)?(?:{CIVIL}\s*)?")
_GIVEN_TO = re.compile(r"\b(?:pouvoir|procuration)s? a ")
_CIVILITY = len("Monsieur ")
_ANOTHER = re.compile(rf"[\s,;]*(?:et\s+)?(?:{CIVIL}\s*)?")


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one list and the words between them."""

    listed: Listed
    people: list[Mention]
    present: Register
    """Those whom the lists of the heading have as present."""

    def between(self, at: int) -> str:
        """Gives the words after one name, in the shadow: up to the next name, or as far as a note may go."""
        folded, place = self.listed.place.script.folded, self.listed.place
        if at + 1 < len(self.people):
            return folded[self.people[at].end : self.people[at + 1].start]
        return folded[self.people[at].end : min(place.end, self.people[at].end + _LONGEST_NOTE)]

    def before(self, at: int) -> str:
        """Gives the words before one name, in the shadow."""
        start = self.people[at - 1].end if at else self.listed.place.start
        return self.listed.place.script.folded[start : self.people[at].start]

    def note(self, at: int) -> str:
        """Gives what is said of one name after it: « (arrivée à 19 h 15) »."""
        between = self.between(at)
        match = None if only_parts(between) else _NOTE.match(_NEXT_CIVILITY.sub("", between))
        return match[0] if match else ""

    def joint(self, at: int, *, given: bool = False) -> Joint | None:
        """Gives what joins one name to the next, after a proxy that was given or not."""
        if at + 1 >= len(self.people):
            return None
        between = self.between(at)
        return None if only_parts(between) else joint(Between(self.before(at), between, self.listed.listing, given))

    def found(self, at: int, by: str) -> Found[str]:
        """Gives the name as a value."""
        return self.people[at].found(by)


def listed_in(names: Names, below: Names | None = None) -> Iterator[Attendee]:
    """Gives what a list says of its members; the one below it may name those who hold their proxies."""
    if names.listed.listing is Listing.HOLDERS:
        return
    if below is not None and _are_held(names, below):
        yield from (_held(names, below, at) for at in range(len(names.people)))
        return
    if _in_two_columns(names):
        yield from (_represented(names, at, at + 1) for at in range(0, len(names.people), 2))
        return
    at, given = 0, False
    while at < len(names.people):
        entry = _entry(names, at, given=given and _ANOTHER.fullmatch(names.before(at)) is not None)
        yield from entry.attendees
        at += entry.taken
        given = entry.gives


class _Entry(NamedTuple):
    """What is said of one name, or of several that words join."""

    attendees: list[Attendee]
    taken: int
    """How many names it takes."""

    @property
    def gives(self) -> bool:
        """Whether it is a proxy given by one to another."""
        return self.taken > 1 and all(attendee.status is Status.REPRESENTED for attendee in self.attendees)


def _entry(names: Names, at: int, *, given: bool) -> _Entry:
    match names.joint(at, given=given):
        case None:
            return _Entry([_alone(names, at)], 1)
        case Joint.GIVES:
            return _Entry(_giving(names, at), 2)
        case Joint.REPLACED_BY:
            return _Entry([_substitute(names, at + 1, at)], 2)
        case Joint.SITS_FOR:
            return _Entry([_substitute(names, at, at + 1)], 2)
        case Joint.EITHER:
            return _instead(names, at)
        case Joint.HOLDS if names.joint(at + 1) is not Joint.GIVES:
            return _holder(names, at)
        case Joint.AND if names.joint(at + 1) is Joint.GIVES and _give_together(names, at + 1):
            return _Entry([_represented(names, at, at + 2), _represented(names, at + 1, at + 2)], 3)
    return _Entry([_alone(names, at)], 1)


def _are_held(givers: Names, below: Names) -> bool:
    """Whether the list below one of absent members names, rank for rank, those who hold their proxies."""
    are_absent = givers.listed.listing in (Listing.REPRESENTED, Listing.ABSENT)
    return are_absent and below.listed.listing is Listing.HOLDERS and len(below.people) == len(givers.people)


def _held(givers: Names, holders: Names, at: int) -> Attendee:
    by = "represented_by_rank"
    return Attendee(Status.REPRESENTED, givers.found(at, by), holders.found(at, by))


def _instead(names: Names, at: int) -> _Entry:
    """« A pour B »: the one who is present votes for the other; nobody is told where the lists do not say who is."""
    one, other = (names.present.lists(names.people[rank].name) for rank in (at, at + 1))
    if one is other:
        return _Entry([], 2)
    return _Entry([_represented(names, at + one, at + other)], 2)


def _give_together(names: Names, last: int) -> bool:
    """« A et B donnent pouvoir à C »; under « Pouvoirs : » also « A et B à C »."""
    return names.listed.listing is Listing.REPRESENTED or several_give(names.between(last))


def _holder(names: Names, at: int) -> _Entry:
    """« B (pouvoir de A) », « B (pouvoirs de A et C) »: B is where the list says, A and C are represented."""
    last = at + 1
    while last + 1 < len(names.people) and goes_on(names.between(last)):
        last += 1
    present = [Attendee(Status.PRESENT, names.found(at, "present_list"))] * (names.listed.listing is Listing.PRESENT)
    return _Entry([*present, *(_represented(names, giver, at) for giver in range(at + 1, last + 1))], last + 1 - at)


def _giving(names: Names, at: int) -> list[Attendee]:
    """« A donne pouvoir à B »; among the present, « A (départ au point 4, pouvoir à B) » is there until then."""
    between = names.between(at)
    if names.listed.listing is not Listing.PRESENT or not _LEAVING.search(between):
        return [_represented(names, at, at + 1)]
    present = Attendee(Status.PRESENT, names.found(at, "present_list"), note=between)
    later = replace(_represented(names, at, at + 1), note=between)
    return [present, later] if noted(between) else [present]


def _represented(names: Names, giver: int, holder: int) -> Attendee:
    note = names.note(max(giver, holder))
    by = "represented_pair"
    return Attendee(Status.REPRESENTED, names.found(giver, by), names.found(holder, by), note)


def _substitute(names: Names, substitute: int, replaced: int) -> Attendee:
    by = "substitute_pair"
    note = names.note(max(substitute, replaced))
    return Attendee(Status.SUBSTITUTE, names.found(substitute, by), names.found(replaced, by), note)


def _alone(names: Names, at: int) -> Attendee:
    if names.listed.listing is Listing.REPRESENTED and (holder := _holder_in_label(names.listed.label)) is not None:
        return replace(_with_status(names, at), other=holder)
    return _with_status(names, at)


def _holder_in_label(label: Passage) -> Found[str] | None:
    """« Avait donné pouvoir à Mme KERN : »"""
    match = _GIVEN_TO.search(label.script.folded, label.start, label.end)
    named = mention_at(label.part(match.end(), label.end), _CIVILITY) if match else None
    return named.found("represented_under_holder") if named else None


def _with_status(names: Names, at: int) -> Attendee:
    note, listing = names.note(at), names.listed.listing
    status = _noted_status(note, listing) if note else _STATUSES[listing]
    return Attendee(status, names.found(at, f"{listing}_list"), note=note)


def _noted_status(note: str, listing: Listing) -> Status:
    """What a list says of someone with a note after the name: « (pouvoir) », « (excusée) »."""
    if has_proxy(note) and listing in (Listing.ABSENT, Listing.PRESENT):
        return Status.REPRESENTED
    if listing is Listing.PRESENT and _ABSENT_NOTE.match(note):
        return Status.ABSENT
    return _STATUSES[listing]


def _in_two_columns(names: Names) -> bool:
    """Whether a table sets those who give a proxy beside those who hold it: nothing but space joins its names."""
    if names.listed.listing is not Listing.REPRESENTED or len(names.people) % 2:
        return False
    heads = names.listed.label.folded + names.before(0)
    pairs = range(0, len(names.people), 2)
    return _COLUMN_HEAD.search(heads) is not None and all(_GAP.fullmatch(names.between(at)) for at in pairs)
