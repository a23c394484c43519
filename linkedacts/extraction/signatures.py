"""Where, when and by whom an act is signed: « Fait à …, le … » and the name under the office."""

import re
from datetime import date

from linkedacts.extraction.dates import DATE, read_date
from linkedacts.extraction.forms import Form, Found, Hit, form, words
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.people import Mention, mentions

_PLACE = r"[^\n.;:\d]{2,60}?"


@form(
    rf"\b(?:fait|delibere|signe|dresse|donne)(?: et [a-z]{{4,12}})* (?:a|en|"
    rf"au|aux) {_PLACE},? ?(?:le|ce)\s?:? ?(?P<value>{DATE})"
)
def done_at(hit: Hit) -> date | None:
    """« Fait à Val-d'Ormelle, le 14 mai 2024 », « Fait et délibéré en séance, le … »"""
    return read_date(hit.folded("value"))


@form(
    rf"(?:^[ \t]*|[.,;] )(?:certifiee? conforme|pour (?:extrait|copie)[a-z ]{{0,40}}),?[^\n\d]{{0,30}}?"
    rf" le (?P<value>{DATE})"
)
def certified_on(hit: Hit) -> date | None:
    """« Pour extrait certifié conforme, le 16 juin 2023 »"""
    return read_date(hit.folded("value"))


@form(rf"^[ \t]*(?:a )?[a-z][a-z' \-]{{2,40}}, ?le (?P<value>{DATE})[ \t.,]*$")
def place_and_day(hit: Hit) -> date | None:
    """« Val-d'Ormelle, le 7 novembre 2023 » alone on its line"""
    return read_date(hit.folded("value"))


@form(
    r"^[ \t]*signee? (?:electroniquement |numeriquement )?(?:par [^\n]{3,60} )?(?:le|en date du)\s?:? ?"
    rf"(?P<value>{DATE})"
)
def signed_on(hit: Hit) -> date | None:
    """« Signé le : 21 décembre 2023 », « Signé électroniquement le 21/12/2023 »"""
    return read_date(hit.folded("value"))


_DATED: tuple[Form[date], ...] = (done_at, certified_on, place_and_day, signed_on)
_OFFICE = (
    r"(?:le|la|l') ?(?:maires?|presidente?|vice[- ]presidente?|(?:\d{1,2} ?(?:ere?|"
    r"eme|nde?|e)|premiere?) (?:adjointe?|vice[- ]presidente?)|adjointe?|"
    r"conseillere? deleguee?|directeur|directrice|doyenne?)"
)
_CHIEF = words(
    rf"^[ \t]*(?:(?:pour |par )?(?:monsieur |madame |m\. |mme )?{_OFFICE}\b[^\n]{{0,60}})|"
    r"^[ \t]*(?:pour (?:extrait|copie|expedition)[^\n]*)|^[ \t]*signe ?[:.]?|"
    r"^[ \t]*(?:fait|delibere) (?:a|et)\b|"
    rf"^[ \t]*(?:le|la) secretaires?(?: de (?:la )?seance)?,?[ \t]+{_OFFICE}\b"
)
_SECRETARY = words(r"secretaires?(?: de seance)?")
_REACH = 8


def signature_dates(conclusions: Passage) -> list[Found[date]]:
    """Gives the dates of signature; the best stated form only."""
    for shape in _DATED:
        found = list(shape.every(conclusions))
        if found:
            return found
    return []


def signatory(conclusions: Passage) -> Found[str] | None:
    """Gives who signs: the person named on a line of its own under « Le Maire, », or beside it."""
    rows = list(conclusions.lines())
    for at, row in enumerate(rows):
        if _CHIEF.match(row.script.folded, row.start, row.end):
            named = _under(rows[at : at + _REACH])
            if named is not None:
                return named.found("signatory_under_office")
    return None


def _under(rows: list[Passage]) -> Mention | None:
    """The first name that stands alone, or after the office on its line; never the secretary's, under two offices."""
    for at, row in enumerate(rows):
        named = [mention for mention in mentions(row) if _is_named(mention) and _is_alone(row, mention)]
        if named:
            return named[_rank(rows[:at], len(named))]
    return None


def _is_named(mention: Mention) -> bool:
    return mention.words > 1 or mention.civil


def _rank(above: list[Passage], several: int) -> int:
    """« La secrétaire de séance,   Le Maire, » over two names: the second signs as mayor."""
    for row in reversed(above):
        secretary = _SECRETARY.search(row.script.folded, row.start, row.end)
        office = re.search(_OFFICE, row.folded)
        if secretary and office and several > 1:
            return int(secretary.start() - row.start < office.start())
    return 0


def _is_alone(row: Passage, mention: Mention) -> bool:
    """Whether only an office, a civility or marks of signature stand beside the name."""
    rest = row.script.folded[row.start : mention.start] + " " + row.script.folded[mention.end : row.end]
    others = [m for m in mentions(row) if m is not mention]
    words_left = re.findall(r"[a-z]{3,}", re.sub(_OFFICE, " ", rest))
    known = {
        "signe",
        "monsieur",
        "madame",
        "mme",
        "maire",
        "presidente",
        "president",
        "pour",
        "par",
        "delegation",
        "adjoint",
        "adjointe",
        "delegue",
        "deleguee",
        "vice",
        "extrait",
        "conforme",
        "certifie",
        "empeche",
        "absent",
    }
    return (
        len([word for word in words_left if word not in known and word not in " ".join(m.name for m in others).lower()])
        <= 2
    )
