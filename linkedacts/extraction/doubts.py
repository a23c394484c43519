"""The reader's doubts about one act: dates that contradict each other, facts that every act should print, and what was
read with gaps: words recognised in an image, a group among the voters who are named.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice

from linkedacts.codes import ActType
from linkedacts.evidence import Evidence, Issue
from linkedacts.extraction.forms import Found, words
from linkedacts.extraction.passage import Passage
from linkedacts.model import Act
from linkedacts.reading.document import Document, Word


def conflicting_dates(field: str, found: Sequence[Found[date]]) -> Iterator[Issue]:
    """Gives a doubt where the document prints several days for one event."""
    days = sorted({day.value for day in found})
    if len(days) > 1:
        printed = tuple(day.isoformat() for day in days)
        message = f"several days are printed: {', '.join(printed)}"
        yield Issue(field=field, code="two-dates", message=message, values=printed)


def conflicting_numbers(found: Iterable[str]) -> Iterator[Issue]:
    """Gives a doubt where a heading prints several numbers of one act; « 12 » is the short form of « 2023-12 »."""
    printed = {tuple(_NUMBERS.findall(number)): number for number in found}
    longest = [own for own in printed if not any(_is_part(own, other) for other in printed if other != own)]
    if len(longest) > 1:
        numbers = tuple(sorted(printed[own] for own in longest))
        message = f"several numbers are printed: {', '.join(numbers)}"
        yield Issue(field="/number", code="two-numbers", message=message, values=numbers)


_NUMBERS = re.compile(r"[1-9]\d*")


def _is_part(own: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return len(own) < len(other) and set(own) <= set(other)


def gaps(act: Act) -> Iterator[Issue]:
    """Gives a doubt for each fact that was not found though such acts have it: date, title, outcome, clauses."""
    if act.adopted_on is None:
        yield Issue(field="", code="no-date", message="no day of session or signature was found")
    if act.title is None:
        yield Issue(field="/title", code="no-title", message="no title was found")
    if act.type is ActType.DELIBERATION and (act.vote is None or act.vote.outcome is None):
        yield Issue(field="/vote/outcome", code="no-outcome", message="what was decided was not found")
    if act.type is not ActType.DELIBERATION and not act.provisions:
        yield Issue(field="/provisions", code="no-clauses", message="no article was found")


def recognised(document: Document, evidence: Iterable[Evidence]) -> Iterator[Issue]:
    """Gives a doubt for each part of the record with a value whose words were recognised in an image (OCR).

    It names the words that are not sure.
    """
    parts: dict[str, dict[Word, None]] = {}
    for item in evidence:
        if seen := document.recognised_words(item.span):
            parts.setdefault(item.field.split("/")[1], {}).update(dict.fromkeys(seen))
    for part, seen_words in parts.items():
        unsure = tuple(_unsure(seen_words))
        yield Issue(field=f"/{part}", code="recognised-in-image", message=_seen_in_image(unsure), values=unsure)


def _unsure(seen: Iterable[Word]) -> Iterator[str]:
    unsure = dict.fromkeys(word.text for word in seen if word.confidence is not None and word.confidence < _UNSURE)
    return islice(unsure, _MOST_NAMED)


def _seen_in_image(unsure: Iterable[str]) -> str:
    named = ", ".join(f"« {word} »" for word in unsure)
    message = "it was recognised in an image: letters may be wrong, and words missing"
    return f"{message}; least sure: {named}" if named else message


_UNSURE = 0.6
"""Confidence of a word below which one in four is misread, as counted on names in worn copies of public acts."""
_MOST_NAMED = 12
"""Words that one doubt names."""
_GROUP = words(r"\b(?:groupes?|listes?|opposition|majorite|minorite|elus|elues|equipe)\b")
_BRACKET_CLOSES = 120
"""Characters after the last name within which a bracket closes."""


def groups_among_voters(side: str, count: Found[int], names: Sequence[Found[str]], zone: Passage) -> Iterator[Issue]:
    """Gives a doubt where a group stands among fewer names than votes: « 8 abstentions (groupe A et Mme B) »."""
    if not 0 < len(names) < count.value:
        return
    folded, last = zone.script.folded, max(count.end, *(name.end for name in names))
    close = folded.find(")", last, min(last + _BRACKET_CLOSES, zone.end))
    if _GROUP.search(folded, min(count.start, names[0].start), close if close >= 0 else last):
        yield Issue(
            field=f"/vote/names/{side}",
            code="group-among-voters",
            message=f"{count.value} are counted; a group is named beside {len(names)}",
            values=(str(count.value), str(len(names))),
        )
