"""Numbers in figures and in French words (« 21 », « vingt et un », « néant », « / »)."""

import re

from text_to_num import text2num  # type: ignore[import-untyped]  # the package has no types

_UNITS = (
    "un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|"
    "quarante|cinquante|soixante|septante|huitante|octante|nonante|cents?|mille|mil"
)
WORDS = rf"(?:premier|(?:{_UNITS})(?:[\s-]{{1,2}}(?:et[\s-])?(?:{_UNITS})\b){{0,8}})\b"
"""A number in words, in the shadow."""
NOTHING = r"neant|aucune?|zero|/|-(?!\s?\d)"
COUNT = rf"(?:\d{{1,3}}\b(?![.,]\d)|{NOTHING}|{WORDS})"
"""A number of people or votes, in the shadow."""
_NOTHING = re.compile(NOTHING)


def read_number(folded: str) -> int | None:
    """Gives the value of a number in figures or words."""
    spelled = " ".join(folded.replace("-", " ").split())
    if folded.strip().isdecimal():
        return int(folded)
    if spelled == "premier":
        return 1
    try:
        return int(text2num(spelled.replace("mil ", "mille "), "fr"))
    except ValueError:
        return None


def read_count(folded: str) -> int | None:
    """Gives a count; what says « none » is zero."""
    return 0 if _NOTHING.fullmatch(folded.strip()) else read_number(folded.strip())
