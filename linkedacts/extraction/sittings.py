"""The session that acts of one document share: their places on the agenda, and who came and went between them."""

from collections.abc import Iterator, Sequence

from linkedacts.extraction.agenda_places import Place
from linkedacts.extraction.parts import Parts
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.presence import Session as Sitting
from linkedacts.extraction.presence_changes import told

__all__ = ["Sitting", "place_of", "sittings"]


def sittings(several: Sequence[Parts]) -> Iterator[tuple[Parts, Sitting]]:
    """Gives each act with its session: its own where it has a heading of its own, else the one all share."""
    together = [parts for parts in several if not parts.item.is_alone]
    shared = _sitting(together)
    for parts in several:
        yield parts, _sitting([parts]) if parts.item.is_alone else shared


def place_of(parts: Parts) -> Place:
    """Gives where an act stands in its session."""
    opener = parts.item.opener
    return Place(
        start=parts.item.body.start,
        decided=parts.deciding.start,
        number=parts.number.value if parts.number else None,
        rank=opener.rank[-1] if opener and opener.rank else None,
    )


def _sitting(several: Sequence[Parts]) -> Sitting:
    changes = [change for parts in several for change in told(_after_lists(parts))]
    return Sitting(agenda=[place_of(parts) for parts in several], changes=changes)


def _after_lists(parts: Parts) -> Passage:
    """The item without its own lists of members, whose notes are read with the names."""
    body = parts.item.body
    return body.part(max(parts.sheet.end, body.start), body.end) if parts.item.is_alone else body
