"""The fields of the search index, and how their French text becomes terms.

A text is split at what is no letter or digit (« l'école » is two words), folded (accents, case) and, in the stemmed
fields, cut to its stem (Snowball): plurals and accents do not matter. `words` keeps the words whole, for typing errors.
"""

from functools import cache
from pathlib import Path

import tantivy
from tantivy import Filter, Schema, SchemaBuilder, TextAnalyzer, TextAnalyzerBuilder, Tokenizer

VERSION = "3"
"""To be raised when fields or analysis change: the next publication then builds the index anew."""
VERSION_FILE = "version"

STEMMED, WHOLE, EXACT = "french", "whole", "raw"
"""Names of the analyses; `raw` is tantivy's own."""
STEMMED_FIELDS = {"title": 4.0, "number": 6.0, "theme": 2.0, "clauses": 2.0, "text": 1.0}
"""Field → how much a match in it counts."""
WORDS = "words"
PATH, PERSON = "path", "person"
FACETS = ("authority", "type", "year", "theme_key", "outcome")
_LONGEST = 60
"""Bytes; longer words are no words."""


@cache
def schema() -> Schema:
    """Gives the fields of the index."""
    builder = SchemaBuilder()
    builder.add_text_field(PATH, stored=True, fast=True, tokenizer_name=EXACT, index_option="basic")
    for name in STEMMED_FIELDS:
        stored = name == "text"
        builder.add_text_field(name, stored=stored, tokenizer_name=STEMMED)
    builder.add_text_field(WORDS, tokenizer_name=WHOLE, index_option="basic")
    for name in ("authority", "type", "theme_key", "outcome", PERSON):
        builder.add_text_field(name, fast=True, tokenizer_name=EXACT, index_option="basic")
    builder.add_unsigned_field("year", indexed=True, fast=True)
    builder.add_unsigned_field("day", indexed=True, fast=True)
    builder.add_float_field("amount", indexed=True, fast=True)
    return builder.build()


def is_current(folder: Path) -> bool:
    """Tells whether a folder holds an index of the present fields."""
    version = folder / VERSION_FILE
    return version.exists() and version.read_text(encoding="utf-8") == VERSION


def register(index: tantivy.Index) -> tantivy.Index:
    """Gives an index that knows the analyses."""
    index.register_tokenizer(STEMMED, stemming())
    index.register_tokenizer(WHOLE, folding())
    return index


@cache
def stemming() -> TextAnalyzer:
    """Gives what makes stems of a text, without the words that every text has."""
    return _folding().filter(Filter.custom_stopword(_STOPWORDS)).filter(Filter.stemmer("french")).build()


@cache
def folding() -> TextAnalyzer:
    """Gives what makes folded whole words of a text."""
    return _folding().build()


def _folding() -> TextAnalyzerBuilder:
    builder = TextAnalyzerBuilder(Tokenizer.simple())
    return builder.filter(Filter.remove_long(_LONGEST)).filter(Filter.lowercase()).filter(Filter.ascii_fold())


# fmt: off
_STOPWORDS = [
    "a", "au", "aux", "avec", "c", "ce", "ces", "cet", "cette", "d", "dans", "de", "des", "du", "elle", "en", "est",
    "et", "il", "ils", "j", "je", "l", "la", "le", "les", "leur", "leurs", "m", "mais", "n", "ne", "notre", "nous",
    "on", "ou", "par", "pas", "pour", "qu", "que", "qui", "s", "sa", "se", "ses", "son", "sont", "sur", "t", "un",
    "une", "vos", "votre", "vous", "y",
]
# fmt: on
"""Folded, as words are when these are taken out; one-letter words are what elision leaves."""
