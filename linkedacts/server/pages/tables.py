"""Tables for spreadsheets: CSV (RFC 4180), a header line first."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

MEDIA_TYPE = "text/csv; charset=utf-8; header=present"
"""RFC 4180, section 3."""
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def table(columns: Sequence[str], rows: Iterable[Iterable[object]]) -> str:
    """Gives a table as CSV; None is an empty cell."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue()


def _cell(value: object) -> str:
    """Gives a cell that no spreadsheet takes for a formula: its text may come from a hostile document."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULAS) else text
