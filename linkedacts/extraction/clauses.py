"""The operative clauses: « D'approuver … », « APPROUVE … », « Article 1er – … », « DÉCIDE : 1. … ».

They stand after the words that enact (« Après en avoir délibéré, le conseil décide : »), or in a proposal that is
adopted as it stands, or within one sentence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from linkedacts.extraction.articles import articles
from linkedacts.extraction.cues import (
    BODY_OF_MEMBERS,
    CITING,
    CONCLUSION,
    COUNCIL,
    DELIBERATED,
    FACT,
    PAGE,
    RECITING,
    SPEAKING,
    TALLY,
    VOTE,
    at,
)
from linkedacts.extraction.enacting_verbs import enacts
from linkedacts.extraction.forms import Found, any_of, words
from linkedacts.extraction.inline_clauses import in_sentences
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.phrases import Phrase, Phrases
from linkedacts.extraction.sections import Row
from linkedacts.extraction.wording import LISTED, MARKER, clause

_COMMAND = r"(?:d ?e ?c ?i ?d ?e|a ?r ?r ?e ?t ?e|delibere)(?: ?n ?t)?"
_STRONG = any_of(
    DELIBERATED,
    rf"^[ \t]*(?:[^\n]{{0,40}} )?{_COMMAND} ?[:,]? ?$",
    r"^[ \t]*decision ?:? ?$",
    rf"(?:^[ \t]*|\. |, )(?:le|la|l'|les) ?(?={BODY_OF_MEMBERS})[^\n.;:]{{0,90}} ?[:,]$",
)
"""Words after which the assembly enacts."""
_WEAK = words(
    rf"{COUNCIL}\b(?:[^.;:\n]|\n(?!\n)){{0,160}}?(?=\b(?:decide(?:nt)?|"
    r"approuve(?:nt)?|adopte(?:nt)?|prend acte|autorise|"
    r"accepte|valide|emet|fixe|donne|sollicite|charge|designe|vote|arrete|ont\b[^.;\n]{0,60}:)\b)"
)
"""The assembly as subject of an enacting verb; it ends before the verb, which may open a clause."""
_ANNOUNCING = words(
    r"(?:(?:decide|approuve|arrete|propose|adopte|designe|nomme|elit|fixe|ont|demande)(?:nt)?|demandons|proposons|vouloir)"
    r"\b[^:]{0,120}: ?$"
)
_ONLY_DECIDING = words(
    r"(?:et )?(?:decide|arrete|delibere|adopte|approuve|vote)(?:nt)?,?(?: (?:a l'unanimite|"
    r"a la majorite|par|avec|pour)\b"
    r"[^:]{0,120})?(?: :| ?$|: ?$)"
)
"""« décide à l'unanimité : » opens a list; it is no clause itself."""
_PROPOSED = words(
    r"il (?:est|vous est)[^:.;]{0,40}? (?:propose|demande)[^:;.]{0,200}?:[ \t]*$"
    r"|(?:propose|demande)[a-z]{0,9} (?:donc |ainsi )?(?:au conseil|a l'assemblee|"
    r"aux membres|de bien vouloir)[^:;.]{0,160}:[ \t]*$"
    r"|(?:invite a|bien vouloir) ?:[ \t]*$"
    r"|nous (?:vous )?(?:demandons|proposons)[^:;.]{0,160}?:[ \t]*$"
    r"|il (?:est|vous est)[^:.;]{0,40}? (?:propose|demande)[^:;.]{0,120}?(?= (?:d'|de )[a-z]+er\b)"
)
_ANNOUNCED_WHOLE = words(
    r"\bdecide(?:nt)?\b[^.;:]{0,90}?(?<![a-z])(?P<that>(?:d'|de )[a-z]{2,14}(?:er|ir|re|oir)\b[^:\n]* ?:)[ \t]*$"
)
"""« décide d'affecter le résultat comme suit : » and a list that only completes it"""
_ITSELF = r"la presente (?:deliberation|decision)\b|le present"
_ASIDE = words(
    rf"^[ \t]*(?:annexe n? ?\d|conformement aux|{_ITSELF}|impacts? |les credits|mention de|"
    r"informations?|questions?|debats?|discussion|vote\b|interventions?|resultats?|nombre de|page \d|l'ordre du jour)"
)
_OF_ITSELF = words(rf"[ \t]*(?:{_ITSELF})")
"""« La présente décision sera affichée »: what becomes of the act is no clause, and « présente » no verb."""
_OBJECT = re.compile(
    r"^(?:adopte|approuve|accepte|rejette|vote)\b.{0,40}? (?:le|la|les|l'|un|une|des)\s?(?!unanimite|majorite)[a-z]{4}"
)
_UNOBJECTED = words(
    r"(?:adopte|approuve|accepte|vote|rejette)(?:nt)?,? (?:a l'unanimite|a la majorite|par \d)[^,;]{0,40}$"
)
"""« ADOPTE à l'unanimité. » tells the vote: it has no object."""
_SIGNING = words(
    r"^[ \t]*(?:fait (?:a|et|le)\b|pour (?:extrait|copie)|acte (?:rendu |certifie )?executoire|"
    r"(?:transmise?|recue?|publiee?|affichee?) (?:a|au|en|le|sur)\b)"
)
_PASSED = words(r"^[ \t]*(?:la )?presente (?:deliberation|decision) (?:est|a ete) (?:adoptee|approuvee|votee|prise)\b")
"""« La présente délibération a été approuvée … » closes the clauses, whether or not the last one has its stop."""
_STOPS = re.compile(r"[.;]\s*$")
_PAUSES = re.compile(r"[.;:,]\s*$|\bet\s*$")
_CAPITALS = re.compile(r"\s*(?:D['’]|DE\s+)?(?:S['’]|SE\s+|NE\s+PAS\s+)?[A-ZÀ-Ý]{3,}\b")
_CAPITAL = re.compile(r"\s*[A-ZÀ-Ý]")
_WAIT = 8
"""Lines between the words that enact and the first clause, at most."""


@dataclass
class _Draft:
    """A clause being gathered: its lines, and the marker that opened it."""

    lines: list[Passage] = field(default_factory=list)
    marker: str = ""
    rank: int = 0
    """Its number, where its marker is one."""
    inner: bool = False
    """Whether a list began within it."""

    @property
    def announces(self) -> bool:
        """Whether what follows belongs to it: « le plan de financement ci-après : »."""
        return self.inner or any(line.text.rstrip().endswith(":") for line in self.lines)


def clauses(rows: list[Row], is_order: bool) -> list[Found[str]]:
    """Gives the operative clauses, in order, each on one line."""
    if not rows:
        return []
    numbered = articles(rows)
    if numbered and (is_order or len(numbered) > 1):
        return numbered
    return _enacted(rows) or _proposed(rows) or in_sentences(rows)


def _enacted(rows: list[Row]) -> list[Found[str]]:
    """The list after « Après en avoir délibéré, le conseil décide : »; the last such words that a list follows"""
    return next((found for rank in _anchors(rows) if (found := _listed(rows[rank:], "clause_decided"))), [])


def _anchors(rows: list[Row]) -> Iterator[int]:
    """The ranks of the rows behind which the clauses may stand, the surest first."""
    yield from reversed(_ends(rows, _STRONG))
    yield from _visas(rows)[-1:]
    yield from _capital_verbs(rows)[:1]
    yield from reversed(_ends(rows, _WEAK))


def _visas(rows: list[Row]) -> list[int]:
    return [rank for rank, row in enumerate(rows) if at(CITING, row.line) or at(RECITING, row.line)]


def _capital_verbs(rows: list[Row]) -> list[int]:
    """The rows before those that open with a verb in capitals: « APPROUVE … »."""
    return [rank for rank, row in enumerate(rows[1:]) if _CAPITALS.match(row.line.text) and enacts(row.line.folded)]


def _proposed(rows: list[Row]) -> list[Found[str]]:
    """« Il est proposé au conseil : - d'approuver … », adopted as it stands"""
    anchors = reversed(_ends(rows, _PROPOSED))
    return next((found for rank in anchors if (found := _listed(rows[rank:], "clause_proposed"))), [])


def _ends(rows: list[Row], pattern: Phrase | Phrases) -> list[int]:
    """The ranks of the rows where such words end."""
    first, last = rows[0].line, rows[-1].line
    matches = pattern.finditer(first.script.folded, first.start, last.end)
    ends = [match.start() + len(match[0].rstrip()) for match in matches]
    return sorted({next(rank for rank, row in enumerate(rows) if end <= row.line.end) for end in ends})


def _listed(rows: list[Row], by: str) -> list[Found[str]]:
    """The clauses that follow the first row, or that begin on it."""
    drafts = _announced_whole(rows) or _opened_on(rows[0].line)
    for above, row in pairwise([rows[0], *(row for row in rows[1:] if not row.stamp)]):
        if at(PAGE, row.line):
            continue
        draft = _opening(row.line, above.line, drafts)
        if draft is not None:
            drafts.append(draft)
        elif not drafts and _gives_up(row, rows):
            break
        elif row.line.opens_block() and at(FACT, row.line):
            continue
        elif drafts and _closes(row.line, above.line, drafts[-1]):
            break
        elif drafts:
            _continue(drafts[-1], row.line)
    return [clause(draft.lines, by) for draft in drafts]


def _announced_whole(rows: list[Row]) -> list[_Draft]:
    """« … décide d'affecter le résultat comme suit : » over sums or names: the list completes the one clause"""
    line = rows[0].line
    whole = _ANNOUNCED_WHOLE.search(line.script.folded, line.start, line.end)
    below = next((row.line for row in rows[1:] if not row.stamp), None)
    marker = LISTED.match(below.text) if below is not None else None
    if whole is None or below is None or marker is None or enacts(below.folded[marker.end() :]):
        return []
    return [_Draft([line.part(whole.start("that"), line.end)])]


def _opened_on(line: Passage) -> list[_Draft]:
    """« … le conseil municipal DÉCIDE de retenir l'offre »: a clause whose verb, in capitals, is on the opening line"""
    for match in re.finditer(r"\b[A-ZÀ-Ý]{3,}\b", line.text):
        place = line.part(line.start + match.start(), line.end)
        rest = line.text[match.end() :]
        if _UNOBJECTED.match(place.folded):
            continue
        if enacts(place.folded) and re.search(r"[a-zà-ÿ]{2}", rest) and not rest.rstrip().endswith(":"):
            return [_Draft([place])]
    return []


def _opening(line: Passage, above: Passage, drafts: list[_Draft]) -> _Draft | None:
    """The clause that a line opens, by its marker and its first words."""
    marker = LISTED.match(line.text)
    start = line.start + (marker.end() if marker else 0)
    kind = re.sub(r"\d+|[a-z](?=[).°])", "1", marker[0].strip()) if marker else ""
    rank = int(re.sub(r"\D", "", marker[0]) or 0) if marker else 0
    place = line.part(start, line.end)
    if (
        (_ONLY_DECIDING.match(place.folded) and not rank)
        or at(_SIGNING, line)
        or _OF_ITSELF.match(place.folded)
        or (at(VOTE, line) and not _objects_to(place))
    ):
        return None
    if not drafts:
        opens = _opens_first(place, above, kind)
    else:
        follows = bool(rank) and kind == drafts[-1].marker and rank == drafts[-1].rank + 1
        opens = follows or _opens_next(place, above, kind, drafts)
    return _Draft([place], kind, rank) if opens else None


def _objects_to(place: Passage) -> bool:
    """« ADOPTE à l'unanimité le règlement » has an object; « ADOPTÉ À L'UNANIMITÉ » has none."""
    return _CAPITALS.match(place.text) is not None and _OBJECT.search(place.folded) is not None


def _opens_first(place: Passage, above: Passage, kind: str) -> bool:
    if enacts(place.folded):
        return bool(kind) or _begins(place, above)
    return bool(kind) and _ANNOUNCING.search(above.folded) is not None


def _opens_next(place: Passage, above: Passage, kind: str, drafts: list[_Draft]) -> bool:
    verb = enacts(place.folded)
    nominal = not enacts(drafts[0].lines[0].folded)
    if kind:
        return (verb and kind in (drafts[0].marker, drafts[-1].marker, "")) or (kind == drafts[0].marker and nominal)
    if _CAPITALS.match(place.text):
        return verb
    if drafts[0].marker:
        # Recognition of print loses markers: after a semicolon the list goes on.
        return verb and not drafts[-1].announces and above.text.rstrip().endswith(";")
    return verb and _begins(place, above)


def _begins(place: Passage, above: Passage) -> bool:
    """Whether a line without marker begins something rather than going on with the line above."""
    return _CAPITAL.match(place.text) is not None or _PAUSES.search(above.text) is not None or place.opens_block()


def _gives_up(row: Row, rows: list[Row]) -> bool:
    """Whether no clause is to be expected any more."""
    waited = row.line.start - rows[0].line.end > 900 or rows.index(row) > _WAIT
    return waited or at(CONCLUSION, row.line) or at(SPEAKING, row.line)


def _closes(line: Passage, above: Passage, draft: _Draft) -> bool:
    """Whether a line belongs to no clause."""
    if any(at(cue, line) for cue in (CITING, RECITING)):
        return True
    if at(_SIGNING, line) and line.text.lstrip()[:1].isupper():
        return True
    finished = _STOPS.search(above.text) is not None or line.opens_block()
    if at(CONCLUSION, line) or at(VOTE, line):
        return finished or at(TALLY, line) or at(_PASSED, line)
    if MARKER.match(line.text) or not finished:
        return False
    if at(SPEAKING, line) or _ASIDE.match(line.script.folded, line.start, line.end):
        return True
    return not draft.announces and not line.text[:1].islower() and not _unfinished(above)


def _unfinished(above: Passage) -> bool:
    """Whether a blank line cuts a sentence: a new page, or a stamp."""
    return re.search(r"[.;:!]\s*$", above.text) is None and len(above.text) > 60


def _continue(draft: _Draft, line: Passage) -> None:
    marker = MARKER.match(line.text)
    draft.lines.append(line.part(line.start + (marker.end() if marker else 0), line.end))
    draft.inner = draft.inner or marker is not None
