"""Sums of money printed with their currency: « 200k € HT », « 52 655.52 € », « 36€92 », « 1,2 million d'euros »."""

import re
from collections.abc import Iterator
from decimal import Decimal

from linkedacts.codes import Tax
from linkedacts.extraction.amount_tables import sums_in_euros, tax_of_column, taxed_heads
from linkedacts.extraction.forms import Found
from linkedacts.extraction.money import EURO, FIGURE, SCALES, WORD_OF_TAX, Money, tax_of, value_of
from linkedacts.extraction.numbers import WORDS, read_number
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.phrases import Phrase

_SCALE = r"(?P<scale>k|m|md|milliers? d'|millions?(?: d')?|milliards?(?: d')?)?"
_MONEY = re.compile(r"€|eur(?:os?|\b)")
"""What each sum holds: it is looked for first, because it is found fast."""
_TAX = rf"(?:\s?(?:\(|en |,)?\s?(?P<tax>{WORD_OF_TAX}))?"
_SUM = re.compile(
    rf"(?<![\d/.,-])(?P<figure>{FIGURE})\s?{_SCALE}\s?{EURO}(?P<cents>\d{{2}}(?!\d))?(?:\s?/\s?[a-z0-9]{{1,6}})?{_TAX}"
)
_DIGITS = re.compile(r"\d\d*")
"""Where a sum may begin: they are looked for first, because they are found fast: so written, faster than « \\d+ »."""
_LONGEST = 60
"""Characters of « 1 234 567 890,12 milliers d' », and more."""
_RANGE = re.compile(
    rf"(?<![\d/.,-])(?P<low>\d{{1,3}}(?:,\d)?) (?:et|a) \d{{1,3}}(?:,\d)?\s(?P<scale>millions?|"
    rf"milliards?)\s(?:d')?{EURO}"
)
_SPELLED = re.compile(rf"\b(?P<words>{WORDS})\s(?P<scale>millions?|milliards?)\s(?:d')?{EURO}")
_IN_WORDS = Phrase(
    rf"\b(?:(?P<millions>{WORDS})\smillions?\s)?(?P<words>{WORDS})\seuros?\b(?:\s(?:et\s)?(?P<cents>{WORDS})\s(?:centimes?|cents?)\b)?"
)
_HIGHER = re.compile(r"(?:millions?|milliards?)\s$")
_SAID = r"(?:montant|total|cout|prix|operation|travaux|depense)"
_BEFORE = re.compile(rf"(?<!% ){_SAID}[^\n€]{{0,24}}?\b(?P<tax>{WORD_OF_TAX})\)?\s?:?\s?$")


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
    yield from sums_in_euros(passage)
    if passage.holds("million", "milliard"):
        yield from _in_millions(passage)
    if passage.holds("euro"):
        yield from _in_words(passage)


def _in_millions(passage: Passage) -> Iterator[Found[Money]]:
    """« 2 à 3 millions d'euros », « deux millions d'euros »"""
    folded = passage.script.folded
    for match in _RANGE.finditer(folded, passage.start, passage.end):
        value = value_of(match["low"], None, match["scale"])
        if value is not None:
            yield Found(Money(value, None), *match.span(), "amount_range")
    for match in _SPELLED.finditer(folded, passage.start, passage.end):
        number = read_number(match["words"])
        if number is not None:
            value = Decimal(number) * 10 ** SCALES[match["scale"]]
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
    heads = taxed_heads(passage)
    for match in _in_euros(passage):
        value = value_of(match["figure"], match["cents"], match["scale"])
        if value is not None:
            tax = (
                tax_of(match["tax"])
                or _tax_before(passage, match)
                or tax_of_column(passage, match.start(), _SUM, heads)
            )
            yield Found(Money(value, tax), *match.span(), "amount_in_figures")


def _in_euros(passage: Passage) -> Iterator[re.Match[str]]:
    """Sums with their currency, tried only where a number stands shortly before it."""
    folded = passage.script.folded
    reached = passage.start
    for currency in folded.places(("€", "eur"), passage.start, passage.end):
        for digits in _DIGITS.finditer(folded, max(reached, currency - _LONGEST), max(reached, currency)):
            match = _SUM.match(folded, digits.start(), passage.end) if digits.start() >= reached else None
            if match is not None:
                yield match
                reached = match.end()
        reached = max(reached, currency)


def _tax_before(passage: Passage, match: re.Match[str]) -> Tax | None:
    """« Montant TTC 13 488.53 € »: said just before the sum, on its line."""
    start = max(passage.start, match.start() - 40)
    before = passage.script.folded[start : match.start()].rpartition("\n")[2]
    found = _BEFORE.search(before)
    return tax_of(found["tax"]) if found else None
