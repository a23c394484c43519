"""Errors as problem details (RFC 9457): which status each has, and what a program can use beside the sentence."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from werkzeug.exceptions import Gone, HTTPException

from linkedacts.errors import (
    DataFolderMissing,
    LinkedActsError,
    QueryMalformed,
    QueryOverload,
    QueryRefused,
    QueryTooCostly,
    RepresentationUnknown,
)
from linkedacts.store.interface import Tombstone

TYPES = "https://w3id.org/linkedacts/problems#"
STATUS: Mapping[type[LinkedActsError], int] = {
    RepresentationUnknown: 406,
    QueryMalformed: 400,
    QueryRefused: 403,
    QueryTooCostly: 422,
    QueryOverload: 503,
    DataFolderMissing: 503,
}
"""Error of this program → status of HTTP."""
_MEMBERS = ("line", "column", "offered")
_ENTITY_HEADERS = frozenset(("Content-Type", "Content-Length"))


class Withdrawn(Gone):
    """The act was published and withdrawn; carries what stays of it."""

    def __init__(self, tombstone: Tombstone) -> None:
        self.tombstone = tombstone
        super().__init__(f"The act was withdrawn on {tombstone.withdrawn_on}: {tombstone.reason}")


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


def problem_of(error: LinkedActsError) -> Problem:
    """Gives the problem of an error of this program."""
    kind = next(known for known in STATUS if isinstance(error, known))
    members = {name: value for name in _MEMBERS if (value := getattr(error, name, None))}
    headers = {"Retry-After": str(error.retry_after)} if isinstance(error, QueryOverload) else {}
    return Problem(STATUS[kind], str(error), TYPES + kind.__name__, members, headers)


def problem_of_http(error: HTTPException) -> Problem:
    """Gives the problem of an error of HTTP: its headers stay (Allow, Location, Retry-After)."""
    headers = {name: value for name, value in error.get_headers() if name not in _ENTITY_HEADERS}
    if isinstance(error, Withdrawn):
        grave = error.tombstone
        members = {"act": grave.title, "reason": grave.reason, "withdrawn_on": grave.withdrawn_on.isoformat()}
        return Problem(410, error.description or "", f"{TYPES}Withdrawn", members, headers)
    return Problem(error.code or 500, error.description or "", headers=headers)
