"""Whose act it is, by which body, under which number and rubric: the authority, the assembly, number and theme."""

import re

from stdnum.fr import siren

from linkedacts.extraction.forms import Form, Found, Hit, earliest, first, form, words
from linkedacts.extraction.openers import NUMBER
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.wording import one_line, sentence
from linkedacts.model import ActType

_U, _L = "A-ZÀ-ÖØ-ÞŒ", "a-zß-öø-ÿœ"
_LINK = r"(?:de la|de l['’]|du|des|de|d['’]|la|le|les|l['’]|en|sur|sous|et|lès|les|aux?|à)"
_PROPER = rf"[{_U}0-9][{_U}{_L}'’-]*(?!\d)"
_PLACE = rf"(?:{_LINK}\s?)?{_PROPER}(?:[ ](?:{_LINK}[ ]?)?{_PROPER}){{0,7}}"
_KINDS = (
    r"communaut[ée]s? de communes|communaut[ée] d['’]agglom[ée]ration|communaut[ée] urbaine|"
    r"communaut[ée]|commune|ville|"
    r"m[ée]tropole|syndicat(?: [a-zéèêà]+){0,6}?|p[ôo]le m[ée]tropolitain|r[ée]gion|collectivit[ée]|mairie"
)
_AUTHORITY = re.compile(rf"\b(?P<kind>(?i:{_KINDS}))(?P<gap>\s)(?P<place>(?:{_LINK}\s?)?{_PLACE})")
_METROPOLIS = re.compile(
    rf"\b(?P<name>{_PROPER}(?:[ \n]{_PROPER}){{0,4}}[ \n](?:M[ée]tropole|MÉTROPOLE|"
    r"METROPOLE|Agglom[ée]ration|Agglo|Communauté)\b)"
)
_NOT_A_PLACE = re.compile(
    r"^(?:de |du |des |d['’]|la |le |les |l['’])*(?i:communes|mairie|municipal|"
    r"conseil|r[ée]gion|s[ée]ance|f[ée]vrier|\d)"
)


@form(
    r"conseils?(?: de)? (?P<x>municipal|communautaire|de metropole|metropolitain|"
    r"departemental|regional|syndical|de communaute|d'agglomeration|d'administration|"
    r"de territoire)"
)
def council(hit: Hit) -> str | None:
    """« Conseil municipal », « Conseil de Métropole »"""
    return one_line(hit[0])


@form(
    r"\b(?:comite syndical|bureau (?:communautaire|metropolitain|syndical|"
    r"municipal)|commission permanente|comite directeur|assemblee departementale|"
    r"assemblee (?:de corse|de guyane|de martinique))"
)
def other_assembly(hit: Hit) -> str | None:
    """« Comité syndical », « Bureau communautaire », « Commission permanente »"""
    return one_line(hit[0])


@form(r"(?:^|\b)(?P<value>\d{3}-\d{9}-\d{8}-[^\s\-][^\s]{0,60}?-[a-z]{2}(?:-\d{1,3}-\d{1,3})?)(?![\w-])")
def actes_identifier(hit: Hit) -> str | None:
    """« 034-243400017-20231003-246674-DE-1-1 »"""
    return hit["value"]


@form(
    r"(?:\b\d{3}-|siren\s?(?:n ?°)?\s?:?\s?|siret\s?(?:n ?°)?\s?:?\s?)(?P<value>\d{3}\s?\d{3}\s?\d{3})"
    r"(?:\s?\d{5})?(?=\D|$)"
)
def printed_siren(hit: Hit) -> str | None:
    """« SIREN 243 400 017 », « 214 400 400 00012 », « 044-214400400- »"""
    digits = re.sub(r"\s", "", hit["value"])
    return digits if siren.is_valid(digits) else None


_ASSEMBLIES: tuple[Form[str], ...] = (council, other_assembly)


def assembly(head: Passage) -> Found[str] | None:
    """Gives the deliberating body as first printed."""
    return earliest(_ASSEMBLIES, head)


def authority(head: Passage) -> Found[str] | None:
    """Gives the local authority: the first that the heading names, a kind and a place, or « … Métropole »."""
    named = [found for found in (_kind_and_place(head), _metropolis(head)) if found]
    return min(named, key=lambda found: found.start, default=None)


def _kind_and_place(head: Passage) -> Found[str] | None:
    for match in _AUTHORITY.finditer(head.script.text, head.start, head.end):
        if not _NOT_A_PLACE.match(match["place"]) and match["kind"].casefold() != "mairie":
            name = _joined_by_de(one_line(match["kind"]), one_line(match["place"]))
            return Found(name[0].upper() + name[1:], *match.span(), "authority_kind_and_place")
    return None


def _joined_by_de(kind: str, place: str) -> str:
    """« Commune AIGLUN » stays as printed."""
    return f"{kind} {place}"


def _metropolis(head: Passage) -> Found[str] | None:
    match = _METROPOLIS.search(head.script.text, head.start, head.end)
    return Found(one_line(match["name"]), *match.span("name"), "authority_metropolis") if match else None


@form(
    rf"^[ \t]*(?:extrait [^\n]{{0,60}})?(?:deliberation|arrete|decision|acte)s?(?: (?:municipale?|"
    r"du maire|de la maire|du president|de la presidente|du conseil (?:municipal|"
    r"communautaire|de metropole)|permanent|temporaire|communautaire|metropolitaine?|"
    rf"de police))*\s*,?\s*(?:n ?[°ºo]|numero)\s?:?\s*(?P<value>{NUMBER})(?=\s|"
    r"$|[.,:;\-])"
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
    r"(?:$|[:\-] |conseil))"
)
def number_bare(hit: Hit) -> str | None:
    """« Délibération CC-2024-045 », « Délibération D19 conseil municipal du … »"""
    return _number(hit)


@form(
    r"(?:numero(?: de l'acte| d'acte| de deliberation)?|reference(?: de l'acte)?|"
    rf"acte n ?[°º]|deliberation n ?[°º]|decision n ?[°º]|arrete n ?[°º])\s?:?\s*(?P<value>{NUMBER})(?="
    r"\s|$|[,;])"
)
def number_label(hit: Hit) -> str | None:
    """« Numéro de l'acte : 2022-58 »"""
    return _number(hit)


@form(r"^(?:commune|ville)[^\n]{2,50}[ \t]{1,8}(?P<value>[a-z]{1,3}\d{1,4})[ \t]*$")
def number_beside_authority(hit: Hit) -> str | None:
    """« Commune AIGLUN   D19 »"""
    return _number(hit)


def _number(hit: Hit) -> str | None:
    value = re.sub(r"\s", "", hit["value"])
    return value if any(c.isdigit() for c in value) and not re.fullmatch(r"\d{1,2}", value) else None


_NUMBERS: tuple[Form[str], ...] = (number_of_kind, number_line, number_bare, number_label, number_beside_authority)


def number(head: Passage) -> Found[str] | None:
    """Gives the act's own number, without the spaces inside it."""
    return first(_NUMBERS, head)


@form(r"^[ \t]*(?:theme|rubrique|domaine|thematique|politique publique)\s?:\s?(?P<value>[^\n]{3,80})$")
def theme_label(hit: Hit) -> str | None:
    """« Rubrique : Mobilités », « Thème : Culture et vie associative »"""
    return sentence(hit["value"]) or None


_RUBRIC = re.compile(rf"^(?P<value>[{_U}][{_U} ’'/&.,-]{{3,60}}?)\s+[–—-]\s+(?P<rest>.+)$", re.DOTALL)


def theme(head: Passage, title: Found[str] | None) -> Found[str] | None:
    """Gives the printed rubric: under a label, alone where it opens the title, or in capitals before it."""
    return theme_label.first(head) or (title and (_alone(head, title) or _in_capitals(head, title))) or None


def _alone(head: Passage, title: Found[str]) -> Found[str] | None:
    """« Attractivité » in the margin, for a title « Attractivité - … »."""
    for line in head.lines():
        value = sentence(line.text)
        if (
            3 < len(value) < 60
            and re.match(rf"{re.escape(value)}\s*[–—-]\s", title.value)
            and not title.start <= line.start < title.end
        ):
            return Found(value, *_trimmed(line), "theme_alone")
    return None


def _trimmed(line: Passage) -> tuple[int, int]:
    stripped = line.stripped()
    return stripped.start, stripped.end


def _in_capitals(head: Passage, title: Found[str]) -> Found[str] | None:
    """« RÉSEAUX – Éclairage public – … »"""
    match = _RUBRIC.match(title.value)
    if match is None or not re.search(rf"[{_L}]{{3}}", match["rest"]):
        return None
    at = head.script.text.find(match["value"].split()[0], title.start, title.end)
    end = head.script.text.find(match["value"].split()[-1], max(at, title.start), title.end) + len(
        match["value"].split()[-1]
    )
    return Found(match["value"], at, end, "theme_in_capitals") if 0 <= at < end else None


_ORDER = words(
    r"^[ \t]*(?:le maire|la maire|le president|la presidente)?[^\n]{0,40}\barretes?(?: municipale?|"
    r" du maire| de la maire| du president| permanent| temporaire| de voirie|"
    r" de circulation| prescrivant| portant| reglementant)?[ \t]*(?:n ?[°º]|"
    r"$|portant|:)|^[ \t]*a ?r ?r ?e ?t ?e\s*:?\s*$"
)
_DECISION = words(
    r"^[ \t]*decision(?: du maire| de la maire| du president| de la presidente|"
    r" municipale| n ?[°º]|s? prise)|l ?\.?\s?2122-22\b[^.]{0,200}\n\s*d ?e ?c ?i ?d ?e|"
    r"par delegation du conseil"
)
_DELIBERATION = words(
    r"deliberation|seance du|l'an deux|conseil (?:municipal|communautaire|"
    r"de metropole)[^.]{0,60}(?:reuni|assemble|convoque)|compte[ -]rendu|"
    r"proces[ -]verbal|apres en avoir delibere"
)


def act_type(head: Passage) -> Found[ActType]:
    """Gives what kind of act it is, by the words that come first; a deliberation unless another kind is announced."""
    near = head.part(head.start, head.start + 2500)
    for kind, pattern in ((ActType.DECISION, _DECISION), (ActType.ORDER, _ORDER)):
        match = pattern.search(near.script.folded, near.start, near.end)
        if match and not re.search(r"presents?\s*:|etaient presents", near.folded):
            return Found(kind, match.start(), match.end(), f"type_{kind.value}")
    match = _DELIBERATION.search(near.script.folded, near.start, near.end)
    first_line = next(head.lines(), head)
    place = match.span() if match else (first_line.start, first_line.end)
    return Found(ActType.DELIBERATION, *place, "type_deliberation")
