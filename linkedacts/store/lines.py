"""An act as a list shows it, and what stays of a withdrawn one: the columns of the index, and what they make."""

from datetime import date, datetime

from linkedacts.store.kept import ActLine, Tombstone

ACT_COLUMNS = "acts.path, acts.title, number, type, date, authority, authority_name"
"""Columns of the table acts, in the order of the fields of ActLine."""

TOMBSTONE_COLUMNS = "path, title, reason, withdrawn_on, buried"
"""Columns of the table tombstones, in the order of the fields of Tombstone."""


def act_line(path: str, title: str, number: str, kind: str, day: str, authority: str, authority_name: str) -> ActLine:
    """Gives the line of a row of these columns."""
    return ActLine(path, title, number, kind, date.fromisoformat(day), authority, authority_name)


def tombstone(path: str, title: str, reason: str, withdrawn_on: str, buried: str) -> Tombstone:
    """Gives the tombstone of a row of these columns."""
    return Tombstone(path, title, reason, date.fromisoformat(withdrawn_on), datetime.fromisoformat(buried))
