"""`linkedacts demo`: the demonstration acts, or a folder of one's own, published and served at once."""

from pathlib import Path

import click

from linkedacts.cli.exit_codes import EPILOG
from linkedacts.cli.options import HOST


@click.command(epilog=EPILOG)
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Port of the site.")
@HOST
@click.option(
    "--cache",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Where it keeps what it publishes; the user's cache by default.",
)
def command(folder: Path | None, port: int, host: str | None, cache: Path | None) -> None:
    """Publishes and serves the demonstration acts, or FOLDER's.

    Guaranteed: FOLDER is read and not changed; what is published goes into the cache, and a second run finds it there.

    \b
    Example:
      linkedacts demo actes/ --port 8001
    """
    from linkedacts.cli.demonstrating import demonstrate

    demonstrate(folder, port, host, cache)
