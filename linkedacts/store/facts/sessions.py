"""Sessions: which there were, and the acts of each in the order of its agenda, with how each went."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from linkedacts.store.facts.asking import Facts
from linkedacts.store.kept import ActLine
from linkedacts.store.lines import ACT_COLUMNS, act_line

_RESULT = "outcome, unanimous, in_favor, against, abstentions, not_participating"
_SEATS = "in_office, present, substitutes, represented, absent"


@dataclass(frozen=True)
class Result:
    """How a vote went, as printed."""

    outcome: str | None
    unanimous: bool | None
    in_favor: int | None
    against: int | None
    abstentions: int | None
    not_participating: int | None


@dataclass(frozen=True)
class Seats:
    """How the seats of the assembly stood for an act."""

    in_office: int | None
    present: int | None
    substitutes: int | None
    represented: int | None
    absent: int | None


@dataclass(frozen=True)
class AgendaItem:
    """One act of a session."""

    act: ActLine
    result: Result
    seats: Seats


@dataclass(frozen=True)
class SessionLine:
    """A session as a list shows it."""

    thing: str
    date: date
    authority: str
    authority_name: str | None
    acts: int


def sessions(facts: Facts, authority: str = "", *, limit: int = 50, offset: int = 0) -> Sequence[SessionLine]:
    """Gives the sessions, of one authority or of all, latest first."""
    query = """
        SELECT session, max(date), authority, max(authority_name), count(*) FROM items JOIN acts USING (path)
        WHERE session IS NOT NULL AND (authority = ?1 OR ?1 = '')
        GROUP BY session ORDER BY 2 DESC, session LIMIT ?2 OFFSET ?3
    """
    rows = facts.rows(query, authority, limit, offset)
    return [SessionLine(thing, date.fromisoformat(day), *rest) for thing, day, *rest in rows]


def count_sessions(facts: Facts, authority: str = "") -> int:
    """Counts them."""
    query = "SELECT count(DISTINCT session) FROM items JOIN acts USING (path) WHERE authority = ?1 OR ?1 = ''"
    return facts.count(query, authority)


def agenda(facts: Facts, session: str) -> Sequence[AgendaItem]:
    """Gives the acts of a session: by their place in their document, then by number as people count."""
    query = f"""
        SELECT {ACT_COLUMNS}, {_RESULT}, {_SEATS}, source, position FROM items JOIN acts USING (path) WHERE session = ?
    """  # noqa: S608 - own words
    rows = facts.rows(query, session)
    return [_item(row) for row in sorted(rows, key=_place(rows))]


def around(facts: Facts, session: str, path: str) -> list[ActLine]:
    """Gives the act before one in its session, and the one after it; the order of a session is found once."""
    order = facts.orders.get(session)
    if order is None:
        query = "SELECT path, title, number, source, position FROM items JOIN acts USING (path) WHERE session = ?"
        rows = facts.rows(query, session)
        order = facts.orders[session] = tuple(row[0] for row in sorted(rows, key=_place(rows)))
    if path not in order:
        return []
    place = order.index(path)
    lines = facts.lines([*order[max(place - 1, 0) : place], *order[place + 1 : place + 2]])
    return [lines[other] for other in order[max(place - 1, 0) : place + 2] if other in lines]


def _place(rows: Iterable[tuple[Any, ...]]) -> Any:
    """Gives the sort key: acts of one document stay as it prints them, documents of one act go by number."""
    shared = {source for source, acts in Counter(row[-2] for row in rows).items() if acts > 1}

    def place(row: tuple[Any, ...]) -> tuple[Any, ...]:
        *line, source, position = row
        in_document = (source, position) if source in shared else ("", 0)
        return (*in_document, _as_counted(line[2] or ""), line[0])

    return place


def _as_counted(number: str) -> list[tuple[int, str]]:
    """Gives a number as a sort key: digits by their value, `2014-9` before `2014-10`."""
    parts = re.findall(r"\d+|\D+", number)
    return [(int(part), "") if part.isdigit() else (-1, part) for part in parts]


def _item(row: tuple[Any, ...]) -> AgendaItem:
    line, result, seats = row[:7], row[7:13], row[13:18]
    outcome, unanimous, *counts = result
    return AgendaItem(
        act_line(*line), Result(outcome, None if unanimous is None else bool(unanimous), *counts), Seats(*seats)
    )
