"""A typewritten sheet: fixed pitch, one name a line with its office, underlined head."""

from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from linkedacts.demonstration.typesetting import HEIGHT, Area, Layout, Setting, Style, like

TEXT = ParagraphStyle("text", fontName="Courier", fontSize=9.5, leading=12, spaceAfter=9)
BOLD = like(TEXT, fontName="Courier-Bold")

LAYOUT = Layout(
    styles={
        "head": Style(TEXT, Setting.LINES),
        "meeting": Style(like(BOLD, fontSize=11, alignment=TA_CENTER, spaceBefore=12, spaceAfter=4)),
        "number": Style(like(BOLD, alignment=TA_CENTER, spaceAfter=16)),
        "title": Style(like(BOLD, leftIndent=50, firstLineIndent=-50, spaceAfter=14)),
        "running": Style(like(TEXT, fontSize=8, alignment=TA_RIGHT)),
        "facts": Style(TEXT, Setting.LINES),
        "label": Style(like(TEXT, spaceAfter=2, spaceBefore=4, keepWithNext=1)),
        "name": Style(like(TEXT, leftIndent=30), Setting.LINES),
        "text": Style(like(TEXT, firstLineIndent=30)),
        "clause": Style(like(TEXT, leftIndent=30), strong=r"^PREND ACTE"),
        "signature": Style(like(TEXT, leftIndent=210, spaceBefore=14, spaceAfter=40), Setting.LINES),
        "transmission": Style(TEXT, Setting.LINES),
        "appeal": Style(like(TEXT, fontSize=8.5, leading=11)),
    },
    first=Area(70, 60, 530, HEIGHT - 60),
    later=Area(70, 64, 530, HEIGHT - 60),
)
