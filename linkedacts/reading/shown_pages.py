"""The pages of a PDF as they are shown: with what stands over their content, as text like any other.

Filled fields of forms, visible signatures, stamps and typed notes are annotations (ISO 32000-1, 12.5.6): pdfium draws
them and leaves them out of the text. Notes in pop-up windows and links say nothing on paper, and are left out.
"""

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

MOST_ANNOTATIONS = 2_000
"""Of one page that are looked at."""

_SHOWN = frozenset({raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_STAMP, raw.FPDF_ANNOT_WIDGET})


def shown_page(pdf: pypdfium2.PdfDocument, number: int) -> pypdfium2.PdfPage:
    """Gives a page, from 1, whose annotations are part of its content; the file itself stays as it is."""
    page = pdf[number - 1]
    if not _has_shown_annotations(page):
        return page
    raw.FPDFPage_Flatten(page.raw, raw.FLAT_NORMALDISPLAY)
    page.close()
    return pdf[number - 1]


def _has_shown_annotations(page: pypdfium2.PdfPage) -> bool:
    ranks = range(min(raw.FPDFPage_GetAnnotCount(page.raw), MOST_ANNOTATIONS))
    return any(_kind(page, rank) in _SHOWN for rank in ranks)


def _kind(page: pypdfium2.PdfPage, rank: int) -> int:
    annotation = raw.FPDFPage_GetAnnot(page.raw, rank)
    kind: int = raw.FPDFAnnot_GetSubtype(annotation)
    raw.FPDFPage_CloseAnnot(annotation)
    return kind
