"""What named rules derive from an act's record, in a graph of its own; each rule is named with the article it applies.

Nothing here is printed in the document. A date is « at the earliest »: what the document does not say (a notification,
an administrative appeal, a public holiday) can only make it later. Individual favourable votes are derived only where
the ballot was not secret, a count is printed, and it equals those who may vote less those named otherwise.
"""

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, ORG, PROV, RDF

from linkedacts import iris
from linkedacts.codes import Method, Outcome
from linkedacts.model import Act, Agreement, Amount
from linkedacts.rdf.enacting_verbs import infinitive
from linkedacts.rdf.law import body_kind, law_of
from linkedacts.rdf.statements import Statement, new_graph
from linkedacts.vocabulary import CODES, ELI_DL, LA


@dataclass(frozen=True)
class Given:
    """What a rule derives from."""

    act: Act
    minter: iris.Minter
    printed: Graph

    def mint(self, template: str, **slots: object) -> URIRef:
        """Gives the IRI of a template."""
        return URIRef(self.minter.mint(template, **slots))

    def clause(self, n: int) -> URIRef:
        """Gives the n-th clause, from 1."""
        return self.mint("{act}#clause-{n}", n=n)


@dataclass(frozen=True)
class Rule:
    """A named rule; its article and wording stand at its concept in ontology/codes.ttl."""

    concept: URIRef
    derive: Callable[[Given], Iterator[Statement]]


def derived_graph(act: Act, minter: iris.Minter, printed: Graph) -> Graph:
    """Gives what the rules derive from an act and its printed graph; the graph says from what, and by which rules."""
    graph = new_graph()
    given = Given(act, minter, printed)
    itself = given.mint(iris.DERIVED_GRAPH)
    for rule in RULES:
        for statement in rule.derive(given):
            graph.add(statement)
            graph.add((itself, LA.rule, rule.concept))
    if graph:
        graph.add((itself, RDF.type, PROV.Entity))
        graph.add((itself, PROV.wasDerivedFrom, given.mint(iris.PRINTED_GRAPH)))
    return graph


def _enacting_verbs(given: Given) -> Iterator[Statement]:
    for n, text in enumerate(given.act.provisions, 1):
        verb = infinitive(text)
        if verb is not None:
            yield given.clause(n), LA.enactingVerb, Literal(verb, lang="fr")


def _what_clauses_bear_on(given: Given) -> Iterator[Statement]:
    for n, text in enumerate(given.act.provisions, 1):
        for rank, _ in _agreements_in(text, given.act):
            yield given.clause(n), LA.bearsOn, given.mint(iris.AGREEMENT, n=rank)


def _sums_in_clauses(given: Given) -> Iterator[Statement]:
    for n, text in enumerate(given.act.provisions, 1):
        for rank, amount in enumerate(given.act.amounts, 1):
            if _prints(text, amount):
                yield given.clause(n), LA.bearsOn, given.mint("{act}#amount-{n}", n=rank)


def _roles_of_sums(given: Given) -> Iterator[Statement]:
    """What the act decides stands in its clauses; a sum that only the report prints is spoken of."""
    for rank, amount in enumerate(given.act.amounts, 1):
        if given.act.provisions:
            is_decided = any(_prints(text, amount) for text in given.act.provisions)
            role = CODES["amount-decided" if is_decided else "amount-mentioned"]
            yield given.mint("{act}#amount-{n}", n=rank), LA.amountRole, role


def _agreement_statuses(given: Given) -> Iterator[Statement]:
    for text in given.act.provisions:
        for rank, _ in _agreements_in(text, given.act):
            for status, wording in _STATUS_WORDINGS.items():
                if wording.search(text):
                    yield given.mint(iris.AGREEMENT, n=rank), LA.agreementStatus, CODES[f"agreement-{status}"]


def _favourable_votes(given: Given) -> Iterator[Statement]:
    """DESIGN: not secret, a count, and as many who may vote as are not named otherwise."""
    vote, graph = given.act.vote, given.printed
    if vote is None or vote.method is Method.SECRET_BALLOT or vote.outcome not in _VOTED or vote.names.in_favor:
        return
    node = given.mint("{act}#vote")
    otherwise = {who for link in _NAMED_OTHERWISE for who in graph.objects(node, link)}
    able = {who for who in _who_may_vote(given) if who not in otherwise}
    if vote.in_favor is not None and len(able) == vote.in_favor:
        for who in able:
            yield node, ELI_DL.had_voter_favor, who


def _who_may_vote(given: Given) -> Iterator[URIRef]:
    graph = given.printed
    for line in graph.objects(given.mint("{act}#attendance"), LA.hasAttendance):
        if (line, LA.attendanceStatus, CODES["attendance-absent"]) not in graph:
            yield from (URIRef(str(who)) for who in graph.objects(line, LA.attendee))


def _body_kind(given: Given) -> Iterator[Statement]:
    kind = body_kind(given.act.assembly) if given.act.assembly is not None else None
    if given.act.assembly is not None and kind is not None:
        yield given.mint(iris.ASSEMBLY, slug=iris.slug(given.act.assembly)), ORG.classification, kind


def _law_in_force(given: Given) -> Iterator[Statement]:
    """The parameters, each with its article, are in ontology/parameters.ttl."""
    act = given.act
    kind = body_kind(act.assembly) if act.assembly is not None else None
    if kind is None or act.attendance is None or act.adopted_on is None:
        return
    law = law_of(kind, act.adopted_on)
    if law is not None:
        yield given.mint("{act}#attendance"), LA.underLaw, law.iri


def _enforceable_from(given: Given) -> Iterator[Statement]:
    """CGCT L2131-1: once published and received by the representative of the State."""
    published, received = given.act.published_on, given.act.received_on
    if published is not None and received is not None:
        yield from _derived_date(given, "enforceable-from", LA.enforceableFrom, max(published, received))


def _appealable_until(given: Given) -> Iterator[Statement]:
    """CJA R421-1: two months from publication, of which neither the first nor the last day counts (délai franc)."""
    if given.act.published_on is not None:
        day = _two_months_after(given.act.published_on) + timedelta(days=1)
        yield from _derived_date(given, "appealable-until", LA.appealableUntil, day)


def _derived_date(given: Given, name: str, link: URIRef, day: date) -> Iterator[Statement]:
    node = given.mint("{act}#{name}", name=name)
    yield given.mint("{act}"), link, node
    yield node, RDF.type, LA.DerivedDate
    yield node, DCTERMS.date, Literal(day)
    yield node, LA.rule, CODES[f"rule-{name}"]


RULES: tuple[Rule, ...] = (
    Rule(CODES["rule-enacting-verb"], _enacting_verbs),
    Rule(CODES["rule-bears-on"], _what_clauses_bear_on),
    Rule(CODES["rule-amount-in-clause"], _sums_in_clauses),
    Rule(CODES["rule-amount-role"], _roles_of_sums),
    Rule(CODES["rule-agreement-status"], _agreement_statuses),
    Rule(CODES["rule-favourable-votes"], _favourable_votes),
    Rule(CODES["rule-body-kind"], _body_kind),
    Rule(CODES["rule-law-in-force"], _law_in_force),
    Rule(CODES["rule-enforceable-from"], _enforceable_from),
    Rule(CODES["rule-appealable-until"], _appealable_until),
)

_STATUS_WORDINGS = {
    "approved": re.compile(r"(?i)^(?:d['’])?approuve"),
    "signature-authorised": re.compile(r"(?i)^(?:d['’])?autorise.*\bsigner\b"),
}
_VOTED = (Outcome.ADOPTED, Outcome.REJECTED)
_NAMED_OTHERWISE = (ELI_DL.had_voter_against, ELI_DL.had_voter_abstention, LA.nonParticipant)


def _agreements_in(clause: str, act: Act) -> Iterator[tuple[int, Agreement]]:
    """Gives the agreements that a clause names, each with its rank from 1."""
    for rank, agreement in enumerate(act.agreements, 1):
        if _speaks_of(clause, agreement, alone=len(act.agreements) == 1):
            yield rank, agreement


def _speaks_of(clause: str, agreement: Agreement, *, alone: bool) -> bool:
    """Tells whether a clause names an agreement: by its title, or as « la convention » where there is only one."""
    if agreement.title is None:
        return False
    kind = agreement.title.split()[0].lower()
    named = agreement.title.lower() in clause.lower()
    return named or (
        alone and re.search(rf"(?i)\b(?:la|le|ladite|ledit|cette|ce) {re.escape(kind)}\b", clause) is not None
    )


def _prints(clause: str, amount: Amount) -> bool:
    """Tells whether a clause prints a sum in figures: « 12 500 € », « 1 234,50 euros »."""
    figures = format(amount.value.normalize(), "f").replace(".", ",")
    in_figures = re.sub(r"(?<=\d)[\s.](?=\d{3}\b)", "", clause)
    return re.search(rf"(?<![\d,]){figures}(?:,?0+)?(?![\d,]*\d)", in_figures) is not None


def _two_months_after(day: date) -> date:
    years, month = divmod(day.month + 1, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
