"""The language that a page speaks, French or English: its words, dates, numbers and sums.

Templates and wording.py are in French; web/languages/en.po translates them (GNU gettext). Dates, numbers and plurals
follow CLDR, through Babel. Documents stay in the language that they were written in.
"""

import math
import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, cached_property, lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_currency, format_decimal
from flask import Flask, Response, g, has_request_context, request
from werkzeug.datastructures import LanguageAccept
from werkzeug.http import parse_accept_header, parse_cookie

from linkedacts import assets

LANGUAGE_COOKIE = "langue"
_BEFORE_SIGN = re.compile(r" (?=[:;!?»€])|(?<=«) |(?<=n°) ")
_ISO_DATE = re.compile(r"(?<!numéro )(?<!number )\b\d{4}-\d\d-\d\d\b(?!-)")
_TEXTS = 2048
"""Texts of the site that are kept as they are printed: more than its pages have."""
_VALUES = 4096
"""Dates, and as many numbers, that are kept in words: the acts of a session share theirs."""
_A_YEAR = 31_536_000
"""Seconds."""


def N_(text: str) -> str:  # noqa: N802 - gettext's own name for a text that is translated later
    """Marks a French text for the catalogue, and gives it as it is."""
    return text


def N_plural(one: str, several: str) -> tuple[str, str]:  # noqa: N802 - as above
    """Marks a French text with its plural for the catalogue, and gives both."""
    return one, several


@dataclass(frozen=True)
class Language:
    """One language of the site."""

    code: str
    """RFC 5646 tag."""
    name: str

    def text(self, french: str, **values: object) -> str:
        """Gives a French text in this language, its `%(name)s` places filled."""
        translated = self._set(self._catalogue.gettext(french))
        return translated % values if values else translated

    def plural(self, one: str, several: str, count: float, **values: object) -> str:
        """Gives the French form that a count asks for, in this language; `%(n)s` is the count."""
        translated = self._set(self._catalogue.ngettext(one, several, math.ceil(count)))
        return translated % {"n": self.number(count), **values}

    def day(self, value: date | str) -> str:
        """Gives a date in words: « 3 octobre 2023 », « 1er mars 2024 »."""
        return _day(_date(value), self.code)

    def dated(self, sentence: str) -> str:
        """Gives a sentence with its ISO dates in words; a number of an act that looks like one stays as it is."""

        def said(found: re.Match[str]) -> str:
            try:
                return self.day(found[0])
            except ValueError:
                return found[0]

        return _ISO_DATE.sub(said, sentence)

    def month(self, year: int, number: int) -> str:
        """Gives a month in words: « octobre 2023 »."""
        return format_date(date(year, number, 1), "MMMM y", locale=_locale(self.code))

    def number(self, value: float | Decimal) -> str:
        """Gives a number with its thousands apart: « 1 250,5 »."""
        return _number(value, self.code)

    def money(self, value: float | Decimal, currency: str) -> str:
        """Gives a sum with its sign; cents only where there are some: « 200 000 € », « 12,50 € »."""
        exact = Decimal(str(value))
        if exact == exact.to_integral_value():
            return format_currency(exact, currency, _WHOLE[self.code], _locale(self.code), currency_digits=False)
        return format_currency(exact, currency, locale=_locale(self.code))

    def size(self, count: int) -> str:
        """Gives a number of bytes: « 128 ko », « 1,2 Mo »."""
        if count < _MEGABYTE:
            return self.text(N_("%(n)s ko"), n=self.number(round(count / 1000) or 1))
        return self.text(N_("%(n)s Mo"), n=self.number(round(count / _MEGABYTE, 1)))

    def listed(self, items: list[str]) -> str:
        """Gives items as one sentence has them: « 68 présents, 10 représentés et 13 absents »."""
        return format_list(items, locale=_locale(self.code))

    def _set(self, text: str) -> str:
        return _as_printed(text) if self.code == "fr" else text

    @cached_property
    def _catalogue(self) -> NullTranslations:
        return _French() if self.code == "fr" else _read_catalogue(self.code)


@lru_cache(_TEXTS)
def _as_printed(text: str) -> str:
    """Gives a French text as it is printed: no line starts with the sign that a space stands before."""
    return _BEFORE_SIGN.sub("\u00a0", text)


@lru_cache(_VALUES)
def _day(when: date, code: str) -> str:
    words = format_date(when, "long", locale=_locale(code))
    return words.replace("1 ", "1er ", 1) if code == "fr" and when.day == 1 else words


@lru_cache(_VALUES)
def _number(value: float | Decimal, code: str) -> str:
    return format_decimal(Decimal(str(value)), format="#,##0.######", locale=_locale(code))


@cache
def _locale(code: str) -> Locale:
    return Locale.parse(code)


FRENCH = Language("fr", "français")
ENGLISH = Language("en", "English")
LANGUAGES = (FRENCH, ENGLISH)
_WHOLE = {"fr": "#,##0\u202f¤", "en": "¤#,##0"}
_MEGABYTE = 1_000_000


def spoken() -> Language:
    """Gives the language to answer the present request in: as chosen (`?lang=`), as kept, as accepted; else French."""
    if not has_request_context():
        return FRENCH
    if "language" not in g:
        headers = request.headers
        g.language = _named(request.args.get("lang")) or preferred(
            headers.get("Cookie"), headers.get("Accept-Language")
        )
    language: Language = g.language
    return language


@lru_cache(maxsize=1024)
def preferred(cookies: str | None, accept_language: str | None) -> Language:
    """Gives the language that a visitor has chosen before, else the one that is accepted; else French."""
    accepted = parse_accept_header(accept_language, LanguageAccept)
    kept = _named(parse_cookie(cookies).get(LANGUAGE_COOKIE))
    return kept or _named(accepted.best_match([known.code for known in LANGUAGES])) or FRENCH


def install(app: Flask, root: str) -> None:
    """Makes an application at a path keep the language that a visitor chooses (`?lang=`) in a cookie, nothing else."""

    def keep(response: Response) -> Response:
        chosen = _named(request.args.get("lang"))
        if chosen is not None:
            response.set_cookie(
                LANGUAGE_COOKIE, chosen.code, max_age=_A_YEAR, path=root or "/", httponly=True, samesite="Lax"
            )
        return response

    app.after_request(keep)


def _named(code: str | None) -> Language | None:
    return next((known for known in LANGUAGES if known.code == code), None)


def _date(value: date | str) -> date:
    return date.fromisoformat(value) if isinstance(value, str) else value


class _French(NullTranslations):
    """The catalogue of the language that texts are written in: zero is singular, as one is."""

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return msgid1 if abs(n) < 2 else msgid2


@cache
def _read_catalogue(code: str) -> GNUTranslations:
    """Gives the translations of web/languages/, compiled in memory: nothing derived is kept beside them."""
    compiled = BytesIO()
    with (assets.WEB / "languages" / f"{code}.po").open("rb") as file:
        write_mo(compiled, read_po(file, locale=code))
    compiled.seek(0)
    return GNUTranslations(compiled)
