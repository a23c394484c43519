"""The lines that open an item of a session: with its number, its rank, its rubric, « Objet : », or its agenda title."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from linkedacts.extraction.cues import FACT, at
from linkedacts.extraction.forms import Found, words
from linkedacts.extraction.lost_marks import Mark, lost_marks
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.wording import BULLETS

_PREFIX = r"(?:[a-z]{1,8}[\s._/-]{0,2}){0,2}"
_GROUP = r"(?:[-/._](?:[a-z]{0,2}\d{1,8}[a-z]{0,2}|[a-z]{1,4}(?![a-z]))|\s?[-/]\s?\d{1,6}(?![\d ]*(?:€|euros)|\.\d))"
NUMBER = rf"{_PREFIX}\d{{1,8}}(?:[a-z]{{2,3}}(?=[-/._]\d)|[a-z]?)(?:{_GROUP}){{0,5}}(?![a-z\d])"
"""The number of an act, in the shadow: « M2023-353 », « 2014 / 215 », « DE-2015/58 », « 2020.06.12.03 »."""
YEAR = r"(?:19|20)\d{2}"
DATED = rf"{YEAR}(?:[-./_]\d{{1,4}}){{1,3}}|\d{{2}}[-/.]\d{{2,4}}[-/.]\d{{3}}(?!\d)|\d{{8}}_\d{{1,3}}"
"""A number that stands alone because a year is in it: « 2020-09-15 », « 23-05-045 », « 20210705_4 »; never a date."""

_LEAD = rf"[ \t\-*{BULLETS}]{{0,4}}"
_KIND = r"(?:extrait de |projet de )?(?:deliberations?|decisions?|arretes?|actes?|rapports?|dcm|delib\.?)"
_OF_BODY = (
    r"(?: (?:du (?:conseil|bureau|maire|president)|de la (?:maire|presidente|"
    r"commission)|municipale?|communautaire|permanent|temporaire)){0,3}"
)
_AFTER = r"(?=[ \t]*(?:[:\-.–][ \t]|$|[ \t][A-Z«]))"
_TITLE_WORD = (
    r"(?!d[eu]s?\b|d'|en\b|et\b|a\b|(?:le|la) (?:maire|president)|"
    r"(?:seance|conseil|comite|annexe|page|article|suite)\b)[a-z«\"]"
)
"""What opens a title right after a number, rather than « du 4 mai », « du conseil municipal », « Le Maire »."""
_JOINT = r"[ \t]*(?:[:\-.][ \t]*)?"
_NUMBERED = words(
    rf"^{_LEAD}(?:"
    rf"{_KIND}{_OF_BODY}[ \t]*(?:n ?[°ºo]\.?|numero)?[ \t]?:?[ \t]?(?P<of_kind>{NUMBER})(?=[ \t]*(?:[:\-.]\s|$))"
    rf"|{_KIND}{_OF_BODY}[ \t]*(?:n ?[°ºo]\.?|numero)[ \t]?:?[ \t]?(?P<unmarked>{NUMBER})(?=[ \t]+{_TITLE_WORD})"
    rf"|(?P<lettered>[a-z]{{1,6}}[\s._-]{{0,3}}\d{{2,8}}\s?[-/._]\s?\d{{1,5}}(?:[-/._][a-z0-9]{{1,4}})?"
    r")(?=[ \t]*[:\-][ \t]*\S)"
    rf"|n ?[°º]\.?[ \t]?:?[ \t]?(?P<labelled>{NUMBER})(?=[ \t]*(?:[:\-.][ \t]*[a-z«\"0-9]|$))"
    rf"|(?P<coded>[a-z]{{1,6}}[ ._-]{{0,2}}{YEAR}[-./_]\d{{1,4}})(?=[ \t]+[a-z«\"])"
    rf"|(?P<yearly>\d{{1,3}}[-/]{YEAR})(?=[ \t]*[-:][ \t]+[a-z«\"])"
    rf"|n ?[°º]\.?[ \t]?:?[ \t]?(?P<titled>{DATED})(?=[ \t]+[a-z«\"])"
    rf"|(?P<dated>{DATED})(?=[ \t]*[:\-]?[ \t]+[a-z«\"]|[ \t]*$)"
    rf"){_JOINT}"
)
_TRAILING = words(
    rf"^(?=[^\n]*+(?<=[\d)\sn])){_LEAD}"  # first how the line ends, because few end so
    rf"(?P<title>[a-z«\"][^\n]{{8,160}}?)(?:[ \t]?[:(]|[ \t]-)[ \t]*(?:deliberation )?(?:n ?[°º]\.?[ \t]?)?"
    rf"(?P<number>(?:[a-z]{{1,6}}[-_ ]?)?{DATED})\)?[ \t]*$"
)
_ARABIC = r"(?P<major>\d{1,2})(?:\.(?P<minor>\d{1,2}))?"
_RANKED = words(
    rf"^{_LEAD}(?:(?P<numeral>\d{{1,2}})(?:ere?|er|e|eme|nde?) (?:points?|questions?|affaires?|dossiers?|objet)"
    r"[ \t]*[:.\-/]+[ \t]*(?=[a-z«\"])"
    r"|(?P<above>\d{1,2})\.(?P<below>\d{1,2})[ \t]+(?=[a-z«\"])"
    rf"|{_ARABIC}(?:[ \t]?[.)°/]+[ \t]?-?[ \t]|,[ \t]|[ \t]?-[ \t]?)[ \t]*(?=[a-z«\"]|\d+ [a-z])"
    r"|(?P<plain>\d{1,2})[ \t]+(?=[a-z]{4})"
    rf"|(?P<over>\d{{1,2}})[ \t]?[.)][ \t]*\n[ \t]*(?=[a-z«\"])"
    r"|(?:(?:points?|questions?|affaires?|rapports?|dossiers?|deliberations?) (?:n ?[°ºo]? ?)?|del?\.? n ?[°º] ?)"
    r"(?P<named>\d{1,3})(?:\.(?P<part>\d{1,2}))?\b[ \t]*[:.\-/]*[ \t]*"
    r"|(?P<roman>[ivx]{1,5})(?:[ \t]?[.)/\-]+[ \t]*|(?P<bare>[ \t]+))(?=[a-z«\"]))"
)
_INNER = words(
    rf"{_KIND}{_OF_BODY}[ \t]*(?:n ?[°ºo]\.?|numero)[ \t]?:?[ \t]?(?P<number>{NUMBER})[ \t]*[:\-.–][ \t]+(?=[a-z«\"])"
)
"""« 2. Délibération n° 2023-31 : Tarifs »: the number stands after the rank."""
CLAUSE = words(
    r"(?:d'|de )(?!la |l'|le |les )[a-z]{2,14}(?:er|ir|re|oir)\b|"
    r"(?:lui |leur )?(?:(?:pren(?:d|nent)|donne(?:nt)?) acte|decide(?:nt)? d|"
    r"(?:arrete|approuve|autorise|fixe)(?:nt)? l|"
    r"(?:constate|reconnai[ts]|reconnaissent|declare|dit|precise|confirme)(?:nt)? (?:l|que\b|n))|"
    r"(?:contexte|objet de la deliberation|expose(?: des motifs)?|rappel(?: du contexte)?|motifs?|decision|dispositif)"
    r" ?:?$"
)
"""What opens within one act: « 1) D'approuver … », « 3°) Arrête les résultats », « II. Objet de la délibération »."""
_RUBRIC = re.compile(
    r"^[ \t•\-*\uf000-\uf0ff➢➤✓o]*(?P<rubric>[A-ZÀ-Ý][A-ZÀ-Ý "
    r"’'/&.]{3,48}?)\s+[–—-]\s+(?=[A-ZÀ-Ý«]['’]?[a-zà-ÿA-ZÀ-Ý])[^\n]*[a-zà-ÿ]",
    re.MULTILINE,
)
_OBJECT = words(r"^[ \t•\-]*(?:objet(?: de la deliberation)?|deliberation|affaire) ?: ?")
_WORDS = re.compile(r"[a-z0-9]+")
_CAPITALS = re.compile(r"[A-ZÀ-Ý]{4}")


@dataclass(frozen=True, slots=True)
class Opener:
    """The line that opens an item."""

    start: int
    number: Found[str] | None = None
    title_start: int | None = None
    """Where the title begins, if on the same line."""
    title_end: int | None = None
    """Where it ends, if something else follows on its line."""
    rank: tuple[int, ...] = ()
    style: str = ""
    """How the rank is set: « . » of « 1. », « --i » of « IV - », « pointn » of « Point n° 3 »."""


def numbered(whole: Passage) -> Iterator[Opener]:
    """Gives the lines that open an act with its number: « Délibération n° 12 », « DEL2025-76 : Aides … »."""
    for match in _NUMBERED.finditer(whole.script.folded, whole.start, whole.end):
        group = match.lastgroup or "labelled"
        start, end = match.span(group)
        line_end = whole.line_end(match.end())
        title = match.end() if whole.script.text[match.end() : line_end].strip() else None
        begins = _starts_sentence(whole, match.start()) and (title is not None or _stands_free(whole, match.start()))
        if begins and (title is None or _opens_title(whole, title)):
            yield Opener(match.start(), _own_number(whole, start, end, group), title)


def _own_number(whole: Passage, start: int, end: int, group: str) -> Found[str] | None:
    """The number of an act; « N° 3 - Tarifs de l'eau » tells its rank on the agenda."""
    is_rank = group == "labelled" and re.fullmatch(r"\d{1,2}", whole.script.folded[start:end]) is not None
    return None if is_rank else _number(whole, start, end, f"number_{group}")


def number_last(whole: Passage) -> Iterator[Opener]:
    """Gives the titles that end with their number: « Tarifs de l'eau : 2019-93 », « Vente (n° 2020-12) »."""
    for match in _TRAILING.finditer(whole.script.folded, whole.start, whole.end):
        start, end = match.span("title")
        if whole.script.text[start].isupper() and not at(FACT, whole.part(start, end)):
            yield Opener(match.start(), _number(whole, *match.span("number"), "number_after_title"), start, end)


def _number(whole: Passage, start: int, end: int, by: str) -> Found[str]:
    return Found(re.sub(r"\s", "", whole.script.text[start:end]), start, end, by)


def _starts_sentence(whole: Passage, start: int) -> bool:
    """Whether a line begins something: a reference that a line end cuts out of a sentence has a small letter."""
    text = whole.script.text[start : start + 12].lstrip(" \t•-*▪✓➢➤❖►■●◦➔")
    return not text[:1].islower() or text[:2] in ("n°", "nº")


def _stands_free(whole: Passage, start: int) -> bool:
    """Whether the line above is finished: a number alone on its line may be cut out of a sentence."""
    above = whole.script.text[max(whole.start, start - 60) : start].rstrip(" \t")
    return (
        not above
        or above.endswith("\n\n")
        or above.rstrip().endswith((".", ";", ":", ")"))
        or above.rstrip()[-1:].isupper()
    )


def _opens_title(whole: Passage, start: int) -> bool:
    line = whole.script.text[start : start + 24].strip()
    return re.match(r"[A-ZÀ-Ý«\"0-9]|(?:portant|objet|relati)", line) is not None


_PLAIN = "plain"
"""Style of ranks that no mark follows, « 2 TARIFS DE L'EAU »: where others have one, such a number is no rank."""


def ranked(whole: Passage) -> Iterator[Opener]:
    """Gives the lines that open with a rank: « 1 - Subvention … », « Point n° 3 : … », « IV. Finances »."""
    openers = list(_ranked(whole))
    if any(opener.style != _PLAIN for opener in openers):
        openers = [opener for opener in openers if opener.style != _PLAIN]
    for style in dict.fromkeys(opener.style for opener in openers):
        own = (opener for opener in openers if opener.style == style and len(opener.rank) == 1)
        marks = [Mark(opener.start, opener.start, opener.rank[0]) for opener in own]
        lost = list(lost_marks(whole, marks))
        openers += (Opener(mark.start, None, mark.title_start, rank=(mark.rank,), style=style) for mark in lost)
    yield from sorted(openers, key=lambda opener: opener.start)


def _ranked(whole: Passage) -> Iterator[Opener]:
    for match in _RANKED.finditer(whole.script.folded, whole.start, whole.end):
        line = whole.script.text[match.end() : whole.line_end(match.end())]
        clause = CLAUSE.match(whole.script.folded, match.end(), whole.end)
        if clause is None and _is_capital(whole, match) and (not line.strip() or _opens_ranked(whole, match)):
            inner = _INNER.match(whole.script.folded, match.end(), whole.end)
            number = _number(whole, *inner.span("number"), "number_after_rank") if inner else None
            title = inner.end() if inner else match.end()
            yield Opener(match.start(), number, title, rank=_rank(match), style=_style(match))


def _is_capital(whole: Passage, match: re.Match[str]) -> bool:
    """Whether a numeral that no mark follows is one: « II Tarifs », not « v Tarifs »."""
    return match["bare"] is None or whole.script.text[slice(*match.span("roman"))].isupper()


def _opens_ranked(whole: Passage, match: re.Match[str]) -> bool:
    """Whether what follows a rank opens a title; in capitals after « 4 » alone, or « 4, » as recognition may see it."""
    if match["plain"] or "," in match[0]:
        return _CAPITALS.match(whole.script.text, match.end()) is not None
    return _opens_title(whole, match.end())


def _style(match: re.Match[str]) -> str:
    if match["numeral"] or match["plain"]:
        return "ordinal" if match["numeral"] else _PLAIN
    marks = re.sub(r"[\s\d°º]", "", match[0].replace(match["roman"], "", 1) if match["roman"] else match[0])
    return f"{marks}-i" if match["roman"] else marks.replace(",", ".")


def _rank(match: re.Match[str]) -> tuple[int, ...]:
    if match["roman"]:
        return (_roman(match["roman"]),)
    if match["part"]:
        return int(match["named"]), int(match["part"])
    if match["minor"] or match["below"]:
        return int(match["major"] or match["above"]), int(match["minor"] or match["below"])
    return (int(match["major"] or match["over"] or match["plain"] or match["named"] or match["numeral"]),)


def _roman(letters: str) -> int:
    values = {"i": 1, "v": 5, "x": 10, "": 0}
    return sum(
        -values[letter] if values[following] > values[letter] else values[letter]
        for letter, following in pairwise([*letters, ""])
    )


def rubrics(whole: Passage) -> Iterator[Opener]:
    """Gives the lines « FINANCES – Décision modificative n° 1 »: a rubric in capitals, then the title."""
    for match in _RUBRIC.finditer(whole.script.text, whole.start, whole.end):
        yield Opener(match.start(), None, match.start("rubric"))


def objects(whole: Passage) -> Iterator[Opener]:
    """Gives the lines « Objet : … » or « Délibération : … »."""
    for match in _OBJECT.finditer(whole.script.folded, whole.start, whole.end):
        if match.end() < whole.end and _opens_title(whole, match.end()):
            yield Opener(match.start(), None, match.end())


_AGENDA = words(r"^[ \t]*(?:-\s)?(?:l')?ordre du jour\b[^\n]{0,60}$")
_ENTRY = re.compile(r"[ \t]*(?:[-–•▪*➢✓]|\d{1,2}\s?[.)/-]?|[IVX]{1,4}\s?[.)/-])?\s*(?P<entry>[A-ZÀ-Ý«\d].*)")
_SHORTEST = 12
_LONGEST_AGENDA = 80
"""Lines that an agenda takes at most; it ends where its first entry comes back."""


def on_agenda(whole: Passage) -> Iterator[Opener]:
    """Gives the lines that repeat an entry of the agenda printed before."""
    rows = list(whole.lines()) if whole.holds("ordre") else []
    start = next((at for at, row in enumerate(rows) if _AGENDA.match(row.script.folded, row.start, row.end)), None)
    if start is None:
        return
    entries: set[str] = set()
    ended = False
    for rank, row in enumerate(rows[start + 1 :]):
        key = _key(row)
        if key in entries:
            ended = True
            yield Opener(row.start, None, row.start + _marker(row))
        elif key and not ended and rank < _LONGEST_AGENDA:
            entries.add(key)


def _key(row: Passage) -> str:
    """The words of an entry, without the rank before it; empty where it is too short to tell."""
    place = row.part(row.start + _marker(row), row.end)
    key = " ".join(_WORDS.findall(place.folded))
    return key if len(key) >= _SHORTEST else ""


def _marker(row: Passage) -> int:
    match = _ENTRY.match(row.text)
    return match.start("entry") if match else 0
