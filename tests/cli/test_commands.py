"""Every command has a help that says what is guaranteed, with an example that runs."""

import os
import re
import shlex
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from urllib.request import urlopen

import click
import pytest

from linkedacts.cli import commands
from linkedacts.cli.exit_codes import MEANINGS, ExitCode
from tests.cli.running import SEED, SEED_PATH, all_commands, command_named, run
from tests.conftest import free_port

each_command = pytest.mark.parametrize(("name", "command"), all_commands(), ids=lambda case: str(case)[:12])
_BLOCKING = ("serve", "demo")
_PATIENCE = 60
"""Seconds that a server is given to start, or to end, on a machine that has much else to do."""


def example_of(name: str) -> list[str]:
    """Gives the arguments of the example in a command's help."""
    (line,) = re.findall(r"Example:\n\s+linkedacts (.+)", command_named(name).help or "")
    return shlex.split(line)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files that the examples name."""
    (tmp_path / "actes").mkdir()
    for file in ("acte.pdf", "actes/acte.pdf"):
        # Named as the examples do; what a file is is told by its content, so a text may not be called a PDF.
        source = _pdf_of_the_seed(tmp_path)
        (tmp_path / file).write_bytes(source)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _pdf_of_the_seed(folder: Path) -> bytes:
    pytest.importorskip("reportlab", reason="the extra « demo » is not installed")
    from linkedacts import demonstration

    demonstration.write(folder / ".acts")
    return (folder / ".acts" / "M2023-353.pdf").read_bytes()


@each_command
def test_a_help_says_what_is_guaranteed_with_one_example(name: str, command: click.Command) -> None:
    help_text = run(name, "--help").stdout
    first = help_text.splitlines()[2].strip()
    assert first.endswith(".")
    assert help_text.count("Guaranteed: ") == 1
    assert example_of(name)[0] == name or name == "demo"
    assert all(meaning in " ".join(help_text.split()) for meaning in MEANINGS.values())


def test_every_sentence_of_the_list_of_commands_is_whole() -> None:
    assert "..." not in run("--help").stdout.partition("Commands:")[2]


@pytest.mark.parametrize("name", [name for name, _ in all_commands() if name not in _BLOCKING])
def test_an_example_runs(name: str, folder: Path) -> None:
    if name not in {"parse", "check", "publish", "schema"}:
        assert run("publish", "actes", "--data", "data").exit_code == ExitCode.DONE
    if name == "restore":
        assert run(*example_of("backup")).exit_code == ExitCode.DONE
    result = run(*example_of(name))
    assert result.exit_code == ExitCode.DONE, result.stderr


@pytest.mark.parametrize("name", _BLOCKING)
def test_an_example_that_serves_runs_until_it_is_interrupted(name: str, folder: Path) -> None:
    run("publish", "actes", "--data", "data")
    port = str(free_port())
    arguments = [port if argument == "8001" else argument for argument in example_of(name)]
    command = [sys.executable, "-m", "linkedacts", *arguments]
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment)
    assert process.stderr is not None
    said = next(line for line in process.stderr if port in line)
    _wait_for(f"http://127.0.0.1:{port}/ready")
    process.send_signal(signal.SIGINT)
    _, rest = process.communicate(timeout=_PATIENCE)
    assert process.returncode == ExitCode.DONE, said + rest
    assert "Traceback" not in said + rest


def _wait_for(address: str) -> None:
    """Waits until a server answers, and is ready."""
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        with suppress(OSError), urlopen(address, timeout=_PATIENCE):
            return
        time.sleep(0.05)
    raise AssertionError(f"{address} does not answer")


@pytest.mark.parametrize("name", _BLOCKING)
def test_two_servers_do_not_share_an_address(name: str, folder: Path) -> None:
    run("publish", "actes", "--data", "data")
    with socket.create_server(("127.0.0.1", 0), reuse_port=True) as listener:
        port = listener.getsockname()[1]
        arguments = {"serve": ["--data", "data"], "demo": ["actes", "--cache", "cache"]}[name]
        result = run(name, *arguments, "--port", port)
    assert (result.exit_code, result.stderr.count("\n")) == (ExitCode.IMPOSSIBLE, 1)
    assert result.stderr.startswith(f"127.0.0.1:{port}: ")


def test_a_command_that_is_not_there_is_wrong_usage() -> None:
    assert run("publier").exit_code == ExitCode.USAGE


def test_a_data_folder_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    for command in (["export"], ["backup", tmp_path / "b"], ["withdraw", SEED_PATH, "--reason", "Erreur"], ["serve"]):
        result = run(*command, "--data", tmp_path / "none")
        assert result.exit_code == ExitCode.IMPOSSIBLE
        assert result.stderr == f"{tmp_path / 'none'}: no published data here; run linkedacts publish first.\n"


def test_a_setting_that_cannot_be_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LINKEDACTS_PORT", "http")
    result = run("parse", SEED)
    assert (result.exit_code, result.stderr.count("\n")) == (ExitCode.IMPOSSIBLE, 1)
    assert "port" in result.stderr


def test_the_help_imports_nothing_heavy() -> None:
    script = "import sys; from linkedacts.cli import main; main(['--help'], standalone_mode=False); print(*sys.modules)"
    listed = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    loaded = set(listed.split())
    assert loaded & {"rdflib", "pyshacl", "pyoxigraph", "flask", "pdfplumber", "pydantic", "rich"} == set()
    assert "click" in loaded


def test_the_version_is_printed() -> None:
    assert re.fullmatch(r"linkedacts, version \d+\.\d+\.\d+\n", run("--version").stdout)


def test_a_command_is_a_module_of_its_name() -> None:
    modules = {file.stem for folder in commands.__path__ for file in Path(folder).glob("*.py")}
    assert modules - {"__init__"} == {name for name, _ in all_commands()}
