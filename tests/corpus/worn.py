"""Page images as scanners, copiers and fax machines leave them, and image-only PDFs of them.

Each wear is a value: its name, the resolution, and what happens to the image of a page. Noise comes from a seeded
source: the same file worn again gives the same pixels.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from random import Random
from statistics import NormalDist

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

Step = Callable[[Image.Image, int], Image.Image]
"""What becomes of the grey image of a page; the number is the page's, from 1."""

_POINTS_PER_INCH = 72
_WHITE, _INK = 255, 70
_STAMP = ("MAIRIE", "REÇU LE", "27 JANV. 2020", "COURRIER")


@dataclass(frozen=True)
class Wear:
    """One way in which a printed page becomes an image."""

    name: str
    dots: int = 200
    """Dots an inch."""
    steps: tuple[Step, ...] = field(default=())
    quality: int = 75
    """Of the JPEG compression, from 1 to 95."""

    def images(self, file: Path) -> Iterator[Image.Image]:
        """Gives the pages of a PDF, worn."""
        with pypdfium2.PdfDocument(file) as pdf:
            for number, page in enumerate(pdf, 1):
                image = page.render(scale=self.dots / _POINTS_PER_INCH, grayscale=True).to_pil().convert("L")
                for step in self.steps:
                    image = step(image, number)
                yield image

    def write(self, file: Path, worn: Path) -> None:
        """Writes a PDF of the worn pages of another, without a text layer."""
        canvas = Canvas(str(worn))
        for image in self.images(file):
            width, height = (side * _POINTS_PER_INCH / self.dots for side in image.size)
            packed = BytesIO()
            image.save(packed, "JPEG", quality=self.quality)
            canvas.setPageSize((width, height))
            canvas.drawImage(ImageReader(packed), 0, 0, width, height)
            canvas.showPage()
        canvas.save()


def sloping(degrees: float) -> Step:
    """Lies crooked on the glass, by turns to the left and to the right."""

    def step(image: Image.Image, number: int) -> Image.Image:
        turn = degrees if number % 2 else -degrees
        return image.rotate(turn, Image.Resampling.BICUBIC, expand=True, fillcolor=_WHITE)

    return step


def blurred(radius: float) -> Step:
    """Out of focus, by so many pixels."""
    return lambda image, _: image.filter(ImageFilter.GaussianBlur(radius))


def noisy(deviation: float) -> Step:
    """The grain of a sensor or a drum: normal noise, in grey levels of 255."""
    grain = bytes(round(min(max(128 + deviation * NormalDist().inv_cdf((i + 0.5) / 256), 0), 255)) for i in range(256))

    def step(image: Image.Image, number: int) -> Image.Image:
        noise = Random(number).randbytes(image.width * image.height).translate(grain)
        return ImageChops.add(image, Image.frombytes("L", image.size, noise), offset=-128)

    return step


def faint(least: int) -> Step:
    """Little toner: black is no darker than this grey level."""
    return lambda image, _: image.point([least + level * (_WHITE - least) // 255 for level in range(256)])


def bilevel(threshold: int) -> Step:
    """Black or white and nothing between, as fax machines and old copiers save it."""
    return lambda image, _: image.point([255 if level > threshold else 0 for level in range(256)])


def edged(share: float) -> Step:
    """The lid stood open: black edges at the left and at the foot, of this share of the width."""

    def step(image: Image.Image, _: int) -> Image.Image:
        width = round(image.width * share)
        edged = image.copy()
        edged.paste(20, (0, 0, width, image.height))
        edged.paste(20, (0, image.height - width, image.width, image.height))
        return edged

    return step


def stamped(image: Image.Image, number: int) -> Image.Image:
    """A round of text in a frame, stamped askew over the text, elsewhere on each page."""
    side = image.width // 4
    stamp = Image.new("L", (side, side), _WHITE)
    draw = ImageDraw.Draw(stamp)
    draw.ellipse((4, 4, side - 4, side - 4), outline=_INK, width=max(side // 60, 2))
    font = ImageFont.load_default(side / 10)
    for row, text in enumerate(_STAMP, 1):
        draw.text((side / 2, row * side / 5), text, fill=_INK, font=font, anchor="mm")
    stamp = stamp.rotate(12, Image.Resampling.BICUBIC, expand=True, fillcolor=_WHITE)
    place = Random(number)
    left = place.randrange(image.width // 10, image.width * 9 // 10 - stamp.width)
    top = place.randrange(image.height // 10, image.height * 9 // 10 - stamp.height)
    printed = Image.new("L", image.size, _WHITE)
    printed.paste(stamp, (left, top))
    return ImageChops.darker(image, printed)


def turned(image: Image.Image, number: int) -> Image.Image:
    """Fed by its side, or head first, by turns."""
    return image.rotate((180, 90, 270)[number % 3], expand=True)


WEARS = (
    Wear("200 dpi"),
    Wear("150 dpi", dots=150),
    Wear("sloping", steps=(sloping(1.3),)),
    Wear("noisy", steps=(blurred(0.8), noisy(25)), quality=30),
    Wear("faint", steps=(faint(140), noisy(12))),
    Wear("bilevel", steps=(noisy(20), bilevel(150))),
    Wear("stamped", steps=(stamped, edged(0.03))),
    Wear("turned", steps=(turned,)),
    Wear("copied", dots=150, steps=(stamped, sloping(0.7), blurred(0.7), noisy(18), edged(0.02)), quality=40),
)
"""From a good scan to a copy of a stamped copy."""
