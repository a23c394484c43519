"""Printed characters as plain Unicode: NFC, no ligatures, no invisible marks, letter-spaced words joined.

Apostrophes, quotation marks and dashes stay as printed; hyphens at line ends stay too (extraction undoes them, because
only words tell whether the hyphen belongs to the word).
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby, islice
from statistics import median

LINE_END_HYPHENS = "\ufffe\x02"
"""What pdfium puts for a hyphen that ends a line whose word goes on in the next."""
UNMAPPED = re.compile("[\x00\ufffd\ue000-\uefff\uf100-\uf8ff]")
"""Glyphs whose character the font does not tell; U+F000–F0FF are those of symbol fonts, mostly list markers."""

_HYPHENS = dict.fromkeys(map(ord, LINE_END_HYPHENS + "\u2010\u2011"), "-")
_LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
_INVISIBLE = re.compile(
    "[\x00-\x01\x03-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff0-\ufffc\uffff\ud800-\udfff]"
)
_PLAIN = re.compile("[!-~¡-¬®-ɏ’‘“”«»–—…€•œŒ]*")
_PLAIN_TEXT = re.compile(r"[!-~¡-¬®-ɏ’‘“”«»–—…€•œŒ\s]*")
_SOFT_HYPHEN = "\xad"
_LONGEST_WORD = 100
"""Characters from which on a run may be no word."""
_MOST_MARKS = 30
"""Combining marks in a row (Unicode Standard Annex 15, section 13: Stream-Safe Text Format)."""
SHORTEST_SPACED_WORD = 4
"""Letters; « A B C » is a list."""
_WORD_GAP = 1.7
"""How much wider than the gap between its letters the gap between letter-spaced words is, at least."""


def is_plain(text: str) -> bool:
    """Whether `printed` would leave every word of a text as it is."""
    return _PLAIN_TEXT.fullmatch(text) is not None


def printed(word: str) -> str:
    """Gives a word as it reads on paper; empty where nothing can be seen."""
    if _PLAIN.fullmatch(word):
        return word
    if word.endswith(_SOFT_HYPHEN):
        word = word.rstrip(_SOFT_HYPHEN) + "-"
    visible = _INVISIBLE.sub("", word.translate(_HYPHENS).translate(_LIGATURES))
    return unicodedata.normalize("NFC", visible if len(visible) <= _LONGEST_WORD else _safe(visible))


def _safe(word: str) -> str:
    """Gives a word without the marks that no letter carries: sorting them takes time by the square of their number."""
    runs = groupby(word, key=lambda character: unicodedata.combining(character) > 0)
    return "".join("".join(islice(run, _MOST_MARKS) if marks else run) for marks, run in runs)


def spaced_words(letters: Sequence[str], gaps: Sequence[float]) -> Iterator[tuple[int, int]]:
    """Gives the stretches of a line's words that are one letter-spaced word each, as « E X T R A I T ».

    `letters` are the words of one line, `gaps` the white space after each but the last.
    """
    start = 0
    while start < len(letters):
        end = start
        while end < len(letters) and _is_letter(letters[end]):
            end += 1
        if end - start >= SHORTEST_SPACED_WORD:
            yield from _parted(start, end, gaps)
        start = end + 1


def _is_letter(word: str) -> bool:
    return len(word) == 1 and word.isalpha()


def _parted(start: int, end: int, gaps: Sequence[float]) -> Iterator[tuple[int, int]]:
    """Parts a run of single letters where the gap is that between words."""
    widest = median(gaps[start : end - 1]) * _WORD_GAP
    first = start
    for last in range(start, end):
        if last == end - 1 or gaps[last] > widest:
            if last > first:
                yield first, last + 1
            first = last + 1
