"""Each of several votes of one item: on an amendment, for one association, a round of an election."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from linkedacts.codes import Method, Outcome
from linkedacts.extraction.elections import Candidacy, Round, rounds
from linkedacts.extraction.forms import Found
from linkedacts.extraction.outcomes import outcome
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.sides import side_words
from linkedacts.extraction.tallies import Counts, ballots_counted
from linkedacts.extraction.unanimity import method, unanimity
from linkedacts.extraction.voters import Voters, voters
from linkedacts.extraction.wording import sentence


@dataclass(frozen=True, slots=True)
class BallotRead:
    """What an act prints of one vote among several."""

    subject: Found[str] | None = None
    outcome: Found[Outcome] | None = None
    method: Found[Method] | None = None
    unanimous: Found[bool] | None = None
    counts: Counts = field(default_factory=dict)
    names: Voters = field(default_factory=dict)
    round: Found[int] | None = None
    blank: Found[int] | None = None
    null: Found[int] | None = None
    candidacies: tuple[Candidacy, ...] = ()
    elected: tuple[Found[str], ...] = ()


def several_votes(deciding: Passage, report: Passage) -> list[BallotRead]:
    """Gives each vote of an item that holds several, and each round of an election; empty for a single vote."""
    elections = [_election(one, method(report)) for one in rounds(report)]
    return [*elections, *_counted(deciding)]


def _election(one: Round, by: Found[Method] | None) -> BallotRead:
    elected = one.elected[0] if one.elected else None
    return BallotRead(
        outcome=elected.become(Outcome.ELECTED) if elected else None,
        method=by,
        round=one.rank,
        blank=one.blank,
        null=one.null,
        candidacies=one.candidacies,
        elected=one.elected,
    )


def _counted(deciding: Passage) -> Iterator[BallotRead]:
    """The votes, if several counts differ, each read where it is told: from its subject to the subject of the next."""
    counts = ballots_counted(deciding)
    if len(counts) < _SEVERAL:
        return
    subjects = [_subject(deciding, min(found.start for found in ballot.values())) for ballot in counts]
    starts = [subject.start for subject in subjects]
    for (start, end), ballot, subject in zip(pairwise([*starts, deciding.end]), counts, subjects, strict=True):
        place = deciding.part(start, end)
        text = sentence(subject.text)
        yield BallotRead(
            subject=Found(text, subject.start, subject.end, "ballot_subject") if _LETTERS.search(text) else None,
            outcome=outcome(place, ()),
            method=method(place),
            unanimous=unanimity(place),
            counts=ballot,
            names=voters(place, side_words(place)),
        )


_LETTERS = re.compile(r"[^\W\d_]{3}")
_LONGEST = 200
_SEVERAL = 2


def _subject(zone: Passage, offset: int) -> Passage:
    """What a vote is about: the words before its first count on the same line, else the line above."""
    rows = list(zone.part(offset - _LONGEST, offset).lines())
    for row in reversed(rows):
        subject = row.stripped(" \t•-–*:(")
        if _LETTERS.search(subject.text):
            return subject
    return zone.part(offset, offset)
