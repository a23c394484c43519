"""Characters as they read on paper, and letter-spaced words made whole."""

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from linkedacts.reading.typography import printed, spaced_words
from tests.reading.typeset import document, put, texts


@pytest.mark.parametrize(
    ("characters", "read"),
    [
        ("o\ufb03cier", "officier"),
        ("\ufb01xe", "fixe"),
        ("e\u0301lus", "élus"),
        ("l’article", "l’article"),
        ("l'article", "l'article"),
        ("Roger\ufffe", "Roger-"),
        ("Roger\x02", "Roger-"),
        ("Jean\u2011Luc", "Jean-Luc"),
        ("conseil\xad", "conseil-"),
        ("con\xadseil", "conseil"),
        ("\u200bmaire\ufeff", "maire"),
        ("e\u0323\u0301", "\u1eb9\u0301"),
        ("e\u0301" * 60, "é" * 60),
        ("x" + "\u0301" * 500, "x" + "\u0301" * 30),
        ("«", "«"),
        ("200\u20ac", "200€"),
        ("\uf0b7", "\uf0b7"),
        ("\x00", ""),
    ],
)
def test_a_word_is_read_as_printed(characters: str, read: str) -> None:
    assert printed(characters) == read


@pytest.mark.parametrize(
    ("letters", "gaps", "stretches"),
    [
        (list("EXTRAIT"), [3.0] * 6, [(0, 7)]),
        (list("EXTRAITDU"), [3.0] * 6 + [9.0, 3.0], [(0, 7), (7, 9)]),
        (list("ABC"), [3.0] * 2, []),
        (["Le", *"MAIRE", "dit"], [3.0] * 6, [(1, 6)]),
        (list("1234"), [3.0] * 3, []),
    ],
)
def test_letter_spaced_words_are_told_from_lists_of_letters(
    letters: list[str], gaps: list[float], stretches: list[tuple[int, int]]
) -> None:
    assert list(spaced_words(letters, gaps)) == stretches


@pytest.mark.parametrize("title", ["E X T R A I T   D U   R E G I S T R E", "EXTRAIT DU REGISTRE"])
def test_a_letter_spaced_title_is_read_as_words(title: str, tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 100, 60, [title], size=14)

    assert texts(document(tmp_path, draw)) == ["EXTRAIT DU REGISTRE"]


def test_letters_set_wide_by_the_program_are_read_as_words(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(60, 700)
        text.setFont("Times-Roman", 14)
        text.setCharSpace(5)
        text.textOut("DÉCISION DU MAIRE")
        canvas.drawText(text)

    assert texts(document(tmp_path, draw)) == ["DÉCISION DU MAIRE"]


def test_spaces_are_single_and_a_raised_end_belongs_to_its_word(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(60, 700)
        text.setFont("Times-Roman", 12)
        text.textOut("Séance   du  1")
        text.setFont("Times-Roman", 8)
        text.setRise(4)
        text.textOut("er")
        text.setFont("Times-Roman", 12)
        text.setRise(0)
        text.textOut(" juillet")
        canvas.drawText(text)

    assert texts(document(tmp_path, draw)) == ["Séance du 1er juillet"]


def test_a_hyphen_at_a_line_end_stays(tmp_path: Path) -> None:
    read = document(tmp_path, lambda canvas: put(canvas, 60, 60, ["Présents : Anne ROBIN, Roger-", "Yannick MARTINOT"]))
    assert read.text == "Présents : Anne ROBIN, Roger-\nYannick MARTINOT"
