"""Reads a PDF: words from its text layer, ordered by columns, with running heads and feet told apart."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

from linkedacts.errors import SourceDamaged, SourceEncrypted, SourceTooCostly, SourceWithoutText
from linkedacts.evidence import Source
from linkedacts.reading.columns import blocks
from linkedacts.reading.document import Document, Line, LineKind, Page
from linkedacts.reading.fragments import fragments
from linkedacts.reading.limits import ReadingLimits
from linkedacts.reading.line_kinds import with_kinds
from linkedacts.reading.lines import lines
from linkedacts.reading.page_flow import flowed
from linkedacts.reading.pdf_words import Frame, Runs, text_layer
from linkedacts.reading.stamps import set_apart

DEFAULT_LIMITS = ReadingLimits()


def read_pdf(file: Path, source: Source, limits: ReadingLimits = DEFAULT_LIMITS) -> Document:
    """Gives the document that a PDF holds.

    Raises SourceDamaged, SourceEncrypted, SourceTooCostly and SourceWithoutText.
    """
    with _opened(file) as pdf:
        if len(pdf) > limits.pages:
            raise SourceTooCostly(file, f"{limits.pages} pages")
        read = [_read_page(file, pdf, number) for number in range(1, len(pdf) + 1)]
    if not any(page for page, _ in read):
        raise SourceWithoutText(file)
    frames = [frame for _, frame in read]
    ordered = flowed(with_kinds([page for page, _ in read], [frame.height for frame in frames]))
    return Document(
        source=source.model_copy(update={"pages": len(read)}),
        pages=tuple(
            Page(number, frame.width, frame.height, tuple(page))
            for number, (page, frame) in enumerate(zip(ordered, frames, strict=True), 1)
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


def _read_page(file: Path, pdf: pypdfium2.PdfDocument, number: int) -> tuple[list[Line], Frame]:
    try:
        page = pdf[number - 1]
        layer = text_layer(page, number)
    except pypdfium2.PdfiumError as error:
        raise SourceDamaged(file, str(error), number) from None
    page.close()
    return page_lines(layer.runs, layer.frame), layer.frame


_HEAD = 0.15
"""Share of the height of a page above which a stamp is never part of the body."""


def page_lines(runs: Runs, frame: Frame) -> list[Line]:
    """Gives the lines of a page in reading order, those of its margins last."""
    body, stamp = set_apart(fragments(runs), _HEAD * frame.height)
    margins = [replace(line, kind=LineKind.MARGIN) for line in lines(stamp)]
    return [line for block in blocks(body) for line in lines(block)] + margins
