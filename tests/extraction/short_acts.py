"""Acts of a few lines, read as whole documents, and what is read of their votes."""

from typing import Any

from linkedacts.evidence import Source
from linkedacts.extraction.acts import read_acts
from linkedacts.model import Act
from linkedacts.reading.document import Document, Line, Page, Word

SIDES = ("in_favor", "against", "abstentions", "not_participating")


def read(text: str) -> Act:
    """Gives the one act of a text."""
    lines = tuple(Line(tuple(Word(word, None) for word in row.split())) for row in text.split("\n") if row.split())
    source = Source(name="text.txt", sha256="0" * 64, size=1, media_type="text/plain", pages=1)
    (act,) = read_acts(Document(source, (Page(1, None, None, lines),)))
    return act.act


def told(act: Act) -> dict[str, Any]:
    """Gives the outcome, the counts that are printed, and who is named beside them."""
    vote = act.vote
    assert vote is not None
    counts = {side: getattr(vote, side) for side in SIDES if getattr(vote, side) is not None}
    names = {f"{side} by": list(getattr(vote.names, side)) for side in SIDES if getattr(vote.names, side)}
    unanimous = {} if vote.unanimous is None else {"unanimous": vote.unanimous}
    method = {} if vote.method is None else {"method": vote.method.value}
    return {"outcome": vote.outcome and vote.outcome.value, **unanimous, **method, **counts, **names}
