"""The drawn emblems of the invented authorities: the arms of Val-d'Ormelle, the bells of the Trois Clochers."""

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas

from linkedacts.demonstration.typesetting import HEIGHT

GREEN, BLUE, GOLD, SLATE = HexColor("#2f6b3a"), HexColor("#1f4e79"), HexColor("#c9a227"), HexColor("#3d4a57")


def arms(canvas: Canvas, left: float, top: float, height: float) -> None:
    """Draws the arms of Val-d'Ormelle: an elm of gold over a wavy river, on green."""
    canvas.saveState()
    canvas.translate(left, HEIGHT - top - height)
    canvas.scale(height / 100, height / 100)
    _shield(canvas, GREEN)
    canvas.setFillColor(GOLD)
    canvas.rect(38, 42, 6, 22, stroke=0, fill=1)
    for x, y in ((41, 74), (30, 66), (52, 66)):
        canvas.circle(x, y, 12, stroke=0, fill=1)
    for level in (24, 32):
        _wave(canvas, level)
    canvas.restoreState()


def steeples(canvas: Canvas, left: float, top: float, height: float) -> None:
    """Draws the three steeples of the communauté de communes."""
    canvas.saveState()
    canvas.translate(left, HEIGHT - top - height)
    canvas.scale(height / 100, height / 100)
    for x, tall, color in ((0, 74, BLUE), (36, 100, SLATE), (72, 60, GREEN)):
        canvas.setFillColor(color)
        canvas.rect(x, 0, 28, tall * 0.55, stroke=0, fill=1)
        _triangle(canvas, x - 3, x + 31, tall * 0.55, tall)
    canvas.restoreState()


def _shield(canvas: Canvas, color: Color) -> None:
    path = canvas.beginPath()
    path.moveTo(4, 98)
    path.lineTo(78, 98)
    path.lineTo(78, 40)
    path.curveTo(78, 18, 58, 8, 41, 2)
    path.curveTo(24, 8, 4, 18, 4, 40)
    path.close()
    canvas.setFillColor(color)
    canvas.setStrokeColor(SLATE)
    canvas.setLineWidth(2)
    canvas.drawPath(path, stroke=1, fill=1)


def _wave(canvas: Canvas, level: float) -> None:
    path = canvas.beginPath()
    path.moveTo(16, level)
    for start in (16, 32.5, 49):
        path.curveTo(start + 5, level + 6, start + 11, level - 6, start + 16.5, level)
    canvas.setStrokeColor(HexColor("#ffffff"))
    canvas.setLineWidth(3)
    canvas.drawPath(path, stroke=1, fill=0)


def _triangle(canvas: Canvas, left: float, right: float, bottom: float, top: float) -> None:
    path = canvas.beginPath()
    path.moveTo(left, bottom)
    path.lineTo(right, bottom)
    path.lineTo((left + right) / 2, top)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)
