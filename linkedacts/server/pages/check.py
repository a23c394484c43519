"""The pages of « check your act »: the form, what was read of a file, and why one is refused."""

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from linkedacts.errors import SourceRefused
from linkedacts.server.checking import CheckedAct, CheckedFile, as_file
from linkedacts.server.language import Language, spoken
from linkedacts.server.pages.ballots import Ballot, ballots
from linkedacts.server.pages.quality import sentence
from linkedacts.server.pages.sums import Sum, sums
from linkedacts.server.pages.templates import page
from linkedacts.server.pages.wording import ACT_TYPES, value_words
from linkedacts.server.passages import Passage, Passages

_EXPECTED: Mapping[str, Sequence[str]] = {
    "deliberation": (
        *("number", "title", "authority", "assembly", "session", "attendance", "vote", "provisions"),
        *("signature", "received_on", "published_on", "appeal_court"),
    ),
    "order": ("number", "title", "authority", "provisions", "signature", "received_on", "published_on"),
    "decision": ("number", "title", "authority", "provisions", "signature", "received_on", "published_on"),
}
"""What an act of a type is expected to print: what of it was not read is said to be missing."""


@dataclass(frozen=True)
class CheckedView:
    """One act as the page shows it."""

    act: CheckedAct
    language: Language

    @property
    def kind(self) -> str:
        """« Délibération », « Arrêté », « Décision »."""
        return self.language.text(ACT_TYPES[self.act.record["type"]][0])

    @property
    def record(self) -> Mapping[str, Any]:
        """Its record."""
        return self.act.record

    @property
    def missing(self) -> list[str]:
        """Fields that an act of its type prints and in which nothing was read."""
        return [field for field in _EXPECTED[self.record["type"]] if not self.record[field]]

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Where its values were read."""
        return Passages(self.record).all

    @cached_property
    def ballots(self) -> tuple[Ballot, ...]:
        """Its votes."""
        return ballots(self.record)

    @cached_property
    def sums(self) -> tuple[Sum, ...]:
        """What it lets one add up."""
        return sums(self.record)

    def in_words(self, passage: Passage) -> str:
        """Gives the value of a passage as people write it."""
        return value_words(passage.value, passage.evidence.field, self.language)

    def findings(self) -> Iterator[tuple[str, str, str]]:
        """Gives what the rules report: severity, rule and sentence."""
        for finding in self.act.findings:
            yield finding["severity"], finding["rule"], sentence(finding["messages"])

    @property
    def files(self) -> list[tuple[str, str, str]]:
        """What can be taken away: label, file name, and the file itself as a data URL, since nothing is kept here."""
        files = [("JSON", "acte.json", "application/json", as_file(self.act))]
        if self.act.turtle:
            files.append(("Turtle", "acte.ttl", "text/turtle", self.act.turtle))
        return [(label, name, _data_url(media_type, text)) for label, name, media_type, text in files]


def form(base: str, most: int, *, nothing_sent: bool = False) -> str:
    """Gives the form; `most` is the size of the largest file, in MiB."""
    return page("check.html", base, most=most, nothing_sent=nothing_sent)


def found(name: str, checked: CheckedFile, base: str) -> str:
    """Gives what was read of a file."""
    views = [CheckedView(act, spoken()) for act in checked.acts]
    return page("checked.html", base, name=name, pages=checked.pages, views=views, refusal=None)


def refused(name: str, refusal: SourceRefused, base: str) -> str:
    """Gives why a file gives no act."""
    reason = f"{refusal.problem}; {refusal.remedy}."
    return page("checked.html", base, name=name, pages=0, views=[], refusal=reason)


def _data_url(media_type: str, text: str) -> str:
    return f"data:{media_type};charset=utf-8;base64,{b64encode(text.encode()).decode()}"
