"""How a field of the model names its place in the graph: the values that pydantic fields are annotated with.

One annotation serves RDF both ways, the structural shapes, the ontology's domains and ranges and the JSON-LD context,
so that each of these facts is written once, in model.py. Read an annotation from left to right as a path from the node
of the field's own record to the value:

    theme: Annotated[str | None, Node(link=ELI.is_about, iri=iris.THEME, …), Text(SKOS.prefLabel)]

    <act> eli:is_about <theme> . <theme> skos:prefLabel "Attractivité" .
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from rdflib import URIRef


@dataclass(frozen=True)
class Node:
    """A node on the way to a value: how it hangs from the node before it, what it is, and how its IRI is made.

    In a list field the last node of the path stands once for each item; the nodes before it are shared.
    """

    iri: str | Callable[[Any], str]
    """A template of iris.py, or what chooses one by the record on the node.

    Its slots: those of the act, `slug` (of the item's text), `n` (rank of the item, from 1) and `date` (of a session).
    """
    types: tuple[URIRef, ...] | Callable[[Any], tuple[URIRef, ...]]
    """Classes of the node, or what chooses them by the record that stands on it."""
    link: URIRef | None = None
    """Property from the node before to this one."""
    back: URIRef | None = None
    """Property from this node to the node before; a node has `link`, `back` or both."""
    constants: tuple[tuple[URIRef, URIRef], ...] = ()
    """Statements that every such node makes; they tell apart the nodes that share a `link`."""
    ordered: bool = False
    """Whether the law gives the items an order, kept as la:position."""
    always: bool = False
    """Whether every act has this node, whether or not the document prints its value."""
    key: str | None = None
    """Name in the JSON-LD context; needed where there is no `link`, else the link's own name serves."""


@dataclass(frozen=True)
class Text:
    """A literal; its datatype is that of the field (string, date, integer, decimal, boolean)."""

    predicate: URIRef
    key: str | None = None
    """Name in the JSON-LD context, where the field's own name would mean two predicates."""
    language: str | None = None
    """Language tag of a text in a natural language (RFC 5646)."""
    tail: "Tail | None" = None


@dataclass(frozen=True)
class Tail:
    """The end of a printed value that is a fact of its own: it is cut off, and stated beside the value."""

    pattern: str
    """Matches the end of the value, separator included; its group 1 is the fact."""
    predicate: URIRef
    separator: str


@dataclass(frozen=True)
class Code:
    """A value of a closed list: a concept of a SKOS scheme in ontology/codes.ttl."""

    predicate: URIRef
    scheme: str
    """Fragment that starts the concepts' names: `outcome` gives code:outcome-adopted."""
    concept_class: URIRef | None = None
    """Class, beside skos:Concept, that the predicate's range asks of the concept."""


@dataclass(frozen=True)
class Named:
    """A person or a body: a link to the thing, and beside it the name as this act prints it.

    Several printed forms may lead to one thing; the printed names are what the record is read back from.
    """

    link: URIRef
    printed: URIRef
    thing: "Thing"


@dataclass(frozen=True)
class Thing:
    """A kind of thing known by its name: its IRI template, its classes and the property of its name."""

    iri: str
    types: tuple[URIRef, ...]
    label: URIRef
    language: str | None = None


Leaf = Text | Code | Named
"""What ends a path; a field without one holds records, and each stands on the last node of the path."""
