"""Texts that templates print as they are get translated when a template is compiled: an act's page has over a hundred.

https://jinja.palletsprojects.com/en/stable/extensions/#jinja2.ext.Extension.filter_stream
"""

from collections.abc import Callable, Iterator
from typing import cast

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

_CALL = ("name", "lparen", "string", "rparen")


class FixedTexts(Extension):
    """Puts the translation in the place of `_("…")`, where the text takes no values."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """Gives the tokens of a template, such calls replaced by strings."""
        tokens, place = list(stream), 0
        while place < len(tokens):
            call = tokens[place : place + len(_CALL)]
            is_fixed = call[0].value == "_" and tuple(token.type for token in call) == _CALL
            yield self._translated(call[2]) if is_fixed else call[0]
            place += len(_CALL) if is_fixed else 1

    def _translated(self, text: Token) -> Token:
        translate = cast("Callable[[str], str]", self.environment.globals["_"])
        return Token(text.lineno, text.type, translate(text.value))
