"""Office files made to fetch, swell or crash what reads them, as Word and as OpenDocument."""

import struct
import warnings
import zipfile
from collections.abc import Callable
from io import BytesIO

from tests.reading.office_writing import W, archive, docx, docx_parts, odt, odt_parts, p, relations, w

Maker = Callable[[], bytes]

_MIB = 1024 * 1024
_BODY = "<w:body><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:body></w:document>"
_VU = _BODY.format("Vu")
_LAUGHS = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 10))


def _declared(declarations: str, used: str, encoding: str = "utf-8", root: str = "") -> bytes:
    """A main part with a document type declaration."""
    prolog = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE document [{declarations}]>'
    return (prolog + f"<w:document {W}{root}>" + _BODY.format(used)).encode(encoding)


def _odt_declared(declarations: str, used: str) -> bytes:
    plain = odt_parts(f"<text:p>{used}</text:p>")["content.xml"]
    return odt(content=f"<!DOCTYPE document [{declarations}]>".encode() + plain)


def _with_part(name: str, content: bytes) -> bytes:
    return archive({**docx_parts(p("Vu")), name: content})


def _without(part: str) -> bytes:
    return archive({name: content for name, content in docx_parts(p("Vu")).items() if name != part})


def _nested_zip(depth: int) -> bytes:
    content = bytes(_MIB)
    for _ in range(depth):
        content = archive({"word/document.xml": content, "[Content_Types].xml": b""})
    return content


def _lying_sizes() -> bytes:
    """A part of 100 MB whose size is told as 100 bytes."""
    content = docx(p("Vu"), styles=bytes(100 * _MIB))
    return content.replace(struct.pack("<L", 100 * _MIB), struct.pack("<L", 100))


def _overlapping(copies: int) -> bytes:
    """One compressed part that the directory lists many times (https://www.bamsoftware.com/hacks/zipbomb/)."""
    content = _with_part("word/media/a", bytes(20 * _MIB))
    end = content.rfind(b"PK\5\6")
    start = struct.unpack_from("<L", content, end + 16)[0]
    last = content.rfind(b"PK\1\2", 0, end)
    entry = content[last:end]
    directory = content[start:end] + entry * copies
    tail = bytearray(content[end:])
    struct.pack_into("<HHLL", tail, 8, *[content.count(b"PK\1\2", start, end) + copies] * 2, len(directory), start)
    return content[:start] + directory + bytes(tail)


def _told_twice(times: int) -> bytes:
    """An archive with several parts of one name, which readers choose among as they like."""
    content = BytesIO(docx(p("Vu")))
    with zipfile.ZipFile(content, "a") as opened, warnings.catch_warnings(action="ignore", category=UserWarning):
        for rank in range(times):
            opened.writestr("word/document.xml", f"<w:document {W}>{_BODY.format(rank)}")
    return content.getvalue()


def _many_attributes(count: int) -> str:
    return "".join(f" a{rank}=''" for rank in range(count))


def _encrypted_entries() -> bytes:
    content = bytearray(docx(p("Secret")))
    place = 0
    while (place := content.find(b"PK\1\2", place + 1)) > 0:
        content[place + 8] |= 1
    return bytes(content)


def _deep(element: str, depth: int) -> bytes:
    return docx(f"<w:{element}>" * depth + p("Vu") + f"</w:{element}>" * depth)


def _deep_tables(depth: int) -> bytes:
    return docx("<w:tbl><w:tr><w:tc>" * depth + p("Vu") + "</w:tc></w:tr></w:tbl>" * depth)


def _styles(*based_on: tuple[str, str]) -> bytes:
    rows = "".join(
        f'<w:style w:type="paragraph" w:styleId="{style}"><w:basedOn w:val="{base}"/></w:style>'
        for style, base in based_on
    )
    return docx(p("Vu", '<w:pStyle w:val="a"/>'), styles=w("styles", rows))


def _numbering(level: str) -> bytes:
    numbering = f'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">{level}</w:lvl></w:abstractNum>'
    number = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    properties = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    return docx(p("Vu", properties), numbering=w("numbering", numbering + number))


def _ole(stream: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + stream.encode("utf-16-le") + bytes(600)


DOCX_ATTACKS: dict[str, Maker] = {
    "external entity": lambda: docx(document=_declared("<!ENTITY x SYSTEM 'file:///etc/passwd'>", "&x;")),
    "external entity over HTTP": lambda: docx(document=_declared("<!ENTITY x SYSTEM 'http://127.0.0.1:9/'>", "&x;")),
    "external parameter entity": lambda: docx(document=_declared("<!ENTITY % x SYSTEM 'http://127.0.0.1:9/'> %x;", "")),
    "external subset": lambda: docx(
        document=f"<!DOCTYPE document SYSTEM 'http://127.0.0.1:9/'><w:document {W}>{_VU}".encode()
    ),
    "a billion laughs": lambda: docx(document=_declared(f"<!ENTITY l0 'lol'>{_LAUGHS}", "&l9;")),
    "a billion laughs in an attribute": lambda: docx(
        document=_declared(f"<!ENTITY l0 'lol'>{_LAUGHS}", "", root=' x="&l9;"')
    ),
    "quadratic blow-up": lambda: docx(document=_declared(f"<!ENTITY x '{'a' * 100_000}'>", "&x;" * 10_000)),
    "entities in UTF-16": lambda: docx(document=_declared("<!ENTITY x SYSTEM 'file:///etc/passwd'>", "&x;", "utf-16")),
    "entities in EBCDIC": lambda: docx(document=_declared("<!ENTITY x 'Vu'>", "&x;", "cp037")),
    "entities in UTF-7": lambda: docx(document=_declared("<!ENTITY x 'Vu'>", "&x;", "utf-7")),
    "XInclude": lambda: docx(
        "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='/etc/passwd' parse='text'/>" + p("Vu")
    ),
    "style sheet of elsewhere": lambda: docx(
        document=f"<?xml-stylesheet href='http://127.0.0.1:9/'?><w:document {W}>{_VU}".encode()
    ),
    "zip bomb": lambda: _with_part("word/styles.xml", bytes(500 * _MIB)),
    "zip bomb of the main part": lambda: docx(
        document=f"<w:document {W}><w:body>".encode() + b"<w:p/>" * 13_000_000 + b"</w:body></w:document>"
    ),
    "zip bomb in zip bombs": lambda: _nested_zip(9),
    "zip bomb of overlapping parts": lambda: _overlapping(1000),
    "zip bomb that lies about its size": _lying_sizes,
    "100 000 parts": lambda: archive({**docx_parts(p("Vu")), **{f"word/{n}": b"" for n in range(100_000)}}),
    "main part told 500 times": lambda: _told_twice(500),
    "50 000 attributes": lambda: docx(document=f"<w:document {W}{_many_attributes(50_000)}>{_VU}".encode()),
    "parts that climb out of their folder": lambda: _with_part("../../../../tmp/evil", b"x"),
    "part with an absolute name": lambda: _with_part("/etc/passwd", b"x"),
    "main part outside the file": lambda: archive(
        {**docx_parts(p("Vu")), "_rels/.rels": relations(("r", "officeDocument", "../../../etc/passwd"))}
    ),
    "main part on the network": lambda: archive(
        {
            **docx_parts(p("Vu")),
            "_rels/.rels": relations(("r", "officeDocument", "http://127.0.0.1:9/"), mode=' TargetMode="External"'),
        }
    ),
    "main part that is the relations": lambda: archive(
        {**docx_parts(p("Vu")), "_rels/.rels": relations(("r", "officeDocument", "_rels/.rels"))}
    ),
    "template on the network": lambda: archive(
        {
            **docx_parts(p("Vu")),
            "word/_rels/document.xml.rels": relations(
                ("r", "styles", "http://127.0.0.1:9/"), mode=' TargetMode="External"'
            ),
        }
    ),
    "no main part": lambda: _without("word/document.xml"),
    "no relations": lambda: _without("_rels/.rels"),
    "main part of no bytes": lambda: docx(document=b""),
    "main part that is no XML": lambda: docx(document=b"PK\3\4"),
    "main part of another kind": lambda: docx(document=b"<html/>"),
    "main part cut short": lambda: docx(document=docx_parts(p("Vu"))["word/document.xml"][:-20]),
    "archive cut short": lambda: docx(p("Vu"))[:-40],
    "archive cut to its first part": lambda: docx(p("Vu"))[:200],
    "archive with a broken part": lambda: docx(p("Vu" * 100)).replace(b"word/document.xml", b"word/docu\0ent.xml", 1),
    "archive of LZMA": lambda: archive(docx_parts(p("Vu")), zipfile.ZIP_LZMA),
    "encrypted parts": _encrypted_entries,
    "saved with a password": lambda: _ole("EncryptedPackage"),
    "Word 97": lambda: _ole("WordDocument"),
    "content controls 5000 deep": lambda: _deep("sdt", 5000),
    "content controls 250 deep": lambda: _deep("sdtContent", 250),
    "tables 1000 deep": lambda: _deep_tables(1000),
    "tables 80 deep": lambda: _deep_tables(80),
    "text of 40 MB": lambda: docx(p("mot " * 10_000_000)),
    "one word of 9 MB": lambda: docx(p("a" * 9_000_000)),
    "a million paragraphs": lambda: docx(p("a") * 1_000_000),
    "cell of 10^9 columns": lambda: docx(
        f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>{p("Vu")}</w:tc></w:tr></w:tbl>'
    ),
    "style based on itself": lambda: _styles(("a", "a")),
    "styles in a circle": lambda: _styles(("a", "b"), ("b", "a")),
    "styles 10 000 deep": lambda: _styles(("a", "0"), *((str(n), str(n + 1)) for n in range(10_000))),
    "number of 10^300": lambda: _numbering(f'<w:start w:val="{"9" * 300}"/><w:lvlText w:val="%1."/>'),
    "Roman number of 10^9": lambda: _numbering(
        '<w:start w:val="999999999"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1."/>'
    ),
    "letters of -1": lambda: _numbering(
        '<w:start w:val="-1"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1%9"/>'
    ),
}

ODT_ATTACKS: dict[str, Maker] = {
    "external entity": lambda: _odt_declared("<!ENTITY x SYSTEM 'file:///etc/passwd'>", "&x;"),
    "a billion laughs": lambda: _odt_declared(f"<!ENTITY l0 'lol'>{_LAUGHS}", "&l9;"),
    "quadratic blow-up": lambda: _odt_declared(f"<!ENTITY x '{'a' * 100_000}'>", "&x;" * 10_000),
    "zip bomb": lambda: archive({**odt_parts("<text:p>Vu</text:p>"), "styles.xml": bytes(500 * _MIB)}),
    "spaces by the billion": lambda: odt('<text:p>Vu<text:s text:c="999999999"/>le code</text:p>'),
    "cell of 10^9 rows and columns": lambda: odt(
        '<table:table><table:table-row><table:table-cell table:number-columns-spanned="999999999"'
        ' table:number-rows-spanned="999999999"><text:p>Vu</text:p></table:table-cell></table:table-row></table:table>'
    ),
    "rows repeated 10^9 times": lambda: odt(
        '<table:table><table:table-row table:number-rows-repeated="999999999"><table:table-cell><text:p>Vu</text:p>'
        "</table:table-cell></table:table-row></table:table>"
    ),
    "lists 1000 deep": lambda: odt(
        "<text:list><text:list-item>" * 1000 + "<text:p>Vu</text:p>" + "</text:list-item></text:list>" * 1000
    ),
    "spans 5000 deep": lambda: odt(f"<text:p>{'<text:span>' * 5000}Vu{'</text:span>' * 5000}</text:p>"),
    "style that is its own parent": lambda: odt(
        '<text:p text:style-name="a">Vu</text:p>',
        '<style:style style:name="a" style:family="paragraph" style:parent-style-name="a"/>',
    ),
    "encrypted": lambda: odt("<text:p>x</text:p>", manifest="<manifest:encryption-data/>"),
    "encrypted as a whole": lambda: archive({**odt_parts(), "encrypted-package": b"x"}),
    "no content": lambda: archive({name: part for name, part in odt_parts().items() if name != "content.xml"}),
    "content that is no XML": lambda: odt(content=b"\0\1\2"),
    "included from the network": lambda: odt(
        '<text:section><text:section-source xmlns:xlink="http://www.w3.org/1999/xlink" '
        'xlink:href="http://127.0.0.1:9/"/><text:p>Vu</text:p></text:section>'
    ),
}
