"""A word-processor sheet: centred capitals, number in a double frame, names grouped by civility, two signatures."""

from reportlab.lib.colors import black, lightgrey
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas

from linkedacts.demonstration.typesetting import HEIGHT, Area, Column, Layout, Setting, Style, like

TEXT = ParagraphStyle("text", fontName="Times-Roman", fontSize=10.5, leading=12, spaceAfter=6, alignment=TA_JUSTIFY)
CENTRED = like(TEXT, alignment=TA_CENTER)
TITLE = like(CENTRED, fontName="Times-Bold", fontSize=12, leading=15, spaceAfter=10)


def _ornament(canvas: Canvas, page: int) -> None:
    if page == 1:
        for inset in (0, 3):
            canvas.rect(140 + inset, HEIGHT - 125 + inset, 315 - 2 * inset, 42 - 2 * inset)


LAYOUT = Layout(
    styles={
        "republic": Style(like(CENTRED, fontSize=10)),
        "commune": Style(like(CENTRED, fontName="Times-Bold", fontSize=14, leading=17, spaceAfter=18)),
        "box": Style(like(TITLE, spaceAfter=20), Setting.LINES),
        "session": Style(like(TITLE, fontSize=11)),
        "title": Style(like(TITLE, fontSize=11)),
        "text": Style(TEXT),
        "presence": Style(TEXT, strong=r"^[A-ZÉ]+ :"),
        "table": Style(
            like(TEXT, alignment=0, spaceAfter=0),
            Setting.TABLE,
            columns=(Column(230), Column(150), Column(90, TA_RIGHT)),
            rules=(
                ("GRID", (0, 0), (-1, -1), 0.5, black),
                ("BACKGROUND", (0, 0), (-1, 0), lightgrey),
                ("BACKGROUND", (0, -1), (-1, -1), lightgrey),
                ("TOPPADDING", (0, 0), (-1, -1), 2),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
            ),
        ),
        "clause": Style(like(TEXT, leftIndent=24, firstLineIndent=-10, spaceAfter=3), Setting.ITEMS),
        "count": Style(like(CENTRED, spaceBefore=6)),
        "done": Style(like(TEXT, alignment=0, spaceAfter=10)),
        "signature": Style(
            like(TEXT, spaceAfter=0), Setting.TABLE, columns=(Column(235, TA_CENTER), Column(235, TA_CENTER))
        ),
        "transmission": Style(like(TEXT, fontSize=8.5, leading=10.5, spaceBefore=18)),
    },
    first=Area(62, 34, 533, HEIGHT - 26),
    later=Area(62, 50, 533, HEIGHT - 44),
    ornament=_ornament,
)
