"""The seed's layout: a letterhead with the number at the left of the first page, the attendance at its right."""

from collections.abc import Mapping

from reportlab.lib.colors import black
from reportlab.lib.enums import TA_JUSTIFY, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas

from linkedacts.demonstration.typesetting import HEIGHT, Area, Layout, Panel, Setting, Style, like

TIMES = ParagraphStyle("times", fontName="Times-Roman", fontSize=11, leading=13, spaceAfter=8)


def _ornament(canvas: Canvas, page: int) -> None:
    if page > 1:
        return
    canvas.setFillGray(0.25)
    canvas.rect(42, HEIGHT - 92, 34, 34, stroke=0, fill=1)
    canvas.setFillGray(1)
    for step in range(3):
        canvas.rect(48 + 9 * step, HEIGHT - 86, 5, 8 + 7 * step, stroke=0, fill=1)
    canvas.setStrokeGray(0.25)
    canvas.line(84, HEIGHT - 92, 200, HEIGHT - 92)
    canvas.line(210, HEIGHT - 56, 210, 60)


def _styles() -> Mapping[str, Style]:
    ragged = like(TIMES, fontSize=11.5, leading=13.5)
    stretched = like(ragged, alignment=TA_JUSTIFY, justifyBreaks=1)
    column = like(stretched, fontSize=12, leading=14)
    margin = like(TIMES, fontSize=12, leading=14, spaceAfter=14)
    margin_bold = like(margin, fontName="Times-Bold")
    stamp = like(
        TIMES,
        fontName="Helvetica",
        fontSize=8.5,
        leading=11.5,
        leftIndent=6,
        rightIndent=300,
        borderWidth=0.5,
        borderColor=black,
        borderPadding=5,
        spaceBefore=40,
        spaceAfter=30,
    )
    session = like(TIMES, fontName="Times-Bold", fontSize=15, leading=18, spaceAfter=18)
    return {
        "number": Style(margin_bold),
        "register": Style(margin_bold, Setting.LINES),
        "theme": Style(margin),
        "members": Style(like(margin, rightIndent=40)),
        "session": Style(session),
        "opening": Style(like(column, spaceAfter=18), Setting.LINES),
        "presence": Style(like(column, spaceAfter=4), Setting.LINES, strong=r"^(Présents|Absent)[^:]*:"),
        "running": Style(like(TIMES, alignment=TA_RIGHT, fontSize=9)),
        "title": Style(
            like(stretched, fontName="Times-Bold", fontSize=14, leading=17, spaceAfter=12),
            Setting.LINES,
            new_page=True,
        ),
        "rapporteur": Style(ragged),
        "report": Style(stretched, Setting.LINES),
        "lead": Style(like(ragged, fontName="Times-Bold")),
        "clauses": Style(like(stretched, spaceAfter=2), Setting.LINES),
        "result": Style(like(ragged, fontName="Times-Bold"), new_page=True),
        "count": Style(like(ragged, spaceAfter=24), Setting.LINES),
        "signature": Style(like(ragged, alignment=TA_RIGHT, spaceAfter=14)),
        "transmission": Style(stamp, Setting.LINES),
        "annexes": Style(like(ragged, fontSize=10, leading=12, spaceAfter=2), Setting.ITEMS),
        "appeal": Style(like(stretched, fontSize=9, leading=11, spaceBefore=36, spaceAfter=0), Setting.LINES),
    }


LAYOUT = Layout(
    styles=_styles(),
    first=Area(220, 60, 553, HEIGHT - 50),
    later=Area(42, 60, 553, HEIGHT - 50),
    panels=(Panel(frozenset({"number", "register", "theme", "members"}), Area(42, 120, 204, 420)),),
    ornament=_ornament,
)
