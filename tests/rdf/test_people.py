"""One person, one IRI in a council, whatever the form of the name; what nothing settles stays apart, with an issue."""

import pytest
from rdflib import URIRef

from linkedacts.model import ReadAct
from linkedacts.rdf.act_graph import ActGraph
from linkedacts.rdf.authorities import AuthorityKind, LocalAuthority, Registry
from linkedacts.rdf.people import IN_THIS_ACT, People
from linkedacts.rdf.validation import validate
from linkedacts.vocabulary import ELI_DL, LA
from tests.rdf.acts import BASE, council, graph_of

_LIST = {"attendance__present": ["René REVOL", "Paul DURAND", "Anne PETIT", "Ada CERISE"]}


def _against(*names: str, **values: object) -> ActGraph:
    return graph_of(council(vote__names={"against": list(names)}, **{**_LIST, **values}))


def _voters(act: ActGraph) -> set[str]:
    return {str(who).removeprefix(BASE) for who in act.printed.objects(None, ELI_DL.had_voter_against)}


@pytest.mark.parametrize("form", ["René REVOL", "REVOL René", "M. REVOL", "REVOL", "R. REVOL", "Monsieur René REVOL"])
def test_the_forms_of_a_name_meet_where_the_attendance_list_settles_it(form: str) -> None:
    act = _against(form)
    assert [path.rpartition("/")[2] for path in _voters(act)] == ["rene-revol"]
    assert act.issues == ()


@pytest.mark.parametrize("form", ["DUPONT", "M. DUPONT"])
def test_a_form_that_can_be_nobody_listed_stays_apart_with_an_issue(form: str) -> None:
    act = _against(form)
    assert all("#person-" in path for path in _voters(act))
    assert [issue.code for issue in act.issues] == ["name-not-settled"]
    assert act.issues[0].field == "/vote/names/against/0"


def test_a_form_that_can_be_two_listed_people_stays_apart_with_an_issue() -> None:
    act = _against("REVOL", attendance__present=["René REVOL", "Julie REVOL", "Ada CERISE", "Anne PETIT"])
    assert all("#person-" in path for path in _voters(act))
    assert len(act.issues) == 1


def test_two_members_of_one_name_are_two() -> None:
    act = graph_of(council(attendance__present=["Jean MARTIN", "Jean MARTIN", "Ada CERISE", "Bruno POIRE"]))
    people = {str(who).rpartition("/")[2] for who in act.printed.objects(None, LA.attendee)}
    assert {"jean-martin", "jean-martin-2"} <= people


def test_the_list_of_another_act_of_the_session_settles_a_name() -> None:
    alone = council(attendance=None, vote__names={"against": ["REVOL"]})
    with_list = council(number="2024-09", **_LIST)
    people = People(alone, (with_list,))
    assert people.mentioned("REVOL").slug == "rene-revol"
    assert People(alone).mentioned("REVOL").iri == IN_THIS_ACT
    act = graph_of(alone, company=[ReadAct(act=with_list, rank=2)])
    assert [path.rpartition("/")[2] for path in _voters(act)] == ["rene-revol"]


def test_the_same_person_of_two_acts_is_one() -> None:
    one, other = _against("M. REVOL"), _against("REVOL René", number="2024-77")
    assert _voters(one) == _voters(other)


def test_the_authority_as_a_party_is_the_authority() -> None:
    parties = ["la Commune de Vallon-Perdu", "Office des eaux"]
    act = graph_of(council(agreements=[{"title": "Convention", "parties": parties}]))
    found = {str(party).removeprefix(BASE) for party in act.printed.objects(None, LA.party)}
    assert any(path.startswith("/id/authority/") for path in found)
    assert any(path.endswith("/office-des-eaux") for path in found)
    assert (URIRef(act.iri), None, None) in act.printed


@pytest.mark.parametrize("party", ["Commune de Vallon-Perdu", "la Ville de Vallon-Perdu", "Vallon-Perdu"])
def test_the_authority_as_a_party_keeps_one_name_whatever_the_registry_calls_it(party: str) -> None:
    known = LocalAuthority(name="Vallon-Perdu", kind=AuthorityKind.MUNICIPALITY, siren="210400016")
    act = graph_of(
        council(agreements=[{"title": "Convention", "parties": [party, "Office des eaux"]}]),
        registry=Registry((known,)),
    )
    assert URIRef(f"{BASE}/id/authority/210400016") in set(act.printed.objects(None, LA.party))
    assert validate(act.union).violations == ()


def test_another_authority_as_a_party_is_the_one_of_the_registry() -> None:
    known = LocalAuthority(name="Mont-Tranquille", kind=AuthorityKind.MUNICIPALITY, department="05")
    act = graph_of(
        council(agreements=[{"title": "Convention", "parties": ["Commune de Mont-Tranquille"]}]),
        registry=Registry((known,)),
    )
    assert set(act.printed.objects(None, LA.party)) == {URIRef(f"{BASE}/id/authority/mont-tranquille-05")}
