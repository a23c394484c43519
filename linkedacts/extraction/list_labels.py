"""What the words of a label say of the list under it: « Étaient présents : », « Absents ayant donné pouvoir : ».

A label is told by its words: all are words of labels, one of them says what the list is.
"""

import re
from enum import StrEnum

from linkedacts.extraction.forms import words


class Listing(StrEnum):
    """What the label over a list says of the people in it."""

    PRESENT = "present"
    SUBSTITUTE = "substitute"
    REPRESENTED = "represented"
    ABSENT = "absent"
    HOLDERS = "holders"
    """Those who hold the proxies of the list above, in its order: « Mandants : A, B » over « Mandataires : C, D »."""
    CLOSED = "closed"
    """No members: guests, the secretary, counts, the agenda."""


_GENDERS = "e s es x ne nes se ses te tes"
"""What « présent(e)s » and « absent·e·s » leave when only letters are kept."""
_MEMBERS = (
    "membres membre conseillers conseilleres conseiller conseillere elus elues elu elue delegues deleguees delegue "
    "titulaires titulaire adjoints adjointes maire maires president presidente presidents vice bureau conseil "
    "municipal municipaux municipales communautaire communautaires metropolitains metropole departementaux regionaux "
    "syndical syndicaux comite assemblee communes commune communaute representants mesdames messieurs madame monsieur "
    "mm mmes mme m mr"
)
_LINKS = (
    "le la les l de du des d et ou a au aux en y qui par pour leur leurs son sa ci apres dont avec sans non ne pas "
    "tous toutes etaient etait etaients sont est ont a ete avaient avait ayant se sont s fait faits seance ouverture "
    "moment appel nominal nominatif "
    "suivants suivantes suivant dessous nommes designes savoir presence presents"
)
_LAW = "application article articles code general collectivites territoriales cgct conformement vertu alinea loi"
_PROXIES = (
    "donne donnes donnent donnant remis delegue vote voter voix deliberative consultative ecrit ecrits mandataire "
    "mandataires mandant mandants nom noms prenom prenoms respectivement excuse justifie justifies motif liste feuille"
)
_REMOTE = "visio visioconference distance"
_SAVE = frozenset({"exception", "sauf", "excepte", "exceptes", "hormis"})
"""« Tous les membres étaient présents, à l'exception de : »: who follows was absent."""
_GIVEN = ("pouvoir", "procuration", "mandat", "mandant", "represent")
_KEYS = ("present", "absent", "excus", "empech", "suppleant", *_GIVEN)
_TITULAR = frozenset({"titulaires", "visioconference", "distance"})
TELLING = (*_KEYS, *sorted(_TITULAR))
"""What each label holds one of: they are looked for first, because they are found fast."""
_VOCABULARY = frozenset(f"{_GENDERS} {_MEMBERS} {_LINKS} {_LAW} {_PROXIES} {_REMOTE}".split()) | _SAVE
_GUESTS = frozenset({"egalement", "aussi", "invites", "personnel", "services", "agents", "techniciens", "public"})
_HOLDERS = frozenset({"pouvoir", "pouvoirs", "procuration", "procurations", "donne", "donnee", "donnes", "e", "s", "a"})
"""« Pouvoir donné à »: the head of a column of those who hold proxies, apart from the one of those who give them"""
_HOLD_ONLY = frozenset({"mandataire", "mandataires", "des", "les", "pouvoirs", "procurations", "s"})
_IN_OFFICE = frozenset({"exercice"})
"""« Tous les conseillers en exercice, à l'exception de » says who was absent."""
_SENTENCES = frozenset({"unanimite", "majorite", "decide", "approuve", "adopte", "delibere", "prend", "secretaire"})
"""Words that no label has: a line with « présents » among them is a sentence."""
_PRESENTS = words(r"\bpresente(?:nt)? (?:les? |la |l'|une? |son |sa |ses |cet?t?e? |aux? |a )")
"""« Le maire présente le budget : » is a sentence: nobody is present in it."""
_STRANGERS = 2
"""How many words foreign to labels one may have, before a colon: « Membres du SIVOM présents : »."""


def said_of(label: str) -> Listing | None:
    """What the words of a label say of a list; None where they are no label's."""
    said = re.findall(r"[a-z]+", label)
    if _PRESENTS.search(label):
        return None
    if _SENTENCES.intersection(said) or not any(word.startswith(_KEYS) for word in said):
        return Listing.PRESENT if is_titular(said) and label.endswith(":") else None
    known = _VOCABULARY if _SAVE.isdisjoint(said) else _VOCABULARY | _IN_OFFICE
    foreign = [word not in known and not word.startswith(_KEYS) for word in said]
    if _GUESTS.intersection(said):
        begins_so = not foreign[0] or said[0] in _GUESTS
        return Listing.CLOSED if begins_so or "\n" not in label else None
    if said[-1] == "a" and _HOLDERS.issuperset(said):
        return Listing.CLOSED
    allowed = _STRANGERS if label.endswith(":") and "\n" not in label and not foreign[0] else 0
    return _kind(label, said) if sum(foreign) <= allowed else None


def is_titular(said: list[str]) -> bool:
    """« Titulaires : », « En visioconférence : »"""
    return len(said) <= 3 and not _TITULAR.isdisjoint(said)


def _kind(label: str, said: list[str]) -> Listing:
    if _SAVE.intersection(said):
        return Listing.ABSENT
    absent = any(word.startswith(("absent", "excus", "empech")) for word in said)
    if absent and any(word.startswith("present") for word in said):
        return Listing.CLOSED
    if said[0].startswith("mandataire") and _HOLD_ONLY.issuperset(said):
        return Listing.HOLDERS
    proxy = any(word.startswith(_GIVEN) for word in said)
    if absent:
        return Listing.REPRESENTED if proxy and not _APART.search(label) else Listing.ABSENT
    substitutes = any(word.startswith("suppleant") for word in said)
    if any(word.startswith("present") for word in said):
        return Listing.SUBSTITUTE if substitutes and "titulaires" not in said else Listing.PRESENT
    return Listing.SUBSTITUTE if substitutes else Listing.REPRESENTED


_APART = words(
    r"\b(?:sans|non|ni)\b.{0,20}(?:pouvoir|procuration|represent)"
    r"|(?:\bet|\bou|/|,| -) ?(?:les )?(?:pouvoir|procuration)"
)
"""« Absents sans pouvoir », « Absents et pouvoirs »: not all of these absent members are represented."""
