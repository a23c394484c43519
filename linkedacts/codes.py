"""The closed lists of the record: what kind of act, what came of it, how it was voted, which tax.

Their names are those of the JSON; each value is a concept of ontology/codes.ttl (annotations.py, Code).
"""

from enum import StrEnum


class ActType(StrEnum):
    """What kind of act it is; the @ctes nature is a separate code."""

    DELIBERATION = "deliberation"
    ORDER = "order"
    DECISION = "decision"


class Outcome(StrEnum):
    """What came of the item."""

    ADOPTED = "adopted"
    REJECTED = "rejected"
    NOTED = "noted"
    POSTPONED = "postponed"
    WITHDRAWN = "withdrawn"
    ELECTED = "elected"


class Method(StrEnum):
    """How the vote was taken (CGCT L2121-21)."""

    SHOW_OF_HANDS = "show_of_hands"
    SECRET_BALLOT = "secret_ballot"
    ROLL_CALL = "roll_call"


class Tax(StrEnum):
    """Whether a sum excludes (HT) or includes (TTC) value added tax."""

    EXCLUDED = "HT"
    INCLUDED = "TTC"
