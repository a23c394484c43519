"""A real server process for tests: `python -m tests.server.serving FOLDER PORT SETTINGS-AS-JSON`."""

import json
import os
import signal
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPSConnection
from pathlib import Path
from typing import Any

from linkedacts.server.serve import serve
from linkedacts.settings import Settings
from linkedacts.store.folder import DataFolder

_CHECKOUT = Path(__file__).parent.parent.parent
_START = 60
"""Longest start, in seconds, on a machine that has much else to do."""

_SILENCE = 2
"""Seconds after which a server that waits for more of a request is taken to wait for ever."""


@dataclass(frozen=True)
class Running:
    """A server that answers on a port of this machine."""

    process: subprocess.Popen[str]
    port: int
    metrics_port: int
    tls: ssl.SSLContext | None = None
    """How to speak to it, where it speaks TLS."""

    def get(self, path: str, headers: dict[str, str] | None = None, method: str = "GET") -> tuple[int, bytes]:
        connection = self._connection()
        try:
            connection.request(method, path, headers=headers or {})
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def _connection(self) -> HTTPConnection:
        if self.tls is None:
            return HTTPConnection("127.0.0.1", self.port, timeout=30)
        return HTTPSConnection("127.0.0.1", self.port, timeout=30, context=self.tls)

    def say(self, raw: bytes) -> bytes:
        """Sends bytes as they are and gives what comes back before the connection is closed, or falls silent."""
        received = b""
        with self.connect() as client, suppress(TimeoutError):
            client.settimeout(_SILENCE)
            client.sendall(raw)
            while part := client.recv(65_536):
                received += part
        return received

    def connect(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=30)

    def processes(self) -> set[int]:
        """Gives the processes that answer requests."""
        found = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return {int(pid) for pid in found}


@contextmanager
def running(folder: Path, **settings: Any) -> Iterator[Running]:
    """Runs a server on a free port until the block ends; fails if it does not stop cleanly."""
    port = free_port()
    arguments = [sys.executable, "-m", "tests.server.serving", str(folder), str(port), json.dumps(settings)]
    with subprocess.Popen(arguments, cwd=_CHECKOUT, stderr=subprocess.PIPE, text=True) as process:
        certificate = settings.get("tls_certificate")
        tls = ssl.create_default_context(cafile=certificate) if certificate else None
        server = Running(process, port, settings.get("metrics_port", 0), tls)
        try:
            _wait(server)
            yield server
        finally:
            process.send_signal(signal.SIGTERM)
            _, errors = process.communicate(timeout=_START)
        assert process.returncode == 0, errors
        assert "Traceback" not in errors, errors


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def _wait(server: Running) -> None:
    until = time.monotonic() + _START
    while time.monotonic() < until and server.process.poll() is None:
        try:
            if server.get("/ready")[0] == 200:
                return
        except OSError:
            pass
        time.sleep(0.05)
    raise AssertionError("the server does not start")


if __name__ == "__main__":
    chosen = json.loads(sys.argv[3])
    os.environ.pop("LINKEDACTS_PORT", None)
    serve(DataFolder.open(Path(sys.argv[1])), Settings(port=int(sys.argv[2]), **{"access_log": False, **chosen}))
