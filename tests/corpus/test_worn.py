"""Scans made for a measurement: as many pages, none of their text, the same pixels each time."""

from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest

from tests.corpus.worn import WEARS, Wear
from tests.reading.pdf_writing import text_pages


@pytest.mark.parametrize("wear", WEARS, ids=lambda wear: wear.name)
def test_a_worn_file_has_the_pages_of_the_file_as_images_alone(wear: Wear, tmp_path: Path) -> None:
    file, worn = tmp_path / "act.pdf", tmp_path / "worn.pdf"
    file.write_bytes(text_pages("Le Conseil Adopte.", "Pour extrait conforme"))
    wear.write(file, worn)
    with pypdfium2.PdfDocument(worn) as pdf:
        assert [page.get_textpage().get_text_range() for page in pdf] == ["", ""]


def test_a_page_wears_the_same_way_each_time(tmp_path: Path) -> None:
    wear = WEARS[-1]
    file = tmp_path / "act.pdf"
    file.write_bytes(text_pages("Le Conseil Adopte."))
    assert [image.tobytes() for image in wear.images(file)] == [image.tobytes() for image in wear.images(file)]
