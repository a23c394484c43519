"""How the pages write dates, numbers and sums in French."""

from datetime import date
from decimal import Decimal

_MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
_THIN = "\u202f"
"""Narrow no-break space: between thousands and before a sign."""
_SIGNS = {"EUR": "€", "USD": "$", "GBP": "£"}


def day(value: date | str) -> str:
    """Gives a date in words: « 3 octobre 2023 », « 1er mars 2024 »."""
    when = date.fromisoformat(value) if isinstance(value, str) else value
    first = "1er" if when.day == 1 else str(when.day)
    return f"{first} {_MONTHS[when.month - 1]} {when.year}"


def month(year: int, number: int) -> str:
    """Gives a month in words: « octobre 2023 »."""
    return f"{_MONTHS[number - 1]} {year}"


def number(value: float | Decimal) -> str:
    """Gives a number with its thousands apart and a decimal comma: « 1 250,5 »."""
    return f"{Decimal(str(value)).normalize():,f}".replace(",", _THIN).replace(".", ",")


def money(value: float | Decimal, currency: str) -> str:
    """Gives a sum with its sign: « 200 000 € », « 12,50 € »."""
    exact = Decimal(str(value))
    cents = exact != exact.to_integral_value()
    digits = f"{exact:,.2f}" if cents and exact == round(exact, 2) else f"{exact.normalize():,f}"
    return f"{digits.replace(',', _THIN).replace('.', ',')}{_THIN}{_SIGNS.get(currency, currency)}"


def size(count: int) -> str:
    """Gives a number of bytes: « 128 ko »."""
    return f"{number(round(count / 1000) or 1)} ko" if count < 1_000_000 else f"{number(round(count / 1e6, 1))} Mo"


def plural(count: int, one: str, several: str | None = None) -> str:
    """Gives a number with its noun, singular below two: « 1 acte », « 12 actes »."""
    return f"{number(count)} {one if count < 2 else several or one + 's'}"
