"""Lists of members whose label stands after them: « Jean DUPRÉ, Anne ROY étaient présents. M. Luc KERN est absent. »"""

import re
from collections.abc import Iterator

from linkedacts.extraction.forms import words
from linkedacts.extraction.list_labels import Listing
from linkedacts.extraction.listings import Listed
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.people import sure_mentions
from linkedacts.extraction.report_openers import report_start

_SAID = words(
    r"\b(?:etaient|etait|sont|est) (?:tous |bien |effectivement )?"
    r"(?:(?P<present>presente?s?)|(?P<absent>(?:absente?s? (?:et )?)?excusee?s?|absente?s?))"
    r"(?=\s*(?:[.,;\n]|$|et\b))"
)
_SENTENCE_END = re.compile(r"\.(?<!\bm\.)(?<!\bmm\.)(?<!\bmme\.)(?<!\bmmes\.)\s|[;:]|\n\n")
_LONGEST = 2500
"""Characters of names before one predicate."""


def predicated(passage: Passage) -> Iterator[Listed]:
    """Gives each list that a sentence of the heading closes with what its members were, in the order of the text."""
    folded, begin = passage.script.folded, passage.start
    report = report_start(passage)
    for match in _SAID.finditer(folded, passage.start, passage.end if report is None else report):
        names = _before(passage.part(max(begin, match.start() - _LONGEST), match.start()))
        if sure_mentions(names):
            listing = Listing.PRESENT if match["present"] else Listing.ABSENT
            label = passage.part(*match.span())
            yield Listed(listing, label, passage.part(names.start, match.end()))
        begin = match.end()


def _before(place: Passage) -> Passage:
    """The sentence in which the predicate stands, up to it."""
    ends = [match.end() for match in _SENTENCE_END.finditer(place.script.folded, place.start, place.end)]
    return place.part(ends[-1] if ends else place.start, place.end).stripped(" \n,")
