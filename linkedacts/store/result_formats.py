"""The serializations of SPARQL answers: each is one value. See https://www.w3.org/TR/sparql11-overview/#sparql11-results

A format of solutions knows how to cut an answer between two rows.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class SolutionsFormat:
    """A way to write the answer of SELECT and ASK."""

    name: str
    media_type: str
    suffix: str
    row_mark: bytes
    """Stands in an answer for each row but one, or more often."""
    cut: Callable[[bytes, int], bytes]
    """Gives the first rows, whole and well-formed, of an answer whose end may be missing."""

    def has_at_most(self, rows: int, content: bytes) -> bool:
        """Tells, quickly, that a whole answer has no more rows than this; « no » leaves it open."""
        return content.count(self.row_mark) < rows


@dataclass(frozen=True)
class GraphFormat:
    """A way to write the answer of CONSTRUCT and DESCRIBE."""

    name: str
    media_type: str
    suffix: str


def _cut_json(content: bytes, rows: int) -> bytes:
    text = content.decode(errors="ignore")
    row, opening = json.JSONDecoder().raw_decode, '"bindings":['
    at = end = text.index(opening) + len(opening)
    for _ in range(rows):
        try:
            _, end = row(text, at)
        except json.JSONDecodeError:
            break
        at = end + len(",")
    return f"{text[:end]}]}}}}".encode()


def _cut_xml(content: bytes, rows: int) -> bytes:
    opening, closing = b"<results>", b"</result>"
    end = content.index(opening) + len(opening)
    for _ in range(rows):
        at = content.find(closing, end)
        if at < 0:
            break
        end = at + len(closing)
    return content[:end] + b"</results></sparql>"


def _cut_csv(content: bytes, rows: int) -> bytes:
    """Counts line ends outside quotation marks: a quoted value may hold some."""
    at = end = marks = lines = 0
    while lines <= rows and (line_end := content.find(b"\r\n", at)) >= 0:
        marks += content.count(b'"', at, line_end)
        at = line_end + len(b"\r\n")
        if marks % 2 == 0:
            end, lines = at, lines + 1
    return content[:end]


def _cut_tsv(content: bytes, rows: int) -> bytes:
    end = 0
    for _ in range(rows + 1):
        at = content.find(b"\n", end)
        if at < 0:
            break
        end = at + 1
    return content[:end]


JSON = SolutionsFormat("json", "application/sparql-results+json", "srj", b"},{", _cut_json)
XML = SolutionsFormat("xml", "application/sparql-results+xml", "srx", b"</result>", _cut_xml)
CSV = SolutionsFormat("csv", "text/csv", "csv", b"\r\n", _cut_csv)
TSV = SolutionsFormat("tsv", "text/tab-separated-values", "tsv", b"\n", _cut_tsv)

TURTLE = GraphFormat("turtle", "text/turtle", "ttl")
NTRIPLES = GraphFormat("ntriples", "application/n-triples", "nt")
RDF_XML = GraphFormat("rdfxml", "application/rdf+xml", "rdf")
JSONLD = GraphFormat("jsonld", "application/ld+json", "jsonld")
NQUADS = GraphFormat("nquads", "application/n-quads", "nq")
TRIG = GraphFormat("trig", "application/trig", "trig")

SOLUTIONS_FORMATS = (JSON, XML, CSV, TSV)
GRAPH_FORMATS = (TURTLE, NTRIPLES, RDF_XML, JSONLD, NQUADS, TRIG)
