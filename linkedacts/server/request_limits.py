"""What a request may take: the length of its address, the size of its body, and how many a client sends in a while.

414 and 413 of RFC 9110; 429 of RFC 6585, by a token bucket (https://en.wikipedia.org/wiki/Token_bucket) a client.
"""

import math
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import Flask, request
from werkzeug.exceptions import RequestTimeout, RequestURITooLarge, ServiceUnavailable, TooManyRequests

from linkedacts.server import paths
from linkedacts.server.clients import client_of
from linkedacts.server.site import Site, site
from linkedacts.settings import Settings

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

_KIB = 1024
_MOST_CLIENTS = 10_000
_RETRY_AFTER = 1
"""Seconds."""
LATE, BUSY, WAIT = "linkedacts.late", "linkedacts.busy", "linkedacts.wait"
"""Keys of a WSGI environment: the body came too late, or was not received at all; seconds until the next token."""


def install(app: Flask, settings: Settings, buckets: "Buckets | None") -> None:
    """Makes an application refuse what goes beyond its settings."""
    app.config["MAX_CONTENT_LENGTH"] = settings.request_size * _KIB
    app.before_request(lambda: _check_length(settings.url_length))
    app.before_request(_check_body)
    if buckets is not None:
        app.before_request(lambda: _check_rate(buckets))


def largest_body(path: str, site: Site) -> int:
    """Gives the most bytes that a request to a path may hold; files to be checked have a limit of their own."""
    if path == site.root + paths.CHECK:
        return (site.settings.check_size + 1) * _KIB * _KIB
    return site.settings.request_size * _KIB


@dataclass
class _Bucket:
    tokens: float
    filled: float
    """When it was last filled up, in seconds of the clock."""


class Buckets:
    """A bucket of tokens a client: a request takes one, and they come back at a steady rate."""

    def __init__(self, rate: float, burst: int, clock: Callable[[], float] = time.monotonic) -> None:
        """Gives buckets of `burst` tokens that fill by `rate` a second."""
        self._rate, self._burst, self._clock = rate, burst, clock
        self._buckets: OrderedDict[str, _Bucket] = OrderedDict()
        self._changing = threading.Lock()

    def let_in(self, environ: "WSGIEnvironment", site: Site) -> bool:
        """Takes a token for a request, once; notes in its environment how long its client has to wait for one."""
        if WAIT not in environ:
            forwarded = environ.get("HTTP_X_FORWARDED_FOR", "")
            name = client_of(environ.get("REMOTE_ADDR", ""), forwarded, site.settings.trusted_proxies)
            environ[WAIT] = self.take(name)
        return not environ[WAIT]

    def take(self, name: str) -> float:
        """Takes a token of a client, and gives 0; gives the seconds until there is one where there is none."""
        now = self._clock()
        with self._changing:
            bucket = self._buckets.setdefault(name, _Bucket(self._burst, now))
            self._buckets.move_to_end(name)
            if len(self._buckets) > _MOST_CLIENTS:
                self._buckets.popitem(last=False)
            bucket.tokens = min(bucket.tokens + (now - bucket.filled) * self._rate, self._burst)
            bucket.filled = now
            if bucket.tokens < 1:
                return (1 - bucket.tokens) / self._rate
            bucket.tokens -= 1
            return 0.0


def _check_length(most: int) -> None:
    environ = request.environ
    length = len(environ.get("PATH_INFO", "")) + len(environ.get("QUERY_STRING", ""))
    if length > most:
        raise RequestURITooLarge(f"An address has no more than {most} bytes; a long query can be posted.")


def _check_body() -> None:
    if LATE in request.environ:
        raise RequestTimeout("The body of the request did not come in time.")
    if BUSY in request.environ:
        raise ServiceUnavailable("Too many bodies are received at this moment.", retry_after=_RETRY_AFTER)


def _check_rate(buckets: Buckets) -> None:
    if not buckets.let_in(request.environ, site()):
        wait = math.ceil(request.environ[WAIT])
        raise TooManyRequests("Too many requests from one client.", retry_after=wait)
