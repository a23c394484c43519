"""What a file is, is told by its content; what is wrong with it, by an error of its own."""

import hashlib
import os
import sys
from pathlib import Path

import pytest

from linkedacts.errors import (
    SourceDamaged,
    SourceEmpty,
    SourceEncrypted,
    SourceMisnamed,
    SourceMissing,
    SourceRefused,
    SourceTooCostly,
    SourceUnreadable,
    SourceUnsupported,
    SourceWithoutText,
)
from linkedacts.reading.kinds import Kind
from linkedacts.reading.limits import ReadingLimits
from linkedacts.reading.reader import limits_of, read
from linkedacts.settings import Settings
from tests.reading.office_writing import archive, docx, docx_parts, odt, odt_parts, p
from tests.reading.pdf_writing import text_pages

_PDF = text_pages("Vu le code", "ARRETE")
_DOCX = docx(p("Vu le code"))
_ODT = odt("<text:p>Vu le code</text:p>")
_HTML = b"<!DOCTYPE html><p>Vu le code</p>"
_TEXT = b"Vu le code"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
_JPEG = b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(range(256)) * 9


@pytest.mark.parametrize(
    ("name", "content", "kind", "pages"),
    [
        ("a.pdf", _PDF, Kind.PDF, 2),
        ("a.docx", _DOCX, Kind.DOCX, 1),
        ("a.odt", _ODT, Kind.ODT, 1),
        ("a.html", _HTML, Kind.HTML, 1),
        ("a.txt", _TEXT, Kind.TEXT, 1),
        ("a.txt", _PDF, Kind.PDF, 2),
        ("a", _PDF, Kind.PDF, 2),
        ("a.pdf.bak", _DOCX, Kind.DOCX, 1),
        ("a.PDF", _PDF, Kind.PDF, 2),
        ("a.doc", _DOCX, Kind.DOCX, 1),
        ("a.docx", _ODT, Kind.ODT, 1),
        ("a.dotx", b"\n\n" + _HTML, Kind.HTML, 1),
        ("a.txt", b"<?xml version='1.0'?><!-- c --><html><body>Vu le code", Kind.HTML, 1),
        ("a.txt", _HTML.decode().encode("utf-16"), Kind.HTML, 1),
        ("a.htm", b"Vu le code<br>g\xe9n\xe9ral", Kind.HTML, 1),
        ("a.csv", b"Vu;le;code", Kind.TEXT, 1),
        ("a.pdf", b"Content-Type: x\r\n\r\n" + _PDF, Kind.PDF, 2),
        ("a.odt", archive({n: c for n, c in odt_parts("<text:p>Vu</text:p>").items() if n != "mimetype"}), Kind.ODT, 1),
    ],
)  # fmt: skip
def test_the_kind_of_a_file_is_told_by_its_content(
    tmp_path: Path, name: str, content: bytes, kind: Kind, pages: int
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    document = read(file)
    assert document.text.startswith("Vu")
    assert document.source.model_dump() == {
        "name": name,
        "sha256": hashlib.sha256(content).hexdigest(),
        "size": len(content),
        "media_type": str(kind),
        "pages": pages,
    }


@pytest.mark.parametrize(
    ("name", "content", "kind", "said"),
    [
        ("a.pdf", b"", SourceEmpty, "empty"),
        ("a.txt", b" \n\t\n\0", SourceEmpty, "empty"),
        ("a.pdf", _HTML, SourceMisnamed, "the name says PDF"),
        ("a.pdf", _TEXT, SourceMisnamed, "the name says PDF"),
        ("a.PDF", _JPEG, SourceMisnamed, "the name says PDF"),
        ("a.docx", _TEXT, SourceMisnamed, "Word"),
        ("a.odt", _JPEG, SourceMisnamed, "OpenDocument"),
        ("a.docx", archive({"a.txt": b"a"}), SourceMisnamed, "Word"),
        ("a.doc", _OLE, SourceUnsupported, "convert it to one of PDF, Word (.docx)"),
        ("a.rtf", rb"{\rtf1 Vu le code}", SourceUnsupported, "not read"),
        ("a.jpg", _JPEG, SourceUnsupported, "not read"),
        ("a.zip", archive({"a.pdf": _PDF}), SourceUnsupported, "not read"),
        ("a.xlsx", archive({"[Content_Types].xml": b"", "xl/workbook.xml": b""}), SourceUnsupported, "not read"),
        ("a.ods", archive({**odt_parts(), "mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}, 0),
         SourceUnsupported, "not read"),
        ("a.xml", b"<?xml version='1.0'?><acte/>", SourceUnsupported, "not read"),
        ("a.docx", _OLE + "EncryptedPackage".encode("utf-16-le"), SourceEncrypted, "password"),
        ("a.pdf", _PDF[:300], SourceDamaged, "damaged"),
        ("a.docx", _DOCX[:300], SourceDamaged, "archive is broken"),
        ("a.docx", _DOCX[:-1], SourceDamaged, "archive is broken"),
        ("a.docx", docx(document=b"<a>"), SourceDamaged, "word/document.xml is not XML"),
        ("a.docx", archive({n: c for n, c in docx_parts().items() if n != "word/document.xml"} | {"word/a": b""}),
         SourceDamaged, "word/document.xml is missing"),
        ("a.docx", docx(p("")), SourceWithoutText, "no page has any text"),
        ("a.html", b"<html><body><img src=a.png></body></html>", SourceWithoutText, "no page has any text"),
        ("a.txt", b"mot " * 400_000, SourceTooCostly, "1 MiB"),
        ("a.pdf", text_pages(*["Vu"] * 5), SourceTooCostly, "4 pages"),
    ],
)  # fmt: skip
def test_a_bad_file_is_refused_with_its_own_reason(
    tmp_path: Path, name: str, content: bytes, kind: type[SourceRefused], said: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(SourceRefused) as refusal:
        read(file, ReadingLimits(size=1, pages=4))
    assert type(refusal.value) is kind
    assert str(refusal.value).startswith(f"{file}: ")
    assert said in str(refusal.value)


def test_a_file_that_is_not_there_is_missing(tmp_path: Path) -> None:
    with pytest.raises(SourceMissing):
        read(tmp_path / "nowhere.pdf")


def test_a_link_that_leads_nowhere_is_missing(tmp_path: Path) -> None:
    (tmp_path / "link.pdf").symlink_to("nowhere.pdf")
    with pytest.raises(SourceMissing):
        read(tmp_path / "link.pdf")


def test_a_link_is_read_under_its_own_name(tmp_path: Path) -> None:
    (tmp_path / "target").write_bytes(_PDF)
    (tmp_path / "link.pdf").symlink_to("target")
    assert read(tmp_path / "link.pdf").source.name == "link.pdf"


def test_what_is_no_ordinary_file_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    (tmp_path / "loop.pdf").symlink_to("loop.pdf")
    odd = (Path("/dev/zero"), Path("a\0b"), Path("a" * 300))
    for file in (tmp_path, tmp_path / "pipe.pdf", tmp_path / "loop.pdf", *odd):
        with pytest.raises(SourceUnreadable):
            read(file)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open everything")
def test_a_file_without_permission_is_unreadable(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(_PDF)
    file.chmod(0)
    with pytest.raises(SourceUnreadable, match="Permission denied"):
        read(file)


@pytest.mark.parametrize("content", [_PDF, _DOCX, _ODT, _HTML, _TEXT], ids=["PDF", "docx", "odt", "HTML", "text"])
@pytest.mark.parametrize(
    "name",
    [
        "Délibération n° 12 du 3 mars.bin",
        "a" * 255,
        "e\u0301te\u0301",
        "'; rm -rf *",
        "-r",
        "a\nb",
        "été\u202etxt.fdp",
        "🏛",
        " ",
    ],
)
def test_odd_names_are_read(tmp_path: Path, name: str, content: bytes) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    assert read(file).source.name == name


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no names that are no text")
def test_a_name_that_is_no_text_is_read_and_can_be_printed(tmp_path: Path) -> None:
    for content in (_PDF, _DOCX, _TEXT):
        file = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xe9t\xe9"))
        file.write_bytes(content)
        assert read(file).source.name == "\ufffdt\ufffd"
    file.write_bytes(b"")
    with pytest.raises(SourceEmpty) as refusal:
        read(file)
    assert str(refusal.value).encode()


def test_the_limits_are_those_of_the_settings() -> None:
    settings = Settings(
        reading_processes=3,
        reading_seconds=4.5,
        reading_scan_seconds=9,
        reading_memory=600,
        reading_size=7,
        reading_pages=8,
    )
    assert limits_of(settings) == ReadingLimits(processes=3, seconds=4.5, scan_seconds=9, memory=600, size=7, pages=8)
    assert limits_of(Settings()) == ReadingLimits()
