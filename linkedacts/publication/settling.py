"""Names that an act's own document does not settle, settled by the attendance lists of its session in other files.

A session's acts are often a file each, and come in any order: whoever is unsettled is looked at again when all are in.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from rdflib import Graph

from linkedacts import iris
from linkedacts.evidence import NOT_SETTLED, Evidence, Issue
from linkedacts.model import Act, ReadAct
from linkedacts.publication.ready import published_act
from linkedacts.rdf.act_graph import act_graph
from linkedacts.rdf.authorities import Registry
from linkedacts.rdf.provenance import made_by
from linkedacts.rdf.validation import validate
from linkedacts.store.interface import TEXT_SUFFIX, PublishedAct, Writer

_SESSIONS = "/id/session/"


@dataclass(frozen=True)
class Settling:
    """Settles names by what the store has of a session."""

    writer: Writer
    base: str
    registry: Registry

    def settle_changed(self) -> None:
        """Settles what can be in each session of which an act changed; to be called when all files are in."""
        for session in self.writer.changed_things(_SESSIONS):
            acts = self.writer.acts_about(session)
            for act in acts:
                settled = self._by_lists(act, acts)
                if settled is not act:
                    self.writer.replace(settled, made_by())

    def settled(self, act: PublishedAct) -> PublishedAct:
        """Gives an act as the lists of its session in the store settle it; the very same where they settle nothing."""
        if not _is_unsettled(act):
            return act
        sessions = (thing for thing in act.things if thing.startswith(_SESSIONS))
        return self._by_lists(act, [other for session in sessions for other in self.writer.acts_about(session)])

    def _by_lists(self, act: PublishedAct, session: Sequence[PublishedAct]) -> PublishedAct:
        lists = [_record(other.record) for other in session if other.path != act.path and other.record["attendance"]]
        if not lists or not _is_unsettled(act):
            return act
        again = _again(act, lists, self.base, self.registry)
        return again if _unsettled(again) < _unsettled(act) else act


def _again(act: PublishedAct, lists: Sequence[Act], base: str, registry: Registry) -> PublishedAct:
    """Gives an act made again from its record, at its own address, with the lists of others of its session."""
    read = ReadAct(
        act=_record(act.record),
        rank=1,
        evidence=tuple(Evidence.model_validate(item) for item in act.record["evidence"]),
        issues=tuple(Issue.model_validate(item) for item in act.record["issues"] if item["code"] != NOT_SETTLED),
    )
    made = act_graph(read, act.source, base, registry, session=lists, identity=iris.ActIri.parse(act.path))
    graph = replace(made, reference=Graph().parse(data=act.reference, format="nt"))
    text = act.representations[TEXT_SUFFIX].decode()
    again = published_act(read, act.source, graph, validate(graph.union), text)
    return replace(again, aliases=act.aliases)


def _record(content: Mapping[str, Any]) -> Act:
    return Act.model_validate({key: value for key, value in content.items() if key not in {"evidence", "issues"}})


def _is_unsettled(act: PublishedAct) -> bool:
    return _unsettled(act) > 0


def _unsettled(act: PublishedAct) -> int:
    return sum(issue["code"] == NOT_SETTLED for issue in act.record.get("issues", ()))
