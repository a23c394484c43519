"""How errors go out: as problem details (RFC 9457) for programs, as a page for people."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from flask import Flask, Response, render_template, request
from werkzeug.exceptions import HTTPException

from linkedacts.errors import (
    DataFolderMissing,
    LinkedActsError,
    QueryMalformed,
    QueryOverload,
    QueryRefused,
    QueryTooCostly,
    RepresentationUnknown,
)
from linkedacts.server.negotiation import choose
from linkedacts.server.offers import HTML, PROBLEM

TYPES = "https://w3id.org/linkedacts/problems#"
_STATUS: tuple[tuple[type[LinkedActsError], int], ...] = (
    (RepresentationUnknown, 406),
    (QueryMalformed, 400),
    (QueryRefused, 403),
    (QueryTooCostly, 422),
    (QueryOverload, 503),
    (DataFolderMissing, 503),
)


@dataclass(frozen=True)
class Problem:
    """One error, as it is said to a client."""

    status: int
    detail: str
    type: str = "about:blank"
    members: Mapping[str, Any] = field(default_factory=dict)
    """What a program can use beside the sentence: `line`, `offered`."""
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """The status in words; a status that no registry knows has none."""
        known = {status.value: status.phrase for status in HTTPStatus}
        return known.get(self.status, "Error")

    def as_json(self) -> bytes:
        """Gives the problem details."""
        body = {"type": self.type, "title": self.title, "status": self.status, "detail": self.detail, **self.members}
        return json.dumps(body, ensure_ascii=False, indent=1).encode()


def install(app: Flask) -> None:
    """Makes an application answer errors this way."""
    app.register_error_handler(HTTPException, lambda error: respond(problem_of_http(error)))
    for kind, _ in _STATUS:
        app.register_error_handler(kind, lambda error: respond(problem_of(error)))


def respond(problem: Problem, template: str = "problem.html") -> Response:
    """Sends a problem in the form that the client prefers; problem details where it takes neither."""
    if _wants_page():
        response = Response(render_template(template, problem=problem), problem.status, content_type=HTML.content_type)
    else:
        response = Response(problem.as_json(), problem.status, content_type=PROBLEM[0].content_type)
    response.headers.update(problem.headers)
    response.vary.add("Accept")
    response.cache_control.no_store = True
    return response


def problem_of(error: LinkedActsError) -> Problem:
    """Gives the problem of an error of this program."""
    kind = next(known for known, _ in _STATUS if isinstance(error, known))
    members = {name: value for name in ("line", "column", "offered") if (value := getattr(error, name, None))}
    headers = {"Retry-After": str(error.retry_after)} if isinstance(error, QueryOverload) else {}
    return Problem(dict(_STATUS)[kind], str(error), TYPES + kind.__name__, members, headers)


def problem_of_http(error: HTTPException) -> Problem:
    """Gives the problem of an error of HTTP: its headers stay (Allow, Location, Retry-After)."""
    headers = {name: value for name, value in error.get_headers() if name != "Content-Type"}
    return Problem(error.code or 500, error.description or "", headers=headers)


def _wants_page() -> bool:
    try:
        return choose(request.headers.get("Accept"), PROBLEM).offer is HTML
    except RepresentationUnknown:
        return False
