"""The parts of a record that have parts themselves: authority, session, attendance, vote, sums, agreements, signature.

Each function enters what its recognisers found in the ledger and gives that part, or None where nothing is printed.
"""

from collections.abc import Sequence
from datetime import date

from linkedacts.extraction import head_counts, sessions, votes
from linkedacts.extraction.agreements import Sources, agreements
from linkedacts.extraction.amounts import amounts
from linkedacts.extraction.attendance import Sheet
from linkedacts.extraction.attendance_counts import count_doubts, with_chair
from linkedacts.extraction.attendees import Attendee, Status
from linkedacts.extraction.doubts import conflicting_dates, groups_among_voters
from linkedacts.extraction.forms import Found
from linkedacts.extraction.ledger import Ledger
from linkedacts.extraction.parts import Parts
from linkedacts.extraction.passage import Passage, fold
from linkedacts.extraction.presence import as_it_stood
from linkedacts.extraction.secretaries import secretary
from linkedacts.extraction.signatures import signatory, signature_dates
from linkedacts.extraction.sittings import Sitting, place_of
from linkedacts.model import (
    Agreement,
    Amount,
    Attendance,
    Authority,
    Represented,
    Session,
    Signature,
    Substitute,
    Vote,
    VoterNames,
)


def enter_authority(parts: Parts, ledger: Ledger) -> Authority | None:
    """Enters the local authority and the SIREN printed of it."""
    name = parts.authority
    if name is None:
        return None
    return Authority(
        name=ledger.enter("/authority/name", name) or name.value, siren=ledger.enter("/authority/siren", parts.siren)
    )


def enter_session(parts: Parts, chair: Found[str] | None, ledger: Ledger) -> Session | None:
    """Enters the sitting."""
    opening = parts.opening
    days = sessions.session_dates(opening)
    ledger.doubt(conflicting_dates("/session/date", days))
    session = Session(
        date=ledger.enter("/session/date", next(iter(days), None)),
        convened_on=ledger.enter("/session/convened_on", sessions.convened_on(opening)),
        chair=ledger.enter("/session/chair", chair),
        secretary=ledger.enter("/session/secretary", secretary(opening)),
    )
    return session if session != Session() else None


def enter_attendance(parts: Parts, sitting: Sitting, chair: Found[str] | None, ledger: Ledger) -> Attendance | None:
    """Enters the members by how they attended, as it stood for this act."""
    counted = head_counts.present_count(parts.opening)
    whole = with_chair(parts.sheet, chair, counted)
    sheet, doubts = as_it_stood(whole, place_of(parts), sitting)
    ledger.doubt([*count_doubts(whole, counted), *doubts])
    attendance = Attendance(
        members_in_office=ledger.enter("/attendance/members_in_office", head_counts.members_in_office(parts.opening)),
        present=ledger.enter_each("/attendance/present", _people(sheet, Status.PRESENT)),
        substitutes=tuple(_substitutes(sheet, ledger)),
        represented=tuple(_represented(sheet, ledger)),
        absent=ledger.enter_each("/attendance/absent", _people(sheet, Status.ABSENT)),
    )
    return attendance if attendance != Attendance() else None


def _people(sheet: Sheet, status: Status) -> list[Found[str]]:
    return [attendee.person for attendee in _with(sheet, status)]


def _with(sheet: Sheet, status: Status) -> list[Attendee]:
    distinct = {attendee.person.value: attendee for attendee in reversed(sheet.attendees) if attendee.status == status}
    return list(reversed(distinct.values()))


def _substitutes(sheet: Sheet, ledger: Ledger) -> list[Substitute]:
    return [
        Substitute(
            name=ledger.enter(f"/attendance/substitutes/{rank}/name", attendee.person) or attendee.person.value,
            replaces=ledger.enter(f"/attendance/substitutes/{rank}/replaces", attendee.other),
        )
        for rank, attendee in enumerate(_with(sheet, Status.SUBSTITUTE))
    ]


def _represented(sheet: Sheet, ledger: Ledger) -> list[Represented]:
    return [
        Represented(
            name=ledger.enter(f"/attendance/represented/{rank}/name", attendee.person) or attendee.person.value,
            proxy=ledger.enter(f"/attendance/represented/{rank}/proxy", attendee.other),
        )
        for rank, attendee in enumerate(_with(sheet, Status.REPRESENTED))
    ]


def enter_vote(parts: Parts, enacted: list[Found[str]], ledger: Ledger) -> Vote | None:
    """Enters the outcome and the counts, and who is named beside them."""
    first_words = [fold(clause.value[:40]) for clause in enacted]
    opening = parts.opening if parts.item.is_alone else None
    poll = votes.poll(parts.deciding, parts.report, first_words, parts.heading_tally, opening)
    vote = Vote(
        outcome=ledger.enter("/vote/outcome", poll.outcome),
        method=ledger.enter("/vote/method", poll.method),
        unanimous=ledger.enter("/vote/unanimous", poll.unanimous),
        names=VoterNames(**{side: ledger.enter_each(f"/vote/names/{side}", poll.names[side]) for side in votes.SIDES}),
        proclamation=ledger.enter("/vote/proclamation", poll.proclamation),
        **{side: ledger.enter(f"/vote/{side}", poll.counts.get(side)) for side in votes.SIDES},
    )
    for side, count in poll.counts.items():
        ledger.doubt(groups_among_voters(side, count, poll.names.get(side, []), parts.deciding))
    return vote if vote != Vote() else None


def enter_amounts(passage: Passage, ledger: Ledger) -> tuple[Amount, ...]:
    """Enters each distinct sum of money."""
    sums = ledger.enter_each("/amounts", amounts(passage))
    return tuple(Amount(value=money.value, currency="EUR", tax=money.tax) for money in sums)


def enter_agreements(parts: Parts, enacted: list[Found[str]], ledger: Ledger) -> tuple[Agreement, ...]:
    """Enters the agreements of the clauses, with their parties."""
    body, title = parts.item.body, parts.title
    sources = Sources(
        clauses=[body.part(clause.start, clause.end) for clause in enacted],
        title=body.part(title.start, title.end) if title else None,
        report=parts.report,
        authority=parts.authority,
    )
    return tuple(
        Agreement(
            title=ledger.enter(f"/agreements/{rank}/title", pact.title),
            parties=ledger.enter_each(f"/agreements/{rank}/parties", pact.parties),
        )
        for rank, pact in enumerate(agreements(sources))
    )


def enter_signature(parts: Parts, ledger: Ledger) -> Signature | None:
    """Enters when and by whom the act is signed."""
    dates = signature_dates(parts.closing)
    signature = Signature(
        date=ledger.enter("/signature/date", next(iter(dates), None)),
        name=ledger.enter("/signature/name", signatory(parts.closing)),
    )
    return signature if signature != Signature() else None


def enter_day(field: str, found: Sequence[Found[date]], since: date | None, ledger: Ledger) -> date | None:
    """Enters the first of several dates that does not precede the act itself."""
    possible = [day for day in found if since is None or day.value >= since]
    ledger.doubt(conflicting_dates(field, possible))
    return ledger.enter(field, next(iter(possible), None))
