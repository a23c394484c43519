"""What a request may take: the length of its address, the size of its body, and how many a client sends in a while.

414 and 413 of RFC 9110; 429 of RFC 6585, by a token bucket (https://en.wikipedia.org/wiki/Token_bucket) a client.
"""

import math
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from flask import Flask, request
from werkzeug.exceptions import RequestURITooLarge, TooManyRequests

from linkedacts.server.clients import client
from linkedacts.settings import Settings

_KIB = 1024
_MOST_CLIENTS = 10_000


def install(app: Flask, settings: Settings) -> None:
    """Makes an application refuse what goes beyond its settings."""
    app.config["MAX_CONTENT_LENGTH"] = settings.request_size * _KIB
    app.before_request(lambda: _check_length(settings.url_length))
    if settings.request_rate:
        buckets = Buckets(settings.request_rate, settings.request_burst)
        app.before_request(lambda: _check_rate(buckets))


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


def _check_rate(buckets: Buckets) -> None:
    wait = buckets.take(client())
    if wait:
        raise TooManyRequests("Too many requests from one client.", retry_after=math.ceil(wait))
