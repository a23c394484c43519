"""What a query's text tells before anything evaluates it: its form, its nesting, and what is never done here.

Tokens follow the grammar of SPARQL 1.1 (https://www.w3.org/TR/sparql11-query/#sparqlGrammar), only far enough to tell
code from strings, IRIs and comments. This is the polite refusal; confinement.py is the wall.
"""

import re
from collections.abc import Iterator

from linkedacts.errors import QueryMalformed, QueryRefused
from linkedacts.store.query import AnswerKind, QueryLimits

_TOKEN = re.compile(
    r"""
      (?P<nothing>  \s+ | \#[^\n\r]* | <[^<>"{}|^`\\\x00-\x20]*>
                  | \"{3} (?: \"{0,2} (?: [^"\\] | \\. ) )* \"{3}
                  | '{3}  (?: '{0,2}  (?: [^'\\] | \\. ) )* '{3}
                  | " (?: [^"\\\n\r] | \\. )* " | ' (?: [^'\\\n\r] | \\. )* '
                  | [?$@] \w* | [\d.]+ (?: [eE] [+-]? \d+ )? )
    | (?P<open>     [({\[] )
    | (?P<close>    [)}\]] )
    | (?P<word>     [^\W\d] [\w.%-]* (?P<local> : [\w.:%\\-]* )? | : [\w.:%\\-]* )
    | (?P<broken>   ["'] )
    | .
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_FORMS = {
    "SELECT": AnswerKind.SOLUTIONS,
    "ASK": AnswerKind.BOOLEAN,
    "CONSTRUCT": AnswerKind.GRAPH,
    "DESCRIBE": AnswerKind.GRAPH,
}
_UPDATES = frozenset(("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"))
_TERM = r"""(?: [?$]\w+ | <[^<>"{}|^`\\\s]*> | [A-Za-z]?[\w-]*:[\w-]* | a | "[^"\\\n]*"(?:@[A-Za-z-]+)? | \d+ )"""
_QUICK = re.compile(
    rf"""
      \s* (?: PREFIX \s+ [A-Za-z]?[\w-]*: \s* <[^<>"{{}}|^`\\\s]*> \s* )*
      (?: ASK \b | SELECT \s+ (?: \* | \?\w+ (?: \s+ \?\w+ )* ) (?= .* LIMIT \s ) )
      \s* (?: WHERE \b )?
      \s* \{{ \s* (?: {_TERM} \s+ {_TERM} \s+ {_TERM} \s* \.? \s* )? \}}
      \s* (?: LIMIT \s+ \d{{1,3}} \s* )?
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_LONGEST_QUICK = 1000


def is_quick(text: str) -> bool:
    """Tells whether a query asks for one triple pattern, and for few of its matches: its answer is a look-up away."""
    return len(text) <= _LONGEST_QUICK and _QUICK.fullmatch(text) is not None


def check_text(text: str, limits: QueryLimits) -> None:
    """Raises QueryRefused for what this endpoint never does, QueryMalformed for what no parser reads."""
    if len(text) > limits.length:
        raise QueryRefused(f"it is longer than {limits.length} characters")
    if any("\ud800" <= character <= "\udfff" or character == "\x00" for character in text):
        raise QueryMalformed("it holds a character that no text has")
    # Escapes of code points are resolved before parsing (section 19.2), but not after a backslash: read both ways.
    for reading in {text, _unescape(text)}:
        _check_reading(reading, limits)


def kind_of(text: str) -> AnswerKind | None:
    """Gives what a query will answer with, None where no query form is found; for choosing a format beforehand."""
    return next((_FORMS[word] for word in _bare_words(_unescape(text)) if word in _FORMS), None)


def _check_reading(text: str, limits: QueryLimits) -> None:
    words = list(_bare_words(text))
    if any("SERVICE" in word for word in words):
        raise QueryRefused("SERVICE is not offered: this endpoint asks no other")
    first = next((word for word in words if word not in {"BASE", "PREFIX"}), "")
    if first in _UPDATES:
        raise QueryRefused("updates are not taken here: the data is read only")
    if _depth(text) > limits.depth:
        raise QueryRefused(f"its brackets are nested deeper than {limits.depth}")


def _bare_words(text: str) -> Iterator[str]:
    """Gives keywords in upper case, and all of an unfinished string: what follows its quotation mark is in doubt."""
    for token in _TOKEN.finditer(text):
        if token.lastgroup == "broken":
            yield text[token.start() :].upper()
            return
        if token["word"]:
            yield from _keywords(token, text)


def _keywords(token: re.Match[str], text: str) -> Iterator[str]:
    """Gives the word, if it may be a keyword; `SERVICE:x {` may, for a parser that reads keywords first."""
    name, local = token["word"].upper(), token["local"]
    if local is None or re.compile(r"\s*\{").match(text, token.end()):
        yield name.partition(":")[0]


def _depth(text: str) -> int:
    deepest = depth = 0
    for token in _TOKEN.finditer(text):
        if token.lastgroup == "broken":
            break
        depth += bool(token["open"]) - bool(token["close"])
        deepest = max(deepest, depth)
    return deepest


def _unescape(text: str) -> str:
    return _ESCAPE.sub(lambda escape: _character(escape[1] or escape[2], escape[0]), text)


def _character(code: str, escape: str) -> str:
    point = int(code, 16)
    return chr(point) if point <= 0x10FFFF and not 0xD800 <= point <= 0xDFFF else escape
