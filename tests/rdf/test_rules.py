"""Every rule of shapes/rules.ttl: an act that keeps it, and one spoilt so that the right rule reports."""

# ruff: noqa: E501 - a case is a row, and a row is a line

import re
from typing import Any

import pytest
from rdflib import RDF, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, ORG, SH, SKOS, XSD

from linkedacts.model import Act
from linkedacts.rdf.validation import shapes, validate
from linkedacts.vocabulary import CODES, ELI, ELI_DL, LA
from tests.rdf.acts import NAMES, SEED, SEED_IRI, changed, council, gold, graph_of, record, seed_union
from tests.rdf.everything import FULL

_VOTES = "vote__"
_DURAND = {"name": "Élise COING", "proxy": "Bruno POIRE"}
_SECOND = {"name": "Farid DATTE", "proxy": "Bruno POIRE"}


def _ballot(**values: Any) -> dict[str, Any]:
    return {
        "outcome": "elected",
        "candidates": [{"name": "Ada CERISE", "votes": 5}],
        "elected": ["Ada CERISE"],
        **values,
    }


SPOILT: list[tuple[str, Act]] = [
    ("title-is-read", council(title=None)),
    ("dates-in-order", council(session={"date": "2024-05-14", "convened_on": "2024-05-15"})),
    ("dates-in-order", council(signature={"date": "2024-05-13", "name": "Ada CERISE"})),
    ("dates-in-order", council(received_on="2024-05-13")),
    ("dates-in-order", council(received_on="2024-05-15", signature={"date": "2024-05-16", "name": "Ada CERISE"})),
    ("dates-in-order", council(published_on="2023-05-20")),
    ("number-year", council(number="2023-01")),
    ("number-year", council(number="DEL2025/7")),
    ("order-without-vote", council(type="order")),
    ("identifier-siren", council(authority={"name": "Vallon", "siren": "210400016"}, transmission_id="034-243400017-20240514-1-DE-1-1")),
    ("identifier-date", council(transmission_id="034-243400017-20240515-1-DE-1-1")),
    ("identifier-nature", council(transmission_id="034-243400017-20240514-1-AR-1-1")),
    ("identifier-check-digit", council(transmission_id="034-243400018-20240514-1-DE-1-1")),
    ("siren-check-digit", council(authority={"name": "Vallon", "siren": "210400017"})),
    ("attendance-sum", council(attendance__members_in_office=8)),
    ("attendance-sum", council(attendance__members_in_office=6)),
    ("one-line-each", council(attendance__members_in_office=None, attendance__absent=["Ada CERISE"], session={"date": "2024-05-14"})),
    ("substitute-names-the-seat", council(attendance__substitutes=[{"name": "Inès NÈFLE", "replaces": None}], attendance__absent=["Farid DATTE"], vote__in_favor=5)),
    ("replaced-member-is-away", council(attendance__substitutes=[{"name": "Inès NÈFLE", "replaces": "Denis FIGUE"}], attendance__absent=["Farid DATTE"], vote__in_favor=5)),
    ("proxy-holder-is-present", council(attendance__represented=[{"name": "Élise COING", "proxy": "Farid DATTE"}])),
    ("proxies-per-holder", council(attendance__represented=[_DURAND, _SECOND], attendance__absent=["Gaëlle KAKI"], vote__in_favor=5)),
    ("quorum", council(attendance__present=["Ada CERISE", "Bruno POIRE"], attendance__absent=["Chloé PRUNE", "Denis FIGUE", "Farid DATTE", "Gaëlle KAKI"], vote__in_favor=2)),
    ("chair-is-there", council(session={"date": "2024-05-14", "chair": "Farid DATTE"})),
    ("chair-is-there", council(session={"date": "2024-05-14", "secretary": "Élise COING"})),
    ("votes-sum", council(vote__in_favor=3)),
    ("votes-sum", council(vote__in_favor=6, vote__against=None, vote__abstentions=None)),
    ("votes-within-office", council(vote__in_favor=9, vote__abstentions=None)),
    ("names-in-favor", council(vote__names={"in_favor": ["Ada CERISE"]})),
    ("names-against", council(vote__names={"against": ["Ada CERISE", "Bruno POIRE"]})),
    ("names-abstentions", council(vote__names={"abstentions": ["Ada CERISE"]})),
    ("names-not-participating", council(vote__in_favor=3, vote__not_participating=1, vote__names={"not_participating": ["Ada CERISE", "Bruno POIRE"]})),
    ("one-vote-each", council(vote__names={"against": ["Ada CERISE"], "not_participating": ["Ada CERISE"]})),
    ("voters-are-there", council(vote__names={"against": ["Farid DATTE"]})),
    ("voters-are-there", council(vote__names={"against": ["Zoé AIRELLE"]})),
    ("unanimity-without-opponents", council(vote__unanimous=True)),
    ("outcome-agrees", council(vote__outcome="rejected")),
    ("outcome-agrees", council(vote__in_favor=1, vote__against=4)),
    ("outcome-agrees", council(vote__in_favor=2, vote__against=2, vote__abstentions=1, vote__method="secret_ballot")),
    ("elected-stood", council(votes=[_ballot(elected=["Bruno POIRE"])])),
    ("candidates-within-voters", council(votes=[_ballot(candidates=[{"name": "Ada CERISE", "votes": 6}])])),
]  # fmt: skip


def _rules_of(act: Act) -> set[str]:
    return {finding.rule for finding in validate(graph_of(act).union).findings}


def test_an_act_that_keeps_every_rule_has_no_finding() -> None:
    assert validate(graph_of(council()).union).findings == ()


@pytest.mark.parametrize("name", NAMES)
def test_a_gold_act_conforms(name: str) -> None:
    assert validate(gold(name).union).violations == ()


def test_the_seed_has_no_finding() -> None:
    assert validate(gold(SEED).union).findings == ()


@pytest.mark.parametrize(("rule", "act"), SPOILT, ids=[f"{rule}-{n}" for n, (rule, _) in enumerate(SPOILT)])
def test_a_spoilt_act_is_reported_by_the_right_rule(rule: str, act: Act) -> None:
    assert rule in _rules_of(act)


@pytest.mark.parametrize(("rule", "act"), SPOILT, ids=[f"{rule}-{n}" for n, (rule, _) in enumerate(SPOILT)])
def test_a_finding_warns_in_french_and_english_and_names_no_variable(rule: str, act: Act) -> None:
    for finding in validate(graph_of(act).union).findings:
        assert finding.severity == "Warning"
        assert set(finding.messages) == {"en", "fr"}
        assert not re.search(r"[{}?]", "".join(finding.messages.values()).replace(" ?", ""))


def test_every_rule_has_an_act_that_breaks_it() -> None:
    named = {
        str(shape).rpartition("#")[2] for shape in shapes().subjects(RDF.type, SH.NodeShape) if "/rules#" in str(shape)
    }
    assert len(named) > 25
    assert named - {rule for rule, _ in SPOILT} == {"title", "adopted-in-session"}


ALLOWED: list[tuple[str, str, Act]] = [
    ("attendance-sum", "a list that names nobody absent may leave seats out", council(attendance__absent=[])),
    ("outcome-agrees", "the chair's casting vote passes a tie", council(vote__in_favor=2, vote__against=2, vote__abstentions=1)),
    ("outcome-agrees", "a tie is rejected in a secret ballot", council(vote__outcome="rejected", vote__in_favor=2, vote__against=2, vote__abstentions=1, vote__method="secret_ballot")),
    ("unanimity-without-opponents", "abstentions do not break unanimity", council(vote__unanimous=True, vote__against=0, vote__abstentions=1)),
    ("voters-are-there", "a represented member votes", council(vote__names={"against": ["Élise COING"]})),
    ("votes-sum", "a count that is not printed is not checked", council(vote__in_favor=1, vote__abstentions=None)),
    ("votes-sum", "who is named and not counted takes no part", council(vote__in_favor=3, vote__names={"not_participating": ["Ada CERISE"]})),
    ("number-year", "a number may carry no year", council(number="20231")),
    ("number-year", "or two", council(number="2023-2024-7")),
    ("identifier-nature", "a budget's deliberation goes as BF", council(transmission_id="034-243400017-20240514-1-BF-1-1")),
    ("one-line-each", "two members of one name are two where the sum says so", council(attendance__members_in_office=8, attendance__absent=["Farid DATTE", "Gaëlle KAKI", "Ada CERISE"], session={"date": "2024-05-14"})),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "why", "act"), ALLOWED, ids=[f"{rule}: {why}" for rule, why, _ in ALLOWED])
def test_what_the_law_allows_is_no_finding(rule: str, why: str, act: Act) -> None:
    assert rule not in _rules_of(act), why


_ONE_THIRD = {
    "attendance__members_in_office": 7,
    "attendance__present": ["Ada CERISE", "Bruno POIRE", "Chloé PRUNE"],
    "attendance__represented": [_DURAND, _SECOND],
    "attendance__absent": ["Denis FIGUE", "Gaëlle KAKI"],
}


@pytest.mark.parametrize(
    ("day", "assembly", "reported"),
    [
        ("2020-03-23", "Conseil municipal", True),
        ("2020-03-24", "Conseil municipal", False),
        ("2020-08-30", "Conseil communautaire", False),
        ("2020-08-31", "Conseil communautaire", True),
        ("2020-10-20", "Conseil municipal", False),
        ("2020-11-15", "Conseil départemental", False),
        ("2021-09-30", "Conseil régional", False),
        ("2021-10-01", "Conseil régional", True),
        ("2021-11-10", "Conseil de Métropole", False),
        ("2022-07-31", "Conseil municipal", False),
        ("2022-08-01", "Conseil municipal", True),
        ("2024-05-14", "Comité syndical", False),
    ],
)
def test_quorum_and_proxies_are_those_of_the_body_and_of_the_day(day: str, assembly: str, reported: bool) -> None:
    act = council(session={"date": day}, assembly=assembly, **_ONE_THIRD)
    found = _rules_of(act) & {"quorum", "proxies-per-holder"}
    assert found == ({"quorum", "proxies-per-holder"} if reported else set())


def test_represented_members_count_towards_the_quorum_under_the_ordinance_of_april_2020() -> None:
    present_two = {"attendance__members_in_office": 9, "attendance__present": ["Ada CERISE", "Bruno POIRE"]}
    absent = {"attendance__absent": ["Chloé PRUNE", "Denis FIGUE", "Gaëlle KAKI", "Hugo MÛRE", "Inès NÈFLE"]}
    represented = {"attendance__represented": [_DURAND, _SECOND]}
    values = {**present_two, **absent, **represented}
    assert "quorum" not in _rules_of(council(session={"date": "2020-05-14"}, **values))
    assert "quorum" in _rules_of(council(session={"date": "2020-07-14"}, **values))


def test_a_second_convocation_needs_no_quorum() -> None:
    few = next(act for rule, act in SPOILT if rule == "quorum")
    again = "Vu la seconde convocation du 10 mai 2024, le conseil délibère sans condition de quorum"
    assert "quorum" not in _rules_of(changed(few, recitals=[again]))


def test_a_finding_cites_the_article() -> None:
    few = next(act for rule, act in SPOILT if rule == "quorum")
    finding = next(item for item in validate(graph_of(few).union).findings if item.rule == "quorum")
    assert finding.messages["fr"] == "2 membres sur 7 sont comptés ; CGCT L2121-17 en exige 4."


MUTATED: list[tuple[str, list[tuple[URIRef, URIRef]], list[tuple[URIRef, URIRef, Any]]]] = [
    ("adopted-in-session", [(URIRef(SEED_IRI), ELI.date_document)], [(URIRef(SEED_IRI), ELI.date_document, Literal("2023-10-04", datatype=XSD.date))]),
    ("votes-sum", [(URIRef(f"{SEED_IRI}#vote"), ELI_DL.number_of_votes_abstention)], [(URIRef(f"{SEED_IRI}#vote"), ELI_DL.number_of_votes_abstention, Literal(3))]),
    ("identifier-siren", [(URIRef(f"{SEED_IRI}#transmission-id"), SKOS.notation)], [(URIRef(f"{SEED_IRI}#transmission-id"), SKOS.notation, Literal("034-213401722-20231003-246674-DE"))]),
    ("dates-in-order", [(URIRef(f"{SEED_IRI}#receipt"), DCTERMS.date)], [(URIRef(f"{SEED_IRI}#receipt"), DCTERMS.date, Literal("2023-10-02", datatype=XSD.date))]),
    ("substitute-names-the-seat", [(URIRef(f"{SEED_IRI}#attendance-josy-schwartz"), LA.replaces)], []),
    ("attendance-sum", [(URIRef(f"{SEED_IRI}#attendance"), LA.membersInOffice)], [(URIRef(f"{SEED_IRI}#attendance"), LA.membersInOffice, Literal(93))]),
    ("siren-check-digit", [(URIRef("http://localhost:8000/id/authority/243400017"), ORG.identifier)], [(URIRef("http://localhost:8000/id/authority/243400017"), ORG.identifier, Literal("243400018"))]),
    ("outcome-agrees", [(URIRef(f"{SEED_IRI}#vote"), ELI_DL.decision_outcome)], [(URIRef(f"{SEED_IRI}#vote"), ELI_DL.decision_outcome, CODES["outcome-rejected"])]),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "taken", "put"), MUTATED, ids=[rule for rule, _, _ in MUTATED])
def test_a_mutation_of_the_seeds_graph_is_reported(
    rule: str, taken: list[tuple[URIRef, URIRef]], put: list[tuple[URIRef, URIRef, Any]]
) -> None:
    graph: Graph = seed_union()
    for subject, predicate in taken:
        assert (subject, predicate, None) in graph
        graph.remove((subject, predicate, None))
    for statement in put:
        graph.add(statement)
    assert rule in {finding.rule for finding in validate(graph).findings}


def test_the_full_act_has_no_violation() -> None:
    assert validate(graph_of(FULL).union).violations == ()


def test_a_changed_record_is_another_record() -> None:
    assert changed(record(SEED), title="Autre") != record(SEED)
