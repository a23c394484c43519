"""Word files (.docx): paragraphs with their numbers, tables, text boxes, notes, heads and feet, changes accepted.

Office Open XML (ECMA-376, part 1, https://ecma-international.org/publications-and-standards/standards/ecma-376/). Pages
are made by whoever prints, so there is one. python-docx is not used: it loads every part, and knows no numbers, text
boxes, notes or tracked changes.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from linkedacts.reading.document import LineKind, Page
from linkedacts.reading.flow import Flow
from linkedacts.reading.limits import ReadingLimits
from linkedacts.reading.list_markers import mark
from linkedacts.reading.office_docx_numbering import Numbering
from linkedacts.reading.office_docx_parts import Parts
from linkedacts.reading.office_docx_styles import ParagraphStyle, Styles
from linkedacts.reading.office_docx_tables import rows
from linkedacts.reading.office_docx_text import pieces
from linkedacts.reading.office_package import Element, OfficePackage
from linkedacts.reading.office_xml import attribute, child, children, name, switched

_GAP = 60
"""Twentieths of a point between paragraphs that are seen as a gap."""
_TRANSPARENT = frozenset(("sdt", "sdtContent", "customXml", "ins", "moveTo"))
_NOTE_KINDS = ("footnote", "endnote")


def read_docx(content: bytes, file: Path, limits: ReadingLimits) -> tuple[Page, ...]:
    """Gives one page, without boxes; raises a SourceRefused."""
    parts = Parts(OfficePackage(content, file, limits), file)
    flow = Flow(file, limits)
    writer = _Writer(flow, parts)
    body = child(parts.main, "body")
    sections = [section for section in parts.main.iter() if name(section) == "sectPr"]
    writer.margins(sections, "header")
    writer.blocks(body if body is not None else ())
    writer.notes()
    writer.margins(sections, "footer")
    return (flow.page(),)


@dataclass
class _Paragraph:
    """A paragraph being gathered."""

    text: str = ""
    boxes: list[Element] = field(default_factory=list)


class _Writer:
    """Writes blocks of WordprocessingML as lines and tables."""

    def __init__(self, flow: Flow, parts: Parts) -> None:
        self._flow, self._parts = flow, parts
        self._styles = Styles(parts.related("styles"))
        self._numbering = Numbering(parts.related("numbering"), self._styles)
        self._kind = LineKind.BODY
        self._notes: list[str] = []
        self._carried = ""
        """Text of paragraphs whose end was deleted: it goes on in the next."""
        self._above = ParagraphStyle()
        self._style_above: str | None = None

    def blocks(self, elements: Iterable[Element]) -> None:
        """Writes paragraphs and tables in order."""
        for element in elements:
            match name(element):
                case "p":
                    self._paragraph(element)
                case "tbl":
                    self._table(element)
                case kind if kind in _TRANSPARENT:
                    self.blocks(element)

    def margins(self, sections: list[Element], place: str) -> None:
        """Writes the heads or feet of the sections, each once; what only the first page has is no running line."""
        written = set()
        for section in sections:
            for reference in children(section, f"{place}Reference"):
                identifier, kind = attribute(reference, "id"), attribute(reference, "type")
                part = self._parts.referred(identifier)
                if part is None or identifier in written or (kind == "first" and not switched(section, "titlePg")):
                    continue
                written.add(identifier)
                self._kind = LineKind.BODY if kind == "first" else LineKind.RUNNING
                self._apart(part)
        self._kind = LineKind.BODY

    def notes(self) -> None:
        """Writes the notes that were referred to, each after its mark."""
        for kind in _NOTE_KINDS:
            part = self._parts.related(f"{kind}s")
            notes = {f"{kind} {attribute(note, 'id')}": note for note in children(part, kind)}
            for number, reference in enumerate(self._notes, start=1):
                if reference in notes:
                    self._carried = f"{mark(number)} "
                    self._apart(notes[reference])

    def _apart(self, elements: Iterable[Element]) -> None:
        """Writes blocks that stand apart from what is around them."""
        self._flow.gap()
        self.blocks(elements)
        self._flow.gap()

    def _paragraph(self, element: Element) -> None:
        properties = child(element, "pPr")
        style_id = attribute(child(properties, "pStyle"), "val") or self._styles.default
        style = ParagraphStyle.of(properties, None).over(self._styles.paragraph(style_id))
        marker = self._numbering.marker(style, style_id)
        gathered = self._gathered(element, style)
        for box in gathered.boxes:
            self._apart(box)
        text, self._carried = self._carried + gathered.text, ""
        if child(properties, "rPr", "del") is not None:
            self._carried = text
            return
        self._space(style, style_id)
        self._lines(f"{marker} {text}" if marker and text.strip() else text)

    def _gathered(self, element: Element, style: ParagraphStyle) -> _Paragraph:
        gathered = _Paragraph()
        for piece in pieces(element, capitals=bool(style.capitals)):
            if piece.box is not None:
                gathered.boxes.append(piece.box)
            elif piece.note is not None:
                self._notes.append(piece.note)
                gathered.text += mark(len(self._notes))
            elif not style.hidden:
                gathered.text += piece.text
        return gathered

    def _space(self, style: ParagraphStyle, style_id: str | None) -> None:
        """Leaves a gap where paragraphs are apart; Word takes the larger of the two spaces."""
        same = style.contextual and self._above.contextual and style_id == self._style_above
        if not same and max(self._above.after or 0, style.before or 0) >= _GAP:
            self._flow.gap()
        self._above, self._style_above = style, style_id

    def _lines(self, text: str) -> None:
        for line in text.split("\n"):
            if not self._flow.write(line, self._kind):
                self._flow.gap()

    def _table(self, table: Element) -> None:
        self._flow.open_table()
        for row in rows(table):
            for cell in row:
                self._flow.open_cell(cell.columns, cell.rows)
                self.blocks(cell.content)
            self._flow.close_row()
        self._flow.close_table()
