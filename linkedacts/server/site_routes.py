"""The pages that only people read: home, people, sessions, the register of agreements, quality, questions."""

from flask import Response, abort, request

from linkedacts.server.about import About
from linkedacts.server.answers import send, send_page
from linkedacts.server.pages import agreements, home, people, quality, questions, sessions
from linkedacts.server.pages.tables import MEDIA_TYPE
from linkedacts.server.paging import page_asked_for
from linkedacts.server.site import site, snapshot


def home_page() -> Response:
    """Answers with what this is, how much there is, and what came last."""
    return send_page(lambda: home.render(snapshot(), site().base))


def people_page() -> Response:
    """Answers with the people of an authority."""
    return send_page(lambda: people.render(request.args.get("authority", ""), snapshot(), site().base))


def sessions_page() -> Response:
    """Answers with the sessions, of one authority or of all."""
    number, authority = page_asked_for(), request.args.get("authority", "")
    return send_page(lambda: sessions.render(authority, number, snapshot(), site().base))


def agreements_page() -> Response:
    """Answers with the register of agreements."""
    number = page_asked_for()
    return send_page(lambda: agreements.render(request.args, number, snapshot(), site().base))


def agreements_file() -> Response:
    """Answers with a selection of the register as CSV."""
    content = agreements.as_csv(agreements.selection_of(request.args), snapshot(), site().base)
    return send(content.encode(), About(MEDIA_TYPE, snapshot().made))


def quality_page() -> Response:
    """Answers with how complete what is published is."""
    return send_page(lambda: quality.render(snapshot(), site().base))


def doubted_acts_page() -> Response:
    """Answers with the acts of which one thing is reported."""
    kind, name, number = request.args.get("kind", ""), request.args.get("name", ""), page_asked_for()
    return send_page(lambda: quality.render_acts(kind, name, number, snapshot(), site().base))


def questions_page() -> Response:
    """Answers with the question library."""
    return send_page(lambda: questions.render(site().base))


def question_page(name: str) -> Response:
    """Answers with one question; its address is the short and permanent one."""
    question = questions.named(name)
    if question is None:
        abort(404, "No question has this name.")
    return send_page(lambda: questions.render_one(question, site().base))
