"""What a command works on: files, folders and stdin, a data folder, and the settings of both."""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from linkedacts.errors import DataFolderMissing
from linkedacts.publication.files import source_files
from linkedacts.settings import Settings
from linkedacts.store.folder import SETTINGS_FILE, DataFolder

_STDIN = Path("-")


@contextmanager
def sources(paths: Sequence[Path]) -> Iterator[list[Path]]:
    """Gives the files that paths mean; `-` is a file named stdin, with what stdin holds, for as long as this lasts."""
    with tempfile.TemporaryDirectory() as folder:
        yield source_files(_stdin_in(Path(folder)) if path == _STDIN else path for path in paths)


def settings_with(file: Path | None = None, **chosen: Any) -> Settings:
    """Gives the settings, those that the command line chooses first; None chooses nothing. Raises SettingsInvalid."""
    return Settings.load(file, **{name: value for name, value in chosen.items() if value is not None})


def folder_settings(folder: DataFolder, **chosen: Any) -> Settings:
    """Gives the settings of a data folder, those that the command line chooses first; raises SettingsInvalid."""
    return settings_with(folder.path / SETTINGS_FILE, **chosen)


def data_folder(path: Path, base_iri: str | None) -> DataFolder:
    """Opens a data folder, made if needed with this base IRI or that of the settings.

    Raises BaseIriFixed where it has another one already.
    """
    if base_iri is None:
        try:
            return DataFolder.open(path)
        except DataFolderMissing:
            pass
    return DataFolder.create(path, settings_with(base_iri=base_iri).base_iri)


def _stdin_in(folder: Path) -> Path:
    file = folder / "stdin"
    file.write_bytes(sys.stdin.buffer.read())
    return file
