"""Where the values of one act are written down as they are read, each with the passage that prints it."""

from collections.abc import Iterable
from typing import TypeVar

from linkedacts.evidence import Evidence, Issue, Span
from linkedacts.extraction.forms import Found
from linkedacts.reading.document import Document

T = TypeVar("T")


class Ledger:
    """The evidence and the doubts of one act, gathered while its record is made."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._evidence: list[Evidence] = []
        self._issues: list[Issue] = []

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The passages entered so far, in the order of the record."""
        return tuple(self._evidence)

    @property
    def issues(self) -> tuple[Issue, ...]:
        """The doubts entered so far."""
        return tuple(self._issues)

    def enter(self, field: str, found: Found[T] | None) -> T | None:
        """Gives the value of the record's `field`, its passage noted; None where nothing legible was found."""
        if found is None or found.value == "":
            return None
        self.cite(field, found)
        return found.value

    def enter_each(self, field: str, found: Iterable[Found[T]]) -> tuple[T, ...]:
        """Gives the values of a list, each passage noted at its rank from 0."""
        several = tuple(one for one in found if one.value != "")
        for rank, one in enumerate(several):
            self.cite(f"{field}/{rank}", one)
        return tuple(one.value for one in several)

    def cite(self, field: str, found: Found[T]) -> None:
        """Notes the passage of a value."""
        span = Span(start=found.start, end=found.end)
        self._evidence.append(self._document.evidence(field, span, found.by))

    def doubt(self, issues: Iterable[Issue]) -> None:
        """Notes the reader's doubts."""
        self._issues.extend(issues)
