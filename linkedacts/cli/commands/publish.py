"""`linkedacts publish`: acts go into a data folder, and readers see them."""

from pathlib import Path

import click

from linkedacts.cli.exit_codes import EPILOG
from linkedacts.cli.options import DATA, SOURCES, base_iri_option


@click.command(epilog=EPILOG)
@SOURCES
@DATA
@base_iri_option
@click.pass_context
def command(ctx: click.Context, files: tuple[Path, ...], folder: Path, base_iri: str | None) -> None:
    """Publishes the acts of files into a data folder.

    The folder is made if needed, and its base IRI never changes after. Folders are read with all that is below them.
    Guaranteed: the same files again change nothing; a changed file replaces its acts; a withdrawn act stays withdrawn;
    readers see all of a publication or nothing of it, even if it is killed.

    \b
    Example:
      linkedacts publish actes/ --data data --base-iri https://actes.example.org
    """
    from linkedacts.cli.inputs import data_folder, folder_settings, sources
    from linkedacts.cli.publishing import publish_all

    data = data_folder(folder, base_iri)
    with sources(files) as found:
        ctx.exit(publish_all(found, data, folder_settings(data)))
