"""The paragraph styles of a Word file, as far as they change what is read: spacing, numbering, capitals, hiding.

ECMA-376, part 1, 17.7 (styles), 17.3.1 (paragraph properties).
"""

from dataclasses import dataclass, fields, replace
from typing import Self

from linkedacts.reading.office_package import Element
from linkedacts.reading.office_xml import attribute, child, children, integer, switched

_AUTOMATIC = 280
"""Twentieths of a point that « automatic » spacing is, as in HTML."""
_DEEPEST = 30
"""Styles based on each other: a loop would have no end."""


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What properties say, None where they say nothing."""

    before: int | None = None
    """Space above, in twentieths of a point."""
    after: int | None = None
    contextual: bool | None = None
    """Whether there is no space between paragraphs of this style."""
    list_id: int | None = None
    level: int | None = None
    capitals: bool | None = None
    hidden: bool | None = None

    @classmethod
    def of(cls, paragraph: Element | None, run: Element | None) -> Self:
        """Reads the properties of a paragraph (pPr) and of its text (rPr)."""
        spacing, numbering = child(paragraph, "spacing"), child(paragraph, "numPr")
        return cls(
            before=_space(spacing, "before"),
            after=_space(spacing, "after"),
            contextual=switched(paragraph, "contextualSpacing"),
            list_id=integer(child(numbering, "numId"), "val"),
            level=integer(child(numbering, "ilvl"), "val"),
            capitals=switched(run, "caps"),
            hidden=switched(run, "vanish"),
        )

    def over(self, other: "ParagraphStyle") -> "ParagraphStyle":
        """Gives the other style with what this one says instead."""
        said = {field.name: value for field in fields(self) if (value := getattr(self, field.name)) is not None}
        return replace(other, **said)


class Styles:
    """The paragraph styles of one file, by identifier."""

    def __init__(self, root: Element | None) -> None:
        """Takes the root of styles.xml, if there is one."""
        defaults = child(root, "docDefaults")
        paragraph, run = child(defaults, "pPrDefault", "pPr"), child(defaults, "rPrDefault", "rPr")
        self._defaults = ParagraphStyle.of(paragraph, run)
        self._definitions = {attribute(style, "styleId"): style for style in children(root, "style")}
        self._resolved: dict[str | None, ParagraphStyle] = {}
        self.default = next((key for key, style in self._definitions.items() if _is_default(style)), None)

    def paragraph(self, style_id: str | None) -> ParagraphStyle:
        """Gives a style with all that it is based on."""
        if style_id not in self._resolved:
            self._resolved[style_id] = self._resolve(style_id, _DEEPEST)
        return self._resolved[style_id]

    def list_of(self, style_id: str | None) -> int | None:
        """Gives the list that a numbering style stands for."""
        numbering = child(self._definitions.get(style_id), "pPr", "numPr", "numId")
        return integer(numbering, "val")

    def _resolve(self, style_id: str | None, depth: int) -> ParagraphStyle:
        definition = self._definitions.get(style_id)
        if definition is None or not depth:
            return self._defaults
        base = self._resolve(attribute(child(definition, "basedOn"), "val"), depth - 1)
        return ParagraphStyle.of(child(definition, "pPr"), child(definition, "rPr")).over(base)


def _space(spacing: Element | None, side: str) -> int | None:
    if attribute(spacing, f"{side}Autospacing") in ("1", "true", "on"):
        return _AUTOMATIC
    return integer(spacing, side)


def _is_default(style: Element) -> bool:
    return attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true", "on")
