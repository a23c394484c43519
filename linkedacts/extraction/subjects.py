"""Of whom a verb speaks: « Mme ROY et M. KERN, adjoints, quittent la séance »."""

import re

from linkedacts.extraction.forms import words
from linkedacts.extraction.name_words import CIVIL
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.people import Mention, mentions

_LINKED = words(rf"[ \t(]*(?:,? ?\bet\b|,|;|/)\s?(?:\(?{CIVIL}\s?)?")
_NEW_LINE = re.compile(r"\n(?=[A-ZÀ-Ý])")
_OFFICE = r"\b(?:mme|m\.|madame|monsieur) l[ae]\b"
_OTHER_CLAUSE = r"\b(?:qui|que|qu'|dont|par|de|pour|avec)\b.*\b(?:le|la|les|un|une|des)\b"
_STOPPED = words(rf"(?<![\s(]m)(?<![\s(]mm)\.\s|\n\n|;|{_OFFICE}|{_OTHER_CLAUSE}")
"""What does not stand between a subject and its verb"""
_SEVERAL = words(r"(?:ne |n'|se |s')?(?:\w+ent|ont|sont|ayant|etant|prenant|quittant)\b")
"""A verb with more than one subject, or that does not tell."""
_FURTHEST = 160
"""Characters before a verb in which its subjects may stand."""
_LONGEST_ASIDE = 80
"""Characters between the last subject and the verb: « , intéressé à l'affaire, »."""


def subjects(passage: Passage, verb: int) -> list[Mention]:
    """Gives the people named right before a verb: several for a plural, none where other words stand between."""
    before = passage.part(verb - _FURTHEST, verb)
    people = mentions(before)
    last = next((at for at, mention in reversed(list(enumerate(people))) if _is_subject(before, mention)), None)
    if last is None:
        return []
    first = last
    several = _SEVERAL.match(passage.script.folded, verb) is not None
    while first and (several or first < last) and _joins(passage, people[first - 1], people[first]):
        first -= 1
    return people[first : last + 1]


def joined_from(passage: Passage, people: list[Mention]) -> list[Mention]:
    """Gives the first person and those joined to it by commas and « et »."""
    last = 0
    while last + 1 < len(people) and linked(passage, people[last], people[last + 1]):
        last += 1
    return people[: last + 1]


def linked(passage: Passage, one: Mention, other: Mention) -> bool:
    """Gives whether only a comma, « et » and a civility stand between two names."""
    return _LINKED.fullmatch(passage.script.folded, one.end, other.start) is not None


def _joins(passage: Passage, one: Mention, other: Mention) -> bool:
    return _is_named(one) and linked(passage, one, other)


def _is_named(mention: Mention) -> bool:
    """Whether a mention is a person's for sure: not « groupe Écologistes »."""
    return mention.civil or mention.mixed or mention.known


def _is_subject(before: Passage, mention: Mention) -> bool:
    if not _is_named(mention) or before.end - mention.end > _LONGEST_ASIDE:
        return False
    aside = before.script.text[mention.end : before.end]
    return _NEW_LINE.search(aside) is None and _STOPPED.search(before.script.folded, mention.end, before.end) is None
