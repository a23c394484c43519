"""Running heads, feet, page numbers, stamps and margins; and sentences that run over the end of a page."""

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from linkedacts.reading.document import Document, LineKind
from tests.reading.typeset import SENTENCES, Drawing, document, lines, put, texts

HEAD = "Commune de Valombre – séance du 12 mars 2024"
FOOT = "Mairie de Valombre, 1 place Haute, 99000 Valombre"
STAMP = (
    "Envoyé en préfecture le 14/03/2024",
    "Reçu en préfecture le 14/03/2024",
    "Publié le 15/03/2024",
    "ID : 099-219900016-20240312-D2024_017-DE",
)


def page(number: int, *, head: str = "", foot: str = "", folio: str = "", body: tuple[str, ...] = ()) -> Drawing:
    def draw(canvas: Canvas) -> None:
        put(canvas, 50, 40, [head])
        put(canvas, 50, 120 + 7 * number, body or (f"Point {number}.", *SENTENCES))
        put(canvas, 50, 790, [foot])
        put(canvas, 500, 810, [folio])

    return draw


def kinds(read: Document, text: str) -> list[LineKind]:
    return [line.kind for page in read.pages for line in page.lines if line.text == text]


def test_a_head_that_comes_back_runs_and_its_first_occurrence_is_read(tmp_path: Path) -> None:
    read = document(tmp_path, *(page(number, head=HEAD) for number in (1, 2, 3)))
    assert kinds(read, HEAD) == [LineKind.BODY, LineKind.RUNNING, LineKind.RUNNING]
    assert read.text.count(HEAD) == 1


def test_all_lines_of_a_head_under_an_emblem_run(tmp_path: Path) -> None:
    head = ["VILLE DE VALOMBRE", "Ville fleurie", "Pays des Sources"]

    def draw(canvas: Canvas) -> None:
        put(canvas, 250, 102, head)
        put(canvas, 50, 110 + 40 * canvas.getPageNumber(), SENTENCES)

    read = document(tmp_path, draw, draw, draw)
    assert [texts(read, number, LineKind.RUNNING) for number in (1, 2, 3)] == [[], head, head]


def test_a_foot_that_comes_back_is_a_margin_first(tmp_path: Path) -> None:
    read = document(tmp_path, *(page(number, foot=FOOT) for number in (1, 2, 3)))
    assert kinds(read, FOOT) == [LineKind.MARGIN, LineKind.RUNNING, LineKind.RUNNING]


@pytest.mark.parametrize("form", ["{0}", "Page {0}/3", "- {0} -", "{0} sur 3", "Page {0} sur 3"])
def test_page_numbers_are_told(form: str, tmp_path: Path) -> None:
    read = document(tmp_path, *(page(number, folio=form.format(number)) for number in (1, 2, 3)))
    assert [texts(read, number, LineKind.PAGE_NUMBER) for number in (1, 2, 3)] == [
        [form.format(number)] for number in (1, 2, 3)
    ]


def test_a_number_inside_a_running_line_may_grow_with_the_pages(tmp_path: Path) -> None:
    read = document(tmp_path, *(page(number, head=f"{HEAD} {number}") for number in (1, 2, 3)))
    assert kinds(read, f"{HEAD} 3") == [LineKind.RUNNING]


def test_the_number_of_an_act_on_each_page_is_read(tmp_path: Path) -> None:
    heads = [f"Délibération n° 2024-{number}" for number in (41, 47, 52)]
    read = document(tmp_path, *(page(rank, head=head) for rank, head in enumerate(heads, 1)))
    assert [kinds(read, head) for head in heads] == [[LineKind.BODY]] * 3


def test_what_opens_an_extract_never_runs(tmp_path: Path) -> None:
    read = document(tmp_path, *(page(number, head="EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS") for number in (1, 2, 3)))
    assert kinds(read, "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS") == [LineKind.BODY] * 3


def test_a_first_line_met_by_chance_on_two_of_many_pages_is_read(tmp_path: Path) -> None:
    heads = ["Le conseil municipal,", "", "", "", "", "Le conseil municipal,"]
    read = document(tmp_path, *(page(rank, head=head) for rank, head in enumerate(heads, 1)))
    assert kinds(read, "Le conseil municipal,") == [LineKind.BODY] * 2


def test_a_head_that_comes_once_only_repeats_the_first_page(tmp_path: Path) -> None:
    first = page(1, body=("COMMUNE DE VALOMBRE", "Délibération n° 2024-017", *SENTENCES))
    read = document(tmp_path, first, page(2, head="Commune de Valombre – Délibération n° 2024-017"))
    assert kinds(read, "Commune de Valombre – Délibération n° 2024-017") == [LineKind.RUNNING]


def stamped(left: float, top: float) -> Drawing:
    def draw(canvas: Canvas) -> None:
        put(canvas, 50, 60, ["DÉPARTEMENT DE L'ORMELLE", "COMMUNE DE VALOMBRE"])
        put(
            canvas,
            50,
            120,
            ["Considérant que la dépense est", "inscrite au budget et que les", "crédits sont ouverts ;"],
        )
        put(canvas, 50, 200, SENTENCES)
        put(canvas, left, top, STAMP, size=7)

    return draw


@pytest.mark.parametrize(("left", "top"), [(380, 40), (330, 118)], ids=["at the head", "beside the text"])
def test_a_stamp_beside_the_text_is_a_margin_after_it(left: float, top: float, tmp_path: Path) -> None:
    read = document(tmp_path, stamped(left, top))
    assert texts(read, 1, LineKind.MARGIN) == list(STAMP)
    assert read.text.endswith("\n\n" + "\n".join(STAMP))
    assert "dépense est\ninscrite au budget et que les\ncrédits" in read.text


def test_a_stamp_that_stands_alone_stays_where_it_is(tmp_path: Path) -> None:
    read = document(tmp_path, stamped(50, 400))
    assert texts(read)[-4:] == list(STAMP)


def test_the_same_stamp_on_each_page_is_read_once(tmp_path: Path) -> None:
    read = document(tmp_path, stamped(380, 40), stamped(380, 40))
    assert read.text.count(STAMP[-1]) == 1


def test_a_margin_does_not_cut_the_sentence_that_runs_over_its_page(tmp_path: Path) -> None:
    def first(canvas: Canvas) -> None:
        put(canvas, 50, 120, ["Le conseil décide.", "", "", *SENTENCES[:2]])
        put(canvas, 380, 40, STAMP, size=7)

    read = document(tmp_path, first, lambda canvas: put(canvas, 50, 60, [SENTENCES[2]]))
    assert read.text.endswith(f"{STAMP[-1]}\n\n" + "\n".join(SENTENCES))
    assert not lines(read, 2)[0].opens_block


def test_a_margin_does_not_stand_between_a_label_and_what_it_announces(tmp_path: Path) -> None:
    def first(canvas: Canvas) -> None:
        put(canvas, 50, 120, ["Le conseil décide.", "", "", "Questions 1 et 2 :", "", "", "29 présents"])
        put(canvas, 50, 790, [FOOT])

    read = document(tmp_path, first, page(2, foot=FOOT), page(3, foot=FOOT))
    assert read.text.startswith(f"Le conseil décide.\n\n{FOOT}\n\nQuestions 1 et 2 :\n\n29 présents")


def test_a_gap_opens_a_block_and_a_line_space_does_not(tmp_path: Path) -> None:
    read = document(tmp_path, lambda canvas: put(canvas, 50, 60, [*SENTENCES, "", "Vu le code ;", "Vu la loi ;"]))
    assert read.text == "\n".join(SENTENCES) + "\n\nVu le code ;\nVu la loi ;"


def test_a_sentence_in_wide_spacing_stays_whole(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 50, 60, ["Odile VERNAY, Paul ARNOUX,", "Anne ROBIN, Guy LENOIR,", "Max OURY, Ève SABLON."])
        put(canvas, 50, 130, SENTENCES, leading=24)

    assert "\n".join(SENTENCES) in document(tmp_path, draw).text
