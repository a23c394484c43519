"""How the tests run the command line: as a user does, in a process of its own or in this one."""

from pathlib import Path

import click
from click.testing import CliRunner, Result
from pyoxigraph import RdfFormat, parse

from linkedacts.cli import main
from linkedacts.cli.main import COMMANDS
from linkedacts.demonstration.catalogue import TEXTS
from linkedacts.rdf.formats import format_named

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


def triples_of(document: str | bytes, name: str) -> set[tuple[str, str, str]]:
    """Gives the triples of a document in a graph format, read by another library than the one that wrote it."""
    content = document.encode() if isinstance(document, str) else document
    syntax = RdfFormat.from_media_type(format_named(name).media_type)
    return {(str(quad.subject), str(quad.predicate), str(quad.object)) for quad in parse(content, format=syntax)}
