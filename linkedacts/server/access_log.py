"""The access log: a line of JSON a request, with nothing in it that tells who asked or what was searched for.

No address, no user agent, no referrer, no cookie, no query string: what CNIL calls personal data of visitors.
"""

import json
import logging
import sys
import time
from datetime import UTC, datetime

from flask import Flask, Response, g, request

_LOGGER = "linkedacts.access"
_LONGEST_PATH = 300


def install(app: Flask) -> None:
    """Makes an application write one line on stderr for each request."""
    logger = logging.getLogger(_LOGGER)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.handlers = [logging.StreamHandler(sys.stderr)]
    app.before_request(_start)
    app.after_request(_write)


def _start() -> None:
    g.started = time.perf_counter()


def _write(response: Response) -> Response:
    started = g.get("started", time.perf_counter())
    line = {
        "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "method": request.method,
        "path": request.path[:_LONGEST_PATH],
        "status": response.status_code,
        "type": response.mimetype,
        "bytes": response.content_length,
        "ms": round((time.perf_counter() - started) * 1000, 2),
    }
    logging.getLogger(_LOGGER).info(json.dumps(line, ensure_ascii=True))
    return response
