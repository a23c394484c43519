"""A decision of the mayor by delegation: letterhead at the left, ruled title, capitals, receipt in a table."""

from reportlab.lib.colors import black
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas

from linkedacts.demonstration.emblems import arms
from linkedacts.demonstration.typesetting import HEIGHT, Area, Column, Layout, Panel, Setting, Style, like

TEXT = ParagraphStyle("text", fontName="Helvetica", fontSize=10, leading=13.5, spaceAfter=9)
BOLD = like(TEXT, fontName="Helvetica-Bold")


def _ornament(canvas: Canvas, page: int) -> None:
    if page == 1:
        arms(canvas, 56, 40, 52)
        canvas.setLineWidth(1.2)
        canvas.line(56, HEIGHT - 112, 539, HEIGHT - 112)


LAYOUT = Layout(
    styles={
        "letterhead": Style(like(TEXT, fontSize=9, leading=12), Setting.LINES),
        "kind": Style(like(BOLD, fontSize=15, leading=19, alignment=TA_CENTER, spaceAfter=2)),
        "number": Style(like(BOLD, fontSize=13, leading=17, alignment=TA_CENTER, spaceAfter=4)),
        "basis": Style(like(TEXT, fontName="Helvetica-Oblique", fontSize=9, alignment=TA_CENTER, spaceAfter=14)),
        "title": Style(
            like(BOLD, borderWidth=0.8, borderColor=black, borderPadding=6, spaceAfter=20, leftIndent=7, rightIndent=7),
            strong=r"^OBJET :",
        ),
        "foot": Style(like(TEXT, fontSize=7.5, leading=9, alignment=TA_CENTER)),
        "author": Style(BOLD),
        "recital": Style(like(TEXT, leftIndent=12), strong=r"^(VU|CONSIDÉRANT)"),
        "order": Style(like(BOLD, fontSize=12, leading=15, alignment=TA_CENTER, spaceBefore=6, spaceAfter=12)),
        "article": Style(TEXT, strong=r"^ARTICLE \d+ :"),
        "signature": Style(like(TEXT, leftIndent=310, leading=16, spaceBefore=14, spaceAfter=40), Setting.LINES),
        "receipt": Style(
            like(TEXT, fontSize=8.5, leading=11, spaceAfter=0),
            Setting.TABLE,
            columns=(Column(235, TA_CENTER), Column(124, TA_CENTER), Column(124, TA_CENTER)),
            rules=(("GRID", (0, 0), (-1, -1), 0.5, black),),
        ),
        "appeal": Style(like(TEXT, fontSize=8, leading=10)),
    },
    first=Area(56, 132, 539, HEIGHT - 56),
    later=Area(56, 56, 539, HEIGHT - 56),
    panels=(Panel(frozenset({"letterhead"}), Area(110, 48, 380, 100)),),
    ornament=_ornament,
)
