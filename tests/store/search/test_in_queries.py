"""A SPARQL query finds by words what a search finds, in the process that nothing leaves."""

import json
from collections.abc import Iterator

import pytest

from linkedacts.errors import QueryError
from linkedacts.store.folder import DataFolder
from linkedacts.store.queries import QueryPool
from linkedacts.store.query import QueryLimits, QueryRequest
from linkedacts.store.search.wanted import Wanted
from linkedacts.store.snapshot import FolderSnapshot
from tests.server.site import BASE

_PREFIX = "PREFIX la: <https://w3id.org/linkedacts/ontology#>"


@pytest.fixture(scope="module")
def pool(folder: DataFolder) -> Iterator[QueryPool]:
    pool = QueryPool(folder.snapshot().graphs, QueryLimits(seconds=60, processes=1))
    yield pool
    pool.close()


def _rows(pool: QueryPool, query: str) -> list[dict[str, dict[str, str]]]:
    rows: list[dict[str, dict[str, str]]] = json.loads(pool.answer(QueryRequest(f"{_PREFIX} {query}")).content)[
        "results"
    ]["bindings"]
    return rows


@pytest.mark.parametrize(
    "words", ["convention", "conventions", "éclairgae public", '"mise à disposition"', "zzyzx", ""]
)
def test_a_query_finds_what_a_search_finds(pool: QueryPool, snapshot: FolderSnapshot, words: str) -> None:
    found = {BASE + hit.path for hit in snapshot.search.find(Wanted(words), limit=100).hits}
    rows = _rows(pool, f"SELECT DISTINCT ?act {{ ?act a la:LocalAct FILTER la:matches(?act, {json.dumps(words)}) }}")
    assert {row["act"]["value"] for row in rows} == found


@pytest.mark.parametrize("given", ['"convention"', "?act", "?act, 5, 6", '"text", "convention"', ""])
def test_anything_but_an_act_and_words_is_an_error_of_type(pool: QueryPool, given: str) -> None:
    assert _rows(pool, f"SELECT ?act {{ ?act a la:LocalAct FILTER la:matches({given}) }}") == []


def test_a_thing_that_is_no_act_is_not_found(pool: QueryPool) -> None:
    [row] = _rows(pool, 'SELECT ?found { BIND (la:matches(<urn:other>, "convention") AS ?found) }')
    assert row["found"]["value"] == "false"


def test_other_functions_are_refused(pool: QueryPool) -> None:
    with pytest.raises(QueryError):
        _rows(pool, "SELECT ?x { BIND (la:unknown(1) AS ?x) }")
