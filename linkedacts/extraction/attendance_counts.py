"""The heading's own count of those present, against its list of names: the chair may be named apart, or a name lost."""

from collections.abc import Iterator
from dataclasses import replace

from linkedacts.evidence import Issue
from linkedacts.extraction.attendance import Sheet
from linkedacts.extraction.attendees import Attendee, Status
from linkedacts.extraction.forms import Found
from linkedacts.extraction.namesakes import Register


def with_chair(sheet: Sheet, chair: Found[str] | None, counted: Found[int] | None) -> Sheet:
    """Gives the lists with the chair among the present, where the count is one more than the names.

    « sous la présidence de M. A. Présents : 3 — MM. B, C » counts A, who is named over the list.
    """
    if chair is None or counted is None or counted.value != _there(sheet) + 1 or _is_listed(sheet, chair):
        return sheet
    return replace(sheet, attendees=(Attendee(Status.PRESENT, chair), *sheet.attendees))


def count_doubts(sheet: Sheet, counted: Found[int] | None) -> Iterator[Issue]:
    """Gives a doubt where the heading counts other than it names."""
    there = _there(sheet)
    if counted is not None and there and counted.value != there:
        yield Issue(
            field="/attendance/present",
            code="attendance-count",
            message=f"the heading counts {counted.value} present and names {there}",
            values=(str(counted.value), str(there)),
        )


def _there(sheet: Sheet) -> int:
    """How many are in the room: members and substitutes."""
    return sum(attendee.status in (Status.PRESENT, Status.SUBSTITUTE) for attendee in sheet.attendees)


def _is_listed(sheet: Sheet, chair: Found[str]) -> bool:
    listed = {attendee.person.value for attendee in sheet.attendees}
    return bool(listed & Register(listed).forms_of(chair.value))
