"""Where each act of a document begins and ends: one act, the items of a session, or a register of extracts.

Each way of opening an item (its number, its rank, its rubric) is tried; the one that opens the most items on which
something was decided is the document's own.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from linkedacts.extraction.forms import Found, words
from linkedacts.extraction.passage import Passage

NUMBER = r"(?:[a-z]{1,6}[\s._-]{0,2})?\d{1,8}(?:\s?[-/._]\s?[a-z0-9]{1,8}){0,4}"
"""The number of an act, in the shadow."""


@dataclass(frozen=True, slots=True)
class Opener:
    """The line that opens an item."""

    start: int
    number: Found[str] | None = None
    title_start: int | None = None
    """Where the title begins, if on the same line."""
    rank: int | None = None


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


_LEAD = r"[ \t•\-*▪✓➢➤\uf000-\uf0ff]{0,4}"
_DECIDED = words(
    r"apres (?:en )?avoir (?:en avoir |en )?(?:delibere|vote)|et delibere,|adopte{1,2}s? (?:a l'unanimite|a la majorite|par )|vote favorable|"
    r"a l'unanimite|a la majorite|unanimite|\bpour ?:? ?\d{1,3}\b|prend acte|donne acte|delibere|"
    r"\d voix pour|(?:le conseil|l'assemblee|le comite)[a-z ]{0,24} (?:adopte|approuve|decide|valide|accepte|autorise)"
)
_NUMBERED = words(
    rf"^{_LEAD}(?:(?:extrait de )?(?:projet de )?(?:deliberation|decision|acte|rapport)(?: du conseil (?:municipal|communautaire))?\s*(?:n ?[°ºo]\s?:?\s?)?:?\s*(?P<a>{NUMBER})(?=\s*(?:[:\-.]\s|\s?$))\s*(?:[:\-.]\s*)?"
    rf"|(?P<b>[a-z]{{2,6}}[\s._-]{{0,3}}\d{{2,8}}\s?[-/._]\s?\d{{1,5}}(?:[-/._][a-z0-9]{{1,4}})?)\s*[:\-]\s*(?=\S)"
    rf"|n ?[°º]\s?(?P<c>{NUMBER})\s*[:\-]\s*(?=[a-z«\"])"
    rf"|n ?[°º]\s?(?P<c2>\d{{4}}\s?[-/._]\s?\d{{1,4}}(?:\s?[-/._]\s?\d{{1,4}})?|{NUMBER})[ \t]*$"
    rf"|(?P<d>(?:19|20)\d{{2}}[-./_]\d{{1,4}}(?:[-./_]\d{{1,4}})?|\d{{8}}_\d{{1,3}})[ \t]*[:\-]?[ \t]+(?=[a-z«\"])"
    rf"|(?P<d2>(?:19|20)\d{{2}}[-./_]\d{{1,4}}(?:[-./_]\d{{1,4}})?)[ \t]*$"
    rf"|(?:arretes?|decision)[^\n\d]{{0,40}}n ?[°º]\s?:?\s?(?P<e>{NUMBER}))"
)
_RANKED = words(
    rf"^{_LEAD}(?:(?P<n>\d{{1,2}})(?:[ \t]?[.)°/]+[ \t]?-?[ \t]|[ \t]?-[ \t]?|[ \t]?[.)°/][ \t]?-[ \t]?)[ \t]*(?=[a-z«\"]|\d+ [a-z])"
    r"|(?:point|question|affaire|rapport|dossier|deliberation) (?:n ?[°ºo]?\s?)?(?P<m>\d{1,3})\b[ \t]*[:.\-/]*[ \t]*"
    r"|(?P<r>[ivx]{1,5})[ \t]?[.)/\-]+[ \t]*(?=[a-z«\"]))"
)
_RUBRIC = re.compile(
    r"^[ \t•\-*\uf000-\uf0ff➢➤✓o]*(?P<rubric>[A-ZÀ-Ý][A-ZÀ-Ý ’'/&.]{3,48}?)\s+[–—-]\s+(?=[A-ZÀ-Ý«]['’]?[a-zà-ÿA-ZÀ-Ý])[^\n]*[a-zà-ÿ]",
    re.MULTILINE,
)
_OBJECT = words(r"^[ \t•\-]*objet\s?:\s*")
_MINUTES = words(
    r"^[ \t•]*(?:(?:\d{1,2}|[ivx]{1,4})?\s?[-.)]*\s*)(?:approbation (?:du|des|de) |adoption (?:du|des|de) )?(?:comptes?[ -]rendus?|proces[ -]verba(?:l|ux)) (?:de la|du|des|de) (?:seance|reunion|conseil|derni|precedent|cm\b)"
)
_CLOSERS = words(
    rf"^{_LEAD}(?:informations? (?:et questions? )?diverses?|questions? (?:et informations? )?diverses?|affaires diverses|informations? (?:et|diverses|du maire)|"
    r"l'ordre du jour (?:etant|est) epuise|la seance est (?:levee|close|cloturee)|seance (?:levee|close)|plus rien n'etant|rien n'etant plus|l'ordre du jour de)\b"
)
_PRESENT = words(r"^[ \t]*(?:etai(?:en)?ts? |sont )?presents?(?:\(e\)s|\(es\)|es|\.e\.s)?(?: mm\.?| :|:|$)")
_CAPITALS = re.compile(r"^[ \t]*(?:\d{1,2}|[IVX]{1,5})?\s?[-.)/–]*\s*(?P<name>[A-ZÀ-Ý][A-ZÀ-Ý –’'/,&.()-]{3,70})\s*$")


def items(whole: Passage, page_starts: Iterable[int]) -> list[Item]:
    """Gives the acts of a document, in the order in which it prints them."""
    register = _register(whole, sorted(page_starts))
    if register:
        return register
    openers = _best(whole)
    if len(openers) < 2:
        return [Item(whole, whole, None)]
    return _session(whole, openers)


def _best(whole: Passage) -> list[Opener]:
    """The openers of the way that opens the most decided items; the first of equals."""
    ways = (numbered_openers, _ranked, _rubrics, _objects)
    return max((_decided(whole, way(whole)) for way in ways), key=len)


def _decided(whole: Passage, openers: Iterable[Opener]) -> list[Opener]:
    """Keeps those that open an item of some length on which something was decided, each number once."""
    kept: list[Opener] = []
    seen: set[str] = set()
    ordered = sorted(openers, key=lambda opener: opener.start)
    for opener, end in _until_next(ordered, whole.end):
        number = opener.number.value if opener.number else None
        if number in seen or not _is_item(whole.part(opener.start, end), number):
            continue
        kept.append(opener)
        seen |= {number} if number else set()
    return kept


def _until_next(openers: list[Opener], end: int) -> Iterator[tuple[Opener, int]]:
    for opener, following in pairwise(openers):
        yield opener, following.start
    if openers:
        yield openers[-1], end


def _is_item(passage: Passage, number: str | None) -> bool:
    closed = _CLOSERS.search(passage.script.folded, passage.start + 1, passage.end)
    passage = passage.part(passage.start, closed.start() if closed else passage.end)
    length = passage.end - passage.start
    if length < 60:
        return False
    return _DECIDED.search(passage.script.folded, passage.start, passage.end) is not None or (
        number is not None and length > 600
    )


def numbered_openers(whole: Passage) -> Iterator[Opener]:
    """Gives the lines that open an act with its number: « Délibération n° 12 », « DEL2025-76 : Aides … »."""
    for match in _NUMBERED.finditer(whole.script.folded, whole.start, whole.end):
        group = match.lastgroup or "a"
        start, end = match.span(group)
        line_end = _line_end(whole, match.end())
        title = match.end() if whole.script.text[match.end() : line_end].strip() else None
        if title is not None and not _opens_title(whole.script.text[title:line_end]):
            continue
        value = re.sub(r"\s", "", whole.script.text[start:end])
        yield Opener(match.start(), Found(value, start, end, f"number_form_{group}"), title)


def _opens_title(line: str) -> bool:
    return bool(re.match(r"[A-ZÀ-Ý«\"0-9]|(?:portant|objet|relati)", line.strip()))


def _ranked(whole: Passage) -> Iterator[Opener]:
    """« 1 - Subvention … », « Point n° 3 : … »: ranks that follow each other."""
    found: list[Opener] = []
    for match in _RANKED.finditer(whole.script.folded, whole.start, whole.end):
        rank = _rank(match)
        line = whole.script.text[match.end() : _line_end(whole, match.end())]
        if rank is not None and (not line.strip() or _opens_title(line)):
            found.append(Opener(match.start(), None, match.end(), rank))
    yield from _rising(whole, found)


def _rising(whole: Passage, found: list[Opener]) -> Iterator[Opener]:
    """The openers whose ranks go up one by one, starting again from the last first rank that leads furthest."""
    best: list[Opener] = []
    run: list[Opener] = []
    for opener, end in _until_next(found, whole.end):
        if not _is_item(whole.part(opener.start, end), None):
            continue
        if run and opener.rank is not None and run[-1].rank is not None and 0 < opener.rank - run[-1].rank <= 3:
            run.append(opener)
        elif opener.rank is not None and opener.rank <= 2 and len(run) < 3:
            run = [opener]
        best = max(best, run, key=len)
    yield from best


def _rank(match: re.Match[str]) -> int | None:
    digits = match["n"] or match["m"]
    if digits:
        return int(digits)
    values = {"i": 1, "v": 5, "x": 10}
    total = 0
    for letter, following in pairwise([*match["r"], ""]):
        value = values[letter]
        total += -value if values.get(following, 0) > value else value
    return total


def _rubrics(whole: Passage) -> Iterator[Opener]:
    """« FINANCES – Décision modificative n° 1 »: a rubric in capitals, then the title."""
    for match in _RUBRIC.finditer(whole.script.text, whole.start, whole.end):
        yield Opener(match.start(), None, match.start("rubric"))


def _objects(whole: Passage) -> Iterator[Opener]:
    """« Objet : … » over each item."""
    for match in _OBJECT.finditer(whole.script.folded, whole.start, whole.end):
        yield Opener(match.start(), None, match.end())


def _session(whole: Passage, openers: list[Opener]) -> list[Item]:
    """The items of a session under one heading, with the approval of earlier minutes where it has a title."""
    head = whole.part(whole.start, openers[0].start)
    approvals = list(_approvals(head))
    heading = whole.part(whole.start, approvals[0].start if approvals else openers[0].start)
    found = [
        Item(heading, _ended(whole.part(opener.start, end)), opener) for opener, end in _until_next(openers, whole.end)
    ]
    rubrics = _headings(whole, openers)
    titled = [replace(item, rubric=_above(rubrics, item.body.start)) for item in found]
    first = [Item(heading, passage, Opener(passage.start, None, passage.start)) for passage in approvals]
    return [replace(item, rank=rank) for rank, item in enumerate([*first, *titled], 1)]


def _ended(body: Passage) -> Passage:
    """An item without what closes the session or belongs to no item."""
    match = _CLOSERS.search(body.script.folded, body.start + 1, body.end)
    body = body.part(body.start, match.start() if match else body.end)
    lines = list(body.lines())
    if len(lines) > 1 and _CAPITALS.match(lines[-1].text) and lines[-1].text.strip()[0].isdigit():
        body = body.part(body.start, lines[-1].start)
    return body


def _approvals(head: Passage) -> Iterator[Passage]:
    """« Compte-rendu de la réunion du 19 mai : pas d'observations. Adopté à l'unanimité. »"""
    lines = list(head.lines())
    for at, line in enumerate(lines):
        if _MINUTES.match(line.script.folded, line.start, line.end):
            near = head.part(line.start, lines[min(at + 5, len(lines) - 1)].end)
            decided = words(r"adopte|approuve|a l'unanimite").search(near.script.folded, near.start, near.end)
            if decided:
                yield head.part(line.start, _line_end(head, _sentence_end(near, decided.end())))


def _sentence_end(passage: Passage, offset: int) -> int:
    found = passage.script.text.find(".", offset, passage.end)
    return passage.end if found < 0 else found


def _headings(whole: Passage, openers: list[Opener]) -> list[Passage]:
    """The lines in capitals over a group of items: « 1. DÉVELOPPEMENT ÉCONOMIQUE »."""
    rows = list(whole.lines())
    starts = {opener.start for opener in openers}
    above = []
    for row, following in pairwise(rows):
        match = _CAPITALS.match(row.text)
        if (
            match
            and following.start in starts
            and not _DECIDED.search(row.folded)
            and not _CLOSERS.match(row.script.folded, row.start, row.end)
        ):
            start = row.start + match.start("name")
            above.append(whole.part(start, row.start + match.end("name")).stripped())
    return above


def _above(headings: list[Passage], offset: int) -> Passage | None:
    return next((heading for heading in reversed(headings) if heading.end <= offset), None)


def _register(whole: Passage, page_starts: list[int]) -> list[Item]:
    """Extracts one after the other, each with its own heading: cut where the page of a new list of members begins."""
    present = [match.start() for match in _PRESENT.finditer(whole.script.folded, whole.start, whole.end)]
    cuts = sorted({max((start for start in page_starts if start <= place), default=whole.start) for place in present})
    if len(cuts) < 2:
        return []
    cuts[0] = whole.start
    extracts = [whole.part(start, end) for start, end in pairwise([*cuts, whole.end])]
    numbers = [next((o.number.value for o in numbered_openers(extract) if o.number), None) for extract in extracts]
    several = len({number for number in numbers if number}) > 1
    kept = [extract for extract in extracts if _DECIDED.search(extract.script.folded, extract.start, extract.end)]
    return (
        [Item(extract, extract, None, None, rank) for rank, extract in enumerate(kept, 1)]
        if several and len(kept) > 1
        else []
    )


def _line_end(passage: Passage, offset: int) -> int:
    end = passage.script.text.find("\n", offset, passage.end)
    return passage.end if end < 0 else end
