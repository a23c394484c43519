"""`linkedacts restore`: a data folder comes back from one file."""

from pathlib import Path

import click

from linkedacts.cli.exit_codes import EPILOG
from linkedacts.cli.options import DATA


@click.command(epilog=EPILOG)
@click.argument("archive", type=click.Path(path_type=Path, dir_okay=False), metavar="ARCHIVE")
@DATA
def command(archive: Path, folder: Path) -> None:
    """Makes a data folder out of a backup.

    Guaranteed: nothing that exists is written over; the folder is whole or not there.

    \b
    Example:
      linkedacts restore actes.tar.gz --data restored
    """
    from linkedacts.store.backup import restore

    restore(archive, folder)
