"""What stands before the items of a list, « 1. », « b) », « IV. », « • », in HTML, Word and OpenDocument."""

import re
from collections.abc import Callable

BULLET = "•"
_NUMERALS = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SYMBOL = re.compile("[\ue000-\uf8ff·o§ØvüqwÜ]")
"""What the common bullets are in the fonts Symbol, Wingdings and Courier New."""
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def roman(number: int) -> str:
    """Gives a number between 1 and 3999 as a small Roman numeral, another in digits."""
    if not 0 < number < 4000:
        return str(number)
    numeral = ""
    for value, letters in _NUMERALS:
        numeral += letters * (number // value)
        number %= value
    return numeral


def letters(number: int) -> str:
    """Gives 1 as « a », 26 as « z », 27 as « aa » (HTML); a number below 1 in digits."""
    if number < 1:
        return str(number)
    written = ""
    while number:
        number, rank = divmod(number - 1, len(_ALPHABET))
        written = _ALPHABET[rank] + written
    return written


def decimal(number: int) -> str:
    """Gives a number in digits."""
    return str(number)


def ordinal(number: int) -> str:
    """Gives « 1er », « 2e »."""
    return f"{number}er" if number == 1 else f"{number}e"


def mark(number: int) -> str:
    """Gives the mark of a note: superscript, so that it never joins a number of the text."""
    return str(number).translate(_SUPERSCRIPT)


def bullet(character: str) -> str:
    """Gives a bullet as printed: dashes stay, letters of symbol fonts are the dots, ticks and arrows they look like."""
    if not character or _SYMBOL.fullmatch(character):
        return BULLET
    return character


def _capital(form: Callable[[int], str]) -> Callable[[int], str]:
    return lambda number: form(number).upper()


FORMS: dict[str, Callable[[int], str]] = {
    "1": decimal,
    "a": letters,
    "A": _capital(letters),
    "i": roman,
    "I": _capital(roman),
}
"""By the `type` of HTML's ol and the `num-format` of OpenDocument, which are the same five."""
