"""Whose act it is: the local authority with its SIREN, and the body of it that deliberated."""

import re

from stdnum.fr import siren

from linkedacts.extraction.forms import Form, Found, Hit, earliest, form
from linkedacts.extraction.passage import Passage, fold
from linkedacts.extraction.wording import one_line

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
    """« Commune de Val-d'Ormelle », « Communauté de communes des Trois Clochers »"""
    for match in _AUTHORITY.finditer(head.script.text, head.start, head.end):
        if not _NOT_A_PLACE.match(match["place"]) and match["kind"].casefold() != "mairie":
            match = _in_full(head, match)
            name = f"{one_line(match['kind'])} {one_line(match['place'])}"
            return Found(name[0].upper() + name[1:], *match.span(), "authority_kind_and_place")
    return None


def _in_full(head: Passage, bare: re.Match[str]) -> re.Match[str]:
    """« Commune VAL-D'ORMELLE » over the page, where a sentence of the heading says « la commune de Val-d'Ormelle »."""
    for match in _AUTHORITY.finditer(head.script.text, bare.end(), head.end):
        named, place = (fold(one["place"]).replace("-", " ").split() for one in (match, bare))
        if len(named) > 0 and fold(match["kind"]) == fold(bare["kind"]) and _without_link(named) == place != named:
            return match
    return bare


def _without_link(words: list[str]) -> list[str]:
    """« de Val-d'Ormelle », « d'Aubemarche » without what links a place to its kind."""
    if words[0] in ("de", "du", "des"):
        return words[1:]
    return [words[0].removeprefix("d'"), *words[1:]]


def _metropolis(head: Passage) -> Found[str] | None:
    """« Ormelle Trois Rivières Métropole »"""
    match = _METROPOLIS.search(head.script.text, head.start, head.end)
    return Found(one_line(match["name"]), *match.span("name"), "authority_metropolis") if match else None
