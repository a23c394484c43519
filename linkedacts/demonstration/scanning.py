"""A printed act put on a scanner: pages as grey images, a little askew, without a text layer."""

from io import BytesIO

from PIL import Image
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

_DPI = 200
_POINTS_AN_INCH = 72
_SKEW = 0.6
"""Degrees, counter-clockwise: a sheet never lies straight."""
_WHITE = 255


def scan(pdf: bytes, title: str) -> bytes:
    """Gives the PDF that a scanner makes of a printed one; the same bytes each time."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    canvas.setTitle(title)
    for image in _pages(pdf):
        canvas.drawImage(ImageReader(image), 0, 0, *A4)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _pages(pdf: bytes) -> list[Image.Image]:
    document = PdfDocument(pdf)
    try:
        pages = [page.render(scale=_DPI / _POINTS_AN_INCH, grayscale=True).to_pil() for page in document]
    finally:
        document.close()
    return [page.rotate(_SKEW, resample=Image.Resampling.BICUBIC, fillcolor=_WHITE) for page in pages]
