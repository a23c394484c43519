"""What a query may be written with: prefixes, and the terms that the published graphs use, with their labels."""

import json
import re
from collections.abc import Iterator
from functools import cache

from linkedacts.prefixes import PREFIXES
from linkedacts.rdf.context import context
from linkedacts.rdf.questions import questions
from linkedacts.server.vocabularies import Vocabulary, codes, compact, ontology

_NAME = re.compile(r"(?<![\w<:/])(?P<prefix>[a-z][a-z-]*):[A-Za-z]\w*")


@cache
def query_terms() -> bytes:
    """Gives `{"prefixes": {prefix: namespace}, "terms": [{"name", "fr", "en"}]}` as JSON, names in their order."""
    terms = [_described(name) for name in sorted({*_own(), *_reused()})]
    return json.dumps({"prefixes": PREFIXES, "terms": terms}, ensure_ascii=False).encode()


def _own() -> Iterator[str]:
    for vocabulary in (ontology(), codes()):
        for term in vocabulary.terms():
            yield compact(vocabulary.namespace + term.name)


def _reused() -> Iterator[str]:
    """Gives the terms of others: those of the JSON-LD context, which the model implies, and of the questions."""
    texts = (json.dumps(context()), *(question.text for question in questions()))
    found = (match for text in texts for match in _NAME.finditer(text))
    return (match[0] for match in found if match["prefix"] in PREFIXES)


def _described(name: str) -> dict[str, str]:
    prefix, _, local = name.partition(":")
    iri = PREFIXES[prefix] + local
    vocabulary = _vocabulary(iri)
    if vocabulary is None:
        return {"name": name}
    return {"name": name, "fr": vocabulary.label(iri), "en": vocabulary.label(iri, "en")}


def _vocabulary(iri: str) -> Vocabulary | None:
    return next((known for known in (ontology(), codes()) if iri.startswith(known.namespace)), None)
