"""Opens a file of any kind that town halls publish and gives its Document, or the error that says what is wrong.

Meant for files of strangers, but not alone with them: isolation.py sets the limits of time and memory.
"""

import hashlib
import os
import stat
from pathlib import Path

from linkedacts.confinement import MIB
from linkedacts.errors import (
    SourceEmpty,
    SourceMissing,
    SourceTooCostly,
    SourceUnreadable,
    SourceWithoutText,
)
from linkedacts.evidence import Source
from linkedacts.reading.document import Document
from linkedacts.reading.hypertext import read_html
from linkedacts.reading.kinds import Kind, kind_of
from linkedacts.reading.limits import ReadingLimits, limits_of
from linkedacts.reading.office_docx import read_docx
from linkedacts.reading.office_odt import read_odt
from linkedacts.reading.pdf import read_pdf
from linkedacts.reading.plain_text import read_plain_text

__all__ = ["DEFAULT_LIMITS", "limits_of", "read"]

DEFAULT_LIMITS = ReadingLimits()
_BLANK = b" \t\r\n\f\v\0"


def read(file: Path, limits: ReadingLimits = DEFAULT_LIMITS) -> Document:
    """Gives the document that a file holds; raises the SourceRefused that says why there is none."""
    try:
        content = _content(file, limits)
        return _read(content, kind_of(content, file), file, limits)
    except MemoryError:
        raise SourceTooCostly(file, f"{limits.memory} MiB of memory") from None
    except RecursionError:
        raise SourceTooCostly(file, "the depth to which parts may nest") from None


def _read(content: bytes, kind: Kind, file: Path, limits: ReadingLimits) -> Document:
    source = _source(content, kind, file)
    if kind is Kind.PDF:
        return read_pdf(file, source, limits)
    pages = _READERS[kind](content, file, limits)
    if not any(page.lines for page in pages):
        raise SourceWithoutText(file)
    return Document(source.model_copy(update={"pages": len(pages)}), pages)


_READERS = {Kind.DOCX: read_docx, Kind.ODT: read_odt, Kind.HTML: read_html, Kind.TEXT: read_plain_text}


def _source(content: bytes, kind: Kind, file: Path) -> Source:
    """Gives what is known of a file before it is read; bytes of its name that are no UTF-8 become U+FFFD."""
    name = os.fsencode(file.name).decode("utf-8", "replace")
    sha256 = hashlib.sha256(content).hexdigest()
    return Source(name=name, sha256=sha256, size=len(content), media_type=kind, pages=1)


def _content(file: Path, limits: ReadingLimits) -> bytes:
    """Gives the bytes of a file; raises SourceMissing, SourceUnreadable, SourceTooCostly or SourceEmpty."""
    try:
        content = _bytes(file, limits.size * MIB + 1)
    except FileNotFoundError:
        raise SourceMissing(file) from None
    except (OSError, ValueError) as error:
        raise SourceUnreadable(file, getattr(error, "strerror", None) or str(error)) from None
    if len(content) > limits.size * MIB:
        raise SourceTooCostly(file, f"{limits.size} MiB")
    if not content.strip(_BLANK):
        raise SourceEmpty(file)
    return content


def _bytes(file: Path, most: int) -> bytes:
    """Reads a regular file; a pipe or a device is never waited for."""
    descriptor = os.open(file, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise ValueError("it is no ordinary file")
        with os.fdopen(descriptor, "rb", closefd=False) as opened:
            return opened.read(most)
    finally:
        os.close(descriptor)
