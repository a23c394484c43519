"""Attendance as it stood for one act: the lists of the heading, with the comings and goings that came before it.

Someone who is both represented and listed absent is represented; someone is listed once.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from linkedacts.evidence import Issue
from linkedacts.extraction.agenda_places import Place
from linkedacts.extraction.attendance import Sheet
from linkedacts.extraction.attendees import Attendee, Status
from linkedacts.extraction.namesakes import Register
from linkedacts.extraction.presence_changes import Change, Move, noted


@dataclass(frozen=True, slots=True)
class Session:
    """What is known of a whole session: its acts in order, and who came and went between them."""

    agenda: Sequence[Place]
    changes: Sequence[Change] = ()


def as_it_stood(sheet: Sheet, place: Place, session: Session) -> tuple[Sheet, list[Issue]]:
    """Gives the lists as they were for one act, and a doubt for each change that may be before or after it."""
    register = Register(entry.person.value for entry in sheet.attendees)
    printed = [(entry, noted(entry.note)) for entry in sheet.attendees]
    moves = _Moves(register, place, session)
    moved = [moves.of_list(entry, change) if change else entry for entry, change in printed]
    moved = [moves.of_text(entry) for entry in moved] if session.changes else moved
    return replace(sheet, attendees=tuple(_once(moved, register))), list(moves.doubts(printed))


@dataclass(frozen=True, slots=True)
class _Moves:
    """How comings and goings change what a list says, for one act."""

    register: Register
    place: Place
    session: Session

    def of_list(self, entry: Attendee, change: Change) -> Attendee:
        """Gives what a list says of someone, changed by the note after the name where it holds for other acts only."""
        holds = self._holds(entry.status, change)
        return entry if holds is not False else _with_status(entry, _OTHERWISE[entry.status])

    def _holds(self, status: Status, change: Change) -> bool | None:
        """Whether the list a note stands in holds for this act; None where one cannot tell."""
        if change.move is Move.MISSES:
            missed = change.bound.is_at(self.place, self.session.agenda) if change.bound else None
            return None if missed is None or status is not Status.PRESENT else not missed
        reached = self._is_reached(change)
        if reached is None:
            return None
        later = change.move is Move.HOLDS_FROM or change.move is (
            Move.ARRIVES if status is Status.PRESENT else Move.LEAVES
        )
        return reached if later else not reached

    def of_text(self, entry: Attendee) -> Attendee:
        """Gives what is said of someone, changed by the last coming or going told before the act."""
        for change in self.session.changes:
            if change.person is None or entry.person.value not in self.register.forms_of(change.person.value):
                continue
            reached = self._is_reached(change)
            if reached:
                entry = _moved(entry, change)
            elif reached is False and change.move is Move.ARRIVES and entry.status is Status.PRESENT:
                entry = _with_status(entry, Status.ABSENT)
        return entry

    def doubts(self, printed: Iterable[tuple[Attendee, Change | None]]) -> Iterator[Issue]:
        """Gives a doubt for each change, in a list or in the text, that may have come before the act or after it."""
        listed = [(entry.person, change) for entry, change in printed]
        told = [(change.person, change) for change in self.session.changes]
        for person, change in (*listed, *told):
            if person is not None and change is not None and self._is_reached(change) is None:
                yield Issue(
                    field="/attendance",
                    code="presence-change-unplaced",
                    message=f"{person.value} came or went during the session; whether before this act is not told",
                    values=(person.value,),
                )

    def _is_reached(self, change: Change) -> bool | None:
        if change.bound is not None:
            return change.bound.is_reached(self.place, self.session.agenda)
        if change.at is None or change.at < min(place.start for place in self.session.agenda):
            return None
        return change.at < self.place.decided


_OTHERWISE = {
    Status.PRESENT: Status.ABSENT,
    Status.SUBSTITUTE: Status.ABSENT,
    Status.REPRESENTED: Status.PRESENT,
    Status.ABSENT: Status.PRESENT,
}
"""What someone is while the list, by its note, does not hold: absent before arriving, present before giving a proxy."""


def _moved(entry: Attendee, change: Change) -> Attendee:
    if change.move in (Move.ARRIVES, Move.RETURNS):
        return _with_status(entry, Status.PRESENT)
    if change.holder is not None:
        return replace(entry, status=Status.REPRESENTED, other=change.holder)
    return _with_status(entry, Status.ABSENT)


def _with_status(entry: Attendee, status: Status) -> Attendee:
    return entry if status is entry.status else replace(entry, status=status, other=None)


_RANK = (Status.SUBSTITUTE, Status.REPRESENTED, Status.PRESENT, Status.ABSENT)
"""Which of two lists that name one person holds."""


def _once(entries: Sequence[Attendee], register: Register) -> Iterator[Attendee]:
    """Each person once, where the list that says most of them has them; nobody in whose seat another sits."""
    replaced = {
        form
        for entry in entries
        if entry.status is Status.SUBSTITUTE and entry.other is not None
        for form in register.forms_of(entry.other.value)
    }
    kept: dict[str, Attendee] = {}
    for entry in entries:
        forms = register.forms_of(entry.person.value)
        known = next((kept[form] for form in forms if form in kept), None)
        if entry.person.value in replaced or (known is not None and not _prevails(entry, known)):
            continue
        if known is not None:
            del kept[known.person.value]
        kept[entry.person.value] = entry
    yield from (entry for entry in entries if kept.get(entry.person.value) is entry)


def _prevails(entry: Attendee, known: Attendee) -> bool:
    """Whether the list that names someone later holds against the earlier one, or has the fuller name."""
    ours, theirs = _RANK.index(entry.status), _RANK.index(known.status)
    return ours < theirs or (ours == theirs and len(entry.person.value) > len(known.person.value))
