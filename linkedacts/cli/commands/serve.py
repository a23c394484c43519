"""`linkedacts serve`: a data folder answers HTTP requests."""

from pathlib import Path

import click

from linkedacts.cli.exit_codes import EPILOG
from linkedacts.cli.messages import say
from linkedacts.cli.options import DATA, HOST, PORT


@click.command(epilog=EPILOG)
@DATA
@HOST
@PORT
@click.option("--workers", type=int, metavar="N", help="Processes that answer HTTP requests.")
def command(folder: Path, host: str | None, port: int | None, workers: int | None) -> None:
    """Serves a data folder: pages, linked data and SPARQL.

    Guaranteed: what is published meanwhile is served from the next request on, without a restart; Ctrl-C ends
    requests that are under way, then the server.

    \b
    Example:
      linkedacts serve --data data --port 8001
    """
    from linkedacts.cli.inputs import folder_settings
    from linkedacts.server.address import check_free
    from linkedacts.server.serve import serve
    from linkedacts.store.folder import DataFolder

    data = DataFolder.open(folder)
    settings = folder_settings(data, host=host, port=port, workers=workers)
    data.snapshot()
    check_free(settings.host, settings.port)
    say(f"Serving {data.base} on http://{settings.host}:{settings.port}/ (Ctrl-C stops it).")
    serve(data, settings)
