"""People as acts name them: « Prénom NOM », « NOM Prénom », « M. NOM », « MORVAN R. », one after the other or apart.

A name is a run of name words that nothing separates. The order of its words is told by their capitals and, where these
are alike, by the list of given names.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from linkedacts.extraction.forms import Found
from linkedacts.extraction.given_names import is_given
from linkedacts.extraction.name_runs import Run, runs
from linkedacts.extraction.name_shapes import Shape, shape, turns
from linkedacts.extraction.name_words import CIVIL, PARTICLES, Kind, NameWord
from linkedacts.extraction.passage import Passage, fold
from linkedacts.extraction.wording import one_line

__all__ = ["CIVIL", "Mention", "family_name", "mention_at", "mentions", "sure_mentions"]

_PLACE = re.compile(
    r"\b(?:rue|avenue|place|ecole|college|lycee|salle|stade|gymnase|espace|centre|square|quai|boulevard|impasse|allee|"
    r"residence|association|societe|fondation|prix|theatre|musee|mediatheque|bibliotheque|creche|cite|foyer|pont|chemin|"
    r"groupe|commune|ville|canton|parc|maison|residence|site|hopital|lotissement|complexe|groupe scolaire)"
    r"\s+(?:(?:de|du|des|la|le|d'|l')\s?)*$"
)
_CIVILITY = re.compile(rf"(?:[A-ZÀ-Ý’'-]+ ){{0,4}}(?i:{CIVIL})\s")
"""What follows the name of a commune in its column: « EN VAL Monsieur »"""
_COLUMN = 60
"""Characters in which that is looked for."""
_ODD = re.compile(r"[^\w .-]")
"""What a plain name does not hold: line ends, apostrophes, hyphens of other kinds."""
_STOPS = (",", ";", ".", "(", ")")
"""What follows most names of a list, and no label."""
_ALONE = re.compile(r"[ \t]*(?:[,.;)\n]|\Z)")
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

    def found(self, by: str) -> Found[str]:
        """Gives the name as a value that a recogniser read."""
        return Found(self.name, self.start, self.end, by)


def mentions(passage: Passage) -> list[Mention]:
    """Gives everyone named in a passage that lists people, in the order of the text."""
    return list(_each(passage))


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
    first = next((mention for mention in _each(near) if mention.civil or mention.words > 1), None)
    return first if first is not None and first.start - passage.start <= within else None


def family_name(passage: Passage) -> Mention | None:
    """Gives the family name in capitals with which a passage opens, alone or before a comma: « KERN, maire »."""
    near = passage.part(passage.start, passage.start + _COLUMN)
    named = next(_each(near), None)
    if named is None or named.words > 1 or not named.name.isupper() or near.text[: named.start - near.start].strip():
        return None
    return named if _ALONE.match(passage.script.text, named.end) else None


def _each(passage: Passage) -> Iterator[Mention]:
    """Everyone named in a passage, who is far from its start not sought before it is asked for."""
    for run in runs(passage):
        yield from _names(passage, run)


def _names_a_place(passage: Passage, start: int) -> bool:
    return _PLACE.search(passage.script.folded, max(start - 40, 0), start) is not None


def _names(passage: Passage, run: Run) -> Iterator[Mention]:
    text = passage.script.text
    civil = run.civil
    for words in _apart(text, _without_places(text, _without_label(text, run.words))):
        while words and words[-1].kind is Kind.PARTICLE:
            words = words[:-1]
        if len(words) <= _LONGEST and not _is_article(words) and (found := shape(_kinds(words))).solid:
            yield _mention(words, found, civil)
        civil = run.plural


def _is_article(words: list[NameWord]) -> bool:
    """« M. LE » of « M. LE MAIRE »"""
    return len(words) == 1 and fold(words[0].text) in PARTICLES


def _kinds(words: list[NameWord]) -> tuple[Kind, ...]:
    return tuple([word.kind for word in words])


def _without_label(text: str, run: list[NameWord]) -> list[NameWord]:
    """The run without its last line where that is the label of what follows: « SAINT-MARTIN : M. … »."""
    following = text[run[-1].end : run[-1].end + _COLUMN].lstrip(" ")
    if following.startswith(_STOPS):
        return run
    is_label, is_column = following.lstrip().startswith(":"), _CIVILITY.match(following) is not None
    if not (is_label or is_column):
        return run
    *above, last = _rows(text, run)
    if not above or not (is_label or _is_column(above[-1], last)):
        return run
    return run[: -len(last)]


def _without_places(text: str, run: list[NameWord]) -> list[NameWord]:
    """The run without a column of communes over names: « ORVAL », « BUSSY » over « Ugo KERN », « Alba ROY »."""
    if "\n" not in text[run[0].end : run[-1].start]:
        return run
    rows = _rows(text, run)
    first = next((at for at, row in enumerate(rows) if _begins_given(row)), 0)
    if first and all(_begins_given(row) for row in rows[first : first + 2]) and len(rows) > first + 1:
        return [word for row in rows[first:] for word in row]
    return run


def _begins_given(row: list[NameWord]) -> bool:
    """Whether a line holds a whole name, its given names first."""
    return row[0].kind is Kind.GIVEN and shape(_kinds(row)).full


def _is_column(above: list[NameWord], last: list[NameWord]) -> bool:
    """Whether a line goes on with no name: « M. KERN » over « SAINT-MARTIN Mme ROY », where communes have a column."""
    return all(word.text.isupper() for word in last) and any(word.text.isupper() for word in above)


def _mention(words: list[NameWord], printed: Shape, civil: bool) -> Mention:
    told = _told(words, printed)
    meant = printed if told is words else shape(_kinds(told))
    return Mention(
        name=_line([*told[meant.begins :], *told[: meant.begins]]),
        start=words[0].start,
        end=words[-1].end,
        civil=civil,
        mixed=printed.mixed,
        words=printed.words,
        known=printed.words > 1 and _is_known(told, meant),
    )


def _is_known(told: list[NameWord], meant: Shape) -> bool:
    """Whether the first of its given names is a common one; where nothing tells them, whether any word is."""
    if meant.full:
        return is_given(told[meant.first_given].text)
    return any(word.kind in _SOLID and is_given(word.text) for word in told)


def _told(words: list[NameWord], printed: Shape) -> list[NameWord]:
    """The words of a name in one kind of letters, told apart by the list of given names: « DUPONT JEAN »."""
    if not (printed.plain and printed.solid and printed.words > 1):
        return words
    given = [is_given(word.text) for word in words if word.kind in _SOLID]
    if len(set(given)) == 1:
        return words
    kinds = iter(given)
    return [
        word if word.kind is Kind.PARTICLE else word._replace(kind=Kind.GIVEN if next(kinds) else Kind.FAMILY)
        for word in words
    ]


def _apart(text: str, run: list[NameWord]) -> list[list[NameWord]]:
    """Names that follow each other without a comma: « Jean DUPRÉ Anne ROY », or one a line."""
    kinds = _kinds(run)
    if shape(kinds).mixed:
        return [run[start:end] for start, end in turns(kinds)]
    rows = _rows(text, run)
    parted = all(_solid_words(row) > 1 for row in rows) or _is_complete(rows[0])
    return [name for row in (rows if parted else [run]) for name in _in_pairs(row)]


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
    kinds = _kinds(_told(row, shape(_kinds(row))))
    cuts = turns(kinds)
    whole = len(cuts) > 1 and all(shape(kinds[start:end]).full for start, end in cuts)
    return [row[start:end] for start, end in cuts] if whole else [row]


def _line(words: list[NameWord]) -> str:
    name = " ".join([word.text for word in words])
    return one_line(name.replace("d' ", "d'").replace("d’ ", "d’")) if _ODD.search(name) else name
