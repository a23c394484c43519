"""An intercommunal body's sheet: steeples, facts in a frame, delegates listed by commune, folio on each page."""

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas

from linkedacts.demonstration.emblems import GREEN, steeples
from linkedacts.demonstration.typesetting import HEIGHT, Area, Layout, Panel, Setting, Style, like

TEXT = ParagraphStyle("text", fontName="Helvetica", fontSize=10, leading=13, spaceAfter=7, alignment=TA_JUSTIFY)
BOLD = like(TEXT, fontName="Helvetica-Bold", alignment=0)


def _ornament(canvas: Canvas, page: int) -> None:
    if page == 1:
        steeples(canvas, 48, 34, 54)
        canvas.setFillColor(HexColor("#e4ede6"))
        canvas.rect(42, HEIGHT - 236, 340, 60, stroke=0, fill=1)
    canvas.setStrokeColor(GREEN)
    canvas.setLineWidth(0.8)
    canvas.line(42, 50, 553, 50)


LAYOUT = Layout(
    styles={
        "brand": Style(like(BOLD, fontSize=14, leading=17, textColor=GREEN)),
        "register": Style(like(TEXT, alignment=0)),
        "number": Style(like(BOLD, fontSize=12, leading=15)),
        "facts": Style(like(TEXT, fontSize=9, leading=13.5, alignment=0), Setting.LINES),
        "theme": Style(like(TEXT, fontName="Helvetica-Oblique", spaceAfter=4)),
        "title": Style(like(BOLD, fontSize=13, leading=16)),
        "running": Style(like(TEXT, fontSize=8, alignment=0)),
        "foot": Style(like(TEXT, fontSize=7.5, leading=9, alignment=0)),
        "text": Style(TEXT, strong=r"^(Secrétaire de séance|Rapporteur) :"),
        "label": Style(like(BOLD, spaceAfter=3, keepWithNext=1)),
        "members": Style(like(TEXT, leftIndent=14, spaceAfter=4), strong=r"^[^:]+:"),
        "clause": Style(like(TEXT, leftIndent=24, firstLineIndent=-10, spaceAfter=4), Setting.ITEMS),
        "count": Style(like(TEXT, alignment=0, leftIndent=14), Setting.LINES),
        "signature": Style(
            like(TEXT, alignment=TA_CENTER, leftIndent=280, leading=16, spaceBefore=10, spaceAfter=26), Setting.LINES
        ),
        "stamp": Style(like(TEXT, fontSize=8, leading=11, alignment=0), Setting.LINES),
        "appeal": Style(like(TEXT, fontSize=8, leading=10)),
    },
    first=Area(42, 256, 553, HEIGHT - 66),
    later=Area(42, 62, 553, HEIGHT - 66),
    panels=(
        Panel(frozenset({"brand", "register"}), Area(120, 36, 540, 92)),
        Panel(frozenset({"number"}), Area(42, 132, 380, 156)),
        Panel(frozenset({"theme", "title"}), Area(52, 182, 374, 234)),
        Panel(frozenset({"facts"}), Area(400, 132, 553, 236), border=True),
    ),
    ornament=_ornament,
    folio="Page {page}/{pages}",
)
