"""`linkedacts export`: all that is published, as one document."""

from pathlib import Path

import click

from linkedacts.cli.exit_codes import EPILOG
from linkedacts.cli.options import DATA, GRAPH_FORMATS, RECORD


@click.command(epilog=EPILOG)
@DATA
@click.option("--format", "name", type=click.Choice([*GRAPH_FORMATS, RECORD]), default="nquads", show_default=True)
@click.option("--below", default="/eli/", show_default=True, metavar="PATH", help="Only acts whose IRI starts so.")
def command(folder: Path, name: str, below: str) -> None:
    """Prints all published acts as one document.

    The latest come first; as json, each is a line.
    Guaranteed: one consistent state, whatever is published meanwhile; withdrawn acts are left out.

    \b
    Example:
      linkedacts export --data data --format trig --below /eli/fr/243400017/deliberation/2023
    """
    from linkedacts.cli.exporting import exported
    from linkedacts.cli.outputs import print_bytes
    from linkedacts.store.folder import DataFolder

    print_bytes(exported(DataFolder.open(folder).snapshot(), name, below))
