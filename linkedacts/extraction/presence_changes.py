"""Who comes and goes during a session: « (arrivée au point 2) » in a list, « Départ de M. X » between two items.

A change counts for an act where the document lets one tell that it came before: by the agenda, or by its place in the
text. Leaving the room for one vote is no change of attendance: it is told with the vote.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from linkedacts.extraction.agenda_places import Bound, bounds
from linkedacts.extraction.forms import Found, any_of, words
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.people import Mention, mentions
from linkedacts.extraction.phrases import Phrase, Phrases
from linkedacts.extraction.subjects import joined_from, subjects


class Move(StrEnum):
    """What someone does."""

    ARRIVES = "arrives"
    LEAVES = "leaves"
    RETURNS = "returns"
    """Someone who was there before comes back."""
    HOLDS_FROM = "holds_from"
    """What the list says holds from a place on: « (à partir de la délibération n° 12) »."""
    HOLDS_UNTIL = "holds_until"
    """What the list says holds up to a place: « (jusqu'à la délibération n° 11) »."""
    MISSES = "misses"
    """« (absent pour le point 4) », « (sauf le point 4) »"""


@dataclass(frozen=True, slots=True)
class Change:
    """One coming or going, and when it was: by the agenda, else by where the text tells it."""

    move: Move
    bound: Bound | None = None
    at: int | None = None
    """Where the text tells it, if between items; None if a list does."""
    person: Found[str] | None = None
    holder: Found[str] | None = None
    """Who holds the proxy of someone who left."""


_FROM = r"(?:a partir d[eu]s?|a compter d[eu]s?|des)"
_UNTIL = r"(?:jusqu'(?:a|au|aux)|avant)"
_INCLUDING = re.compile(r"jusqu'")
_NOTES: tuple[tuple[Move, Phrase], ...] = (
    (Move.ARRIVES, words(r"\b(?:arrivee?|entree?|present[e]? a partir|prend part aux debats|rejoint|retard)\b")),
    (Move.LEAVES, words(r"\b(?:depart|partie?|quitte|quittant|sortie?)\b")),
    (Move.MISSES, words(r"\b(?:absente?|excusee?|sauf|hormis|excepte|ne participe pas|sort)\b[^,;]{0,40}")),
    (Move.HOLDS_UNTIL, words(rf"\b{_UNTIL}\b")),
    (Move.HOLDS_FROM, words(rf"\b{_FROM}\b")),
)


def noted(note: str) -> Change | None:
    """Gives the change that is printed after a name in a list, if it names a place of the agenda."""
    bound = next(bounds(note), None) if note.strip() else None
    move = next((move for move, pattern in _NOTES if pattern.search(note)), None) if bound is not None else None
    if move is None or bound is None:
        return None
    includes = move is Move.HOLDS_UNTIL and _INCLUDING.search(note) is not None
    return Change(move, replace(bound, after=True) if includes else bound)


_SITTING = r"(?:la seance|la reunion|l'assemblee|le conseil|la session|l'hemicycle|nos travaux)"
_JOINS = r"(?:rejoint|rejoignent|a rejoint|ont rejoint|integre(?:nt)?)"
_COMES = any_of(
    r"\barrive(?:nt)?\b",
    r"\b(?:est|sont) arrivee?s?\b",
    rf"\b{_JOINS} {_SITTING}\b",
    r"\b(?:prend|prennent) place\b",
    r"\b(?:entre|entrent) en seance\b",
)
_COMES_BACK = words(r"\b(?:reintegre(?:nt)?|revient|reviennent|retourne(?:nt)?)\b(?: (?:en|a|dans) )?")
_QUITS = (
    r"(?:quitte(?:nt)?|(?:a|ont) quitte|quittant|(?:doi(?:ven)?t|a du|ont du) quitter|"
    r"(?:se retire(?:nt)?|part|partent) (?:definitivement )?de)"
)
_GOES = any_of(
    rf"\b{_QUITS} (?:definitivement )?{_SITTING}\b",
    r"\b(?:ayant du|devant|doi(?:ven)?t|contrainte?s? de|obligee?s? de) (?:partir|s'en aller)\b",
    r"\b(?:sort|sortent|part|partent|s'en va|s'en vont|se retire(?:nt)?) definitivement\b",
)
_RETURN_OF = words(r"\bretour\b(?: en seance)?(?: (?:a|vers) [\dh :]{1,8})?(?: de| d'|\s?:)\s?")
_ARRIVAL_OF = words(r"\b(?:arrivee|entree)\b(?: en seance)?(?: (?:a|vers) [\dh :]{1,8})?(?: de| d'|\s?:)\s?")
_DEPARTURE_OF = words(r"\bdepart\b(?: definitif)?(?: (?:a|vers) [\dh :]{1,8})?(?: de| d'|\s?:)\s?")
_EXIT_OF = words(
    r"\bsortie\b(?: (?:a|vers) [\dh :]{1,8})?(?: de| d'|\s?:)\s?(?![^.;\n]{0,120}\b(?:votes?|debats?|deliberations?)\b)"
)
"""« Sortie de M. X »; out for one vote only, nobody leaves the session"""
_SENTENCE_END = re.compile(r"(?<![\s(]m)(?<![\s(]mm)\.\s|\n\n|;|$")
_QUESTIONS = words(r"^[ \t]*(?:questions?|points?|deliberations?) (?P<rank>\d{1,3})[^\n:]{0,30}:\s*$")
_NEAR = 120
_RIGHT_AFTER = 14
_LONGEST = 600
"""Characters of a sentence after its verb, at most."""
_BY = "presence_change"


def told(passage: Passage) -> list[Change]:
    """Gives the comings and goings that sentences of a passage tell, in the order of the text."""
    found = [
        *_with_subject(passage, _COMES, Move.ARRIVES),
        *_with_subject(passage, _GOES, Move.LEAVES),
        *_with_subject(passage, _COMES_BACK, Move.RETURNS),
        *_with_complement(passage, _ARRIVAL_OF, Move.ARRIVES),
        *_with_complement(passage, _DEPARTURE_OF, Move.LEAVES),
        *_with_complement(passage, _EXIT_OF, Move.LEAVES),
        *_with_complement(passage, _RETURN_OF, Move.RETURNS),
    ]
    return sorted(found, key=lambda change: change.at or 0)


def _with_subject(passage: Passage, verb: Phrase | Phrases, move: Move) -> Iterator[Change]:
    """« Mme ROY et M. KERN quittent la séance à 20 h 15 »"""
    for match in verb.finditer(passage.script.folded, passage.start, passage.end):
        yield from _changes(passage, subjects(passage, match.start()), move, match)


def _with_complement(passage: Passage, noun: Phrase, move: Move) -> Iterator[Change]:
    """« Arrivée de Mme Anne ROY », « Départ de MM. KERN et HUET »"""
    for match in noun.finditer(passage.script.folded, passage.start, passage.end):
        people = mentions(passage.part(match.end(), match.end() + _NEAR))
        if people and people[0].start - match.end() < _RIGHT_AFTER:
            yield from _changes(passage, joined_from(passage, people), move, match)


def _changes(passage: Passage, people: list[Mention], move: Move, match: re.Match[str]) -> Iterator[Change]:
    folded = passage.script.folded
    near = passage.part(match.start(), match.end() + _LONGEST)
    end = _SENTENCE_END.search(folded, match.end(), near.end)
    sentence = near.part(near.start, end.start() if end else near.end)
    bound = next(bounds(sentence.folded), None) or _above(passage, match.start())
    for person in people:
        yield Change(move, bound, match.start(), person.found(_BY), _holder(sentence) if move is Move.LEAVES else None)


def _above(passage: Passage, offset: int) -> Bound | None:
    """« Question 3 à la fin : » on the line above"""
    opening = passage.script.text.rfind("\n", passage.start, offset)
    lines = list(passage.part(opening - _NEAR, opening).lines())
    match = _QUESTIONS.match(passage.script.folded, lines[-1].start, lines[-1].end) if lines else None
    return Bound((int(match["rank"]),), is_number=False) if match else None


_GIVES_TO = words(r"(?:pouvoir|procuration|represente\w?)[^.;]{0,30}? (?:a|par) ")


def _holder(sentence: Passage) -> Found[str] | None:
    match = _GIVES_TO.search(sentence.script.folded, sentence.start, sentence.end)
    named = mentions(sentence.part(match.end(), sentence.end)) if match else []
    return named[0].found(_BY) if named else None
