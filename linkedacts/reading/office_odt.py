"""OpenDocument texts (.odt): paragraphs, lists with their markers, tables, text boxes, notes, heads and feet.

OpenDocument 1.3 (https://docs.oasis-open.org/office/OpenDocument/v1.3/). Pages are made by whoever prints, so there is
one. odfdo is not used: it expands entities, and knows no list numbers.
"""

from collections.abc import Iterable
from pathlib import Path

from linkedacts.errors import SourceEncrypted
from linkedacts.reading.document import LineKind, Page
from linkedacts.reading.flow import Flow
from linkedacts.reading.limits import ReadingLimits
from linkedacts.reading.list_markers import mark
from linkedacts.reading.office_odt_lists import Lists
from linkedacts.reading.office_odt_styles import OdtStyles, TextStyle
from linkedacts.reading.office_odt_text import odt_pieces
from linkedacts.reading.office_package import Element, OfficePackage
from linkedacts.reading.office_xml import attribute, child, children, integer, name

_GAP = 3.0
"""Points between paragraphs that are seen as a gap."""
# fmt: off
_TRANSPARENT = frozenset((
    "section", "index-body", "index-title", "table-of-content", "illustration-index", "alphabetical-index",
    "user-index", "text-box", "frame", "g", "custom-shape", "rect", "ellipse", "numbered-paragraph",
))
_ROW_GROUPS = frozenset(("table-header-rows", "table-rows", "table-row-group"))
_HEADS = ("header-first", "header", "header-left")
_FEET = ("footer-first", "footer", "footer-left")
# fmt: on
_MANIFEST = "META-INF/manifest.xml"


def read_odt(content: bytes, file: Path, limits: ReadingLimits) -> tuple[Page, ...]:
    """Gives one page, without boxes; raises a SourceRefused."""
    package = OfficePackage(content, file, limits)
    if "encrypted-package" in package.names or b"encryption-data" in package.content(_MANIFEST):
        raise SourceEncrypted(file)
    document = package.xml("content.xml")
    described = [package.xml("styles.xml")] if "styles.xml" in package.names else []
    flow = Flow(file, limits)
    writer = _Writer(flow, OdtStyles([*described, document]))
    masters = [master for root in described for master in children(child(root, "master-styles"), "master-page")]
    writer.margins(masters, _HEADS)
    writer.blocks(child(document, "body", "text"))
    writer.notes()
    writer.margins(masters, _FEET)
    return (flow.page(),)


class _Writer:
    """Writes blocks of OpenDocument as lines and tables."""

    def __init__(self, flow: Flow, styles: OdtStyles) -> None:
        self._flow, self._styles = flow, styles
        self._lists = Lists(styles)
        self._kind = LineKind.BODY
        self._notes: list[Element] = []
        self._prefix = ""
        self._above = TextStyle()

    def blocks(self, elements: Iterable[Element] | None) -> None:
        """Writes headings, paragraphs, lists and tables in order."""
        for element in elements if elements is not None else ():
            match name(element):
                case "p" | "h" as kind:
                    self._paragraph(element, is_heading=kind == "h")
                case "list":
                    self._list(element)
                case "table":
                    self._table(element)
                case kind if kind in _TRANSPARENT:
                    self.blocks(element)

    def margins(self, masters: Iterable[Element], places: Iterable[str]) -> None:
        """Writes the heads or feet of the page styles; what only the first page has is no running line."""
        written: set[str] = set()
        for part in (part for master in masters for part in children(master, *places)):
            text = "".join(map(str, part.itertext()))
            if text not in written and attribute(part, "display") != "false":
                written.add(text)
                self._kind = LineKind.BODY if name(part).endswith("-first") else LineKind.RUNNING
                self._apart(part)
        self._kind = LineKind.BODY

    def notes(self) -> None:
        """Writes the notes that were met, each after its mark."""
        for number, note in enumerate(self._notes, start=1):
            self._prefix = f"{mark(number)} "
            self._apart(child(note, "note-body"))

    def _apart(self, elements: Iterable[Element] | None) -> None:
        """Writes blocks that stand apart from what is around them."""
        self._flow.gap()
        self.blocks(elements)
        self._flow.gap()

    def _paragraph(self, element: Element, is_heading: bool) -> None:
        style = self._styles.style("paragraph", attribute(element, "style-name"))
        text = self._text(element, style)
        marker = self._lists.heading(element) if is_heading else self._lists.marker(style.list_style)
        if max(self._above.after or 0, style.before or 0) >= _GAP:
            self._flow.gap()
        self._above = style
        prefix, self._prefix = self._prefix, ""
        self._lines(prefix + (f"{marker} {text}" if marker and text.strip() else text))

    def _text(self, element: Element, style: TextStyle) -> str:
        """Gives the text of a paragraph, once the shapes in it are written."""
        text = ""
        for piece in odt_pieces(element, self._styles, capitals=bool(style.capitals)):
            if piece.shape is not None:
                self._apart(piece.shape)
            elif piece.note is not None:
                self._notes.append(piece.note)
                text += mark(len(self._notes))
            elif not style.hidden:
                text += piece.text
        return text

    def _lines(self, text: str) -> None:
        for line in text.split("\n"):
            if not self._flow.write(line, self._kind):
                self._flow.gap()

    def _list(self, element: Element) -> None:
        with self._lists.opened(element):
            for item in children(element, "list-item", "list-header"):
                self._lists.begin_item(item)
                self.blocks(item)

    def _table(self, table: Element) -> None:
        self._flow.open_table()
        self._rows(table)
        self._flow.close_table()

    def _rows(self, group: Element) -> None:
        for element in group:
            if name(element) in _ROW_GROUPS:
                self._rows(element)
            elif name(element) == "table-row":
                for cell in children(element, "table-cell"):
                    columns, rows = integer(cell, "number-columns-spanned"), integer(cell, "number-rows-spanned")
                    self._flow.open_cell(columns or 1, rows or 1)
                    self.blocks(cell)
                self._flow.close_row()
