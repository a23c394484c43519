"""How complete what is published is, authority by authority: gaps, sessions without acts, fields found, doubts."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from linkedacts.store.facts.asking import Facts
from linkedacts.store.kept import ActLine

_MOST_MISSING = 200
"""Longer runs of missing numbers are not gaps: the numbers count something else."""

_FIELDS = """
    SELECT authority, field, count(*) FROM fields JOIN items USING (item) JOIN acts USING (path)
    GROUP BY authority, field
"""
_DOUBTS = """
    SELECT authority, kind, count(*) FROM doubts JOIN items USING (item) JOIN acts USING (path)
    GROUP BY authority, kind
"""

_WITHOUT_ACTS = """
    SELECT earlier.session, min(acts.path), rank FROM earlier JOIN items USING (item) JOIN acts USING (path)
    WHERE authority = ? AND earlier.session NOT IN (SELECT session FROM items WHERE session IS NOT NULL)
    GROUP BY earlier.session ORDER BY earlier.session DESC
"""
"""Sessions that an act of the authority names and at which no published one was taken; the first act that does."""


@dataclass(frozen=True)
class Gap:
    """Numbers that no published act has, between two that have."""

    first: str
    last: str
    missing: int


@dataclass(frozen=True)
class UnpublishedSession:
    """A session of which no act is published, with an act that names it."""

    date: date
    named_by: ActLine
    field: str
    """Where in its record: the address of the passage."""


@dataclass(frozen=True)
class Ledger:
    """What is known of how complete an authority's acts are."""

    authority: str
    name: str | None
    acts: int
    fields: dict[str, int]
    """Key of the record → acts in which it was found."""
    findings: int
    issues: int
    gaps: tuple[Gap, ...]
    without_acts: tuple[UnpublishedSession, ...]
    """Latest first."""


def ledgers(facts: Facts) -> Sequence[Ledger]:
    """Gives the ledger of every authority, those with most acts first."""
    query = "SELECT authority, max(authority_name), count(*) FROM acts GROUP BY authority ORDER BY 3 DESC, 2"
    found, doubts = _by_authority(facts, _FIELDS), _by_authority(facts, _DOUBTS)
    return [
        Ledger(
            authority=authority,
            name=name,
            acts=acts,
            fields=found[authority],
            findings=doubts[authority].get("finding", 0),
            issues=doubts[authority].get("issue", 0),
            gaps=tuple(_gaps(facts, authority)),
            without_acts=tuple(_without_acts(facts, authority)),
        )
        for authority, name, acts in facts.rows(query)
    ]


def doubts(facts: Facts) -> Sequence[tuple[str, str, int, str]]:
    """Gives what rules report and readers doubt: kind, name, acts, messages (JSON) of one; the most frequent first."""
    query = """
        SELECT kind, name, count(DISTINCT item), max(messages) FROM doubts GROUP BY kind, name ORDER BY 3 DESC, name
    """
    return facts.rows(query)


def doubted(facts: Facts, kind: str, name: str, *, limit: int = 50, offset: int = 0) -> Sequence[ActLine]:
    """Gives the acts of one kind of doubt."""
    return facts.acts("JOIN doubts USING (item) WHERE kind = ? AND name = ?", kind, name, limit=limit, offset=offset)


def _by_authority(facts: Facts, query: str) -> dict[str, dict[str, int]]:
    """Gives what a query counts: authority → key → acts."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for authority, key, count in facts.rows(query):
        found[authority][key] = count
    return found


def _without_acts(facts: Facts, authority: str) -> Iterator[UnpublishedSession]:
    named = facts.rows(_WITHOUT_ACTS, authority)
    lines = facts.lines([path for _, path, _ in named])
    for session, path, rank in named:
        day = date.fromisoformat(session.rpartition("/")[2])
        yield UnpublishedSession(day, lines[path], f"/earlier_sessions/{rank}")


def _gaps(facts: Facts, authority: str) -> Iterator[Gap]:
    """Gives the gaps in the numbers of an authority: numbers that differ in their last digits only are one series."""
    series: dict[tuple[str, int], set[int]] = defaultdict(set)
    for (number,) in facts.rows("SELECT number FROM acts WHERE authority = ? AND number IS NOT NULL", authority):
        match = re.fullmatch(r"(.*?)(\d{1,6})", number)
        if match is not None:
            series[match[1], len(match[2]) if match[2].startswith("0") else 0].add(int(match[2]))
    for (start, digits), numbers in sorted(series.items()):
        for before, after in pairwise(sorted(numbers)):
            if 1 < after - before <= _MOST_MISSING:
                first, last = (f"{start}{n:0{digits}}" for n in (before + 1, after - 1))
                yield Gap(first, last, after - before - 1)
