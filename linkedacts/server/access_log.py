"""The access log: a line of JSON a request, with nothing in it that tells who asked or what was searched for.

No address, no user agent, no referrer, no cookie, no query string: what CNIL calls personal data of visitors.
"""

import json
import logging
import sys
import time
from datetime import UTC, datetime

from flask import Flask, Response, g, request

from linkedacts.server.express import Answer, Express

_LOGGER = "linkedacts.access"
_LONGEST_PATH = 300


def install(app: Flask, express: Express) -> None:
    """Makes an application write one line on stderr for each request."""
    logger = logging.getLogger(_LOGGER)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.handlers = [logging.StreamHandler(sys.stderr)]
    app.before_request(_start)
    app.after_request(_write)
    express.watchers.append(_write_express)


def _start() -> None:
    g.started = time.perf_counter()


def _write(response: Response) -> Response:
    seconds = time.perf_counter() - g.get("started", time.perf_counter())
    _line(request.method, request.path, response.status_code, response.mimetype, response.content_length, seconds)
    return response


def _write_express(method: str, path: str, answer: Answer, seconds: float) -> None:
    media_type = next((value.partition(";")[0] for name, value in answer.headers if name == "Content-Type"), None)
    _line(method, path, answer.status, media_type, len(answer.body), seconds)


def _line(method: str, path: str, status: int, media_type: str | None, size: int | None, seconds: float) -> None:
    line = {
        "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "method": method,
        "path": path[:_LONGEST_PATH],
        "status": status,
        "type": media_type,
        "bytes": size,
        "ms": round(seconds * 1000, 2),
    }
    logging.getLogger(_LOGGER).info(json.dumps(line, ensure_ascii=True))
