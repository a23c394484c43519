"""The reference of a term: the constraints that bind it, a query that runs, and a diagram of the whole."""

import pytest
from rdflib import OWL, RDF, RDFS, URIRef
from rdflib.namespace import SH, SKOS

from linkedacts.rdf.terms import constraints_on, description, diagram, neighbours, ontology, query_for
from linkedacts.vocabulary import CODES, LA
from tests.rdf.everything import every_graph


def test_a_property_has_the_constraints_of_its_shapes_and_rules() -> None:
    found = {constraint.shape.rpartition("#")[2] for constraint in constraints_on(LA.membersInOffice)}
    assert {"AttendanceSheet-MembersInOffice", "attendance-sum", "quorum"} <= found


def test_a_class_has_the_constraints_of_what_targets_it() -> None:
    of_act = {constraint.shape.rpartition("#")[2] for constraint in constraints_on(LA.LocalAct)}
    assert {"Act-DateDocument", "dates-in-order", "number-year"} <= of_act
    of_sheet = {constraint.shape.rpartition("#")[2] for constraint in constraints_on(LA.AttendanceSheet)}
    assert "AttendanceSheet-MembersInOffice" in of_sheet


def test_a_constraint_is_said_in_both_languages() -> None:
    for term in (LA.membersInOffice, LA.LocalAct):
        found = constraints_on(term)
        assert all(set(constraint.sentences) == {"en", "fr"} for constraint in found)
        assert not any("{" in sentence for constraint in found for sentence in constraint.sentences.values())


@pytest.mark.parametrize("term", [LA.LocalAct, LA.Attendance, LA.membersInOffice, LA.proxyHolder])
def test_the_query_of_a_term_runs_and_answers(term: URIRef) -> None:
    assert list(every_graph().query(query_for(term)))


def test_a_term_is_described_with_the_shapes_on_it() -> None:
    graph = description(LA.membersInOffice)
    assert (LA.membersInOffice, RDFS.label, None) in graph
    assert (None, SH.path, LA.membersInOffice) in graph
    assert (CODES["outcome-adopted"], SKOS.inScheme, CODES.outcome) in description(CODES["outcome-adopted"])


def test_a_term_stands_between_its_neighbours() -> None:
    assert [(edge.origin, edge.target) for edge in neighbours(LA.hasAttendance)] == [
        (str(LA.AttendanceSheet), str(LA.Attendance))
    ]
    assert {edge.link for edge in neighbours(LA.Deliberation)} == {str(RDFS.subClassOf)}


def test_the_diagram_shows_classes_and_what_joins_them() -> None:
    lines = diagram().splitlines()
    assert lines[0] == "classDiagram"
    assert "    la_AttendanceSheet --> la_Attendance : hasAttendance" in lines
    assert "    la_LocalAct <|-- la_Deliberation" in lines
    classes = set(ontology().subjects(RDF.type, OWL.Class)) & set(ontology().subjects())
    assert len(lines) > len([kind for kind in classes if str(kind).startswith(str(LA))])
