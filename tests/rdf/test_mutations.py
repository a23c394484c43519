"""The seed's graph, spoilt in one place at a time: the right rule reports it, and no other does."""

# ruff: noqa: E501 - a case is a row, and a row is a line

from collections.abc import Callable

import pytest
from rdflib import RDF, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, FOAF, ORG, SDO, SKOS, XSD

from linkedacts.rdf.validation import validate
from linkedacts.vocabulary import CODES, ELI, ELI_DL, LA
from tests.rdf.acts import BASE, SEED_IRI, seed_union

ACT = URIRef(SEED_IRI)
VOTE = URIRef(f"{SEED_IRI}#vote")
SHEET = URIRef(f"{SEED_IRI}#attendance")
TEXT = URIRef(f"{SEED_IRI}/fra")
IDENTIFIER = URIRef(f"{SEED_IRI}#transmission-id")
SESSION = URIRef(f"{BASE}/id/session/243400017/2023-10-03")
AUTHORITY = URIRef(f"{BASE}/id/authority/243400017")
SUBSTITUTE = URIRef(f"{SEED_IRI}#attendance-josy-schwartz")

Mutation = Callable[[Graph], object]


def _set(subject: URIRef, predicate: URIRef, value: object) -> Mutation:
    """Gives what puts a value in the place of a stated one."""
    return lambda graph: _replace(graph, subject, predicate, value)


def _replace(graph: Graph, subject: URIRef, predicate: URIRef, value: object) -> None:
    assert (subject, predicate, None) in graph
    graph.set((subject, predicate, value if isinstance(value, URIRef | Literal) else Literal(value)))


def _add(subject: URIRef, predicate: URIRef, value: object) -> Mutation:
    return lambda graph: graph.add(
        (subject, predicate, value if isinstance(value, URIRef | Literal) else Literal(value))
    )


def _drop(subject: URIRef, predicate: URIRef) -> Mutation:
    def drop(graph: Graph) -> None:
        assert (subject, predicate, None) in graph
        graph.remove((subject, predicate, None))

    return drop


def _day(text: str) -> Literal:
    return Literal(text, datatype=XSD.date)


def _lines(graph: Graph, status: str) -> list[URIRef]:
    """Gives the lines of the attendance sheet with a status, in a stable order."""
    found = graph.subjects(LA.attendanceStatus, CODES[f"attendance-{status}"])
    return sorted((URIRef(str(line)) for line in found), key=str)


def _people(graph: Graph, status: str) -> list[URIRef]:
    return [_person(graph, line, LA.attendee) for line in _lines(graph, status)]


def _person(graph: Graph, line: URIRef, link: URIRef) -> URIRef:
    return URIRef(str(graph.value(line, link)))


def _move(line: URIRef, status: str, graph: Graph) -> None:
    graph.set((line, LA.attendanceStatus, CODES[f"attendance-{status}"]))


def _votes_of_someone(link: URIRef, status: str) -> Mutation:
    return lambda graph: graph.add((VOTE, link, _people(graph, status)[0]))


def _proxies(count: int, status: str) -> Mutation:
    """Gives what puts so many proxies in the hand of the first person with a status: the seed prints no holder."""

    def put(graph: Graph) -> None:
        for line in _lines(graph, "represented")[:count]:
            graph.add((line, LA.proxyHolder, _people(graph, status)[0]))
            graph.add((line, LA.printedProxyName, Literal("Ada CERISE")))

    return put


def _two_holders(graph: Graph) -> None:
    for status in ("present", "absent"):
        graph.add((_lines(graph, "represented")[0], LA.proxyHolder, _people(graph, status)[0]))


def _same_person_twice(graph: Graph) -> None:
    one, other = _lines(graph, "present")[:2]
    graph.set((other, LA.attendee, _person(graph, one, LA.attendee)))


def _replaced_is_present(graph: Graph) -> None:
    graph.set((SUBSTITUTE, LA.replaces, _people(graph, "present")[0]))


def _chair_absent(graph: Graph) -> None:
    chair = graph.value(URIRef(f"{SEED_IRI}#chair"), ELI_DL.had_participant_person)
    mine = next(line for line in _lines(graph, "present") if graph.value(line, LA.attendee) == chair)
    _move(mine, "absent", graph)
    _move(_lines(graph, "absent")[0], "present", graph)


def _non_participant_lost(graph: Graph) -> None:
    graph.remove((VOTE, LA.nonParticipant, min(graph.objects(VOTE, LA.nonParticipant), key=str)))


def _nobody_came(graph: Graph) -> None:
    """Leaves too few in the room; who is gone is absent, and votes no more."""
    gone = _lines(graph, "present")[:40]
    for line in gone:
        _move(line, "absent", graph)


def _tie(method: str) -> Mutation:
    def tie(graph: Graph) -> None:
        for link, count in ((ELI_DL.number_of_votes_favor, 37), (ELI_DL.number_of_votes_against, 37)):
            _replace(graph, VOTE, link, count)
        _replace(graph, VOTE, LA.unanimous, value=False)
        _replace(graph, VOTE, ELI_DL.decision_method, CODES[f"method-{method}"])

    return tie


def _candidates(graph: Graph, votes: int, elected: URIRef) -> None:
    ballot, candidacy = URIRef(f"{SEED_IRI}#vote-1"), URIRef(f"{SEED_IRI}#vote-1-candidate-1")
    who = _people(graph, "present")[0]
    for statement in (
        (ACT, LA.ballot, ballot),
        (ballot, RDF.type, ELI_DL.Decision),
        (ballot, LA.position, Literal(1)),
        (ballot, LA.hasCandidacy, candidacy),
        (ballot, LA.elected, elected),
        (candidacy, RDF.type, LA.Candidacy),
        (candidacy, LA.position, Literal(1)),
        (candidacy, LA.candidate, who),
        (candidacy, LA.printedName, Literal("Ada CERISE")),
        (candidacy, LA.votesReceived, Literal(votes)),
    ):
        graph.add(statement)


REPORTED: list[tuple[str, Mutation, set[str]]] = [
    ("a vote in favour too many", _set(VOTE, ELI_DL.number_of_votes_favor, 75), {"votes-sum"}),
    ("an abstention too many", _set(VOTE, ELI_DL.number_of_votes_abstention, 1), {"votes-sum"}),
    ("a vote against an unanimous act", _set(VOTE, ELI_DL.number_of_votes_against, 1), {"votes-sum", "unanimity-without-opponents"}),
    ("more votes than seats", _set(VOTE, ELI_DL.number_of_votes_favor, 93), {"votes-sum", "votes-within-office"}),
    ("a non-participant too many", _set(VOTE, LA.numberNotParticipating, 6), {"votes-sum", "names-not-participating"}),
    ("a non-participant who is not named", _non_participant_lost, {"names-not-participating"}),
    ("a name in two lists", lambda graph: graph.add((VOTE, ELI_DL.had_voter_against, min(graph.objects(VOTE, LA.nonParticipant), key=str))), {"one-vote-each", "names-against", "unanimity-without-opponents"}),
    ("an absent voter", _votes_of_someone(ELI_DL.had_voter_abstention, "absent"), {"voters-are-there", "names-abstentions"}),
    ("a rejected act with 74 votes for", _set(VOTE, ELI_DL.decision_outcome, CODES["outcome-rejected"]), {"outcome-agrees"}),
    ("a tie in a secret ballot", _tie("secret-ballot"), {"outcome-agrees"}),
    ("a tie that the chair decides", _tie("show-of-hands"), set()),
    ("a seat too many", _set(SHEET, LA.membersInOffice, 93), {"attendance-sum"}),
    ("a line that is missing", lambda graph: graph.remove((SHEET, LA.hasAttendance, _lines(graph, "absent")[0])), {"attendance-sum"}),
    ("a member listed twice", _same_person_twice, {"one-line-each"}),
    ("a holder who is absent", _proxies(1, "absent"), {"proxy-holder-is-present"}),
    ("a proxy in one hand", _proxies(1, "present"), set()),
    ("two proxies in one hand", _proxies(2, "present"), {"proxies-per-holder"}),
    ("a substitute without a seat", _drop(SUBSTITUTE, LA.replaces), {"substitute-names-the-seat"}),
    ("a substitute of someone present", _replaced_is_present, {"replaced-member-is-away"}),
    ("a chair who is absent", _chair_absent, {"chair-is-there"}),
    ("a session without quorum", _nobody_came, {"quorum", "votes-sum"}),
    ("a notice after the session", _add(SESSION, LA.convenedOn, _day("2023-10-04")), {"dates-in-order"}),
    ("a publication before the session", _set(ACT, ELI.date_publication, _day("2023-10-02")), {"dates-in-order"}),
    ("a signature before the session", _set(URIRef(f"{SEED_IRI}#signature"), DCTERMS.date, _day("2023-10-01")), {"dates-in-order"}),
    ("a receipt before the session", _set(URIRef(f"{SEED_IRI}#receipt"), DCTERMS.date, _day("2023-09-30")), {"dates-in-order"}),
    ("a receipt before the signature", _set(URIRef(f"{SEED_IRI}#receipt"), DCTERMS.date, _day("2023-10-16")), {"dates-in-order"}),
    ("a session on another day", _set(SESSION, ELI_DL.activity_date, _day("2023-10-05")), {"adopted-in-session"}),
    ("a number of the year before", _set(ACT, ELI.number, "M2022-353"), {"number-year"}),
    ("an identifier of another day", _set(IDENTIFIER, SKOS.notation, "034-243400017-20231004-246674-DE"), {"identifier-date"}),
    ("an identifier of another authority", _set(IDENTIFIER, SKOS.notation, "034-213401722-20231003-246674-DE"), {"identifier-siren"}),
    ("an identifier of an order", _set(IDENTIFIER, SKOS.notation, "034-243400017-20231003-246674-AR"), {"identifier-nature"}),
    ("an identifier with a false check digit", _set(IDENTIFIER, SKOS.notation, "034-243400018-20231003-246674-DE"), {"identifier-check-digit", "identifier-siren"}),
    ("a SIREN with a false check digit", _set(AUTHORITY, ORG.identifier, "243400018"), {"siren-check-digit", "identifier-siren"}),
    ("no title", _drop(TEXT, ELI.title), {"title-is-read"}),
    ("an order that was voted", _set(ACT, ELI.type_document, CODES["type-order"]), {"order-without-vote", "identifier-nature"}),
    ("an elected person who did not stand", lambda graph: _candidates(graph, 40, _people(graph, "present")[1]), {"elected-stood"}),
    ("a candidate with more votes than voters", lambda graph: _candidates(graph, 90, _people(graph, "present")[0]), {"candidates-within-voters"}),
]  # fmt: skip


@pytest.mark.parametrize(("mutate", "rules"), [row[1:] for row in REPORTED], ids=[row[0] for row in REPORTED])
def test_a_mutation_is_reported_by_its_rule_and_by_no_other(mutate: Mutation, rules: set[str]) -> None:
    graph = seed_union()
    mutate(graph)
    report = validate(graph)
    assert {finding.rule for finding in report.warnings} == rules
    assert report.violations == ()


REFUSED: list[tuple[str, Mutation, str]] = [
    ("a negative count", _set(VOTE, ELI_DL.number_of_votes_against, -1), "Vote"),
    ("a count in words", _set(VOTE, ELI_DL.number_of_votes_favor, "soixante-quatorze"), "Vote"),
    ("two titles", _add(TEXT, ELI.title, "Autre"), "IsRealizedBy"),
    ("two dates", _add(ACT, ELI.date_document, _day("2023-10-04")), "Act"),
    ("a date that is no date", _set(ACT, ELI.date_document, "3 octobre 2023"), "Act"),
    ("no date", _drop(ACT, ELI.date_document), "Act"),
    ("an unknown type of act", _set(ACT, ELI.type_document, CODES["type-ukase"]), "Act"),
    ("no type of act", _drop(ACT, ELI.type_document), "Act"),
    ("an unknown outcome", _set(VOTE, ELI_DL.decision_outcome, CODES["outcome-maybe"]), "Vote"),
    ("an unknown status of attendance", _set(SUBSTITUTE, LA.attendanceStatus, CODES["attendance-asleep"]), "HasAttendance"),
    ("an attendance without a person", _drop(SUBSTITUTE, LA.attendee), "HasAttendance"),
    ("two holders of one proxy", _two_holders, "HasAttendance"),
    ("an identifier of another form", _set(IDENTIFIER, SKOS.notation, "34-243400017-20231003-246674-DE"), "Identifier"),
    ("a SIREN of eight digits", _set(AUTHORITY, ORG.identifier, "24340001"), "ResponsibilityOfAgent"),
    ("a sum without a currency", lambda graph: graph.remove((URIRef(f"{SEED_IRI}#amount-1"), SDO.currency, None)), "Amount"),
    ("a negative sum", _set(URIRef(f"{SEED_IRI}#amount-1"), SDO.value, Literal("-1.0", datatype=XSD.decimal)), "Amount"),
    ("a member who is a text", _set(SUBSTITUTE, LA.attendee, "Josy SCHWARTZ"), "HasAttendance"),
    ("members in office in letters", _set(SHEET, LA.membersInOffice, "92"), "AttendanceSheet"),
]  # fmt: skip


@pytest.mark.parametrize(("mutate", "shape"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_a_graph_of_another_structure_is_refused_by_the_shape_of_its_place(mutate: Mutation, shape: str) -> None:
    graph = seed_union()
    mutate(graph)
    violations = validate(graph).violations
    assert violations
    assert {finding.rule.partition("-")[0] for finding in violations} == {shape}


def test_what_was_read_with_doubt_is_compared_with_nothing() -> None:
    graph = seed_union()
    for subject, field in ((SHEET, "/attendance"), (VOTE, "/vote"), (ACT, "/session/date")):
        graph.add((subject, LA.readWithDoubt, Literal(field)))
    _proxies(2, "absent")(graph)
    _replace(graph, VOTE, ELI_DL.number_of_votes_favor, 99)
    _replace(graph, SHEET, LA.membersInOffice, 99)
    _replace(graph, ACT, ELI.date_publication, _day("2023-10-02"))
    assert validate(graph).findings == ()


def test_the_seed_names_people_at_all() -> None:
    assert len(_people(seed_union(), "present")) == 68
    assert (None, FOAF.name, None) in seed_union()
