"""The parts that a person plays in an act, as the tables and the pages call them."""

from enum import StrEnum


class Part(StrEnum):
    """What somebody did, or was, for one act."""

    PRESENT = "present"
    SUBSTITUTE = "substitute"
    REPRESENTED = "represented"
    ABSENT = "absent"
    PROXY = "proxy"
    """Held the proxy of a represented member."""
    CHAIR = "chair"
    SECRETARY = "secretary"
    RAPPORTEUR = "rapporteur"
    SIGNATORY = "signatory"
    IN_FAVOR = "in_favor"
    AGAINST = "against"
    ABSTAINING = "abstaining"
    NOT_PARTICIPATING = "not_participating"
    ELECTED = "elected"
