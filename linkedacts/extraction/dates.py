"""Dates in figures and in French words, and the fragment of a pattern that finds them."""

import re
from datetime import date

from linkedacts.extraction.numbers import WORDS, read_number

_MONTHS = {
    "janvier": 1,
    "janv": 1,
    "jan": 1,
    "fevrier": 2,
    "fevr": 2,
    "fev": 2,
    "mars": 3,
    "avril": 4,
    "avr": 4,
    "mai": 5,
    "juin": 6,
    "juillet": 7,
    "juil": 7,
    "aout": 8,
    "septembre": 9,
    "sept": 9,
    "sep": 9,
    "octobre": 10,
    "oct": 10,
    "novembre": 11,
    "nov": 11,
    "decembre": 12,
    "dec": 12,
}
"""Months as texts write them and as date stamps shorten them (« 12 FEV. 2019 »), in the shadow."""
_MONTH = rf"(?:{'|'.join(_MONTHS)})\b"
_WEEKDAY = r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+)?"
_DAY = rf"(?:\d{{1,2}}(?:\s?er\b)?|{WORDS})"
_YEAR = rf"(?:\d{{4}}|(?:deux[\s-]+mil|mil)(?:le)?(?:[\s-]+{WORDS})?)"
FIGURES = r"\d{1,2}\s?[/.]\s?\d{1,2}\s?[/.]\s?(?:\d{4}|\d{2})(?!\d)|\d{1,2}-\d{1,2}-\d{4}(?!\d)"
LETTERS = rf"{_WEEKDAY}{_DAY}\s+(?:du\s+mois\s+de\s+)?{_MONTH}\.?\s*,?\s+{_YEAR}(?!\d)"
DATE = rf"(?:{_WEEKDAY}(?:{FIGURES})|{LETTERS})"
"""A full date, in the shadow."""
YEAR_FIRST = (
    rf"l'\s?an\s*:?\s+(?P<year>{_YEAR})[\s,]*(?:et\s+)?(?:,\s*)?(?:le\s+)?{_WEEKDAY}(?P<day>{_DAY})\s+"
    rf"(?:jours?\s+)?(?:du\s+mois\s+)?(?:de\s+|d')?(?P<month>{_MONTH})"
)
"""« L'an deux mil quinze, le sept juillet », in the shadow."""

_FIGURES = re.compile(r"(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}|\d{2})")
_LETTERS = re.compile(
    rf"(?P<day>{_DAY})\s+(?:du\s+mois\s+de\s+)?(?P<month>{_MONTH})\.?\s*,?\s+(?P<year>{_YEAR})",
)


def read_date(folded: str) -> date | None:
    """Gives the first date that a text in the shadow holds."""
    match = _LETTERS.search(folded)
    if match is not None:
        return written_date(match["day"], match["month"], match["year"])
    match = _FIGURES.search(folded)
    return _calendar(*map(int, match.groups())) if match is not None else None


def written_date(day: str, month: str, year: str) -> date | None:
    """Gives the date of a day, a month and a year, each in words or figures."""
    numbers = read_number(re.sub(r"\s?er$", "", day) if day[0].isdigit() else day), read_number(_year_words(year))
    if numbers[0] is None or numbers[1] is None:
        return None
    return _calendar(numbers[0], _MONTHS[month], numbers[1])


def _year_words(year: str) -> str:
    return re.sub(r"\bmil\b", "mille", " ".join(year.replace("-", " ").split()))


def _calendar(day: int, month: int, year: int) -> date | None:
    year += 2000 if year < 80 else 1900 if year < 100 else 0
    try:
        return date(year, month, day) if 1789 <= year <= 2200 else None
    except ValueError:
        return None
