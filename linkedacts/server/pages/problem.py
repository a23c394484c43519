"""The page of an error: what went wrong, in words, and where to go from here."""

from linkedacts.server.language import N_
from linkedacts.server.pages.templates import page
from linkedacts.server.pages.wording import PROBLEMS
from linkedacts.server.problems import Problem
from linkedacts.server.site import site

_UNKNOWN = (N_("Cette demande n’aboutit pas"), N_("Une erreur s’est produite."))


def render(problem: Problem) -> str:
    """Gives the page of a problem."""
    heading, sentence = PROBLEMS.get(problem.status, _UNKNOWN)
    return page("problem.html", site().base, problem=problem, heading=heading, sentence=sentence)
