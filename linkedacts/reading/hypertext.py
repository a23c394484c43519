"""HTML as a person sees it in a browser without scripts: blocks, lists with markers, tables with cells; no network.

Parsed by lexbor as the HTML Living Standard says (https://html.spec.whatwg.org/#parsing); rendering.py sets the lines.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from linkedacts.reading.document import Page
from linkedacts.reading.flow import Flow
from linkedacts.reading.limits import ReadingLimits
from linkedacts.reading.markup_size import check_markup
from linkedacts.reading.plain_text import decoded
from linkedacts.reading.rendering import Rendering, is_shown

_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w:.-]{1,40})", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"^\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w:.-]{1,40})", re.IGNORECASE)
_HEAD = 4096
_CODECS = {
    "utf-8": "utf-8", "utf8": "utf-8", "windows-1252": "cp1252", "cp1252": "cp1252", "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
    "iso-8859-15": "iso8859-15", "latin-9": "iso8859-15", "macintosh": "mac-roman", "x-mac-roman": "mac-roman",
}  # fmt: skip
"""What French pages announce, and what browsers take it for (https://encoding.spec.whatwg.org/#names-and-labels)."""


def read_html(content: bytes, file: Path, limits: ReadingLimits) -> tuple[Page, ...]:
    """Gives one page, without boxes; raises SourceTooCostly for too much text or markup."""
    flow = Flow(file, limits)
    text = _characters(content)
    check_markup(text, file)
    parser = _parsed(text)
    body = parser.body
    if body is not None:
        rendering = Rendering(flow, has_main=parser.css_first("main, article") is not None)
        for node, enters in _walk(body):
            rendering.step(node, enters)
        rendering.end_line()
    return (flow.page(),)


def _parsed(text: str) -> LexborHTMLParser:
    """Parses any text: lexbor fails at nothing but a lack of memory."""
    try:
        return LexborHTMLParser(text)
    except SelectolaxError:
        raise MemoryError from None


def _characters(content: bytes) -> str:
    announced = _CHARSET.search(content, 0, _HEAD) or _XML_ENCODING.search(content, 0, _HEAD)
    codec = _CODECS.get(announced[1].decode("ascii", "replace").lower()) if announced else None
    if codec is None or codec == "utf-8" or content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return decoded(content)
    return content.decode(codec, "replace")


def _walk(root: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """Gives each node that is shown when it opens and, unless it is text, when it closes; however deep they nest."""
    open_nodes = [root]
    node = root.first_child
    yield root, True
    while open_nodes:
        if node is None:
            node = open_nodes.pop()
            yield node, False
            node = node.next if open_nodes else None
            continue
        if node.is_text_node:
            yield node, True
        elif node.is_element_node and is_shown(node):
            yield node, True
            open_nodes.append(node)
            node = node.first_child
            continue
        node = node.next
