"""Which text layers are trusted, and what pdfplumber gives instead of the others."""

from dataclasses import replace
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest

from linkedacts.reading.document import Word
from linkedacts.reading.pdf_words import Runs, TextLayer, text_layer
from linkedacts.reading.second_opinion import is_legible, other_layer
from tests.reading.typeset import SENTENCES, pdf, put

FAMILIES = ("VERNAY", "ARNOUX", "ROBIN", "LENOIR", "SABLON", "MARTINOT")
NAMES = " ".join(f"{given} {family}" for given in ("Odile", "Paul", "Anne", "Guy") for family in FAMILIES)
CONSONANTS = "bcdfg hjklm npqrs tvwxz " * 12


def _layer(folder: Path) -> TextLayer:
    file = folder / "act.pdf"
    file.write_bytes(pdf(lambda canvas: put(canvas, 60, 100, SENTENCES)))
    with pypdfium2.PdfDocument(file) as document:
        return text_layer(document[0], 1)


@pytest.mark.parametrize(
    ("text", "unmapped", "legible"),
    [
        (" ".join(SENTENCES), 0, True),
        (NAMES, 0, True),
        ("1 200,00 " * 60, 0, True),
        ("12/03", 0, True),
        (CONSONANTS, 0, False),
        (" ".join(SENTENCES), 200, False),
    ],
)
def test_a_layer_is_trusted_when_it_looks_like_words(text: str, unmapped: int, legible: bool, tmp_path: Path) -> None:
    layer = replace(_layer(tmp_path), text=text, characters=len(text), unmapped=unmapped)
    assert is_legible(layer) is legible


def test_the_second_opinion_has_the_same_words_at_the_same_places(tmp_path: Path) -> None:
    first = _layer(tmp_path)
    second = other_layer(tmp_path / "act.pdf", first, 1)
    assert second is not None
    assert [word.text for word in _words(second.runs)] == [word.text for word in _words(first.runs)]
    for one, other in zip(_words(first.runs), _words(second.runs), strict=True):
        assert one.box is not None
        assert other.box is not None
        assert (one.box.left, one.box.right) == pytest.approx((other.box.left, other.box.right), abs=1)
        assert one.box.top < other.box.bottom
        assert other.box.top < one.box.bottom


def test_a_file_that_pdfplumber_cannot_open_has_no_second_opinion(tmp_path: Path) -> None:
    layer = _layer(tmp_path)
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7\nnothing")
    assert other_layer(broken, layer, 1) is None


def _words(runs: Runs) -> list[Word]:
    return [word for run in runs for word in run]
