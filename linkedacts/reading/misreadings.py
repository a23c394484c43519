"""What recognition of print takes for other signs, mended where no word or number is written that way.

Seen in what Tesseract reads of French acts: raised letters (« M°* »), « l » and « O » among figures, « ll » for « Il »,
« n" » for « n° », and a letter for the bullet of a list.
"""

import re

ELIDED = re.compile(r"(?:[dlnscjmt]|qu|jusqu|lorsqu|puisqu)['’]", re.IGNORECASE)
"""What is written without a space before its word."""

_RAISED = r"[°*™®'’\"“”]{1,4}"
_MISREAD = (
    (re.compile(rf"M{_RAISED}"), "Mme"),
    (re.compile(rf"1{_RAISED}|[lI]er"), "1er"),
    (re.compile(r"[-–—]{2,}"), "—"),
    (re.compile(r"[|l]l"), "Il"),
    (re.compile(r"[|l]ls"), "Ils"),
    (re.compile(r"n[”“\"*º]"), "n°"),
    (re.compile(r"N[”“\"*º]"), "N°"),
)
_NUMBER_SIGN = re.compile(r"(?<=^[nN])[”“\"*º'’](?=\d)")
_FIGURES = re.compile(r"(?=[^\d]*\d)\(?[\dlI|O][\dlI|Ooh/.,:;()€%-]*")
_ONE = re.compile(r"(?<=\d)[lI|]|[lI|](?=\d)")
_ZERO = re.compile(r"(?<=[\dh])O(?=[\dO/.,:;)€%-]|$)|O(?=\d)|(?<=\d)o(?=\d)")
_GLUED_MARKER = re.compile(r"^>(?=[^\W\d_]{2})")
_MARKER = re.compile(r"[e¢¤©®>?]")


FIRST = re.compile(r"[1lI][^\w\s.,;:)/-]{1,2}")
"""« 1er » before a month, whatever its raised end is taken for: « 1% juillet »."""
MONTH = re.compile(
    r"(?:janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre)\W?",
    re.IGNORECASE,
)


def mended(word: str) -> str:
    """Gives a word as it is printed where recognition reads it otherwise each time."""
    for misread, right in _MISREAD:
        if misread.fullmatch(word):
            return right
    word = _NUMBER_SIGN.sub("°", word)
    return _as_figures(word) if _FIGURES.fullmatch(word) else word


def mended_marker(word: str) -> str:
    """Gives the first word of a line, which is or has a bullet where its sign opens no line."""
    return "•" if _MARKER.fullmatch(word) else _GLUED_MARKER.sub("•", word)


def _as_figures(word: str) -> str:
    """« l5 », « 2O14 », « 18hOO »: letters beside figures are figures."""
    before = ""
    while before != word:
        before, word = word, _ZERO.sub("0", _ONE.sub("1", word))
    return word
