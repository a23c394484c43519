"""A search as a tantivy query: every word somewhere in the act, a phrase in quotes as it stands, and the facets.

Nothing of the reader's text is parsed as a query language: it can only be words.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from tantivy import FieldType, Occur, Query, TextAnalyzer

from linkedacts.store.search.fields import STEMMED_FIELDS, WORDS, folding, schema, stemming
from linkedacts.store.search.wanted import Wanted

_PHRASE = re.compile(r"[\"«“]([^\"»”]+)[\"»”]")
_MOST_WORDS = 20
_SHORT, _LONG = 4, 8
"""Letters from which one, then two typing errors are looked past."""
_HIGHEST = 1e15
_THE_NUMBER = 20.0
"""How much more an act counts whose number is the one that is asked for."""


def exact(wanted: Wanted) -> Query:
    """Gives the query for acts with all the words, plurals and accents aside; the act of that number first."""
    needed = (*_phrases(wanted.words), *_words(wanted.words), *_facets(wanted))
    return _all(needed, _numbered(wanted.words))


def asks_for_phrase(words: str) -> bool:
    """Tells whether some words are in quotes: then they are wanted as they stand."""
    return _PHRASE.search(words) is not None


def similar(wanted: Wanted) -> Query:
    """Gives the query for acts with words like these, a letter or two away; those with them in their title first."""
    return _all((*_similar_words(wanted.words), *_facets(wanted)), _similar_titles(wanted.words))


def _all(needed: Iterable[Query], preferred: Iterable[Query]) -> Query:
    parts = [(Occur.Must, query) for query in needed]
    if not parts:
        return Query.all_query()
    return Query.boolean_query([*parts, *((Occur.Should, query) for query in preferred)])


def _numbered(text: str) -> Iterator[Query]:
    """Gives the query for the act whose number is written so: « 2014/209 », not 2014 and 209 somewhere."""
    terms = list(_placed_terms(text))[:_MOST_WORDS]
    if len(terms) > 1 and any(character.isdigit() for character in text):
        yield Query.boost_query(_phrase(terms, "number"), _THE_NUMBER)


def _phrases(text: str) -> Iterator[Query]:
    for match in _PHRASE.finditer(text):
        terms = list(_placed_terms(match[1]))[:_MOST_WORDS]
        if len(terms) > 1:
            yield _anywhere(partial(_phrase, terms))


def _placed_terms(text: str) -> Iterator[tuple[int, str]]:
    """Gives the terms of a phrase with their places: a word that is no term (« de », « à ») leaves its place empty."""
    for place, word in enumerate(folding().analyze(text)):
        yield from ((place, term) for term in stemming().analyze(word))


def _words(text: str) -> Iterator[Query]:
    for term in _terms(stemming(), text) or _terms(folding(), text):
        yield _anywhere(partial(_word, term))


def _similar_words(text: str) -> Iterator[Query]:
    stems = _terms(stemming(), text)
    for word in _terms(folding(), text):
        if not stems or _terms(stemming(), word):
            yield _fuzzy(WORDS, word)


def _similar_titles(text: str) -> Iterator[Query]:
    for term in _terms(stemming(), text):
        yield Query.boost_query(_fuzzy("title", term), STEMMED_FIELDS["title"])


def _fuzzy(field: str, word: str) -> Query:
    distance = (len(word) >= _SHORT) + (len(word) >= _LONG)
    return Query.fuzzy_term_query(schema(), field, word, distance=distance, transposition_cost_one=True)


def _phrase(terms: list[tuple[int, str]], field: str) -> Query:
    return Query.phrase_query(schema(), field, terms)  # type: ignore[arg-type]  # its stubs want one kind of list


def _word(term: str, field: str) -> Query:
    return Query.term_query(schema(), field, term)


def _anywhere(query_of: Callable[[str], Query]) -> Query:
    queries = (Query.boost_query(query_of(field), boost) for field, boost in STEMMED_FIELDS.items())
    return Query.boolean_query([(Occur.Should, query) for query in queries])


def _facets(wanted: Wanted) -> Iterator[Query]:
    exact_values = {
        "authority": wanted.authority,
        "type": wanted.type,
        "theme_key": wanted.theme,
        "person": wanted.person,
        "outcome": wanted.outcome,
        "year": wanted.year,
    }
    for field, value in exact_values.items():
        if value:
            yield Query.const_score_query(Query.term_query(schema(), field, value), 0.0)
    if wanted.least is not None or wanted.most is not None:
        yield Query.const_score_query(_range(wanted.least or 0.0, wanted.most), 0.0)


def _range(least: float, most: float | None) -> Query:
    kind = FieldType.Float
    return Query.range_query(schema(), "amount", kind, least, _HIGHEST if most is None else most)


def _terms(analyzer: TextAnalyzer, text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(analyzer.analyze(text)))[:_MOST_WORDS]
