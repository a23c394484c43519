"""Whether the text layer of a page can be trusted, and what pdfplumber makes of a page where it cannot.

Fonts that do not tell their characters, or tell wrong ones, give words that nobody can read. pdfplumber (pdfminer.six)
guesses some of these encodings better than pdfium; it takes twenty times as long, so it is asked for such pages only.
What neither can read goes to recognition.
"""

import re
from itertools import groupby
from pathlib import Path

import pdfplumber
from pdfminer.pdfexceptions import PDFException
from pdfplumber.utils.exceptions import PdfminerException

from linkedacts.evidence import Box
from linkedacts.reading.document import Word
from linkedacts.reading.pdf_words import Runs, TextLayer
from linkedacts.reading.typography import UNMAPPED, printed

_MOST_UNMAPPED = 0.1
"""Share of the characters of a page that may be unexplained."""
_FEWEST_LETTERS = 200
"""Of a page that is judged by its words: fewer tell nothing."""
_FRENCH = re.compile(r"\b(?:de|la|le|les|des|du|et|en|à|au|un|une|pour|par|sur|est|que|qui|dans)\b", re.IGNORECASE)
_VOWEL = re.compile("[aeiouyàâäéèêëîïôöùûüœæ]", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_LIKELY_VOWELS = (0.25, 0.65)
"""Share of the letters of French text, names and abbreviations included, that are vowels."""


def is_legible(layer: TextLayer) -> bool:
    """Whether the words of a text layer look like words."""
    if layer.unmapped > _MOST_UNMAPPED * layer.characters:
        return False
    if layer.characters < _FEWEST_LETTERS or len(_FRENCH.findall(layer.text, 0, 2000)) > 3:
        return True
    letters = len(_LETTER.findall(layer.text))
    if letters < _FEWEST_LETTERS or _FRENCH.search(layer.text):
        return True
    least, most = _LIKELY_VOWELS
    return least < len(_VOWEL.findall(layer.text)) / letters < most


def other_layer(file: Path, layer: TextLayer, number: int) -> TextLayer | None:
    """Gives the text layer of a page as pdfplumber reads it; None where that is no better."""
    try:
        with pdfplumber.open(file, pages=[number]) as pdf:
            words = pdf.pages[0].extract_words(use_text_flow=True)
    except (PdfminerException, PDFException, ValueError, KeyError, TypeError, IndexError, AttributeError):
        return None  # pdfminer leaves these to its callers; the first opinion is all there is
    runs: Runs = [
        [_word(word["text"], word, number) for word in line]
        for _, line in groupby(words, key=lambda word: round(word["bottom"]))
    ]
    text = " ".join(word.text for run in runs for word in run)
    other = TextLayer(layer.frame, runs, {}, len(text), len(UNMAPPED.findall(text)) + text.count("(cid:"), text)
    return other if text and is_legible(other) else None


def _word(text: str, sides: dict[str, float], number: int) -> Word:
    box = Box(page=number, left=sides["x0"], top=sides["top"], right=sides["x1"], bottom=sides["bottom"])
    return Word(printed(text) or "\ufffd", box)
