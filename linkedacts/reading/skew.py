"""By how much the lines of a page image slope, from how sharply rows of ink and of white follow each other.

The profile method (W. Postl, Detection of linear oblique structures and skew scan in digitized documents, 1986): rows
are summed at several angles, and the sharpest sums are those of level lines. Tesseract's own estimate gives up on pages
with few lines.
"""

from itertools import pairwise

from PIL import Image, ImageOps

_HEIGHT = 900
"""Pixels of the reduced image: lines stay apart, single letters do not count."""
_COARSER = 2
"""By how much smaller it is while whole degrees are tried."""
_STEEPEST = 6.0
"""Degrees: papers in a feeder slope less."""
_COARSE, _FINE = 1.0, 0.25
_SHARPER = 1.05
"""How much sharper the rows of a sloping page become, at least, when it is turned."""


def skew(image: Image.Image) -> float:
    """Gives by how many degrees counterclockwise a grey image must be turned for its lines to be level."""
    ink = ImageOps.invert(image.resize((max(image.width * _HEIGHT // image.height, 1), _HEIGHT), Image.Resampling.BOX))
    steps = round(_STEEPEST / _COARSE)
    coarse, _ = _sharpest(ink.reduce(_COARSER), [step * _COARSE for step in range(-steps, steps + 1)])
    fine, sharpness = _sharpest(ink, [coarse + step * _FINE for step in range(-3, 4)])
    return fine if fine and sharpness > _SHARPER * _sharpness(ink, 0) else 0.0


def _sharpest(ink: Image.Image, angles: list[float]) -> tuple[float, int]:
    return max(((angle, _sharpness(ink, angle)) for angle in angles), key=lambda tried: tried[1])


def _sharpness(ink: Image.Image, angle: float) -> int:
    rows = ink.rotate(angle, Image.Resampling.BILINEAR).resize((1, ink.height), Image.Resampling.BOX).tobytes()
    return sum((above - below) ** 2 for above, below in pairwise(rows))
