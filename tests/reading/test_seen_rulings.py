"""Straight lines seen in the image of a page: rules of tables and bars between columns, and no strokes of letters."""

import pytest
from PIL import Image, ImageDraw, ImageFont

from linkedacts.reading.rulings import Ruling
from linkedacts.reading.seen_rulings import seen_rulings

SIZE = (1000, 1200)


def paper() -> tuple[Image.Image, ImageDraw.ImageDraw]:
    image = Image.new("L", SIZE, 255)
    return image, ImageDraw.Draw(image)


@pytest.mark.parametrize(
    ("ends", "seen"),
    [
        ((500, 96, 500, 600), Ruling(500, 96, 500, 600)),
        ((96, 500, 600, 500), Ruling(96, 500, 600, 500)),
    ],
)
@pytest.mark.parametrize(("width", "ink"), [(2, 0), (4, 90)])
def test_a_line_is_seen_where_it_is_drawn(ends: tuple[int, int, int, int], seen: Ruling, width: int, ink: int) -> None:
    image, draw = paper()
    draw.line(ends, fill=ink, width=width)
    [line] = seen_rulings(image, 1.0)
    assert line.upright is seen.upright
    # Its ends are known to a stretch of 24 pixels.
    assert all(abs(one - other) <= 24 for one, other in zip(line, seen, strict=True))


def test_a_pixel_has_the_size_it_is_given() -> None:
    image, draw = paper()
    draw.line((480, 96, 480, 600), fill=0, width=3)
    [line] = seen_rulings(image, 0.5)
    assert line.left == pytest.approx(240, abs=1)


def test_a_page_of_letters_has_no_lines() -> None:
    image, draw = paper()
    font = ImageFont.load_default(26)
    for row in range(40):
        draw.text((60, 20 + 29 * row), "Il lit fil à fil, et l'Hôtel de Ville HILLI — lilli", fill=0, font=font)
    assert seen_rulings(image, 1.0) == []


def test_a_line_goes_on_below_letters_that_nearly_touch_it() -> None:
    image, draw = paper()
    draw.line((96, 500, 900, 500), fill=0, width=3)
    draw.text((300, 474), "A été élue secrétaire", fill=0, font=ImageFont.load_default(26))
    [line] = seen_rulings(image, 1.0)
    assert line.left == pytest.approx(96, abs=24)
    assert line.right == pytest.approx(900, abs=24)


@pytest.mark.parametrize("box", [(0, 0, 60, 1199), (100, 100, 900, 700)])
def test_a_black_edge_and_a_picture_are_no_lines(box: tuple[int, int, int, int]) -> None:
    image, draw = paper()
    draw.rectangle(box, fill=20)
    assert seen_rulings(image, 1.0) == []


def test_an_image_lower_than_a_letter_has_none() -> None:
    assert seen_rulings(Image.new("L", (30, 10), 255), 1.0) == []
