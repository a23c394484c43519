"""The description of the HTTP API (https://spec.openapis.org/oas/v3.1.1), made from the offers and the model.

What addresses and parameters look like is written here; media types come from offers.py, the record from model.py.
"""

import re
from collections.abc import Mapping
from importlib.metadata import version

from linkedacts.server import openapi_parts as parts
from linkedacts.server.offers import ACT, ANSWER_GRAPH, CONTEXT, EVIDENCE, GRAPH, HTML, LIST, RDF, SOLUTIONS, Offer
from linkedacts.server.openapi_parts import Json
from linkedacts.server.sparql_protocol import DIRECT, FORM
from linkedacts.settings import Settings

_LIST = "/eli/fr/{authority}"
_ACT = "/eli/fr/{authority}/{type}/{yyyy}/{mm}/{dd}/{number}"
_FILES = ("application/pdf", "text/plain", "text/html", *(offer.media_type for offer in ACT))
_ANSWERS = tuple(dict.fromkeys(offer.media_type for offer in (*SOLUTIONS, *ANSWER_GRAPH)))
_XML, _ATOM, _GZIP, _TEXT, _JSON = (
    "application/xml",
    "application/atom+xml",
    "application/gzip",
    "text/plain",
    "application/json",
)


def openapi(base: str, settings: Settings) -> Json:
    """Gives the description of the site at a base IRI."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": settings.site_name,
            "summary": "Acts of French local authorities as linked data.",
            "version": version("linkedacts"),
            "license": {"name": "Licence", "url": str(settings.licence)},
        },
        "servers": [{"url": base}],
        "paths": {path: _item(path, operations) for path, operations in _paths().items()},
        "components": {"schemas": parts.schemas(), "responses": parts.problems()},
    }


def _paths() -> Mapping[str, Json]:
    return {
        _ACT: _read("An act, in any form", ACT, "Gone"),
        f"{_ACT}/fra": _read("The text of an act: its file, or what describes it", _FILES, "Gone"),
        f"{_ACT}/fra/{{file}}": _read("One file of the text of an act", _FILES, "Gone"),
        f"{_ACT}/evidence": _read("The passages that an act's values were read from", EVIDENCE, "Gone"),
        f"{_ACT}/report": _read("The validation reports of an act, the latest and earlier ones", GRAPH, "Gone"),
        f"{_ACT}/readings": _read("The readings of an act, as revisions of each other", GRAPH, "Gone"),
        f"{_ACT}/readings/{{moment}}": _read("An earlier reading of an act", RDF, "Gone"),
        "/eli/fr": _list("All acts, latest first", LIST),
        _LIST: _list("The acts of an authority, latest first", LIST),
        f"{_LIST}/{{type}}": _list("Its acts of one type", LIST),
        f"{_LIST}/{{type}}/{{yyyy}}": _list("Its acts of one type and year", LIST),
        "/id/{kind}/{name}": _lead("A thing that acts speak of", 303),
        "/id/act/{alias}": _lead("An act by another name: @ctes identifier, number, SHA-256 of its file", 301),
        "/doc/{kind}/{name}": _list("What acts say of a thing, and which they are", LIST),
        "/sparql": {"get": _query_by_get(), "post": _query_by_post()},
        "/{vocabulary}": _read("A vocabulary: ontology, code lists, shapes", (*GRAPH, HTML)),
        "/context": _read("The JSON-LD context of acts", CONTEXT),
        "/catalog": _list("The catalogue of the data (DCAT-AP 3)", GRAPH),
        "/.well-known/void": _read("The dataset as a whole (VoID)", GRAPH),
        "/dumps/{authority}/{yyyy}.{dump}.gz": _read("All acts of an authority and year", (_GZIP,)),
        "/dumps/SHA256SUMS": _read("The checksums of all dumps", (_TEXT,)),
        "/eli/sitemap.xml": _read("All acts, as a sitemap (ELI pillar IV)", (_XML,)),
        "/eli/eli-update-feed.atom": _list("Acts that changed of late, as a feed (ELI pillar IV)", (_ATOM,)),
        "/health": _read("Whether the server is alive", (_JSON,)),
        "/ready": _read("Whether the server may be sent requests", (_JSON,)),
    }


def _item(path: str, operations: Json) -> Json:
    """Gives a path with what its slots look like."""
    slots = [parts.path_parameter(name) for name in re.findall(r"{(\w+)}", path)]
    return {**({"parameters": slots} if slots else {}), **operations}


def _read(summary: str, forms: tuple[Offer | str, ...], *errors: str) -> Json:
    offers = tuple(form for form in forms if isinstance(form, Offer))
    media_types = [form.media_type if isinstance(form, Offer) else form for form in forms]
    operation: Json = {"summary": summary, "responses": parts.responses(media_types, *errors)}
    if offers:
        operation["parameters"] = [parts.format_parameter(offers)]
    return {"get": operation}


def _list(summary: str, forms: tuple[Offer | str, ...]) -> Json:
    operation = _read(summary, forms)["get"]
    return {"get": {**operation, "parameters": [*operation.get("parameters", ()), parts.PAGE]}}


def _lead(summary: str, status: int) -> Json:
    responses = parts.responses((), "Gone")
    responses[str(status)] = {
        "description": "It is there.",
        "headers": {"Location": {"schema": {"type": "string"}}},
    }
    return {"get": {"summary": summary, "responses": responses}}


def _query_by_get() -> Json:
    return {
        "summary": "Answers a SPARQL query; without one, describes the service",
        "parameters": [parts.QUERY, *parts.DATASET],
        "responses": parts.responses((*_ANSWERS, *(offer.media_type for offer in GRAPH)), *parts.QUERY_ERRORS),
    }


def _query_by_post() -> Json:
    form = {"type": "object", "required": ["query"], "properties": {"query": parts.QUERY["schema"]}}
    return {
        "summary": "Answers a SPARQL query",
        "parameters": parts.DATASET,
        "requestBody": {
            "required": True,
            "content": {FORM: {"schema": form}, DIRECT: {"schema": parts.QUERY["schema"]}},
        },
        "responses": parts.responses(_ANSWERS, *parts.QUERY_ERRORS),
    }
