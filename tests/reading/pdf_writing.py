"""PDF files written object by object (ISO 32000-1, 7.5), for tests that need one as no program writes it."""

import zlib
from collections.abc import Mapping

Objects = Mapping[int, bytes]

FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(content), content)


def flate(content: bytes, entries: bytes = b"", times: int = 1, rounds: int = 1, filters: bytes = b"") -> bytes:
    """A compressed stream of content repeated; more rounds compress what is compressed already."""
    compressor = zlib.compressobj(9)
    packed = b"".join(compressor.compress(content) for _ in range(times)) + compressor.flush()
    for _ in range(rounds - 1):
        packed = zlib.compress(packed, 9)
    return stream(packed, b"%s/Filter[%s%s]" % (entries, b"/FlateDecode" * rounds, filters))


def written(objects: Objects, trailer: bytes = b"/Root 1 0 R", header: bytes = b"%PDF-1.7\n") -> bytes:
    """A file with its cross-reference table."""
    body, places = bytearray(header), {}
    for number, value in objects.items():
        places[number] = len(body)
        body += b"%d 0 obj\n%s\nendobj\n" % (number, value)
    start, size = len(body), max(objects) + 1
    body += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        body += b"%010d %05d %s \n" % ((places[number], 0, b"n") if number in places else (0, 65535, b"f"))
    body += b"trailer\n<</Size %d%s>>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, start)
    return bytes(body)


def page(
    content: bytes = b"BT /F1 12 Tf 72 700 Td (Deliberation) Tj ET",
    resources: bytes = b"",
    entries: bytes = b"/MediaBox[0 0 595 842]",
    font: bytes = FONT,
    content_object: bytes | None = None,
    more: Objects | None = None,
) -> bytes:
    """A file of one page: catalogue 1, pages 2, page 3, content 4, font 5, and whatever else."""
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R%s/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>%s>>>>" % (entries, resources),
        4: stream(content) if content_object is None else content_object,
        5: font,
    }
    return written({**objects, **(more or {})})


def text_pages(*texts: str) -> bytes:
    """An ordinary file: one page a text, a line of the page a line of the text."""
    kids = range(4, 4 + 2 * len(texts), 2)
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[%s]/Count %d>>" % (b" ".join(b"%d 0 R" % kid for kid in kids), len(texts)),
        3: FONT[:-2] + b"/Encoding/WinAnsiEncoding>>",
    }
    for kid, text in zip(kids, texts, strict=True):
        lines = b" ".join(b"(%s) Tj T*" % _escaped(line) for line in text.splitlines())
        objects[kid] = (
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F1 3 0 R>>>>>>"
            % (kid + 1)
        )
        objects[kid + 1] = stream(b"BT /F1 11 Tf 14 TL 72 760 Td %s ET" % lines)
    return written(objects)


def _escaped(line: str) -> bytes:
    return line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
