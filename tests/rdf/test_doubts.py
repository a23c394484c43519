"""What the reader doubts is said in the graph, and no rule compares it."""

import pytest

from linkedacts.model import Act
from linkedacts.rdf.doubts import doubt_statements
from linkedacts.rdf.mapping import act_from_graph
from linkedacts.rdf.validation import validate
from linkedacts.vocabulary import LA
from tests.rdf.acts import council, doubt, graph_of
from tests.rdf.test_rules import SPOILT

_BALLOT = {"outcome": "adopted", "in_favor": 4}


@pytest.mark.parametrize(
    ("field", "part"),
    [
        ("/attendance", "#attendance"),
        ("/attendance/present", "#attendance"),
        ("/vote/names/against", "#vote"),
        ("/votes/0/in_favor", "#vote-1"),
        ("/session/date", ""),
        ("/title", ""),
    ],
)
def test_a_doubt_stands_where_its_field_stands(field: str, part: str) -> None:
    act = graph_of(council(vote__names={"against": ["Ada CERISE"]}, votes=[_BALLOT]), issues=(doubt(field),))
    found = {(str(subject), str(value)) for subject, value in act.printed.subject_objects(LA.readWithDoubt)}
    assert found == {(act.iri + part, field)}


@pytest.mark.parametrize("field", ["", "/rapporteur", "/vote/method", "/votes/3/in_favor", "/recitals"])
def test_what_was_not_found_is_no_doubt_of_a_value(field: str) -> None:
    act = graph_of(council())
    assert not list(doubt_statements(council(), [doubt(field)], act.minter))


def test_a_doubt_is_no_part_of_the_record() -> None:
    act = graph_of(council(), issues=(doubt("/attendance"), doubt("/vote")))
    assert act_from_graph(act.printed, act.iri) == council()


_EVERYTHING = tuple(
    doubt(f"/{field}")
    for field in (
        "attendance",
        "authority",
        "number",
        "published_on",
        "received_on",
        "session",
        "signature",
        "title",
        "transmission_id",
        "type",
        "vote",
        "votes/0",
    )
)


_OF_WHAT_IS_NOT_THERE = {"title-is-read", "order-without-vote"}
"""Rules that compare no values."""


@pytest.mark.parametrize(("rule", "act"), SPOILT, ids=[f"{rule}-{n}" for n, (rule, _) in enumerate(SPOILT)])
def test_no_rule_compares_what_is_doubted(rule: str, act: Act) -> None:
    reported = {finding.rule for finding in validate(graph_of(act, issues=_EVERYTHING).union).findings}
    assert reported <= _OF_WHAT_IS_NOT_THERE, rule
