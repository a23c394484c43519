"""Ruled tables: their cells, their place in the text, and what is no table."""

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from linkedacts.reading.document import Document
from linkedacts.reading.tables import MOST_CROSSINGS
from tests.reading.typeset import HEIGHT, SENTENCES, document, grid, put, texts

SUBSIDIES = (
    ("Association", "Objet", "Montant"),
    ("Club du temps partagé", "Sorties", "600,00 €"),
    ("Valombre Nature", "Sentier botanique", "450,00 €"),
)
LEFTS, TOPS = (60, 220, 360, 460), (120, 140, 160, 180)


def subsidies(canvas: Canvas) -> None:
    put(canvas, 50, 60, SENTENCES)
    grid(canvas, LEFTS, TOPS, SUBSIDIES)
    put(canvas, 50, 220, ["Adopté à l'unanimité."])


def cells(read: Document, table: int = 0) -> list[list[str]]:
    return [[cell.text for cell in row] for row in read.pages[0].tables[table].rows]


def test_a_table_has_its_cells_and_its_rows_are_lines(tmp_path: Path) -> None:
    read = document(tmp_path, subsidies)
    assert cells(read) == [list(row) for row in SUBSIDIES]
    assert texts(read) == [*SENTENCES, *(" ".join(row) for row in SUBSIDIES), "Adopté à l'unanimité."]


def test_cells_have_boxes_and_lead_to_the_text(tmp_path: Path) -> None:
    read = document(tmp_path, subsidies)
    cell = read.pages[0].tables[0].rows[1][2]
    assert cell.box is not None
    assert (cell.box.left, cell.box.top, cell.box.right, cell.box.bottom) == pytest.approx((360, 140, 460, 160), abs=1)
    assert [read.text[span.start : span.end] for span in read.spans(cell)] == ["600,00 €"]


def test_a_row_of_long_cells_is_read_cell_after_cell(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.grid([40, 180, 560], [HEIGHT - 50, HEIGHT - 120])
        put(canvas, 44, 65, ["Nombre de conseillers", "en exercice : 15", "Présents : 12"])
        put(canvas, 184, 65, ["Présents :", "Odile VERNAY, Paul ARNOUX"])

    read = texts(document(tmp_path, draw))
    assert read == [
        "Nombre de conseillers",
        "en exercice : 15",
        "Présents : 12",
        "Présents :",
        "Odile VERNAY, Paul ARNOUX",
    ]


def test_merged_cells_say_how_many_rows_and_columns_they_take(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(60, HEIGHT - 160, 300, 60)
        for left, top, right, bottom in (
            (60, 120, 360, 120),
            (160, 120, 160, 160),
            (160, 140, 360, 140),
            (260, 120, 260, 160),
        ):
            canvas.line(left, HEIGHT - top, right, HEIGHT - bottom)
        put(canvas, 64, 114, ["Vote"])
        put(canvas, 64, 140, ["Total"])

    table = document(tmp_path, draw).pages[0].tables[0]
    assert [(cell.text, cell.rows, cell.columns) for cell in table.cells if cell.text] == [
        ("Vote", 1, 3),
        ("Total", 2, 1),
    ]


def test_a_table_that_the_end_of_the_page_leaves_open_is_closed(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        subsidies(canvas)
        for left in LEFTS:
            canvas.line(left, HEIGHT - 180, left, HEIGHT - 200)
        for left, text in zip(LEFTS, ("Les Meuniers", "Concert", "90,00 €"), strict=False):
            put(canvas, left + 4, 194, [text])

    assert cells(document(tmp_path, draw))[-1] == ["Les Meuniers", "Concert", "90,00 €"]


def frame(canvas: Canvas) -> None:
    canvas.rect(40, 40, 515, 760)
    put(canvas, 50, 60, SENTENCES)


def crossed(canvas: Canvas) -> None:
    """A drawing with more crossings than any table."""
    side = round(MOST_CROSSINGS**0.5) + 5
    canvas.grid([50 + 6 * rank for rank in range(side)], [50 + 6 * rank for rank in range(side)])
    put(canvas, 50, 60, SENTENCES)


@pytest.mark.parametrize("draw", [frame, crossed])
def test_what_is_no_table_leaves_the_text_alone(draw: object, tmp_path: Path) -> None:
    assert callable(draw)
    read = document(tmp_path, draw)
    assert read.pages[0].tables == ()
    assert texts(read) == list(SENTENCES)


def test_tables_set_sideways_are_tables(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rotate(90)
        canvas.translate(0, -HEIGHT)
        subsidies(canvas)

    read = document(tmp_path, draw)
    assert cells(read) == [list(row) for row in SUBSIDIES]
    assert all(word in [known for line in read.pages[0].lines for known in line.words] for word in _words(read))


def _words(read: Document) -> list[object]:
    return [word for cell in read.pages[0].tables[0].cells for word in cell.words]
