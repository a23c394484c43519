"""Reading order: columns are read one after the other, values and labels stay with their lines."""

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from linkedacts.reading.document import LineKind
from tests.reading.typeset import HEIGHT, SENTENCES, WIDTH, Drawing, document, lines, put, texts


def three_columns_of_names(canvas: Canvas) -> None:
    columns = (
        ["Odile VERNAY", "Paul ARNOUX", "Luc DE LA FAYE"],
        ["Jean MARTINOT", "Rose PERRAULT", "Guy LENOIR"],
        ["Ève SABLON", "Théo VIDAL"],
    )
    put(canvas, 50, 60, SENTENCES)
    for left, column in zip((60, 220, 380), columns, strict=True):
        put(canvas, left, 120, column)
    put(canvas, 50, 180, SENTENCES)


def names_set_row_by_row(canvas: Canvas) -> None:
    rows = (
        ("M. Paul ARNOUX", "Mme Odile VERNAY"),
        ("Mme Anne ROBIN", "M. Jean MARTINOT"),
        ("M. Guy LENOIR", "M. Max OURY"),
    )
    for rank, row in enumerate(rows):
        for left, name in zip((60, 220), row, strict=True):
            put(canvas, left, 60 + 14 * rank, [name])


def names_with_functions(canvas: Canvas) -> None:
    rows = (
        ("Odile VERNAY", "Maire", "Présente"),
        ("Paul ARNOUX", "Adjoint", "Présent"),
        ("Anne ROBIN", "Élue", "Absente"),
    )
    for rank, row in enumerate(rows):
        for left, word in zip((60, 220, 380), row, strict=True):
            put(canvas, left, 60 + 14 * rank, [word])


def labels(canvas: Canvas) -> None:
    put(canvas, 50, 60, ["PRÉSENTS :"])
    put(canvas, 160, 60, ["Odile VERNAY, Paul ARNOUX, Anne ROBIN, Guy LENOIR,", "Jean MARTINOT, Rose PERRAULT"])
    put(canvas, 50, 96, ["ABSENTS :"])
    put(canvas, 160, 96, ["Théo VIDAL, Nina ZOLLER, qui a donné pouvoir à Anne", "ROBIN, excusée"])


def votes(canvas: Canvas) -> None:
    for left, text in zip((60, 200, 340), ("Pour : 12", "Contre : 1", "Abstentions : 2"), strict=True):
        put(canvas, left, 60, [text])
    for rank, (name, count) in enumerate(
        (("Mme Sablon, projet du bar", "19 VOIX"), ("M. Oury, projet locatif", "1 VOIX"))
    ):
        put(canvas, 60, 90 + 14 * rank, [name])
        put(canvas, 340, 90 + 14 * rank, [count])


def signatures(canvas: Canvas) -> None:
    put(canvas, 50, 60, SENTENCES)
    put(canvas, 80, 120, ["La secrétaire de séance,", "", "Anne ROBIN"])
    put(canvas, 360, 120, ["La maire,", "", "Odile VERNAY"])


def panel_with_text_around(canvas: Canvas) -> None:
    put(
        canvas,
        50,
        60,
        ["Le conseil municipal de Valombre, dûment convoqué le", "3 mars 2024, s'est réuni en mairie pour"],
    )
    put(canvas, 380, 60, ["Membres en exercice : 15", "Présents : 12"])
    put(
        canvas,
        50,
        84,
        ["délibérer des affaires inscrites à l'ordre du jour de la séance publique ordinaire du mardi douze mars."],
    )


def side_letterhead(canvas: Canvas) -> None:
    put(canvas, 30, 60, ["VALOMBRE", "Hôtel de Ville", "1, place Haute", "99000 Valombre"], size=8, leading=11)
    put(canvas, 30, 400, ["www.valombre.example"], size=8)
    for rank in range(12):
        put(canvas, 150, 60 + 36 * rank, [line[:78] for line in SENTENCES], size=9)


def boxes(canvas: Canvas) -> None:
    canvas.rect(40, HEIGHT - 130, 150, 70)
    put(canvas, 46, 75, ["Nombre de conseillers", "en exercice : 15", "présents : 12"])
    put(canvas, 230, 70, ["EXTRAIT DU REGISTRE", "DES DÉLIBÉRATIONS"], size=12)
    put(canvas, 50, 220, SENTENCES)


def alternating_lines(canvas: Canvas) -> None:
    put(canvas, 50, 60, [line[:60] for line in SENTENCES] * 2, size=9, leading=18)
    put(canvas, 400, 71, ["Séance du 12 mars 2024", "Présents : 12", "Pouvoirs : 2"], size=9, leading=18)


ORDERS: list[tuple[Drawing, list[str]]] = [
    (
        three_columns_of_names,
        ["Odile VERNAY", "Luc DE LA FAYE", "Jean MARTINOT", "Guy LENOIR", "Ève SABLON", SENTENCES[0]],
    ),
    (names_set_row_by_row, ["M. Paul ARNOUX", "Mme Anne ROBIN", "M. Guy LENOIR", "Mme Odile VERNAY", "M. Max OURY"]),
    (names_with_functions, ["Odile VERNAY Maire Présente", "Paul ARNOUX Adjoint Présent", "Anne ROBIN Élue Absente"]),
    (labels, ["PRÉSENTS : Odile VERNAY, Paul ARNOUX, Anne ROBIN, Guy LENOIR,", "Jean MARTINOT, Rose PERRAULT"]),
    (
        votes,
        ["Pour : 12 Contre : 1 Abstentions : 2", "Mme Sablon, projet du bar 19 VOIX", "M. Oury, projet locatif 1 VOIX"],
    ),
    (signatures, ["La secrétaire de séance,", "Anne ROBIN", "La maire,", "Odile VERNAY"]),
    (panel_with_text_around, ["Membres en exercice : 15", "Présents : 12", "3 mars 2024, s'est réuni en mairie pour"]),
    (side_letterhead, ["VALOMBRE", "99000 Valombre", "www.valombre.example", SENTENCES[0][:78]]),
    (boxes, ["Nombre de conseillers", "présents : 12", "EXTRAIT DU REGISTRE", "DES DÉLIBÉRATIONS", SENTENCES[0]]),
    (alternating_lines, [SENTENCES[0][:60], "Séance du 12 mars 2024", "Présents : 12", "Pouvoirs : 2"]),
]


@pytest.mark.parametrize(("draw", "order"), ORDERS, ids=[draw.__name__ for draw, _ in ORDERS])
def test_lines_come_in_reading_order(draw: Drawing, order: list[str], tmp_path: Path) -> None:
    read = texts(document(tmp_path, draw))
    rest = iter(read)
    assert [line for line in order if line not in rest] == []


def test_a_panel_does_not_cut_the_sentence_around_it(tmp_path: Path) -> None:
    read = lines(document(tmp_path, panel_with_text_around))
    before, after = read[-2:]
    assert before.text.endswith("pour")
    assert after.text.startswith("délibérer")
    assert not after.opens_block


def test_a_new_column_opens_a_block(tmp_path: Path) -> None:
    opening = [line.text for line in lines(document(tmp_path, signatures)) if line.opens_block]
    assert opening == [SENTENCES[0], "La secrétaire de séance,", "La maire,"]


def rotated(canvas: Canvas) -> None:
    canvas.setPageRotation(90)
    canvas.setFont("Times-Roman", 9)
    canvas.rotate(90)
    canvas.translate(0, -WIDTH)
    for rank, line in enumerate(SENTENCES):
        canvas.drawString(60, WIDTH - 80 - 14 * rank, line)


def landscape(canvas: Canvas) -> None:
    canvas.setFont("Times-Roman", 9)
    canvas.rotate(90)
    canvas.translate(0, -WIDTH)
    for rank, line in enumerate(SENTENCES):
        canvas.drawString(60, WIDTH - 80 - 14 * rank, line)


@pytest.mark.parametrize("draw", [rotated, landscape])
def test_turned_pages_are_read_upright_and_their_boxes_stand_on_the_page_as_shown(
    draw: Drawing, tmp_path: Path
) -> None:
    read = document(tmp_path, draw)
    page = read.pages[0]
    assert texts(read) == list(SENTENCES)
    assert (page.width, page.height) == pytest.approx((WIDTH, HEIGHT), abs=0.1)
    for word in (word for line in page.lines for word in line.words):
        assert word.box is not None
        assert 0 <= word.box.left < word.box.right <= (page.width or 0)
        assert 0 <= word.box.top < word.box.bottom <= (page.height or 0)


def test_text_up_the_side_and_across_the_page_is_a_margin(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 50, 60, SENTENCES)
        for left, bottom, angle, size, text in (
            (20, 300, 90, 7, "Reçu en préfecture le 14/03/2024"),
            (150, 300, 45, 80, "COPIE"),
        ):
            canvas.saveState()
            canvas.translate(left, bottom)
            canvas.rotate(angle)
            canvas.setFont("Helvetica", size)
            canvas.drawString(0, 0, text)
            canvas.restoreState()

    read = document(tmp_path, draw)
    assert texts(read) == list(SENTENCES)
    assert texts(read, 1, LineKind.MARGIN) == ["Reçu en préfecture le 14/03/2024", "COPIE"]
