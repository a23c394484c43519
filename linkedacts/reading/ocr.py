"""Recognises the text of page images with Tesseract (https://tesseract-ocr.github.io/tessdoc/), in French.

Optional: the extra « ocr » brings tesserocr, whose wheel holds Tesseract 5; the French data come from the system.
Images are turned upright and straight before they are read. 250 dots an inch is what reads best for its time: on
blurred scans of 6.5 point type 200 lose 1 to 4 % of the words, 300 and 400 gain nothing and cost up to twice the time.
"""

import csv
import os
import re
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from statistics import fmean, quantiles
from types import ModuleType, TracebackType
from typing import TYPE_CHECKING, NamedTuple, Self

from PIL import Image

from linkedacts.confinement import give_time
from linkedacts.errors import SourceTooCostly, SourceWithoutText
from linkedacts.reading.skew import skew
from linkedacts.reading.typography import printed

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
_SURE_LINE = 0.5
"""Mean confidence of a line below which it is a stain, a signature or a map."""
_SURE = 0.3
"""Confidence of a word without letters below which it is a stain."""
_UPRIGHT = 0.6
"""Mean confidence below which a page may stand on its head."""
_LETTERS = re.compile(r"\w{2}")
_RAISED = r"[°*™®'’\"“”]{1,4}"
_MISREAD = (
    (re.compile(rf"M{_RAISED}"), "Mme"),
    (re.compile(rf"1{_RAISED}|[lI]er"), "1er"),
    (re.compile(r"[-–—]{2,}"), "—"),
)
_VERTICAL = 2
"""WritingDirection.TOP_TO_BOTTOM, by which Tesseract tells that lines run upwards or downwards."""
_NO_EXTRA = "install the extra « ocr » (pip install 'linkedacts[ocr]'), or recognise its text with OCRmyPDF first"
_NO_LANGUAGE = (
    "install the French data of Tesseract (Debian and Ubuntu: apt install tesseract-ocr-fra; macOS: brew install"
    " tesseract-lang; else put fra.traineddata of https://github.com/tesseract-ocr/tessdata_fast in a folder"
    " and name it in TESSDATA_PREFIX)"
)


class RecognisedWord(NamedTuple):
    """A word and its place in the image as it was read, in pixels from the top left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    confidence: float
    """Between 0 and 1."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """The lines of an image, in the order of Tesseract's own analysis."""

    lines: list[list[RecognisedWord]]
    degrees: float
    """By how much the image was turned counterclockwise before it was read."""
    width: int
    height: int
    """Pixels of the image as it was read."""

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
        return Recognised(list(_lines(engine.GetTSVText(0))), level.degrees, level.image.width, level.image.height)


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


_TEXT_LINE, _WORD = "4", "5"
"""Levels of Tesseract's table of results."""


def _lines(table: str) -> Iterator[list[RecognisedWord]]:
    """Gives the lines of a table of results; its columns are those of `tesseract … tsv`."""
    rows = csv.reader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    words = (row for row in rows if len(row) == 12 and row[0] == _WORD)
    for _, line in groupby(words, key=lambda row: row[2:5]):
        read = [word for row in line if (word := _word(row)).text]
        if read and fmean(word.confidence for word in read) >= _SURE_LINE:
            kept = [word for word in read if word.confidence >= _SURE or _LETTERS.search(word.text)]
            yield _level(kept or read)


def _word(row: Sequence[str]) -> RecognisedWord:
    left, top, width, height = map(int, row[6:10])
    confidence = min(max(float(row[10]) / 100, 0.0), 1.0)
    return RecognisedWord(_mended(printed(row[11].strip())), left, top, left + width, top + height, confidence)


def _mended(word: str) -> str:
    """Gives a word as it is printed where Tesseract never reads its raised end: « Mme », « 1er »."""
    for misread, right in _MISREAD:
        word = right if misread.fullmatch(word) else word
    return word


def _level(line: Sequence[RecognisedWord]) -> list[RecognisedWord]:
    """Gives words of one height: Tesseract's boxes fit the ink, and « ont » is lower than « présents »."""
    if len(line) == 1:
        return list(line)
    top = quantiles([word.top for word in line], n=4)[0]
    bottom = quantiles([word.bottom for word in line], n=4)[2]
    return [word._replace(top=top, bottom=max(bottom, top + 1)) for word in line]
