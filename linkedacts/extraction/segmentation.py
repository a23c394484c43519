"""Where each act of a document begins and ends: one act, the items of a session, or a register of extracts.

Each way of opening an item (openers.py) is tried; the one that opens the most items on which something was decided is
the document's own, the surer way where they are nearly equal.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from linkedacts.extraction.attendance import attendance
from linkedacts.extraction.cues import DELIBERATED
from linkedacts.extraction.extracts import extracts
from linkedacts.extraction.forms import any_of, words
from linkedacts.extraction.openers import Opener, number_last, numbered, objects, on_agenda, ranked, rubrics
from linkedacts.extraction.outcomes import DECIDES
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.standing_openers import (
    alone,
    are_minutes,
    are_whole_minutes,
    bulleted,
    capitals,
    lettered,
    over_paragraph,
    with_colon,
)
from linkedacts.extraction.wording import MARKER


@dataclass(frozen=True, slots=True)
class Item:
    """One act of a document: the heading it shares with others, its own passage, and how it was opened."""

    head: Passage
    body: Passage
    opener: Opener | None = None
    rubric: Passage | None = None
    """The heading of the part of the agenda it stands in."""
    rank: int = 1

    @property
    def is_alone(self) -> bool:
        """Whether heading and act are the same passage."""
        return self.head == self.body


_BODY = r"(?:le conseil|l'assemblee|le comite|le bureau|la commission permanente)"
_ELECTED = (
    r"\b(?:proclamee?s?|declaree?s?) (?:(?:\d{1,2}[a-z]{1,3}|premiere?|[a-z]{4,9}ieme) )?"
    r"(?:elue?s?|maires?|adjointe?s?|presidente?s?|vice|conseill|membres|delegue)",
    r"\bayant obtenu la majorite absolue",
    r"\bproclame(?:nt)? (?:[^.;:\n]|(?<=[\s(]m)\.){0,80}? elue?s?\b",
    r"\b(?:est|sont|ont ete) (?:elue?s?|designee?s)\b(?![^.;\n]{0,40}secretaire)",
)
_PASSED = (
    r"\b(?:deliberation|proposition|motion|v(?:oe|œ)u|projet|rapport|amendement|resolution)[^.;\n]{0,40} "
    r"(?:n'est pas|n'a pas ete|est|sont|a ete|ont ete) (?:donc )?"
    r"(?:adopt|approuv|rejet|repouss|vot|accept|valid)ee?s?\b"
)
_DECIDED = any_of(
    DELIBERATED,
    r"delibere\b",
    r"^[ \t]*avis (?:de)?favorable\b|a l'unanimite|a la majorite|\bunanimite|\baccord (?:unanime\b|par \d)",
    r"(?:adopte|approuve|vote|rejete)(?:e|s|es)? par |vote favorable",
    r"(?:adopte|rejete)e?s?[ .!]*(?:$|\d)",
    r"(?:est|sont) (?:reporte|ajourne|retire)e?s?\b|\bvote reporte\b",
    r"\bpren(?:d|nent) (?:bonne )?note\b",
    r"\bpour ?:? ?\d{1,3}\b",
    r"\d (?:voix )?pour\b ?[,;(.]|\d voix pour",
    r"(?:pren(?:d|nent)|pris|donn(?:e|ent)) acte",
    *_ELECTED,
    _PASSED,
    rf"{_BODY}(?:[a-z' ]{{0,24}}|[a-z' ]{{0,24}},[^.;:\n]{{2,80}},) "
    rf"(?:{DECIDES}|(?:refuse|rejette|prescrit|supprime|annule|abroge|prolonge|proroge|reconduit|renonce|souhaite)\b)",
)
_ADOPTED = words(r"adopte|approuve|a l'unanimite")
_COMMANDED = words(
    r"^[ \t]*(?:[^\n]{0,50} )?(?:a ?r ?r ?e ?t ?(?:e|ons)|d ?e ?c ?i ?d ?e)(?:nt)? ?[:,]? ?$"
    r"|^[ \t]*decid(?:e|ons) (?:d'|de )[a-z]{2,14}(?:er|ir|re|oir)\b"
)
_MINUTES_OF = r"(?:comptes?[ -]rendus?|proces[ -]verba(?:l|ux)|pv|cr) (?:de la|du|des|de)"
_APPROVAL = words(
    rf"^[ \t•]*(?:(?:\d{{1,2}}|[ivx]{{1,4}})? ?[-.)]* ?)(?:(?:approbation|"
    rf"adoption|validation) (?:du|des|de) )?{_MINUTES_OF} "
    r"(?:seance|reunion|conseil|derni|precedent|cm\b|\d)"
)
_CLOSER = words(
    r"^[ \t•\-*▪✓➢➤\uf000-\uf0ff]{0,4}(?:(?:\d{1,2}|[ivx]{1,4}) ?[-.)/] ?)?(?:informations? (?:et ques"
    r"tions? )?diverses?|questions? (?:et informations? )?"
    r"diverses?|affaires diverses|informations? (?:et|diverses|du maire)|"
    r"divers ?:? ?$|l'ordre du jour (?:etant|est) epuise|"
    r"la seance est (?:levee|close|cloturee)|seance (?:levee|close)|(?:plus )?rien n'etant(?: plus)?|"
    r"l'ordre du jour de)"
)
_CAPITALS = re.compile(
    r"^[ \t]*(?:(?:\d{1,2}|[IVX]{1,5})(?:\s?[-.)/–]+|\s)|[-–])?\s*"
    r"(?P<name>(?=.*[A-ZÀ-Ý]{4})[A-ZÀ-Ý][A-ZÀ-Ý –’'/,&.()-]{3,70})\s*$"
)
"""« 1. DÉVELOPPEMENT ÉCONOMIQUE »; letters that a plan or a drawing leaves (« KI NO ») are no word"""
_KEEPER = words(r"(?:(?:nomination|designation|election) (?:d'une?|du|de la|des) )?secretaires? de (?:la )?seance\b")
"""« 1. Désignation du secrétaire de séance »: a formality of the session, told with it"""
_SHORTEST = 60
"""Characters that an item has at least."""
_LONG = 600
"""Characters from which a numbered item needs no words of decision."""
_WAYS = (
    *(numbered, number_last, ranked, rubrics, on_agenda, objects),
    *(lettered, bulleted, capitals, with_colon, alone, over_paragraph),
)
"""The surest first."""
_BETTER = 1.5
"""How many times as many items a less sure way must open to be preferred."""
_OWN_TITLE = 3
"""Lines in which a document says that it is the minutes of a session."""
_STEP = 3
"""How far ranks may jump: some items are withdrawn."""


def items(whole: Passage, page_starts: Iterable[int]) -> list[Item]:
    """Gives the acts of a document, in the order in which it prints them; none where nothing is decided in it."""
    several = [extract for extract in extracts(whole, sorted(page_starts)) if _is_decided(extract)]
    if len(several) > 1:
        return [Item(extract, extract, rank=rank) for rank, extract in enumerate(several, 1)]
    openers = _best(whole)
    if openers:
        return _session(whole, openers)
    return [Item(whole, whole)] if _is_decided(whole) else []


def _is_decided(passage: Passage) -> bool:
    """Whether something was decided in a passage, or ordered."""
    if _tells_decision(passage):
        return True
    return _COMMANDED.search(passage.script.folded, passage.start, passage.end) is not None


def _tells_decision(passage: Passage) -> bool:
    """Whether words of decision stand in a passage; the most usual ones are found fastest."""
    if passage.holds("a l'unanimite", "apres en avoir", "vote par ", "le conseil adopte", "prend acte"):
        return True
    return _DECIDED.search(passage.script.folded, passage.start, passage.end) is not None


def _best(whole: Passage) -> list[Opener]:
    """The openers of the way that opens the most decided items; a surer way yields only to far more."""
    best: list[Opener] = []
    for openers in (openers for way in _WAYS if (every := list(way(whole))) for openers in _styled(every)):
        found = _alike(_decided(whole, openers))
        is_lone = len(found) == 1 and not best and _may_be_alone(whole, found[0])
        if is_lone or len(found) > (_BETTER * len(best) if best else 1):
            best = found
    return [] if best and _is_one_act(whole, best[0]) else best


def _may_be_alone(whole: Passage, opener: Opener) -> bool:
    """Whether an item may be the only one of its session: below the attendance lists of minutes."""
    return are_whole_minutes(whole) and 0 < attendance(whole).end <= opener.start


def _styled(openers: list[Opener]) -> Iterator[list[Opener]]:
    """All openers, then those of each style where there are several: « 1 - Personnel » may be a line of item « 1. »."""
    yield openers
    styles = dict.fromkeys(opener.style for opener in openers)
    if len(styles) > 1:
        yield from ([opener for opener in openers if opener.style == style] for style in styles)


_OBJECT = words(r"^[ \t]*objet(?: de la deliberation)? ?:")


def _is_one_act(whole: Passage, first: Opener) -> bool:
    """Whether the heading names the object of one act, so that what opens with a rank below are its sections."""
    head = whole.part(whole.start, first.start)
    is_numbered = first.number is not None or _OBJECT.match(whole.script.folded, first.start) is not None
    has_object = _OBJECT.search(head.script.folded, head.start, head.end) is not None
    return has_object and not is_numbered and not are_minutes(whole)


def _alike(openers: list[Opener]) -> list[Opener]:
    """The openers whose numbers are built like most: a lone « n° 279 » among « DE-2015/58 » and the like is none."""
    built = {opener: len(re.findall(r"\d+", opener.number.value)) for opener in openers if opener.number}
    usual = Counter(built.values()).most_common(1)
    return [opener for opener in openers if opener not in built or built[opener] == usual[0][0]]


def _decided(whole: Passage, openers: list[Opener]) -> list[Opener]:
    """Keeps those that open an item on which something was decided: of each number the longest, ranks in order."""
    lengths = {opener: end - opener.start for opener, end in _until_next(openers, whole.end)}
    kept = [opener for opener in openers if _is_item(whole.part(opener.start, opener.start + lengths[opener]), opener)]
    longest: dict[str, Opener] = {}
    for opener in kept:
        name = opener.number.value if opener.number else str(opener.start)
        longest[name] = max(longest.get(name, opener), opener, key=lambda one: lengths[one])
    return list(_in_order(sorted(longest.values(), key=lambda opener: opener.start)))


def _in_order(openers: Sequence[Opener]) -> Iterator[Opener]:
    """The openers whose ranks go up, or start again at one; all where there are no ranks."""
    last: tuple[int, ...] = ()
    for opener in openers:
        if not opener.rank or _follows(last, opener.rank):
            yield opener
            last = opener.rank


def _follows(last: tuple[int, ...], rank: tuple[int, ...]) -> bool:
    """Whether a rank may stand after another: « 2 » after « 1 », « 1.2 » after « 1.1 », « 2.1 » or « 1 » after any."""
    if rank[-1] == 1 or not last:
        return rank[-1] <= _STEP
    return len(rank) == len(last) and rank[:-1] == last[:-1] and 0 < rank[-1] - last[-1] <= _STEP


def _until_next(openers: Sequence[Opener], end: int) -> Iterator[tuple[Opener, int]]:
    for opener, following in pairwise(openers):
        yield opener, following.start
    if openers:
        yield openers[-1], end


def _is_item(passage: Passage, opener: Opener) -> bool:
    passage = _ended(passage)
    length = passage.end - passage.start
    if length < _SHORTEST or _KEEPER.match(passage.script.folded, opener.title_start or opener.start):
        return False
    return _tells_decision(passage) or (opener.number is not None and length > _LONG)


def _session(whole: Passage, openers: list[Opener]) -> list[Item]:
    """The items of a session under one heading, with the approval of earlier minutes where it has a title."""
    head = whole.part(whole.start, openers[0].start)
    approvals = list(_approvals(head))
    heading = whole.part(whole.start, approvals[0].start if approvals else openers[0].start)
    rubrics_above = _rubrics_above(whole, openers)
    found = [
        Item(heading, passage, Opener(passage.start, None, passage.start, _title_end(passage))) for passage in approvals
    ]
    for opener, end in _until_next(openers, whole.end):
        body = _before_rubric(_ended(whole.part(opener.start, end)), rubrics_above)
        found.append(Item(heading, body, opener, _above(rubrics_above, opener.start)))
    return [replace(item, rank=rank) for rank, item in enumerate(found, 1)]


def _ended(body: Passage) -> Passage:
    """An item without what closes the session or belongs to no item."""
    match = _CLOSER.search(body.script.folded, body.start + 1, body.end)
    return body.part(body.start, match.start() if match else body.end)


def _approvals(head: Passage) -> Iterator[Passage]:
    """« Compte-rendu de la réunion du 19 mai : adopté à l'unanimité. »; never the title of the minutes themselves"""
    lines = list(head.lines())
    opened = max(attendance(head).end, lines[min(_OWN_TITLE, len(lines) - 1)].start) if lines else 0
    for at, line in enumerate(lines):
        if line.start >= opened and _APPROVAL.match(line.script.folded, line.start, line.end):
            marker = MARKER.match(line.text)
            near = head.part(line.start + (marker.end() if marker else 0), _until_entry(lines[at : at + 6]))
            decided = _ADOPTED.search(near.script.folded, near.start, near.end)
            if decided:
                stop = near.script.text.find(".", decided.end(), near.end)
                yield head.part(near.start, near.end if stop < 0 else stop)


def _until_entry(lines: Sequence[Passage]) -> int:
    """Where what is said of an approval ends at the latest: before the next entry, where it is one of a list."""
    listed = MARKER.match(lines[0].text) is not None
    entries = (line.start for line in lines[1:] if listed and MARKER.match(line.text))
    return next(entries, lines[-1].end)


def _title_end(approval: Passage) -> int:
    """Where the title of an approval ends: before the colon, the stop or the line end."""
    match = re.match(r"[^:\n.]{10,120}", approval.text)
    return approval.start + (match.end() if match else 0)


def _rubrics_above(whole: Passage, openers: list[Opener]) -> list[Passage]:
    """The lines in capitals over a group of items: « 1. DÉVELOPPEMENT ÉCONOMIQUE »."""
    starts = {opener.start for opener in openers}
    above = []
    for row, following in pairwise(list(whole.lines())):
        match = _CAPITALS.match(row.text) if following.start in starts and row.start not in starts else None
        if match and not _is_decided(row) and not _CLOSER.match(row.script.folded, row.start, row.end):
            above.append(whole.part(row.start + match.start("name"), row.start + match.end("name")).stripped())
    return above


def _above(rubrics_above: list[Passage], offset: int) -> Passage | None:
    return next((rubric for rubric in reversed(rubrics_above) if rubric.end <= offset), None)


def _before_rubric(body: Passage, rubrics_above: list[Passage]) -> Passage:
    """An item without the rubric of the next group, which stands at its end."""
    last = next((rubric for rubric in rubrics_above if body.start < rubric.start < body.end), None)
    if last is None:
        return body
    line_start = body.script.text.rfind("\n", body.start, last.start) + 1
    return body.part(body.start, max(line_start, body.start))
