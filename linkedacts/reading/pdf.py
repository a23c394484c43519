"""Reads a PDF: words from its text layer, ordered by columns, with running heads and feet told apart."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

from linkedacts.errors import SourceDamaged, SourceEncrypted, SourceTooCostly, SourceWithoutText
from linkedacts.evidence import Source
from linkedacts.reading.document import Document, Page
from linkedacts.reading.layout import LaidOut, lay_out
from linkedacts.reading.limits import ReadingLimits
from linkedacts.reading.line_kinds import with_kinds
from linkedacts.reading.page_flow import flowed
from linkedacts.reading.pdf_words import text_layer
from linkedacts.reading.rulings import rulings

DEFAULT_LIMITS = ReadingLimits()


def read_pdf(file: Path, source: Source, limits: ReadingLimits = DEFAULT_LIMITS) -> Document:
    """Gives the document that a PDF holds.

    Raises SourceDamaged, SourceEncrypted, SourceTooCostly and SourceWithoutText.
    """
    with _opened(file) as pdf:
        if len(pdf) > limits.pages:
            raise SourceTooCostly(file, f"{limits.pages} pages")
        read = [_read_page(file, pdf, number) for number in range(1, len(pdf) + 1)]
    if not any(page.lines for page in read):
        raise SourceWithoutText(file)
    heights = [page.frame.height for page in read]
    ordered = flowed(with_kinds([page.lines for page in read], heights, [page.tables for page in read]))
    return Document(
        source=source.model_copy(update={"pages": len(read)}),
        pages=tuple(
            Page(number, page.frame.width, page.frame.height, tuple(lines), page.tables)
            for number, (page, lines) in enumerate(zip(read, ordered, strict=True), 1)
        ),
    )


@contextmanager
def _opened(file: Path) -> Iterator[pypdfium2.PdfDocument]:
    try:
        pdf = pypdfium2.PdfDocument(file)
    except pypdfium2.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise SourceEncrypted(file) from None
        raise SourceDamaged(file, "pdfium finds no pages in it") from None
    try:
        if not len(pdf):
            raise SourceDamaged(file, "it has no pages")
        yield pdf
    finally:
        pdf.close()


def _read_page(file: Path, pdf: pypdfium2.PdfDocument, number: int) -> LaidOut:
    try:
        page = pdf[number - 1]
        layer = text_layer(page, number)
        drawn = rulings(page, layer.frame)
    except pypdfium2.PdfiumError as error:
        raise SourceDamaged(file, str(error), number) from None
    page.close()
    return lay_out(layer.runs, drawn, layer.frame, number)
