"""Keeps the tables of facts.sql in step with the acts: rows of an act come and go with it."""

import sqlite3

from linkedacts.store.facts.rows import TABLES, rows_of
from linkedacts.store.kept import PublishedAct


def put(connection: sqlite3.Connection, act: PublishedAct) -> None:
    """Writes the rows of an act; to be called inside a transaction, after `clear`."""
    (item,) = connection.execute("SELECT coalesce(max(item), 0) + 1 FROM items").fetchone()
    for table, values in rows_of(act, item):
        places = ", ".join("?" * len(values))
        connection.execute(f"INSERT OR REPLACE INTO {table} VALUES ({places})", values)  # noqa: S608 - own words


def clear(connection: sqlite3.Connection, path: str) -> None:
    """Removes the rows of the act at a path; the labels of things stay, since other acts may speak of them."""
    for (item,) in connection.execute("SELECT item FROM items WHERE path = ?", (path,)).fetchall():
        connection.execute(
            "DELETE FROM parties WHERE agreement IN (SELECT agreement FROM agreements WHERE item = ?)", (item,)
        )
        for table in TABLES:
            connection.execute(f"DELETE FROM {table} WHERE item = ?", (item,))  # noqa: S608 - own words
