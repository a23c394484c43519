"""Whether a count of votes is printed where its evidence says: the number itself, and beside it the word of its side.

It shares nothing with extraction/: numbers are spelled out here and looked for, not read.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from linkedacts.evidence import Evidence
from linkedacts.model import ReadAct

_COUNT = re.compile(r"/vote(?:s/\d+)?/(?P<side>in_favor|against|abstentions|not_participating)")
_SIDE_WORDS = {
    "in_favor": ("pour", "favorable", "voix", "unanim", "adopt"),
    "against": ("contre", "oppos", "defavorable", "voix"),
    "abstentions": ("abst",),
    "not_participating": ("part", "nppv", "votant"),
}
_NEAR = 250
"""Characters around a count in a table in which the head of its column stands."""
_NONE = ("neant", "aucun", "aucune", "zero", "0", "/", "-")
_TO_NINETEEN = (
    "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit "
    "dix-neuf"
)
_UNITS = _TO_NINETEEN.split()
_TENS = ("", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt")
_LARGEST = 200


def unprinted(act: ReadAct, text: str) -> Iterator[str]:
    """Gives a sentence for each count of votes of an act that its evidence does not print."""
    for item in act.evidence:
        match = _COUNT.fullmatch(item.field)
        if match is not None and not is_printed(item, _value(act, item.field), match["side"], text):
            yield f"{item.field} is {_value(act, item.field)}, read by {item.recogniser} from « {item.quote} »"
    yield from (f"{field} has no evidence" for field in _counts(act) if field not in _fields(act.evidence))


def is_printed(evidence: Evidence, value: int, side: str, text: str) -> bool:
    """Tells whether a passage prints a number, and a word of the side in it or close by."""
    around = _plain(text[max(evidence.span.start - _NEAR, 0) : evidence.span.end + _NEAR])
    return says(evidence.quote, value) and any(word in around for word in _SIDE_WORDS[side])


def says(quote: str, value: int) -> bool:
    """Tells whether words print a number: in figures, in letters, or by saying that there is none."""
    plain = " ".join(_plain(quote).replace("-", " ").replace(" et ", " ").split())
    numbers = {int(digits) for digits in re.findall(r"(?<![\d.,/])\d{1,3}(?!\d)", plain)}
    spelled = {number for number in range(_LARGEST) if re.search(rf"(?<!\w){_spelled(number)}(?!\w)", plain)}
    said_none = any(word in _NONE for word in re.split(r"[\s:=(),]+", _plain(quote)))
    return value in numbers | spelled or (value == 0 and said_none)


def _spelled(number: int) -> str:
    """A number in letters, words apart, « et » left out, either gender: « vingt une? »."""
    if number < len(_UNITS):
        letters = _UNITS[number]
    elif number < 100:
        tens, unit = divmod(number, 10)
        rest = unit + 10 if tens in (7, 9) else unit
        letters = f"{_TENS[tens]}{'s?' if number == 80 else ''} {_UNITS[rest] if rest else ''}".strip()
    else:
        letters = f"cents? {_spelled(number - 100) if number > 100 else ''}".strip()
    return re.sub(r"\bun$", "une?", letters.replace("-", " "))


def _counts(act: ReadAct) -> Iterator[str]:
    """The fields of all counts of an act."""
    if act.act.vote is not None:
        yield from (f"/vote/{side}" for side in _SIDE_WORDS if getattr(act.act.vote, side) is not None)
    for rank, ballot in enumerate(act.act.votes):
        yield from (f"/votes/{rank}/{side}" for side in _SIDE_WORDS if getattr(ballot, side) is not None)


def _value(act: ReadAct, field: str) -> int:
    _, holder, *rest = field.split("/")
    told = act.act.vote if holder == "vote" else act.act.votes[int(rest[0])]
    value = getattr(told, rest[-1])
    assert isinstance(value, int)
    return value


def _fields(evidence: Iterable[Evidence]) -> set[str]:
    return {item.field for item in evidence}


def _plain(text: str) -> str:
    """Small letters without accents, plain hyphens and apostrophes."""
    decomposed = unicodedata.normalize("NFKD", text.lower())
    letters = "".join(character for character in decomposed if not unicodedata.combining(character))
    return re.sub("[‐‑–—−]", "-", letters).replace("’", "'")
