"""Word and OpenDocument files written part by part, for tests that need one as no program writes it."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_ODF = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{path}:1.0"'
    for prefix, path in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"), ("manifest", "manifest"),
    )
)  # fmt: skip

Parts = Mapping[str, bytes]


def archive(parts: Parts, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", compression) as opened:
        for name, content in parts.items():
            opened.writestr(name, content)
    return target.getvalue()


def relations(*related: tuple[str, str, str], mode: str = "") -> bytes:
    """A part of relationships: identifier, kind and target of each."""
    rows = "".join(
        f'<Relationship Id="{identifier}" Type="{_RELATIONS}/{kind}" Target="{target}"{mode}/>'
        for identifier, kind, target in related
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'.encode()


def docx_parts(body: str = "", document: bytes | None = None, **related: bytes) -> dict[str, bytes]:
    """The parts of a Word file; `related` holds others by their kind: styles, numbering, footnotes, header …"""
    names = {kind: f"{kind}.xml" for kind in related}
    written = f'<w:document {W} xmlns:r="{_RELATIONS}"><w:body>{body}</w:body></w:document>'.encode()
    return {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>'.encode(),
        "_rels/.rels": relations(("rId1", "officeDocument", "word/document.xml")),
        "word/document.xml": written if document is None else document,
        "word/_rels/document.xml.rels": relations(
            *((f"id-{kind}", kind.rstrip("123"), name) for kind, name in names.items())
        ),
        **{f"word/{names[kind]}": content for kind, content in related.items()},
    }


def docx(body: str = "", document: bytes | None = None, **related: bytes) -> bytes:
    return archive(docx_parts(body, document, **related))


def w(name: str, content: str) -> bytes:
    """A part whose root is an element of WordprocessingML."""
    return f'<w:{name} {W} xmlns:r="{_RELATIONS}">{content}</w:{name}>'.encode()


def p(text: str, properties: str = "") -> str:
    """A Word paragraph of one run."""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def odt_parts(
    text: str = "", automatic: str = "", styles: str | None = None, content: bytes | None = None, manifest: str = ""
) -> dict[str, bytes]:
    """The parts of an OpenDocument text: the text, its automatic styles, and styles.xml if there is one."""
    body = f"<office:automatic-styles>{automatic}</office:automatic-styles><office:body><office:text>{text}"
    written = f"<office:document-content {_ODF}>{body}</office:text></office:body></office:document-content>"
    parts = {
        "mimetype": b"application/vnd.oasis.opendocument.text",
        "content.xml": written.encode() if content is None else content,
        "META-INF/manifest.xml": f"<manifest:manifest {_ODF}>{manifest}</manifest:manifest>".encode(),
    }
    if styles is not None:
        parts["styles.xml"] = f"<office:document-styles {_ODF}>{styles}</office:document-styles>".encode()
    return parts


def odt(
    text: str = "", automatic: str = "", styles: str | None = None, content: bytes | None = None, manifest: str = ""
) -> bytes:
    return archive(odt_parts(text, automatic, styles, content, manifest), zipfile.ZIP_STORED)
