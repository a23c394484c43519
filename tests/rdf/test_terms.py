"""The reference of a term: the constraints that bind it, a query that runs, and a diagram of the whole."""

import pytest
from rdflib import OWL, RDF, URIRef

from linkedacts.rdf.terms import constraints_on, diagram, ontology, query_for
from linkedacts.vocabulary import LA
from tests.rdf.everything import every_graph


def test_a_property_has_the_constraints_of_its_shapes_and_rules() -> None:
    found = {constraint.shape.rpartition("#")[2] for constraint in constraints_on(LA.membersInOffice)}
    assert {"AttendanceSheet-MembersInOffice", "attendance-sum", "quorum"} <= found


def test_a_constraint_is_said_in_both_languages() -> None:
    assert all(set(constraint.messages) == {"en", "fr"} for constraint in constraints_on(LA.membersInOffice))


@pytest.mark.parametrize("term", [LA.LocalAct, LA.Attendance, LA.membersInOffice, LA.proxyHolder])
def test_the_query_of_a_term_runs_and_answers(term: URIRef) -> None:
    assert list(every_graph().query(query_for(term)))


def test_the_diagram_shows_classes_and_what_joins_them() -> None:
    lines = diagram().splitlines()
    assert lines[0] == "classDiagram"
    assert "    la_AttendanceSheet --> la_Attendance : hasAttendance" in lines
    assert "    la_LocalAct <|-- la_Deliberation" in lines
    classes = set(ontology().subjects(RDF.type, OWL.Class)) & set(ontology().subjects())
    assert len(lines) > len([kind for kind in classes if str(kind).startswith(str(LA))])
