"""PDF portfolios (ISO 32000-1, 12.3.5): a cover page, and the documents as files inside the file."""

from collections.abc import Iterator
from pathlib import Path

import pdfplumber
import pypdfium2  # type: ignore[import-untyped]
from pdfminer.pdfexceptions import PDFException
from pdfplumber.utils.exceptions import PdfminerException

from linkedacts.errors import SourcePortfolio

_MOST_NAMES = 5
"""Files inside that a message names."""


def refuse_portfolio(file: Path, pdf: pypdfium2.PdfDocument) -> None:
    """Raises SourcePortfolio where a PDF is a cover around other files; a document with attachments is none."""
    if pdf.count_attachments() and _is_collection(file):
        raise SourcePortfolio(file, _names(pdf), pdf.count_attachments())


def _names(pdf: pypdfium2.PdfDocument) -> Iterator[str]:
    for rank in range(min(pdf.count_attachments(), _MOST_NAMES)):
        yield pdf.get_attachment(rank).get_name()


def _is_collection(file: Path) -> bool:
    try:
        with pdfplumber.open(file, pages=[]) as opened:
            return "Collection" in opened.doc.catalog
    except (PdfminerException, PDFException, ValueError, KeyError, TypeError, IndexError, AttributeError):
        return False  # pdfminer leaves these to its callers; what it cannot open is read as it stands
