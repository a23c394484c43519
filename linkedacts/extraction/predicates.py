"""Lists of members whose label stands after them: « Jean DUPRÉ, Anne ROY étaient présents. M. Luc KERN est absent. »"""

import re
from collections.abc import Iterator

from linkedacts.extraction.forms import words
from linkedacts.extraction.list_labels import Listing
from linkedacts.extraction.listings import Listed
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.people import Mention, sure_mentions
from linkedacts.extraction.phrases import Phrases
from linkedacts.extraction.report_openers import report_start

_SAID = words(
    r"\b(?:etaient|etait|sont|est) (?:tous |bien |effectivement )?"
    r"(?:presente?s?|(?P<absent>(?:absente?s? (?:et )?)?excusee?s?|absente?s?))"
    r"(?=\s*(?:[.,;\n]|$|et\b))"
)
_ALONE = words(r",? (?P<listed>presentes?|presents)(?=[ \t]*(?:[.;\n]|$))")
"""« Mme ROY, M. KERN, M. HUET présents. »: right after the last name, without a verb"""
_SENTENCE_END = re.compile(r"\.(?<!\bm\.)(?<!\bmm\.)(?<!\bmme\.)(?<!\bmmes\.)\s|[;:]|\n\n")
_LONGEST = 2500
"""Characters of names before one predicate."""


def predicated(passage: Passage) -> Iterator[Listed]:
    """Gives each list that a sentence of the heading closes with what its members were, in the order of the text."""
    folded, begin = passage.script.folded, passage.start
    report = report_start(passage)
    patterns = Phrases(_SAID, _ALONE)
    for match in patterns.finditer(folded, passage.start, passage.end if report is None else report):
        names = _before(passage.part(max(begin, match.start() - _LONGEST), match.start()))
        people, said = sure_mentions(names), match.groupdict()
        if people and ("listed" not in said or _is_list(people, match.start())):
            listing = Listing.ABSENT if said.get("absent") else Listing.PRESENT
            label = passage.part(*match.span())
            yield Listed(listing, label, passage.part(names.start, match.end()))
        begin = match.end()


def _is_list(people: list[Mention], end: int) -> bool:
    """Whether several people are named, the last right before an offset."""
    return len(people) > 1 and people[-1].end == end


def _before(place: Passage) -> Passage:
    """The sentence in which the predicate stands, up to it."""
    ends = [match.end() for match in _SENTENCE_END.finditer(place.script.folded, place.start, place.end)]
    return place.part(ends[-1] if ends else place.start, place.end).stripped(" \n,")
