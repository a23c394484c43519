"""What the search index holds of one act."""

from collections.abc import Iterator, Mapping
from typing import Any

from tantivy import Document

from linkedacts import iris
from linkedacts.store.facts.naming import naming
from linkedacts.store.facts.rows import largest_amount
from linkedacts.store.kept import PublishedAct

_COMMON_TO_A_DOCUMENT = ("/attendance", "/session", "/authority", "/assembly", "/signature")
"""Fields that several acts of one document are read from the same passage."""
_LONGEST = 200_000
"""Characters of text; what stands after them is found by its clauses alone."""


def document_of(act: PublishedAct, text: str) -> Document:
    """Gives the entry of an act; `text` is the document that it was read from."""
    record = act.record
    clauses = "\n".join((*record.get("recitals", ()), *record.get("provisions", ())))
    own = text_of(record, text) or clauses
    entry = Document()
    for field, value in _texts(act, clauses, own):
        if value:
            entry.add_text(field, value)
    for person in sorted({thing for _, thing in naming(act).things if thing.startswith("/id/person/")}):
        entry.add_text("person", person)
    entry.add_unsigned("year", act.date.year)
    entry.add_unsigned("day", int(act.date.strftime("%Y%m%d")))
    amount = largest_amount(record)
    if amount is not None:
        entry.add_float("amount", amount)
    return entry


def text_of(record: Mapping[str, Any], text: str) -> str:
    """Gives the part of a document's text that one act stands in: from the first to the last passage of its own."""
    spans = [item["span"] for item in record.get("evidence", ()) if not item["field"].startswith(_COMMON_TO_A_DOCUMENT)]
    if not spans:
        return ""
    start, end = min(span["start"] for span in spans), max(span["end"] for span in spans)
    return text[start : min(end, start + _LONGEST)]


def _texts(act: PublishedAct, clauses: str, own: str) -> Iterator[tuple[str, str | None]]:
    record = act.record
    theme = record.get("theme")
    yield "path", act.path
    yield "title", act.title
    yield "number", act.number
    yield "theme", theme
    yield "clauses", clauses
    yield "text", own
    yield "words", "\n".join(filter(None, (act.title, act.number, theme, clauses, own)))
    yield "authority", act.authority
    yield "type", act.type
    yield "outcome", (record.get("vote") or {}).get("outcome")
    yield "theme_key", theme and iris.THEME.format(base="", authority=act.authority, slug=iris.slug(theme))
