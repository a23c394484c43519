"""A sum of money: its value in euros, the tax it holds, and how figures, scale and tax are printed."""

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from linkedacts.codes import Tax


@dataclass(frozen=True, slots=True)
class Money:
    """A sum in euros and whether it holds value added tax."""

    value: Decimal
    tax: Tax | None


FIGURE = r"(?:\d{1,3}(?:(?: |\s?\.\s?)\d{3})+(?!\d)|\d{1,9})(?:\s?[.,]\s?\d{1,2}(?!\d))?"
"""« 52 655.52 », « 190.000 », « 1 200,5 »"""
EURO = r"(?:€|(?:\b|(?<=\dk)|(?<=\sk))(?:euros?|eur)\b)"
WORD_OF_TAX = r"h\.?\s?t\b\.?|t\.?\s?t\.?\s?c\b\.?|tic\b|hors taxes?|toutes taxes comprises|net(?:s)? de (?:taxe|tva)"
"""« TIC » is how recognition of print reads « TTC »."""
SCALES = {
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
"""Words and letters of scale → powers of ten."""
_MOST_UNPARTED = 7
"""Figures before the comma that are printed without white space between thousands, at most."""
_GREATEST = Decimal(10) ** 12


def value_of(figure: str, cents: str | None = None, scale: str | None = None) -> Decimal | None:
    """Gives « 13 488.53 », « 190.000 », « 2 000 .00 », « 36€92 » as a number; None where print has lost a part."""
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
    value *= 10 ** SCALES.get((scale or "").split(" ")[0].rstrip("'"), 0)
    return value if value < _GREATEST else None


def tax_of(printed: str | None) -> Tax | None:
    """Gives the tax that « HT », « TTC » and the like tell; None for « net de taxe » and for nothing."""
    if not printed or printed.startswith("net"):
        return None
    return Tax.EXCLUDED if printed.startswith("h") else Tax.INCLUDED
