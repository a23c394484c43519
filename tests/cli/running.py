"""How the tests run the command line: as a user does, in a process of its own or in this one."""

from pathlib import Path

import click
from click.testing import CliRunner, Result

from linkedacts.cli import main
from linkedacts.cli.main import COMMANDS
from linkedacts.demonstration.catalogue import TEXTS

SEED = TEXTS / "M2023-353.txt"
SEED_PATH = "/eli/fr/243400017/deliberation/2023/10/03/M2023-353"


def run(*arguments: object, stdin: bytes | None = None) -> Result:
    """Runs a command and gives its exit code, stdout and stderr; an unexpected exception is raised."""
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin, catch_exceptions=False)


def command_named(name: str) -> click.Command:
    command = main.get_command(click.Context(main), name)
    assert command is not None
    return command


def all_commands() -> list[tuple[str, click.Command]]:
    return [(name, command_named(name)) for name in COMMANDS]


def written(folder: Path, name: str, content: bytes) -> Path:
    file = folder / name
    file.write_bytes(content)
    return file
