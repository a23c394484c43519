"""What a query's text tells before anything evaluates it."""

import pytest

from linkedacts.errors import QueryError, QueryMalformed, QueryRefused
from linkedacts.store.query import AnswerKind, QueryLimits
from linkedacts.store.query_text import check_text, is_quick, kind_of

_LIMITS = QueryLimits(length=20_000, depth=20)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://10.0.0.1/> { ?s ?p ?o } }",
        "SELECT * { service<http://10.0.0.1/>{} }",
        "SELECT * { SeRvIcE SILENT ?x { } }",
        "SELECT * { SERVICESILENT<http://10.0.0.1/>{} }",
        "SELECT * { \\u0053ERVICE <http://10.0.0.1/> {} }",
        "SELECT * { \\U00000053ERVICE <http://10.0.0.1/> {} }",
        "PREFIX : <http://10.0.0.1/> SELECT * { SERVICE:x {} }",
        "SELECT * { ?s ?p true SERVICE <http://10.0.0.1/> {} }",
        "SELECT * { ?s ?p 1SERVICE<http://10.0.0.1/> {} }",
        "SELECT * { ?s ?p trueSERVICE<http://10.0.0.1/> {} }",
        "SELECT * { # a comment ends\nSERVICE <http://10.0.0.1/> {} }",
        "SELECT * { # a comment ends\rSERVICE <http://10.0.0.1/> {} }",
        'SELECT * { ?s ?p "\\\\" SERVICE <http://10.0.0.1/> {} # " }',
        "SELECT * { ?s ?p '''a''''' SERVICE <http://10.0.0.1/> {} # '}",
        'SELECT * { ?s ?p "\\u0022 SERVICE <http://10.0.0.1/> {} # " }',
        "SELECT * { FILTER(?a < ?b) SERVICE <http://10.0.0.1/> {} FILTER(?a > ?b) }",
    ],
)
def test_service_is_refused_however_it_is_spelt(query: str) -> None:
    with pytest.raises(QueryRefused, match="SERVICE"):
        check_text(query, _LIMITS)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service { ?service ?p ?o }",
        'SELECT * { ?s ?p "service d\'eau <x> {" }',
        "SELECT * { ?s ?p '''Le « service » d'eau '' { ( [ ''' }",
        "PREFIX service: <http://example.org/service/> SELECT * { ?s a service:Eau }",
        "SELECT * { <http://example.org/SERVICE> ?p ?o } # SERVICE <x> {",
        'SELECT * { ?s ?p "x"@service }',
        'SELECT * { FILTER(CONTAINS(?t, "convention de service")) }',
        "PREFIX insert: <http://example.org/> ASK { insert:a insert:b insert:c }",
        "ASK { ?s ?p " + "(" * 9 + "1" + ")" * 9 + " }",
        "SELECT * { VALUES (?a) { " + "(1) " * 100 + "} }",
        'ASK { ?s ?p "' + "(" * 100 + '" }',
    ],
)
def test_what_only_looks_like_it_passes(query: str) -> None:
    check_text(query, _LIMITS)


@pytest.mark.parametrize(
    "query",
    [
        "INSERT DATA { <a:a> <a:b> <a:c> }",
        "PREFIX a: <http://example.org/> DELETE WHERE { ?s ?p ?o }",
        "LOAD <http://10.0.0.1/>",
        "clear all",
        "WITH <a:a> DELETE {} WHERE {}",
    ],
)
def test_updates_are_refused(query: str) -> None:
    with pytest.raises(QueryRefused, match="read only"):
        check_text(query, _LIMITS)


@pytest.mark.parametrize("bracket", ["{", "(", "["])
@pytest.mark.parametrize("hidden", ["", ' ")" ', " ')' ", " # )\n", "<a:)>"])
def test_deep_nesting_is_refused(bracket: str, hidden: str) -> None:
    with pytest.raises(QueryRefused, match="nested"):
        check_text("ASK " + (bracket + hidden) * 21, _LIMITS)


def test_a_long_query_is_refused() -> None:
    with pytest.raises(QueryRefused, match="longer"):
        check_text("ASK {}" + " " * 20_000, _LIMITS)


@pytest.mark.parametrize("character", ["\x00", "\ud800"])
def test_characters_that_no_text_has_are_malformed(character: str) -> None:
    with pytest.raises(QueryMalformed):
        check_text(f'ASK {{ ?s ?p "{character}" }}', _LIMITS)


@pytest.mark.parametrize(
    "piece",
    ['"""', '\\"""', '"""\\', "'''\"", '\\"""\n', "\"'", "<", "<a:a", "#", "\\u0022", "(", "a:", "a:a{", ":", "_:a "],
)
def test_no_text_takes_long_to_look_at(piece: str) -> None:
    """Stands on the suite's patience: a quadratic pattern would take minutes here."""
    limits = QueryLimits(length=1_000_000, depth=1_000_000)
    try:
        check_text("ASK { " + piece * (400_000 // len(piece)), limits)
    except QueryError as error:
        assert isinstance(error, QueryRefused)


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        ("SELECT*{}", AnswerKind.SOLUTIONS),
        ("PREFIX select: <a:> ask {}", AnswerKind.BOOLEAN),
        ("# SELECT\nBASE <a:> CONSTRUCT WHERE {}", AnswerKind.GRAPH),
        ("describe <a:a>", AnswerKind.GRAPH),
        ("CONSTRUCT {} WHERE { SELECT * {} }", AnswerKind.GRAPH),
        ("nonsense", None),
        ("", None),
    ],
)
def test_the_form_of_a_query_is_told_beforehand(query: str, kind: AnswerKind | None) -> None:
    assert kind_of(query) is kind


@pytest.mark.parametrize(
    "text",
    [
        "ASK {}",
        "ask where { ?s ?p ?o }",
        "ASK{?s ?p ?o.}",
        "PREFIX la: <https://w3id.org/linkedacts/ontology#>\nASK { <http://x/1> a la:LocalAct }",
        'ASK { ?s <x:p> "texte"@fr }',
        "SELECT * { ?s ?p ?o } LIMIT 10",
        "SELECT ?s ?o WHERE { ?s <x:p> ?o . } LIMIT 100\n",
    ],
)
def test_a_look_up_is_quick(text: str) -> None:
    assert is_quick(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "SELECT * { ?s ?p ?o }",
        "SELECT * { ?s ?p ?o } LIMIT 1000",
        "SELECT DISTINCT ?s { ?s ?p ?o } LIMIT 10",
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } LIMIT 10",
        "SELECT * { ?s ?p ?o } ORDER BY ?s LIMIT 10",
        "SELECT * { ?s ?p ?o } OFFSET 100000 LIMIT 10",
        "ASK { ?a ?b ?c . ?d ?e ?f }",
        "ASK { ?a ?b ?c ; ?d ?e }",
        "ASK { ?a ?b ?c , ?d }",
        "ASK { ?a <x:p>* ?c }",
        "ASK { ?a !<x:p> ?c }",
        "ASK { ?a ?b ?c FILTER(?c = 1) }",
        "ASK { { ?a ?b ?c } }",
        "ASK { SERVICE <x:y> {} }",
        "ASK { SERVICE ?a ?b }",
        "ASK FROM <x:g> { ?a ?b ?c }",
        "CONSTRUCT WHERE { ?s ?p ?o } LIMIT 1",
        "ASK { ?a ?b ?c } " + " " * 1000,
        "ASK { ?a ?b ?c } # LIMIT 1",
    ],
)
def test_whatever_may_take_long_is_not(text: str) -> None:
    assert not is_quick(text)
