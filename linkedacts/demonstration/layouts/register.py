"""The register of Val-d'Ormelle in 2024: stamp of the prefecture at the top right, counts in a box, justified Times."""

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas

from linkedacts.demonstration.emblems import arms
from linkedacts.demonstration.typesetting import HEIGHT, Area, Layout, Panel, Setting, Style, like

TEXT = ParagraphStyle("text", fontName="Times-Roman", fontSize=11, leading=13.5, spaceAfter=8, alignment=TA_JUSTIFY)
RAGGED = like(TEXT, alignment=0)
CENTRED = like(TEXT, fontName="Times-Bold", alignment=TA_CENTER)
SMALL = ParagraphStyle("small", fontName="Helvetica", fontSize=8, leading=11)


def _ornament(canvas: Canvas, page: int) -> None:
    if page == 1:
        arms(canvas, 50, 36, 56)
    else:
        canvas.setLineWidth(0.5)
        canvas.line(56, HEIGHT - 44, 539, HEIGHT - 44)


LAYOUT = Layout(
    styles={
        "head": Style(like(RAGGED, spaceAfter=0, leading=15), Setting.LINES),
        "stamp": Style(SMALL, Setting.LINES),
        "register": Style(like(CENTRED, fontSize=13, leading=16), Setting.LINES),
        "session": Style(like(CENTRED, fontSize=12, leading=15)),
        "counts": Style(like(SMALL, fontName="Times-Roman", fontSize=10, leading=13), Setting.LINES),
        "number": Style(like(CENTRED, fontSize=12, spaceAfter=10)),
        "title": Style(like(RAGGED, fontName="Times-Bold", fontSize=12, leading=15, spaceAfter=14)),
        "running": Style(like(RAGGED, fontName="Times-Italic", fontSize=9)),
        "text": Style(TEXT),
        "presence": Style(TEXT, strong=r"^[^:]+:"),
        "recital": Style(like(TEXT, spaceAfter=5), strong=r"^(Vu|Considérant)"),
        "heading": Style(like(CENTRED, fontSize=11, alignment=0, spaceAfter=3, keepWithNext=1)),
        "ballot": Style(like(RAGGED, leftIndent=18), Setting.LINES),
        "obtained": Style(like(RAGGED, leftIndent=18, spaceAfter=10), Setting.LINES),
        "decision": Style(like(TEXT, spaceBefore=6)),
        "clause": Style(like(TEXT, leftIndent=18), strong=r"^[A-ZÉ]{3,}"),
        "signature": Style(
            like(TEXT, alignment=TA_CENTER, leftIndent=260, leading=17, spaceBefore=16, spaceAfter=40), Setting.LINES
        ),
        "appeal": Style(like(TEXT, fontSize=8.5, leading=10.5)),
    },
    first=Area(56, 218, 539, HEIGHT - 60),
    later=Area(56, 62, 539, HEIGHT - 60),
    panels=(
        Panel(frozenset({"head"}), Area(106, 40, 320, 100)),
        Panel(frozenset({"stamp"}), Area(340, 36, 545, 92), border=True),
        Panel(frozenset({"counts"}), Area(56, 128, 170, 192), border=True),
        Panel(frozenset({"register", "session"}), Area(186, 128, 539, 210)),
    ),
    ornament=_ornament,
)
