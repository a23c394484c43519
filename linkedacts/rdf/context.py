"""The JSON-LD context: one readable key for each property, derived from the model (https://www.w3.org/TR/json-ld11/).

A key is the field's own name where its property serves that field alone, else the property's local name in snake case;
properties outside the model keep their prefix. `ontology/context.jsonld` is this context, written out.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from rdflib import URIRef
from rdflib.namespace import FOAF, PROV, XSD

from linkedacts.annotations import Code, Named, Node, Text
from linkedacts.prefixes import PREFIXES
from linkedacts.rdf.paths import FieldPath, all_fields
from linkedacts.vocabulary import ELI, LA, SPDX


@dataclass(frozen=True)
class Term:
    """One key of the context and what it means."""

    key: str
    predicate: URIRef
    reverse: bool = False
    datatype: URIRef | None = None
    """Datatype of its literals; None for links and texts in a language."""
    language: str | None = None
    many: bool = False

    @property
    def is_link(self) -> bool:
        """Whether its values are nodes."""
        return self.datatype is None and self.language is None

    def definition(self) -> dict[str, str]:
        """Gives the expanded term definition (JSON-LD 1.1, 9.15)."""
        entry = {"@reverse" if self.reverse else "@id": compact(self.predicate)}
        if not self.reverse and self.is_link:
            entry["@type"] = "@id"
        if self.datatype is not None and self.datatype not in NATIVE:
            entry["@type"] = compact(self.datatype)
        if self.language is not None:
            entry["@language"] = self.language
        if self.many:
            entry["@container"] = "@set"
        return entry


NATIVE = frozenset({XSD.string, XSD.boolean, XSD.integer})
"""Datatypes that JSON's own string, true/false and whole number stand for."""

_BESIDE_THE_MODEL = (
    Term("adopted_on", ELI.date_document, datatype=XSD.date),
    Term("position", LA.position, datatype=XSD.integer),
    Term("enacting_verb", LA.enactingVerb, language="fr"),
    Term("bears_on", LA.bearsOn),
    Term("agreement_status", LA.agreementStatus),
    Term("enforceable_from", LA.enforceableFrom),
    Term("appealable_until", LA.appealableUntil),
    Term("rule", LA.rule),
    Term("is_embodied_by", ELI.is_embodied_by),
    Term("embodies", ELI.embodies),
    Term("format", ELI["format"]),
    Term("media_type", ELI.media_type),
    Term("is_exemplified_by", ELI.is_exemplified_by),
    Term("checksum", SPDX.checksum),
    Term("generated_by", PROV.wasGeneratedBy),
    Term("used", PROV.used),
    Term("reading", FOAF.primaryTopic, reverse=True),
    Term("derived", PROV.wasDerivedFrom, reverse=True),
)


def context() -> dict[str, Any]:
    """Gives the whole context document."""
    return {"@context": context_of(terms())}


def context_of(used: tuple[Term, ...]) -> dict[str, Any]:
    """Gives a context with some of the terms: what one document needs."""
    return {"@version": 1.1, **PREFIXES, **{term.key: term.definition() for term in used}}


@lru_cache(maxsize=1 << 12)
def compact(iri: str) -> str:
    """Gives an IRI as prefix:name, or whole where no prefix fits."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and re.fullmatch(r"[\w.-]+", iri[len(namespace) :]):
            return f"{prefix}:{iri[len(namespace) :]}"
    return str(iri)


@cache
def terms() -> tuple[Term, ...]:
    """Gives every term of the model, each property once, in the model's order."""
    uses = list(_uses())
    fields_by_predicate = defaultdict(set)
    for use in uses:
        fields_by_predicate[use.predicate].add(use.key)
    chosen: dict[tuple[URIRef, bool], Term] = {}
    for use in uses:
        alone = len(fields_by_predicate[use.predicate]) == 1
        key = use.key if alone else _snake(use.predicate)
        chosen.setdefault((use.predicate, use.reverse), _renamed(use, key))
    return _distinct((*chosen.values(), *_BESIDE_THE_MODEL))


def _distinct(found: tuple[Term, ...]) -> tuple[Term, ...]:
    keys = [term.key for term in found]
    doubled = sorted({key for key in keys if keys.count(key) > 1})
    if doubled:
        raise ValueError(f"one key for two properties, say another in model.py: {', '.join(doubled)}")
    return found


def _renamed(term: Term, key: str) -> Term:
    return Term(key, term.predicate, term.reverse, term.datatype, term.language, term.many)


def _uses() -> Iterator[Term]:
    for field in all_fields():
        yield from _node_uses(field)
        leaf = field.leaf
        many = field.many and not field.nodes
        if isinstance(leaf, Text):
            yield _text_use(field, leaf)
            if leaf.tail is not None:
                yield Term(_snake(leaf.tail.predicate), leaf.tail.predicate, datatype=XSD.string)
        elif isinstance(leaf, Code):
            yield Term(field.name, leaf.predicate)
        elif isinstance(leaf, Named):
            yield Term(_snake(leaf.link), leaf.link, many=many)
            yield Term(_snake(leaf.printed), leaf.printed, datatype=XSD.string, many=many)
            yield Term(_snake(leaf.thing.label), leaf.thing.label, **_label_kind(leaf))


def _label_kind(leaf: Named) -> dict[str, Any]:
    return {"language": leaf.thing.language} if leaf.thing.language else {"datatype": XSD.string}


def _text_use(field: FieldPath, leaf: Text) -> Term:
    key = leaf.key or field.name
    if leaf.language is not None:
        return Term(key, leaf.predicate, language=leaf.language)
    return Term(key, leaf.predicate, datatype=field.datatype)


def _node_uses(field: FieldPath) -> Iterator[Term]:
    for node in field.nodes:
        many = field.many and node is field.nodes[-1]
        if node.link is not None:
            yield Term(_snake(node.link), node.link, many=many)
            if node.back is not None:
                yield Term(_snake(node.back), node.back)
        else:
            yield Term(_key_of(node, field), _back_of(node), reverse=True)
        yield from (Term(_snake(predicate), predicate) for predicate, _ in node.constants)


def _key_of(node: Node, field: FieldPath) -> str:
    return node.key or field.name


def _back_of(node: Node) -> URIRef:
    if node.back is None:
        raise ValueError(f"{node.iri}: a node hangs from the node before it by link or by back")
    return node.back


def _snake(predicate: URIRef) -> str:
    name = re.split(r"[#/]", predicate)[-1]
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
