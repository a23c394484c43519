"""A short link holds its query, whatever it says, and nothing else; it leads to the answer."""

from urllib.parse import parse_qs, urlsplit

import pytest
from flask.testing import FlaskClient
from hypothesis import given, settings
from hypothesis import strategies as st

from linkedacts.rdf.questions import questions
from linkedacts.server.query_links import link_to, query_of

_LONGEST = 65_536
_ASK = "ASK { ?act a <https://w3id.org/linkedacts/ontology#LocalAct> }"
_KEPT = "/q/1g7Rd8BbttQA"


def _name(link: str) -> str:
    return link.rpartition("/")[2]


@settings(deadline=None)
@given(query=st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=500))
def test_any_query_comes_back_from_its_link(query: str) -> None:
    assert query_of(_name(link_to(query)), _LONGEST) == query


def test_links_to_the_library_are_short_enough_to_be_sent() -> None:
    assert all(len(link_to(question.text)) < len(question.text) / 2 for question in questions())


def test_a_link_that_was_given_out_is_never_broken() -> None:
    assert query_of(_name(_KEPT), _LONGEST) == "ASK { ?act la:agreement ?agreement }"


@pytest.mark.parametrize("name", ["", "1", "0abc", "1!!!", "1é", _name(_KEPT)[:-4], _name(_KEPT) + "AAAA", "1_____w"])
def test_a_broken_link_holds_no_query(name: str) -> None:
    assert query_of(name, _LONGEST) is None


def test_a_small_link_does_not_unpack_into_a_large_text() -> None:
    bomb = link_to("#" * 5_000_000)
    assert len(bomb) < 10_000
    assert query_of(_name(bomb), _LONGEST) is None


def test_a_short_link_leads_to_the_answer_in_the_form_that_is_asked_for(client: FlaskClient) -> None:
    answer = client.get(f"{link_to(_ASK)}?format=srj")
    assert answer.status_code == 302
    assert parse_qs(urlsplit(answer.location).query) == {"query": [_ASK], "format": ["srj"]}
    assert client.get(link_to(_ASK), headers={"Accept": "text/csv"}, follow_redirects=True).text.strip() == "true"


def test_a_broken_link_leads_nowhere(client: FlaskClient) -> None:
    assert client.get("/q/1abc").status_code == 404
