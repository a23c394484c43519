"""Pages that are images: recognised upright and level, each word with its box and its confidence."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from linkedacts.errors import SourceTooCostly, SourceWithoutText
from linkedacts.reading import ocr
from linkedacts.reading.document import Document, Word
from linkedacts.reading.isolation import alone
from linkedacts.reading.limits import ReadingLimits
from linkedacts.reading.pdf import read_pdf
from tests.reading import works
from tests.reading.typeset import HEIGHT, SENTENCES, WIDTH, document, pdf, picture, put, source, texts

pytest.importorskip("tesserocr", reason="the extra « ocr » is not installed")

LINES = (*SENTENCES, "Adopté par 12 voix pour et 1 voix contre.")
DOTS = 200


def _has_data() -> bool:
    try:
        ocr._data(Path("scan.pdf"))
    except SourceWithoutText:
        return False
    return True


needs_french = pytest.mark.skipif(not _has_data(), reason="the French data of Tesseract are not installed")


def scanned(degrees: float = 0) -> Image.Image:
    """A printed page as a scanner sees it that turned it counterclockwise."""
    image = printed_image(lambda canvas: put(canvas, 60, 100, LINES, size=10, leading=20))
    return image.rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=255)


def printed_image(draw: Callable[[Canvas], None]) -> Image.Image:
    page = pypdfium2.PdfDocument(BytesIO(pdf(draw)))[0]
    image: Image.Image = page.render(scale=DOTS / 72, grayscale=True).to_pil().convert("L")
    return image


def read_scan(folder: Path, degrees: float = 0) -> Document:
    return document(folder, lambda canvas: fitted(canvas, scanned(degrees)))


def fitted(canvas: Canvas, image: Image.Image) -> None:
    """The page takes the size of the image."""
    canvas.setPageSize((image.width * 72 / DOTS, image.height * 72 / DOTS))
    canvas.drawInlineImage(image, 0, 0, image.width * 72 / DOTS, image.height * 72 / DOTS)


def words(read: Document) -> list[Word]:
    return [word for page in read.pages for line in page.lines for word in line.words]


@needs_french
@pytest.mark.parametrize("degrees", [0, 2.5, -4, 90, 180, 270])
def test_a_scan_is_read_however_it_lies(degrees: float, tmp_path: Path) -> None:
    assert texts(read_scan(tmp_path, degrees)) == list(LINES)


@needs_french
def test_recognised_words_have_a_confidence_and_printed_ones_none(tmp_path: Path) -> None:
    recognised = words(read_scan(tmp_path))
    printed = words(document(tmp_path, lambda canvas: put(canvas, 60, 100, LINES)))
    assert all(word.confidence is not None and 0.3 <= word.confidence <= 1 for word in recognised)
    assert {word.confidence for word in printed} == {None}


@needs_french
@pytest.mark.parametrize(
    ("degrees", "left", "top"), [(0, 60, 100), (180, WIDTH - 60, HEIGHT - 100), (90, 100, WIDTH - 60)]
)
def test_boxes_stand_where_the_word_is_seen(degrees: float, left: float, top: float, tmp_path: Path) -> None:
    box = next(word.box for word in words(read_scan(tmp_path, degrees)) if word.text == "Le")
    assert box is not None
    near = 14
    assert box.left - near <= left <= box.right + near
    assert box.top - near <= top <= box.bottom + near


@needs_french
def test_a_bar_between_columns_and_the_grid_of_a_table_are_seen_in_the_image(tmp_path: Path) -> None:
    def ruled(canvas: Canvas) -> None:
        put(canvas, 60, 100, ["Direction générale", "Extrait du registre", "Numéro 2021/12"], size=11, leading=20)
        put(
            canvas,
            240,
            105,
            ["Convoqué le lundi 3 mai 2021, le Conseil", "s'est réuni en mairie.", "Présents :"],
            12,
            20,
        )
        canvas.line(220, HEIGHT - 80, 220, HEIGHT - 180)
        for row in range(4):
            canvas.line(60, HEIGHT - 250 - 24 * row, 360, HEIGHT - 250 - 24 * row)
        for column in range(3):
            canvas.line(60 + 150 * column, HEIGHT - 250, 60 + 150 * column, HEIGHT - 322)
        put(canvas, 70, 266, ["Présents", "Absents", "Votants"], size=11, leading=24)
        put(canvas, 220, 266, ["Douze membres", "Trois membres", "Douze membres"], size=11, leading=24)

    read = document(tmp_path, lambda canvas: picture(canvas, printed_image(ruled)))
    assert texts(read)[:3] == ["Direction générale", "Extrait du registre", "Numéro 2021/12"]
    assert [[cell.text for cell in row] for row in read.pages[0].tables[0].rows] == [
        ["Présents", "Douze membres"],
        ["Absents", "Trois membres"],
        ["Votants", "Douze membres"],
    ]


@needs_french
def test_an_underlined_heading_is_read(tmp_path: Path) -> None:
    heading = "DEL2021-83 : Avis sur la demande d'exploiter une carrière sur la commune de Valombre"

    def underlined(canvas: Canvas) -> None:
        put(canvas, 60, 100, [heading], size=10)
        canvas.setLineWidth(1)
        canvas.line(60, HEIGHT - 101.5, 60 + canvas.stringWidth(heading, "Times-Roman", 10), HEIGHT - 101.5)
        put(canvas, 60, 140, LINES, size=10, leading=20)

    assert texts(document(tmp_path, lambda canvas: picture(canvas, printed_image(underlined)))) == [heading, *LINES]


def poorly_layered(canvas: Canvas) -> None:
    """An image of a page, and below it what a copier has made of its text."""
    put(canvas, 60, 100, ["Le c0nseil munic!pal d£ la c~mmune de Va|ombre, dûm^nt conv0qué le 3 m^rs"] * 6, leading=20)
    picture(canvas, scanned())


@needs_french
def test_a_poor_text_layer_below_an_image_is_recognised_again(tmp_path: Path) -> None:
    read = document(tmp_path, poorly_layered)
    assert texts(read) == list(LINES)
    assert all(word.confidence is not None for word in words(read))


def test_a_poor_text_layer_is_kept_where_nothing_recognises(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "_FOLDERS", ())
    monkeypatch.delenv("TESSDATA_PREFIX", raising=False)
    assert "munic!pal" in document(tmp_path, poorly_layered).text


@needs_french
def test_only_the_pages_that_are_images_are_recognised(tmp_path: Path) -> None:
    read = document(
        tmp_path,
        lambda canvas: put(canvas, 60, 200, SENTENCES * 2),
        lambda canvas: picture(canvas, scanned()),
    )
    assert [any(word.confidence for line in page.lines for word in line.words) for page in read.pages] == [False, True]
    assert texts(read, 2) == list(LINES)
    assert not any(page.unread for page in read.pages)


@needs_french
def test_what_is_printed_over_a_scan_stays_as_printed(tmp_path: Path) -> None:
    def stamped(canvas: Canvas) -> None:
        picture(canvas, scanned())
        put(canvas, 60, 700, ["Signé électroniquement"])

    read = document(tmp_path, stamped)
    assert texts(read) == [*LINES, "Signé électroniquement"]
    assert [word.confidence for word in words(read)][-2:] == [None, None]


@needs_french
def test_an_image_inside_a_form_is_a_scan_and_a_form_of_text_is_none(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.beginForm("scan", 0, 0, WIDTH, HEIGHT)
        picture(canvas, scanned())
        canvas.endForm()
        canvas.doForm("scan")

    def wrapped(canvas: Canvas) -> None:
        canvas.beginForm("text", 0, 0, WIDTH, HEIGHT)
        put(canvas, 60, 100, ["Le Conseil Adopte."])
        canvas.endForm()
        canvas.doForm("text")

    read = document(tmp_path, draw, wrapped)
    assert texts(read) == list(LINES)
    assert texts(read, 2) == ["Le Conseil Adopte."]
    assert [word.confidence for word in words(read)][-3:] == [None] * 3


@needs_french
def test_an_empty_image_has_no_text(tmp_path: Path) -> None:
    with pytest.raises(SourceWithoutText):
        document(tmp_path, lambda canvas: picture(canvas, Image.new("L", (800, 1100), 255)))


def test_without_french_data_the_remedy_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "_FOLDERS", ())
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    with pytest.raises(SourceWithoutText, match=r"tesseract-ocr-fra.*TESSDATA_PREFIX"):
        read_scan(tmp_path)


def test_without_the_extra_the_remedy_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "tesserocr", None)
    with pytest.raises(SourceWithoutText, match=r"pip install 'linkedacts\[ocr\]'"):
        read_scan(tmp_path)


def test_pages_that_cannot_be_recognised_are_marked_where_others_have_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ocr, "_FOLDERS", ())
    monkeypatch.delenv("TESSDATA_PREFIX", raising=False)
    read = document(
        tmp_path,
        lambda canvas: put(canvas, 60, 200, SENTENCES * 2),
        lambda canvas: picture(canvas, scanned()),
    )
    assert [page.unread for page in read.pages] == [False, True]


@needs_french
@pytest.mark.parametrize(("image", "longer"), [(scanned, True), (lambda: Image.new("L", (800, 1100), 255), False)])
def test_the_time_of_a_file_does_not_go_by_while_text_is_recognised(
    image: Callable[[], Image.Image], longer: bool, tmp_path: Path
) -> None:
    file = tmp_path / "scan.pdf"
    file.write_bytes(pdf(lambda canvas: picture(canvas, image())))
    given = alone(file, works.time_given, ReadingLimits(processes=1, seconds=300))
    assert (given > 0) is longer


def test_a_page_that_takes_too_long_refuses_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "scan.pdf"
    file.write_bytes(pdf(lambda canvas: picture(canvas, scanned())))
    monkeypatch.setattr(ocr, "SECONDS_PER_PAGE", 0.001)
    with pytest.raises(SourceTooCostly, match="page 1"):
        read_pdf(file, source(file, file.read_bytes()))
