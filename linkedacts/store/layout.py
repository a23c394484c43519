"""The tables of the index (index.sql, facts/facts.sql), and the number that tells this layout of a data folder.

The number is SQLite's user_version (https://www.sqlite.org/pragma.html#pragma_user_version).
"""

import re
import sqlite3
import zlib
from functools import cache
from pathlib import Path

from linkedacts.errors import DataFolderOutdated

_INDEX = Path(__file__).with_name("index.sql")
_FACTS = Path(__file__).with_name("facts") / "facts.sql"
_COMMENT_OR_SPACE = re.compile(r"--[^\n]*|\s+")
_BESIDE = "the default graph is the merge of all others; an act's blob begins with what pages show"
"""What the number says beside the tables: how graphs and blobs are laid out (graphs.py, packing.py)."""
_SIGNED = 0x7FFFFFFF


def create_tables(connection: sqlite3.Connection) -> None:
    """Makes the tables in an empty file, all or nothing."""
    connection.executescript(f"BEGIN; {_schema()} PRAGMA user_version = {layout()}; COMMIT;")


def check_tables(connection: sqlite3.Connection, folder: Path) -> None:
    """Raises DataFolderOutdated where the tables of a data folder are not those of this version."""
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    if found != layout():
        raise DataFolderOutdated(folder)


@cache
def layout() -> int:
    """Gives the number of this layout: made of the statements, whatever their comments say."""
    return zlib.crc32(_COMMENT_OR_SPACE.sub(" ", _schema() + _BESIDE).encode()) & _SIGNED


def _schema() -> str:
    return "\n".join(file.read_text(encoding="utf-8") for file in (_INDEX, _FACTS))
