"""Which demonstration acts there are: the stem of their file names, and the layout each is set in."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from linkedacts.demonstration.parts import Part, marked_parts, plain_parts

TEXTS = Path(__file__).parent / "acts"

_SEED_ROLES = (
    *("number", "session", "opening", "register", "theme", "members"),
    *("presence",) * 3,
    *("running", "title", "rapporteur", *("report",) * 6, "lead", "clauses"),
    *("result", "count", *("signature",) * 4, "transmission", "annexes", "appeal"),
)
"""The paragraphs of the seed in the order of its text; a line for each stretch of a page."""


@dataclass(frozen=True, slots=True)
class DemonstrationAct:
    """One act: where its text is and how it is laid out."""

    stem: str
    """Name of its files, without suffix: `acts/<stem>.txt` and the PDF `<stem>.pdf`."""
    layout: str
    """Name of a layout in layouts.LAYOUTS."""
    roles: Sequence[str] = ()
    """Role of each paragraph, where the text does not mark them."""
    is_scan: bool = False
    """Whether its PDF holds images of the pages alone."""

    @property
    def parts(self) -> tuple[Part, ...]:
        """Its text, part by part."""
        text = (TEXTS / f"{self.stem}.txt").read_text(encoding="utf-8")
        return plain_parts(text, self.roles) if self.roles else marked_parts(text)


ACTS = (
    DemonstrationAct("M2023-353", "two-columns", _SEED_ROLES),
    DemonstrationAct("trois-clochers-2024-045", "by-commune"),
    DemonstrationAct("val-d-ormelle-2019-027", "typewriter", is_scan=True),
    DemonstrationAct("val-d-ormelle-2022-058", "facts-column"),
    DemonstrationAct("val-d-ormelle-2022-071", "typewriter"),
    DemonstrationAct("val-d-ormelle-2023-031", "boxed"),
    DemonstrationAct("val-d-ormelle-2024-017", "register"),
    DemonstrationAct("val-d-ormelle-2024-041", "register"),
    DemonstrationAct("val-d-ormelle-2024-052", "register"),
    DemonstrationAct("val-d-ormelle-arrete-2024-042", "order"),
    DemonstrationAct("val-d-ormelle-decision-2023-009", "decision"),
    DemonstrationAct("val-d-ormelle-pv-2023-11-14", "minutes"),
)
