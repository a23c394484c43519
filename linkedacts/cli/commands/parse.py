"""`linkedacts parse`: what acts say, as JSON or as linked data."""

from pathlib import Path

import click

from linkedacts.cli.exit_codes import EPILOG
from linkedacts.cli.options import AUTHORITIES, GRAPH_FORMATS, RECORD, SOURCES, base_iri_option


@click.command(epilog=EPILOG)
@SOURCES
@click.option("--format", "name", type=click.Choice([RECORD, *GRAPH_FORMATS]), default=RECORD, show_default=True)
@click.option("--evidence", is_flag=True, help="Add where each value is printed, and the reader's doubts (json).")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help="One file a source.")
@base_iri_option
@AUTHORITIES
@click.pass_context
def command(
    ctx: click.Context,
    files: tuple[Path, ...],
    name: str,
    evidence: bool,
    out: Path | None,
    base_iri: str | None,
    authorities: Path | None,
) -> None:
    """Prints what acts say, as records in JSON or as a graph.

    Guaranteed: every value is printed in the document; what is not printed is null. « - » reads stdin, a folder is
    read with all that is below it, and several files want --out.

    \b
    Example:
      linkedacts parse acte.pdf --format turtle
    """
    from linkedacts.cli.inputs import settings_with, sources
    from linkedacts.cli.parsing import parse, rendering

    settings = settings_with(base_iri=base_iri)
    with sources(files) as found:
        if len(found) != 1 and out is None:
            raise click.UsageError(f"{len(found)} files are meant: --out DIR takes what each of them gives.")
        written = rendering(name, settings.base_iri, authorities, evidence=evidence)
        ctx.exit(parse(found, written, out, settings))
