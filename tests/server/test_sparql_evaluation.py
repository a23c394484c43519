"""Through HTTP, queries lose nothing of what the engine answers: SPARQL 1.1 Query, section by section, in every format.

https://www.w3.org/TR/sparql11-query/; the engine itself, on the same graphs, says what the answer is.
"""

import csv
import io
import json
import re
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from flask.testing import FlaskClient
from pyoxigraph import QueryResultsFormat, QuerySolutions, QueryTriples, RdfFormat, Store
from rdflib import Graph
from rdflib.compare import isomorphic
from werkzeug.test import TestResponse

from linkedacts.server.app import create_app
from linkedacts.server.site import site_of
from linkedacts.settings import Settings
from tests.server.site import BASE, SEED, Site

_PREFIXES = (
    "PREFIX eli: <http://data.europa.eu/eli/ontology#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "
    "PREFIX : <http://example.org/> "
)
_BLANK = re.compile(rb"(_:|<bnode>|\"bnode\",\"value\":\")[0-9a-f]+")
_EXPRESSIONS = [
    # 17.4.1 and 17.4.2: forms, terms
    *("BOUND(?unbound)", "IF(true, 1, 2)", "COALESCE(?unbound, 1 / 0, 3)", "2 IN (1, 2)", "2 NOT IN (1, 1 / 0)"),
    *("true || 1 / 0", "false && 1 / 0", "SAMETERM(1, 01)", "1 = 01.0", '"a"@en = "a"@EN', "isIRI(<x>)"),
    *("isBLANK(BNODE())", 'isLITERAL("a")', 'isNUMERIC("a"^^xsd:integer)', "STR(<http://a/>)", 'LANG("a"@fr)'),
    *("DATATYPE(1.0)", 'DATATYPE("a"@fr)', "IRI(<b>)", 'URI("c")', "BNODE()", 'BNODE("a")', 'STRLANG("a", "fr")'),
    *('STRDT("1", xsd:byte)', "isIRI(UUID())", "STRLEN(STRUUID())", "RAND() < 1", "DATATYPE(NOW())"),
    # 17.4.3: strings
    *('STRLEN("é€𝄞")', 'SUBSTR("délibération", 3, 4)', 'SUBSTR("é"@fr, 1)', 'UCASE("é")', 'LCASE("É"@fr)'),
    *('STRSTARTS("abc", "a")', 'STRENDS("abc", "c")', 'CONTAINS("abc", "b")', 'STRBEFORE("a@b", "@")'),
    *('STRAFTER("a@b"@fr, "@")', 'ENCODE_FOR_URI("é /?&")', 'CONCAT("a"@fr, "b"@fr)', 'LANGMATCHES("fr-FR", "fr")'),
    *('REGEX("Été", "^é", "i")', 'REPLACE("abab", "(a)(b)", "$2$1")', 'REPLACE("a.b", ".", "-", "q")'),
    # 17.4.4 to 17.4.6: numbers, dates, hashes
    *("ABS(-1.5)", "ROUND(-2.5)", "CEIL(1.2)", "FLOOR(-1.2)", "-1 - -2", "+1", "1e-3 * 2", "7 / 2", "1 / 3.0"),
    *("xsd:double('INF')", "xsd:double('NaN')", "1 / 0", "2147483648 * 2147483648", "-5 > -6", "1.0e0 / 0"),
    *(f"{part}('2024-02-29T12:30:15.5+02:00'^^xsd:dateTime)" for part in ("YEAR", "MONTH", "DAY", "HOURS", "MINUTES")),
    *(f"{part}('2024-02-29T12:30:15.5+02:00'^^xsd:dateTime)" for part in ("SECONDS", "TIMEZONE", "TZ")),
    *(
        "'2023-10-03'^^xsd:date < '2024-01-01'^^xsd:date",
        "'2024-01-01T00:00:00Z'^^xsd:dateTime = '2024-01-01T01:00:00+01:00'^^xsd:dateTime",
        "xsd:date('2024-02-30')",
        "xsd:dateTime('2024-02-29T00:00:00')",
    ),
    *(f'{name}("été")' for name in ("MD5", "SHA1", "SHA256", "SHA384", "SHA512")),
    # 17.5 casts, 4.1 terms, 19.2 and 19.7 escapes
    *('xsd:integer("7")', 'xsd:decimal("1.5e0")', 'xsd:boolean("1")', "xsd:string(1.0)", "xsd:float(1)"),
    *(r'"\u00e9\U0001D11E"', r'"a\tb\n\"c\"\\"', "'''a 'b' \n c'''", '"""x"y"""', r":a\-b\.c", ":%C3%A9", "<é>"),
    *("'x'^^:unknown", "'x'@fr-FR", "-.5", ".5E+3", "1.E0"),
]
_QUERIES = [
    "SELECT * { VALUES (?a ?b) { (1 UNDEF) (UNDEF 2) (3 4) } } ORDER BY ?a ?b",
    "SELECT (COUNT(*) AS ?n) (SUM(?x) AS ?s) (MIN(?x) AS ?l) (MAX(?x) AS ?m) (AVG(?x) AS ?a) { VALUES ?x { 1 2 2.5 } }",
    'SELECT ?k (GROUP_CONCAT(?v; SEPARATOR="|") AS ?all) { VALUES (?k ?v) { (1 "a") (1 "b") (2 "c") } } '
    "GROUP BY ?k ORDER BY ?k",
    "SELECT (COUNT(DISTINCT ?x) AS ?n) (SAMPLE(?y) AS ?one) { VALUES ?x { 1 1 2 } BIND(7 AS ?y) }",
    "SELECT ?k { VALUES (?k ?v) { (1 1) (1 5) (2 1) } } GROUP BY ?k HAVING (SUM(?v) > 2)",
    "SELECT DISTINCT ?x { VALUES ?x { 1 1 2 } } ORDER BY DESC(?x)",
    "SELECT REDUCED ?x { VALUES ?x { 1 } }",
    "SELECT ?x { VALUES ?x { 5 3 4 1 2 } } ORDER BY ?x LIMIT 2 OFFSET 1",
    "SELECT ?x { VALUES ?x { 1 2 3 } MINUS { VALUES ?x { 2 } } } ORDER BY ?x",
    "SELECT ?x ?y { VALUES ?x { 1 2 } OPTIONAL { VALUES (?x ?y) { (2 3) } } } ORDER BY ?x",
    "SELECT ?x { { BIND(1 AS ?x) } UNION { BIND(2 AS ?x) } } ORDER BY ?x",
    "SELECT ?x { { SELECT (MAX(?v) AS ?x) { VALUES ?v { 1 9 } } } }",
    "SELECT * {}",
    "SELECT ?nothing { FILTER(false) }",
    "SELECT ?act ?number { ?act eli:number ?number } ORDER BY ?number",
    "SELECT ?act { ?act eli:number ?number FILTER NOT EXISTS { ?act eli:title ?none } } ORDER BY ?act",
    "SELECT (COUNT(*) AS ?n) { ?act eli:has_part/eli:type_subdivision ?type }",
    "SELECT (COUNT(*) AS ?n) { ?part ^eli:has_part ?act }",
    "SELECT (COUNT(*) AS ?n) { ?act eli:has_part+ ?part }",
    f"SELECT (COUNT(*) AS ?n) {{ <{BASE}{SEED}> eli:has_part* ?part }}",
    f"SELECT (COUNT(*) AS ?n) {{ <{BASE}{SEED}> eli:has_part? ?part }}",
    "SELECT (COUNT(*) AS ?n) { ?act (eli:number|eli:id_local) ?name }",
    f"SELECT (COUNT(*) AS ?n) {{ <{BASE}{SEED}> !(a|eli:has_part|^eli:cites) ?other }}",
    "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?act eli:number ?number } }",
    f"SELECT (COUNT(*) AS ?n) FROM <{BASE}{SEED}#derived> {{ ?s ?p ?o }}",
    f"SELECT (COUNT(*) AS ?n) FROM NAMED <{BASE}{SEED}#printed> {{ GRAPH ?g {{ ?s ?p ?o }} }}",
    "SELECT (COUNT(*) AS ?n) { ?act eli:date_document ?day FILTER(?day >= '2024-01-01'^^xsd:date) }",
    f'SELECT ?p {{ <{SEED}> ?p ?o }} GROUP BY ?p ORDER BY ?p  # a comment {{ of any " kind',
    "ASK { ?act eli:number 'M2023-353' }",
    "ASK { FILTER EXISTS { ?s ?p <http://nowhere/> } }",
    "CONSTRUCT { ?act :has [ :number ?number ; :in ( 1 2 ) ] } WHERE { ?act eli:number ?number }",
    "CONSTRUCT WHERE { ?act eli:number ?number }",
    f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{BASE}{SEED}#printed> {{ ?s ?p ?o }} }}",
    "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o FILTER(false) }",
    f"DESCRIBE <{BASE}{SEED}>",
    "DESCRIBE ?act WHERE { ?act eli:number 'M2023-353' }",
    "DESCRIBE <http://nowhere/>",
]


@pytest.fixture(scope="module")
def client(site: Site) -> Iterator[FlaskClient]:
    app = create_app(site.folder, Settings(query_seconds=60))
    yield app.test_client()
    site_of(app).published.close()


@pytest.fixture(scope="module")
def engine(site: Site) -> Store:
    return Store.read_only(str(site.folder.snapshot().graphs))


def ask(client: FlaskClient, query: str, accept: str) -> TestResponse:
    answer = client.post("/sparql", data={"query": _PREFIXES + query}, headers={"Accept": accept})
    assert answer.status_code == 200, answer.text
    assert "Query-Truncated" not in answer.headers
    return answer


def bare(engine: Store, query: str) -> object:
    return engine.query(_PREFIXES + query, base_iri=f"{BASE}/sparql")


def without_names(content: bytes) -> bytes:
    """Gives an answer whose blank nodes all have one name."""
    return _BLANK.sub(rb"\1", content)


def test_every_expression_has_the_value_that_the_engine_gives_it(client: FlaskClient, engine: Store) -> None:
    for expression in _EXPRESSIONS:
        query = f"SELECT ({expression} AS ?value) {{}}"
        found = bare(engine, query)
        assert isinstance(found, QuerySolutions)
        expected = found.serialize(format=QueryResultsFormat.JSON) or b""
        answer = ask(client, query, "application/sparql-results+json")
        assert without_names(answer.data) == without_names(expected), expression


@pytest.mark.parametrize("query", _QUERIES)
def test_every_query_has_the_answer_that_the_engine_gives_it(client: FlaskClient, engine: Store, query: str) -> None:
    found = bare(engine, query)
    if isinstance(found, QueryTriples):
        expected = Graph().parse(data=found.serialize(format=RdfFormat.N_TRIPLES) or b"", format="nt")
        for media_type, syntax in (("text/turtle", "turtle"), ("application/rdf+xml", "xml")):
            assert isomorphic(Graph().parse(data=ask(client, query, media_type).data, format=syntax), expected)
        return
    for wanted in (QueryResultsFormat.JSON, QueryResultsFormat.XML, QueryResultsFormat.TSV, QueryResultsFormat.CSV):
        again = bare(engine, query)
        assert ask(client, query, wanted.media_type).data == again.serialize(format=wanted)  # type: ignore[attr-defined]


_AWKWARD = ["a,b", 'say "x"', "two\nlines", "tab\there", "back\\slash", "cr\r\nlf", "", " é€𝄞 ", "<a>&amp;", "'"]


def test_no_character_is_lost_in_any_format(client: FlaskClient) -> None:
    values = " ".join(json.dumps(text, ensure_ascii=False) for text in _AWKWARD)
    query = f"SELECT ?text {{ VALUES ?text {{ {values} }} }}"
    solutions = ask(client, query, "application/sparql-results+json").get_json()["results"]["bindings"]
    assert [solution["text"]["value"] for solution in solutions] == _AWKWARD
    rows = csv.reader(io.StringIO(ask(client, query, "text/csv").data.decode(), newline=""))
    assert [row[0] if row else "" for row in rows] == ["text", *_AWKWARD]
    lines = ask(client, query, "text/tab-separated-values").data.decode().split("\n")
    assert [json.loads(line) for line in lines[1:-1]] == _AWKWARD
    root = ElementTree.fromstring(ask(client, query, "application/sparql-results+xml").data)
    read = [element.text or "" for element in root.iter("{http://www.w3.org/2005/sparql-results#}literal")]
    assert [text.replace("\r\n", "\n") for text in read] == [text.replace("\r\n", "\n") for text in _AWKWARD]


@pytest.mark.parametrize(
    ("accept", "content"),
    [
        ("application/sparql-results+json", b'{"head":{"vars":["a","b"]},"results":{"bindings":[]}}'),
        ("text/csv", b"a,b\r\n"),
        ("text/tab-separated-values", b"?a\t?b\n"),
    ],
)
def test_an_empty_answer_names_its_columns(client: FlaskClient, accept: str, content: bytes) -> None:
    assert ask(client, "SELECT ?a ?b { FILTER(false) VALUES (?a ?b) { (1 2) } }", accept).data == content
