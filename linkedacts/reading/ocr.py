"""Recognises the text of page images with Tesseract (https://tesseract-ocr.github.io/tessdoc/), in French.

Optional: the extra « ocr » brings tesserocr, whose wheel holds Tesseract 5; the French data come from the system.
Images are turned upright and straight before they are read. 250 dots an inch is what reads best for its time: on
blurred scans of 6.5 point type 200 lose 1 to 4 % of the words, 300 and 400 gain nothing and cost up to twice the time.
"""

import os
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import fmean
from types import ModuleType, TracebackType
from typing import TYPE_CHECKING, NamedTuple, Self

from PIL import Image

from linkedacts.confinement import give_time
from linkedacts.errors import SourceTooCostly, SourceWithoutText
from linkedacts.reading.recognised import Piece, RecognisedWord, confidence_of, cut_lines, settled
from linkedacts.reading.skew import skew

if TYPE_CHECKING:
    from tesserocr import PyTessBaseAPI  # type: ignore[import-untyped]

DOTS_PER_INCH = 250
SECONDS_PER_PAGE = 50.0
"""Longest time for one page; most take one or two seconds on a machine that has nothing else to do."""

_LANGUAGE = "fra"
_ORIENTATION = "osd"
_FOLDERS = (
    "/usr/share/tesseract-ocr/*/tessdata",  # Debian, Ubuntu
    "/usr/share/tessdata",  # Arch, Alpine
    "/usr/share/tesseract/tessdata",  # Fedora
    "/opt/homebrew/share/tessdata",
    "/usr/local/share/tessdata",
)
_UPRIGHT = 0.6
"""Mean confidence below which a page may stand on its head."""
_UNSURE = 0.7
"""Confidence of a word below which its piece of a line is read once more."""
_SURER = 0.05
"""By how much a second look must be surer."""
_MOST_LOOKS = 60
"""Pieces of a page that are read once more, at most: a page of stains has no end of them."""
_MARGIN = 6
"""Pixels of white around a piece."""
_LOOK_MILLISECONDS = 5_000
_AUTO, _SINGLE_LINE = 3, 7
"""PSM.AUTO and PSM.SINGLE_LINE, by which Tesseract is told what to look for."""
_VERTICAL = 2
"""WritingDirection.TOP_TO_BOTTOM, by which Tesseract tells that lines run upwards or downwards."""
_NO_EXTRA = "install the extra « ocr » (pip install 'linkedacts[ocr]'), or recognise its text with OCRmyPDF first"
_NO_LANGUAGE = (
    "install the French data of Tesseract (Debian and Ubuntu: apt install tesseract-ocr-fra; macOS: brew install"
    " tesseract-lang; else put fra.traineddata of https://github.com/tesseract-ocr/tessdata_fast in a folder"
    " and name it in TESSDATA_PREFIX)"
)


@dataclass(frozen=True, slots=True)
class Recognised:
    """The lines of an image, in the order of Tesseract's own analysis."""

    lines: list[list[RecognisedWord]]
    degrees: float
    """By how much the image was turned counterclockwise before it was read."""
    width: int
    height: int
    """Pixels of the image as it was read."""
    image: Image.Image
    """As it was read: upright, its lines level."""

    @property
    def words(self) -> int:
        """How many words were read."""
        return sum(map(len, self.lines))

    @property
    def confidence(self) -> float:
        """The mean of the words' confidences; 0 where there are none."""
        return fmean([word.confidence for line in self.lines for word in line] or [0.0])


@dataclass
class Recogniser:
    """Reads images for one file; loads Tesseract at the first one."""

    file: Path
    patience: float = 0.0
    """Seconds that the images in which text is found may take, without the file's own time going by."""
    _stack: ExitStack = field(default_factory=ExitStack)
    _engine: "PyTessBaseAPI | None" = None

    def __enter__(self) -> Self:
        """Gives itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Lets go of Tesseract."""
        self._stack.close()

    def read(self, image: Image.Image, page: int) -> Recognised:
        """Gives the lines of a grey image; raises SourceWithoutText (nothing to read it with) and SourceTooCostly."""
        begun = time.monotonic()
        recognised = self._upright(image, page)
        if recognised.words:
            self._give_back(time.monotonic() - begun)
        return recognised

    def _give_back(self, seconds: float) -> None:
        """A long scan is no fault of its file; an image that only keeps Tesseract busy is."""
        given = min(seconds, self.patience)
        self.patience -= given
        give_time(given)

    def _upright(self, image: Image.Image, page: int) -> Recognised:
        engine = self._loaded()
        level = _levelled(image, 0)
        if _is_sideways(engine, level.image) and (quarters := self._quarters(image)):
            return self._shown(engine, _levelled(image, quarters), page)
        recognised = self._recognised(engine, level, page)
        if recognised.words and recognised.confidence < _UPRIGHT and (quarters := self._quarters(image)):
            again = self._shown(engine, _levelled(image, quarters), page)
            return max(recognised, again, key=lambda one: one.confidence)
        return recognised

    def _loaded(self) -> "PyTessBaseAPI":
        if self._engine is None:
            tesserocr, folder = _tesserocr(self.file), _data(self.file)
            self._engine = self._stack.enter_context(
                tesserocr.PyTessBaseAPI(
                    path=str(folder), lang=_LANGUAGE, psm=tesserocr.PSM.AUTO, oem=tesserocr.OEM.LSTM_ONLY
                )
            )
        return self._engine

    def _quarters(self, image: Image.Image) -> int:
        """Gives 0, 90, 180 or 270: by how many degrees counterclockwise the image must be turned to stand upright."""
        tesserocr, folder = _tesserocr(self.file), _data(self.file)
        if not (folder / f"{_ORIENTATION}.traineddata").is_file():
            return 0
        with tesserocr.PyTessBaseAPI(path=str(folder), lang=_ORIENTATION, psm=tesserocr.PSM.OSD_ONLY) as engine:
            _show(engine, image)
            found = engine.DetectOrientationScript()
        return int(found["orient_deg"]) if found else 0

    def _shown(self, engine: "PyTessBaseAPI", level: "_Levelled", page: int) -> Recognised:
        _show(engine, level.image)
        return self._recognised(engine, level, page)

    def _recognised(self, engine: "PyTessBaseAPI", level: "_Levelled", page: int) -> Recognised:
        """Reads what Tesseract was shown last; it takes up the layout that it has found there already."""
        if not engine.Recognize(round(SECONDS_PER_PAGE * 1000)):
            raise SourceTooCostly(self.file, f"{SECONDS_PER_PAGE:g} s for recognising page {page}")
        seen = _looked_at_again(engine, list(cut_lines(engine.GetTSVText(0))), level.image)
        lines = [words for line in seen if (words := [word for piece in settled(line) for word in piece])]
        return Recognised(lines, level.degrees, level.image.width, level.image.height, level.image)


class _Levelled(NamedTuple):
    """An image with its lines level."""

    image: Image.Image
    degrees: float
    """By how much it was turned counterclockwise."""


def _levelled(image: Image.Image, quarters: int) -> _Levelled:
    degrees = quarters + skew(_turned(image, quarters))
    return _Levelled(_turned(image, degrees), degrees)


def _turned(image: Image.Image, degrees: float) -> Image.Image:
    return image.rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=255) if degrees else image


def _is_sideways(engine: "PyTessBaseAPI", image: Image.Image) -> bool:
    _show(engine, image)
    layout = engine.AnalyseLayout()
    return layout is not None and layout.Orientation()[1] == _VERTICAL


def _tesserocr(file: Path) -> ModuleType:
    # One thread a process: several files are read at once, and Tesseract gains little from a second one.
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    # tesserocr comes with the extra « ocr »: it is imported here, and nowhere before.
    try:
        import tesserocr
    except ModuleNotFoundError as missing:
        if missing.name != "tesserocr":
            raise
        raise SourceWithoutText(file, _NO_EXTRA) from None
    module: ModuleType = tesserocr
    return module


def _data(file: Path) -> Path:
    """Gives the folder with the French data; raises SourceWithoutText where there is none."""
    own = os.environ.get("TESSDATA_PREFIX")
    root = Path("/")
    folders = [folder for pattern in _FOLDERS for folder in sorted(root.glob(pattern.removeprefix("/")), reverse=True)]
    for folder in ([Path(own), Path(own) / "tessdata"] if own else []) + folders:
        if (folder / f"{_LANGUAGE}.traineddata").is_file():
            return folder
    raise SourceWithoutText(file, _NO_LANGUAGE)


def _show(engine: "PyTessBaseAPI", image: Image.Image) -> None:
    engine.SetImageBytes(image.tobytes(), image.width, image.height, 1, image.width)
    engine.SetSourceResolution(DOTS_PER_INCH)


def _looked_at_again(engine: "PyTessBaseAPI", lines: list[list[Piece]], image: Image.Image) -> list[list[Piece]]:
    """Gives lines with the pieces that are not sure read once more by themselves, where this makes them surer.

    What stands beside them leads astray: another column, whose lines stand a little lower, a stamp, a frame.
    """
    unsure = [(line, rank) for line in lines for rank, piece in enumerate(line) if _is_unsure(piece)]
    engine.SetPageSegMode(_SINGLE_LINE)
    for line, rank in unsure[:_MOST_LOOKS]:
        again = _alone(engine, line[rank], image)
        if confidence_of(again) > confidence_of(line[rank]) + _SURER:
            line[rank] = again
    engine.SetPageSegMode(_AUTO)
    return lines


def _is_unsure(piece: Piece) -> bool:
    return min(word.confidence for word in piece) < _UNSURE


def _alone(engine: "PyTessBaseAPI", piece: Piece, image: Image.Image) -> Piece:
    left, top = min(word.left for word in piece) - _MARGIN, min(word.top for word in piece) - _MARGIN
    right, bottom = max(word.right for word in piece) + _MARGIN, max(word.bottom for word in piece) + _MARGIN
    left, top = max(round(left), 0), max(round(top), 0)
    engine.SetRectangle(left, top, min(round(right), image.width) - left, min(round(bottom), image.height) - top)
    if not engine.Recognize(_LOOK_MILLISECONDS):
        return []
    return [word for line in cut_lines(engine.GetTSVText(0)) for piece in line for word in piece]
