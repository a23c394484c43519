"""Between granian's event loop and the application: RSGI on one side, WSGI on the other.

https://github.com/emmett-framework/granian/blob/master/docs/spec/RSGI.md; https://peps.python.org/pep-3333/

A thread works on a request only once all of the request is there: connections that send their body slowly, or never,
hold no thread. Acts go out by the express lane, in the event loop itself. Queries have threads of their own, so that
those which wait for their turn keep nobody from the pages.
"""

import asyncio
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import Flask
from granian._granian import RSGIHTTPProtocol, RSGIProtocolClosed
from granian.rsgi import Scope
from werkzeug.wsgi import FileWrapper

from linkedacts.server import paths
from linkedacts.server.about import Headers
from linkedacts.server.app import create_app
from linkedacts.server.bodies import Bodies
from linkedacts.server.express import EXPRESS, Answer, Express
from linkedacts.server.site import site_of
from linkedacts.settings import Settings
from linkedacts.store.folder import DataFolder

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication, WSGIEnvironment

_TURN = 0.0005
"""Seconds that a thread works before another has its turn: acts are not to wait for those that check long queries."""
_CHUNK = 256 * 1024
"""Bytes of a file that are sent at once."""
_WHOLE = 1024 * 1024
"""Largest response, in bytes, that is put together before it is sent."""


@dataclass(frozen=True)
class _Stream:
    """A response that is sent piece by piece."""

    status: int
    headers: Headers
    pieces: Iterable[bytes]


def bridge(folder: DataFolder, settings: Settings) -> "Bridge":
    """Gives the application on a data folder, as granian calls it; raises DataFolderMissing."""
    return Bridge(create_app(folder, settings))


class Bridge:
    """One process's application, as granian calls it."""

    def __init__(self, app: Flask) -> None:
        sys.setswitchinterval(_TURN)
        self._app: WSGIApplication = app.wsgi_app
        self._express: Express = app.extensions[EXPRESS]
        self._site = site = site_of(app)
        self._bodies = Bodies(site)
        self._pages = ThreadPoolExecutor(site.settings.threads, "pages")
        waiting = site.settings.query_processes + site.settings.query_waiting
        self._queries = ThreadPoolExecutor(2 * waiting + 1, "queries")
        """For long queries and for quick ones, those that wait included, and for the one to be refused."""

    async def __rsgi__(self, scope: Scope, protocol: RSGIHTTPProtocol) -> None:
        """Answers one request."""
        environ = environ_of(scope)
        answer: Answer | _Stream | None = self._express.answer(environ)
        if answer is None:
            await self._bodies.receive(environ, protocol)
            threads = self._queries if environ["PATH_INFO"] == self._site.root + paths.SPARQL else self._pages
            answer = await asyncio.get_running_loop().run_in_executor(threads, self._call, environ)
        if isinstance(answer, Answer):
            protocol.response_bytes(answer.status, answer.headers, answer.body)
        else:
            await _send(answer, protocol, self._pages)

    def __rsgi_del__(self, _: asyncio.AbstractEventLoop) -> None:
        """Ends what this process has started, once granian answers no more."""
        self.close()

    def close(self) -> None:
        """Ends what this process has started."""
        self._site.published.close()
        for threads in (self._pages, self._queries):
            threads.shutdown(wait=False, cancel_futures=True)

    def _call(self, environ: "WSGIEnvironment") -> Answer | _Stream:
        """Calls the application, in a thread."""
        started: list[tuple[str, Headers]] = []

        def start_response(status: str, headers: Headers, _: object = None) -> object:
            started[:] = [(status, headers)]
            return None

        pieces = self._app(environ, start_response)  # type: ignore[arg-type]  # nobody here uses the old `write`
        status, headers = started[0]
        size = dict(headers).get("Content-Length", "")
        if size.isdigit() and int(size) > _WHOLE and environ["REQUEST_METHOD"] != "HEAD":
            return _Stream(int(status[:3]), headers, pieces)
        return Answer(int(status[:3]), headers, _joined(pieces))


def environ_of(scope: Scope) -> "WSGIEnvironment":
    """Gives the WSGI environment of a request, its body aside."""
    host, _, port = scope.server.rpartition(":")
    environ: WSGIEnvironment = {
        "REQUEST_METHOD": scope.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": scope.path.encode().decode("latin-1"),
        "QUERY_STRING": scope.query_string.encode().decode("latin-1"),
        "SERVER_NAME": host,
        "SERVER_PORT": port,
        "SERVER_PROTOCOL": f"HTTP/{scope.http_version}",
        "REMOTE_ADDR": scope.client.rpartition(":")[0].strip("[]"),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.scheme,
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
        "wsgi.file_wrapper": lambda file, _=None: FileWrapper(file, _CHUNK),
    }
    if scope.authority:
        environ["HTTP_HOST"] = scope.authority
    for name, value in scope.headers.items():
        key = "HTTP_" + name.upper().replace("-", "_")
        joint = "; " if key == "HTTP_COOKIE" else ", "
        environ[key] = f"{environ[key]}{joint}{value}" if key in environ else value
    environ["CONTENT_TYPE"] = environ.pop("HTTP_CONTENT_TYPE", "")
    environ["CONTENT_LENGTH"] = environ.pop("HTTP_CONTENT_LENGTH", "")
    return environ


def _joined(pieces: Iterable[bytes]) -> bytes:
    try:
        return b"".join(pieces)
    finally:
        _close(pieces)


def _close(pieces: Iterable[bytes]) -> None:
    if hasattr(pieces, "close"):
        pieces.close()


async def _send(stream: _Stream, protocol: RSGIHTTPProtocol, threads: ThreadPoolExecutor) -> None:
    """Sends a response piece by piece, as fast as the client takes it, or until the client goes away."""
    loop, pieces = asyncio.get_running_loop(), iter(stream.pieces)
    transport = protocol.response_stream(stream.status, stream.headers)
    try:
        with suppress(RSGIProtocolClosed):
            while piece := await loop.run_in_executor(threads, next, pieces, b""):
                await transport.send_bytes(piece)
    finally:
        _close(stream.pieces)
