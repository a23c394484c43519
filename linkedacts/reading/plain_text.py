"""Plain text in whatever encoding town halls save it, a form feed between pages, a blank line between blocks.

A file that does not say its encoding is UTF-8 if it can be, else Windows-1252, which holds Latin-1
(https://encoding.spec.whatwg.org/#names-and-labels), unless it is better French as an old Macintosh or DOS wrote it.
"""

import codecs
import re
from pathlib import Path

from linkedacts.errors import SourceTooCostly
from linkedacts.reading.document import Page
from linkedacts.reading.flow import Flow
from linkedacts.reading.limits import ReadingLimits

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
_LONGER_SAMPLE = 65_536
_CODECS = ("cp1252", "mac-roman", "cp850")
"""The likeliest first: it is taken where the others are not better."""
_FRENCH = re.compile("[éèêëàâçôûùîïœÉÈÊÀÂÇŒ°’«»–€]")
_LINE_END = re.compile(r"\r\n|[\n\r\v\x85\u2028\u2029]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f\ufffd]")


def read_plain_text(content: bytes, file: Path, limits: ReadingLimits) -> tuple[Page, ...]:
    """Gives the pages of a text; raises SourceTooCostly for too many of them."""
    pages = decoded(content).split("\f")
    if len(pages) > 1 and not pages[-1].strip():
        del pages[-1]
    if len(pages) > limits.pages:
        raise SourceTooCostly(file, f"{limits.pages} pages")
    flow = Flow(file, limits)
    return tuple(_page(text, number, flow) for number, text in enumerate(pages, start=1))


def decoded(content: bytes) -> str:
    """Gives the characters of a text; what cannot be one becomes U+FFFD."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    return content.decode(_unmarked_utf_16(content), "replace") if b"\0" in content[:_SAMPLE] else _unmarked(content)


def _unmarked_utf_16(content: bytes) -> str:
    """Tells UTF-16 by its zero bytes, which stand at every other place in Western text."""
    even, odd = content[:_SAMPLE:2].count(0), content[1:_SAMPLE:2].count(0)
    if max(even, odd) < 4 * min(even, odd) or max(even, odd) * 4 < len(content[:_SAMPLE:2]):
        return "utf-8"
    return "utf-16-le" if odd > even else "utf-16-be"


def _unmarked(content: bytes) -> str:
    """Takes a text for UTF-8 if nearly all that is not ASCII in it can be; it may end in half a character."""
    text = codecs.getincrementaldecoder("utf-8")("replace").decode(content)
    broken = text.count("\ufffd")
    if broken and broken * 10 > len(_NOT_ASCII.findall(text)):
        return content.decode(_one_byte_codec(content[:_LONGER_SAMPLE]), "replace")
    return text


def _one_byte_codec(sample: bytes) -> str:
    """Gives the one of the old encodings in which a text has most of the characters that French is written with."""
    return max(_CODECS, key=lambda codec: len(_FRENCH.findall(sample.decode(codec, "replace"))))


def _page(text: str, number: int, flow: Flow) -> Page:
    for line in _LINE_END.split(text):
        if not line or not flow.write(line):
            flow.gap()
    return flow.page(number)
