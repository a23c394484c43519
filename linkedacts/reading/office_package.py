"""An office file opened with care: a ZIP archive of XML parts, each read within limits, with no entity and no link.

Open Packaging Conventions (ECMA-376, part 2) and OpenDocument packages (ODF 1.3, part 2) are read alike. Neither allows
a document type declaration to matter (ECMA-376, part 2, 8.1.4), so a part with one is refused: entity bombs and
external entities need it.
"""

import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import TypeAlias

from lxml import etree

from linkedacts.confinement import MIB
from linkedacts.errors import SourceDamaged, SourceEncrypted, SourceTooCostly
from linkedacts.reading.limits import ReadingLimits

Element: TypeAlias = etree._Element

MOST_ENTRIES = 5_000
"""Parts of one file: a long report with pictures has a few hundred."""
_DIRECTORY_END = b"PK\5\6"
_ZIP64 = b"PK\6\7"
_TOTALS = struct.Struct("<4s4xHHI")
_LONGEST_COMMENT = 65_535
_LARGEST_ENTRY = 46 + 255
_ENCRYPTED_FLAG = 1
_ENCODING = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.-]+)", re.IGNORECASE)
_ENCODINGS = frozenset((b"utf-8", b"utf-16", b"us-ascii", b"iso-8859-1", b"windows-1252"))
"""In all of them, less zero bytes, the marks of a document type declaration read as ASCII."""


class OfficePackage:
    """The parts of an office file, by name."""

    def __init__(self, content: bytes, file: Path, limits: ReadingLimits) -> None:
        """Raises SourceDamaged, SourceEncrypted, or SourceTooCostly before anything is decompressed."""
        self._file, self._most = file, limits.size * MIB
        with _damage(file):
            self._archive = _opened(content, file)
        entries = self._archive.infolist()
        if any(entry.flag_bits & _ENCRYPTED_FLAG for entry in entries):
            raise SourceEncrypted(file)
        if sum(entry.file_size for entry in entries) > self._most:
            raise SourceTooCostly(file, f"{limits.size} MiB when decompressed")
        self.names = frozenset(entry.filename for entry in entries)

    def content(self, name: str) -> bytes:
        """Gives the bytes of a part; raises SourceDamaged where it is missing or broken."""
        if name not in self.names:
            raise SourceDamaged(self._file, f"its part {name} is missing")
        with _damage(self._file), self._archive.open(name) as part:
            return part.read(self._most)

    def xml(self, name: str) -> Element:
        """Gives the root element of a part; raises SourceDamaged."""
        content = self.content(name)
        if not _is_plain_xml(content):
            raise SourceDamaged(self._file, f"its part {name} declares entities or an unusual encoding")
        try:
            return etree.fromstring(content, _parser())
        except (etree.XMLSyntaxError, ValueError) as error:
            if getattr(error, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY:
                raise MemoryError from None
            raise SourceDamaged(self._file, f"its part {name} is not XML: {error}") from None


def names_in(content: bytes, file: Path) -> frozenset[str] | None:
    """Gives the names of the entries of a ZIP archive; None where it cannot be opened. Raises SourceTooCostly."""
    try:
        with _damage(file):
            return frozenset(_opened(content, file).namelist())
    except SourceDamaged:
        return None


def _opened(content: bytes, file: Path) -> zipfile.ZipFile:
    """Opens an archive once its own count of entries is bearable: each becomes an object."""
    start = content.rfind(_DIRECTORY_END, max(0, len(content) - _LONGEST_COMMENT - _TOTALS.size - 6))
    if start < 0 or content[start - 20 : start].startswith(_ZIP64):
        raise zipfile.BadZipFile("its list of parts is missing")
    _, _, entries, size = _TOTALS.unpack_from(content, start)
    if entries > MOST_ENTRIES or size > MOST_ENTRIES * _LARGEST_ENTRY:
        raise SourceTooCostly(file, f"{MOST_ENTRIES} parts")
    return zipfile.ZipFile(BytesIO(content))


@contextmanager
def _damage(file: Path) -> Iterator[None]:
    """Turns what zipfile and its decompressors raise for broken archives into one error."""
    try:
        yield
    except (
        zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, NotImplementedError, RuntimeError,
        OSError, ValueError, OverflowError,
    ) as error:  # fmt: skip
        raise SourceDamaged(file, f"its archive is broken: {error}") from None


def _is_plain_xml(content: bytes) -> bool:
    ascii_alike = content.replace(b"\0", b"")
    encoding = _ENCODING.search(ascii_alike, 0, 200)
    usual = encoding is None or encoding[1].lower() in _ENCODINGS
    return usual and b"<!DOCTYPE" not in ascii_alike and b"<!ENTITY" not in ascii_alike


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
