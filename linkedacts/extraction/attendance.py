"""Who was there: present, in another's seat, represented by a proxy, absent; from the lists that open a session.

Each list has a label over it (listings.py); attendees.py reads what it says of each of its names.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from linkedacts.extraction.attendees import Attendee, Names, Status, listed_in
from linkedacts.extraction.list_labels import Listing
from linkedacts.extraction.listings import Listed, listings
from linkedacts.extraction.name_lists import Style, members, style_of
from linkedacts.extraction.name_order import in_order
from linkedacts.extraction.namesakes import Register
from linkedacts.extraction.offices import office_holder
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.people import Mention, mentions
from linkedacts.extraction.predicates import predicated
from linkedacts.extraction.proxies import office_holding
from linkedacts.extraction.report_openers import ENACTED, report_start


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
    read = ((listed, _members(listed, named, style)) for listed, named in lists)
    kept = list(_of_heading(passage.start, ((listed, people) for listed, people in read if people)))
    present = Register(one.name for listed, people in kept if listed.listing is Listing.PRESENT for one in people)
    in_lists = [Names(listed, people, present) for listed, people in kept]
    attendees = [one for names, below in pairwise([*in_lists, None]) if names for one in listed_in(names, below)]
    return Sheet(
        attendees=tuple(_with_holders(passage, attendees)),
        blocks=tuple(_block(listed.place, people[-1]) for listed, people in kept),
    )


_OBJECT = re.compile(r"^[ \t]*objet\s?:", re.MULTILINE)
_FURTHEST = 1500
"""Characters between two lists of one heading."""


def _members(listed: Listed, named: list[Mention], style: Style) -> list[Mention]:
    return members(listed.names, named, style, holders=listed.listing is Listing.REPRESENTED)


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


def _with_holders(passage: Passage, attendees: list[Attendee]) -> Iterator[Attendee]:
    """Names the holder whom the lists call by an office: « donne pouvoir à M. le Maire »."""
    for attendee in attendees:
        office = office_holding(attendee.note) if attendee.status is Status.REPRESENTED and not attendee.other else None
        yield replace(attendee, other=office_holder(passage, office)) if office else attendee
