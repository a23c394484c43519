"""The answer of a query as people read it: IRIs by short names, a chart where there is one number a row, downloads."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlencode

from linkedacts.server.pages.charts import BarChart, bars
from linkedacts.server.query_tables import AnswerTable, Cell
from linkedacts.vocabulary import PREFIXES

_MOST_BARS = 24


@dataclass(frozen=True)
class ShortCell:
    """One value of a table: what is shown, and where it leads."""

    text: str
    href: str | None


def short_rows(answer: AnswerTable, base: str) -> list[list[ShortCell]]:
    """Gives the rows with IRIs as people know them: an act by its number, a thing by its name, a term by its prefix."""
    return [[ShortCell(_short(cell, base), cell.href) for cell in row] for row in answer.rows]


def chart_of(answer: AnswerTable) -> tuple[BarChart, Sequence[tuple[int, int]]] | None:
    """Gives the chart of counts by year, where that is what the answer is."""
    if len(answer.columns) != 2 or not 1 < len(answer.rows) <= _MOST_BARS:
        return None
    pairs = [(row[0].text, row[1].text) for row in answer.rows]
    if not all(first.isdigit() and second.isdigit() and len(first) == len("2024") for first, second in pairs):
        return None
    values = sorted((int(year), int(count)) for year, count in pairs)
    chart = bars(values)
    return None if chart is None else (chart, values)


def downloads(query: str, answer: AnswerTable, address: str) -> list[tuple[str, str]]:
    """Gives the formats of an answer, each with its address, which stays."""
    formats = ("ttl", "nt", "rdf") if answer.graph is not None else ("csv", "tsv", "srj", "srx")
    labels = {"srj": "JSON", "srx": "XML", "rdf": "RDF/XML", "ttl": "Turtle", "nt": "N-Triples"}
    return [
        (labels.get(name, name.upper()), f"{address}?{urlencode({'query': query, 'format': name})}") for name in formats
    ]


def _short(cell: Cell, base: str) -> str:
    if cell.href is None:
        return cell.text
    if cell.text.startswith(f"{base}/"):
        return unquote(cell.text.rpartition("/")[2])
    for prefix, namespace in PREFIXES.items():
        if cell.text.startswith(namespace):
            return f"{prefix}:{cell.text.removeprefix(namespace)}"
    return cell.text
