"""When the session was held and when it was convened; which of the printed dates is which.

A heading also prints days of earlier sessions, of posting and of signature: these are told by the words around them.
"""

from datetime import date

from linkedacts.extraction.dates import DATE, YEAR_FIRST, read_date, written_date
from linkedacts.extraction.forms import Form, Found, Hit, form, words
from linkedacts.extraction.openers import NUMBER
from linkedacts.extraction.passage import Passage

_BODY = r"(?:conseil|comite|assemblee|bureau|commission permanente)"
_MINUTES = r"(?:compte[ -]rendu|proces[ -]verbal|deliberations?|releve des deliberations|liste des deliberations)"
_ACTS = rf"(?:(?:s'est|est) reuni|les? (?:membres|{_BODY})|l'assemblee)"
_FEW = r"[a-z' ,\-]{0,70}?"
"""A few words: « ordinaire du conseil municipal »."""


@form(rf"{YEAR_FIRST}")
def year_of_grace(hit: Hit) -> date | None:
    """« L'an deux mil quinze, le sept juillet »"""
    return written_date(hit.folded("day"), hit.folded("month"), hit.folded("year"))


@form(rf"\bdate (?:de (?:la )?(?:seance|reunion|session)|du {_BODY})[a-z ]{{0,24}}\s?:?\s?(?P<value>{DATE})")
def day_label(hit: Hit) -> date | None:
    """« Date de la séance : 12/03/2020 »"""
    return read_date(hit.folded("value"))


@form(rf"\b(?:seance|session|reunion){_FEW} ?(?:du|de ce|en date du|:) (?P<value>{DATE})")
def session_of(hit: Hit) -> date | None:
    """« Séance ordinaire du mardi 3 octobre 2023 », « SÉANCE DU CONSEIL MUNICIPAL DU 3 FÉVRIER 2014 »"""
    return read_date(hit.folded("value"))


@form(rf"\b(?:reuni|assemble|tenu|siege)[a-z]{{0,3}}\b(?:(?!convo)[^.;\d]){{0,110}}?\ble (?P<value>{DATE})")
def met_on(hit: Hit) -> date | None:
    """« s'est réuni en mairie, le jeudi 22 mai 2014 »"""
    return read_date(hit.folded("value"))


@form(rf"^[ \t]*(?:le )?(?P<value>{DATE})(?:[^.;\n]|\n(?!\n)){{0,60}}?,? {_ACTS}")
def on_that_day(hit: Hit) -> date | None:
    """« Le jeudi 24 octobre 2013 à 17 h 30, le Conseil municipal … », « Le vingt février … s'est réuni le Conseil »"""
    return read_date(hit.folded("value"))


@form(rf"\b(?:{_BODY}|{_MINUTES})[a-z' :,\-–\n]{{0,80}}?\s?(?P<value>{DATE})")
def council_of(hit: Hit) -> date | None:
    """« DÉLIBÉRATIONS DU CONSEIL MUNICIPAL DU 24 OCTOBRE 2013 », « Conseil communautaire – 25 février 2021 »"""
    return None if "convo" in hit.folded() else read_date(hit.folded("value"))


@form(rf"^[ \t]*(?P<value>{DATE})\.?(?: a \d{{1,2}} ?h[^\n]{{0,10}})?[ \t]*$")
def day_alone(hit: Hit) -> date | None:
    """« 13 avril 2012. » alone on its line"""
    return read_date(hit.folded("value"))


@form(rf"^[ \t]*(?:extrait de )?deliberations? (?:n ?[°º]s? ?)?{NUMBER}\s(?:du|en date du) (?P<value>{DATE})[ \t]*$")
def deliberation_of(hit: Hit) -> date | None:
    """« Délibération n° 2019-07 du 4 avril 2019 », alone on its line"""
    return read_date(hit.folded("value"))


_STATED: tuple[Form[date], ...] = (
    year_of_grace,
    day_label,
    on_that_day,
    met_on,
    session_of,
    council_of,
    deliberation_of,
    day_alone,
)
"""The forms, the surest first."""
_EARLIER = words(
    r"\b(?:depuis|lors de|lors du|au cours de|precedente?|derniere?|approbation d\w{1,2}|adoption d\w{1,2}|approuver|"
    r"adopter|lecture d\w{1,2}|par deliberation|deliberation n ?°)\b[^.;\d]{0,70}\Z"
)
"""What stands before the day of an earlier session: « approbation du compte rendu de la séance du … »"""
_APPROVED = words(r"[^.;\n]{0,40}?\b(?:est|a ete|sont|ont ete|ayant ete)?,? ?(?:approuvee?|adoptee?|lue?|transmise?)\b")
"""What follows it: « … a été approuvé »"""
_OTHER_DAY = words(
    r"\b(?:affich|publi(?!que)|transmi|convo|recu|envoy|notifi|signe|limite)\w*\b(?:(?!reuni|assembl|tenu)[^.;\n\d]){0,40}\Z"
)
"""What stands before a day of posting, of notice, of transmission"""


def session_dates(heading: Passage) -> list[Found[date]]:
    """Gives the days that a heading prints for the session, the surest stated first; they should all be equal."""
    found = (_first_own(form_, heading) for form_ in _STATED)
    return [day for day in found if day is not None]


def _first_own(form_: Form[date], heading: Passage) -> Found[date] | None:
    """The first day in a form that is not said to be an earlier session's, or of another event."""
    return next((found for found in form_.every(heading) if _is_own(heading, found, form_)), None)


def _is_own(heading: Passage, found: Found[date], form_: Form[date]) -> bool:
    if form_ is year_of_grace:
        return True
    before = heading.script.folded[max(heading.start, found.start - 110) : found.start]
    if _EARLIER.search(before) or _OTHER_DAY.search(before[-60:]):
        return False
    return _APPROVED.match(heading.script.folded, found.end, heading.end) is None


_NOTICE = r"\bconvo(?:cations?|ques?|quees?)\b"
_TO_DAY = r"(?:(?!reuni|assembl|affich|publi|seance|presents)(?:[^;\d]|l\.? ?\d{4}-\d{1,3}(?:-\d)?)){0,140}?"


@form(rf"{_NOTICE}{_TO_DAY}(?P<value>{DATE})")
def convened(hit: Hit) -> date | None:
    """« Date de convocation : 14 octobre 2022 », « dûment convoqué le 12 septembre 2013 »"""
    return read_date(hit.folded("value"))


def convened_on(heading: Passage) -> Found[date] | None:
    """Gives the day of the notice of meeting (CGCT L2121-10)."""
    return convened.first(heading)
