"""Who holds an office that a text only names: « M. le Maire » where the heading prints « Jean DUPONT, Maire »."""

from functools import lru_cache

from linkedacts.extraction.forms import Found, words
from linkedacts.extraction.name_words import CIVIL
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.people import Mention, mentions
from linkedacts.extraction.phrases import Phrase

_NEAR = 24
"""Characters between a name and its office."""


def office_holder(passage: Passage, office: str) -> Found[str] | None:
    """Gives the person whom a passage names with an office, in the shadow: `maire`, `presidente`, `1er adjoint`.

    « M. KERN, Maire » may be « Ugo KERN, Maire » in the lists: who is named in full is given.
    """
    beside = _beside("president" if office.startswith("president") else office)
    holders = [mention for mention in mentions(passage) if _holds(passage, mention, *beside)]
    first = next(iter(holders), None)
    full = (mention for mention in holders if first and mention.words > 1 and mention.name.endswith(first.name))
    holder = next(full, first)
    return holder.found("named_by_office") if holder else None


def _holds(passage: Passage, mention: Mention, after: Phrase, before: Phrase) -> bool:
    folded = passage.script.folded
    opening = max(passage.start, mention.start - _NEAR)
    return (
        after.match(folded, mention.end, mention.end + _NEAR) is not None
        or before.search(folded, opening, mention.start) is not None
    )


@lru_cache(maxsize=16)
def _beside(office: str) -> tuple[Phrase, Phrase]:
    """How an office is printed after a name and before it."""
    after = words(rf"\W*(?:le |la )?{office}e?\b(?!\W{{0,2}}(?:adj|delegue)| (?:de|d'|du))")
    return after, words(rf"\b(?:le|la) {office}e?\W*(?:{CIVIL}\W*)?$")
