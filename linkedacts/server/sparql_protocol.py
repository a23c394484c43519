"""The query operation of a request, by the three ways of the SPARQL 1.1 Protocol: GET, form and direct POST.

https://www.w3.org/TR/sparql11-protocol/#query-operation
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

from flask import Request
from werkzeug.exceptions import BadRequest, RequestEntityTooLarge, UnsupportedMediaType
from werkzeug.http import parse_options_header

from linkedacts.errors import QueryMalformed, QueryRefused

FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
_UPDATE = "application/sparql-update"
_MOST_PARAMETERS = 1000


@dataclass(frozen=True)
class QueryOperation:
    """A query and the dataset that the protocol names for it."""

    text: str
    default_graphs: Sequence[str] = ()
    named_graphs: Sequence[str] = ()


def query_operation(request: Request) -> QueryOperation | None:
    """Gives what a request asks, None for a GET without a query.

    Raises QueryMalformed, QueryRefused, BadRequest or UnsupportedMediaType.
    """
    parameters = _parameters(request.query_string)
    _refuse_update(parameters)
    if request.method != "POST":
        return _operation(parameters) if "query" in dict(parameters) else None
    kind, options = parse_options_header(request.headers.get("Content-Type"))
    if kind == _UPDATE:
        raise QueryRefused("updates are not taken here: the data is read only")
    if kind not in {FORM, DIRECT} or options.get("charset", "utf-8").lower() not in {"utf-8", "utf8"}:
        raise UnsupportedMediaType(f"A query is posted as {FORM} or {DIRECT}, in UTF-8.")
    if request.headers.get("Content-Encoding", "identity") != "identity":
        raise UnsupportedMediaType("A query is posted without a content coding.")
    if kind == FORM:
        return _operation([*parameters, *_parameters(_body(request))])
    return _operation([*parameters, ("query", _text(_body(request)))])


def _operation(parameters: list[tuple[str, str]]) -> QueryOperation:
    _refuse_update(parameters)
    queries = [value for name, value in parameters if name == "query"]
    if len(queries) != 1:
        raise BadRequest(f"A request holds one query; this one holds {len(queries)}.")
    graphs = {
        wanted: tuple(value for name, value in parameters if name == wanted)
        for wanted in ("default-graph-uri", "named-graph-uri")
    }
    return QueryOperation(queries[0], graphs["default-graph-uri"], graphs["named-graph-uri"])


def _refuse_update(parameters: list[tuple[str, str]]) -> None:
    if "update" in dict(parameters):
        raise QueryRefused("updates are not taken here: the data is read only")


def _parameters(content: bytes) -> list[tuple[str, str]]:
    # As Latin-1, a character is a byte: given bytes, parse_qsl refuses whatever is not ASCII once it is decoded.
    text = content.decode("latin-1")
    try:
        pairs = parse_qsl(text, keep_blank_values=True, encoding="latin-1", max_num_fields=_MOST_PARAMETERS)
    except ValueError:
        raise BadRequest(f"A request has no more than {_MOST_PARAMETERS} parameters.") from None
    return [(_text(name.encode("latin-1")), _text(value.encode("latin-1"))) for name, value in pairs]


def _body(request: Request) -> bytes:
    """Gives the body; Werkzeug ends one without a length at the limit, and does not say so."""
    body = request.get_data(cache=False)
    if len(body) >= (request.max_content_length or math.inf):
        raise RequestEntityTooLarge
    return body


def _text(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise QueryMalformed(f"byte {error.start + 1} is not UTF-8") from None
