"""Every named question is described in two languages, uses known terms, and answers on the acts of the tests."""

import re

import pyoxigraph
import pytest

from linkedacts.rdf.questions import Question, questions
from tests.rdf.acts import BASE
from tests.rdf.everything import every_part, vocabulary

_SEED_ACT = f"{BASE}/eli/fr/243400017/deliberation/2023/10/03/M2023-353"


@pytest.fixture(scope="module")
def store() -> pyoxigraph.Store:
    store = pyoxigraph.Store()
    for name, graph in every_part():
        triples = graph.serialize(format="nt").encode()
        for place in (pyoxigraph.NamedNode(name), pyoxigraph.DefaultGraph()):
            store.load(triples, format=pyoxigraph.RdfFormat.N_TRIPLES, to_graph=place)
    return store


def _rows(store: pyoxigraph.Store, question: Question) -> list[list[str | None]]:
    found = store.query(question.text)
    assert isinstance(found, pyoxigraph.QuerySolutions)
    return [[getattr(value, "value", None) for value in row] for row in found]


def _named(name: str) -> Question:
    return next(question for question in questions() if question.name == name)


def test_there_are_at_least_twenty() -> None:
    assert len(questions()) >= 20


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
def test_a_question_is_described_in_both_languages(question: Question) -> None:
    assert set(question.label) == set(question.description) == {"en", "fr"}


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
def test_a_question_answers(question: Question, store: pyoxigraph.Store) -> None:
    assert _rows(store, question)


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
def test_a_question_uses_own_terms_that_exist(question: Question) -> None:
    known = {str(term).rpartition("#")[2] for term in vocabulary().subjects()}
    body = question.text.partition("SELECT")[2]
    assert set(re.findall(r"\b(?:la|code):([\w-]+)", body)) <= known


def test_the_seeds_partner_is_told_with_those_who_did_not_take_part(store: pyoxigraph.Store) -> None:
    rows = [row for row in _rows(store, _named("not-taking-part-by-partner")) if row[3] == _SEED_ACT]
    assert len({row[0] for row in rows}) == 5
    assert {row[2] for row in rows} == {"Université de Montpellier"}


def test_the_seeds_substitute_is_told_with_the_seat(store: pyoxigraph.Store) -> None:
    assert [_SEED_ACT, "Josy SCHWARTZ", "Laurent JAOUL"] in _rows(store, _named("substitutes"))


def test_the_seeds_quorum_is_told_with_its_article(store: pyoxigraph.Store) -> None:
    assert [_SEED_ACT, "92", "69", "CGCT L2121-17 (L5211-1)"] in _rows(store, _named("quorum"))


def test_printed_derived_and_reference_data_are_told_apart(store: pyoxigraph.Store) -> None:
    told = {row[0]: row for row in _rows(store, _named("kinds-of-statement"))}
    assert set(told) == {"printed", "derived", "reference"}


def test_findings_are_counted_by_the_rule_that_reports_them(store: pyoxigraph.Store) -> None:
    counts = {str(rule).rpartition("#")[2]: acts for rule, acts in _rows(store, _named("findings-by-rule"))}
    assert counts["number-year"] == "1"
    assert {row[2]: row[3] for row in _rows(store, _named("sums-that-do-not-close"))}["attendance"] == "-4"
