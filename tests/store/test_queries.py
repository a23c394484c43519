"""The query pool: answers in every format, cut and refused by its limits, and unharmed by what is asked of it."""

import json
import multiprocessing
import os
import signal
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pebble import ProcessExpired, ProcessPool

from linkedacts import confinement
from linkedacts.errors import (
    DataFolderMissing,
    QueryError,
    QueryMalformed,
    QueryOverload,
    QueryRefused,
    QueryTooCostly,
    RepresentationUnknown,
)
from linkedacts.store import query_worker
from linkedacts.store.folder import DataFolder
from linkedacts.store.queries import QueryPool
from linkedacts.store.query import AnswerKind, QueryAnswer, QueryLimits, QueryRequest
from linkedacts.store.result_formats import CSV, GRAPH_FORMATS, NTRIPLES, RDF_XML, SOLUTIONS_FORMATS, XML
from tests.store.acts import BASE, MADE_BY, act, path_of

_ACTS = 30
_LIMITS = QueryLimits(seconds=1.0, memory=256, rows=50, answer=1, processes=2, waiting=4)
_BOMB = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"


def publish(path: Path, *numbers: int) -> DataFolder:
    folder = DataFolder.create(path, BASE)
    with folder.writer() as writer:
        for number in numbers:
            writer.replace(act(number), MADE_BY)
        writer.switch()
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> DataFolder:
    return publish(tmp_path_factory.mktemp("data"), *range(1, _ACTS + 1))


@pytest.fixture(scope="module")
def pool(folder: DataFolder) -> Iterator[QueryPool]:
    pool = QueryPool(folder.snapshot().graphs, _LIMITS, {"eli": "http://data.europa.eu/eli/ontology#"})
    yield pool
    pool.close()


def count(pool: QueryPool, pattern: str, dataset: str = "", **options: object) -> int:
    query = f"SELECT (COUNT(*) AS ?n) {dataset} {{ {pattern} }}"
    answer = pool.answer(QueryRequest(query, CSV, **options))  # type: ignore[arg-type]
    return int(answer.content.split()[1])


def graph(number: int, part: str = "printed") -> str:
    return f"{BASE}{path_of(number)}#{part}"


@pytest.mark.parametrize("wanted", SOLUTIONS_FORMATS, ids=lambda wanted: wanted.name)
def test_solutions_and_booleans_are_written_in_every_format(pool: QueryPool, wanted: object) -> None:
    for query, kind in (("SELECT (1 AS ?n) {}", AnswerKind.SOLUTIONS), ("ASK {}", AnswerKind.BOOLEAN)):
        answer = pool.answer(QueryRequest(query, solutions_format=wanted))  # type: ignore[arg-type]
        assert (answer.kind, answer.media_type) == (kind, wanted.media_type)  # type: ignore[attr-defined]
        assert (b"1" if kind is AnswerKind.SOLUTIONS else b"true") in answer.content
        assert not answer.truncated


@pytest.mark.parametrize("wanted", GRAPH_FORMATS, ids=lambda wanted: wanted.name)
@pytest.mark.parametrize("form", ["CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", "DESCRIBE ?s { ?s ?p ?o }"])
def test_graphs_are_written_in_every_format(pool: QueryPool, wanted: object, form: str) -> None:
    answer = pool.answer(QueryRequest(f"{form} LIMIT 3", graph_format=wanted))  # type: ignore[arg-type]
    assert (answer.kind, answer.media_type) == (AnswerKind.GRAPH, wanted.media_type)  # type: ignore[attr-defined]
    assert b"Tarifs de la cantine" in answer.content


def test_all_graphs_together_are_the_default_graph(pool: QueryPool) -> None:
    assert count(pool, "?s ?p ?o") == 2 * _ACTS
    assert count(pool, "GRAPH ?g { ?s ?p ?o }") == 2 * _ACTS


@pytest.mark.parametrize(
    ("dataset", "default", "named"),
    [
        (f"FROM <{graph(1)}>", 1, 0),
        (f"FROM <{graph(1)}> FROM <{graph(2)}>", 2, 0),
        (f"FROM NAMED <{graph(1)}>", 0, 1),
        (f"FROM <{graph(1)}> FROM NAMED <{graph(2, 'derived')}>", 1, 1),
        ("FROM <http://example.org/unknown>", 0, 0),
        ("FROM NAMED <http://example.org/unknown>", 0, 0),
    ],
)
def test_a_query_chooses_among_the_graphs_that_are_here(
    pool: QueryPool, dataset: str, default: int, named: int
) -> None:
    assert count(pool, "?s ?p ?o", dataset) == default
    assert count(pool, "GRAPH ?g { ?s ?p ?o }", dataset) == named


@pytest.mark.parametrize(
    ("default_graphs", "named_graphs", "default", "named"),
    [
        ((graph(1),), (), 1, 0),
        ((graph(1), graph(2)), (graph(3),), 2, 1),
        ((), (graph(1),), 0, 1),
        (("http://example.org/unknown",), (), 0, 0),
    ],
)
def test_the_protocol_chooses_graphs_over_the_query(
    pool: QueryPool, default_graphs: tuple[str, ...], named_graphs: tuple[str, ...], default: int, named: int
) -> None:
    dataset = f"FROM <{graph(4)}> FROM <{graph(5)}> FROM <{graph(6)}>"
    options = {"default_graphs": default_graphs, "named_graphs": named_graphs}
    assert count(pool, "?s ?p ?o", dataset, **options) == default
    assert count(pool, "GRAPH ?g { ?s ?p ?o }", dataset, **options) == named


def test_relative_iris_are_resolved_against_the_base(pool: QueryPool) -> None:
    query = QueryRequest(f"ASK {{ <{path_of(1)}> ?p ?o }}", base_iri=f"{BASE}/sparql")
    assert b"true" in pool.answer(query).content


@pytest.mark.parametrize(
    ("query", "line", "column"),
    [("ASK {\n  ?s ?p\n}", 3, 2), ("", 1, 1), ("ASK { unknown:a ?p ?o }", 1, None), ("ASK {} {}", 1, None)],
)
def test_a_query_that_does_not_parse_tells_where(pool: QueryPool, query: str, line: int, column: int | None) -> None:
    with pytest.raises(QueryMalformed) as error:
        pool.answer(QueryRequest(query))
    assert error.value.line == line
    assert error.value.column is not None if column is None else error.value.column == column
    assert str(error.value).startswith("The query does not parse at line ")


@pytest.mark.parametrize("options", [{"default_graphs": ("relative",)}, {"base_iri": "relative"}])
def test_an_iri_of_the_protocol_that_is_none_is_malformed(pool: QueryPool, options: dict[str, object]) -> None:
    with pytest.raises(QueryMalformed):
        pool.answer(QueryRequest("ASK {}", **options))  # type: ignore[arg-type]


def test_an_unknown_function_is_an_error_of_the_query(pool: QueryPool) -> None:
    with pytest.raises(QueryRefused, match="function"):
        pool.answer(QueryRequest("SELECT (<http://example.org/f>(1) AS ?x) {}"))


@pytest.mark.parametrize("wanted", SOLUTIONS_FORMATS, ids=lambda wanted: wanted.name)
def test_an_answer_with_too_many_rows_is_cut_and_says_so(pool: QueryPool, wanted: object) -> None:
    for limit, truncated in ((50, False), (51, True)):
        query = f"SELECT * {{ ?s ?p ?o }} LIMIT {limit}"
        answer = pool.answer(QueryRequest(query, wanted))  # type: ignore[arg-type]
        assert answer.truncated is truncated
    exact = pool.answer(QueryRequest("SELECT * { ?s ?p ?o }"))
    assert exact.truncated
    assert len(json.loads(exact.content)["results"]["bindings"]) == 50


def test_a_graph_with_too_many_triples_is_cut_and_says_so(pool: QueryPool) -> None:
    answer = pool.answer(QueryRequest("CONSTRUCT WHERE { ?s ?p ?o }", graph_format=NTRIPLES))
    assert (answer.content.count(b"\n"), answer.truncated) == (50, True)


@pytest.mark.parametrize("form", ["SELECT ?o", "CONSTRUCT { ?s <http://example.org/p> ?o }"])
def test_an_answer_with_too_many_bytes_is_cut_and_says_so(pool: QueryPool, form: str) -> None:
    large = f"BIND('{'x' * 4000}' AS ?x) BIND(CONCAT({'?x, ' * 10} STR(?s), STR(?p)) AS ?o)"
    query = f"{form} {{ ?s ?p ?any {large} }} LIMIT 40"
    answer = pool.answer(QueryRequest(query, CSV, NTRIPLES))
    assert answer.truncated
    assert 500_000 < len(answer.content) <= 1024 * 1024
    assert answer.content.endswith(b"\n")


@pytest.mark.parametrize(
    ("form", "wanted", "offered"),
    [("SELECT ?o", XML, "json"), ("CONSTRUCT { ?s <http://example.org/p> ?o }", RDF_XML, "turtle")],
)
def test_what_xml_cannot_hold_is_not_sent_as_xml(pool: QueryPool, form: str, wanted: object, offered: str) -> None:
    query = f'{form} {{ ?s ?p ?any BIND("\\u0001" AS ?o) }} LIMIT 1'
    options = {"solutions_format" if wanted is XML else "graph_format": wanted}
    with pytest.raises(RepresentationUnknown) as error:
        pool.answer(QueryRequest(query, **options))  # type: ignore[arg-type]
    assert offered in error.value.offered
    assert wanted.name not in error.value.offered  # type: ignore[attr-defined]


def test_a_property_without_a_local_name_is_not_sent_as_xml(pool: QueryPool) -> None:
    with pytest.raises(RepresentationUnknown):
        query = "CONSTRUCT { ?s <http://example.org/1> ?o } WHERE { ?s ?p ?o } LIMIT 1"
        pool.answer(QueryRequest(query, graph_format=RDF_XML))


def evaluate_unchecked(pool: QueryPool, query: str) -> QueryAnswer:
    """Hands a query to a process past the checks of its text."""
    return pool._evaluate(QueryRequest(query), pool._processes)


@pytest.mark.parametrize(
    "query",
    [
        _BOMB,
        f"ASK {{ {'{' * 3000}{'}' * 3000} }}",
        f"ASK {{ FILTER({'(' * 10_000}1{')' * 10_000}) }}",
        f"ASK {{ {{}} {'UNION {}' * 10_000} }}",
        f"SELECT ?z {{ BIND('x' AS ?a0) {' '.join(f'BIND(CONCAT(?a{n},?a{n}) AS ?a{n + 1})' for n in range(31))} }}",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY RAND()",
    ],
    ids=["product", "groups", "parentheses", "unions", "doubling", "sorted product"],
)
def test_a_bomb_is_an_error_to_its_sender_and_nothing_to_the_next(pool: QueryPool, query: str) -> None:
    with pytest.raises(QueryTooCostly):
        evaluate_unchecked(pool, query)
    assert count(pool, "?s ?p ?o") == 2 * _ACTS


def test_a_bomb_does_not_delay_another_client(folder: DataFolder) -> None:
    pool = QueryPool(folder.snapshot().graphs, QueryLimits(seconds=60, processes=2))
    refused: list[QueryError] = []

    def explode() -> None:
        try:
            pool.answer(QueryRequest(_BOMB, client="hostile"))
        except QueryError as error:
            refused.append(error)

    hostile = threading.Thread(target=explode)
    hostile.start()
    counted = [count(pool, "?s ?p ?o", client="friendly") for _ in range(3)]
    assert hostile.is_alive()
    assert len(set(counted)) == 1
    pool.close()
    hostile.join()
    assert len(refused) == 1


@pytest.mark.parametrize("silent", ["", "SILENT"])
def test_no_connection_leaves_the_process(pool: QueryPool, silent: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        query = f"SELECT * {{ SERVICE {silent} <http://127.0.0.1:{server.getsockname()[1]}/> {{ ?s ?p ?o }} }}"
        with pytest.raises(QueryRefused, match="SERVICE"):
            pool.answer(QueryRequest(query))
        if silent:
            assert evaluate_unchecked(pool, query).kind is AnswerKind.SOLUTIONS
        else:
            with pytest.raises(QueryRefused, match="another endpoint"):
                evaluate_unchecked(pool, query)
        with pytest.raises(BlockingIOError):
            server.accept()


def test_the_service_that_is_refused_would_have_been_called(folder: DataFolder) -> None:
    """Shows that the test above can fail: an evaluator that is not confined does connect."""
    unconfined = query_worker.Evaluator(str(folder.snapshot().graphs), _LIMITS, {})
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(10)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/"
        asking = threading.Thread(
            target=unconfined.answer, args=(QueryRequest(f"ASK {{ SERVICE SILENT <{address}> {{ ?s ?p ?o }} }}"),)
        )
        asking.start()
        server.accept()[0].close()
    asking.join()


def test_a_pool_whose_idle_process_died_goes_on(pool: QueryPool) -> None:
    processes = pool._processes
    victim = next(iter(processes._pool_manager.worker_manager.workers))
    os.kill(victim, signal.SIGKILL)
    broken = threading.Event()
    while processes._context.alive and not broken.wait(0.01):
        pass
    assert count(pool, "?s ?p ?o") == 2 * _ACTS


def test_a_pool_goes_over_to_another_snapshot(tmp_path: Path) -> None:
    folder = publish(tmp_path, 1)
    pool = QueryPool(folder.snapshot().graphs, _LIMITS)
    try:
        assert count(pool, "?s ?p ?o") == 2
        pool.reopen(publish(tmp_path, 2).snapshot().graphs)
        assert count(pool, "?s ?p ?o") == 4
        with pytest.raises(DataFolderMissing):
            pool.reopen(tmp_path / "nowhere")
        assert count(pool, "?s ?p ?o") == 4
    finally:
        pool.close()


def test_a_pool_without_graphs_refuses_instead_of_hanging(tmp_path: Path) -> None:
    pool = QueryPool(tmp_path / "nowhere", _LIMITS)
    try:
        with pytest.raises(QueryOverload):
            pool.answer(QueryRequest("ASK {}"))
    finally:
        pool.close()


def _open_files_after_confinement() -> str:
    confinement._filter_system_calls = lambda: None
    confinement.confine(256)
    try:
        socket.socket()
    except OSError as error:
        return os.strerror(error.errno or 0)
    return "a socket"


def test_without_a_filter_of_system_calls_nothing_can_be_opened() -> None:
    with ProcessPool(max_workers=1, context=multiprocessing.get_context("spawn")) as processes:
        try:
            reached = processes.schedule(_open_files_after_confinement).result(10)
        except ProcessExpired:
            pytest.fail("a confined process cannot answer")
    assert reached == "Too many open files"


def test_a_query_under_way_is_refused_when_the_pool_is_closed(folder: DataFolder) -> None:
    pool = QueryPool(folder.snapshot().graphs, QueryLimits(seconds=30, memory=256, processes=1))
    errors: list[Exception] = []

    def ask() -> None:
        try:
            pool.answer(QueryRequest(_BOMB))
        except (QueryOverload, QueryTooCostly) as error:
            errors.append(error)

    assert count(pool, "?s ?p ?o") == 2 * _ACTS
    asking = threading.Thread(target=ask)
    asking.start()
    while not pool._turnstile._running:
        pass
    pool.close()
    asking.join()
    assert len(errors) == 1
    assert not pool._processes._context.alive, "no other processes took the place of those that were closed"
