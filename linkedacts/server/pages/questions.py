"""The question library: what the data can answer, each question in words, with its query, ready to run."""

from linkedacts.iris import slug
from linkedacts.rdf.questions import Question, questions
from linkedacts.server.language import Language, spoken
from linkedacts.server.pages.templates import page


def render(base: str) -> str:
    """Gives the list of questions, in the order of their labels."""
    return page("questions.html", base, questions=ordered(spoken()))


def render_one(question: Question, base: str) -> str:
    """Gives one question with its query."""
    return page("question.html", base, question=question)


def ordered(language: Language) -> list[Question]:
    """Gives the questions in the order of their labels, accents aside."""
    return sorted(questions(), key=lambda question: slug(question.label[language.code]))


def named(name: str) -> Question | None:
    """Gives the question of a name."""
    return next((question for question in questions() if question.name == name), None)
