"""The answer of a query as people read it: things by name, a chart where there is one number a row, downloads."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlencode, urlsplit

from linkedacts.server.language import Language
from linkedacts.server.pages.charts import BarChart, bars
from linkedacts.server.query_tables import AnswerTable, Cell
from linkedacts.server.vocabularies import Vocabulary, codes, compact, ontology

_MOST_BARS = 24
_NUMBER = re.compile(r"\d{1,15}(\.\d+)?")
_VOCABULARIES = {"ontology": ontology, "codes": codes}
"""Last segment of the address → the vocabulary that is served there."""


@dataclass(frozen=True)
class ShortCell:
    """One value of a table: what is shown, and where it leads."""

    text: str
    href: str | None


@dataclass(frozen=True)
class AnswerChart:
    """The drawing of an answer: counts by year on their own, other numbers as a bar in each row."""

    years: Sequence[tuple[int, int]] = ()
    by_year: BarChart | None = None
    shares: Sequence[float] = ()
    """Length of the bar of each row, in hundredths of the longest."""


def short_rows(answer: AnswerTable, base: str, language: Language) -> list[list[ShortCell]]:
    """Gives the rows as people know them: an act by its number, a thing by its name, a term by its label."""
    return [[_short(cell, base, language) for cell in row] for row in answer.rows]


def chart_of(answer: AnswerTable, rows: Sequence[Sequence[ShortCell]]) -> AnswerChart | None:
    """Gives the chart of an answer with one number a row, its last column; None for any other."""
    if len(answer.columns) != 2 or not 1 < answer.total == len(rows) <= _MOST_BARS:
        return None
    pairs = [(row[0].text, row[1].text) for row in rows]
    if not all(label and _NUMBER.fullmatch(number) for label, number in pairs):
        return None
    if all(_is_year(label) and number.isdigit() for label, number in pairs):
        years = sorted((int(year), int(count)) for year, count in pairs)
        return AnswerChart(years, bars(years))
    numbers = [float(number) for _, number in pairs]
    return AnswerChart(shares=[round(100 * number / (max(numbers) or 1), 1) for number in numbers])


def downloads(query: str, answer: AnswerTable, address: str) -> list[tuple[str, str]]:
    """Gives the formats of an answer, each with its address, which stays."""
    formats = ("ttl", "nt", "rdf") if answer.graph is not None else ("csv", "tsv", "srj", "srx")
    labels = {"srj": "JSON", "srx": "XML", "rdf": "RDF/XML", "ttl": "Turtle", "nt": "N-Triples"}
    return [
        (labels.get(name, name.upper()), f"{address}?{urlencode({'query': query, 'format': name})}") for name in formats
    ]


def _short(cell: Cell, base: str, language: Language) -> ShortCell:
    if cell.href is None:
        return ShortCell(cell.text, None)
    if cell.text.startswith(f"{base}/"):
        return ShortCell(unquote(cell.text.rpartition("/")[2]), cell.href)
    for name, vocabulary in _VOCABULARIES.items():
        if cell.text.startswith(vocabulary().namespace):
            return _term(cell.text, vocabulary(), f"{urlsplit(base).path}/{name}", language)
    return ShortCell(compact(cell.text), cell.href)


def _term(iri: str, vocabulary: Vocabulary, address: str, language: Language) -> ShortCell:
    fragment = iri.removeprefix(vocabulary.namespace)
    return ShortCell(vocabulary.label(iri, language.code), f"{address}#{fragment}")


def _is_year(text: str) -> bool:
    return text.isdigit() and len(text) == len("2024")
