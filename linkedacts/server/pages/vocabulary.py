"""The page of a vocabulary: each term with its labels, its definition and its relations."""

from collections.abc import Iterator
from itertools import groupby

from linkedacts.server.pages.templates import page
from linkedacts.server.site import site
from linkedacts.server.vocabularies import Term, Vocabulary


def render(vocabulary: Vocabulary, name: str) -> str:
    """Gives the page of a vocabulary, kind of term by kind of term; `name` is its address."""
    return page("vocabulary.html", site().base, vocabulary=vocabulary, name=name, kinds=dict(_kinds(vocabulary)))


def _kinds(vocabulary: Vocabulary) -> Iterator[tuple[str, list[Term]]]:
    for kind, terms in groupby(vocabulary.terms(), key=lambda term: term.kind):
        yield kind, list(terms)
