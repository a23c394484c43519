"""What joins two names of a list: one gives a proxy to the other, holds it, or sits in the other's seat.

Proxies: CGCT L2121-20. Substitutes: CGCT L5211-6.
"""

from dataclasses import dataclass
from enum import StrEnum

from linkedacts.extraction.forms import words
from linkedacts.extraction.list_labels import Listing
from linkedacts.extraction.people import CIVIL


class Joint(StrEnum):
    """What the words between two names, the first and the second, say of them."""

    GIVES = "gives"
    """The second holds the first one's proxy: « A donne pouvoir à B »."""
    HOLDS = "holds"
    """The first holds the second one's proxy: « B (pouvoir de A) »."""
    SITS_FOR = "sits_for"
    """The first sits in the second one's seat: « A, suppléant de B »."""
    REPLACED_BY = "replaced_by"
    """The second sits in the first one's seat: « A, remplacé par B »."""
    AND = "and"
    """What is said of the second is said of the first: « A et B donnent pouvoir à C »."""
    EITHER = "either"
    """One votes for the other, the one who is there: « Pouvoirs : A pour B »."""


@dataclass(frozen=True, slots=True)
class Between:
    """The words between two names, in the shadow, and what stands before the first."""

    before: str
    text: str
    listing: Listing
    given: bool = False
    """Whether the name before the first holds a proxy: « A a donné pouvoir à B, et C à D »."""


_PROXY = r"(?:pouvoirs?|procurations?|proc\.|mandats?|mandataire|representee?s?)"
_FEW = r"(?:[\w']{1,12} ){0,4}"
"""A few words: « son », « écrit », « donné ce jour »."""
_TO_NAME = rf"\W*(?:{CIVIL}\W*){{0,2}}$"
_ARROW = r"(?:-{1,2}>|=>|→|⇒|>|=)"
_SUBSTITUTE = r"[^,;]{0,20}?suppleante?\b[^,;]{0,20}?"
_GIVES = words(rf"\b{_PROXY}[^;]{{0,60}}?(?:\b(?:a|au|par|pour)\b|{_ARROW}){_TO_NAME}")
"""« donne pouvoir à M. », « (procuration à », « représentée par Mme », « , Adjointe, pouvoir donné à M. »"""
_BARE = words(rf"\b{_PROXY}(?: donnee?s?)? ?[:(]?{_TO_NAME}")
"""« (pouvoir : », « procuration »: the list says who gives and who holds"""
_FUNCTION = r"(?:,[^,;.\n]{0,40}\b(?:adjoint|conseill|maire|president|deleg|membre|vice)[^,;.\n]{0,60})"
_LINK = words(rf"^(?:{_FUNCTION}| \([^()]{{2,60}}\))?\W*(?:\b(?:a|par)\b|{_ARROW}){_TO_NAME}")
"""« A à B », « A par B », « A → B », « A, 1er adjoint, par B », « A (Orval) à B »"""
_OF = words(rf"\b{_PROXY} {_FEW}(?:de|du|d'){_TO_NAME}")
"""« (pouvoir de », « ayant reçu procuration de Mme »; before « A à B », « pouvoir de »"""
_FOR = words(rf"(?:\brepresentante?|\(pour){_TO_NAME}")
"""« , représentant M. », « (pour M. »"""
_SITS_FOR = words(
    rf"\b(?:suppleante?s? (?:de|d'|du)|remplac(?:ante?|e)\b|en remplacement (?:de|d'|du)|supplee\b)"
    rf"[^,;)]{{0,30}}?[^\w,;)]*(?:{CIVIL}[^\w,;)]*){{0,2}}$"
)
"""« , suppléant de M. », « (remplace Mme »; not « (suppléante d'Orval), »"""
_REPLACED_BY = words(
    rf"\b(?:supplee?e?s?|remplacee?s?|representee?s?) par {_SUBSTITUTE}{_TO_NAME}"
    rf"|\b(?:supplee?e?s?|remplacee?s?) par{_TO_NAME}|\bsuppleante?s? ?:{_TO_NAME}"
)
"""« remplacé par M. », « représentée par sa suppléante Mme », « (suppléant : »"""
_INSTEAD = words(rf"^\W*pour{_TO_NAME}")
_BESIDE = words(rf" ?(?:\(|[.…_·]{{3,}} ?)(?:{CIVIL} ?)?")
"""« Absents avec procuration : A (B) », « A ........ B »"""
_AND = words(rf"^\W*et{_TO_NAME}")
_LISTED_TOO = words(rf"^\W*(?:et|,){_TO_NAME}")
_SEVERAL_GIVE = words(rf"\b(?:donnent|ont donne|avaient donne|ont remis) {_FEW}{_PROXY}")
_GIVEN = words(rf"(?<!sans[ \n])\b{_PROXY}")
_WITHOUT = words(rf"\bsans {_PROXY}")
_OFFICE = words(
    rf"\b(?:{_PROXY}[^;]{{0,40}}? ?(?:a|au)|:) ?(?:{CIVIL} ?)?(?:le |la |l')?"
    r"(?P<office>maire|president|presidente|premiere? adjointe?|1ere? adjointe?)\b(?![- ]adjoint)"
)
_LONGEST = 200
"""Characters between two names that may still join them."""


def joint(between: Between) -> Joint | None:
    """Gives what the words between two names make of them, if anything."""
    text = between.text
    if len(text) > _LONGEST or _WITHOUT.search(text):
        return None
    if _REPLACED_BY.search(text):
        return Joint.REPLACED_BY
    if _SITS_FOR.search(text):
        return Joint.SITS_FOR
    if _says_gives(between):
        return Joint.GIVES
    if _says_holds(between):
        return Joint.HOLDS
    if between.listing in (Listing.REPRESENTED, Listing.ABSENT) and _INSTEAD.search(text):
        return Joint.EITHER
    return Joint.AND if _AND.search(text) else None


def _says_gives(between: Between) -> bool:
    """Whether the first gives a proxy; two names and a bare « à » say so only among the absent."""
    among_absent = between.listing in (Listing.REPRESENTED, Listing.ABSENT)
    if _LINK.search(between.text):
        return among_absent or between.given or _OF.search(between.before) is not None
    if between.listing is Listing.REPRESENTED and _BESIDE.fullmatch(between.text):
        return True
    return _GIVES.search(between.text) is not None or (among_absent and _BARE.search(between.text) is not None)


def _says_holds(between: Between) -> bool:
    return any(pattern.search(between.text) for pattern in (_OF, _FOR)) or (
        between.listing is Listing.PRESENT and _BARE.search(between.text) is not None
    )


def several_give(text: str) -> bool:
    """Gives whether the words say that more than one gives a proxy: « A et B donnent pouvoir à »."""
    return _SEVERAL_GIVE.search(text) is not None


def goes_on(text: str) -> bool:
    """Gives whether the words go on with a list of those whose proxy one holds: « B (pouvoirs de A et C) »."""
    return _LISTED_TOO.search(text) is not None and ")" not in text


def has_proxy(note: str) -> bool:
    """Gives whether what stands after a name says that a proxy was given: « A (pouvoir) »."""
    return _GIVEN.search(note) is not None


def office_holding(note: str) -> str | None:
    """Gives the office to whose holder a proxy was given: « donne pouvoir à M. le Maire »."""
    match = _OFFICE.search(note)
    return match["office"] if match else None
