"""The demonstration acts on paper: the same bytes each time, and every word of their texts."""

import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest

from linkedacts.demonstration import write
from linkedacts.demonstration.catalogue import ACTS, TEXTS, DemonstrationAct
from linkedacts.demonstration.parts import CELL, FOOT, RUNNING, Part
from linkedacts.errors import ExtraMissing

PAGE_NUMBER = re.compile(r"\d+|Page|sur|\d+/\d+")

each_text = pytest.mark.parametrize("act", [act for act in ACTS if not act.is_scan], ids=lambda act: act.stem)
each_act = pytest.mark.parametrize("act", ACTS, ids=lambda act: act.stem)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("reportlab", reason="the extra « demo » is not installed")
    folder = tmp_path_factory.mktemp("acts") / "pdf"
    write(folder)
    return folder


def printed_words(path: Path) -> Counter[str]:
    document = pypdfium2.PdfDocument(path)
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    # pdfium gives U+FFFE for a hyphen at a line end, and joins the lines.
    return Counter("\n".join(pages).replace("\ufffe", "-").split())


def words_of(parts: Iterable[Part]) -> Counter[str]:
    lines = "\n".join(line for part in parts for line in part.lines)
    return Counter(word for word in lines.replace("-\n", "-").split() if word != CELL)


def test_one_pdf_is_written_for_each_text(folder: Path) -> None:
    assert {path.stem for path in folder.iterdir()} == {path.stem for path in TEXTS.glob("*.txt")}
    assert len(ACTS) == len({act.stem for act in ACTS}) >= 1


def test_the_paths_of_the_files_are_given(tmp_path: Path, folder: Path) -> None:
    assert write(tmp_path / "new" / "folder") == tuple(tmp_path / "new" / "folder" / f"{act.stem}.pdf" for act in ACTS)


@each_act
def test_the_same_text_gives_the_same_bytes(act: DemonstrationAct, folder: Path, tmp_path: Path) -> None:
    write(tmp_path)
    name = f"{act.stem}.pdf"
    assert (tmp_path / name).read_bytes() == (folder / name).read_bytes()


@each_text
def test_every_word_of_the_text_is_printed_once(act: DemonstrationAct, folder: Path) -> None:
    written = words_of(act.parts)
    printed = printed_words(folder / f"{act.stem}.pdf")
    repeated = words_of(part for part in act.parts if part.role in {RUNNING, FOOT})
    assert written - printed == Counter()
    assert {word for word in printed - written if not PAGE_NUMBER.fullmatch(word)} <= set(repeated)


@pytest.mark.parametrize("act", [act for act in ACTS if act.is_scan], ids=lambda act: act.stem)
def test_a_scan_has_images_and_no_text(act: DemonstrationAct, folder: Path) -> None:
    document = pypdfium2.PdfDocument(folder / f"{act.stem}.pdf")
    kinds = {thing.type for page in document for thing in page.get_objects()}
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert (kinds, text) == ({pypdfium2.raw.FPDF_PAGEOBJ_IMAGE}, "")


def test_the_seed_runs_over_three_pages_under_its_number(folder: Path) -> None:
    document = pypdfium2.PdfDocument(folder / "M2023-353.pdf")
    heads = [page.get_textpage().get_text_range().split("\r\n")[0].strip() for page in document]
    document.close()
    assert heads[1:] == ["Délibération n°M2023-353"] * 2


def test_a_name_of_the_seed_is_broken_at_its_hyphen(folder: Path) -> None:
    document = pypdfium2.PdfDocument(folder / "M2023-353.pdf")
    first_page = document[0].get_textpage().get_text_range()
    document.close()
    assert "Roger\ufffeYannick CHARTIER" in first_page


def test_the_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for module in ("layouts", "typesetting"):
        monkeypatch.delitem(sys.modules, f"linkedacts.demonstration.{module}", raising=False)
        monkeypatch.delattr(f"linkedacts.demonstration.{module}", raising=False)
    for module in [name for name in sys.modules if name.partition(".")[0] == "reportlab"]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, "reportlab", None)
    with pytest.raises(ExtraMissing, match=r"pip install 'linkedacts\[demo\]'"):
        write(tmp_path)
