"""An act as a list shows it: the columns of the index, and the line that they make."""

from datetime import date

from linkedacts.store.kept import ActLine

ACT_COLUMNS = "acts.path, acts.title, number, type, date, authority, authority_name"
"""Columns of the table acts, in the order of the fields of ActLine."""


def act_line(path: str, title: str, number: str, kind: str, day: str, authority: str, authority_name: str) -> ActLine:
    """Gives the line of a row of these columns."""
    return ActLine(path, title, number, kind, date.fromisoformat(day), authority, authority_name)
