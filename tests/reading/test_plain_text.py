"""Plain text is read whatever its encoding and line ends, form feed by form feed."""

import codecs
from pathlib import Path

import pytest

from linkedacts.errors import SourceTooCostly
from linkedacts.evidence import Source
from linkedacts.reading.document import Document
from linkedacts.reading.limits import ReadingLimits
from linkedacts.reading.plain_text import read_plain_text

_LIMITS = ReadingLimits(pages=3)
_TEXT = "Délibération n° 12 – « Cœur d’îlot » : 1 000 €"


def document(content: bytes) -> Document:
    pages = read_plain_text(content, Path("acte.txt"), _LIMITS)
    return Document(Source(name="acte.txt", sha256="0" * 64, size=1, media_type="text/plain", pages=1), pages)


@pytest.mark.parametrize(
    "content",
    [
        _TEXT.encode(),
        codecs.BOM_UTF8 + _TEXT.encode(),
        _TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + _TEXT.encode("utf-16-be"),
        _TEXT.encode("utf-16-le"),
        _TEXT.encode("utf-16-be"),
        _TEXT.encode("utf-32"),
        _TEXT.encode("cp1252"),
    ],
    ids=["UTF-8", "marked UTF-8", "UTF-16", "UTF-16 BE", "unmarked UTF-16 LE", "unmarked UTF-16 BE", "UTF-32", "1252"],
)
def test_an_encoding_is_told_by_the_content(content: bytes) -> None:
    assert document(content).text == _TEXT


def test_latin_1_is_read_as_what_holds_it() -> None:
    assert document("Séance ordinaire à Évry".encode("latin-1")).text == "Séance ordinaire à Évry"


@pytest.mark.parametrize("encoding", ["mac-roman", "cp850"])
def test_what_old_machines_wrote_is_read(encoding: str) -> None:
    text = "Délibération n° 12 : le Conseil, dûment réuni à Évry, décide à l'unanimité « la façade »"
    assert document(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("Délibération é".encode()[:-1], "Délibération"),
        ("Délibération adoptée à l’".encode()[:-1], "Délibération adoptée à l"),
    ],
)
def test_text_cut_in_the_middle_of_a_character_keeps_its_encoding(content: bytes, text: str) -> None:
    assert document(content).text == text


def test_a_broken_character_spoils_no_other() -> None:
    assert document("Délibération adoptée ".encode() * 10 + b"\xff\xff fin").text.startswith("Délibération adoptée Dé")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\v"])
def test_lines_end_as_every_system_ends_them(end: str) -> None:
    assert document(f"Vu{end}le code{end}{end}  {end}ARRÊTE{end}".encode()).text == "Vu\nle code\n\nARRÊTE"


def test_a_form_feed_begins_a_page() -> None:
    read = document(b"un\fdeux\n\ntrois\f")
    assert [[line.text for line in page.lines] for page in read.pages] == [["un"], ["deux", "trois"]]
    assert (read.page_at(read.text.index("deux")), read.text) == (2, "un\ndeux\n\ntrois")


def test_an_empty_page_is_counted() -> None:
    assert [page.number for page in document(b"un\f\ftrois").pages] == [1, 2, 3]


def test_too_many_pages_are_refused() -> None:
    with pytest.raises(SourceTooCostly, match="3 pages"):
        document(b"a\f" * 4)


def test_too_much_text_is_refused() -> None:
    with pytest.raises(SourceTooCostly, match="15000 characters"):
        document(b"mot " * 4000)


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("E X T R A I T du registre", "EXTRAIT du registre"),
        ("D É L I B É R A T I O N  D U  C O N S E I L", "DÉLIBÉRATION DU CONSEIL"),
        ("oﬃce de l’eﬀort", "office de l’effort"),
        ("de\u0301libe\u0301ration", "délibération"),
        ("10\u202f000\u00a0€", "10 000 €"),
        ("Vu\x00 le\x07 code\ufeff", "Vu le code"),
        ("le  code\tgénéral", "le code général"),
    ],
)
def test_words_are_read_as_they_look(printed: str, text: str) -> None:
    assert document(printed.encode()).text == text
