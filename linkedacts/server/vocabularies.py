"""The vocabularies that every deployment serves: the ontology, its code lists, the shapes."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import OWL, RDF, RDFS, SH, SKOS
from rdflib.term import Node

from linkedacts import assets
from linkedacts.prefixes import PREFIXES
from linkedacts.server import paths
from linkedacts.server.language import N_
from linkedacts.vocabulary import CODES, LA

_KINDS: dict[URIRef, str] = {
    OWL.Class: N_("Classes"),
    OWL.ObjectProperty: N_("Liens"),
    OWL.DatatypeProperty: N_("Valeurs"),
    RDF.Property: N_("Propriétés"),
    SKOS.ConceptScheme: N_("Listes"),
    SKOS.Concept: N_("Codes"),
    LA.DeliberationLaw: N_("Droit applicable"),
}


_LABELS = (SKOS.prefLabel, RDFS.label)


@dataclass(frozen=True)
class Term:
    """One term, as its page shows it."""

    name: str
    """Its IRI without the namespace of the vocabulary."""
    kind: str
    french: str
    english: str
    definition: str
    relations: Sequence[tuple[str, str]]
    """Superclass, domain, range: the property's name and the term."""

    @property
    def anchor(self) -> str:
        """Id of its place on the page: what stands after the `#` of its IRI, wherever its namespace ends."""
        return self.name.rpartition("#")[2]


@dataclass(frozen=True)
class Vocabulary:
    """One vocabulary: the Turtle files that it is written in, read as one graph."""

    title: str
    namespace: str
    files: tuple[Path, ...]

    @cached_property
    def graph(self) -> Graph:
        """Everything that the files say, under the prefixes of the project."""
        graph = Graph(bind_namespaces="none")
        for prefix, namespace in PREFIXES.items():
            graph.bind(prefix, namespace)
        for file in self.files:
            graph.parse(file)
        return graph

    def label(self, iri: str, language: str = "fr") -> str:
        """Gives a term's label in a language, its name where it has none."""
        return self._text(URIRef(iri), _LABELS, language) or compact(iri)

    def terms(self) -> list[Term]:
        """Gives the terms of the namespace, kind by kind, in the order of their names."""
        names = {s for s in self.graph.subjects(RDF.type) if str(s).startswith(self.namespace)}
        kinds = list(_KINDS.values())
        return sorted((self._term(name) for name in names), key=lambda t: (kinds.index(t.kind), t.name))

    def _term(self, subject: Node) -> Term:
        types = set(self.graph.objects(subject, RDF.type))
        return Term(
            name=str(subject).removeprefix(self.namespace),
            kind=next((word for kind, word in _KINDS.items() if kind in types), _KINDS[RDF.Property]),
            french=self._text(subject, _LABELS, "fr") or _after_hash(subject),
            english=self._text(subject, _LABELS, "en") or _after_hash(subject),
            definition=self._text(subject, (SKOS.definition, RDFS.comment, SH.message), "fr"),
            relations=tuple(self._relations(subject)),
        )

    def _relations(self, subject: Node) -> list[tuple[str, str]]:
        links = (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range, SKOS.inScheme, SKOS.exactMatch)
        found = ((link, value) for link in links for value in self.graph.objects(subject, link))
        return sorted((compact(str(link)), compact(str(value))) for link, value in found if isinstance(value, URIRef))

    def _text(self, subject: Node, predicates: Sequence[URIRef], language: str) -> str:
        texts = (text for predicate in predicates for text in self.graph.objects(subject, predicate))
        return next((str(t) for t in texts if isinstance(t, Literal) and t.language == language), "")


def _after_hash(term: Node) -> str:
    """Gives what a term without a label is called."""
    return str(term).rpartition("#")[2].rpartition("/")[2]


def compact(iri: str) -> str:
    """Gives an IRI under a prefix of the project, itself where none fits."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


@cache
def ontology() -> Vocabulary:
    """Gives the ontology: meaning, and the domains and ranges that the model implies."""
    return Vocabulary(N_("Ontologie"), str(LA), (assets.ONTOLOGY / "linkedacts.ttl", assets.ONTOLOGY / "structure.ttl"))


@cache
def codes() -> Vocabulary:
    """Gives the code lists."""
    return Vocabulary(N_("Listes de codes"), str(CODES), (assets.ONTOLOGY / "codes.ttl",))


@cache
def parameters() -> Vocabulary:
    """Gives the dated parameters of the law."""
    namespace = "https://w3id.org/linkedacts/parameters#"
    return Vocabulary(N_("Paramètres datés du droit"), namespace, (assets.ONTOLOGY / "parameters.ttl",))


@cache
def nomenclature() -> Vocabulary:
    """Gives the @ctes nomenclature of 1 March 2019."""
    namespace = f"https://w3id.org/linkedacts{paths.NOMENCLATURE}#"
    return Vocabulary(N_("Nomenclature @ctes"), namespace, (assets.ONTOLOGY / "actes-2019.ttl",))


@cache
def shapes() -> Vocabulary:
    """Gives the shapes: structure, and the rules between fields."""
    return Vocabulary(N_("Formes SHACL"), "https://w3id.org/linkedacts/", tuple(sorted(assets.SHAPES.glob("*.ttl"))))
