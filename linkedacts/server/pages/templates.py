"""The templates of web/templates, one environment a language; everything that a page prints is escaped.

What a document says is hostile input: only the templates themselves write markup.
"""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from linkedacts import assets
from linkedacts.server.language import FRENCH, LANGUAGES, Language, spoken
from linkedacts.server.pages import addresses, doubt_words, names, refusal_words, wording
from linkedacts.server.pages.fixed_texts import FixedTexts
from linkedacts.server.pages.frame import Frame
from linkedacts.server.pages.hemicycle import mark_of


def page(template: str, base: str, **content: Any) -> str:
    """Gives a page in the language of the present request; `base` is the site's base IRI."""
    language = spoken()
    return environment(language).get_template(template).render(frame=Frame.of(base, language), **content)


@cache
def environment(language: Language = FRENCH, folder: Path = assets.WEB / "templates") -> Environment:
    """Gives the templates as one language has them."""
    templates = Environment(
        loader=FileSystemLoader(folder),
        extensions=[FixedTexts],
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    templates.filters.update(_filters(language))
    templates.globals.update(_words(language))
    return templates


def _filters(language: Language) -> dict[str, Any]:
    return {
        "day": language.day,
        "dated": language.dated,
        "money": language.money,
        "number": language.number,
        "size": language.size,
        "listed": language.listed,
        "translated": language.text,
    }


def _words(language: Language) -> dict[str, Any]:
    """Gives what templates call by name: the language's functions, the closed lists in words, the addresses."""
    return {
        "_": language.text,
        "plural": language.plural,
        "languages": LANGUAGES,
        "at": addresses,
        "mark_of": mark_of,
        "citation_words": names.citation,
        "authority_words": lambda name: names.authority(name, language),
        "field_words": lambda pointer: wording.field_words(pointer, language),
        "issue_words": lambda issue: doubt_words.issue_words(issue, language),
        "doubt_words": lambda name: doubt_words.doubt_words(name, language),
        "refusal_words": lambda reason: refusal_words.refusal_words(reason, language),
        "act_types": wording.ACT_TYPES,
        "methods": wording.METHODS,
        "outcomes": wording.OUTCOMES,
        "taxes": wording.TAXES,
    }
