"""What the search index holds of one act."""

from collections.abc import Iterator, Mapping
from typing import Any

from tantivy import Document

from linkedacts import iris
from linkedacts.store.facts.naming import naming
from linkedacts.store.facts.rows import largest_amount
from linkedacts.store.kept import PublishedAct

_OWN = ("/title", "/recitals", "/provisions", "/vote", "/amounts", "/agreements", "/rapporteur")
"""Fields that are read from the passage of one act; the others may come from the head of the document."""
_LONGEST = 200_000
"""Characters of text; what stands after them is found by its clauses alone."""


def document_of(act: PublishedAct, text: str) -> Document:
    """Gives the entry of an act; `text` is its own."""
    record = act.record
    clauses = "\n".join((*record.get("recitals", ()), *record.get("provisions", ())))
    entry = Document()
    for field, value in _texts(act, clauses, text[:_LONGEST] or clauses):
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


def own_part(record: Mapping[str, Any], text: str) -> str:
    """Gives the part of the text of a document of several acts that one act stands in, by its own passages."""
    spans = [item["span"] for item in record.get("evidence", ()) if item["field"].startswith(_OWN)]
    if not spans:
        return ""
    start, end = min(span["start"] for span in spans), max(span["end"] for span in spans)
    return text[start:end]


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
