"""The serializations of an act: each is one value, from which negotiation, suffixes, alternates and dumps are made.

Who only asks which there are, as the server does, does not load what writes them (writers.py).
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

from linkedacts.errors import RepresentationUnknown

if TYPE_CHECKING:
    from linkedacts.rdf.act_graph import ActGraph

_WRITERS = "linkedacts.rdf.writers"


def _writer(name: str) -> Callable[..., Any]:
    """Gives a function of writers.py, which is imported when it is first called."""

    def write(content: Any) -> Any:
        return getattr(import_module(_WRITERS), name)(content)

    return write


@dataclass(frozen=True)
class Format:
    """A way to write an act's graph."""

    name: str
    """Word of the command line: `turtle`."""
    label: str
    media_type: str
    suffix: str
    write: Callable[["ActGraph"], bytes]
    join: Callable[[Iterable[bytes]], Iterator[bytes]] = iter
    """Makes one document of those of several acts; most formats need nothing in between."""


TURTLE = Format("turtle", "Turtle", "text/turtle", "ttl", _writer("turtle"))
JSONLD = Format("jsonld", "JSON-LD", "application/ld+json", "jsonld", _writer("jsonld"), _writer("join_json"))
NTRIPLES = Format("ntriples", "N-Triples", "application/n-triples", "nt", _writer("ntriples"))
RDF_XML = Format("rdfxml", "RDF/XML", "application/rdf+xml", "rdf", _writer("rdf_xml"), _writer("join_rdf_xml"))
NQUADS = Format("nquads", "N-Quads", "application/n-quads", "nq", _writer("nquads"))
TRIG = Format("trig", "TriG", "application/trig", "trig", _writer("trig"))

FORMATS: tuple[Format, ...] = (TURTLE, JSONLD, NTRIPLES, RDF_XML, NQUADS, TRIG)


def format_named(name: str) -> Format:
    """Gives the format of a name or suffix; raises RepresentationUnknown."""
    for known in FORMATS:
        if name in (known.name, known.suffix):
            return known
    raise RepresentationUnknown(name, (known.name for known in FORMATS))
