"""What a reader of one act may want next: the acts around it in its session, on its theme, with its partners."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from linkedacts.server.language import N_
from linkedacts.server.pages import addresses
from linkedacts.server.pages.act_view import ActView
from linkedacts.store.facts.sessions import around
from linkedacts.store.interface import ActLine, Snapshot

_MOST = 3
_AROUND = N_("Avant et après, dans la séance")
_THEME = N_("Sur le même thème")
_PARTNERS = N_("Avec les mêmes partenaires")


@dataclass(frozen=True)
class Related:
    """Acts that have one thing in common with another."""

    heading: str
    """French."""
    lines: Sequence[ActLine]


def related(view: ActView, snapshot: Snapshot) -> list[Related]:
    """Gives the acts related to one, each once, by what is nearest; a kind of relation without acts is left out."""
    seen = {view.act.path}
    groups = []
    for heading, lines in _groups(view, snapshot):
        fresh = [line for line in lines if line.path not in seen][:_MOST]
        seen.update(line.path for line in fresh)
        if fresh:
            groups.append(Related(heading, fresh))
    return groups


def _groups(view: ActView, snapshot: Snapshot) -> Iterator[tuple[str, Iterable[ActLine]]]:
    session, theme = view.record["session"] or {}, view.record.get("theme")
    if session.get("date"):
        agenda = addresses.session(view.act.authority, session["date"])
        yield _AROUND, around(snapshot.facts, agenda, view.act.path)
    if theme:
        yield _THEME, snapshot.acts_about(addresses.theme(view.act.authority, theme), limit=2 * _MOST + 1)
    yield _PARTNERS, (line for partner in _partners(view) for line in snapshot.acts_about(partner, limit=2 * _MOST + 1))


def _partners(view: ActView) -> Iterator[str]:
    parties = dict.fromkeys(party for agreement in view.record["agreements"] for party in agreement["parties"])
    bodies = (view.body(party) for party in parties)
    return (body for body in bodies if body.startswith("/id/organization/"))
