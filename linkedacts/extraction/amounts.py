"""Sums of money printed with their currency: « 200k € HT », « 52 655.52 € », « 36€92 », « 1,2 million d'euros »."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from linkedacts.extraction.forms import Found, words
from linkedacts.extraction.numbers import WORDS, read_number
from linkedacts.extraction.passage import Passage
from linkedacts.model import Tax


@dataclass(frozen=True, slots=True)
class Money:
    """A sum in euros and whether it holds value added tax."""

    value: Decimal
    tax: Tax | None


_FIGURE = r"(?:\d{1,3}(?:[ \u00a0\u202f]?[.\n ]?\d{3})+|\d{1,9})(?: ?[.,] ?\d{1,2}(?!\d))?"
_EURO = r"(?:€|\beuros?\b|\beur\b)"
_SCALE = r"(?P<scale>k|m|md|milliers? d'|millions?(?: d')?|milliards?(?: d')?)?"
_TAX = r"(?:\s?(?:\(|en )?\s?(?P<tax>h\.?\s?t\b|t\.?\s?t\.?\s?c\b|hors taxes?|toutes taxes))?"
_SUM = re.compile(rf"(?<![\d/.,-])(?P<figure>{_FIGURE})\s?(?:{_SCALE})\s?{_EURO}(?P<cents>\d{{2}}(?!\d))?{_TAX}")
_RANGE = re.compile(
    rf"(?<![\d/.,-])(?P<low>\d{{1,3}}(?:,\d)?) (?:et|a) \d{{1,3}}(?:,\d)?\s(?P<scale>millions?|milliards?)\s(?:d')?{_EURO}"
)
_SPELLED = re.compile(rf"\b(?P<words>{WORDS})\s(?P<scale>millions?|milliards?)\s(?:d')?{_EURO}")
_BEFORE = words(
    r"(?:montant|total|prix|cout|soit|depense)?\s?(?:en )?(?P<tax>h\.?\s?t\.?|t\.?\s?t\.?\s?c\.?)\s?:?\s?[+\-]?\s?$"
)
_HEAD = words(
    r"(?:montants?|prix|total|cout|loyer)[^\n€]{0,30}\n?[^\n€]{0,12}?(?P<tax>h\.?\s?t\b\.?|t\.?\s?t\.?\s?c\b\.?)"
)
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


def amounts(passage: Passage) -> list[Found[Money]]:
    """Gives each distinct sum once, in the order of first appearance, with the tax said of it anywhere."""
    distinct: dict[tuple[Decimal, Tax | None], Found[Money]] = {}
    for found in sorted(_sums(passage), key=lambda found: found.start):
        distinct.setdefault((found.value.value, found.value.tax), found)
    taxed = {value for value, tax in distinct if tax is not None}
    return [found for (value, tax), found in distinct.items() if tax is not None or value not in taxed]


def _sums(passage: Passage) -> Iterator[Found[Money]]:
    folded = passage.script.folded
    for match in _SUM.finditer(folded, passage.start, passage.end):
        value = _value(match["figure"], match["cents"], match["scale"])
        if value is not None:
            yield Found(
                Money(value, _tax(match["tax"]) or _tax_before(passage, match)), *match.span(), "amount_in_figures"
            )
    for match in _RANGE.finditer(folded, passage.start, passage.end):
        value = _value(match["low"], None, match["scale"])
        if value is not None:
            yield Found(Money(value, None), *match.span(), "amount_range")
    for match in _SPELLED.finditer(folded, passage.start, passage.end):
        number = read_number(match["words"])
        if number is not None:
            yield Found(Money(Decimal(number) * 10 ** _SCALES[match["scale"]], None), *match.span(), "amount_in_words")


def _value(figure: str, cents: str | None, scale: str | None) -> Decimal | None:
    """« 13 488.53 », « 190.000 », « 2 000 .00 », « 36€92 » as a number."""
    compact = re.sub(r"\s", "", figure)
    whole, _, decimals = compact.replace(",", ".").rpartition(".")
    if whole and len(decimals) == 3 and "," not in compact:
        whole, decimals = whole + decimals, ""
    elif not whole:
        whole, decimals = decimals, ""
    try:
        value = Decimal(f"{whole.replace('.', '')}.{cents or decimals or '0'}")
    except InvalidOperation:
        return None
    power = _SCALES.get((scale or "").split(" ")[0].rstrip("'"), 0)
    return value * 10**power if value * 10**power < 10**12 else None


def _tax(printed: str | None) -> Tax | None:
    if not printed:
        return None
    return Tax.EXCLUDED if printed.startswith("h") else Tax.INCLUDED


def _tax_before(passage: Passage, match: re.Match[str]) -> Tax | None:
    """« Montant TTC 13 488.53 € »: said just before the sum, on its line."""
    start = max(passage.start, match.start() - 40)
    before = passage.script.folded[start : match.start()].rpartition("\n")[2]
    found = re.search(
        r"(?:montant|total|cout|prix|operation|travaux|depense)[^\n€]{0,24}?(?P<tax>\bh\.?t\b|\bt\.?t\.?c\b)\.?\)?\s?:?\s?$",
        before,
    )
    return _tax(found["tax"]) if found else None
