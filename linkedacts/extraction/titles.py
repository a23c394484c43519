"""What the act is about: its title, beside its number, after « Objet : », or standing alone before the report."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from linkedacts.extraction.act_numbers import CODED
from linkedacts.extraction.cues import (
    CITING,
    COUNCIL,
    FACT,
    NARRATIVE,
    PROSE,
    RECITING,
    REGISTER,
    SOFT_FACT,
    SPEAKING,
    STAMP,
    at,
)
from linkedacts.extraction.forms import Found, any_of, words
from linkedacts.extraction.openers import YEAR, numbered
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.segmentation import Item
from linkedacts.extraction.wording import sentence

_LABEL = any_of(
    r"^[ \t•\-]*(?:objet|intitule|titre|affaire|sujet)(?: de (?:la|l') ?(?:deliberation|"
    r"decision|arrete|acte))?\s?:\s{0,3}",
    r"^[ \t]*objet(?: de la deliberation)?[ \t]*\n+",
    r"\bobjet : ?",
)
_BEARING = words(
    r"(?P<value>(?:portant|relatifs? (?:a|au|aux)\b|relatives? (?:a|au|aux)\b|"
    r"reglementant|autorisant|prescrivant|fixant|"
    r"interdisant|instituant|instaurant|modifiant|abrogeant|accordant|nommant|"
    r"de (?:delegation|mise en|police|circulation|stationnement|voirie|peril|permis|nomination)))"
)
_ORDER = words(r"\barretes?\b|a ?r ?r ?e ?t ?e\b|\bdecision\b")
_STOP = re.compile(r"[.!?…]\s*$")
_UNFINISHED = re.compile(
    r"(?:[,\-–:(]|\b(?:d[eu]s?|la|les?|l['’]|et|à|aux?|en|sur|pour|par|avec|entre|dans|un|une))\s*$"
)
_LABELLED = re.compile(r"[a-zà-ÿ’'() ]{3,28} ?: ")
"""« service : Direction de l'économie »: a label in small letters."""
_SECTION = words(
    r"^[ \t]*(?:[ivx]{1,4}|[1-9])[ \t]?[.)°\-]+[ \t]*(?:-[ \t]*)?"
    r"(?:contexte|objet de la|rappel|expose|preambule|presentation|motif|le cadre|etat des lieux)"
)
"""« I. Contexte »: the report begins with a section of its own."""
_RUBRIC = re.compile(r"\s*[A-ZÀ-Ý][A-ZÀ-Ý ’'/&.,-]{3,40}\s*")
_NUMBER_FIRST = words(
    rf"(?:[-–•][ \t]+)?(?:(?:{YEAR} [a-z]{{2,5}} \d{{1,4}}|\d{{1,3}}[ \t]+-|\d{{1,2}}[.)°]-?|[ivx]{{1,5}}[ \t]*[.)-]|"
    r"(?:question|point|affaire|dossier|rapport)[ \t]+(?:n ?[°º] ?)?\d{1,3}[ \t]?[:\-.])[ \t]+(?=[a-z«]))?"
)
_NUMBER_LAST = words(rf"[ \t]+[-:(][ \t]*(?:deliberation |decision )?(?:n ?[°º] ?)?{CODED}[ \t)]*\Z")
_ISSUING = words(r"[ \t]*(?:monsieur |madame |m\. |mme )?(?:le|la) (?:maire|presidente?)(?: d[^\n]{1,60})?,?[ \t]*$")
"""« LE MAIRE DE VAL-D'ORMELLE, »: the order itself begins."""
_OF_COUNCIL = words(rf"[ \t]*(?:du |de la |de l'|des ){COUNCIL}(?: (?:de|du|des|d')[^\n:]{{0,40}})?[ \t]*$")
"""« DU CONSEIL MUNICIPAL » under « DÉLIBÉRATION N° 2018-14 »: a title may go on so, but never begins so."""
_DELIBERATIONS = words(r"[ \t]*deliberations[ :]*$")
_CLASS = words(r"[1-9]\.\d{1,2}(?:\.\d{1,2})? [a-z]")
"""« 7.1 Décisions budgétaires » beside a number: the class of the act in the @ctes nomenclature."""
_LONGEST = 12
"""Lines that a title takes at most."""
_REACH = 6000
"""How far into an act a label is looked for, in characters."""


def title(item: Item, blocks: Sequence[Passage]) -> Found[str] | None:
    """Gives the title of an item; `blocks` are the lists of members in it."""
    shapes = (_beside_opener, _labelled, _bearing, _beside_number)
    found = next((found for shape in shapes if (found := shape(item)) is not None and found.value), None)
    if not item.is_alone and (found is None or found.by != "title_under_number"):
        return found
    found = found or _under_number(item.body, blocks) or _standing(item.body, blocks)
    return _without_number(item.body.part(found.start, found.end), found) if found is not None else None


def _without_number(place: Passage, found: Found[str]) -> Found[str]:
    """« Décision modificative n° 2 - 2021_045 », « 2024 DEVE 17 Convention … », « 17 - … », « Point 3 : … »"""
    first = _NUMBER_FIRST.match(place.script.folded, place.start, place.end)
    last = _NUMBER_LAST.search(place.script.folded, place.start, place.end)
    if (not first or first.end() == first.start()) and not last:
        return found
    return _found(place.part(first.end() if first else place.start, last.start() if last else place.end), found.by)


def _beside_opener(item: Item) -> Found[str] | None:
    """« DEL2025-76 : Aides directes aux entreprises » where the item begins"""
    start = item.opener.title_start if item.opener else None
    if start is None or _LABEL.match(item.body.script.folded, start):
        return None
    end = item.opener.title_end if item.opener else None
    return _found(item.body.part(start, end) if end else _extent(item.body, start), "title_beside_number")


def _labelled(item: Item) -> Found[str] | None:
    """« Objet : … », or « OBJET » alone over the title"""
    match = _LABEL.search(item.body.script.folded, item.body.start, min(item.body.end, item.body.start + _REACH))
    return _found(_extent(item.body, match.end()), "title_objet") if match else None


def _bearing(item: Item) -> Found[str] | None:
    """« Arrêté municipal n° 12 portant réglementation de la circulation … », on one line or on the next"""
    rows = list(item.body.part(item.body.start, item.body.start + 1500).lines())
    for row in rows:
        match = _BEARING.search(row.script.folded, row.start, row.end)
        opens = match is not None and not row.folded[: match.start() - row.start].strip(" \t-:")
        if match and (
            _announced(row, match.start()) or (opens and _ORDER.search(item.body.folded[: row.end - item.body.start]))
        ):
            return _found(_extent(item.body, match.start("value")), "title_portant")
        if at(CITING, row) or at(RECITING, row):
            return None
    return None


def _announced(row: Passage, until: int) -> bool:
    """Whether « arrêté … » opens the line on which its object stands."""
    return re.match(r"\s*(?:a ?r ?r ?e ?t ?e|decision)\b", row.script.folded[row.start : until]) is not None


def _beside_number(item: Item) -> Found[str] | None:
    """« N° 2016.02.16 - Subvention à l'association … » in the heading; in minutes, the line under the number"""
    for opener in numbered(item.body.part(item.body.start, item.body.start + 4000)):
        if opener.title_start is not None and not _CLASS.match(item.body.script.folded, opener.title_start):
            return _found(_extent(item.body, opener.title_start), "title_beside_number")
        below = next(iter(list(item.body.part(opener.start, opener.start + 600).lines())[1:2]), None)
        if not item.is_alone and below and not _ends_title(below):
            return _found(_extent(item.body, below.start), "title_under_number")
    return None


def _under_number(body: Passage, blocks: Sequence[Passage]) -> Found[str] | None:
    """« Délibération n° 29/2017 » alone on its line after the lists of members: the title is under it."""
    lists_end = max((block.end for block in blocks), default=body.end)
    for opener in numbered(body.part(lists_end, min(body.end, lists_end + _REACH))):
        below = next(iter(list(body.part(opener.start, opener.start + 600).lines())[1:2]), None)
        if opener.title_start is None and below and not (_ends_title(below) or at(_OF_COUNCIL, below)):
            return _found(_extent(body, below.start), "title_under_number")
    return None


def _standing(body: Passage, blocks: Sequence[Passage]) -> Found[str] | None:
    """The lines of the heading that tell nothing else: after the lists of members, or the last before the report"""
    groups = list(_unexplained(body, blocks))
    lists_end = max((block.end for block in blocks), default=body.start)
    after = [row for group in groups for row in group if group[0].start >= lists_end]
    after = _below_register(body, after) if after and blocks else after
    kept = after if after and blocks else groups[-1] if groups else []
    return _found(_joined(_without_rubric(kept[:_LONGEST])), "title_standing") if kept else None


def _below_register(body: Passage, rows: list[Passage]) -> list[Passage]:
    """« DÉLIBÉRATIONS » alone on a line: the title is below it, what stands above is of the session."""
    between = body.part(rows[0].start, rows[-1].start).lines()
    last = max((row.start for row in between if at(_DELIBERATIONS, row)), default=rows[0].start)
    return [row for row in rows if row.start >= last]


def _without_rubric(rows: list[Passage]) -> list[Passage]:
    """« FINANCES » alone over the title is the rubric, not the title."""
    if len(rows) > 1 and rows[1].opens_block() and _RUBRIC.fullmatch(rows[0].text) and not rows[1].text.isupper():
        return rows[1:]
    return rows


def _unexplained(body: Passage, blocks: Sequence[Passage]) -> Iterator[list[Passage]]:
    """The groups of lines before the report that are neither facts nor lists nor narrative."""
    group: list[Passage] = []
    telling = False
    for row in body.part(body.start, body.start + _REACH).lines():
        if at(CITING, row) or at(RECITING, row):
            break
        telling = telling and not row.opens_block()
        listed = any(block.start <= row.start < block.end for block in blocks)
        if group and not listed and _goes_on(group[-1], row):
            group.append(row)
            continue
        narrative = not listed and (telling or at(NARRATIVE, row))
        explained = listed or narrative or any(at(cue, row) for cue in (STAMP, FACT, _OF_COUNCIL))
        if group:
            yield group
            group = []
        if not explained and _opens_report(row):
            break
        if not explained:
            group.append(row)
        telling = narrative and not (listed or _STOP.search(row.text) or (not telling and at(SOFT_FACT, row)))
    if group:
        yield group


def _goes_on(above: Passage, row: Passage) -> bool:
    """Whether a line goes on with the group above: the name of a commune within a title is part of the title."""
    if row.opens_block() or at(CITING, row) or at(RECITING, row) or at(_ISSUING, row) or _breaks_off(above, row):
        return False
    named = at(SOFT_FACT, row) and not at(REGISTER, row)
    return _runs_on(above, row) or named or not (_ends_title(row) or at(FACT, row))


def _opens_report(row: Passage) -> bool:
    return any(at(cue, row) for cue in (SPEAKING, CITING, RECITING, PROSE, _SECTION))


def _ends_title(row: Passage) -> bool:
    return _opens_report(row) or at(FACT, row) or at(NARRATIVE, row) or at(STAMP, row)


def _extent(body: Passage, start: int) -> Passage:
    """How far a title goes from its first word: to the report, a fact, a blank line or the end of its sentence."""
    rows = list(body.part(start, start + 1600).lines())[: _LONGEST + 1]
    for rank, (above, row) in enumerate(pairwise(rows), 1):
        if at(CITING, row) or at(RECITING, row) or at(_ISSUING, row):
            return _joined(rows[:rank])
        if (_ends_title(row) or row.opens_block()) and not _runs_on(above, row):
            return _joined(rows[:rank])
        if above.text.rstrip().endswith(":") and (_opens_report(row) or _is_heading_over(above, row)):
            return _joined(rows[:rank])
        if _breaks_off(above, row):
            return _joined(rows[:rank])
    return _joined(_wrapped(rows))


def _is_heading_over(above: Passage, row: Passage) -> bool:
    """« COMPTE ADMINISTRATIF : » over « Budget principal : »"""
    return above.text.isupper() and not row.text.isupper()


def _runs_on(above: Passage, row: Passage) -> bool:
    """Whether a blank line stands inside a sentence."""
    return _UNFINISHED.search(above.text) is not None or (row.text[:1].islower() and not _LABELLED.match(row.text))


def _breaks_off(above: Passage, row: Passage) -> bool:
    """Whether a line breaks off long before the margin that the next one reaches: a title over the first paragraph."""
    if row.text[:1].islower() or _UNFINISHED.search(above.text) or _LINKED.match(row.folded):
        return False
    return row.end - row.start > _PARAGRAPH * (above.end - above.start + len(row.text.split(maxsplit=1)[0]))


_PARAGRAPH = 1.7
"""How much longer a line of a paragraph is than a title that ends over it, at least."""
_LINKED = words(r"[ \t]*(?:d[eu]s?|la|les?|l'|d'|et|a|aux?|en|sur|pour|par|avec|entre|dans)\b")


def _wrapped(rows: list[Passage]) -> list[Passage]:
    """The rows that a full line, or a small letter, joins to the first."""
    width = max((row.end - row.start for row in rows), default=0)
    for rank, (row, following) in enumerate(pairwise(rows), 1):
        word = following.text.split(maxsplit=1)[0]
        full = row.end - row.start + 1 + len(word) > 0.85 * width
        if _STOP.search(row.text) or not (full or following.text[:1].islower()):
            return rows[:rank]
    return rows[:1]


def _joined(rows: list[Passage]) -> Passage:
    return Passage(rows[0].script, rows[0].start, rows[-1].end).stripped()


def _found(place: Passage, by: str) -> Found[str]:
    return Found(sentence(place.text), place.start, place.end, by)
