"""What a command says to people while it works: on stderr, so that stdout holds data alone."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click


def say(message: str) -> None:
    """Says one line."""
    click.echo(message, err=True)


def counted(number: int, noun: str) -> str:
    """Gives a number with its noun: `1 file`, `2 files`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


@contextmanager
def progress(doing: str, total: int) -> Iterator[Callable[[], None]]:
    """Shows a bar on a terminal, nothing elsewhere; gives what moves it one step."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    columns = (TextColumn(doing), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(doing, total=total)
        yield lambda: bar.advance(task)
