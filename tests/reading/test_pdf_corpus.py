"""Published PDFs beside the checkout: columns stay apart, the scan agrees with its own source text."""

import re
from collections import Counter
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from linkedacts.errors import SourceWithoutText
from linkedacts.reading import ocr
from linkedacts.reading.document import Document, LineKind
from linkedacts.reading.pdf import read_pdf
from tests.reading.typeset import source

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
PRINTED = sorted(CORPUS.glob("montpellier/*/*.pdf"))
MINUTES = sorted(CORPUS.glob("minutes/*.pdf"))
SCAN, ITS_TEXT = CORPUS / "scans" / "CR CM 4.11.15.pdf", CORPUS / "scans" / "2015-11-04.html"

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="no ../shared/corpus beside the checkout")

_PRESENT = re.compile(r"Présents :\n(.*?)Absents", re.DOTALL)
_LETTERHEAD = re.compile(r"\d{4} ?/ ?\d+|Direction|Service|Extrait|registre|délibérations", re.IGNORECASE)


@cache
def read(file: Path) -> Document:
    return read_pdf(file, source(file, file.read_bytes()))


def test_the_corpus_is_whole() -> None:
    assert (len(PRINTED), len(MINUTES)) == (130, 6)


@pytest.mark.parametrize("file", PRINTED, ids=lambda file: file.stem)
def test_a_letterhead_never_stands_in_the_attendance(file: Path) -> None:
    present = _PRESENT.search(read(file).text)
    assert present
    assert not _LETTERHEAD.search(present[1])
    assert len(present[1].split(",")) > 30


@pytest.mark.parametrize("file", PRINTED, ids=lambda file: file.stem)
def test_number_and_stamp_are_read_whole(file: Path) -> None:
    text = read(file).text
    assert re.search(r"Extrait du registre des\n(?:[^\n]+\n){2,4}n° ?\d{4} ?/ ?\d+", text)
    assert re.search(rf"^034-213401722-\d{{8}}-{file.stem[-10:]}-DE$", text, re.MULTILINE)


@pytest.mark.parametrize("file", PRINTED, ids=lambda file: file.stem)
def test_every_word_leads_to_a_box_on_its_page(file: Path) -> None:
    for page in read(file).pages:
        for word in (word for line in page.lines for word in line.words):
            assert word.box is not None
            assert word.box.page == page.number
            assert 0 <= word.box.left + word.box.right <= 2 * (page.width or 0)


def _french() -> bool:
    try:
        ocr._tesserocr(SCAN)
        ocr._data(SCAN)
    except SourceWithoutText:
        return False
    return True


needs_recognition = pytest.mark.skipif(not _french(), reason="neither the extra « ocr » nor French data are installed")


@needs_recognition
@pytest.mark.parametrize("file", MINUTES, ids=lambda file: file.stem)
def test_minutes_keep_their_heads_and_feet_out_of_the_text(file: Path) -> None:
    document = read(file)
    running = [line.text for page in document.pages for line in page.lines if line.kind is LineKind.RUNNING]
    read_again = [text for text in running if len(text) > 30 and document.text.count(text) > 1]
    assert read_again == []


@needs_recognition
def test_the_scan_agrees_with_its_text() -> None:
    printed = LexborHTMLParser(ITS_TEXT.read_text(encoding="utf-8")).body
    assert printed is not None
    wanted, found = _words(printed.text(separator=" ")), _words(read(SCAN).text)
    assert (Counter(wanted) & Counter(found)).total() >= 0.97 * len(wanted)
    blocks = SequenceMatcher(None, wanted, found, autojunk=False).get_matching_blocks()
    assert sum(block.size for block in blocks) >= 0.97 * len(wanted)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.replace("’", "'").lower())
