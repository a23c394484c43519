"""The bodies of requests, received before anything works on them: within limits of size, time and number.

What goes wrong is said by the application, as any other error is (request_limits.py).
"""

import asyncio
from collections import Counter
from io import BytesIO
from tempfile import SpooledTemporaryFile
from typing import IO, TYPE_CHECKING

from granian._granian import RSGIHTTPProtocol

from linkedacts.server.clients import client_of
from linkedacts.server.request_limits import BUSY, LATE, largest_body
from linkedacts.server.site import Site

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

_AT_ONCE = 256
"""Bodies that a process receives at once."""
_OF_ONE_CLIENT = 64
_IN_MEMORY = 256 * 1024
"""Bytes of a body above which it goes to a file."""


class Bodies:
    """What is received at this moment, in one event loop."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._coming: Counter[str] = Counter()

    async def receive(self, environ: "WSGIEnvironment", protocol: RSGIHTTPProtocol) -> None:
        """Puts the body of a request into its environment, or what kept it away."""
        environ["wsgi.input"] = BytesIO()
        if not _has_body(environ):
            return
        most = largest_body(environ["PATH_INFO"], self._site)
        if int(environ["CONTENT_LENGTH"] or 0) > most:
            return
        forwarded = environ.get("HTTP_X_FORWARDED_FOR", "")
        client = client_of(environ["REMOTE_ADDR"], forwarded, self._site.settings.trusted_proxies)
        if self._coming.total() >= _AT_ONCE or self._coming[client] >= _OF_ONE_CLIENT:
            environ[BUSY] = True
            return
        self._coming[client] += 1
        try:
            await self._fill(environ, protocol, most)
        finally:
            self._coming[client] -= 1
            if not self._coming[client]:
                del self._coming[client]

    async def _fill(self, environ: "WSGIEnvironment", protocol: RSGIHTTPProtocol, most: int) -> None:
        body: IO[bytes] = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - closed with the environment that holds it
        try:
            async with asyncio.timeout(self._site.settings.body_seconds):
                async for part in protocol:
                    body.write(part)
                    if body.tell() > most:
                        break
        except TimeoutError:
            environ[LATE] = True
        environ.pop("HTTP_TRANSFER_ENCODING", None)
        environ["CONTENT_LENGTH"] = str(body.tell())
        body.seek(0)
        environ["wsgi.input"] = body


def _has_body(environ: "WSGIEnvironment") -> bool:
    """Tells whether a request has content that its method gives a meaning to (RFC 9110, section 9.3)."""
    framed = environ["CONTENT_LENGTH"] not in {"", "0"} or "HTTP_TRANSFER_ENCODING" in environ
    return framed and environ["REQUEST_METHOD"] not in {"GET", "HEAD", "OPTIONS", "TRACE", "CONNECT"}
