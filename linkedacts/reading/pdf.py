"""Reads a PDF: words from its text layer or, where a page is an image, by recognition; then columns, lines, pages.

pdfium reads the text layer. pdfplumber is asked where that cannot be trusted (second_opinion.py) and finds the cells of
tables in the rulings that pdfium gives (tables.py). Tesseract reads what is left (scans.py).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

from linkedacts.errors import SourceDamaged, SourceEncrypted, SourceTooCostly, SourceWithoutText
from linkedacts.evidence import Source
from linkedacts.reading.document import Document, Page
from linkedacts.reading.layout import LaidOut, lay_out
from linkedacts.reading.limits import ReadingLimits
from linkedacts.reading.line_kinds import with_kinds
from linkedacts.reading.ocr import Recogniser
from linkedacts.reading.page_flow import flowed
from linkedacts.reading.pdf_words import TextLayer, text_layer
from linkedacts.reading.portfolios import refuse_portfolio
from linkedacts.reading.rulings import rulings
from linkedacts.reading.scans import is_poorly_recognised, is_scan, recognised_page
from linkedacts.reading.second_opinion import is_legible, other_layer
from linkedacts.reading.shown_pages import shown_page
from linkedacts.reading.turning import quarter_turn

DEFAULT_LIMITS = ReadingLimits()


def read_pdf(file: Path, source: Source, limits: ReadingLimits = DEFAULT_LIMITS) -> Document:
    """Gives the document that a PDF holds.

    Raises SourceDamaged, SourceEncrypted, SourcePortfolio, SourceTooCostly and SourceWithoutText.
    """
    with opened(file) as pdf, Recogniser(file, limits.scan_seconds) as recogniser:
        refuse_portfolio(file, pdf)
        if len(pdf) > limits.pages:
            raise SourceTooCostly(file, f"{limits.pages} pages")
        read = [_read_page(file, pdf, number, recogniser) for number in range(1, len(pdf) + 1)]
    if not any(page.lines for page in read if page.unread is None):
        raise next((page.unread for page in read if page.unread), SourceWithoutText(file))
    heights = [page.frame.height for page in read]
    ordered = flowed(with_kinds([page.lines for page in read], heights, [page.tables for page in read]))
    return Document(
        source=source.model_copy(update={"pages": len(read)}),
        pages=tuple(
            Page(number, page.frame.width, page.frame.height, tuple(lines), page.tables, page.unread is not None)
            for number, (page, lines) in enumerate(zip(read, ordered, strict=True), 1)
        ),
    )


@contextmanager
def opened(file: Path) -> Iterator[pypdfium2.PdfDocument]:
    """Gives a PDF that has pages; raises SourceDamaged or SourceEncrypted."""
    try:
        pdf = pypdfium2.PdfDocument(file)
    except pypdfium2.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise SourceEncrypted(file) from None
        raise SourceDamaged(file, "pdfium finds no pages in it") from None
    try:
        if not len(pdf):
            raise SourceDamaged(file, "it has no pages")
        if pdf.get_formtype() == raw.FORMTYPE_ACRO_FORM:
            pdf.init_forms()  # fields without an appearance of their own are given one
        yield pdf
    finally:
        pdf.close()


def _read_page(file: Path, pdf: pypdfium2.PdfDocument, number: int, recogniser: Recogniser) -> LaidOut:
    try:
        page = shown_page(pdf, number)
        laid_out = _laid_out(file, page, number, recogniser)
    except pypdfium2.PdfiumError as error:
        raise SourceDamaged(file, str(error), number) from None
    page.close()
    return laid_out


def _laid_out(file: Path, page: pypdfium2.PdfPage, number: int, recogniser: Recogniser) -> LaidOut:
    layer, scan = text_layer(page, number), False
    if not is_legible(layer):
        other = other_layer(file, layer, number)
        layer, scan = (other, False) if other else (replace(layer, runs=[]), True)
    if not scan and is_poorly_recognised(page, layer):
        return _recognised_again(page, layer, number, recogniser)
    if not scan and not is_scan(page, layer):
        return _printed(page, layer, number)
    try:
        return recognised_page(page, layer, number, recogniser)
    except SourceWithoutText as missing:
        return replace(_printed(page, layer, number), unread=missing)


def _recognised_again(page: pypdfium2.PdfPage, layer: TextLayer, number: int, recogniser: Recogniser) -> LaidOut:
    """Reads the image above a text layer, and keeps the layer where it cannot be read or holds much less."""
    printed = _printed(page, layer, number)
    try:
        again = recognised_page(page, replace(layer, runs=[]), number, recogniser)
    except SourceWithoutText:
        return printed
    return again if _words(again) * 2 > _words(printed) else printed


def _words(page: LaidOut) -> int:
    return sum(len(line.words) for line in page.lines)


def _printed(page: pypdfium2.PdfPage, layer: TextLayer, number: int) -> LaidOut:
    drawn = rulings(page, layer.frame)
    degrees = _page_turn(layer)
    if not degrees:
        turned = [run for runs in layer.turned.values() for run in runs]
        return lay_out(layer.runs, drawn, layer.frame, number, turned)
    turn = quarter_turn(layer.frame, degrees)
    upright = lay_out(turn.upright_runs(layer.turned[degrees]), turn.upright_rulings(drawn), turn.upright, number)
    return turn.shown_page(upright)


def _page_turn(layer: TextLayer) -> int:
    """Gives 90, 180 or 270 where most of a page's words stand turned by so many degrees, else 0."""
    words = {degrees: sum(map(len, runs)) for degrees, runs in layer.turned.items() if degrees % 90 == 0}
    most = max(words, key=lambda degrees: words[degrees], default=0)
    return most if words and words[most] > sum(map(len, layer.runs)) else 0
