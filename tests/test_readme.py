"""The READMEs say what is: their commands answer as printed, their tables hold every setting, command and exit code."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pydantic_core import PydanticUndefined

from linkedacts.cli.exit_codes import MEANINGS
from linkedacts.cli.main import COMMANDS
from linkedacts.settings import Settings
from tests.conftest import Demonstration

ROOT = Path(__file__).parents[1]
READMES = ("README.md", "README.fr.md")
SERVED = "http://localhost:8000"

each_readme = pytest.mark.parametrize("name", READMES)


@dataclass(frozen=True)
class Exchange:
    """One command of a transcript and what it prints."""

    command: str
    printed: str


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def transcripts(name: str) -> list[list[Exchange]]:
    """Gives the console blocks of a README, each as its exchanges."""
    return [list(_exchanges(block)) for block in re.findall(r"```console\n(.*?)```", text_of(name), re.DOTALL)]


def _exchanges(block: str) -> Iterator[Exchange]:
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, *lines = part.splitlines()
        while lines and lines[0].startswith("> "):
            command += "\n" + lines.pop(0).removeprefix("> ")
        yield Exchange(command, "\n".join(lines).strip("\n"))


def run(exchanges: list[Exchange], base: str) -> list[str]:
    """Runs the commands of a transcript in one shell, where the demonstration is served; gives what each prints."""
    commands = "\nprintf '\\0'\n".join(exchange.command for exchange in exchanges).replace(SERVED, base)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path}
    shell = subprocess.run(
        ["bash", "-c", commands], cwd=ROOT, capture_output=True, text=True, env=environment, timeout=120
    )
    return [printed.replace("\r\n", "\n").replace(base, SERVED).strip("\n") for printed in shell.stdout.split("\0")]


def rows(name: str, table: int) -> list[list[str]]:
    """Gives the cells of a table of a README, without its head; tables count from 0."""
    tables = re.findall(r"^\|.*\|\n\| --- .*\|\n((?:\|.*\|\n)+)", text_of(name), re.MULTILINE)
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in tables[table].splitlines()]


COMMAND_TABLE, EXIT_CODE_TABLE, SETTINGS_TABLE = range(3)


def default_of(name: str) -> str:
    field = Settings.model_fields[name]
    if field.default is PydanticUndefined:
        return "CPUs"
    match field.default:
        case None | ():
            return "–"
        case bool():
            return str(field.default).lower()
        case value:
            return f"{value:g}" if isinstance(value, float) else str(value)


@each_readme
def test_its_commands_answer_as_printed(name: str, demonstration: Demonstration) -> None:
    for tool in ("bash", "curl"):
        if shutil.which(tool) is None:
            pytest.skip(f"{tool} is not installed")
    for exchanges in transcripts(name):
        assert run(exchanges, demonstration.base) == [exchange.printed for exchange in exchanges]
    assert sum(map(len, transcripts(name))) >= 6


@each_readme
def test_its_table_of_commands_holds_each(name: str) -> None:
    assert [row[0].strip("`").split()[1] for row in rows(name, COMMAND_TABLE)] == list(COMMANDS)


def test_the_table_of_exit_codes_is_that_of_the_help() -> None:
    assert rows("README.md", EXIT_CODE_TABLE) == [[str(int(code)), meaning] for code, meaning in MEANINGS.items()]


def test_both_tables_of_exit_codes_hold_each() -> None:
    assert [[row[0] for row in rows(name, EXIT_CODE_TABLE)] for name in READMES] == [
        [str(int(code)) for code in MEANINGS]
    ] * 2


def test_the_table_of_settings_is_what_the_settings_say() -> None:
    assert rows("README.md", SETTINGS_TABLE) == [
        [f"`{name}`", f"`{default_of(name)}`", field.description] for name, field in Settings.model_fields.items()
    ]


def test_both_tables_of_settings_hold_each_with_its_default() -> None:
    assert [row[:2] for row in rows("README.fr.md", SETTINGS_TABLE)] == [
        row[:2] for row in rows("README.md", SETTINGS_TABLE)
    ]


@each_readme
def test_what_it_points_to_is_there(name: str) -> None:
    paths = re.findall(r"`((?:linkedacts|tests|ontology|shapes|web)/[^`… ]*|\.ci/run)`", text_of(name))
    assert [path for path in paths if not (ROOT / path).exists()] == []
    assert len(paths) >= 10


@each_readme
def test_its_make_tasks_are_there(name: str) -> None:
    tasks = set(re.findall(r"make ([a-z]+)", text_of(name))) - {"dans"}
    assert tasks <= set(re.findall(r"^([a-z-]+):", text_of("Makefile"), re.MULTILINE))
    assert {"demo", "test"} <= tasks
