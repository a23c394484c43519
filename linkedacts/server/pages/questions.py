"""The question library: what the data can answer, each question in words, with its query, ready to run."""

from linkedacts.rdf.questions import Question, questions
from linkedacts.server.language import spoken
from linkedacts.server.pages.templates import page

PATH = "/questions"


def render(base: str) -> str:
    """Gives the list of questions, in the order of their labels."""
    code = spoken().code
    ordered = sorted(questions(), key=lambda question: question.label[code])
    return page("questions.html", base, questions=ordered)


def render_one(question: Question, base: str) -> str:
    """Gives one question with its query."""
    return page("question.html", base, question=question)


def named(name: str) -> Question | None:
    """Gives the question of a name."""
    return next((question for question in questions() if question.name == name), None)
