"""A modern sheet: coloured head, facts of the session in a column at the right of the first page, votes in a table."""

from reportlab.lib.colors import HexColor, white
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas

from linkedacts.demonstration.emblems import BLUE, arms
from linkedacts.demonstration.typesetting import HEIGHT, WIDTH, Area, Column, Layout, Panel, Setting, Style, like

TEXT = ParagraphStyle("text", fontName="Helvetica", fontSize=9.5, leading=13, spaceAfter=7)
BOLD = like(TEXT, fontName="Helvetica-Bold")
PALE = HexColor("#e8eef4")


def _ornament(canvas: Canvas, page: int) -> None:
    canvas.setFillColor(BLUE)
    if page > 1:
        canvas.rect(0, HEIGHT - 12, WIDTH, 12, stroke=0, fill=1)
        return
    canvas.rect(0, HEIGHT - 84, WIDTH, 84, stroke=0, fill=1)
    canvas.setFillColor(PALE)
    canvas.rect(400, HEIGHT - 250, 153, 142, stroke=0, fill=1)
    arms(canvas, 42, 12, 60)


LAYOUT = Layout(
    styles={
        "brand": Style(like(BOLD, fontSize=15, leading=19, textColor=white), Setting.LINES),
        "facts": Style(like(TEXT, fontSize=9, leading=14, spaceAfter=4), Setting.ITEMS, strong=r"^[^:]+:|^Séance"),
        "number": Style(like(BOLD, fontSize=13, leading=17, textColor=BLUE)),
        "theme": Style(like(TEXT, fontName="Helvetica-Oblique")),
        "title": Style(like(BOLD, fontSize=12, leading=15, spaceAfter=14)),
        "running": Style(like(TEXT, fontSize=8, alignment=TA_RIGHT)),
        "foot": Style(like(TEXT, fontSize=7, leading=9, alignment=TA_CENTER)),
        "text": Style(TEXT),
        "presence": Style(TEXT, strong=r"^[^:]+:"),
        "heading": Style(like(BOLD, fontSize=10.5, textColor=BLUE, spaceBefore=8, keepWithNext=1)),
        "clause": Style(like(TEXT, leftIndent=14, firstLineIndent=-12, spaceAfter=4), Setting.ITEMS),
        "vote": Style(
            like(TEXT, spaceAfter=0),
            Setting.TABLE,
            columns=(Column(90, TA_CENTER), Column(90, TA_CENTER), Column(90, TA_CENTER), Column(150, TA_CENTER)),
            rules=(("GRID", (0, 0), (-1, -1), 0.5, BLUE), ("BACKGROUND", (0, 0), (-1, 0), PALE)),
        ),
        "signature": Style(like(TEXT, leftIndent=300, leading=16, spaceBefore=14, spaceAfter=22), Setting.LINES),
        "annexes": Style(TEXT),
        "transmission": Style(like(TEXT, fontSize=8, leading=11), Setting.LINES),
        "appeal": Style(like(TEXT, fontSize=7.5, leading=9.5)),
    },
    first=Area(42, 108, 386, HEIGHT - 56),
    later=Area(42, 60, 553, HEIGHT - 56),
    panels=(
        Panel(frozenset({"brand"}), Area(108, 20, 450, 74)),
        Panel(frozenset({"facts"}), Area(408, 116, 548, 248)),
    ),
    ornament=_ornament,
    folio="{page}/{pages}",
)
