"""The picture of one page of a PDF, as a reader sees it: what shows people the passage that a value was read from.

The boxes of words (Box) fit it: same crop box, same rotation. Work for a confined process (isolation.py): a page can be
made to cost anything.
"""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]

from linkedacts.errors import SourceDamaged, SourceTooCostly
from linkedacts.reading.pdf import opened

_SCALE = 2.0
"""Pixels a point: 144 dots an inch."""
_MOST_PIXELS = 4_000_000
"""An A4 page has two million; a larger one is drawn with fewer pixels a point."""
_LEAST_SCALE = 0.05


@dataclass(frozen=True)
class PageImage:
    """One page, drawn."""

    content: bytes
    """PNG."""
    width: float
    """PDF points."""
    height: float


def page_image(file: Path, number: int) -> PageImage:
    """Draws a page (from 1) of a PDF; raises SourceDamaged, SourceEncrypted or SourceTooCostly."""
    with opened(file) as pdf:
        if not 1 <= number <= len(pdf):
            raise SourceDamaged(file, "it has no such page", number)
        try:
            return _drawn(pdf[number - 1], file, number)
        except pypdfium2.PdfiumError as error:
            raise SourceDamaged(file, str(error), number) from None


def _drawn(page: pypdfium2.PdfPage, file: Path, number: int) -> PageImage:
    width, height = page.get_size()
    if not (width > 0 and height > 0):
        raise SourceDamaged(file, "the page has no size", number)
    scale = min(_SCALE, (_MOST_PIXELS / (width * height)) ** 0.5)
    if scale < _LEAST_SCALE:
        raise SourceTooCostly(file, f"{_MOST_PIXELS} pixels for page {number}")
    picture = page.render(scale=scale).to_pil()
    out = BytesIO()
    picture.convert("P", palette=1, colors=64).save(out, "PNG", optimize=True)
    return PageImage(out.getvalue(), width, height)
