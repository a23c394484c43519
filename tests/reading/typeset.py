"""Small PDFs set with reportlab: each page a function that draws on a canvas, in points from the top left corner."""

from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from linkedacts.evidence import Source
from linkedacts.reading.document import Document, Line, LineKind
from linkedacts.reading.pdf import read_pdf

WIDTH, HEIGHT = A4
Drawing = Callable[[Canvas], None]

SENTENCES = (
    "Le conseil municipal de la commune de Valombre, dûment convoqué le 3 mars 2024, s'est réuni en mairie,",
    "sous la présidence de Madame Odile VERNAY, maire, pour délibérer des affaires inscrites à l'ordre du jour de",
    "la séance publique ordinaire du mardi douze mars deux mille vingt-quatre à dix-huit heures trente minutes.",
)


def put(canvas: Canvas, left: float, top: float, lines: Sequence[str], size: float = 10, leading: float = 0) -> None:
    canvas.setFont("Times-Roman", size)
    for rank, line in enumerate(lines):
        canvas.drawString(left, HEIGHT - top - rank * (leading or 1.2 * size), line)


def grid(canvas: Canvas, lefts: Sequence[float], tops: Sequence[float], rows: Sequence[Sequence[str]]) -> None:
    """Ruled cells with one line each."""
    canvas.grid(list(lefts), [HEIGHT - top for top in tops])
    for top, row in zip(tops, rows, strict=False):
        for left, text in zip(lefts, row, strict=False):
            put(canvas, left + 4, top + 13, [text])


def picture(canvas: Canvas, image: Image.Image) -> None:
    """An image over the whole page, as a scanner makes it."""
    canvas.drawImage(ImageReader(image), 0, 0, WIDTH, HEIGHT)


def pdf(*pages: Drawing) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def document(folder: Path, *pages: Drawing) -> Document:
    """What is read from a PDF of these pages."""
    file = folder / "set.pdf"
    content = pdf(*pages)
    file.write_bytes(content)
    return read_pdf(file, source(file, content))


def source(file: Path, content: bytes) -> Source:
    return Source(name=file.name, sha256="0" * 64, size=len(content), media_type="application/pdf", pages=1)


def texts(document: Document, page: int = 1, *kinds: LineKind) -> list[str]:
    """The texts of a page's lines, those of the body unless others are asked for."""
    return [line.text for line in lines(document, page, *kinds)]


def lines(document: Document, page: int = 1, *kinds: LineKind) -> list[Line]:
    return [line for line in document.pages[page - 1].lines if line.kind in (kinds or (LineKind.BODY,))]
