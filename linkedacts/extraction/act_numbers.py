"""The act's own number, in each place where a heading prints it."""

import re
from itertools import islice

from linkedacts.extraction.dates import DATE
from linkedacts.extraction.forms import Form, Found, Hit, first, form
from linkedacts.extraction.openers import DATED, NUMBER, YEAR
from linkedacts.extraction.passage import Passage

CODED = rf"(?:[a-z]{{1,6}}[-_ ]?)?(?:{DATED}|\d{{1,4}}[-_/]{YEAR})(?![\w/])"
"""A number with a year in it: « 2021_045 », « DE_2023_034 », « DE_017_2023 »."""
_KIND = r"(?:extrait [^\n]{0,60})?(?:deliberation|arrete|decision|acte|dcm|delib\.?)s?"
_BODY = r"du maire|de la maire|du president|de la presidente|du conseil (?:municipal|communautaire|de metropole)"
_ISSUER = r"communes?|ville|mairie|communaute|metropole|syndicat|departement|region|c\.?c\.?a\.?s|sivom|sivu|petr"
_NATURE = r"municipale?|permanent|temporaire|conjoint|individuel|communautaire|metropolitaine?|de police"


@form(
    rf"^[ \t]*{_KIND}(?: (?:{_BODY}|{_NATURE}))*\s*,?\s*(?:n ?[°ºo]|numero)\s?:?\s*(?P<value>{NUMBER})"
    r"(?=\s|$|[.,:;\-])"
)
def number_of_kind(hit: Hit) -> str | None:
    """« Délibération n°M2023-353 », « ARRÊTÉ MUNICIPAL n° 2010/27 »"""
    return _number(hit)


@form(rf"^[ \t]*n ?[°º]\s?:?\s?(?P<value>{NUMBER})[ \t]*(?:$|[:\-][ \t]|\s-\s)")
def number_line(hit: Hit) -> str | None:
    """« n° 2014 / 213 », « N° 2016.02.16 - Subvention … »"""
    return _number(hit)


@form(
    r"^[ \t]*(?:deliberation|decision|arrete) (?P<value>[a-z]{0,6}[-_.]?\d[a-z0-9/._-]{1,20})(?=[ \t]*"
    rf"(?:$|[:\-] |conseil|du {DATE}))"
)
def number_bare(hit: Hit) -> str | None:
    """« Délibération CC-2024-045 », « Délibération D12 conseil municipal du … »"""
    return _number(hit)


_OF_ANOTHER = r"(?<!\bpar\s)(?<!\b[ld]')(?<!\bcet\s)(?<!\bcette\s)(?<!\b[ldms]a\s)(?<!\bd[eu]\s)(?<!\bvu\s)(?<!\bson\s)"
"""What stands before another act within a sentence: « habilité par arrêté n° 12 », « suite à l'arrêté n° 12 »."""


@form(
    rf"{_OF_ANOTHER}(?:numero(?: de l'acte| d'acte| de deliberation)?|reference(?: de l'acte)?|"
    rf"acte n ?[°º]|deliberation n ?[°º]|decision n ?[°º]|arrete n ?[°º])\s?:?\s*(?P<value>{NUMBER})(?="
    r"\s|$|[,;])"
)
def number_label(hit: Hit) -> str | None:
    """« Numéro de l'acte : 2022-58 »"""
    return _number(hit)


@form(rf"^[ \t]*ref(?:erence)?s?\.? ?: ?(?P<value>{CODED})[ \t]*$")
def number_reference(hit: Hit) -> str | None:
    """« réf : 2024_14 » alone on its line"""
    return _number(hit)


@form(rf"^[ \t]*(?P<value>\d{{1,4}}[-/_]{YEAR}|{YEAR}[-/_.]\d{{1,4}})[ \t]*\n+[ \t]*(?:objet|intitule)\b")
def number_over_object(hit: Hit) -> str | None:
    """« 03-2024 » alone on the line over « OBJET : … »"""
    return _number(hit)


_YEAR_FIRST = rf"{YEAR}[-_/.][a-z]{{1,5}}[-_/.]\d{{1,5}}"
_YEAR_WITHIN = rf"[a-z]{{1,6}}[-_.]?(?:{YEAR}[-_./]\d{{1,5}}|\d{{1,4}}[-_/]{YEAR})"
_SHORT_YEAR = r"\d{2}/\d{4}/[a-z]{2,5}"
_ALONE = rf"(?:{_YEAR_FIRST}|{_YEAR_WITHIN}|{_SHORT_YEAR})"


@form(rf"^[ \t]*(?P<value>{_ALONE})[ \t]*$")
def number_alone(hit: Hit) -> str | None:
    """« CC_2023_0087 », « 2024-CC-035 », « 23/0456/VAT » alone on its line"""
    return _number(hit)


@form(
    rf"^[ \t]*(?:{_ISSUER})\b[^\n]{{2,60}}[ \t]{{1,8}}(?P<value>[a-z]{{1,5}}[-_]?\d{{1,6}}(?:[-_/]\d{{1,6}})?)[ \t]*\n"
    r"\s*(?:extraits?|registre|deliberations?|proces[ -]verbal)\b"
)
def number_over_the_register(hit: Hit) -> str | None:
    """« Commune de Val-d'Ormelle   D12 » over « Extrait du registre des délibérations »"""
    return _number(hit)


@form(rf"^[ \t]*(?:affaire|rapport|dossier) (?:n ?[°º]|numero) ?:? ?(?P<value>{NUMBER})[ \t]*(?:$|[:\-][ \t])")
def number_of_affair(hit: Hit) -> str | None:
    """« AFFAIRE N° 12/20230304 »"""
    return _number(hit)


@form(rf"^[ \t]*(?P<value>{CODED}|{YEAR} [a-z]{{2,5}} \d{{1,4}})[ \t:\-]*$")
def number_before_title(hit: Hit) -> str | None:
    """« 2023-45 » or « D2023_045 – » before « Tarifs de l'eau »"""
    return _number(hit)


@form(rf"(?<![ \t:\-(])[ \t:\-(]+(?P<value>{CODED})[ \t)]*$")
def number_after_title(hit: Hit) -> str | None:
    """« - 2021_045 » after « Objet : Décision modificative n° 2 »"""
    return _number(hit)


def _number(hit: Hit) -> str | None:
    value = re.sub(r"\s", "", hit["value"])
    return value if any(c.isdigit() for c in value) and not re.fullmatch(r"\d{1,2}", value) else None


_NUMBERS: tuple[Form[str], ...] = (
    number_of_kind,
    number_line,
    number_bare,
    number_label,
    number_over_the_register,
    number_of_affair,
    number_reference,
    number_over_object,
    number_alone,
)


def number(head: Passage, title: Found[str] | None = None) -> Found[str] | None:
    """Gives the act's own number, without the spaces inside it: in the heading, or else right beside the title."""
    return first(_NUMBERS, head) or (title and _beside_title(head, title)) or None


@form(rf"^[ \t]*(?:deliberation|decision|dcm|delib\.?)s?[ \t]*(?:n ?[°ºo]|numero)\s?:?\s*(?P<value>{NUMBER})[ \t.:]*$")
def number_on_its_line(hit: Hit) -> str | None:
    """« Délibération n° 2025-11 » alone on its line"""
    return _number(hit)


def number_below(body: Passage, title: Found[str]) -> Found[str] | None:
    """Gives the number of an item of minutes that stands on the line under its title."""
    below = body.part(body.line_end(title.end) + 1, body.end).lines()
    return next((number_on_its_line.first(line) for line in islice(below, 1)), None)


def stated(head: Passage) -> list[Found[str]]:
    """Gives each number that a heading calls the act's: « Délibération n° 2023-12 », « Numéro de l'acte : 2023-12 »."""
    return [*number_of_kind.every(head), *number_label.every(head)]


def _beside_title(head: Passage, title: Found[str]) -> Found[str] | None:
    """« 2023-45 Tarifs de l'eau », « Objet : Décision modificative n° 2 - 2021_045 »"""
    line = head.script.text.rfind("\n", 0, title.start) + 1
    return number_before_title.first(head.part(line, title.start)) or number_after_title.first(
        head.part(title.end, head.script.text.find("\n", title.end) + 1 or head.end)
    )
