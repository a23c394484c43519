"""The page of an act's evidence: every value that was read, the passage it was read from, and the rule that read it."""

from linkedacts.server.language import spoken
from linkedacts.server.pages.act_view import ActView
from linkedacts.server.pages.templates import page
from linkedacts.store.interface import ShownAct


def render(act: ShownAct, base: str) -> str:
    """Gives the page of an act's passages, page by page of its document."""
    view = ActView(act, base, spoken())
    return page("evidence.html", base, view=view, document_pages=list(view.passages.pages()))
