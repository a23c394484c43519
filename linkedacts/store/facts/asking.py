"""The tables of facts.sql, open for reading: the other modules here ask their questions through this."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from linkedacts.store.kept import ActLine
from linkedacts.store.lines import ACT_COLUMNS, act_line

Value = str | int | float | None
LATEST = "ORDER BY date DESC, acts.path"


class Facts:
    """What a snapshot can be asked about people, sessions, votes and agreements; safe to use from several threads."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.orders: dict[str, tuple[str, ...]] = {}
        """Session → paths of its acts in the order of its agenda, as far as it was asked for (sessions.py)."""

    def rows(self, query: str, *values: Value) -> list[tuple[Any, ...]]:
        """Gives the rows of a query."""
        return self._connection.execute(query, values).fetchall()

    def named(self, query: str, values: Mapping[str, Value]) -> list[tuple[Any, ...]]:
        """Gives the rows of a query whose values have names."""
        return self._connection.execute(query, values).fetchall()

    def count(self, query: str, *values: Value) -> int:
        """Gives the one number that a query asks for."""
        return int(self.rows(query, *values)[0][0] or 0)

    def acts(self, condition: str, *values: Value, limit: int = 50, offset: int = 0) -> Sequence[ActLine]:
        """Gives the acts of which a condition on items, acts and what is joined to them holds, latest first."""
        query = f"SELECT DISTINCT {ACT_COLUMNS} FROM acts JOIN items USING (path) {condition} {LATEST} LIMIT ? OFFSET ?"  # noqa: S608 - own words
        return [act_line(*row) for row in self.rows(query, *values, limit, offset)]

    def lines(self, paths: Sequence[str]) -> dict[str, ActLine]:
        """Gives the lines of the acts at some paths."""
        query = f"SELECT {ACT_COLUMNS} FROM acts WHERE path IN (SELECT value FROM json_each(?))"  # noqa: S608 - own words
        return {line[0]: act_line(*line) for line in self.rows(query, json.dumps(list(paths)))}

    def label(self, thing: str) -> str | None:
        """Gives how acts name a thing."""
        return next((name for (name,) in self.rows("SELECT name FROM labels WHERE thing = ?", thing)), None)

    def names_in(self, path: str) -> dict[str, list[str]]:
        """Gives what each printed name in the act at a path leads to: paths of things."""
        query = "SELECT name, thing FROM names JOIN items USING (item) WHERE path = ? ORDER BY name, thing"
        leads: dict[str, list[str]] = {}
        for name, thing in self.rows(query, path):
            leads.setdefault(name, []).append(thing)
        return leads
