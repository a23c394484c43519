"""Every file of the corpus beside the checkout opens."""

from pathlib import Path

import pytest

from linkedacts.errors import SourceWithoutText
from linkedacts.reading.document import Document
from linkedacts.reading.isolation import each
from linkedacts.reading.limits import ReadingLimits
from linkedacts.reading.reader import read

_CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"
_KINDS = frozenset((".pdf", ".docx", ".odt", ".html", ".txt", ".csv"))

pytestmark = pytest.mark.skipif(not _CORPUS.is_dir(), reason="there is no corpus beside this checkout")


@pytest.mark.timeout(600)
def test_every_file_of_the_corpus_opens() -> None:
    files = sorted(file for file in _CORPUS.rglob("*") if file.suffix in _KINDS)
    assert len(files) > 140
    outcomes = dict(each(files, read, ReadingLimits(processes=2, seconds=240)))
    refused = {file.name: str(outcome) for file, outcome in outcomes.items() if not isinstance(outcome, Document)}
    if any(isinstance(outcome, SourceWithoutText) for outcome in outcomes.values()):
        pytest.importorskip("tesserocr", reason="scans need the extra « ocr »")
    assert refused == {}


def test_pages_of_html_read_as_they_are_seen() -> None:
    text = read(next(_CORPUS.glob("orders/*2010-27.html"))).text
    assert "entre le 1er janvier et le 31 décembre 2010" in text
    assert "Vu le Code de la Route,\n\nVu le Code de la Voirie Routière," in text
    assert "• Interdiction de dépasser,\n" in text
