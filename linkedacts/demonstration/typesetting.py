"""Sets the parts of an act on the pages of a PDF, as its layout says.

Made with reportlab (https://docs.reportlab.com/reportlab/userguide/); invariant mode leaves dates and random
identifiers out of the file, so that the same text gives the same bytes.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    KeepTogether,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Table,
    TableStyle,
)

from linkedacts.demonstration.parts import CELL, FOOT, RUNNING, Part

WIDTH, HEIGHT = A4

_SENTENCE_END = re.compile(r"[.:;]$")
Rules = tuple[tuple[Any, ...], ...]


class Setting(StrEnum):
    """How the lines of a part are set."""

    FLOW = "flow"
    """Broken anew to the width of the column."""
    LINES = "lines"
    """Broken as they stand in the text; a justified paragraph stretches all but its last line."""
    ITEMS = "items"
    """Each line a paragraph of its own."""
    TABLE = "table"
    """Ruled cells; the first row is the head."""


@dataclass(frozen=True, slots=True)
class Style:
    """How the parts of one role look."""

    paragraph: ParagraphStyle
    setting: Setting = Setting.FLOW
    strong: str = ""
    """Pattern of the passages that are set in bold."""
    new_page: bool = False
    columns: tuple["Column", ...] = ()
    """Those of a table."""
    rules: Rules = ()
    """Lines and backgrounds of a table, as TableStyle takes them."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    width: float
    """Points."""
    alignment: int = TA_LEFT


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle on the page, in points from the top left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def frame(self, *, border: bool = False) -> Frame:
        """Gives the frame that text fills."""
        width, height = self.right - self.left, self.bottom - self.top
        inset = 4 if border else 0
        return Frame(
            self.left,
            HEIGHT - self.bottom,
            width,
            height,
            leftPadding=inset,
            rightPadding=inset,
            topPadding=inset,
            bottomPadding=inset,
            showBoundary=int(border),
        )


@dataclass(frozen=True, slots=True)
class Panel:
    """A place of its own on the first page, beside the text: letterhead, stamp, count of votes."""

    roles: frozenset[str]
    area: Area
    border: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """How one issuer prints its acts."""

    styles: Mapping[str, Style]
    first: Area
    """Where the text runs on the first page."""
    later: Area
    panels: tuple[Panel, ...] = ()
    ornament: Callable[[Canvas, int], None] | None = None
    """Draws the emblem and rules of a page, given its number."""
    folio: str = ""
    """Page number at the foot: `Page {page} sur {pages}`."""


def like(parent: ParagraphStyle, **changes: Any) -> ParagraphStyle:
    """Gives a paragraph style that differs from its parent in a few properties."""
    return ParagraphStyle("", parent, **changes)


def pdf(parts: Sequence[Part], layout: Layout, title: str) -> bytes:
    """Gives the PDF of an act."""
    _, pages = _typeset(parts, layout, title, pages=0)
    content, _ = _typeset(parts, layout, title, pages)
    return content


def _typeset(parts: Sequence[Part], layout: Layout, title: str, pages: int) -> tuple[bytes, int]:
    buffer = BytesIO()
    template = BaseDocTemplate(buffer, pagesize=A4, title=title, lang="fr-FR", invariant=1)
    head = partial(_draw_page, parts=parts, layout=layout, pages=pages)
    template.addPageTemplates(
        [
            PageTemplate("first", [layout.first.frame()], onPage=head),
            PageTemplate("later", [layout.later.frame()], onPage=head),
        ]
    )
    template.build([NextPageTemplate("later"), *_flow(parts, layout)])
    return buffer.getvalue(), template.page


def _flow(parts: Iterable[Part], layout: Layout) -> list[Flowable]:
    elsewhere = {RUNNING, FOOT}.union(*(panel.roles for panel in layout.panels))
    story: list[Flowable] = []
    for part in parts:
        if part.role in elsewhere:
            continue
        if layout.styles[part.role].new_page:
            story.append(PageBreak())
        story.extend(_whole(part, layout.styles[part.role]))
    return story


def _whole(part: Part, style: Style) -> list[Flowable]:
    """Keeps lines that belong together (a signature, a stamp) on one page."""
    set_part = _set(part, style)
    return [KeepTogether(set_part)] if style.setting is Setting.LINES else set_part


def _draw_page(canvas: Canvas, document: BaseDocTemplate, *, parts: Sequence[Part], layout: Layout, pages: int) -> None:
    page = document.page
    if layout.ornament is not None:
        layout.ornament(canvas, page)
    for panel in layout.panels if page == 1 else ():
        _fill(canvas, panel.area.frame(border=panel.border), parts, layout, panel.roles)
    if page > 1:
        _fill(canvas, Area(layout.later.left, 26, layout.later.right, 52).frame(), parts, layout, {RUNNING})
    _fill(canvas, Area(layout.later.left, HEIGHT - 44, layout.later.right, HEIGHT - 22).frame(), parts, layout, {FOOT})
    if layout.folio:
        canvas.setFillGray(0)
        canvas.setFont("Helvetica", 7)
        canvas.drawRightString(layout.later.right, 14, layout.folio.format(page=page, pages=pages))


def _fill(canvas: Canvas, frame: Frame, parts: Iterable[Part], layout: Layout, roles: Iterable[str]) -> None:
    wanted = set(roles)
    story = [item for part in parts if part.role in wanted for item in _set(part, layout.styles[part.role])]
    frame.addFromList(story, canvas)


def _set(part: Part, style: Style) -> list[Flowable]:
    match style.setting:
        case Setting.FLOW:
            return [_paragraph([" ".join(part.lines)], style)]
        case Setting.LINES:
            justified = style.paragraph.alignment == TA_JUSTIFY
            return [_paragraph(lines, style) for lines in (_sentences(part.lines) if justified else [part.lines])]
        case Setting.ITEMS:
            return [_paragraph([line], style) for line in part.lines]
        case Setting.TABLE:
            return [_table(part, style)]


def _sentences(lines: Sequence[str]) -> list[list[str]]:
    """Groups lines up to each that ends a sentence or a label: such a line is never stretched."""
    groups: list[list[str]] = [[]]
    for line in lines:
        groups[-1].append(line)
        if _SENTENCE_END.search(line):
            groups.append([])
    return [group for group in groups if group]


def _paragraph(lines: Iterable[str], style: Style) -> Paragraph:
    text = "<br/>".join(escape(line) for line in lines)
    if style.strong:
        text = re.sub(style.strong, r"<b>\g<0></b>", text)
    return Paragraph(text, style.paragraph)


def _table(part: Part, style: Style) -> Table:
    looks = [like(style.paragraph, alignment=column.alignment) for column in style.columns]
    rows = [
        [Paragraph(escape(cell.strip()), look) for cell, look in zip(cells, looks, strict=True)]
        for cells in (line.split(CELL) for line in part.lines)
    ]
    widths = [column.width for column in style.columns]
    return Table(rows, colWidths=widths, style=TableStyle(style.rules), repeatRows=1, spaceBefore=4, spaceAfter=12)
