"""The SPARQL page: a query as a plain form, what may be asked, and the answer as a table."""

from linkedacts.errors import QueryError
from linkedacts.prefixes import PREFIXES
from linkedacts.server import paths
from linkedacts.server.language import spoken
from linkedacts.server.pages.answers_in_words import chart_of, downloads, short_rows
from linkedacts.server.pages.query_problems import problem_in_words
from linkedacts.server.pages.questions import ordered
from linkedacts.server.pages.templates import page
from linkedacts.server.query_links import link_to
from linkedacts.server.query_tables import AnswerTable
from linkedacts.server.site import site
from linkedacts.store.query import QueryLimits

EXAMPLE = """PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX la: <https://w3id.org/linkedacts/ontology#>
SELECT ?act ?date ?title WHERE {
  ?act a la:LocalAct ; eli:date_document ?date ; eli:is_realized_by/eli:title ?title .
}
ORDER BY DESC(?date)
LIMIT 20"""


def render(
    query: str, limits: QueryLimits, problem: QueryError | None = None, answer: AnswerTable | None = None
) -> str:
    """Gives the form, holding a query, and below it the answer; `problem` says what was wrong with it."""
    base, language = site().base, spoken()
    rows = short_rows(answer, base, language) if answer else []
    return page(
        "sparql.html",
        base,
        query=query or EXAMPLE,
        limits=limits,
        problem=problem,
        problem_words=problem_in_words(problem, language) if problem else "",
        answer=answer,
        rows=rows,
        chart=chart_of(answer, rows) if answer else None,
        permalink=base + link_to(query) if answer else None,
        downloads=downloads(query, answer, f"{site().root}{paths.SPARQL}") if answer else [],
        examples=ordered(language),
        prefixes=PREFIXES,
    )
