"""Pages whose text stands in an image: told, rendered, recognised and laid out like printed ones.

A page needs recognition where an image covers most of it and its text layer has next to nothing, or where it has no
text but drawings (type turned into outlines).
"""

import math
from dataclasses import replace

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image
from pypdfium2 import raw

from linkedacts.evidence import Box
from linkedacts.reading.document import Word
from linkedacts.reading.layout import LaidOut, lay_out
from linkedacts.reading.ocr import DOTS_PER_INCH, Recognised, Recogniser
from linkedacts.reading.pdf_words import Frame, Runs, TextLayer
from linkedacts.reading.pdfium_calls import address_of, object_kind, page_object
from linkedacts.reading.rulings import MOST_OBJECTS, bounds_of
from linkedacts.reading.turning import Turn

MOST_PIXELS = 30_000_000
"""Of a page image: an A3 page at 250 dots an inch has 12 million."""

_FEW_CHARACTERS = 250
"""In the text layer of a scan: a foot, a stamp."""
_COVERED = 0.4
"""Share of the page that an image of text covers, at least."""
_OUTLINES = 40
"""Paths of a page without text from which on they may be letters."""
_POINTS_PER_INCH = 72


def is_scan(page: pypdfium2.PdfPage, layer: TextLayer) -> bool:
    """Whether the text of a page is to be looked for in its image."""
    if layer.characters > _FEW_CHARACTERS:
        return False
    covered, paths = _pictured(page, layer.frame)
    return covered >= _COVERED or (not layer.runs and (covered > 0 or paths >= _OUTLINES))


def _pictured(page: pypdfium2.PdfPage, frame: Frame) -> tuple[float, int]:
    """Gives the largest share of the page that one image covers, and the number of its paths."""
    covered, paths = 0.0, 0
    handle, area = address_of(page.raw), max(frame.width * frame.height, 1.0)
    for rank in range(min(raw.FPDFPage_CountObjects(page.raw), MOST_OBJECTS)):
        item = page_object(handle, rank)
        kind = object_kind(item)
        paths += kind in {raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_SHADING}
        if kind in {raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM} and (sides := bounds_of(item)):
            left, bottom, right, top = sides
            covered = max(covered, (right - left) * (top - bottom) / area)
    return covered, paths


def recognised_page(page: pypdfium2.PdfPage, layer: TextLayer, number: int, recogniser: Recogniser) -> LaidOut | None:
    """Gives the lines of a page image; None where its text layer has more words than can be recognised."""
    dots = min(
        DOTS_PER_INCH, _POINTS_PER_INCH * math.sqrt(MOST_PIXELS / max(layer.frame.width * layer.frame.height, 1))
    )
    image = _rendered(page, dots)
    recognised = recogniser.read(image, number)
    if recognised.words <= sum(map(len, layer.runs)):
        return None
    scale = _POINTS_PER_INCH / dots
    upright = Frame(0, 0, 0, 0, 0, recognised.width * scale, recognised.height * scale)
    laid_out = lay_out(_runs(recognised, scale, number), (), upright, number)
    if not recognised.degrees:
        return replace(laid_out, frame=layer.frame)
    return Turn(layer.frame, upright, recognised.degrees).shown_page(laid_out)


def _rendered(page: pypdfium2.PdfPage, dots: float) -> Image.Image:
    bitmap = page.render(scale=dots / _POINTS_PER_INCH, grayscale=True)
    image: Image.Image = bitmap.to_pil().convert("L")
    bitmap.close()
    return image


def _runs(recognised: Recognised, scale: float, number: int) -> Runs:
    return [
        [
            Word(
                word.text,
                Box(
                    page=number,
                    left=word.left * scale,
                    top=word.top * scale,
                    right=word.right * scale,
                    bottom=word.bottom * scale,
                ),
                word.confidence,
            )
            for word in line
        ]
        for line in recognised.lines
    ]
