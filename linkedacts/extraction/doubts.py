"""The reader's doubts about one act: dates that contradict each other, and facts that every act should print."""

from collections.abc import Iterator, Sequence
from datetime import date

from linkedacts.evidence import Issue
from linkedacts.extraction.forms import Found
from linkedacts.model import Act, ActType


def conflicting_dates(field: str, found: Sequence[Found[date]]) -> Iterator[Issue]:
    """Gives a doubt where the document prints several days for one event."""
    days = sorted({day.value for day in found})
    if len(days) > 1:
        printed = ", ".join(day.isoformat() for day in days)
        yield Issue(field=field, code="two-dates", message=f"several days are printed: {printed}")


def gaps(act: Act) -> Iterator[Issue]:
    """Gives a doubt for each fact that was not found though such acts have it: date, title, outcome, clauses."""
    if act.adopted_on is None:
        yield Issue(field="", code="no-date", message="no day of session or signature was found")
    if act.title is None:
        yield Issue(field="/title", code="no-title", message="no title was found")
    if act.type is ActType.DELIBERATION and (act.vote is None or act.vote.outcome is None):
        yield Issue(field="/vote/outcome", code="no-outcome", message="what was decided was not found")
    if act.type is not ActType.DELIBERATION and not act.provisions:
        yield Issue(field="/provisions", code="no-clauses", message="no article was found")
