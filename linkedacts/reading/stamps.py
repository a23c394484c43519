"""The prefecture's stamp and what else is printed over or beside a page: set apart before columns are looked for.

Forms of the @ctes stamp, as transmission services print it: « Envoyé en préfecture le … / Reçu en préfecture le … /
Publié le … / ID : 099-… », « Accusé de réception en préfecture / 099-… / Date de télétransmission : … / Date de
réception préfecture : … », « AR Prefecture / 099-… / Reçu le … », « Acte Certifié exécutoire / Envoi Préfecture : … ».
A stamp that stands alone between two paragraphs stays where it is.
"""

import re
from collections.abc import Iterable, Sequence

from linkedacts.reading.fragments import Fragment

_SURE = re.compile(
    r"accus[ée] (?:de r[ée]ception|certifi[ée])\b.{0,60}"
    r"|A\.?R\.? (?:de la )?(?:sous-)?pr[ée]fecture.{0,40}"
    r"|acte (?:certifi[ée] |rendu )?ex[ée]cutoire.{0,20}"
    r"|(?:envoi|envoy[ée]|transmi[st]|transmission|r[ée]ception|re[çc]u)\b.{0,12}(?:sous-)?pr[ée]fecture\b.{0,24}"
    r"|date de (?:t[ée]l[ée])?transmission\b.{0,24}|date de r[ée]ception\b.{0,40}"
    r"|(?:ID ?:? ?|N° ?)?\d{3}-\d{9}-\d{8}-\S.*",
    re.IGNORECASE,
)
_NEAR_A_STAMP = re.compile(
    r"ID ?: ?|(?:affich[ée]|publi[ée]|re[çc]u|notifi[ée]|transmis|envoy[ée])e?(?: ?le)?\b.{0,40}|\d\d/\d\d/\d{4}.{0,12}"
    r"|S\W?2?\W?L\W?O\W?W?|Berger[- ]Levrault.{0,20}|minist[èe]re de l.int[ée]rieur.*|pr[ée]fecture d.{0,40}",
    re.IGNORECASE,
)
_REACH = 1.8
"""Distance from a stamp's line to its next one, in heights, at most."""
_BESIDE = 120.0
"""Points from the words of a stamp's line to its date, at most."""


def set_apart(fragments: Sequence[Fragment], head: float) -> tuple[list[Fragment], list[Fragment]]:
    """Gives the fragments of the body and those of stamps; above `head`, in points, no stamp is part of the body."""
    sure = [fragment for fragment in fragments if _SURE.fullmatch(fragment.text)]
    if not sure:
        return list(fragments), []
    stamp = _with_neighbours(sure, fragments)
    chosen = {id(fragment) for fragment in stamp}
    body = [fragment for fragment in fragments if id(fragment) not in chosen]
    if not any(fragment.top < head or _beside(fragment, body) for fragment in stamp):
        return list(fragments), []
    return body, stamp


def _with_neighbours(sure: Iterable[Fragment], fragments: Iterable[Fragment]) -> list[Fragment]:
    """Gives the lines of stamps with the dates and names that belong to them only because they stand there."""
    stamp = list(sure)
    chosen = {id(fragment) for fragment in stamp}
    waiting = [one for one in fragments if id(one) not in chosen and _NEAR_A_STAMP.fullmatch(one.text)]
    grown = True
    while grown and waiting:
        near = [one for one in waiting if any(_belongs(one, other) for other in stamp)]
        grown = bool(near)
        stamp += near
        waiting = [one for one in waiting if one not in near]
    return stamp


def _belongs(one: Fragment, other: Fragment) -> bool:
    height = max(one.height, other.height)
    if abs(one.height - other.height) > height / 3:
        return False
    across = max(one.left, other.left) - min(one.right, other.right)
    down = max(one.top, other.top) - min(one.bottom, other.bottom)
    return (across < 0 and down < _REACH * height) or (down < 0 and across < _BESIDE)


def _beside(fragment: Fragment, body: Iterable[Fragment]) -> bool:
    """Whether text of the body stands level with a fragment."""
    core = fragment.height / 4
    return any(other.top < fragment.bottom - core and other.bottom > fragment.top + core for other in body)
