"""Pages whose text stands in an image: told, rendered, recognised and laid out like printed ones.

A page needs recognition where an image covers most of it and its text layer has next to nothing, or where it has no
text but drawings (type turned into outlines).
"""

import math
from collections.abc import Sequence

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image
from pypdfium2 import raw

from linkedacts.evidence import Box
from linkedacts.reading.document import Word
from linkedacts.reading.layout import LaidOut, lay_out
from linkedacts.reading.ocr import DOTS_PER_INCH, Recognised, Recogniser
from linkedacts.reading.page_objects import page_objects
from linkedacts.reading.pdf_words import Frame, Runs, TextLayer
from linkedacts.reading.poor_layers import is_poor
from linkedacts.reading.rulings import rulings
from linkedacts.reading.seen_rulings import seen_rulings
from linkedacts.reading.turning import Turn

MOST_PIXELS = 30_000_000
"""Of a page image: an A3 page at 250 dots an inch has 12 million."""

_FEW_CHARACTERS = 250
"""In the text layer of a scan: a foot, a stamp."""
_COVERED = 0.4
"""Share of the page that an image of text covers, at least."""
_WHOLE = 0.8
"""Share of the page that the image of a whole page covers, at least."""
_OUTLINES = 40
"""Paths of a page without text from which on they may be letters."""
_NEAR = 2.0
"""Points between a printed word and the same one recognised, at most."""
_POINTS_PER_INCH = 72


def is_scan(page: pypdfium2.PdfPage, layer: TextLayer) -> bool:
    """Whether the text of a page is to be looked for in its image."""
    if layer.characters > _FEW_CHARACTERS:
        return False
    covered, paths = _pictured(page, layer.frame)
    return covered >= _COVERED or (not layer.runs and (covered > 0 or paths >= _OUTLINES))


def is_poorly_recognised(page: pypdfium2.PdfPage, layer: TextLayer) -> bool:
    """Whether a page is an image above a text layer that cannot be trusted."""
    return layer.characters > _FEW_CHARACTERS and is_poor(layer.text) and _pictured(page, layer.frame)[0] >= _WHOLE


def _pictured(page: pypdfium2.PdfPage, frame: Frame) -> tuple[float, int]:
    """Gives the largest share of the page that one image covers, and the number of its paths."""
    covered, paths = 0.0, 0
    area = max(frame.width * frame.height, 1.0)
    for item in page_objects(page):
        paths += item.kind in {raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_SHADING}
        if item.kind == raw.FPDF_PAGEOBJ_IMAGE and (sides := item.sides):
            left, bottom, right, top = sides
            covered = max(covered, (right - left) * (top - bottom) / area)
    return covered, paths


def recognised_page(page: pypdfium2.PdfPage, layer: TextLayer, number: int, recogniser: Recogniser) -> LaidOut:
    """Gives the lines of a page image, with the words that are printed over it: these are kept as they are."""
    frame = layer.frame
    dots = min(DOTS_PER_INCH, _POINTS_PER_INCH * math.sqrt(MOST_PIXELS / max(frame.width * frame.height, 1)))
    recognised = recogniser.read(_rendered(page, dots), number)
    scale = _POINTS_PER_INCH / dots
    upright = Frame(0, 0, 0, 0, 0, recognised.width * scale, recognised.height * scale)
    turn = Turn(frame, upright, recognised.degrees)
    printed = turn.upright_runs(layer.runs) if recognised.degrees else layer.runs
    runs = [*printed, *_beside(printed, _runs(recognised, scale, number))]
    seen = seen_rulings(recognised.image, scale)
    if not recognised.degrees:
        return lay_out(runs, [*rulings(page, frame), *seen], frame, number)
    return turn.shown_page(lay_out(runs, seen, upright, number))


def _beside(printed: Runs, recognised: Runs) -> Runs:
    """Gives the recognised words that are not printed ones seen again."""
    known = [word.box for run in printed for word in run if word.box is not None]
    kept = ([word for word in run if word.box is None or not _seen(word.box, known)] for run in recognised)
    return [run for run in kept if run]


def _seen(box: Box, known: Sequence[Box]) -> bool:
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    return any(
        other.left - _NEAR <= x <= other.right + _NEAR and other.top - _NEAR <= y <= other.bottom + _NEAR
        for other in known
    )


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
