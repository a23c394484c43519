"""Values are shown in the PDF that they were read from, and a visitor's file is checked without a trace."""

import struct
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from linkedacts.demonstration.writing import write
from linkedacts.publish import publish
from linkedacts.reading.limits import ReadingLimits
from linkedacts.server.app import create_app
from linkedacts.server.site import EXTENSION
from linkedacts.settings import Settings
from linkedacts.store.folder import DataFolder
from tests.server.pages.reading import page, text
from tests.server.site import BASE, REJECTED, SEED


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return next(file for file in write(tmp_path_factory.mktemp("pdf")) if file.stem == "M2023-353")


@pytest.fixture(scope="module")
def read_site(pdf: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """The seed published from its PDF, as publish.py does."""
    folder = DataFolder.create(tmp_path_factory.mktemp("read") / "data", BASE)
    publish([pdf], folder, ReadingLimits(processes=1))
    app = create_app(folder, Settings(query_processes=1))
    yield app.test_client()
    app.extensions[EXTENSION].published.close()


def test_the_passage_is_marked_on_the_picture_of_its_page(read_site: FlaskClient) -> None:
    tree = page(read_site, f"{SEED}/source?field=/vote/not_participating")
    sheet = tree.css_first("svg.sheet")
    assert sheet is not None
    chosen = tree.css("svg.sheet g.chosen rect")
    assert chosen
    assert all(float(rect.attributes["width"] or 0) > 10 for rect in chosen)
    assert "5" in text(tree, ".chosen dd")
    assert "Ne prennent pas part" in text(tree, ".chosen q")


def test_the_page_says_what_was_read_from_it(read_site: FlaskClient) -> None:
    tree = page(read_site, f"{SEED}/source?page=1")
    assert "Tasnime AKBARALY" in text(tree, ".readings")
    assert len(tree.css(".readings li")) > 90
    assert tree.css("svg.sheet g.chosen rect") == []


def test_pictures_are_png_of_the_page_and_are_kept_for_ever(read_site: FlaskClient) -> None:
    tree = page(read_site, f"{SEED}/source?page=2")
    image = tree.css_first("svg.sheet image")
    assert image is not None
    answer = read_site.get(str(image.attributes["href"]))
    assert answer.content_type == "image/png"
    assert answer.data.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", answer.data[16:24])
    shown = [float(image.attributes[side] or 0) for side in ("width", "height")]
    assert height / width == pytest.approx(shown[1] / shown[0], rel=0.01)
    assert "immutable" in answer.headers["Cache-Control"]


@pytest.mark.parametrize(
    ("query", "status"),
    [("field=/nothing/at/all", 404), ("page=4", 404), ("page=0", 400), ("page=-1", 400), ("page=x", 400)],
)
def test_what_is_not_in_the_document_is_not_shown(read_site: FlaskClient, query: str, status: int) -> None:
    page(read_site, f"{SEED}/source?{query}", status=status)


@pytest.mark.parametrize("address", [f"/id/source/{'0' * 64}/pages/1.png", "/id/source/../pages/1.png"])
def test_there_are_no_pictures_of_files_that_were_not_read(read_site: FlaskClient, address: str) -> None:
    assert read_site.get(address).status_code == 404


def test_a_source_without_pages_is_shown_as_its_text(client: FlaskClient) -> None:
    tree = page(client, f"{REJECTED}/source?field=/title")
    assert tree.css_first("svg.sheet") is None
    assert "Extinction partielle de l'éclairage" in text(tree, ".sheet mark")


def test_a_pdf_that_cannot_be_drawn_falls_back_on_its_text(client: FlaskClient) -> None:
    tree = page(client, f"{SEED}/source?field=/number")
    assert tree.css_first("svg.sheet") is None
    assert text(tree, ".sheet mark") == "M2023-353"


def _send(client: FlaskClient, content: bytes, name: str) -> tuple[int, str]:
    answer = client.post(
        "/check",
        data={"file": (BytesIO(content), name)},
        content_type="multipart/form-data",
        headers={"Accept": "text/html", "Accept-Language": "fr"},
    )
    assert "no-store" in answer.headers["Cache-Control"]
    return answer.status_code, answer.text


def test_a_file_is_checked_and_forgotten(read_site: FlaskClient, pdf: Path) -> None:
    before = read_site.get("/search.csv").text
    status, said = _send(read_site, pdf.read_bytes(), "ma délibération.pdf")
    assert status == 200
    assert "M2023-353" in said
    assert "68 présents + 1 suppléant + 10 représentés + 13 absents = 92 membres en exercice" in said
    assert 'download="acte.ttl"' in said
    assert read_site.get("/search.csv").text == before


def test_a_pasted_text_is_checked_too(read_site: FlaskClient) -> None:
    act = (Path(__file__).parents[3] / "linkedacts/demonstration/acts/M2023-353.txt").read_text(encoding="utf-8")
    answer = read_site.post("/check", data={"text": act}, headers={"Accept": "text/html", "Accept-Language": "fr"})
    assert answer.status_code == 200
    assert "M2023-353" in answer.text


@pytest.mark.parametrize(
    ("content", "name", "status"),
    [
        (b"", "vide.pdf", 400),
        (b"ceci n'est pas un PDF", "faux.pdf", 422),
        (b"%PDF-1.7\n%%EOF", "abime.pdf", 422),
        (b"\x00\xff" * 500, "../../etc/passwd", 422),
        (b"Bonjour.", "<script>alert(1)</script>.txt", 422),
    ],
)
def test_a_bad_file_is_refused_in_words(read_site: FlaskClient, content: bytes, name: str, status: int) -> None:
    code, said = _send(read_site, content, name)
    assert code == status
    assert "<script>alert" not in said


def test_a_file_that_is_too_large_is_not_read(read_site: FlaskClient) -> None:
    kind = "multipart/form-data; boundary=limit"
    answer = read_site.post("/check", data=b"0" * 23_000_000, content_type=kind)
    assert answer.status_code == 413
