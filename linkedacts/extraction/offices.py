"""Who holds an office that a text only names: « M. le Maire » where the heading prints « Jean DUPONT, Maire »."""

from functools import lru_cache

from linkedacts.extraction.forms import Found, words
from linkedacts.extraction.name_words import CIVIL
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.people import mentions
from linkedacts.extraction.phrases import Phrase

_NEAR = 24
"""Characters between a name and its office."""


def office_holder(passage: Passage, office: str) -> Found[str] | None:
    """Gives the person whom a passage names with an office, in the shadow: `maire`, `presidente`, `1er adjoint`."""
    after, before = _beside("president" if office.startswith("president") else office)
    folded = passage.script.folded
    for mention in mentions(passage):
        if after.match(folded, mention.end, mention.end + _NEAR) or before.search(
            folded, max(passage.start, mention.start - _NEAR), mention.start
        ):
            return mention.found("named_by_office")
    return None


@lru_cache(maxsize=16)
def _beside(office: str) -> tuple[Phrase, Phrase]:
    """How an office is printed after a name and before it."""
    after = words(rf"\W*(?:le |la )?{office}e?\b(?!\W{{0,2}}(?:adj|delegue)| (?:de|d'|du))")
    return after, words(rf"\b(?:le|la) {office}e?\W*(?:{CIVIL}\W*)?$")
