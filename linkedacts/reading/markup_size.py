"""Whether HTML is bearable, told before it is parsed: how many tags, how deep in each other, how many attributes a tag.

Parsers take time by the square of the depth and of the attributes: each block looks through what is open (« has an
element in scope »), each attribute through those before it (https://html.spec.whatwg.org/#parsing, 13.2.4.2 and
13.2.5.33). Tags are told apart as section 13.2.5 does, what nests is only estimated: the time limit of a file is still
there for the rest.
"""

import re
from collections import Counter
from pathlib import Path

from linkedacts.errors import SourceTooCostly

DEEPEST = 5_000
"""Elements inside each other: browsers build 512, what word processors write has dozens."""
MOST_ATTRIBUTES = 1_000
"""Of one tag: the longest lists of events and data have dozens."""
MOST_TAGS = 2_000_000
"""A table of the votes of a whole mandate has some ten thousand."""

# fmt: off
_CLOSE_THEMSELVES = frozenset((
    "a", "area", "base", "basefont", "bgsound", "body", "br", "col", "colgroup", "dd", "dt", "embed", "frame", "head",
    "hr", "html", "image", "img", "input", "keygen", "li", "link", "meta", "optgroup", "option", "p", "param", "rp",
    "rt", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
))
"""Elements without content, and those that the next one of their kind ends (13.1.2.4)."""
# fmt: on
_FOREIGN = ("svg", "math")
"""Inside these a tag that ends in « /> » opens nothing."""
_TAG = re.compile(
    rf"""
      <!--(?:-?>|[^-]*+(?:-(?!-!?>)[^-]*+)*+)                                # a comment
    | <(?P<raw>script|style|textarea|title|xmp|iframe|noembed|noframes)\b[^<]*+(?:<(?!/(?P=raw)\b)[^<]*+)*+
    | </(?P<ended>[a-z][^\s/>]*+)
    | <(?P<opened>[a-z][^\s/>]*+)
      (?:[\s/]*+[^\s/>][^\s/>=]*+                                            # an attribute
         (?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+)?+){{0,{MOST_ATTRIBUTES}}}+
      (?P<whole>[\s/]*+(?:>|\Z))?+
    """,
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)


def check_markup(text: str, file: Path) -> None:
    """Raises SourceTooCostly for HTML that no person wrote."""
    unended: Counter[str] = Counter()
    depth = 0
    for rank, tag in enumerate(_TAG.finditer(text)):
        if rank == MOST_TAGS:
            raise SourceTooCostly(file, f"{MOST_TAGS} tags")
        if ended := tag["ended"]:
            depth -= _end(unended, ended.lower())
        elif opened := tag["opened"]:
            if tag["whole"] is None:
                raise SourceTooCostly(file, f"{MOST_ATTRIBUTES} attributes of one element")
            depth += _begin(unended, opened.lower(), tag["whole"])
            if depth > DEEPEST:
                raise SourceTooCostly(file, f"{DEEPEST} elements inside each other")


def _begin(unended: Counter[str], name: str, end: str) -> int:
    """Notes that an element begins; gives by how much it adds to the depth."""
    if name in _CLOSE_THEMSELVES or (end.startswith("/") and any(unended[foreign] for foreign in _FOREIGN)):
        return 0
    unended[name] += 1
    return 1


def _end(unended: Counter[str], name: str) -> int:
    """Notes that an element ends; gives by how much it takes from the depth."""
    if not unended[name]:
        return 0
    unended[name] -= 1
    return 1
