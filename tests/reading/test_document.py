"""A document leads its text back to pages, boxes and cells, and crosses to another process whole."""

import pickle

import pytest

from linkedacts.evidence import Box, Source, Span
from linkedacts.reading.document import Cell, Document, Line, LineKind, Page, Table, Word

_SOURCE = Source(name="acte.pdf", sha256="0" * 64, size=1, media_type="application/pdf", pages=2)


def word(text: str, left: float | None = None, page: int = 1) -> Word:
    box = None if left is None else Box(page=page, left=left, top=10, right=left + 5, bottom=20)
    return Word(text, box)


@pytest.fixture
def document() -> Document:
    """Two pages; the first holds a table of two rows, whose first cell is two words of two lines."""
    sent, names = [word("Pour", 1), word("Anne", 1), word("MARTIN", 1)], [word("12", 30), word("Contre", 30)]
    lines = (
        Line((word("Mairie"),), LineKind.RUNNING),
        Line((sent[0], names[0])),
        Line((sent[1], names[1])),
        Line((sent[2],), opens_block=True),
    )
    cells = (Cell(0, 0, tuple(sent[:2]), rows=2), Cell(0, 1, (names[0],)), Cell(1, 1, (names[1],)))
    first = Page(1, 595, 842, lines, (Table(cells),))
    return Document(_SOURCE, (first, Page(2, 595, 842, (Line((word("Fin", 1, page=2),)),))))


def test_the_text_is_the_body_with_a_blank_line_before_each_block(document: Document) -> None:
    assert document.text == "Pour 12\nAnne Contre\n\nMARTIN\nFin"


@pytest.mark.parametrize(("passage", "page"), [("Pour", 1), ("MARTIN", 1), ("Fin", 2)])
def test_a_character_stands_on_its_page(document: Document, passage: str, page: int) -> None:
    assert document.page_at(document.text.index(passage)) == page


def test_a_span_has_a_box_for_each_line(document: Document) -> None:
    boxes = document.boxes(Span(start=0, end=document.text.index("Contre") + 3))
    assert [(box.left, box.right) for box in boxes] == [(1, 35), (1, 35)]


def test_a_cell_stands_in_the_text_once_for_each_line_that_its_neighbours_cut(document: Document) -> None:
    ((first, other, below),) = (document.pages[0].tables[0].cells,)
    assert [document.text[span.start : span.end] for span in document.spans(first)] == ["Pour", "Anne"]
    assert [document.text[span.start : span.end] for span in document.spans(other)] == ["12"]
    assert [document.text[span.start : span.end] for span in document.spans(below)] == ["Contre"]


def test_a_cell_without_words_stands_nowhere(document: Document) -> None:
    assert document.spans(Cell(0, 0, ())) == ()


def test_rows_hold_the_cells_that_begin_in_them(document: Document) -> None:
    assert [[cell.text for cell in row] for row in document.pages[0].tables[0].rows] == [
        ["Pour Anne", "12"],
        ["Contre"],
    ]


def test_a_document_is_the_same_in_another_process(document: Document) -> None:
    assert document.text
    other = pickle.loads(pickle.dumps(document))
    assert (other.source, other.pages, other.text) == (document.source, document.pages, document.text)
    cell = other.pages[0].tables[0].cells[0]
    assert [other.text[span.start : span.end] for span in other.spans(cell)] == ["Pour", "Anne"]
    assert pickle.loads(pickle.dumps(other)) == document


def test_a_word_keeps_its_confidence() -> None:
    for original in (Word("a", None, 0.5), Word("a", Box(page=3, left=1, top=2, right=3, bottom=4), 0.25)):
        assert pickle.loads(pickle.dumps(original)) == original


def test_what_a_document_does_not_have_is_said_so(document: Document) -> None:
    with pytest.raises(AttributeError):
        document.nothing  # noqa: B018
