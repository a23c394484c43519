"""PDF files made to hang, swell or crash what reads them; each is a few kilobytes unless size is the attack."""

import zlib
from collections.abc import Callable, Iterable

from tests.reading.pdf_writing import FONT, flate, page, stream, text_pages, written

Maker = Callable[[], bytes]

_TEXT = b"BT /F1 12 Tf 72 700 Td <00010002> Tj ET"
_MIB = 1024 * 1024
_ZEROS = zlib.compress(bytes(1000))
_NOISE = bytes(n * n * 7 % 251 for n in range(20_000))
_ITSELF = b"/Group<</S/Transparency>>/Resources<</ExtGState<</X 10 0 R>>>>"
_JPX_SIZE = b"\xff\x4f\xff\x51\x00\x29\x00\x00" + b"\x7f\xff\xff\xff" * 8 + b"\x00\x01\x07\x01\x01"


def _composite(to_unicode: bytes | None = None, widths: bytes = b"", encoding: bytes = b"/Identity-H") -> bytes:
    system = b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
    descendant = b"<</Type/Font/Subtype/CIDFontType2/BaseFont/A%s%s>>" % (system, widths)
    return page(
        _TEXT,
        font=b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding %s/DescendantFonts[6 0 R]%s>>"
        % (encoding, b"/ToUnicode 7 0 R" if to_unicode else b""),
        more={6: descendant, 7: stream(to_unicode or b"")},
    )


def _cmap(ranges: bytes) -> bytes:
    return (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <FFFF> "
        b"endcodespacerange %s endcmap end end" % ranges
    )


def _forms(depth: int, times: int) -> bytes:
    """Form XObjects inside each other, each drawn ten times: 10^depth texts."""
    more = {}
    for level in range(depth):
        inner = b"BT /F1 8 Tf (x) Tj ET" if level == depth - 1 else b"/X Do " * times
        resources = b"/Resources<</Font<</F1 5 0 R>>/XObject<</X %d 0 R>>>>" % (11 + level)
        more[10 + level] = stream(inner, b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]" + resources)
    return page(b"/X Do " * times, b"/XObject<</X 10 0 R>>", more=more)


def _nested_forms_alike(depth: int) -> bytes:
    return page(
        b"/X Do",
        b"/XObject<</X 10 0 R>>",
        more={
            10: stream(b"/X Do /X Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 10 0 R>>>>")
        },
    )


def _tree(kids: bytes, count: int = 1) -> bytes:
    return written(
        {
            1: b"<</Type/Catalog/Pages 2 0 R>>",
            2: b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count),
            3: b"<</Type/Pages/Parent 2 0 R/Kids[2 0 R 3 0 R]/Count 10>>",
        }
    )


def _deep_tree(depth: int) -> bytes:
    objects = {1: b"<</Type/Catalog/Pages 2 0 R>>"}
    for level in range(2, depth):
        objects[level] = b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % (level + 1)
    objects[depth] = b"<</Type/Page/MediaBox[0 0 9 9]>>"
    return written(objects)


def _object_streams() -> bytes:
    """A cross-reference stream whose object streams are said to be inside each other (7.5.7 forbids it)."""
    inner = flate(b"5 0 6 20 <</Type/Catalog/Pages 6 0 R>>  <</Type/Pages>>", b"/Type/ObjStm/N 2/First 9")
    body = b"%PDF-1.7\n"
    place = len(body)
    body += b"4 0 obj\n" + inner + b"\nendobj\n"
    start = len(body)
    rows = b"".join(bytes((kind, value >> 8, value & 255, third)) for kind, value, third in (
        (0, 0, 255), (2, 3, 0), (2, 1, 0), (2, 2, 0), (1, place, 0), (2, 4, 0), (2, 5, 1), (1, start, 0)))  # fmt: skip
    return (
        body
        + b"7 0 obj\n"
        + stream(rows, b"/Type/XRef/Size 8/W[1 2 1]/Root 5 0 R")
        + b"\nendobj\nstartxref\n%d\n%%%%EOF" % start
    )


def _huge_xref(declared: int) -> bytes:
    body = b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 1 0 R>>\nendobj\n"
    table = b"xref\n0 %d\n0000000000 65535 f \ntrailer\n<</Size %d/Root 1 0 R>>\n" % (declared, declared)
    return body + table + b"startxref\n%d\n%%%%EOF" % len(body)


def _xref_stream(width: int) -> bytes:
    rows = flate(bytes(_MIB), times=50, entries=b"/Type/XRef/Size %d/W[1 2 1]/Root 1 0 R/Index[0 %d]" % (width, width))
    return b"%%PDF-1.7\n1 0 obj\n%s\nendobj\nstartxref\n9\n%%%%EOF" % rows


def _previous_loop() -> bytes:
    return text_pages("Vu").replace(b"trailer\n<<", b"trailer\n<</Prev 200/XRefStm 200")


def _array(depth: int) -> bytes:
    return page(entries=b"/MediaBox[0 0 595 842]/X " + b"[" * depth + b"]" * depth)


def _encrypted() -> bytes:
    """A file that says that it is encrypted with a password nobody has (7.6.3)."""
    entries = b"/Filter/Standard/V 2/R 3/Length 128/P -4/O<%s>/U<%s>" % (b"41" * 32, b"42" * 32)
    plain = text_pages("Secret")
    return plain.replace(b"/Root 1 0 R", b"/Root 1 0 R/ID[<00><00>]/Encrypt<<%s>>" % entries)


def _image(
    width: int, height: int, filters: bytes = b"/FlateDecode", content: bytes = _ZEROS, page_size: bytes = b"595 842"
) -> bytes:
    entries = b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 8/Filter%s" % (
        width,
        height,
        filters,
    )
    across, up = page_size.split()
    return page(
        b"q %s 0 0 %s 0 0 cm /I Do Q" % (across, up),
        b"/XObject<</I 10 0 R>>",
        b"/MediaBox[0 0 %s]" % page_size,
        more={10: stream(content, entries)},
    )


def _form(entries: bytes, content: bytes) -> bytes:
    return stream(content, b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]" + entries)


def _painted(kind: bytes, value: bytes, operators: bytes) -> bytes:
    """A page whose resource /X of some kind is object 10, which may use itself."""
    return page(operators, b"/%s<</X 10 0 R>>" % kind, more={10: value, 11: _form(_ITSELF, b"/X gs 0 0 9 9 re f")})


def _words(places: Iterable[tuple[float, float]]) -> bytes:
    shown = b"".join(b"1 0 0 1 %.1f %.1f Tm (le) Tj " % place for place in places)
    return page(content_object=flate(b"BT /F1 3 Tf %s ET" % shown))


def _rectangles(count: int) -> bytes:
    return b"".join(b"%d %d 9 9 re S " % (n % 595, n % 842) for n in range(count))


def _pages(count: int) -> bytes:
    """Many pages, all the same object."""
    return written(
        {
            1: b"<</Type/Catalog/Pages 2 0 R>>",
            2: b"<</Type/Pages/Kids[%s]/Count %d>>" % (b"3 0 R " * count, count),
            3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
        }
    )


PDF_ATTACKS: dict[str, Maker] = {
    "ToUnicode range to 2^31": lambda: _composite(_cmap(b"1 beginbfrange <0000> <7FFFFFFF> <0041> endbfrange")),
    "ToUnicode range to 2^32": lambda: _composite(_cmap(b"1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange")),
    "ToUnicode range of arrays": lambda: _composite(
        _cmap(b"1 beginbfrange <0000> <FFFF> [" + b"<0041>" * 65536 + b"] endbfrange")
    ),
    "ToUnicode of long strings": lambda: _composite(
        _cmap(b"1 beginbfchar <0001> <" + b"0041" * 500_000 + b"> endbfchar")
    ),
    "ToUnicode that uses itself": lambda: _composite(b"/A usecmap " + _cmap(b"")),
    "encoding that is its own stream": lambda: _composite(_cmap(b""), encoding=b"7 0 R"),
    "CID widths to 2*10^9": lambda: _composite(widths=b"/W[0 2000000000 500]"),
    "CID widths by the million": lambda: _composite(widths=b"/W[0 [" + b"500 " * 1_000_000 + b"]]"),
    "default width of 10^38": lambda: _composite(widths=b"/DW 1" + b"0" * 38),
    "reference to itself": lambda: page(content_object=b"4 0 R"),
    "length that is its own stream": lambda: page(content_object=b"<</Length 4 0 R>>stream\nBT ET\nendstream"),
    "references in a circle": lambda: page(content_object=b"6 0 R", more={6: b"7 0 R", 7: b"6 0 R"}),
    "content in a circle of arrays": lambda: page(content_object=b"[6 0 R]", more={6: b"[4 0 R]"}),
    "resources in a circle": lambda: page(resources=b"/ExtGState 6 0 R", more={6: b"<</A 6 0 R>>"}),
    "page tree that holds itself": lambda: _tree(b"2 0 R"),
    "page tree in a circle": lambda: _tree(b"3 0 R 3 0 R", 1_000_000),
    "page tree 100 000 deep": lambda: _deep_tree(100_000),
    "page that is its own parent": lambda: page(entries=b"/MediaBox[0 0 9 9]").replace(
        b"/Parent 2 0 R", b"/Parent 3 0 R"
    ),
    "forms nested ten deep, ten times each": lambda: _forms(10, 10),
    "form that draws itself": lambda: _nested_forms_alike(1),
    "a gigabyte behind Flate": lambda: page(content_object=flate(bytes(_MIB), times=1024)),
    "a gigabyte behind Flate twice": lambda: page(content_object=flate(bytes(_MIB), times=1024, rounds=2)),
    "text of 100 MB behind Flate": lambda: page(
        content_object=flate(b"BT /F1 1 Tf 1 1 Td (a b) Tj ET ", times=3_500_000)
    ),
    "run length bomb": lambda: page(content_object=flate(b"\x81 " * 9999, times=2000, filters=b"/RunLengthDecode")),
    "thirty filters": lambda: page(content_object=stream(b"x", b"/Filter[" + b"/ASCIIHexDecode" * 30 + b"]")),
    "predictor of 2^31 columns": lambda: page(
        content_object=flate(b"x" * 100, b"/DecodeParms<</Predictor 15/Columns 2147483647/Colors 32>>")
    ),
    "a million rectangles": lambda: page(content_object=flate(_rectangles(1_000_000))),
    "a million saved states": lambda: page(content_object=flate(b"q ", times=1_000_000)),
    "a million clips": lambda: page(content_object=flate(b"0 0 9 9 re W n ", times=1_000_000)),
    "a million words in one place": lambda: page(
        content_object=flate(b"BT /F1 9 Tf (mot) Tj ( ) Tj ET ", times=1_000_000)
    ),
    "page without MediaBox": lambda: page(entries=b""),
    "MediaBox of names": lambda: page(entries=b"/MediaBox[/a/b/c/d]"),
    "MediaBox of 10^30 points": lambda: page(entries=b"/MediaBox[0 0 1" + b"0" * 30 + b" 1" + b"0" * 30 + b"]"),
    "MediaBox of nothing": lambda: page(entries=b"/MediaBox[0 0 0 0]"),
    "MediaBox of less than nothing": lambda: page(entries=b"/MediaBox[9 9 -9 -9]/Rotate 33/UserUnit 1000000"),
    "10^6 pages declared": lambda: _tree(b"", 1_000_000),
    "2^31 pages declared": lambda: _tree(b"", 2**31),
    "10^6 pages that are one": lambda: _pages(1_000_000),
    "image of 2^31 pixels a side": lambda: _image(2**31 - 1, 2**31 - 1),
    "image of 60 000 pixels a side": lambda: _image(60_000, 60_000),
    "JPEG of garbage": lambda: _image(2000, 2000, b"/DCTDecode", b"\xff\xd8\xff\xe0" + _NOISE),
    "JPEG 2000 of 2^31 pixels a side": lambda: _image(99, 99, b"/JPXDecode", _JPX_SIZE + _NOISE),
    "JBIG2 that is its own globals": lambda: _image(
        999, 999, b"/JBIG2Decode/DecodeParms<</JBIG2Globals 10 0 R>>", _NOISE
    ),
    "fax of 2^31 columns": lambda: _image(
        2**31 - 1, 9, b"/CCITTFaxDecode/DecodeParms<</K -1/Columns 2147483647>>", _NOISE
    ),
    "LZW of garbage": lambda: page(content_object=stream(_NOISE, b"/Filter/LZWDecode/DecodeParms<</EarlyChange 7>>")),
    "ASCII85 bomb": lambda: page(content_object=stream(b"z" * 20_000_000 + b"~>", b"/Filter/ASCII85Decode")),
    "image on 10^7 points": lambda: _image(3, 3, page_size=b"10000000 10000000"),
    "image on a page like a thread": lambda: _image(3, 3, page_size=b"1 100000"),
    "image on less than a point": lambda: _image(3, 3, page_size=b".3 .3"),
    "pattern that fills itself": lambda: _painted(
        b"Pattern",
        stream(
            b"/Pattern cs /X scn 0 0 9 9 re f",
            b"/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep .0001/YStep .0001"
            b"/Resources<</Pattern<</X 10 0 R>>>>",
        ),
        b"/Pattern cs /X scn 0 0 595 842 re f",
    ),
    "shading by a function of itself": lambda: _painted(
        b"Shading",
        b"<</ShadingType 2/Coords[0 0 9 9]/ColorSpace/DeviceGray/FunctionType 3/Domain[0 1]/Functions[10 0 R 10 0 R]"
        b"/Bounds[.5]/Encode[0 1 0 1]/Function 10 0 R>>",
        b"/X sh " * 100,
    ),
    "soft mask of itself": lambda: _painted(
        b"ExtGState", b"<</SMask<</S/Luminosity/G 11 0 R>>>>", b"/X gs 0 0 595 842 re f"
    ),
    "colour space in itself": lambda: _painted(
        b"ColorSpace", b"[/Indexed 10 0 R 255 <00>]", b"/X cs 0 sc 0 0 99 99 re f"
    ),
    "words scattered by the ten thousand": lambda: _words((n * 37 % 595, n * 0.0842) for n in range(10_000)),
    "columns by the hundred": lambda: _words((x * 5.9, y * 5.6) for y in range(150) for x in range(100)),
    "MediaBox of no numbers": lambda: page(entries=b"/MediaBox[nan inf 1e999 -inf]"),
    "encrypted": _encrypted,
    "truncated": lambda: text_pages(*["Vu le code"] * 9)[:-900],
    "cut in the middle": lambda: text_pages(*["Vu le code"] * 9)[:1500],
    "header alone": lambda: b"%PDF-1.7",
    "header and garbage": lambda: b"%PDF-1.7\n" + bytes(range(256)) * 400,
    "header after 1000 bytes": lambda: b"\x00" * 1000 + text_pages("Vu"),
    "object streams in each other": _object_streams,
    "cross-reference table of 10^9 rows": lambda: _huge_xref(10**9),
    "cross-reference stream of 10^7 rows": lambda: _xref_stream(10**7),
    "cross-reference tables in a circle": _previous_loop,
    "startxref of 10^30": lambda: text_pages("Vu").replace(b"startxref\n", b"startxref\n1" + b"0" * 30),
    "arrays 100 000 deep": lambda: _array(100_000),
    "object of 50 MB": lambda: page(more={6: b"(" + b"a" * 50 * _MIB + b")"}),
    "object numbers to 2^31": lambda: page(content_object=b"2147483647 0 R"),
    "font that is its own descendant": lambda: page(
        _TEXT, font=b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[5 0 R]>>"
    ),
    "Type 3 font that writes itself": lambda: page(
        font=b"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 68/LastChar 68/Widths[9]"
        b"/CharProcs<</D 6 0 R>>/Encoding<</Differences[68/D]>>/Resources<</Font<</F1 5 0 R>>>>>>",
        more={6: stream(b"9 0 d0 BT /F1 12 Tf (DD) Tj ET")},
    ),
    "font of garbage": lambda: page(
        font=FONT[:-2].replace(b"Type1", b"TrueType") + b"/FontDescriptor<</FontFile2 6 0 R>>>>",
        more={6: flate(bytes(range(256)) * 1000)},
    ),
    "links to files and programs": lambda: page(
        entries=b"/MediaBox[0 0 595 842]/AA<</O<</S/Launch/F(/bin/sh)>>>>/Annots[<</Subtype/Link/Rect[0 0 9 9]"
        b"/A<</S/URI/URI(http://127.0.0.1:9/)>>>>]"
    ),
    "content in another file": lambda: page(content_object=stream(b"", b"/F(/etc/passwd)")),
}
