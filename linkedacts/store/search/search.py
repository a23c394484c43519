"""The search index of one snapshot, open for reading."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import tantivy
from tantivy import Document, Order, Query, Searcher, SearchResult, SnippetGenerator

from linkedacts.store.search import queries
from linkedacts.store.search.fields import FACETS, PATH, PERSON, is_current, register, schema
from linkedacts.store.search.wanted import Found, Hit, Sort, Stretch, Wanted

_EXCERPT = 220
"""Characters of an excerpt."""
_OPENING = 5000
"""Characters that a text is first looked for an excerpt in: two pages; all of a long one costs half a millisecond."""
_VALUES = 20
"""Most values of a facet."""
_FEW = 300
"""Acts among which the people that they name are counted: each names dozens."""
_MOST_PATHS = 65_000
"""Acts of which the paths are listed: tantivy makes no larger tables."""
_ORDERS: Mapping[Sort, tuple[str, Order]] = {
    Sort.LATEST: ("day", Order.Desc),
    Sort.EARLIEST: ("day", Order.Asc),
    Sort.AMOUNT: ("amount", Order.Desc),
}


class Search:
    """What a snapshot can be searched for; safe to use from several threads."""

    def __init__(self, folder: Path) -> None:
        """Takes the folder of the index; it is opened by the first search."""
        self._folder = folder

    def find(self, wanted: Wanted, *, limit: int = 20, offset: int = 0, excerpts: bool = True) -> Found:
        """Gives one page of what is found, and the counts of all of it; `excerpts` cost a little each."""
        query, corrected = self._query(wanted)
        order = self._order(wanted)
        result = self._searcher.search(query, limit=limit, offset=offset, **order)
        total = _total(result)
        hits = list(self._hits(query, result.hits, with_excerpts=excerpts and bool(wanted.words)))
        return Found(total, hits, self._facets(query, total) if total else {}, corrected and bool(total))

    def paths(self, words: str) -> tuple[frozenset[str], bool]:
        """Gives the paths of the acts that are found by some words, and whether these are all of them."""
        query, _ = self._query(Wanted(words))
        counted = self._searcher.aggregate(query, {PATH: {"terms": {"field": PATH, "size": _MOST_PATHS}}})[PATH]
        return frozenset(bucket["key"] for bucket in counted["buckets"]), not counted["sum_other_doc_count"]

    @cached_property
    def _is_current(self) -> bool:
        return is_current(self._folder)

    @cached_property
    def _searcher(self) -> Searcher:
        return register(tantivy.Index.open(str(self._folder))).searcher()

    def _query(self, wanted: Wanted) -> tuple[Query, bool]:
        """Gives what to ask of the index, and whether typing errors are looked past: only where nothing is exact."""
        query = queries.exact(wanted)
        if not wanted.words or queries.asks_for_phrase(wanted.words) or self._count(query):
            return query, False
        return queries.similar(wanted), True

    def _count(self, query: Query) -> int:
        return _total(self._searcher.search(query, limit=1))

    def _order(self, wanted: Wanted) -> dict[str, Any]:
        """Gives how to sort; without words, relevance has nothing to go by."""
        sort = Sort.LATEST if wanted.sort is Sort.RELEVANCE and not wanted.words else wanted.sort
        if sort not in _ORDERS:
            return {}
        field, order = _ORDERS[sort]
        return {"order_by_field": field, "order": order}

    def _hits(self, query: Query, hits: Sequence[tuple[Any, Any]], *, with_excerpts: bool) -> Iterator[Hit]:
        excerpts = SnippetGenerator.create(self._searcher, query, schema(), "text") if with_excerpts else None
        if excerpts is not None:
            excerpts.set_max_num_chars(_EXCERPT)
        for _, address in hits:
            document = self._searcher.doc(address)
            excerpt = () if excerpts is None else _excerpt(excerpts, document)
            yield Hit(str(document.get_first("path")), excerpt)

    def _facets(self, query: Query, total: int) -> dict[str, list[tuple[str, int]]]:
        names = (*FACETS, PERSON) if total <= _FEW and self._is_current else FACETS
        wanted = {name: {"terms": {"field": name, "size": _VALUES}} for name in names}
        counted = self._searcher.aggregate(query, wanted)
        return {
            name: [(_text(bucket["key"]), bucket["doc_count"]) for bucket in counted[name]["buckets"]] for name in names
        }


def _total(result: SearchResult) -> int:
    return result.count or 0  # type: ignore[attr-defined]  # tantivy's stubs leave it out


def _text(key: object) -> str:
    return str(int(key)) if isinstance(key, float) else str(key)


def _excerpt(excerpts: SnippetGenerator, document: Document) -> tuple[Stretch, ...]:
    """Gives an excerpt of the beginning of a text, of its rest where the beginning has none."""
    text = str(document.get_first("text") or "")
    opening = excerpts.snippet_from_doc(Document(text=text[:_OPENING]))
    if opening.highlighted() or len(text) <= _OPENING:
        return tuple(_stretches(opening))
    return tuple(_stretches(excerpts.snippet_from_doc(document)))


def _stretches(snippet: tantivy.Snippet) -> Iterator[Stretch]:
    """Gives a snippet as stretches of text; its ranges count bytes of UTF-8."""
    content, at = snippet.fragment().encode(), 0
    ranges = snippet.highlighted()
    if not ranges:
        return
    for found in ranges:
        yield Stretch(content[at : found.start].decode(), False)
        yield Stretch(content[found.start : found.end].decode(), True)
        at = found.end
    yield Stretch(content[at:].decode(), False)
