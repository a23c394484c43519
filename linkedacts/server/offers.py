"""The forms in which the server offers what it has: those of rdf/ and store/, and the two that are only the web's.

An offer may answer under older media types too: `rdflib.parse(url, format="nt")` asks for `text/plain`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from linkedacts.evidence import Source
from linkedacts.iris import FORMAT_SUFFIXES
from linkedacts.rdf.formats import FORMATS
from linkedacts.store.result_formats import GRAPH_FORMATS, SOLUTIONS_FORMATS

_UTF_8 = {"charset": "utf-8"}
_ALSO: dict[str, tuple[str, ...]] = {
    "text/turtle": ("application/x-turtle", "text/n3", "text/rdf+n3"),
    "application/n-triples": ("text/plain",),
    "application/rdf+xml": ("application/xml", "text/xml"),
    "application/n-quads": ("text/x-nquads",),
    "application/trig": ("application/x-trig",),
    "application/sparql-results+json": ("application/json", "text/json"),
    "application/sparql-results+xml": ("application/xml", "text/xml"),
    "text/tab-separated-values": ("text/tsv",),
}
"""Media type → those under which clients ask for the same bytes."""


@dataclass(frozen=True)
class Offer:
    """One form of a resource, as a client may ask for it."""

    name: str
    """Word for `?format=`: `turtle`."""
    label: str
    media_type: str
    suffix: str
    also: tuple[str, ...] = ()
    """Other media types it can be sent as."""
    parameters: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def media_types(self) -> tuple[str, ...]:
        """All media types it can be sent as, its own first."""
        return (self.media_type, *self.also)

    @property
    def content_type(self) -> str:
        """Value of Content-Type."""
        return self.content_type_as(self.media_type)

    def content_type_as(self, media_type: str) -> str:
        """Gives the value of Content-Type under one of its media types."""
        is_text = media_type.startswith("text/")
        parameters = {**(_UTF_8 if is_text else {}), **self.parameters}
        return "; ".join([media_type, *(f"{name}={value}" for name, value in parameters.items())])


def _offer(name: str, label: str, media_type: str, suffix: str) -> Offer:
    charset = _UTF_8 if media_type.startswith("text/") else {}
    return Offer(name, label, media_type, suffix, _ALSO.get(media_type, ()), charset)


HTML = Offer("html", "Page", "text/html", "html", (), _UTF_8)
RECORD = Offer("json", "Fiche JSON", "application/json", "json")
RDF: tuple[Offer, ...] = tuple(_offer(f.name, f.label, f.media_type, f.suffix) for f in FORMATS)

ACT: tuple[Offer, ...] = (RDF[0], HTML, *RDF[1:], RECORD)
"""Forms of an act, the preferred first.

`*/*` gives Turtle: it is what curl and link checkers send, and what rdflib falls back to; it reads well in a terminal,
and every browser names text/html.
"""
LIST: tuple[Offer, ...] = (*(offer for offer in ACT if offer.suffix not in {"nq", "trig"}),)
"""Forms of a list of acts: it is one graph."""
GRAPH: tuple[Offer, ...] = tuple(offer for offer in LIST if offer not in (HTML, RECORD))
"""Forms of one graph."""
EVIDENCE: tuple[Offer, ...] = (
    Offer(
        "jsonld",
        "Web Annotations",
        "application/ld+json",
        "jsonld",
        ("application/json",),
        {"profile": '"http://www.w3.org/ns/anno.jsonld"'},
    ),
    HTML,
)
PLAIN_TEXT = Offer("txt", "Texte", "text/plain", "txt", (), _UTF_8)
"""The text of an act's document, without its layout."""


def source_offer(source: Source) -> Offer:
    """Gives the form that a source file is."""
    suffix = FORMAT_SUFFIXES.get(source.media_type, "file")
    parameters = _UTF_8 if source.media_type.startswith("text/") else {}
    return Offer(suffix, suffix.upper(), source.media_type, suffix, (), parameters)


CONTEXT: tuple[Offer, ...] = (Offer("jsonld", "JSON-LD", "application/ld+json", "jsonld", ("application/json",)),)
"""Forms of the JSON-LD context."""
SOLUTIONS: tuple[Offer, ...] = (
    *(_offer(f.name, f.name.upper(), f.media_type, f.suffix) for f in SOLUTIONS_FORMATS),
    HTML,
)
"""Forms of the answer of SELECT and ASK."""
ANSWER_GRAPH: tuple[Offer, ...] = (*(_offer(f.name, f.name, f.media_type, f.suffix) for f in GRAPH_FORMATS), HTML)
"""Forms of the answer of CONSTRUCT and DESCRIBE."""
PROBLEM: tuple[Offer, ...] = (
    Offer("problem", "Problem", "application/problem+json", "json", ("application/json",)),
    HTML,
)
"""Forms of an error (RFC 9457)."""
