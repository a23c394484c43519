"""Earlier sessions of its assembly that an act names: the one whose minutes it approves, those whose acts it cites.

Only what leaves no doubt: a full date before the session's own, and an assembly that is the act's own, in its words
(minutes « de la séance du … » are of the council that approves them). What another commune decided is never read.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from linkedacts.extraction.dates import DATE, read_date
from linkedacts.extraction.forms import Found, words
from linkedacts.extraction.passage import Passage, fold
from linkedacts.extraction.phrases import Phrase

_MINUTES = (
    r"\b(?:proces[ -]verb(?:al|aux)|p\.?v\.?|comptes?[ -]rendus?)(?: integral| sommaire)?"
    r" (?:de la|des)(?: derniere| precedente)? (?:seance|reunion)s?"
    r"(?: (?:ordinaire|extraordinaire|publique|pleniere))?"
)
_NUMBER = r"(?: n ?[°º] ?\S{1,30}?)?"
_ON = r",?(?: (?:en date|tenue|prise))?(?: du| le)"
_OF_ANOTHER_BODY = r"(?! (?:de |du |des |d'))"


def earlier_sessions(passage: Passage, assembly: str | None, before: date | None) -> list[Found[date]]:
    """Gives the day of each earlier session of an assembly that a passage names, once; none without assembly or day."""
    if assembly is None or before is None:
        return []
    distinct: dict[date, Found[date]] = {}
    for pattern, by in _forms(assembly):
        for found in _days(pattern, by, passage):
            if found.value < before:
                distinct.setdefault(found.value, found)
    return sorted(distinct.values(), key=lambda found: found.value)


@lru_cache(maxsize=256)  # documents are of few assemblies
def _forms(assembly: str) -> tuple[tuple[Phrase, str], ...]:
    name = " ".join(re.escape(word) for word in fold(assembly).split())
    own, day = rf"(?:du|de la) {name}", rf"(?P<day>{DATE})"
    decided = rf"(?:{own}|(?:le|la|adoptee par (?:le|la)) {name})"
    return (
        (words(rf"{_MINUTES}(?: {own})?{_ON} {day}(?:(?= {own})|{_OF_ANOTHER_BODY})"), "minutes_of_session"),
        (words(rf"\bproces[ -]verbal {own}{_ON} {day}"), "minutes_of_assembly"),
        (words(rf"\bdeliberations?{_NUMBER} {own}{_NUMBER}{_ON} {day}"), "deliberation_of_assembly"),
        (words(rf"\bdeliberations?{_NUMBER}{_ON} {day},? {decided}\b{_OF_ANOTHER_BODY}"), "deliberation_dated_first"),
    )


def _days(pattern: Phrase, by: str, passage: Passage) -> Iterator[Found[date]]:
    for match in pattern.finditer(passage.script.folded, passage.start, passage.end):
        day = read_date(match["day"])
        if day is not None:
            yield Found(day, *match.span("day"), by)
