"""`linkedacts backup`: a data folder goes into one file."""

from pathlib import Path

import click

from linkedacts.cli.exit_codes import EPILOG
from linkedacts.cli.options import DATA


@click.command(epilog=EPILOG)
@click.argument("archive", type=click.Path(path_type=Path, dir_okay=False), metavar="ARCHIVE")
@DATA
def command(archive: Path, folder: Path) -> None:
    """Writes a data folder into one file.

    Guaranteed: one consistent state, while the folder is served and published into; the file is whole or not there.

    \b
    Example:
      linkedacts backup actes.tar.gz --data data
    """
    from linkedacts.store.backup import back_up
    from linkedacts.store.folder import DataFolder

    back_up(DataFolder.open(folder), archive)
