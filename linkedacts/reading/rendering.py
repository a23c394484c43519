"""How the elements of HTML become lines, as chapter 15 of the Living Standard suggests to browsers.

https://html.spec.whatwg.org/#rendering
"""

import re
from collections.abc import Mapping

from selectolax.lexbor import LexborNode

from linkedacts.reading.document import LineKind
from linkedacts.reading.flow import Flow
from linkedacts.reading.list_markers import BULLET, FORMS

# fmt: off
_SPACED = frozenset((
    "address", "article", "blockquote", "center", "dl", "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hr", "main", "menu", "ol", "p", "pre", "section", "ul",
))
_BLOCKS = _SPACED | {
    "aside", "body", "caption", "dd", "details", "dir", "div", "dt", "figcaption", "legend", "li", "summary", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr",
}
_HIDDEN = frozenset((
    "area", "audio", "button", "canvas", "datalist", "del", "dialog", "embed", "frame", "head", "iframe", "input",
    "link", "map", "meta", "meter", "nav", "noframes", "noscript", "object", "param", "progress", "rp", "s", "script",
    "select", "strike", "style", "svg", "template", "textarea", "title", "video",
))
"""Not shown, not text, or struck out: what is deleted is no longer said."""
# fmt: on
_ASIDE_ROLES = frozenset(("navigation", "dialog", "alertdialog", "menu", "menubar", "search"))
"""Of elements around what a page says (https://www.w3.org/TR/wai-aria-1.2/#role_definitions)."""
_CONSENT = re.compile(r"cookie|consent|tarteaucitron|axeptio|didomi|rgpd|gdpr", re.IGNORECASE)
_LONGEST_CONSENT = 1500
"""Characters of what asks for cookies."""
_LANDMARKS = frozenset(("header", "footer", "aside"))
_SECTIONS = frozenset(("main", "article", "section"))
_LISTS = frozenset(("ul", "ol", "menu", "dir"))
_CELLS = frozenset(("td", "th"))
_NOT_SHOWN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_NO_MARKER = re.compile(r"(?:^|;)\s*list-style(?:-type)?\s*:[^;]*\bnone\b", re.IGNORECASE)
_WHITE = re.compile(r"[ \t\n\f\r]+")


def is_shown(node: LexborNode) -> bool:
    """Tells whether an element is part of what a person reads: no scripts, forms, menus, nothing struck or hidden."""
    if node.tag in _HIDDEN:
        return False
    attributes = node.attributes
    if not attributes:
        return True
    hidden = "hidden" in attributes or attributes.get("role") in _ASIDE_ROLES
    return not hidden and not _NOT_SHOWN.search(attributes.get("style") or "") and not _is_consent(node, attributes)


def _is_consent(node: LexborNode, attributes: Mapping[str, str | None]) -> bool:
    """Whether an element asks for cookies; one that holds the whole page may only remember the answer."""
    named = f"{attributes.get('id') or ''} {attributes.get('class') or ''}"
    return _CONSENT.search(named) is not None and len(node.text()) <= _LONGEST_CONSENT


class _OpenList:
    """A list being read, and how its next item is marked."""

    def __init__(self, node: LexborNode) -> None:
        attributes = node.attributes
        self._step = -1 if "reversed" in attributes else 1
        self._next = _integer(attributes.get("start"), 1)
        self._form = FORMS.get(attributes.get("type") or "1", FORMS["1"]) if node.tag == "ol" else None
        self._unmarked = bool(_NO_MARKER.search(attributes.get("style") or ""))

    def marker(self, item: LexborNode) -> str:
        """Gives what stands before the next item, with a space after it; empty where nothing does."""
        attributes = item.attributes
        number = _integer(attributes.get("value"), self._next)
        self._next = number + self._step
        if self._unmarked or _NO_MARKER.search(attributes.get("style") or ""):
            return ""
        return f"{self._form(number)}. " if self._form else f"{BULLET} "


class Rendering:
    """Takes the nodes of a page in order and writes lines, lists and tables."""

    def __init__(self, flow: Flow, *, has_main: bool) -> None:
        """Where the page says what its main part is, heads, feet and asides around that are running lines."""
        self._flow = flow
        self._has_main = has_main
        self._line: list[str] = []
        self._lists: list[_OpenList] = []
        self._marker = ""
        self._preformatted = self._sections = self._landmarks = 0

    def step(self, node: LexborNode, enters: bool) -> None:
        """Takes the beginning or the end of an element, or a stretch of text."""
        if node.is_text_node:
            self._text(node.text_content or "")
        elif node.tag == "br":
            self._break(enters)
        elif node.tag in _BLOCKS:
            self._block(node.tag, enters)
            self._structure(node, node.tag, 1 if enters else -1)

    def end_line(self) -> bool:
        """Writes the line that was gathered and tells whether there was one."""
        text = "".join(self._line)
        self._line = []
        if not text.strip():
            return False
        marker, self._marker = self._marker, ""
        return self._flow.write(marker + text, LineKind.RUNNING if self._landmarks else LineKind.BODY)

    def _text(self, text: str) -> None:
        if not self._preformatted:
            self._line.append(_WHITE.sub(" ", text))
            return
        *ended, rest = text.split("\n")
        for line in ended:
            self._line.append(line)
            self._break(enters=True)
        self._line.append(rest)

    def _break(self, enters: bool) -> None:
        if enters and not self.end_line():
            self._flow.gap()

    def _block(self, tag: str, enters: bool) -> None:
        self.end_line()
        nested_list = tag in _LISTS and len(self._lists) > (not enters)
        if tag in _SPACED and not nested_list:
            self._flow.gap()

    def _structure(self, node: LexborNode, tag: str, change: int) -> None:
        if tag == "pre":
            self._preformatted += change
        elif tag in _SECTIONS:
            self._sections += change
        elif tag in _LANDMARKS and self._has_main and not self._sections:
            self._landmarks += change
        elif tag in _LISTS or tag == "li":
            self._list(node, tag, enters=change > 0)
        else:
            self._table(node, tag, enters=change > 0)

    def _list(self, node: LexborNode, tag: str, enters: bool) -> None:
        if tag != "li" and enters:
            self._lists.append(_OpenList(node))
        elif tag != "li":
            self._lists.pop()
        elif enters and self._lists:
            self._marker = self._lists[-1].marker(node)
        else:
            self._marker = ""

    def _table(self, node: LexborNode, tag: str, enters: bool) -> None:
        if tag == "table" and enters:
            self._flow.open_table()
        elif tag == "table":
            self._flow.close_table()
        elif tag == "tr" and not enters:
            self._flow.close_row()
        elif tag in _CELLS and enters:
            attributes = node.attributes
            self._flow.open_cell(_integer(attributes.get("colspan"), 1), _integer(attributes.get("rowspan"), 1))


def _integer(written: str | None, otherwise: int) -> int:
    """Reads an integer as HTML does, up to six digits."""
    found = re.match(r"\s*(-?\d{1,6})", written or "")
    return int(found[1]) if found else otherwise
