"""`linkedacts withdraw`: an act is taken back, and its IRI says so."""

from datetime import datetime
from pathlib import Path

import click

from linkedacts.cli.exit_codes import EPILOG
from linkedacts.cli.messages import counted, say
from linkedacts.cli.options import DATA


@click.command(epilog=EPILOG)
@click.argument("iris", nargs=-1, required=True, metavar="IRI…")
@DATA
@click.option("--reason", required=True, metavar="TEXT", help="Said to whoever asks for the act, in its language.")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Its day; today by default.")
def command(iris: tuple[str, ...], folder: Path, reason: str, on: datetime | None) -> None:
    """Withdraws published acts, named by IRI or by its path.

    Guaranteed: the IRI keeps answering, with 410, the reason and the date; publishing the file again changes nothing.

    \b
    Example:
      linkedacts withdraw /eli/fr/243400017/deliberation/2023/10/03/M2023-353 --reason "Publiée par erreur" --data data
    """
    from linkedacts.publish import withdraw
    from linkedacts.store.folder import DataFolder

    day = (on or datetime.now().astimezone()).date()
    withdraw(iris, reason, day, DataFolder.open(folder))
    say(f"{counted(len(iris), 'act')} withdrawn.")
