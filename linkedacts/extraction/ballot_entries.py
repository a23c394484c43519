"""The votes of an item that holds several, entered in the record; the overall one is entered as the act's vote."""

from linkedacts.extraction.ballots import BallotRead, several_votes
from linkedacts.extraction.ledger import Ledger
from linkedacts.extraction.parts import Parts
from linkedacts.extraction.sides import SIDES
from linkedacts.model import Ballot, Candidate, VoterNames


def enter_ballots(parts: Parts, ledger: Ledger) -> tuple[Ballot, ...]:
    """Enters each vote of an item that holds several, and each round of an election."""
    read = several_votes(parts.deciding, parts.report)
    return tuple(_enter(f"/votes/{rank}", one, ledger) for rank, one in enumerate(read))


def _enter(field: str, read: BallotRead, ledger: Ledger) -> Ballot:
    named = {side: ledger.enter_each(f"{field}/names/{side}", read.names.get(side, ())) for side in SIDES}
    return Ballot(
        outcome=ledger.enter(f"{field}/outcome", read.outcome),
        method=ledger.enter(f"{field}/method", read.method),
        unanimous=ledger.enter(f"{field}/unanimous", read.unanimous),
        names=VoterNames(**named),
        subject=ledger.enter(f"{field}/subject", read.subject),
        round=ledger.enter(f"{field}/round", read.round),
        blank=ledger.enter(f"{field}/blank", read.blank),
        null=ledger.enter(f"{field}/null", read.null),
        candidates=tuple(_candidates(field, read, ledger)),
        elected=ledger.enter_each(f"{field}/elected", read.elected),
        **{side: ledger.enter(f"{field}/{side}", read.counts.get(side)) for side in SIDES},
    )


def _candidates(field: str, read: BallotRead, ledger: Ledger) -> list[Candidate]:
    return [
        Candidate(
            name=ledger.enter(f"{field}/candidates/{rank}/name", one.person) or one.person.value,
            votes=ledger.enter(f"{field}/candidates/{rank}/votes", one.votes),
        )
        for rank, one in enumerate(read.candidacies)
    ]
