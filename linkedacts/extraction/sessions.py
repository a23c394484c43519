"""The session: its date, the notice of meeting, who chairs, who keeps the minutes, how many seats are filled."""

import re
from datetime import date

from linkedacts.extraction.dates import DATE, YEAR_FIRST, read_date, written_date
from linkedacts.extraction.forms import Form, Found, Hit, every, first, form, words
from linkedacts.extraction.numbers import COUNT, read_count
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.people import CIVIL, Mention, mention_at, mentions, sure_mentions

_COUNCIL = r"(?:conseil|comite|assemblee|bureau|commission)[a-z' \-]{0,60}?"


@form(rf"\b(?:seance|session|reunion)[a-z' ,\-]{{0,70}}? (?:du|de ce) (?P<value>{DATE})")
def session_of(hit: Hit) -> date | None:
    """« Séance ordinaire du mardi 3 octobre 2023 »"""
    return read_date(hit.folded("value"))


@form(rf"(?P<value>{YEAR_FIRST})")
def year_of_grace(hit: Hit) -> date | None:
    """« L'an deux mil quinze, le sept juillet »"""
    return written_date(hit.folded("day"), hit.folded("month"), hit.folded("year"))


@form(rf"(?:reuni|assemble|tenu|siege|seance)[a-z]{{0,3}}\b(?:(?!convo)[^.;\d]){{0,110}}?\ble (?P<value>{DATE})")
def met_on(hit: Hit) -> date | None:
    """« s'est réuni en mairie, le jeudi 22 mai 2014 »"""
    return read_date(hit.folded("value"))


@form(rf"^[ \t]*le (?P<value>{DATE})[^.;]{{0,60}}?,? (?:a [^,;.]{{0,30}}?,? )?(?:le|la|les|l') ?(?:membres|{_COUNCIL})")
def on_that_day(hit: Hit) -> date | None:
    """« Le jeudi 24 octobre 2013 à 17 h 30, le Conseil municipal … »"""
    return read_date(hit.folded("value"))


@form(
    rf"(?:conseil|comite|bureau|assemblee|compte[ -]rendu|proces[ -]verbal|deliberations?)"
    rf"[a-z' :,\-]{{0,80}}?(?:\bdu\b|\bdu :|:|\n|seance du)? ?(?P<value>{DATE})"
)
def council_of(hit: Hit) -> date | None:
    """« DÉLIBÉRATIONS DU CONSEIL MUNICIPAL DU 24 OCTOBRE 2013 »"""
    return None if "convo" in hit.folded() else read_date(hit.folded("value"))


@form(rf"^[ \t]*(?P<value>{DATE})\.?(?: a \d{{1,2}} ?h[^\n]{{0,10}})?[ \t]*$")
def date_alone(hit: Hit) -> date | None:
    """« 13 avril 2012. » alone on its line"""
    return read_date(hit.folded("value"))


@form(
    rf"\bconvo(?:cations?|ques?|quees?)\b(?:(?!reuni|assembl|affich|publi|seance|"
    rf"presents)[^;\d]){{0,110}}?(?P<value>{DATE})"
)
def convened(hit: Hit) -> date | None:
    """« Date de convocation : 14 octobre 2022 », « dûment convoqué le 12 septembre 2013 »"""
    return read_date(hit.folded("value"))


@form(
    rf"(?:nombre de |nbre de |nb de )?(?:membres|conseillers|elus|delegues|conseilleres)"
    rf"?[a-z ]{{0,24}}?(?:dont le conseil[a-z ]{{0,30}} )?en exercice(?: au jour "
    rf"de la seance)?\s?[:=.\-]{{0,3}}\s?(?P<value>{COUNT})"
)
def in_office_label(hit: Hit) -> int | None:
    """« Nombre de membres en exercice : 92 »"""
    return read_count(hit.folded("value")) or None


@form(rf"\b(?P<value>{COUNT}) (?:membres|conseillers|elus|delegues)[a-z ]{{0,24}}? en exercice")
def in_office_before(hit: Hit) -> int | None:
    """« 29 conseillers municipaux en exercice »"""
    return read_count(hit.folded("value")) or None


@form(
    r"(?:nombre (?:legal )?(?:de|des) )(?:membres|conseillers)[a-z ]{0,40}?(?:composant|"
    r"afferents|elus)[a-z ]{0,40}?[:=]\s?(?P<value>\d{1,3})"
)
def composing(hit: Hit) -> int | None:
    """« Nombre de membres composant le conseil : 29 »"""
    return read_count(hit.folded("value")) or None


_STRONG_DATES: tuple[Form[date], ...] = (session_of, year_of_grace, met_on, on_that_day)
_WEAK_DATES: tuple[Form[date], ...] = (council_of, date_alone)
_OFFICES: tuple[Form[int], ...] = (in_office_label, in_office_before, composing)


def session_dates(head: Passage) -> list[Found[date]]:
    """Gives the dates that a heading prints for the session, the best stated first; they should all be equal."""
    strong = [found for found in (form.first(head) for form in _STRONG_DATES) if found]
    return strong or [found for found in (form.first(head) for form in _WEAK_DATES) if found][:1]


def convened_on(head: Passage) -> Found[date] | None:
    """Gives the date of the notice of meeting."""
    return convened.first(head)


def members_in_office(head: Passage) -> Found[int] | None:
    """Gives the number of seats filled."""
    return first(_OFFICES, head)


_CHAIRED = words(
    r"sous la presidence (?:de |d')|presidee? par |presidence (?:de |: ?)|president de seance ?: ?|presidait "
)
_MAYOR = words(
    rf"(?:le|la) (?:maire|president|presidente)\s?,?\s{{1,3}}(?={CIVIL}?\s?[a-z])"
    rf"|ouverture de la seance[a-z0-9 ]{{0,20}} par "
)
_SECRETARY_LABEL = words(
    r"secretaires?(?: de (?:la )?seance)?(?: designee?s?[a-z' ]{0,40}| elue?)"
    r"?\s?(?::|est|sont)\s?|secretaires? de (?:la )?seance\s?(?:\([^)]{0,160}\)\s?)"
    r"?:?\s|designation (?:d'un|du|de la|d'une|de) secretaire[^:\n]{0,30}(?:\([^)]{0,160}\))"
    r"?\s?:\s?"
)
_SECRETARY_AFTER = words(
    r"(?:a|ont|est|sont|ete)(?: ete)?,? (?:nommee?s?|designee?s?|elue?s?|choisie?s?)"
    r"[^.;]{0,60}?(?:secretaires?\b|ces fonctions)|(?:est|sont) (?:nommee?s? "
    r"|designee?s? |elue?s? )?secretaires? de|remplit les fonctions de secretaire|"
    r"pour remplir les fonctions de secretaire"
)


def chair(head: Passage) -> Found[str] | None:
    """Gives who presides: « sous la présidence de Monsieur Michaël DELAFOSSE »."""
    for match in _CHAIRED.finditer(head.script.folded, head.start, head.end):
        named = mention_at(head.part(match.end(), head.end), 40)
        if named:
            return _found(named, "chair_sous_la_presidence")
    return _mayor(head)


def _mayor(head: Passage) -> Found[str] | None:
    for match in _MAYOR.finditer(head.script.folded, head.start, head.end):
        named = mention_at(head.part(match.end(), match.end() + 60), 4)
        if named and named.words > 1:
            return _found(named, "chair_le_maire")
    return None


def secretary(head: Passage) -> Found[str] | None:
    """Gives who keeps the minutes: « Secrétaire de séance : … », « … a été nommé secrétaire »."""
    return _secretary_before(head) or _secretary_after(head)


def _secretary_before(head: Passage) -> Found[str] | None:
    for match in _SECRETARY_LABEL.finditer(head.script.folded, head.start, head.end):
        named = mention_at(head.part(match.end(), head.end), 12)
        if named:
            return _found(named, "secretary_label")
    return None


def _secretary_after(head: Passage) -> Found[str] | None:
    for match in _SECRETARY_AFTER.finditer(head.script.folded, head.start, head.end):
        before = sure_mentions(head.part(match.start() - 120, match.start())) or mentions(
            head.part(match.start() - 60, match.start())
        )
        named = next((m for m in reversed(before) if m.words > 1), None)
        if named and not re.search(r"[.;]\s", head.script.text[named.end : match.start()]):
            return _found(named, "secretary_named")
    return None


def all_convened(head: Passage) -> list[Found[date]]:
    """Gives every date of notice that is printed, for comparison."""
    return every((convened,), head)


def _found(named: Mention, by: str) -> Found[str]:
    return Found(named.name, named.start, named.end, by)
