"""Receipt by the prefecture, publication and the @ctes identifier, from stamps and closing lines (CGCT L2131-1)."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from linkedacts.extraction.dates import DATE, read_date
from linkedacts.extraction.forms import Form, Found, Hit, every, form, words
from linkedacts.extraction.passage import Passage

_DAY = rf"(?P<value>{DATE})"
_STATE = r"(?:sous[- ])?prefecture|representant de l'etat|controle de legalite|services de l'etat|prefet"
_GAP = r"(?:[^\n\d;]|\n(?!\n)){0,40}?"
_ACTION = r"(?:publication|publiee?s?|affichage|affichee?s?|mise? en ligne|mise en ligne|parution)"


@form(
    r"\b(?:recue?s?|receptionnee?s?|receptions?|depots?|deposee?s?|a\.?r\.?)\b(?:[^\n.;\d]|"
    rf"\n(?!\n)){{0,70}}?\b(?:{_STATE})\b{_GAP}\s?{_DAY}"
)
def received_by_the_state(hit: Hit) -> date | None:
    """« Reçu en préfecture le 15/12/2022 », « Réception en Préfecture : 17/10/23 », « dépôt en préfecture le … »"""
    return read_date(hit.folded("value"))


@form(rf"\bdate (?:de (?:l')?(?:reception|a\.?r\.?(?![a-z])|accuse)|de reception)[^\n\d;]{{0,50}}?\s?:?\s?{_DAY}")
def date_of_receipt(hit: Hit) -> date | None:
    """« Date de réception : 01/02/2011 », « Date de réception de l'accusé : … »"""
    return read_date(hit.folded("value"))


@form(rf"\b(?:{_STATE})\b[^\n]{{0,60}}\n[^\n]{{0,12}}recue? le\s?:?\s{_DAY}")
def received_under_the_prefecture(hit: Hit) -> date | None:
    """« Sous-préfecture d'Aubemarche » and under it « Reçu le 12 FEV. 2019 »"""
    return read_date(hit.folded("value"))


@form(rf"\ba\.?r\.? (?:de la )?(?:{_STATE})\s+\d{{3}}-\d{{9}}-[^\n]{{8,80}}\n\s*recue? le\s?:?\s{_DAY}")
def received_under_the_identifier(hit: Hit) -> date | None:
    """« AR Prefecture », the identifier, and under them « Reçu le 18/03/2024 »"""
    return read_date(hit.folded("value"))


@form(
    r"\b(?:date de )?(?:publication|publicite|publiee?s?|mise? en ligne)\b(?:[^\n\d;.]|"
    rf"\n(?!\n)){{0,60}}?(?:\ble\b|\bdu\b|:) ?{_DAY}"
)
def published(hit: Hit) -> date | None:
    """« Publiée le : 18 octobre 2023 », « Mis en ligne le 02/07/2024 », « publiée sur le site de la commune le … »"""
    return None if _of_the_notice(hit) else read_date(hit.folded("value"))


@form(rf"\b(?:date d')?affich(?:age|ee?s?)\b(?:[^\n\d;.]|\n(?!\n)){{0,60}}?(?:\ble\b|\bdu\b|:|\s) ?{_DAY}")
def posted(hit: Hit) -> date | None:
    """« Affiché le 16/12/2022 », « Date d'affichage : 25/10/2022 », « a été affiché à la porte de la mairie le … »"""
    return None if _of_the_notice(hit) else read_date(hit.folded("value"))


def _of_the_notice(hit: Hit) -> bool:
    """Whether it is the notice of meeting that was posted: « affichage de la convocation »."""
    before = hit.script.folded[max(hit.match.start() - 30, 0) : hit.match.start()]
    return (
        re.search(r"convo|ordre du jour", hit.folded()) is not None
        or re.search(r"convo[a-z ]*(?:et )?$", before) is not None
    )


@form(
    r"(?P<value>\d(?<![\w-]\d)\d\d\s?-\s?\d{9}\s?-\s?\d{8}\s?-\s?[^\s\-][^\s]{0,60}?\s?-\s?[a-z]{2}(?:-\d{1,3}-\d{1,3})?)(?![\w-])"
)
def actes_identifier(hit: Hit) -> str | None:
    """« 034-243400017-20231003-246674-DE-1-1 »"""
    value = re.sub(r"\s", "", hit["value"])
    head, _, tail = value.rpartition("-")
    return value.upper() if tail.isalpha() and value.islower() else (value if head else None)


_RECEIVED: tuple[Form[date], ...] = (
    received_by_the_state,
    date_of_receipt,
    received_under_the_prefecture,
    received_under_the_identifier,
)
_PUBLISHED: tuple[Form[date], ...] = (published, posted)
_COLUMN = words(
    r"(?P<sent>(?:date d')?envoi|envoyee?|transmi(?:s|se|ssion)|teletransmi(?:s|"
    rf"se|ssion))\b|(?P<received>recue?|reception)\b|(?P<published>{_ACTION})\b"
)
_DATES = re.compile(DATE)
_YEAR = re.compile(r"\d{4}(?!\d)|[/.]\s?\d{2}(?!\d)")
_TWO_YEARS = re.compile(r"\d\d\b.*\d\d\b")
"""What a line with two dates has at least: it is looked for first, because it is found fast."""
_REACH = 600
"""Characters above dates in which the heads of their columns stand."""


def received_on(passage: Passage) -> list[Found[date]]:
    """Gives the dates of receipt that are printed; they should all be equal."""
    in_columns = [found for name, found in _columns(passage) if name == "received"]
    return in_columns or every(_RECEIVED, passage)


def published_on(passage: Passage) -> list[Found[date]]:
    """Gives the dates of publication that are printed, then those of posting."""
    forms = [found for form in _PUBLISHED for found in form.every(passage)]
    return [*forms, *(found for name, found in _columns(passage) if name == "published")]


def transmission_id(passage: Passage) -> Found[str] | None:
    """Gives the identifier that @ctes gave the act."""
    return actes_identifier.first(passage)


@lru_cache(maxsize=1)
def _columns(passage: Passage) -> tuple[tuple[str, Found[date]], ...]:
    """The dates that stand in columns; what is received and what is published find them read."""
    return tuple(_in_columns(passage))


def _in_columns(passage: Passage) -> Iterator[tuple[str, Found[date]]]:
    """« Envoi Préfecture : » and « Réception en Préfecture : » one under or beside the other, then as many dates"""
    folded = passage.script.folded
    for years in _TWO_YEARS.finditer(folded, passage.start, passage.end):
        row = passage.line_around(*years.span())
        dated = len(_YEAR.findall(folded, row.start, row.end)) > 1
        days = list(_DATES.finditer(folded, row.start, row.end)) if dated else []
        labels = _labels(_above(passage, row.start)) if len(days) > 1 else []
        identifier = actes_identifier.first(row) if labels else None
        if identifier is not None and identifier.start < days[0].start():
            labels = labels[1:]  # the identifier stands in the first column
        yield from zip(labels, _read(days), strict=False)


def _above(passage: Passage, offset: int) -> list[Passage]:
    """The three lines above."""
    return list(passage.part(offset - _REACH, offset).lines())[-3:]


def _labels(above: list[Passage]) -> list[str]:
    """The columns whose heads stand in the lines just above, without a date of their own."""
    kept: list[str] = []
    for row in reversed(above):
        found = [m.lastgroup or "" for m in _COLUMN.finditer(row.script.folded, row.start, row.end)]
        if not found or _DATES.search(row.script.folded, row.start, row.end):
            break
        kept = found + kept
    return kept


def _read(days: list[re.Match[str]]) -> Iterator[Found[date]]:
    for day in days:
        value = read_date(day[0])
        if value is not None:
            yield Found(value, *day.span(), "date_in_column")
