"""Minutes: head and title, attendance, agenda, then one numbered item after the other."""

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas

from linkedacts.demonstration.emblems import SLATE, arms
from linkedacts.demonstration.typesetting import HEIGHT, Area, Layout, Panel, Setting, Style, like

TEXT = ParagraphStyle("text", fontName="Helvetica", fontSize=10, leading=13, spaceAfter=7, alignment=TA_JUSTIFY)
BOLD = like(TEXT, fontName="Helvetica-Bold", alignment=0)
ITEM = like(BOLD, textColor=SLATE, spaceBefore=12, spaceAfter=3)


def _ornament(canvas: Canvas, page: int) -> None:
    if page == 1:
        arms(canvas, 56, 36, 56)
        return
    canvas.setStrokeColor(SLATE)
    canvas.setLineWidth(0.5)
    canvas.line(56, HEIGHT - 44, 539, HEIGHT - 44)


LAYOUT = Layout(
    styles={
        "head": Style(like(TEXT, spaceAfter=0, leading=15, alignment=0), Setting.LINES),
        "minutes": Style(like(BOLD, fontSize=14, leading=18, alignment=TA_CENTER, spaceAfter=14), Setting.LINES),
        "running": Style(like(TEXT, fontName="Helvetica-Oblique", fontSize=8.5, alignment=0)),
        "text": Style(TEXT, strong=r"^Rapporteur :"),
        "presence": Style(TEXT, strong=r"^[^:(]+:"),
        "agenda": Style(like(TEXT, alignment=0, leftIndent=14, spaceBefore=6), Setting.LINES, strong=r"^ORDRE DU JOUR"),
        "heading": Style(like(ITEM, fontSize=11)),
        "number": Style(like(ITEM, keepWithNext=1)),
        "title": Style(like(BOLD, fontSize=11, leading=14, keepWithNext=1)),
        "event": Style(like(TEXT, fontName="Helvetica-Oblique", alignment=0)),
        "clause": Style(like(TEXT, leftIndent=18), strong=r"^[A-ZÉ]{3,}"),
    },
    first=Area(56, 116, 539, HEIGHT - 50),
    later=Area(56, 58, 539, HEIGHT - 50),
    panels=(Panel(frozenset({"head"}), Area(124, 42, 420, 100)),),
    ornament=_ornament,
    folio="{page}/{pages}",
)
