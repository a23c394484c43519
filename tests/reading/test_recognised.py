"""Tesseract's table of results: lines cut where a column could end, pieces level, stains left out."""

import pytest

from linkedacts.reading.recognised import confidence_of, cut_lines, settled


def table(*words: tuple[str, int, int, int, int, float], line: int = 1) -> str:
    """Rows as `tesseract … tsv` writes them: text, left, top, width, height and confidence of each word."""
    rows = (
        f"5\t1\t1\t1\t{line}\t{rank}\t{left}\t{top}\t{width}\t{height}\t{sure}\t{text}"
        for rank, (text, left, top, width, height, sure) in enumerate(words, 1)
    )
    return "\n".join(rows)


def test_a_line_is_cut_at_a_gap_as_wide_as_a_gutter() -> None:
    [line] = cut_lines(
        table(("Extrait", 0, 100, 90, 30, 96), ("du", 105, 100, 30, 30, 96), ("Le", 300, 112, 30, 30, 96))
    )
    assert [[word.text for word in piece] for piece in line] == [["Extrait", "du"], ["Le"]]


def test_an_elided_word_is_one_with_the_next() -> None:
    [[piece]] = cut_lines(table(("d'", 0, 100, 12, 30, 96), ("approuver", 20, 100, 90, 30, 80)))
    assert [(word.text, word.left, word.right, word.confidence) for word in piece] == [("d'approuver", 0, 110, 0.8)]


@pytest.mark.parametrize(("after", "read"), [("juillet", ["1er", "juillet"]), ("de", ["1%", "de"])])
def test_the_first_of_a_month_is_known_by_the_month(after: str, read: list[str]) -> None:
    [[piece]] = cut_lines(table(("1%", 0, 100, 30, 30, 60), (after, 40, 100, 60, 30, 96)))
    assert [word.text for word in piece] == read


def test_a_lone_letter_before_a_line_is_its_bullet() -> None:
    [[piece]] = cut_lines(table(("e", 0, 108, 10, 20, 60), ("Approuve", 24, 100, 90, 30, 96)))
    assert [word.text for word in piece] == ["•", "Approuve"]


def test_words_of_one_piece_have_one_height_and_a_column_set_lower_keeps_its_own() -> None:
    [line] = cut_lines(
        table(
            ("Ville", 0, 100, 60, 30, 96),
            ("de", 75, 101, 30, 29, 96),
            ("son", 120, 109, 50, 21, 96),
            ("Présents", 300, 115, 90, 30, 96),
        )
    )
    tops = [[word.top for word in piece] for piece in settled(line)]
    assert tops == [[100.5, 100.5, 100.5], [115]]


@pytest.mark.parametrize(("sure", "kept"), [(96.0, ["Ville", "%"]), (10.0, ["Ville"])])
def test_a_sign_that_is_not_sure_is_a_stain(sure: float, kept: list[str]) -> None:
    [line] = cut_lines(table(("Ville", 0, 100, 60, 30, 96), ("%", 70, 100, 4, 30, sure)))
    assert [word.text for piece in settled(line) for word in piece] == kept


@pytest.mark.parametrize("stroke", ["|", "_", "||", "¦_"])
def test_what_is_left_of_a_line_is_no_word(stroke: str) -> None:
    [line] = cut_lines(table(("Ville", 0, 100, 60, 30, 96), (stroke, 70, 100, 4, 30, 96)))
    assert [word.text for piece in settled(line) for word in piece] == ["Ville"]


@pytest.mark.parametrize(
    ("text", "top", "height"), [("Mairie", 100, 30), ("on", 109, 21), ("partage", 109, 28), ("Séjour", 92, 46)]
)
def test_lines_of_one_type_have_feet_of_one_height_whatever_their_letters(text: str, top: int, height: int) -> None:
    [line] = cut_lines(table((text, 0, top, 60, height, 96)))
    [[word]] = settled(line)
    assert word.bottom == pytest.approx(137, abs=2.5)


def test_a_piece_that_is_not_sure_is_no_text() -> None:
    [line] = cut_lines(table(("Ville", 0, 100, 60, 30, 96), ("tache", 300, 100, 80, 30, 12)))
    assert [word.text for piece in settled(line) for word in piece] == ["Ville"]
    assert confidence_of([]) == 0


@pytest.mark.parametrize(
    ("width", "height", "looked_at"), [(1500, 43, True), (60, 43, False), (1500, 4, False), (1500, 300, False)]
)
def test_a_drawing_with_the_shape_of_a_line_is_a_word_of_no_confidence(
    width: int, height: int, looked_at: bool
) -> None:
    lines = list(cut_lines(table((" ", 240, 280, width, height, 95))))
    assert [word.confidence for [[word]] in lines] == [0.0] * looked_at
    assert [piece for line in lines for piece in settled(line)] == []
