"""The words that names are made of, « Mme », « DE LA TOUR », « J.-P. », and those that look like them: « Maire ».

A word is told by its letters: all capitals, one capital, an initial, a particle; then by what it says, since functions
and labels are printed with capitals too.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from linkedacts.extraction.given_names import is_given
from linkedacts.extraction.passage import Passage, fold

CIVIL = (
    r"(?:mm?\.?|mm\b|m\b|mrs?\.?\b|mmes?\b\.?|m(?:el)?lles?\b|messieurs|mesdames|monsieur|madame|mademoiselle|maitre)"
)
"""A civility, in the shadow; what recognition makes of the raised letters of « M^me » included: « M"° »."""


class Kind(StrEnum):
    """What a word may be in a name."""

    GIVEN = "given"
    FAMILY = "family"
    INITIAL = "initial"
    PARTICLE = "particle"
    CIVIL = "civil"
    OTHER = "other"


class NameWord(NamedTuple):
    """A word, what it may be in a name, and its place."""

    kind: Kind
    text: str
    start: int
    end: int
    plural: bool = False
    """Whether a civility stands for all the names after it: « MM. », « Mesdames »."""


_U, _L = "A-ZÀ-ÖØ-ÞŒŸ", "a-zß-öø-ÿœ"
_LETTER = rf"[{_U}{_L}]"
_APOSTROPHE = "['’]"
_HYPHEN = r"[-‐‑\xad]"
_ENDS = rf"(?:(?<=\.)|(?!{_LETTER}))"
_PLURAL = r"MM\.?|M(?:me|ME|lle|LLE)[sS]\.?|Messieurs|Mesdames|Mesdemoiselles|MESSIEURS|MESDAMES|MESDEMOISELLES|Mrs"
_SINGULAR = (
    rf"M\.(?!{_HYPHEN}?[{_U}]\.(?!\s?{_LETTER}))(?=\s*{_LETTER}(?:[\w.]|{_APOSTROPHE}))|M(?=\s+[{_U}]\w)|M[rR]\.?|M(?:me|ME)\.?|M(?:el)?(?:lle|LLE)\.?"
    rf"|M[°º*\"“”'’^]{{1,3}}(?=\s+[{_U}])"
    r"|Monsieur|Madame|Mademoiselle|MONSIEUR|MADAME|MADEMOISELLE|Ma[iî]tre|Me(?=\s[A-Z])|Docteur|Dr\.?"
)
_INITIAL = (
    rf"\b[{_U}][{_L}]{{0,2}}\.(?:{_HYPHEN}?\s?[{_U}]\.)*(?!\w)"  # « J. », « J.-P. », « Ph. »
    rf"|\b[{_U}]{_HYPHEN}[{_U}]\b\.?"  # « J-P »
    rf"|\b[B-WYZ]\b(?!{_APOSTROPHE})"  # « MORVAN R »; a lone « A » is the word « à », a lone « X » a mark
)
_BLOCK = rf"[{_U}](?:{_APOSTROPHE}?[{_U}]|{_APOSTROPHE}\s?(?=[{_U}]))+{_APOSTROPHE}?"
_UPPER = (
    rf"\b{_BLOCK}(?:\s?{_HYPHEN}\n?[{_U}](?:{_APOSTROPHE}?[{_U}])*)*(?!{_LETTER})"  # « D'ARC-MARTEL »
    rf"|\b[{_U}][{_L}]{{1,2}}[{_U}]{{2,}}(?!{_LETTER})"  # « McDONALD »
)
_TITLE = rf"\b[{_U}]{_APOSTROPHE}?{_LETTER}*(?:{_HYPHEN}\n?{_LETTER}+)*(?:{_APOSTROPHE}[{_U}]{_LETTER}*)?"
_FIRST_HALF = r"\b(?:Jean|Marie|Anne|Pierre)"
_SPACED = (
    rf"{_FIRST_HALF}\s{_HYPHEN}\s[{_U}][{_L}]+(?![{_L}]|\s[{_U}]{{2}})"
    rf"|{_FIRST_HALF}{_HYPHEN} [{_U}][{_L}]+(?![{_L}])"
)
"""« ROY Marie - Claire », « Jean- Luc KERN »; not « KERN Jean - Claire ROY », where the dash parts two members."""
_JOINED = (
    rf"(?<=[{_L}]\s){_BLOCK}{_HYPHEN} {_BLOCK}(?!{_LETTER}|\s[{_U}][{_L}])"
    rf"|(?<=[,:{_L}.]\s){_BLOCK} {_HYPHEN} {_BLOCK}(?=\s[{_U}][{_L}]+(?: ?{_HYPHEN} ?[{_U}][{_L}]+)?\s*(?:[,;.(\n]|\Z))"
)
"""« Alba HUET- TARDY », « Mme HUET - TARDY Alba, »: one family name; where dashes part members, it is two."""
_PARTICLES = "de|du|des|la|le|les|van|von|vom|der|den|el|al|da|di|do|dos|das|del|della|ben|bin|ter|ten|y|dit|dite"
_TOKEN = re.compile(
    rf"(?=\S)(?:(?=[MD])(?:(?P<plural>\b(?:{_PLURAL}){_ENDS})|(?P<civil>\b(?:{_SINGULAR}){_ENDS}))"
    rf"|(?=[{_U}])(?:(?![{_U}][{_L}]{{3}})(?:(?P<initial>{_INITIAL})|(?P<joined>{_JOINED})|(?P<upper>{_UPPER}))"
    rf"|(?P<spaced>{_SPACED})|(?P<title>{_TITLE}))"
    rf"|(?=[{_L}])(?P<particle>\b(?:{_PARTICLES})\b|\bd{_APOSTROPHE}(?=[{_U}]))"
    rf"|(?P<other>{_LETTER}+|\d+|[^\s\w]))"
)
"""The first letters are looked at before the forms that begin with such letters."""
_KINDS = {
    "plural": Kind.CIVIL,
    "civil": Kind.CIVIL,
    "initial": Kind.INITIAL,
    "joined": Kind.FAMILY,
    "upper": Kind.FAMILY,
    "spaced": Kind.GIVEN,
    "title": Kind.GIVEN,
    "particle": Kind.PARTICLE,
}
PARTICLES = frozenset(_PARTICLES.split("|"))

_OFFICES = (
    "maire maires mairie adjoint adjointe adjoints adjointes president presidente presidents presidentes vice "
    "conseil conseiller conseillere conseillers conseilleres municipal municipale municipaux communautaire "
    "communautaires metropolitain metropolitaine departemental departementale regional regionale delegue deleguee "
    "delegues deleguees depute deputee senateur senatrice titulaire titulaires suppleant suppleante suppleants "
    "suppleantes doyen doyenne rapporteur rapporteure questeur directeur directrice general generale secretaire "
    "secretaires membre membres elu elue elus elues mandataire mandataires mandant mandants tresorier dgs dga"
)
_PRESENCE = (
    "present presente presents presentes absent absente absents absentes excuse excusee excuses excusees represente "
    "representee representes representees pouvoir pouvoirs procuration procurations arrivee arrive arrivees depart "
    "departs retour sortie supplee suppleee remplace remplacee remplacant remplacante quorum votant votants "
    "visioconference distanciel presentiel"
)
_BODIES = (
    "seance session commune communes ville villes departement canton arrondissement communaute metropole "
    "agglomeration syndicat comite bureau commission service services groupe liste administration prefecture "
    "republique francaise hotel salle collectivites territoriales assemblee"
)
_DAYS = (
    "lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre "
    "octobre novembre decembre date an annee heure heures"
)
_ACTS = (
    "nombre exercice deliberation deliberations objet extrait registre convocation annexe article articles "
    "point points question questions affaire affaires ordre jour code loi decret vu vus considerant attendu "
    "decide approuve rapport autorise donne signe fait ainsi certifie total page numero compte rendu verbal"
)
_VOTING = "pour contre abstention abstentions vote votes votants voix unanimite majorite adopte refus nppv scrutin"
_SMALL = (
    "et a au aux par en avec dont est sont ont etaient etait il elle ils elles on sous sur tous toutes excepte sauf "
    "autres ce cette ces un une que qui se son sa ses leur leurs nous vous ne pas non oui puis ou mais donc afin apres "
    "avant pendant depuis lors dans chez entre sans selon suite monsieur madame messieurs mesdames mademoiselle"
)
OFFICES = frozenset(_OFFICES.split())
"""Functions, in the shadow: they may stand between a civility and the name."""
_NEVER = frozenset(f"{_OFFICES} {_PRESENCE} {_BODIES} {_DAYS} {_ACTS} {_VOTING} {_SMALL}".split())
_SURNAMES = frozenset({"maire", "mars", "mai", "avril", "page", "point", "jour", "salle", "ville", "canton", "doyen"})
"""Of the words that are no names, those that some families bear: « Jean MAIRE »."""
_AFTER_CIVILITY = frozenset({"bureau", "mars", "avril", "janvier", "page", "point", "jour", "salle", "ville", "canton"})
"""Those that a civility right before them makes names: « Mme BUREAU »; not « Monsieur MAIRE »."""
_BEFORE_GIVEN = frozenset({"mars", "avril", "janvier", "page", "bureau"})
"""Those that a given name after them makes names: « AVRIL Flora »."""
_AFTER_GIVEN = frozenset({"bureau"})
"""Those that a given name before them makes names: « Alba BUREAU », not « ROY Alba » over « BUREAU »."""
_CIVIL_BEFORE = re.compile(r"\b(?:M\.|MM\.|M(?:me|lle)s?|Monsieur|Madame) \Z")
_MAYBE_SURNAMES = _SURNAMES | _AFTER_CIVILITY | _BEFORE_GIVEN
_GIVEN_NEXT = re.compile(rf"[ \t]+([{_U}][{_L}]+)")


def name_words(passage: Passage) -> Iterator[NameWord]:
    """Gives the words of a passage in order, each with what it may be in a name."""
    last: NameWord | None = None
    for match in _TOKEN.finditer(passage.script.text, passage.start, passage.end):
        text, letters = match[0], match.lastgroup or ""
        text = "".join(text.split()) if letters in ("spaced", "joined") else text
        kind, is_surname = _kind(letters, text)
        if is_surname and _is_surname(match, last):
            kind = Kind.FAMILY
        end = match.end()
        if kind is Kind.INITIAL and _ends_sentence(text):
            kind, text, end = Kind.GIVEN, text[:-1], end - 1
        last = NameWord(kind, text, match.start(), end, letters == "plural")
        yield last


def _ends_sentence(text: str) -> bool:
    """Whether what looks like an initial is a short given name before a stop: « KERN Luc. »"""
    return len(text) == len("Luc.") and text[:-1].isalpha() and is_given(text[:-1])


def _is_surname(match: re.Match[str], last: NameWord | None) -> bool:
    """Whether what stands beside such a word, in capitals, makes it a name: « Jean MAIRE », « Mme BUREAU »."""
    folded = fold(match[0])
    if last is not None and last.kind is Kind.GIVEN and is_given(last.text):
        if folded in _SURNAMES:
            return True
        if folded in _AFTER_GIVEN and _goes_on(match.string, last, match.start()):
            return True
    if folded in _AFTER_CIVILITY and last is not None and last.kind is Kind.CIVIL:
        return True
    given = _GIVEN_NEXT.match(match.string, match.end()) if folded in _BEFORE_GIVEN else None
    return given is not None and is_given(given[1]) and not (last is not None and last.text.isdigit())


def _goes_on(text: str, given: NameWord, start: int) -> bool:
    """Whether a family name goes on with a given one: on its line, or on the next after « Mme Alba »."""
    return "\n" not in text[given.end : start] or _CIVIL_BEFORE.search(text, 0, given.start) is not None


@lru_cache(maxsize=8192)
def _kind(letters: str, text: str) -> tuple[Kind, bool]:
    """What a word is by its letters and by what it says, and whether it is a family name beside given ones."""
    kind = _KINDS.get(letters, Kind.OTHER)
    if kind not in (Kind.FAMILY, Kind.GIVEN):
        return kind, False
    folded = fold(text)
    if kind is Kind.GIVEN and folded in PARTICLES:
        return Kind.PARTICLE, False
    if folded in _NEVER or folded.split("-")[0] in _NEVER:
        return Kind.OTHER, kind is Kind.FAMILY and folded in _MAYBE_SURNAMES
    return kind, False
