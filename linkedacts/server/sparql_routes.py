"""The SPARQL endpoint: https://www.w3.org/TR/sparql11-protocol/; read only, for anyone, within published limits.

An answer is whole before its first byte goes out: an error never follows a 200.
"""

from urllib.parse import urlencode

from flask import Response, abort, request

from linkedacts.errors import QueryError
from linkedacts.server import paths, query_links, truncation
from linkedacts.server.about import About, Link, alternates
from linkedacts.server.answers import choose_form, negotiate, redirect, send, send_kept, send_page
from linkedacts.server.clients import client
from linkedacts.server.error_answers import respond
from linkedacts.server.graphs import write
from linkedacts.server.language import spoken
from linkedacts.server.negotiation import Choice
from linkedacts.server.offers import ANSWER_GRAPH, GRAPH, HTML, SOLUTIONS
from linkedacts.server.pages import sparql as sparql_page
from linkedacts.server.problems import problem_of
from linkedacts.server.query_tables import answer_table
from linkedacts.server.query_terms import query_terms
from linkedacts.server.service_description import service_description
from linkedacts.server.site import site, snapshot
from linkedacts.server.sparql_protocol import QueryOperation, query_operation
from linkedacts.store.query import AnswerKind, QueryAnswer, QueryRequest
from linkedacts.store.query_text import kind_of
from linkedacts.store.result_formats import GRAPH_FORMATS, SOLUTIONS_FORMATS

_DESCRIPTION = (*GRAPH, HTML)


def endpoint() -> Response:
    """Answers a query; without one, describes the service."""
    operation = query_operation(request)
    response = _describe(None) if operation is None else _answer(operation)
    response.headers["Query-Limits"] = _limits()
    return response


def short_link(name: str) -> Response:
    """Leads from a short link to the answer of the query that it holds."""
    query = query_links.query_of(name, site().published.limits.length)
    if query is None:
        abort(404, "This link holds no query: part of it may be missing.")
    wanted = {"format": request.args["format"]} if "format" in request.args else {}
    return redirect(f"{paths.SPARQL}?{urlencode({'query': query, **wanted})}", 302)


def terms() -> Response:
    """Answers with what a query may be written with."""
    return send_kept(site().pages.get((paths.SPARQL, "terms"), query_terms), About("application/json", vary=()))


def description(suffix: str) -> Response:
    """Describes the service in one form."""
    return _describe(suffix)


def _describe(suffix: str | None) -> Response:
    choice = choose_form(suffix, _DESCRIPTION)
    address = site().root + paths.SPARQL
    about = About(
        choice.content_type,
        snapshot().made,
        alternates(address, _DESCRIPTION, Link("canonical", site().base + paths.SPARQL)),
        None if suffix else f"{address}.{choice.offer.suffix}",
    )
    limits = site().published.limits
    if choice.offer is HTML:
        return send_page(lambda: sparql_page.render("", limits), about)

    def make() -> bytes:
        return write(service_description(site().base + paths.SPARQL, snapshot(), limits), choice.offer)

    return send_kept(site().pages.get((snapshot().version, paths.SPARQL, choice.offer.suffix), make), about)


def _answer(operation: QueryOperation) -> Response:
    choice = negotiate(ANSWER_GRAPH if kind_of(operation.text) is AnswerKind.GRAPH else SOLUTIONS)
    if choice.offer is HTML:
        return _answer_page(operation)
    answer = site().published.answer(_request(operation, choice))
    response = send(truncation.marked(answer), About(choice.content_type))
    return _labelled(response, answer)


def _answer_page(operation: QueryOperation) -> Response:
    """Answers a person: the query with its answer, or with what is wrong with it."""
    limits = site().published.limits
    try:
        answer = site().published.answer(_request(operation, None))
    except QueryError as error:
        return respond(problem_of(error), sparql_page.render(operation.text, limits, error))
    page = sparql_page.render(operation.text, limits, answer=answer_table(answer))
    about = About(HTML.content_type, language=spoken().code, vary=("Accept", "Accept-Language", "Cookie"))
    return _labelled(send(page.encode(), about), answer)


def _request(operation: QueryOperation, choice: Choice | None) -> QueryRequest:
    wanted = choice.offer.media_type if choice else ""
    solutions = {known.media_type: known for known in SOLUTIONS_FORMATS}
    graphs = {known.media_type: known for known in GRAPH_FORMATS}
    return QueryRequest(
        operation.text,
        solutions.get(wanted, SOLUTIONS_FORMATS[0]),
        graphs.get(wanted, GRAPH_FORMATS[0]),
        operation.default_graphs,
        operation.named_graphs,
        site().base + paths.SPARQL,
        client(),
    )


def _labelled(response: Response, answer: QueryAnswer) -> Response:
    if answer.truncated:
        response.headers[truncation.HEADER] = "true"
    return response


def _limits() -> str:
    limits = site().published.limits
    return (
        f"seconds={limits.seconds:g}, rows={limits.rows}, bytes={limits.answer * 1024 * 1024}, length={limits.length}"
    )
