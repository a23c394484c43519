"""What kind of file this is, told by its content; the name is believed only where it promises what is not there."""

import re
from enum import StrEnum
from pathlib import Path

from linkedacts.errors import SourceEncrypted, SourceMisnamed, SourceUnsupported
from linkedacts.reading.office_package import names_in
from linkedacts.reading.plain_text import decoded


class Kind(StrEnum):
    """The kinds of file that are read, by media type."""

    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    ODT = "application/vnd.oasis.opendocument.text"
    HTML = "text/html"
    TEXT = "text/plain"


NAMES = {
    Kind.PDF: "PDF",
    Kind.DOCX: "Word (.docx)",
    Kind.ODT: "OpenDocument text (.odt)",
    Kind.HTML: "HTML",
    Kind.TEXT: "plain text",
}
"""What people call them."""

_SUFFIXES = {".pdf": Kind.PDF, ".docx": Kind.DOCX, ".odt": Kind.ODT, ".html": Kind.HTML, ".htm": Kind.HTML}
_WRITTEN = frozenset((Kind.HTML, Kind.TEXT))
_HEAD = 1024
"""Bytes in which the header of a PDF may stand (ISO 32000-1, annex H, note 13)."""
_PDF = b"%PDF-"
_ZIP = b"PK\3\4"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
"""The stream that holds an Office file saved with a password ([MS-OFFCRYPTO], 2.3.4)."""
_ODF_MEDIA_TYPE = re.compile(rb"mimetype(application/[\w.-]+)")
"""The first entry of an OpenDocument package, not compressed (ODF 1.3, part 2, 3.3)."""
_NOT_READ = (b"{\\rtf", b"%!PS", b"MIME-Version:", _OLE)
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|script|iframe|h1|div|font|table|a|style|title"
    r"|b|body|br|p|meta|center)[\s>/]",
    re.IGNORECASE | re.DOTALL,
)
"""Where HTML begins (https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type)."""
_CONTROL = re.compile("[\x00-\x08\x0e-\x19\x1c-\x1f\x7f-\x9f\ufffd]")
_SAMPLE = 65_536
_MOST_CONTROL = 0.02
"""Share of control characters from which content is no text."""


def kind_of(content: bytes, file: Path) -> Kind:
    """Gives the kind of a file; raises SourceEncrypted, SourceMisnamed, SourceTooCostly or SourceUnsupported."""
    if content.startswith(_OLE) and _ENCRYPTED_PACKAGE in content:
        raise SourceEncrypted(file)
    announced = _SUFFIXES.get(file.suffix.lower())
    found = _zipped(content, file, announced) if content.startswith(_ZIP) else _unzipped(content)
    if found is Kind.TEXT and announced is Kind.HTML:
        return Kind.HTML
    if announced and announced not in _WRITTEN and (found is None or found in _WRITTEN):
        raise SourceMisnamed(file, NAMES[announced])
    if found is None:
        raise SourceUnsupported(file, NAMES.values())
    return found


def _unzipped(content: bytes) -> Kind | None:
    if content.startswith(_PDF):
        return Kind.PDF
    if content.startswith(_NOT_READ):
        return None
    text = decoded(content[:_SAMPLE])
    if _HTML.match(text):
        return Kind.HTML
    if _PDF in content[:_HEAD]:
        return Kind.PDF
    return Kind.TEXT if _is_text(text) else None


def _is_text(text: str) -> bool:
    if text.lstrip("\ufeff \t\r\n").startswith("<?xml"):
        return False
    return len(_CONTROL.findall(text)) <= len(text) * _MOST_CONTROL


def _zipped(content: bytes, file: Path, announced: Kind | None) -> Kind | None:
    """Tells the kind of an archive by its parts; a broken archive is believed to be what its name says."""
    names = names_in(content, file)
    if names is None:
        return announced
    if "[Content_Types].xml" in names:
        return Kind.DOCX if any(name.startswith("word/") for name in names) else None
    if "META-INF/manifest.xml" not in names or "content.xml" not in names:
        return None
    media_type = _ODF_MEDIA_TYPE.search(content, 0, _HEAD)
    return Kind.ODT if media_type is None or media_type[1].startswith(Kind.ODT.encode()) else None
