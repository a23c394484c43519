"""The vote of one item: how it was taken, what came of it, whether all agreed, the counts and the people named beside.

A count that is not printed stays unknown: « Le Conseil adopte. » gives none.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from linkedacts.codes import Method, Outcome
from linkedacts.extraction.forms import Found
from linkedacts.extraction.outcomes import outcome, proclamation
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.sides import AGAINST, IN_FAVOR, NOT_PARTICIPATING, SIDES, side_words
from linkedacts.extraction.tallies import Counts, ballots_counted
from linkedacts.extraction.unanimity import method, unanimity
from linkedacts.extraction.voters import Voters, bystanders, voters

__all__ = ["SIDES", "Poll", "poll"]


@dataclass(frozen=True, slots=True)
class Poll:
    """What an act prints of its vote."""

    outcome: Found[Outcome] | None = None
    method: Found[Method] | None = None
    unanimous: Found[bool] | None = None
    counts: Counts = field(default_factory=dict)
    names: Voters = field(default_factory=dict)
    proclamation: Found[str] | None = None


def poll(
    deciding: Passage,
    report: Passage,
    clauses: Sequence[str],
    heading: Passage | None = None,
    opening: Passage | None = None,
) -> Poll:
    """Reads the vote of an item: `deciding` is where it tells what was decided, `report` all that it reports.

    `clauses` are the first words of its operative clauses, in the shadow; `heading` are lines of the item's own heading
    that count votes: they hold where nothing is counted after it. `opening` is that heading whole, which may tell how
    one voted: « Sous la présidence de Mme ROY, il est procédé au scrutin secret ».
    """
    counts, names = _counted(deciding)
    if not counts and heading is not None:
        counts, named_above = _counted(heading)
        names = {side: people or named_above[side] for side, people in names.items()}
    if not names[NOT_PARTICIPATING]:
        names[NOT_PARTICIPATING] = bystanders(report)
    said = report.part(deciding.start - _BEFORE, deciding.end) if counts else deciding
    return Poll(
        outcome=_outvoted(counts) or outcome(deciding, clauses) or outcome(said, clauses) or _by_majority(counts),
        method=method(report) or (method(opening) if opening is not None else None),
        unanimous=unanimity(deciding) or unanimity(said) or _opposed(counts),
        counts=counts,
        names=names,
        proclamation=proclamation(deciding),
    )


def _counted(zone: Passage) -> tuple[Counts, Voters]:
    """The counts of the last vote of a passage, and the people named by how they voted."""
    ballots = ballots_counted(zone)
    return ballots[-1] if ballots else {}, voters(zone, side_words(zone))


_BEFORE = 400
"""Characters before counts in which the council may be said to adopt: « … approuve le compte. Pour : 8 »."""


def _opposed(counts: Counts) -> Found[bool] | None:
    """Votes against, where nothing else is said, break unanimity."""
    against = counts.get(AGAINST)
    return against.become(value=False) if against is not None and against.value > 0 else None


def _outvoted(counts: Counts) -> Found[Outcome] | None:
    """More votes against than for reject, whatever the act says: « 7 voix pour, 9 contre : REJETTE le projet »."""
    by_majority = _by_majority(counts)
    return by_majority if by_majority is not None and by_majority.value is Outcome.REJECTED else None


def _by_majority(counts: Counts) -> Found[Outcome] | None:
    """What the counts alone decide: the majority of the votes cast (CGCT L2121-20)."""
    in_favor, against = counts.get(IN_FAVOR), counts.get(AGAINST)
    if in_favor is None or against is None or in_favor.value == against.value:
        return None
    return in_favor.become(Outcome.ADOPTED if in_favor.value > against.value else Outcome.REJECTED)
