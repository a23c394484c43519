"""What tests of several packages need: the demonstration, published and served once for all of them."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError, URLError

import pytest

_PATIENCE = 120
"""Seconds that the demonstration may take to come up."""


@dataclass(frozen=True)
class Demonstration:
    """`linkedacts demo`, as it runs."""

    base: str
    """Its base IRI: http://localhost:8000 but for the port."""
    messages: Path
    """What it says on stderr."""


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demonstration]:
    """Publishes the demonstration acts and serves them as `make demo` does."""
    pytest.importorskip("reportlab", reason="the extra « demo » is not installed")
    folder = tmp_path_factory.mktemp("demonstration")
    with serve_demonstration([sys.executable, "-m", "linkedacts"], folder) as served:
        yield served


@contextmanager
def serve_demonstration(program: Sequence[str], folder: Path) -> Iterator[Demonstration]:
    """Runs `demo` of a program, which keeps all it writes in a folder, until it answers; then until the block ends."""
    port, messages = free_port(), folder / "messages"
    command = [*program, "demo", "--port", str(port), "--cache", str(folder / "cache")]
    environment = {**os.environ, "LINKEDACTS_READING_PROCESSES": "1"}
    with messages.open("wb") as stderr:
        process = subprocess.Popen(command, cwd=folder, stderr=stderr, env=environment)
        try:
            served = Demonstration(f"http://localhost:{port}", messages)
            _wait_for(served, process)
            yield served
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=30)


def free_port() -> int:
    """Gives a port that nothing listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def _wait_for(served: Demonstration, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        assert process.poll() is None, served.messages.read_text(encoding="utf-8")
        try:
            with urllib.request.urlopen(f"{served.base}/ontology", timeout=10):
                return
        except URLError as error:
            assert not isinstance(error, HTTPError), error
            time.sleep(0.2)
    raise TimeoutError(served.messages.read_text(encoding="utf-8"))
