"""The reference page of a term: its labels and definitions, its place in the model, what constrains it, a query."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rdflib import Literal, URIRef
from rdflib.namespace import OWL, RDF, RDFS, SKOS

from linkedacts.rdf.terms import Constraint, Edge, constraints_on, example_of, neighbours, ontology, query_for
from linkedacts.server.pages.templates import page
from linkedacts.server.site import site
from linkedacts.server.vocabularies import Term, Vocabulary, compact

_LINE = 30
"""Pixels between two boxes of the diagram."""


@dataclass(frozen=True)
class Arm:
    """One arrow of the diagram, and the class or datatype at its other end."""

    link: str
    """Prefixed name of the property."""
    other: str
    """Prefixed name of what it leads to, or comes from."""
    at: int
    """Pixels from the top to the middle of its box."""


@dataclass(frozen=True)
class Diagram:
    """What stands around a term: arrows that come in on the left, arrows that go out on the right."""

    center: str
    incoming: tuple[Arm, ...]
    outgoing: tuple[Arm, ...]

    @property
    def height(self) -> int:
        """Of the drawing, in pixels."""
        return _LINE * max(len(self.incoming), len(self.outgoing), 1)

    @property
    def middle(self) -> int:
        """Where the term's own box stands, in pixels from the top."""
        return self.height // 2


@dataclass(frozen=True)
class Reference:
    """All that the page of a term says."""

    term: Term
    iri: str
    vocabulary: Vocabulary
    texts: Sequence[tuple[str, str]]
    """Language and definition or note, definitions first."""
    example: str | None
    """How the term is used, in Turtle; None for a term without one."""
    constraints: tuple[Constraint, ...]
    query: str
    diagram: Diagram | None


def reference(vocabulary: Vocabulary, term: Term) -> Reference:
    """Gives what the page of a term of a vocabulary says."""
    iri = URIRef(vocabulary.namespace + term.name)
    return Reference(
        term=term,
        iri=str(iri),
        vocabulary=vocabulary,
        texts=tuple(_texts(iri)),
        example=example_of(iri),
        constraints=constraints_on(iri),
        query=query_for(iri),
        diagram=_diagram(iri),
    )


def render(vocabulary: Vocabulary, name: str, term: Term) -> str:
    """Gives the page of a term; `name` is its vocabulary's address."""
    return page("term.html", site().base, reference=reference(vocabulary, term), name=name)


def _texts(iri: URIRef) -> Iterator[tuple[str, str]]:
    for predicate in (SKOS.definition, SKOS.scopeNote):
        texts = (text for text in ontology().objects(iri, predicate) if isinstance(text, Literal))
        yield from sorted((text.language or "en", str(text)) for text in texts)


def _diagram(iri: URIRef) -> Diagram | None:
    near = neighbours(iri)
    if not near:
        return None
    if (iri, RDF.type, OWL.Class) not in ontology():
        return Diagram(compact(str(iri)), _arms(near, "origin", link=False), _arms(near, "target", link=False))
    incoming = [edge for edge in near if edge.target == str(iri)]
    outgoing = [edge for edge in near if edge.origin == str(iri)]
    return Diagram(compact(str(iri)), _arms(incoming, "origin"), _arms(outgoing, "target"))


def _arms(edges: Sequence[Edge], end: str, *, link: bool = True) -> tuple[Arm, ...]:
    ends = dict.fromkeys((edge.link if link else "", str(getattr(edge, end))) for edge in edges)
    named = [(compact(by) if by != str(RDFS.subClassOf) else "⊂", compact(other)) for by, other in ends]
    return tuple(Arm(by, other, _LINE * rank + _LINE // 2) for rank, (by, other) in enumerate(named))
