"""Signs that recognition takes for others, each a row; and what is left as it is read."""

import pytest

from linkedacts.reading.misreadings import mended, mended_marker


@pytest.mark.parametrize(
    ("recognised", "printed"),
    [
        ("M°*", "Mme"),
        ("1*'", "1er"),
        ("ler", "1er"),
        ("---", "—"),
        ("ll", "Il"),
        ("|ls", "Ils"),
        ('n"', "n°"),
        ("n*2021-12", "n°2021-12"),
        ("N”", "N°"),
        ("nº", "n°"),
        ("l5", "15"),
        ("2O14", "2014"),
        ("2OO5", "2005"),
        ("O5/O3/2O21", "05/03/2021"),
        ("18hOO", "18h00"),
        ("(3l)", "(31)"),
        ("1O,", "10,"),
        ("3|", "31"),
    ],
)
def test_what_is_misread_is_as_printed(recognised: str, printed: str) -> None:
    assert mended(recognised) == printed


@pytest.mark.parametrize(
    "word",
    ["aller", "Il", "I.1", "II", "L2121-20", "l'eau", "Or", "n'a", "15h30", "OO", "Ol", "1er", "3O4B", "1o"],
)
def test_words_and_numbers_stay_as_they_are(word: str) -> None:
    assert mended(word) == word


@pytest.mark.parametrize(
    ("word", "marker"), [("e", "•"), (">Décide", "•Décide"), (">", "•"), ("à", "à"), ("y", "y"), ("E", "E"), ("-", "-")]
)
def test_a_sign_that_opens_no_line_is_a_bullet(word: str, marker: str) -> None:
    assert mended_marker(word) == marker
