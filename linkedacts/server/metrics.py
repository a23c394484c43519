"""What is counted for Prometheus in each process that answers requests; metrics_port.py serves the sum of all.

Names follow https://prometheus.io/docs/practices/naming/. Nothing is labelled with what a visitor sends.
"""

import time

from flask import Flask, Response, g, request
from prometheus_client import Counter, Gauge, Histogram

from linkedacts.server.express import Answer, Express
from linkedacts.server.truncation import HEADER as TRUNCATED

_BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
_REQUESTS = Counter("linkedacts_requests_total", "Requests, by route and status.", ["route", "status"])
_SECONDS = Histogram(
    "linkedacts_request_seconds", "Time of a request in seconds, by route.", ["route"], buckets=_BUCKETS
)
_QUERIES = Counter("linkedacts_queries_total", "SPARQL queries, by what came of them.", ["outcome"])
_ACTS = Gauge("linkedacts_acts", "Acts that are served.", multiprocess_mode="max")
_MADE = Gauge("linkedacts_snapshot_made_seconds", "When the served state was made, Unix time.", multiprocess_mode="max")
_EXPRESS = "express"
_ENDPOINT = "sparql_routes:endpoint"
_OUTCOMES = {200: "answered", 400: "malformed", 403: "refused", 406: "unwanted", 422: "too costly", 503: "overload"}
"""Status of the SPARQL endpoint → what came of the query."""


def install(app: Flask, express: Express) -> None:
    """Makes an application count."""
    express.watchers.append(_count_express)
    app.before_request(_start)
    app.after_request(_count)
    app.after_request(_Look())


def _start() -> None:
    g.counted_from = time.perf_counter()


def _count(response: Response) -> Response:
    route = request.url_rule.rule if request.url_rule else "none"
    _REQUESTS.labels(route, response.status_code).inc()
    _SECONDS.labels(route).observe(time.perf_counter() - g.get("counted_from", time.perf_counter()))
    if request.endpoint == _ENDPOINT and response.status_code in _OUTCOMES:
        _QUERIES.labels("truncated" if TRUNCATED in response.headers else _OUTCOMES[response.status_code]).inc()
    return response


def _count_express(_: str, __: str, answer: Answer, seconds: float) -> None:
    _REQUESTS.labels(_EXPRESS, answer.status).inc()
    _SECONDS.labels(_EXPRESS).observe(seconds)


class _Look:
    """Notes each state that requests are answered from, once."""

    def __init__(self) -> None:
        self._version = ""

    def __call__(self, response: Response) -> Response:
        """Looks at the state of the present request."""
        state = g.get("snapshot")
        if state is not None and state.version != self._version:
            self._version = state.version
            _ACTS.set(sum(group.acts for group in state.groups()))
            _MADE.set(state.made.timestamp())
        return response
