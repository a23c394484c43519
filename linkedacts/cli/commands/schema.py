"""`linkedacts schema`: what is derived from the model."""

import click

from linkedacts.cli.exit_codes import EPILOG, ExitCode
from linkedacts.cli.messages import say


@click.command(epilog=EPILOG)
@click.option("--check", is_flag=True, help="Write nothing; refuse a file that is not what the model gives.")
@click.pass_context
def command(ctx: click.Context, check: bool) -> None:
    """Writes the files that are derived from the model.

    Structural shapes, the ontology's domains and ranges, the JSON-LD context.
    Guaranteed: the same model gives the same bytes; only files that differ are written.

    \b
    Example:
      linkedacts schema --check
    """
    from linkedacts.errors import StaleArtefact
    from linkedacts.rdf.schema import check_schema, write_schema

    if not check:
        for path in write_schema():
            click.echo(path)
        return
    try:
        check_schema()
    except StaleArtefact as stale:
        say(str(stale))
        ctx.exit(ExitCode.REFUSED)
