"""What named rules derive, and what they leave alone: nothing is derived that the document leaves open."""

from typing import Any

import pytest
from rdflib import Literal, URIRef
from rdflib.namespace import DCTERMS, PROV, RDF, XSD

from linkedacts.model import Act
from linkedacts.rdf.act_graph import ActGraph
from linkedacts.vocabulary import CODES, ELI_DL, LA
from tests.rdf.acts import BASE, SEED, council, gold, graph_of

_SUMS = {"amounts": [{"value": 1200.0, "currency": "EUR"}, {"value": 200000.0, "currency": "EUR"}]}


def _here(act: ActGraph, part: str) -> URIRef:
    return URIRef(f"{act.iri}#{part}")


def _day(act: ActGraph, link: URIRef) -> str | None:
    node = act.derived.value(URIRef(act.iri), link)
    day = act.derived.value(node, DCTERMS.date) if node is not None else None
    return str(day) if day is not None else None


def _in_favour(act: ActGraph) -> set[str]:
    found = act.derived.objects(_here(act, "vote"), ELI_DL.had_voter_favor)
    return {str(who).rpartition("/")[2] for who in found}


def _unanimous(**values: Any) -> Act:
    return council(**{"vote__in_favor": 5, "vote__against": 0, **values})


@pytest.mark.parametrize(
    ("published", "until"),
    [
        ("2024-05-20", "2024-07-21"),
        ("2023-12-31", "2024-03-01"),
        ("2022-12-31", "2023-03-01"),
        ("2024-07-31", "2024-10-01"),
        (None, None),
    ],
)
def test_the_period_of_appeal_is_two_months_that_count_neither_first_nor_last_day(
    published: str | None, until: str | None
) -> None:
    assert _day(graph_of(council(session={"date": "2022-12-01"}, published_on=published)), LA.appealableUntil) == until


@pytest.mark.parametrize(
    ("published", "received", "since"),
    [
        ("2024-05-20", "2024-05-21", "2024-05-21"),
        ("2024-05-22", "2024-05-21", "2024-05-22"),
        ("2024-05-22", None, None),
        (None, "2024-05-21", None),
    ],
)
def test_an_act_is_enforceable_once_published_and_received(
    published: str | None, received: str | None, since: str | None
) -> None:
    assert _day(graph_of(council(published_on=published, received_on=received)), LA.enforceableFrom) == since


def test_a_derived_date_names_its_rule() -> None:
    act = graph_of(council(published_on="2024-05-20"))
    node = act.derived.value(URIRef(act.iri), LA.appealableUntil)
    assert act.derived.value(node, LA.rule) == CODES["rule-appealable-until"]
    assert act.derived.value(node, DCTERMS.date) == Literal("2024-07-21", datatype=XSD.date)


def test_who_may_vote_and_is_not_named_otherwise_voted_in_favour() -> None:
    act = graph_of(council(vote__names={"against": ["Denis FIGUE"]}))
    assert _in_favour(act) == {"ada-cerise", "bruno-poire", "chloe-prune", "elise-coing"}
    assert len(_in_favour(gold(SEED))) == 74


@pytest.mark.parametrize(
    ("why", "act"),
    [
        ("the ballot was secret", _unanimous(vote__method="secret_ballot")),
        ("no count is printed", _unanimous(vote__in_favor=None)),
        ("the count is another", _unanimous(vote__in_favor=4)),
        ("an opponent is not named", council()),
        ("voters in favour are named", _unanimous(vote__names={"in_favor": ["Ada CERISE"]})),
        ("nothing was voted", _unanimous(vote__outcome="noted")),
        ("nobody is listed", _unanimous(attendance=None)),
    ],
)
def test_no_favourable_vote_is_derived(why: str, act: Act) -> None:
    assert _in_favour(graph_of(act)) == set(), why


@pytest.mark.parametrize(
    ("provisions", "roles"),
    [
        (["FIXE le tarif à 1 200 €."], ["decided", "mentioned"]),
        (["FIXE le tarif à 1200,00 € et la subvention à 200 000 €."], ["decided", "decided"]),
        (["APPROUVE la convention."], ["mentioned", "mentioned"]),
        ([], [None, None]),
    ],
)
def test_a_sum_is_decided_where_a_clause_prints_it(provisions: list[str], roles: list[str | None]) -> None:
    act = graph_of(council(provisions=provisions, **_SUMS))
    found = [act.derived.value(_here(act, f"amount-{n}"), LA.amountRole) for n in (1, 2)]
    assert found == [CODES[f"amount-{role}"] if role else None for role in roles]


def test_the_sum_that_the_seeds_partner_announces_is_only_mentioned() -> None:
    act = gold(SEED)
    assert set(act.derived.objects(None, LA.amountRole)) == {CODES["amount-mentioned"]}


@pytest.mark.parametrize(
    ("clauses", "statuses"),
    [
        (["APPROUVE la convention."], {"approved"}),
        (["AUTORISE le maire à signer la convention."], {"signature-authorised"}),
        (
            ["APPROUVE la convention.", "AUTORISE le maire à signer la convention."],
            {"approved", "signature-authorised"},
        ),
        (["PREND ACTE de la convention."], set()),
    ],
)
def test_the_status_of_an_agreement_is_what_its_clauses_do(clauses: list[str], statuses: set[str]) -> None:
    pact = {"title": "Convention d'entretien", "parties": ["Office des eaux"]}
    act = graph_of(council(provisions=clauses, agreements=[pact]))
    found = set(act.derived.objects(None, LA.agreementStatus))
    assert found == {CODES[f"agreement-{status}"] for status in statuses}


def test_what_is_derived_says_from_what_and_by_which_rules() -> None:
    act = graph_of(council(published_on="2024-05-20", **_SUMS, provisions=["FIXE le tarif à 1 200 €."]))
    itself = _here(act, "derived")
    assert act.derived.value(itself, PROV.wasDerivedFrom) == _here(act, "printed")
    rules = {str(rule).rpartition("#rule-")[2] for rule in act.derived.objects(itself, LA.rule)}
    assert {
        "enacting-verb",
        "amount-in-clause",
        "amount-role",
        "appealable-until",
        "body-kind",
        "law-in-force",
    } == rules


def test_nothing_derived_is_printed_too() -> None:
    act = gold(SEED)
    assert not set(act.derived) & set(act.printed)
    assert (None, RDF.type, LA.DerivedDate) in act.derived
    assert not any(str(subject).startswith(f"{BASE}/id/person/") for subject in act.derived.subjects())
