"""Formats of solutions: an answer can be cut anywhere and stays well-formed."""

import csv
import io

import pytest
from pyoxigraph import QueryResultsFormat, QuerySolutions, Store, parse_query_results

from linkedacts.store.result_formats import SOLUTIONS_FORMATS, SolutionsFormat

_QUERY = r"""
SELECT ?a ?b { VALUES (?a ?b) {
    ("un" UNDEF) ("]}}" "}},{") ("l'\r\n\"acte\"\t" "\\\"") (<http://localhost/> "é€😀"@fr)
    (UNDEF UNDEF) ("</result>" "a,b") (1 "\n") ("" "\"\"")
} }
"""
_ROWS = 8


def known(wanted: SolutionsFormat) -> QueryResultsFormat:
    found = QueryResultsFormat.from_media_type(wanted.media_type)
    assert found is not None
    return found


def answer(wanted: SolutionsFormat, query: str = _QUERY) -> bytes:
    found = Store().query(query)
    assert isinstance(found, QuerySolutions)
    content = found.serialize(format=known(wanted))
    assert content is not None
    return content


def rows_of(content: bytes, wanted: SolutionsFormat) -> list[str]:
    """Reads an answer back; pyoxigraph reads no CSV, so its rows are compared through their own text."""
    if wanted.name == "csv":
        return [str(row) for row in list(csv.reader(io.StringIO(content.decode(), newline=""), strict=True))[1:]]
    found = parse_query_results(content, format=known(wanted))
    assert isinstance(found, QuerySolutions)
    return [str(row) for row in found]


@pytest.mark.parametrize("wanted", SOLUTIONS_FORMATS, ids=lambda wanted: wanted.name)
@pytest.mark.parametrize("rows", [1, 3, _ROWS, 100])
def test_an_answer_whose_end_is_missing_is_cut_between_two_rows(wanted: SolutionsFormat, rows: int) -> None:
    whole = answer(wanted)
    expected = rows_of(whole, wanted)
    assert len(expected) == _ROWS
    head = len(wanted.cut(answer(wanted, _QUERY + "LIMIT 0"), 0)) + 2
    lengths = [len(rows_of(wanted.cut(whole[:length], rows), wanted)) for length in range(head, len(whole) + 1)]
    assert rows_of(wanted.cut(whole, rows), wanted) == expected[:rows]
    assert lengths == sorted(lengths)
    assert lengths[-1] == min(rows, _ROWS)


@pytest.mark.parametrize("wanted", SOLUTIONS_FORMATS, ids=lambda wanted: wanted.name)
def test_a_whole_answer_within_its_rows_is_left_as_it_is(wanted: SolutionsFormat) -> None:
    assert wanted.cut(answer(wanted), _ROWS) == answer(wanted)
    assert not wanted.has_at_most(_ROWS - 1, answer(wanted))
    assert wanted.has_at_most(1000, answer(wanted))
