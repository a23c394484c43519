"""The quality page: how complete each authority's acts are, what was refused and why, what the rules report."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

from linkedacts.server import paths
from linkedacts.server.language import N_, spoken
from linkedacts.server.pages.doubt_words import doubt_words
from linkedacts.server.pages.frame import root_of
from linkedacts.server.pages.pagination import Pagination
from linkedacts.server.pages.templates import page
from linkedacts.store.facts import quality
from linkedacts.store.interface import Snapshot

FIELDS = (
    *("title", "number", "session", "attendance", "vote", "vote/in_favor"),
    *("provisions", "signature", "received_on", "published_on"),
)
"""Keys of the record whose presence the ledger shows."""
_MOST_REFUSALS = 500
_SIZE = 50
_KINDS = {"finding": N_("Constat d’une règle"), "issue": N_("Réserve de lecture")}


@dataclass(frozen=True)
class Doubt:
    """A rule or a doubt of the reader, with the acts that it is about."""

    kind: str
    name: str
    acts: int
    example: str
    """What is said of one of them."""


def render(snapshot: Snapshot, base: str) -> str:
    """Gives the quality page of a state of the published acts."""
    refusals = [
        (PurePath(refusal.source).name, refusal.reason)
        for refusal, _ in zip(snapshot.refusals(), range(_MOST_REFUSALS), strict=False)
    ]
    return page(
        "quality.html",
        base,
        ledgers=quality.ledgers(snapshot.facts),
        fields=FIELDS,
        doubts=_doubts(snapshot),
        refusals=refusals,
    )


def render_acts(kind: str, name: str, number: int, snapshot: Snapshot, base: str) -> str:
    """Gives one page (from 1) of the acts of which a rule, or the reader, reports one thing."""
    total = next((doubt.acts for doubt in _doubts(snapshot) if (doubt.kind, doubt.name) == (kind, name)), 0)
    arguments = (("kind", kind), ("name", name))
    pagination = Pagination(root_of(base) + paths.DOUBTED_ACTS, total, number, _SIZE, arguments)
    lines = quality.doubted(snapshot.facts, kind, name, limit=_SIZE, offset=pagination.offset)
    heading = doubt_words(name, spoken())
    return page(
        "acts.html",
        base,
        kind=_KINDS.get(kind, ""),
        heading=heading,
        path=paths.DOUBTED_ACTS,
        lines=lines,
        pagination=pagination,
    )


def _doubts(snapshot: Snapshot) -> list[Doubt]:
    found = quality.doubts(snapshot.facts)
    return [Doubt(kind, name, acts, sentence(json.loads(messages))) for kind, name, acts, messages in found]


def sentence(messages: Mapping[str, str]) -> str:
    """Gives the message of a finding in the language of the page, in another one where it has none."""
    return messages.get(spoken().code) or next(iter(messages.values()), "")
