"""The passages that an act's values were read from, as its pages show them and lead to them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from linkedacts.evidence import Evidence


@dataclass(frozen=True)
class Passage:
    """One passage and the value that was read from it."""

    evidence: Evidence
    value: Any
    """The value in the record; None where the record has no such field."""

    @property
    def anchor(self) -> str:
        """Fragment of the passage on the evidence page: `vote-in_favor`."""
        return self.evidence.field.strip("/").replace("/", "-") or "acte"

    @property
    def quote(self) -> str:
        """The passage on one line."""
        return " ".join(self.evidence.quote.split())

    @property
    def short_quote(self) -> str:
        """The start of the passage, for a tooltip."""
        return self.quote if len(self.quote) <= _SHORT else f"{self.quote[:_SHORT].rsplit(' ', 1)[0]} …"


_SHORT = 140


@dataclass(frozen=True)
class Passages:
    """All passages of one act."""

    record: Mapping[str, Any]

    @cached_property
    def all(self) -> tuple[Passage, ...]:
        """The passages in the order of the record's fields, then of the text."""
        items = [Evidence.model_validate(item) for item in self.record.get("evidence", ())]
        order = {key: place for place, key in enumerate(self.record)}
        items.sort(key=lambda item: (order.get(item.field.split("/")[1], len(order)), item.page, item.span.start))
        return tuple(Passage(item, value_at(self.record, item.field)) for item in items)

    def has(self, field: str) -> bool:
        """Tells whether `of` gives a passage, without reading them all: pages ask this for a hundred fields."""
        while field and field not in self._fields:
            field = field.rpartition("/")[0]
        return bool(field)

    def of(self, field: str) -> Passage | None:
        """Gives the passage of a field, else that of the nearest field around it."""
        while field:
            if field in self._by_field:
                return self._by_field[field]
            field = field.rpartition("/")[0]
        return None

    def pages(self) -> Iterator[tuple[int, Sequence[Passage]]]:
        """Gives the passages page by page, in the order of the text."""
        for page in sorted({passage.evidence.page for passage in self.all}):
            there = [passage for passage in self.all if passage.evidence.page == page]
            yield page, sorted(there, key=lambda passage: passage.evidence.span.start)

    @cached_property
    def _fields(self) -> frozenset[str]:
        return frozenset(item["field"] for item in self.record.get("evidence", ()))

    @cached_property
    def _by_field(self) -> dict[str, Passage]:
        return {passage.evidence.field: passage for passage in reversed(self.all)}


def value_at(record: Any, pointer: str) -> Any:
    """Gives the value at a JSON Pointer (RFC 6901), None where there is none."""
    for part in pointer.split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        if isinstance(record, Mapping):
            record = record.get(key)
        elif isinstance(record, Sequence) and not isinstance(record, str) and key.isdigit() and int(key) < len(record):
            record = record[int(key)]
        else:
            return None
    return record
