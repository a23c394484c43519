"""The lines that count the votes where no other words tell of the vote yet: in the heading, or right under the title.

« Votants : 14 - Pour : 13 - Contre : 0 » is printed over the report by some offices, and under it by others.
"""

from collections.abc import Sequence
from itertools import takewhile

from linkedacts.extraction.cues import NARRATIVE, at
from linkedacts.extraction.forms import words
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.sections import Kind, Row

_SIDE = r"(?:pour|contre|abst[a-z]{0,7}\.?(?:\(s\))?)"
_COUNTS = words(
    "|".join(
        (
            rf"\b{_SIDE} ?[:=] ?(?:\d|/|neant)",  # « Pour : 13 »
            rf"^[ \t•\-*|]*{_SIDE}[ \t]*(?:\d{{1,3}}\b|$)",  # « CONTRE 2 », « Abstentions » over its count
            r"\bvotants? ?:? ?\d{1,3}\W{1,4}pour\b",  # « Votants 13 Pour 11 »
            r"\bpour[ \t|]+contre\b",  # a row of column heads
            r"^[ \t•\-*]*(?:resultats? (?:du|des) )?votes? ?:",  # « Vote : »
        )
    )
)


_DECIDED = words(
    r"\b(?:conseil|comite|assemblee|bureau)\b[^.;:\n]{0,40} (?:decide|designe|elit|nomme|approuve|adopte|accepte)\b"
)
"""What an item above decided: « Le conseil désigne M. KERN secrétaire. », whose votes those counts are"""


_VALUES = words(r"[ \t|]*(?:(?:\d{1,3}|/|-|neant)[ \t|]*){2,8}")
"""The counts under a row of column heads: « 13 1 0 »."""


def counts_votes(line: Passage) -> bool:
    """Gives whether a line counts the votes of a side, or announces such counts."""
    return _COUNTS.search(line.script.folded, line.start, line.end) is not None


def tally_before(rows: Sequence[Row], offset: int) -> int:
    """Gives where the lines that count the votes begin, if they lead up to `offset` without telling how one met.

    `rows` are the lines after lists and title; without such lines it is `offset` itself.
    """
    leading = [row for row in rows if row.line.start < offset]
    near = list(takewhile(lambda row: not at(NARRATIVE, row.line), reversed(leading)))
    starts = [row.line.start for row in near if row.kind is Kind.HEADING and counts_votes(row.line)]
    return min(starts, default=offset)


def tally_in_heading(rows: Sequence[Row]) -> Passage | None:
    """Gives the first lines of a heading, one after the other, that count the votes."""
    heading = [row for row in rows if row.kind is Kind.HEADING]
    first = next((row for row in heading if counts_votes(row.line)), None)
    if first is None:
        return None
    if _DECIDED.search(first.line.script.folded, heading[0].line.start, first.line.start):
        return None
    after = takewhile(lambda row: row.kind is Kind.HEADING, (row for row in rows if row.line.start >= first.line.start))
    told = list(after)
    last = max(at for at, row in enumerate(told) if counts_votes(row.line))
    values = next((row for row in told[last + 1 : last + 2] if _VALUES.fullmatch(row.line.folded)), told[last])
    return Passage(first.line.script, first.line.start, values.line.end)
