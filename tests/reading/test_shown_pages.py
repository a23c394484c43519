"""What stands over the pages of a PDF is read: stamps, filled fields, typed notes; and portfolios are refused."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from linkedacts.errors import SourcePortfolio
from linkedacts.reading.document import Document
from linkedacts.reading.pdf import read_pdf
from tests.reading.pdf_writing import FONT, stream, written
from tests.reading.typeset import pdf, put, source

_LINES = ("Commune de Valombre", "Le conseil municipal adopte.")
_TEXT = b"BT /F1 11 Tf 14 TL 72 760 Td " + b" ".join(b"(%s) Tj T*" % line.encode() for line in _LINES) + b" ET"
_STAMP = stream(
    b"BT /F1 11 Tf 5 20 Td (Affiche le 7 mai 2021) Tj ET",
    b"/Type/XObject/Subtype/Form/BBox[0 0 200 60]/Resources<</Font<</F1 5 0 R>>>>",
)


def page_with(
    annotation: bytes, catalogue: bytes = b"", more: Mapping[int, bytes] | None = None, flags: int = 4
) -> bytes:
    """A file of one page with one annotation, shown and printed unless its flags say otherwise."""
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R%s>>" % catalogue,
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>"
        b"/Annots[6 0 R]>>",
        4: stream(_TEXT),
        5: FONT,
        6: b"<</Type/Annot/F %d/Rect[300 500 500 560]%s>>" % (flags, annotation),
    }
    return written({**objects, **(more or {})})


def read(folder: Path, content: bytes) -> Document:
    file = folder / "acte.pdf"
    file.write_bytes(content)
    return read_pdf(file, source(file, content))


@pytest.mark.parametrize(
    ("annotation", "catalogue"),
    [
        (b"/Subtype/Stamp/AP<</N 7 0 R>>", b""),
        (b"/Subtype/FreeText/DA(/F1 11 Tf)/AP<</N 7 0 R>>", b""),
        (b"/Subtype/Widget/FT/Sig/T(s)/AP<</N 7 0 R>>", b"/AcroForm<</Fields[6 0 R]>>"),
        (
            b"/Subtype/Widget/FT/Tx/T(a)/V(Affiche le 7 mai 2021)/DA(/Helv 11 Tf 0 g)",
            b"/AcroForm<</Fields[6 0 R]/NeedAppearances true/DR<</Font<</Helv 5 0 R>>>>/DA(/Helv 11 Tf 0 g)>>",
        ),
    ],
    ids=["stamp", "typed note", "visible signature", "field without an appearance"],
)
def test_what_is_shown_over_a_page_is_text(annotation: bytes, catalogue: bytes, tmp_path: Path) -> None:
    document = read(tmp_path, page_with(annotation, catalogue, {7: _STAMP}))
    assert "Affiche le 7 mai 2021" in document.text
    assert all(line in document.text for line in _LINES)
    [box] = [word.box for line in document.pages[0].lines for word in line.words if word.text == "Affiche"]
    assert box is not None
    assert (295 <= box.left <= 320, 282 <= box.top <= 342) == (True, True)


@pytest.mark.parametrize(
    ("annotation", "flags"),
    [
        (b"/Subtype/Text/Contents(Affiche)", 4),
        (b"/Subtype/Link/Border[0 0 0]", 4),
        (b"/Subtype/Stamp/AP<</N 7 0 R>>", 2),
    ],
    ids=["pop-up note", "link", "hidden stamp"],
)
def test_what_is_not_shown_is_not(annotation: bytes, flags: int, tmp_path: Path) -> None:
    assert read(tmp_path, page_with(annotation, b"", {7: _STAMP}, flags)).text == "\n".join(_LINES)


def wrapping(catalogue: bytes) -> bytes:
    """A file with another one inside."""
    inner = stream(pdf(lambda canvas: put(canvas, 60, 100, _LINES)), b"/Type/EmbeddedFile")
    inside = {8: inner, 7: b"<</Type/Filespec/F(acte.pdf)/UF(acte.pdf)/EF<</F 8 0 R>>>>"}
    names = b"/Names<</EmbeddedFiles<</Names[(acte.pdf) 7 0 R]>>>>"
    return page_with(b"/Subtype/Link", catalogue + names, inside)


def test_a_portfolio_is_refused_and_its_files_are_named(tmp_path: Path) -> None:
    with pytest.raises(SourcePortfolio, match=r"1: acte\.pdf.*save these files"):
        read(tmp_path, wrapping(b"/Collection<</View/D>>"))


def test_a_document_with_an_attachment_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, wrapping(b"")).text == "\n".join(_LINES)
