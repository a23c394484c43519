"""The styles of an OpenDocument text, as far as they change what is read: spacing, lists, capitals, hiding.

OpenDocument 1.3, part 3, 16 (styles), 19.850 (list levels), 20 (formatting attributes):
https://docs.oasis-open.org/office/OpenDocument/v1.3/os/part3-schema/OpenDocument-v1.3-os-part3-schema.html
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Self

from linkedacts.reading import list_markers
from linkedacts.reading.list_markers import FORMS
from linkedacts.reading.office_package import Element
from linkedacts.reading.office_xml import attribute, child, children, integer, name

_LENGTH = re.compile(r"(\d{1,6}(?:\.\d{1,9})?)(cm|mm|in|pt|pc|px)")
_POINTS = {"cm": 28.35, "mm": 2.835, "in": 72.0, "pt": 1.0, "pc": 12.0, "px": 0.75}
_DEEPEST = 30
"""Styles with parents: a loop would have no end."""
_STYLES = ("styles", "automatic-styles")


@dataclass(frozen=True, slots=True)
class TextStyle:
    """What a paragraph or text style says, None where it says nothing."""

    before: float | None = None
    """Space above, in points."""
    after: float | None = None
    capitals: bool | None = None
    hidden: bool | None = None
    """Not displayed, or struck out."""
    list_style: str | None = None

    @classmethod
    def of(cls, style: Element) -> Self:
        """Reads a style:style element."""
        paragraph, text = child(style, "paragraph-properties"), child(style, "text-properties")
        transform, line = attribute(text, "text-transform"), attribute(text, "text-line-through-style")
        hidden = attribute(text, "display") == "none" or line not in (None, "none")
        return cls(
            before=_points(attribute(paragraph, "margin-top")),
            after=_points(attribute(paragraph, "margin-bottom")),
            capitals=None if transform is None else transform == "uppercase",
            hidden=hidden or None,
            list_style=attribute(style, "list-style-name") or None,
        )

    def over(self, other: "TextStyle") -> "TextStyle":
        """Gives the other style with what this one says instead."""
        said = {field.name: value for field in fields(self) if (value := getattr(self, field.name)) is not None}
        return replace(other, **said)


@dataclass(frozen=True, slots=True)
class ListLevel:
    """How the items of one level of a list are marked."""

    bullet: str | None = None
    form: str = ""
    """One of HTML's five; empty where there is no number."""
    before: str = ""
    after: str = ""
    levels: int = 1
    """How many levels of numbers are written, this one the last."""
    start: int = 1

    @classmethod
    def of(cls, level: Element) -> Self:
        """Reads a list level style, of a number, a bullet or an image."""
        before, after = attribute(level, "num-prefix") or "", attribute(level, "num-suffix") or ""
        if not name(level).endswith("-number") and name(level) != "outline-level-style":
            return cls(bullet=list_markers.bullet(attribute(level, "bullet-char") or ""), before=before, after=after)
        start = integer(level, "start-value")
        return cls(
            form=attribute(level, "num-format") or "",
            before=before,
            after=after,
            levels=integer(level, "display-levels") or 1,
            start=1 if start is None else start,
        )

    def marker(self, counts: list[int], above: Iterable["ListLevel"]) -> str:
        """Gives what stands before an item; `counts` and `above` hold the outer levels first, this one last."""
        if self.bullet is not None:
            return f"{self.before}{self.bullet}{self.after}"
        if not self.form:
            return (self.before + self.after).strip()
        written = [FORMS.get(level.form, str)(count) for level, count in zip(above, counts, strict=True) if level.form]
        return self.before + ".".join(written[-max(self.levels, 1) :]) + self.after


class OdtStyles:
    """The styles of one file, by name; those of the content come before those of the document."""

    def __init__(self, roots: Iterable[Element]) -> None:
        """Takes the roots of styles.xml and content.xml."""
        self._definitions: dict[tuple[str | None, str | None], Element] = {}
        self._lists: dict[str | None, dict[int, ListLevel]] = {}
        self._resolved: dict[tuple[str | None, str | None], TextStyle] = {}
        for root in roots:
            for group in children(root, *_STYLES):
                self._add(group)

    def style(self, family: str, style_name: str | None) -> TextStyle:
        """Gives a style with what its parents say."""
        key = (family, style_name)
        if key not in self._resolved:
            self._resolved[key] = self._resolve(key, _DEEPEST)
        return self._resolved[key]

    def level(self, list_style: str | None, level: int) -> ListLevel:
        """Gives one level, from 1, of a list style; bullets where the style is not there."""
        return self._lists.get(list_style, {}).get(level, ListLevel(bullet=list_markers.BULLET))

    def outline(self, level: int) -> ListLevel:
        """Gives how headings of a level are numbered."""
        return self._lists.get("", {}).get(level, ListLevel())

    def _add(self, group: Element) -> None:
        for style in children(group, "style", "default-style"):
            self._definitions[attribute(style, "family"), attribute(style, "name")] = style
        for style in children(group, "list-style", "outline-style"):
            key = "" if name(style) == "outline-style" else attribute(style, "name")
            self._lists[key] = {integer(level, "level") or 0: ListLevel.of(level) for level in style}

    def _resolve(self, key: tuple[str | None, str | None], depth: int) -> TextStyle:
        style = self._definitions.get(key)
        if style is None or not depth:
            return TextStyle()
        parent = attribute(style, "parent-style-name")
        return TextStyle.of(style).over(self._resolve((key[0], parent), depth - 1) if key[1] else TextStyle())


def _points(written: str | None) -> float | None:
    found = _LENGTH.fullmatch(written or "")
    return float(found[1]) * _POINTS[found[2]] if found else None
