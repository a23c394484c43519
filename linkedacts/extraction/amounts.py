"""Sums of money printed with their currency: « 200k € HT », « 52 655.52 € », « 36€92 », « 1,2 million d'euros »."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from linkedacts.extraction.forms import Found
from linkedacts.extraction.numbers import WORDS, read_number
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.phrases import Phrase
from linkedacts.model import Tax


@dataclass(frozen=True, slots=True)
class Money:
    """A sum in euros and whether it holds value added tax."""

    value: Decimal
    tax: Tax | None


_FIGURE = r"(?:\d{1,3}(?:(?: |\s?\.\s?)\d{3})+(?!\d)|\d{1,9})(?:\s?[.,]\s?\d{1,2}(?!\d))?"
_EURO = r"(?:€|(?:\b|(?<=\dk)|(?<=\sk))(?:euros?|eur)\b)"
_SCALE = r"(?P<scale>k|m|md|milliers? d'|millions?(?: d')?|milliards?(?: d')?)?"
_MONEY = re.compile(r"€|eur(?:os?|\b)")
"""What each sum holds: it is looked for first, because it is found fast."""
_WORD_OF_TAX = r"h\.?\s?t\b\.?|t\.?\s?t\.?\s?c\b\.?|tic\b|hors taxes?|toutes taxes comprises|net(?:s)? de (?:taxe|tva)"
"""« TIC » is how recognition of print reads « TTC »."""
_TAX = rf"(?:\s?(?:\(|en |,)?\s?(?P<tax>{_WORD_OF_TAX}))?"
_SUM = re.compile(
    rf"(?<![\d/.,-])(?P<figure>{_FIGURE})\s?{_SCALE}\s?{_EURO}(?P<cents>\d{{2}}(?!\d))?(?:\s?/\s?[a-z0-9]{{1,6}})?{_TAX}"
)
_DIGITS = re.compile(r"\d\d*")
"""Where a sum may begin: they are looked for first, because they are found fast: so written, faster than « \\d+ »."""
_RANGE = re.compile(
    rf"(?<![\d/.,-])(?P<low>\d{{1,3}}(?:,\d)?) (?:et|a) \d{{1,3}}(?:,\d)?\s(?P<scale>millions?|"
    rf"milliards?)\s(?:d')?{_EURO}"
)
_SPELLED = re.compile(rf"\b(?P<words>{WORDS})\s(?P<scale>millions?|milliards?)\s(?:d')?{_EURO}")
_IN_WORDS = Phrase(
    rf"\b(?:(?P<millions>{WORDS})\smillions?\s)?(?P<words>{WORDS})\seuros?\b(?:\s(?:et\s)?(?P<cents>{WORDS})\s(?:centimes?|cents?)\b)?"
)
_HIGHER = re.compile(r"(?:millions?|milliards?)\s$")
_SAID = r"(?:montant|total|cout|prix|operation|travaux|depense)"
_BEFORE = re.compile(rf"(?<!% ){_SAID}[^\n€]{{0,24}}?\b(?P<tax>{_WORD_OF_TAX})\)?\s?:?\s?$")
_LABELS = r"\b(?:montants?|prix|total|couts?|loyers?|tarifs?|depenses?|recettes?)\b"
_LABEL = Phrase(_LABELS)
"""What the head of a table holds: it is looked for first, because it is found fast."""
_HEAD = re.compile(rf"{_LABELS}[^€]{{0,200}}?\b(?:{_WORD_OF_TAX})")
_SENTENCE = re.compile(r"^(?:Le|La|Les|Il|Elle|Un|Une|Ce|Cette)\s[a-zà-ÿ]|[a-zà-ÿ]{3}\.\s*$")
"""A line of running text, below a table."""
_MARK = re.compile(rf"\b(?:{_WORD_OF_TAX})")
_SCALES = {
    "k": 3,
    "m": 6,
    "md": 9,
    "milliers": 3,
    "millier": 3,
    "million": 6,
    "millions": 6,
    "milliard": 9,
    "milliards": 9,
}
_MOST_UNPARTED = 7
"""Figures before the comma that are printed without white space between thousands, at most."""
_GREATEST = Decimal(10) ** 12


def amounts(passage: Passage) -> list[Found[Money]]:
    """Gives each distinct sum once, in the order of first appearance, with the tax said of it anywhere."""
    distinct: dict[tuple[Decimal, Tax | None], Found[Money]] = {}
    for found in sorted(_sums(passage), key=lambda found: found.start):
        distinct.setdefault((found.value.value, found.value.tax), found)
    taxed = {value for value, tax in distinct if tax is not None}
    return [found for (value, tax), found in distinct.items() if tax is not None or value not in taxed]


def _sums(passage: Passage) -> Iterator[Found[Money]]:
    folded = passage.script.folded
    if _MONEY.search(folded, passage.start, passage.end) is None:
        return
    yield from _in_figures(passage)
    if passage.holds("million", "milliard"):
        yield from _in_millions(passage)
    if passage.holds("euro"):
        yield from _in_words(passage)


def _in_millions(passage: Passage) -> Iterator[Found[Money]]:
    """« 2 à 3 millions d'euros », « deux millions d'euros »"""
    folded = passage.script.folded
    for match in _RANGE.finditer(folded, passage.start, passage.end):
        value = _value(match["low"], None, match["scale"])
        if value is not None:
            yield Found(Money(value, None), *match.span(), "amount_range")
    for match in _SPELLED.finditer(folded, passage.start, passage.end):
        number = read_number(match["words"])
        if number is not None:
            value = Decimal(number) * 10 ** _SCALES[match["scale"]]
            yield Found(Money(value, None), *match.span(), "amount_in_words")


def _in_words(passage: Passage) -> Iterator[Found[Money]]:
    """« deux mille euros et dix centimes », « un million deux cents euros »"""
    folded = passage.script.folded
    for match in _IN_WORDS.finditer(folded, passage.start, passage.end):
        if _HIGHER.search(folded[max(match.start() - 12, 0) : match.start()]):
            continue
        parts = [read_number(match[part] or "0") for part in ("millions", "words", "cents")]
        millions, whole, cents = (Decimal(part) if part is not None else None for part in parts)
        if millions is not None and whole is not None and cents is not None and cents < 100:
            yield Found(Money(millions * 10**6 + whole + cents / 100, None), *match.span(), "amount_in_words")


def _in_figures(passage: Passage) -> Iterator[Found[Money]]:
    """« 52 655.52 € TTC »; the tax may be said before it on its line, or in the head of its table"""
    heads = _heads(passage)
    for match in _in_euros(passage):
        value = _value(match["figure"], match["cents"], match["scale"])
        if value is not None:
            tax = _tax(match["tax"]) or _tax_before(passage, match) or _tax_of_column(passage, match, heads)
            yield Found(Money(value, tax), *match.span(), "amount_in_figures")


def _in_euros(passage: Passage) -> Iterator[re.Match[str]]:
    folded = passage.script.folded
    reached = passage.start
    for digits in _DIGITS.finditer(folded, passage.start, passage.end):
        match = _SUM.match(folded, digits.start(), passage.end) if digits.start() >= reached else None
        if match is not None:
            yield match
            reached = match.end()


def _value(figure: str, cents: str | None, scale: str | None) -> Decimal | None:
    """« 13 488.53 », « 190.000 », « 2 000 .00 », « 36€92 » as a number."""
    compact = re.sub(r"\s", "", figure)
    whole, _, decimals = compact.replace(",", ".").rpartition(".")
    if whole and len(decimals) == 3 and "," not in compact:
        whole, decimals = whole + decimals, ""
    elif not whole:
        whole, decimals = decimals, ""
    if len(whole) > 2 and whole.startswith("0"):
        return None  # « 000 € »: recognition of print has lost the beginning
    if len(whole) > _MOST_UNPARTED and whole == re.split("[.,]", figure)[0]:
        return None  # « 18675000 € »: it has lost the comma
    try:
        value = Decimal(f"{whole.replace('.', '')}.{cents or decimals or '0'}")
    except InvalidOperation:
        return None
    value *= 10 ** _SCALES.get((scale or "").split(" ")[0].rstrip("'"), 0)
    return value if value < _GREATEST else None


def _tax(printed: str | None) -> Tax | None:
    if not printed or printed.startswith("net"):
        return None
    return Tax.EXCLUDED if printed.startswith("h") else Tax.INCLUDED


def _tax_before(passage: Passage, match: re.Match[str]) -> Tax | None:
    """« Montant TTC 13 488.53 € »: said just before the sum, on its line."""
    start = max(passage.start, match.start() - 40)
    before = passage.script.folded[start : match.start()].rpartition("\n")[2]
    found = _BEFORE.search(before)
    return _tax(found["tax"]) if found else None


@dataclass(frozen=True, slots=True)
class _Head:
    """The head of a table: where its rows begin and end, and the taxes of its columns."""

    start: int
    end: int
    taxes: tuple[Tax | None, ...]


def _heads(passage: Passage) -> list[_Head]:
    """The lines « Titulaire Objet Montant HT Montant TTC », each with the lines below up to the next blank one."""
    heads = []
    labels = _LABEL.finditer(passage.script.folded, passage.start, passage.end)
    for row in dict.fromkeys(passage.line_around(*label.span()) for label in labels):
        if _HEAD.search(row.script.folded, row.start, row.end) and "€" not in row.text:
            taxes = tuple(_tax(mark[0]) for mark in _MARK.finditer(row.script.folded, row.start, row.end))
            heads.append(_Head(row.end, _table_end(passage, row.end), taxes))
    return heads


def _table_end(passage: Passage, head_end: int) -> int:
    """Where a table ends: at a blank line, or where a sentence begins or ends."""
    blank = passage.script.text.find("\n\n", head_end, passage.end)
    table = passage.part(head_end, passage.end if blank < 0 else blank)
    told = next((row for row in table.lines() if _SENTENCE.search(row.text)), None)
    return told.start if told is not None else table.end


def _tax_of_column(passage: Passage, match: re.Match[str], heads: list[_Head]) -> Tax | None:
    """The tax of all columns, or of the sum's own where a row has a sum for each."""
    head = next((head for head in reversed(heads) if head.start <= match.start() < head.end), None)
    if head is None:
        return None
    if len(set(head.taxes)) == 1:
        return head.taxes[0]
    text = passage.script.folded
    row_start, row_end = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.end())
    sums = [found.start() for found in _SUM.finditer(text, row_start, row_end if row_end >= 0 else len(text))]
    return head.taxes[sums.index(match.start())] if len(sums) == len(head.taxes) and match.start() in sums else None
