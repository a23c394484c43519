"""`linkedacts check`: what is wrong with acts, before they are published."""

from pathlib import Path

import click

from linkedacts.cli.exit_codes import EPILOG
from linkedacts.cli.options import AUTHORITIES, SOURCES, base_iri_option

_TEXT, _TURTLE = "text", "turtle"


@click.command(epilog=EPILOG)
@SOURCES
@click.option("--format", "name", type=click.Choice([_TEXT, _TURTLE]), default=_TEXT, show_default=True)
@click.option("--language", type=click.Choice(["en", "fr"]), default="en", show_default=True, help="Of the findings.")
@base_iri_option
@AUTHORITIES
@click.pass_context
def command(
    ctx: click.Context,
    files: tuple[Path, ...],
    name: str,
    language: str,
    base_iri: str | None,
    authorities: Path | None,
) -> None:
    """Prints what is wrong with acts, or a SHACL report of it.

    Guaranteed: what `publish` would refuse is refused here, with the same reason, and nothing is kept.

    \b
    Example:
      linkedacts check acte.pdf --language fr
    """
    from linkedacts.cli.checking import examined, report_for_people, report_in_turtle
    from linkedacts.cli.inputs import settings_with, sources

    settings = settings_with(base_iri=base_iri)
    with sources(files) as found, examined(found, settings, authorities) as examinations:
        report_in_turtle(examinations) if name == _TURTLE else report_for_people(examinations, language)
    ctx.exit(examinations.exit_code)
