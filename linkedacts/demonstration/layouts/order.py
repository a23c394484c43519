"""An order (arrêté) of the mayor: centred arms and number, recitals, numbered articles, stamp at the foot."""

from reportlab.lib.colors import black
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas

from linkedacts.demonstration.emblems import arms
from linkedacts.demonstration.typesetting import HEIGHT, Area, Layout, Setting, Style, like

TEXT = ParagraphStyle("text", fontName="Times-Roman", fontSize=10.5, leading=12.5, spaceAfter=6, alignment=TA_JUSTIFY)
CENTRED = like(TEXT, fontName="Times-Bold", alignment=TA_CENTER)
STAMP = like(
    TEXT,
    fontName="Helvetica",
    fontSize=8,
    leading=11,
    alignment=0,
    leftIndent=6,
    rightIndent=280,
    borderWidth=0.7,
    borderColor=black,
    borderPadding=5,
    spaceAfter=14,
)


def _ornament(canvas: Canvas, page: int) -> None:
    if page == 1:
        arms(canvas, 278, 30, 50)


LAYOUT = Layout(
    styles={
        "head": Style(like(CENTRED, fontSize=13, leading=16, spaceAfter=12)),
        "kind": Style(like(CENTRED, fontSize=14, leading=18), Setting.LINES),
        "title": Style(like(CENTRED, fontName="Times-BoldItalic", fontSize=11, leading=14, spaceAfter=14)),
        "author": Style(TEXT),
        "recital": Style(like(TEXT, spaceAfter=4)),
        "order": Style(like(CENTRED, fontSize=13, leading=16, spaceBefore=6, spaceAfter=10)),
        "article": Style(TEXT, strong=r"^Article \S+ –"),
        "signature": Style(
            like(TEXT, alignment=TA_CENTER, leftIndent=280, leading=15, spaceBefore=8, spaceAfter=24), Setting.LINES
        ),
        "stamp": Style(STAMP, Setting.LINES),
        "published": Style(TEXT),
        "appeal": Style(like(TEXT, fontSize=8.5, leading=10.5)),
    },
    first=Area(62, 90, 533, HEIGHT - 36),
    later=Area(62, 56, 533, HEIGHT - 44),
    ornament=_ornament,
)
