"""What named rules derive from an act's record, in a graph of its own; each rule is named with the article it applies.

Nothing here is printed in the document. A date is « at the earliest »: what the document does not say (a notification,
an administrative appeal, a public holiday) can only make it later.
"""

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, PROV, RDF

from linkedacts import iris
from linkedacts.model import Act, Agreement
from linkedacts.rdf.mapping import new_graph
from linkedacts.vocabulary import CODES, LA

Statement = tuple[URIRef, URIRef, URIRef | Literal]


@dataclass(frozen=True)
class Rule:
    """A named rule; its article and wording stand at its concept in ontology/codes.ttl."""

    concept: URIRef
    derive: Callable[[Act, iris.Minter], Iterator[Statement]]


def derived_graph(act: Act, minter: iris.Minter) -> Graph:
    """Gives what the rules derive; the graph itself says from what, and by which rules."""
    graph = new_graph()
    itself = URIRef(minter.mint(iris.DERIVED_GRAPH))
    for rule in RULES:
        for statement in rule.derive(act, minter):
            graph.add(statement)
            graph.add((itself, LA.rule, rule.concept))
    if graph:
        graph.add((itself, RDF.type, PROV.Entity))
        graph.add((itself, PROV.wasDerivedFrom, URIRef(minter.mint(iris.PRINTED_GRAPH))))
    return graph


def _enacting_verbs(act: Act, minter: iris.Minter) -> Iterator[Statement]:
    for n, text in enumerate(act.provisions, 1):
        verb = infinitive(text)
        if verb is not None:
            yield _clause(minter, n), LA.enactingVerb, Literal(verb, lang="fr")


def _what_clauses_bear_on(act: Act, minter: iris.Minter) -> Iterator[Statement]:
    for n, text in enumerate(act.provisions, 1):
        for rank, agreement in enumerate(act.agreements, 1):
            if _speaks_of(text, agreement, alone=len(act.agreements) == 1):
                yield _clause(minter, n), LA.bearsOn, URIRef(minter.mint(iris.AGREEMENT, n=rank))


def _agreement_statuses(act: Act, minter: iris.Minter) -> Iterator[Statement]:
    for text in act.provisions:
        for rank, agreement in enumerate(act.agreements, 1):
            if not _speaks_of(text, agreement, alone=len(act.agreements) == 1):
                continue
            for status, wording in _STATUS_WORDINGS.items():
                if wording.search(text):
                    node = URIRef(minter.mint(iris.AGREEMENT, n=rank))
                    yield node, LA.agreementStatus, CODES[f"agreement-{status}"]


def _enforceable_from(act: Act, minter: iris.Minter) -> Iterator[Statement]:
    """CGCT L2131-1: once published and received by the representative of the State."""
    if act.published_on is not None and act.received_on is not None:
        day = max(act.published_on, act.received_on)
        yield from _derived_date(minter, "enforceable-from", LA.enforceableFrom, day)


def _appealable_until(act: Act, minter: iris.Minter) -> Iterator[Statement]:
    """CJA R421-1: two months from publication, of which neither the first nor the last day counts (délai franc)."""
    if act.published_on is not None:
        day = _two_months_after(act.published_on) + timedelta(days=1)
        yield from _derived_date(minter, "appealable-until", LA.appealableUntil, day)


def _derived_date(minter: iris.Minter, name: str, link: URIRef, day: date) -> Iterator[Statement]:
    node = URIRef(minter.mint("{act}#{name}", name=name))
    yield URIRef(minter.mint("{act}")), link, node
    yield node, RDF.type, LA.DerivedDate
    yield node, DCTERMS.date, Literal(day)
    yield node, LA.rule, CODES[f"rule-{name}"]


RULES: tuple[Rule, ...] = (
    Rule(CODES["rule-enacting-verb"], _enacting_verbs),
    Rule(CODES["rule-bears-on"], _what_clauses_bear_on),
    Rule(CODES["rule-agreement-status"], _agreement_statuses),
    Rule(CODES["rule-enforceable-from"], _enforceable_from),
    Rule(CODES["rule-appealable-until"], _appealable_until),
)

_STATUS_WORDINGS = {
    "approved": re.compile(r"(?i)^(?:d['’])?approuve"),
    "signature-authorised": re.compile(r"(?i)^(?:d['’])?autorise.*\bsigner\b"),
}
_OPENING = re.compile(r"(?i)^(?:d['’]|de )?(?P<verb>[a-zà-ÿ]+)")
_THIRD_PERSON = {
    "prend": "prendre",
    "dit": "dire",
    "élit": "élire",
    "émet": "émettre",
    "définit": "définir",
    "établit": "établir",
    "institue": "instituer",
    "inscrit": "inscrire",
    "maintient": "maintenir",
    "choisit": "choisir",
    "fixe": "fixer",
    "soumet": "soumettre",
    "retient": "retenir",
    "rend": "rendre",
}
"""Verbs of enacting clauses whose infinitive is not the third person and « r »."""


def infinitive(clause: str) -> str | None:
    """Gives the enacting verb that opens a clause: « D'approuver … », « APPROUVE … » → approuver; None if none does."""
    match = _OPENING.match(clause)
    if match is None:
        return None
    verb = match["verb"].lower()
    if verb in _THIRD_PERSON:
        return _THIRD_PERSON[verb]
    if verb.endswith(("er", "ir", "re")) and re.match(r"(?i)d['’]|de ", clause):
        return verb
    return f"{verb}r" if verb.endswith("e") and verb in _FIRST_GROUP else None


_FIRST_GROUP = frozenset(
    {
        "abroge",
        "accepte",
        "accorde",
        "adopte",
        "affecte",
        "approuve",
        "arrête",
        "attribue",
        "autorise",
        "charge",
        "confirme",
        "constate",
        "crée",
        "décide",
        "déclare",
        "délègue",
        "demande",
        "désigne",
        "donne",
        "engage",
        "habilite",
        "impute",
        "mandate",
        "modifie",
        "nomme",
        "octroie",
        "précise",
        "prononce",
        "propose",
        "ratifie",
        "rejette",
        "renouvelle",
        "sollicite",
        "supprime",
        "valide",
        "verse",
        "vote",
    }
)
"""Third persons of the first group that open clauses; any other word in « e » may be a noun (« Article », « Une »)."""


def _speaks_of(clause: str, agreement: Agreement, *, alone: bool) -> bool:
    """Tells whether a clause names an agreement: by its title, or as « la convention » where there is only one."""
    if agreement.title is None:
        return False
    kind = agreement.title.split()[0].lower()
    named = agreement.title.lower() in clause.lower()
    return named or (
        alone and re.search(rf"(?i)\b(?:la|le|ladite|ledit|cette|ce) {re.escape(kind)}\b", clause) is not None
    )


def _clause(minter: iris.Minter, n: int) -> URIRef:
    return URIRef(minter.mint("{act}#clause-{n}", n=n))


def _two_months_after(day: date) -> date:
    years, month = divmod(day.month + 1, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
