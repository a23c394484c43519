"""How errors go out: as problem details (RFC 9457) for programs, as a page for people."""

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException

from linkedacts.errors import LinkedActsError, RepresentationUnknown
from linkedacts.server.language import spoken
from linkedacts.server.negotiation import choose
from linkedacts.server.offers import HTML, PROBLEM
from linkedacts.server.pages import gone as gone_page
from linkedacts.server.pages import problem as problem_page
from linkedacts.server.problems import STATUS, Problem, Withdrawn, problem_of, problem_of_http
from linkedacts.server.site import site

_LAST_REDIRECT = 399


def install(app: Flask) -> None:
    """Makes an application answer errors this way."""
    app.register_error_handler(HTTPException, _http)
    for kind in STATUS:
        app.register_error_handler(kind, _own)


def respond(problem: Problem, page: str | None = None) -> Response:
    """Sends a problem in the form that the client prefers; problem details where it takes neither.

    `page` is a page made for it; else any problem has the same one.
    """
    if _wants_page():
        content: str | bytes = page or problem_page.render(problem)
        response = Response(content, problem.status, content_type=HTML.content_type)
        response.content_language.add(spoken().code)
    else:
        response = Response(problem.as_json(), problem.status, content_type=PROBLEM[0].content_type)
    response.headers.update(problem.headers)
    response.vary.update(("Accept", "Accept-Language", "Cookie"))
    response.cache_control.no_store = True
    return response


def _own(error: LinkedActsError) -> Response:
    return respond(problem_of(error))


def _http(error: HTTPException) -> Response | HTTPException:
    if (error.code or 500) <= _LAST_REDIRECT:
        return error
    problem = problem_of_http(error)
    if isinstance(error, Withdrawn):
        return respond(problem, gone_page.render(error.tombstone, site().base) if _wants_page() else None)
    return respond(problem)


def _wants_page() -> bool:
    try:
        return choose(request.headers.get("Accept"), PROBLEM).offer is HTML
    except RepresentationUnknown:
        return False
