"""People as acts name them: « Prénom NOM », « NOM Prénom », « M. NOM », « MORVAN R. », one after the other or apart.

A name is a run of name words that nothing separates. The order of its words is told by their capitals and, where these
are alike, by the list of given names.
"""

import re
from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import NamedTuple

from linkedacts.extraction.given_names import is_given
from linkedacts.extraction.name_runs import Run, runs
from linkedacts.extraction.name_words import CIVIL, Kind, NameWord
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.wording import one_line

__all__ = ["CIVIL", "Mention", "mention_at", "mentions", "sure_mentions"]

_PLACE = re.compile(
    r"\b(?:rue|avenue|place|ecole|college|lycee|salle|stade|gymnase|espace|centre|square|quai|boulevard|impasse|allee|"
    r"residence|association|societe|fondation|prix|theatre|musee|mediatheque|bibliotheque|creche|cite|foyer|pont|chemin|"
    r"groupe|commune|ville|canton|parc|maison|residence|site|hopital|lotissement|complexe|groupe scolaire)"
    r"\s+(?:(?:de|du|des|la|le|d'|l')\s?)*$"
)
_ODD = re.compile(r"[^\w .-]")
"""What a plain name does not hold: line ends, apostrophes, hyphens of other kinds."""
_COLON = re.compile(r"\s?:")
_LONGEST = 8
_SOLID = (Kind.GIVEN, Kind.FAMILY)


class Mention(NamedTuple):
    """Someone named in the text."""

    name: str
    """Given names, then family name, on one line."""
    start: int
    end: int
    civil: bool
    """Whether a civility stands before it: « Mme », or « MM. » before the list it is in."""
    mixed: bool
    """Whether the capitals tell the family name from the given ones."""
    words: int
    known: bool = False
    """Whether one of its words, not the only one, is a common given name."""


def mentions(passage: Passage) -> list[Mention]:
    """Gives everyone named in a passage that lists people, in the order of the text."""
    return [mention for run in runs(passage) for mention in _names(passage, run)]


def sure_mentions(passage: Passage) -> list[Mention]:
    """Gives the people named in prose: after a civility, with a given name, or with the family name in capitals.

    What stands after « rue », « école » … is the name of a place.
    """
    return [
        mention
        for mention in mentions(passage)
        if mention.civil or ((mention.mixed or mention.known) and not _names_a_place(passage, mention.start))
    ]


def mention_at(passage: Passage, within: int = 60) -> Mention | None:
    """Gives the first person named near the start of a passage, whatever the capitals."""
    near = passage.part(passage.start, passage.start + within + 80)
    first = next((mention for mention in mentions(near) if mention.civil or mention.words > 1), None)
    return first if first is not None and first.start - passage.start <= within else None


def _names_a_place(passage: Passage, start: int) -> bool:
    return _PLACE.search(passage.script.folded, max(start - 40, 0), start) is not None


def _names(passage: Passage, run: Run) -> Iterator[Mention]:
    for words in _apart(passage.script.text, _without_label(passage.script.text, run.words)):
        while words and words[-1].kind is Kind.PARTICLE:
            words = words[:-1]
        if len(words) <= _LONGEST and any(word.kind in _SOLID for word in words):
            yield _mention(words, run.civil)


def _without_label(text: str, run: list[NameWord]) -> list[NameWord]:
    """The run without its last line where that is the label of what follows: « SAINT-MARTIN : M. … »."""
    if not _COLON.match(text, run[-1].end):
        return run
    rows = _rows(text, run)
    return run[: -len(rows[-1])] if len(rows) > 1 else run


def _mention(words: list[NameWord], civil: bool) -> Mention:
    kinds = {word.kind for word in words}
    count = sum(word.kind is not Kind.PARTICLE for word in words)
    told = _told(words)
    return Mention(
        name=_written(told),
        start=words[0].start,
        end=words[-1].end,
        civil=civil,
        mixed=Kind.FAMILY in kinds and bool(kinds & {Kind.GIVEN, Kind.INITIAL}),
        words=count,
        known=count > 1 and _is_known(told),
    )


def _is_known(told: list[NameWord]) -> bool:
    """Whether the first of its given names is a common one; where nothing tells them, whether any word is."""
    given = [word for word in told if word.kind is Kind.GIVEN]
    kinds = {word.kind for word in told} & set(_SOLID)
    if len(kinds) > 1 and given:
        return is_given(given[0].text)
    return any(word.kind in _SOLID and is_given(word.text) for word in told)


def _told(words: list[NameWord]) -> list[NameWord]:
    """The words of a name in one kind of letters, told apart by the list of given names: « DUPONT JEAN »."""
    solid = [word for word in words if word.kind in _SOLID]
    if len({word.kind for word in words if word.kind is not Kind.PARTICLE}) > 1 or len(solid) < 2:
        return words
    given = {word.start for word in solid if is_given(word.text)}
    if not given or len(given) == len(solid):
        return words
    return [
        word if word.kind is Kind.PARTICLE else word._replace(kind=Kind.GIVEN if word.start in given else Kind.FAMILY)
        for word in words
    ]


def _apart(text: str, run: list[NameWord]) -> Iterator[list[NameWord]]:
    """Names that follow each other without a comma: « Jean DUPRÉ Anne ROY », or one a line."""
    kinds = {word.kind for word in run}
    if Kind.FAMILY in kinds and kinds & {Kind.GIVEN, Kind.INITIAL}:
        yield from _in_turn(run)
        return
    rows = _rows(text, run)
    parted = all(_solid_words(row) > 1 for row in rows) or _is_complete(rows[0])
    for row in rows if parted else [run]:
        yield from _in_pairs(row)


def _is_complete(row: list[NameWord]) -> bool:
    """Whether a line holds given and family names: « Jean Dupont »; « Jean Luc » goes on."""
    given = [is_given(word.text) for word in row if word.kind in _SOLID]
    return len(given) > 1 and len(set(given)) > 1


def _rows(text: str, run: list[NameWord]) -> list[list[NameWord]]:
    rows: list[list[NameWord]] = []
    for before, word in zip([None, *run], run, strict=False):
        if before is None or "\n" in text[before.end : word.start]:
            rows.append([])
        rows[-1].append(word)
    return rows


def _solid_words(row: list[NameWord]) -> int:
    return sum(word.kind is not Kind.PARTICLE for word in row)


def _in_pairs(row: list[NameWord]) -> list[list[NameWord]]:
    """Names in one kind of letters; cut where given and family names alternate: « Jean Dupont Paul Leroy »."""
    names = list(_in_turn(_told(row)))
    whole = len(names) > 1 and all(len({word.kind for word in name} & set(_SOLID)) == len(_SOLID) for name in names)
    cuts = [0, *accumulate(len(name) for name in names)]
    return [row[start:end] for start, end in pairwise(cuts)] if whole else [row]


def _in_turn(run: list[NameWord]) -> Iterator[list[NameWord]]:
    """Cuts a run before each word of the kind that opens it, once the name before is complete."""
    first = next((word.kind for word in run if word.kind is not Kind.PARTICLE), Kind.GIVEN)
    opening = {Kind.FAMILY} if first is Kind.FAMILY else {Kind.GIVEN, Kind.INITIAL}
    name: list[NameWord] = []
    complete = False
    for word in run:
        if word.kind in opening and complete:
            yield name
            name, complete = [], False
        name.append(word)
        complete = complete or (word.kind not in opening and word.kind is not Kind.PARTICLE)
    yield name


def _written(words: list[NameWord]) -> str:
    """The name, given names first: « DUPRÉ-ROY Anne » is written « Anne DUPRÉ-ROY »."""
    heads = [word.kind for word in words if word.kind is not Kind.PARTICLE]
    if heads[0] is Kind.FAMILY:
        given = next((at for at, w in enumerate(words) if w.kind in (Kind.GIVEN, Kind.INITIAL)), None)
        if given is not None:
            return _line([*words[given:], *words[:given]])
    return _line(words)


def _line(words: list[NameWord]) -> str:
    name = " ".join(word.text for word in words)
    return one_line(name.replace("d' ", "d'").replace("d’ ", "d’")) if _ODD.search(name) else name
