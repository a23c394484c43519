"""The picture of a page: what a reader sees, of bounded size, and fitting the boxes of words."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from linkedacts.errors import SourceDamaged, SourceEncrypted
from linkedacts.reading.page_images import page_image
from tests.reading.typeset import HEIGHT, SENTENCES, WIDTH, Drawing, document, pdf, put


def upright(canvas: Canvas) -> None:
    put(canvas, 60, 100, ["Adopté"], size=30)


def rotated(canvas: Canvas) -> None:
    canvas.setPageRotation(90)
    canvas.setFont("Times-Roman", 30)
    canvas.rotate(90)
    canvas.translate(0, -WIDTH)
    canvas.drawString(60, 400, "Adopté")


def _picture(file: Path, number: int = 1) -> Image.Image:
    return Image.open(BytesIO(page_image(file, number).content)).convert("L")


@pytest.mark.parametrize("draw", [upright, rotated])
def test_the_box_of_a_word_holds_all_the_ink(draw: Drawing, tmp_path: Path) -> None:
    read = document(tmp_path, draw)
    box = read.pages[0].lines[0].words[0].box
    picture = _picture(tmp_path / "set.pdf")
    scale = picture.width / (read.pages[0].width or 1)
    ink = picture.point(lambda grey: 255 if grey < 128 else 0).getbbox()
    assert box is not None
    assert ink is not None
    left, top, right, bottom = (side / scale for side in ink)
    assert box.left - 2 <= left < right <= box.right + 2
    assert box.top - 2 <= top < bottom <= box.bottom + 2


def test_it_says_the_size_of_its_page(tmp_path: Path) -> None:
    file = tmp_path / "act.pdf"
    file.write_bytes(pdf(lambda canvas: put(canvas, 60, 100, SENTENCES)))
    image = page_image(file, 1)
    assert (image.width, image.height) == pytest.approx((WIDTH, HEIGHT), abs=0.1)


def test_a_poster_is_drawn_with_no_more_pixels_than_it_may_have(tmp_path: Path) -> None:
    file = tmp_path / "poster.pdf"

    def draw(canvas: Canvas) -> None:
        canvas.setPageSize((8000, 8000))
        canvas.drawString(60, 100, "Plan")

    file.write_bytes(pdf(draw))
    picture = _picture(file)
    assert picture.width * picture.height <= 4_010_000


@pytest.mark.parametrize("number", [0, 2, -1])
def test_a_page_that_is_not_there_is_refused(number: int, tmp_path: Path) -> None:
    file = tmp_path / "act.pdf"
    file.write_bytes(pdf(upright))
    with pytest.raises(SourceDamaged, match="no such page"):
        page_image(file, number)


def test_a_protected_file_has_no_pictures(tmp_path: Path) -> None:
    file = tmp_path / "act.pdf"
    canvas = Canvas(str(file), encrypt="mot de passe")
    canvas.drawString(60, 100, "Adopté")
    canvas.save()
    with pytest.raises(SourceEncrypted):
        page_image(file, 1)
