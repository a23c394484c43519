"""Printed words as values: one line, hyphenation undone, straight apostrophes, no list marker or final stop."""

import re
from collections.abc import Sequence

from linkedacts.extraction.forms import Found
from linkedacts.extraction.passage import APOSTROPHES, Passage, fold

_STRAIGHT = str.maketrans(
    dict.fromkeys(APOSTROPHES, "'") | dict.fromkeys(map(chr, (*range(9), *range(14, 32), *range(127, 160))), " ")
)
_BROKEN = re.compile(r"(\w+)[-‐\xad]\s*\n\s*(\w+)")
_HYPHEN_ENDS_LINE = re.compile(r"[-‐\xad]\s*\n")
"""What a broken word has: it is looked for first, because it is found fast."""
_ORDINAL = re.compile(r"\b(\d{1,2}|[IVX]{1,5})\s+(ers?|ères?|ème|nde?)\b(?!\s*[’'])")
_ORDINAL_ENDINGS = (" er", " ère", " ème", " nd")
"""What a line with an ordinal holds: it is looked for first, because it is found fast."""
_UNSEEN = re.compile("[\ud800-\udfff\ufffe\uffff\xad]")
BULLETS = r"•▪■●○□➢➤►→✓✔❖♦◆❑❒‣∙☐☑➜➔⇒\uf000-\uf0ff"
"""The signs that open the items of a list, within a class of characters; the last ones are those of Word's fonts."""
MARKER = re.compile(rf"(?:[-=]>+|[-–—·◦▶*{BULLETS}]|\+(?=\s*[A-ZÀ-Ýa-zà-ÿ])|\bo(?= [A-ZÀ-Ý]|\s[a-zà-ÿ’']{{3}}))\s*")
"""A list marker; a lone « o » is Word's round bullet."""
LISTED = re.compile(
    rf"{MARKER.pattern}|(?:\d{{1,2}}|[a-z])\s?[).°][)/]?\s+(?:[-–—]\s+)?|\d{{1,2}}\s?-\s+", re.IGNORECASE
)
"""A list marker, a number or a letter before an item."""
_KEPT = frozenset(
    [
        "ab",
        "anti",
        "après",
        "auto",
        "avant",
        "bi",
        "ci",
        "co",
        "contre",
        "cyber",
        "demi",
        "eco",
        "elle",
        "elles",
        "entre",
        "eux",
        "ex",
        "extra",
        "grand",
        "grands",
        "haut",
        "hors",
        "infra",
        "inter",
        "intra",
        "là",
        "lui",
        "mi",
        "micro",
        "mini",
        "multi",
        "méga",
        "même",
        "non",
        "nous",
        "outre",
        "par",
        "peut",
        "post",
        "pré",
        "pseudo",
        "quasi",
        "quelques",
        "saint",
        "sainte",
        "sans",
        "semi",
        "socio",
        "soi",
        "sous",
        "sud",
        "nord",
        "est",
        "ouest",
        "super",
        "sur",
        "télé",
        "tiers",
        "trans",
        "ultra",
        "vice",
        "vous",
    ]
)
"""What keeps its hyphen before a word in lower case."""
_FOLLOWS = frozenset(
    [
        "ci",
        "là",
        "même",
        "mêmes",
        "dessus",
        "dessous",
        "après",
        "avant",
        "contre",
        "il",
        "elle",
        "ils",
        "elles",
        "on",
        "je",
        "tu",
        "nous",
        "vous",
        "le",
        "la",
        "les",
        "de",
        "du",
        "des",
        "être",
        "à",
        "en",
        "et",
        "sur",
        "sous",
        "verbal",
        "verbaux",
        "rendu",
        "rendus",
        "lieu",
        "chef",
        "président",
        "présidente",
        "présidents",
        "maire",
        "adjoint",
    ]
)
"""What follows a hyphen that belongs to the word."""


def one_line(text: str) -> str:
    """Gives printed words on one line: hyphenation at line ends undone, apostrophes straight, spaces single."""
    joined = _BROKEN.sub(_joined, text) if _HYPHEN_ENDS_LINE.search(text) else text
    line = " ".join(_UNSEEN.sub("", joined).translate(_STRAIGHT).split())
    return _ORDINAL.sub(r"\1\2", line) if any(ending in line for ending in _ORDINAL_ENDINGS) else line


def _joined(match: re.Match[str]) -> str:
    left, right = match.groups()
    kept = not right[0].islower() or left.isdigit() or fold(left) in _FOLDED_KEPT or right in _FOLLOWS
    return f"{left}-{right}" if kept else left + right


_FOLDED_KEPT = frozenset(map(fold, _KEPT))


def sentence(text: str) -> str:
    """Gives a clause or a title on one line, without the punctuation that closes it."""
    return one_line(text).strip(" ;,:").removesuffix(".").rstrip(" ;,:")


def unlisted(text: str) -> str:
    """Gives a text on several lines without the markers that open its lines."""
    return "\n".join(MARKER.sub("", line, count=1) if MARKER.match(line) else line for line in text.split("\n"))


def clause(lines: Sequence[Passage], by: str) -> Found[str]:
    """Gives lines that make one clause or recital as one sentence, from its first word to its last."""
    text = unlisted("\n".join(line.text for line in lines))
    place = Passage(lines[0].script, lines[0].start, lines[-1].end).stripped()
    return Found(sentence(text), place.start, place.end, by)
