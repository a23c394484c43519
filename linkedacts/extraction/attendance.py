"""Who was there: present, in another's seat, represented by a proxy, absent; from the lists that open a session.

Each list has a label over it (listings.py); between two of its names stands what joins them (proxies.py).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from linkedacts.extraction.forms import Found
from linkedacts.extraction.list_labels import Listing
from linkedacts.extraction.listings import Listed, listings
from linkedacts.extraction.name_lists import members, only_parts, style_of
from linkedacts.extraction.name_order import in_order
from linkedacts.extraction.offices import office_holder
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.people import CIVIL, Mention, mentions
from linkedacts.extraction.predicates import predicated
from linkedacts.extraction.presence_changes import noted
from linkedacts.extraction.proxies import Between, Joint, goes_on, has_proxy, joint, office_holding, several_give
from linkedacts.extraction.report_openers import ENACTED, report_start


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


@dataclass(frozen=True, slots=True)
class Sheet:
    """The attendance lists of one heading."""

    attendees: tuple[Attendee, ...] = ()
    blocks: tuple[Passage, ...] = ()
    """Where the lists stand, from the label to the last name."""

    @property
    def end(self) -> int:
        """Where the last list ends; 0 without lists."""
        return max((block.end for block in self.blocks), default=0)


@lru_cache(maxsize=2)
def attendance(passage: Passage) -> Sheet:
    """Reads the lists of a heading; the items of a session, which share one, find it read."""
    lists = [(listed, in_order(passage, mentions(listed.names))) for listed in _lists(passage)]
    style = style_of(named for _, named in lists)
    read = ((listed, members(listed.names, named, style)) for listed, named in lists)
    kept = list(_of_heading(passage.start, ((listed, people) for listed, people in read if people)))
    attendees = [attendee for listed, people in kept for attendee in _attendees(_Names(listed, people))]
    return Sheet(
        attendees=tuple(_with_holders(passage, attendees)),
        blocks=tuple(_block(listed.place, people[-1]) for listed, people in kept),
    )


def _lists(passage: Passage) -> list[Listed]:
    """The lists under labels; where none of them is of those present, also the lists before « étaient présents »."""
    labelled = list(listings(passage))
    if any(listed.listing is Listing.PRESENT for listed in labelled):
        return labelled
    first = min((listed.place.start for listed in labelled), default=passage.end)
    return [*predicated(passage.part(passage.start, first)), *labelled]


def _of_heading(opening: int, named: Iterable[tuple[Listed, list[Mention]]]) -> Iterator[tuple[Listed, list[Mention]]]:
    """The lists that follow each other; what is listed after the report has begun are delegates, not members."""
    end: int | None = None
    for listed, people in named:
        script, start = listed.place.script, listed.label.start
        if end is None and ENACTED.search(script.folded, opening, start):
            return
        if end is not None and (start - end > _FURTHEST or _has_begun(Passage(script, end, start))):
            return
        yield listed, people
        end = people[-1].end


def _has_begun(between: Passage) -> bool:
    """Whether the report begins between two lists."""
    return report_start(between) is not None or bool(_OBJECT.search(between.script.folded, between.start, between.end))


def _block(place: Passage, last: Mention) -> Passage:
    end = place.script.text.find("\n", last.end, place.end)
    return place.part(place.start, place.end if end < 0 else end)


_STATUSES = {
    Listing.PRESENT: Status.PRESENT,
    Listing.SUBSTITUTE: Status.SUBSTITUTE,
    Listing.REPRESENTED: Status.REPRESENTED,
    Listing.ABSENT: Status.ABSENT,
}
_OBJECT = re.compile(r"^[ \t]*objet\s?:", re.MULTILINE)
_FURTHEST = 1500
"""Characters between two lists of one heading."""
_LONGEST_NOTE = 160
_NOTE = re.compile(r"(?:[^\n(.;]|\.(?!\s)|(?<=[\s(]m)\.|\([^)]{0,200}\)?)*")
_NEXT_CIVILITY = re.compile(rf"(?<![\s,])[\s,]+(?:et\s+)?{CIVIL}\W*$")
_ABSENT_NOTE = re.compile(
    r"\W{0,3}\(?(?:(?:est|etait)\s)?(?:absente?|excusee?)\b(?! (?:pour|lors|au|a la|a l'|jusqu|du point))"
)
_COLUMN_HEAD = re.compile(r"mandataire|(?:pouvoirs?|procurations?)(?: donnee?s?)? a\b|beneficiaire")
_LEAVING = re.compile(r"\b(?:quitte|quittant|depart|partie?|jusqu'|a partir d)")
_GAP = re.compile(rf"\s*(?:{CIVIL}\s*)?")


@dataclass(frozen=True, slots=True)
class _Names:
    """The names of one list and the words between them."""

    listed: Listed
    people: list[Mention]

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

    def joint(self, at: int) -> Joint | None:
        """Gives what joins one name to the next."""
        if at + 1 >= len(self.people):
            return None
        between = self.between(at)
        return None if only_parts(between) else joint(Between(self.before(at), between, self.listed.listing))

    def found(self, at: int, by: str) -> Found[str]:
        """Gives the name as a value."""
        return self.people[at].found(by)


def _attendees(names: _Names) -> Iterator[Attendee]:
    if _in_two_columns(names):
        yield from (_represented(names, at, at + 1) for at in range(0, len(names.people), 2))
        return
    at = 0
    while at < len(names.people):
        entry = _entry(names, at)
        yield from entry.attendees
        at += entry.taken


class _Entry(NamedTuple):
    """What is said of one name, or of several that words join."""

    attendees: list[Attendee]
    taken: int
    """How many names it takes."""


def _entry(names: _Names, at: int) -> _Entry:
    match names.joint(at):
        case None:
            return _Entry([_alone(names, at)], 1)
        case Joint.GIVES:
            return _Entry(_giving(names, at), 2)
        case Joint.REPLACED_BY:
            return _Entry([_substitute(names, at + 1, at)], 2)
        case Joint.SITS_FOR:
            return _Entry([_substitute(names, at, at + 1)], 2)
        case Joint.HOLDS if names.joint(at + 1) is not Joint.GIVES:
            return _holder(names, at)
        case Joint.AND if names.joint(at + 1) is Joint.GIVES and several_give(names.between(at + 1)):
            return _Entry([_represented(names, at, at + 2), _represented(names, at + 1, at + 2)], 3)
    return _Entry([_alone(names, at)], 1)


def _holder(names: _Names, at: int) -> _Entry:
    """« B (pouvoir de A) », « B (pouvoirs de A et C) »: B is where the list says, A and C are represented."""
    last = at + 1
    while last + 1 < len(names.people) and goes_on(names.between(last)):
        last += 1
    present = [Attendee(Status.PRESENT, names.found(at, "present_list"))] * (names.listed.listing is Listing.PRESENT)
    return _Entry([*present, *(_represented(names, giver, at) for giver in range(at + 1, last + 1))], last + 1 - at)


def _giving(names: _Names, at: int) -> list[Attendee]:
    """« A donne pouvoir à B »; among the present, « A (départ au point 4, pouvoir à B) » is there until then."""
    between = names.between(at)
    if names.listed.listing is not Listing.PRESENT or not _LEAVING.search(between):
        return [_represented(names, at, at + 1)]
    present = Attendee(Status.PRESENT, names.found(at, "present_list"), note=between)
    later = replace(_represented(names, at, at + 1), note=between)
    return [present, later] if noted(between) else [present]


def _represented(names: _Names, giver: int, holder: int) -> Attendee:
    note = names.note(max(giver, holder))
    by = "represented_pair"
    return Attendee(Status.REPRESENTED, names.found(giver, by), names.found(holder, by), note)


def _substitute(names: _Names, substitute: int, replaced: int) -> Attendee:
    by = "substitute_pair"
    note = names.note(max(substitute, replaced))
    return Attendee(Status.SUBSTITUTE, names.found(substitute, by), names.found(replaced, by), note)


def _alone(names: _Names, at: int) -> Attendee:
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


def _in_two_columns(names: _Names) -> bool:
    """Whether a table sets those who give a proxy beside those who hold it: nothing but space joins its names."""
    if names.listed.listing is not Listing.REPRESENTED or len(names.people) % 2:
        return False
    heads = names.listed.label.folded + names.before(0)
    pairs = range(0, len(names.people), 2)
    return _COLUMN_HEAD.search(heads) is not None and all(_GAP.fullmatch(names.between(at)) for at in pairs)


def _with_holders(passage: Passage, attendees: list[Attendee]) -> Iterator[Attendee]:
    """Names the holder whom the lists call by an office: « donne pouvoir à M. le Maire »."""
    for attendee in attendees:
        office = office_holding(attendee.note) if attendee.status is Status.REPRESENTED and not attendee.other else None
        yield replace(attendee, other=office_holder(passage, office)) if office else attendee
