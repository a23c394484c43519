"""What the description of the HTTP API is put together from: parameters, responses, schemas."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from linkedacts.evidence import Evidence, Issue
from linkedacts.iris import TYPE_WORDS
from linkedacts.model import Act
from linkedacts.server.offers import HTML, PROBLEM, Offer

Json = dict[str, Any]
_SLOTS: Mapping[str, Json] = {
    "authority": {"type": "string", "pattern": "^[a-z0-9-]+$"},
    "type": {"type": "string", "enum": sorted(TYPE_WORDS.values())},
    "yyyy": {"type": "string", "pattern": "^[0-9]{4}$"},
    "mm": {"type": "string", "pattern": "^[0-9]{2}$"},
    "dd": {"type": "string", "pattern": "^[0-9]{2}$"},
    "number": {"type": "string", "pattern": "^[A-Za-z0-9_-]+$"},
    "moment": {"type": "string", "pattern": "^[0-9]{8}T[0-9]{6}[.][0-9]{6}Z$"},
    "file": {"type": "string", "enum": ["pdf", "txt", "html", "docx", "odt"]},
    "kind": {"type": "string", "pattern": "^[a-z]+$"},
    "name": {"type": "string", "pattern": "^[A-Za-z0-9_-]+$"},
    "alias": {"type": "string", "pattern": "^[A-Za-z0-9_-]+$"},
    "vocabulary": {"type": "string", "enum": ["codes", "ontology", "shapes"]},
    "dump": {"type": "string", "enum": ["nq", "ttl"]},
}
"""Part of a path → what it looks like."""
PAGE: Json = {
    "name": "page",
    "in": "query",
    "description": "Page of the list, from 1.",
    "schema": {"type": "integer", "minimum": 1, "maximum": 999_999_999},
}
QUERY: Json = {
    "name": "query",
    "in": "query",
    "description": "A SPARQL 1.1 query.",
    "schema": {"type": "string", "contentMediaType": "application/sparql-query"},
    "example": "ASK { ?s ?p ?o }",
}
DATASET: Sequence[Json] = tuple(
    {
        "name": name,
        "in": "query",
        "description": f"IRI of a graph of the query's dataset: {meaning}.",
        "schema": {"type": "array", "items": {"type": "string", "format": "iri"}, "maxItems": 100},
    }
    for name, meaning in (("default-graph-uri", "part of its default graph"), ("named-graph-uri", "a named graph"))
)
_READ_ERRORS = ("BadRequest", "NotFound", "NotAcceptable", "AddressTooLong", "TooMany", "Busy")
QUERY_ERRORS = ("Forbidden", "Late", "TooLarge", "UnknownBody", "TooCostly")
_PROBLEMS: Mapping[str, tuple[int, str]] = {
    "BadRequest": (400, "The request, or the query in it, cannot be understood."),
    "Forbidden": (403, "The query asks for something that is never done here: SERVICE, updates."),
    "NotFound": (404, "There is nothing at this address."),
    "NotAcceptable": (406, "There is no such form; `offered` says which there are."),
    "Late": (408, "The body did not come in time."),
    "Gone": (410, "The act was published and withdrawn; the problem says when and why."),
    "TooLarge": (413, "The body is too large."),
    "AddressTooLong": (414, "The address is too long."),
    "UnknownBody": (415, "The body is of a media type that is not taken here."),
    "TooCostly": (422, "The query takes more than its limits of time, memory or size."),
    "TooMany": (429, "Too many requests from one client; Retry-After says when to come back."),
    "Busy": (503, "Too much is asked at this moment; Retry-After says when to come back."),
}
"""Name of a problem → its status and what it means."""


def path_parameter(name: str) -> Json:
    """Gives a part of a path."""
    return {"name": name, "in": "path", "required": True, "schema": _SLOTS[name]}


def format_parameter(offers: Sequence[Offer]) -> Json:
    """Gives the parameter that chooses one of these forms, whatever Accept says."""
    names = list(dict.fromkeys(offer.suffix for offer in offers))
    return {"name": "format", "in": "query", "description": "Form, by its suffix.", "schema": {"enum": names}}


def responses(media_types: Iterable[str], *errors: str) -> Json:
    """Gives the responses of an operation: its content in these media types, and what can go wrong."""
    content: Json = {media_type: {} for media_type in media_types}
    found = {"200": {"description": "Here it is.", "content": content}} if content else {}
    names = (*_READ_ERRORS, *errors)
    return {**found, **{str(_PROBLEMS[name][0]): {"$ref": f"#/components/responses/{name}"} for name in names}}


def problems() -> Json:
    """Gives what each problem's response looks like (RFC 9457)."""
    content = {
        PROBLEM[0].media_type: {"schema": {"$ref": "#/components/schemas/Problem"}},
        HTML.media_type: {"schema": {"type": "string"}},
    }
    return {name: {"description": meaning, "content": content} for name, (_, meaning) in _PROBLEMS.items()}


def schemas() -> Json:
    """Gives the schemas: a problem, and the public record of an act with all its parts."""
    found: Json = {"Problem": _PROBLEM}
    for model in (Act, Evidence, Issue):
        schema = model.model_json_schema(mode="serialization", ref_template="#/components/schemas/{model}")
        found |= schema.pop("$defs", {})
        found[model.__name__] = schema
    listed = {"evidence": "Evidence", "issues": "Issue"}
    extra = {key: {"type": "array", "items": {"$ref": f"#/components/schemas/{name}"}} for key, name in listed.items()}
    found["Act"]["properties"] |= extra
    return found


_PROBLEM: Json = {
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string", "format": "uri-reference"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "offered": {"type": "array", "items": {"type": "string"}},
        "line": {"type": "integer", "minimum": 1},
        "column": {"type": "integer", "minimum": 1},
    },
}
