"""Whose act it is: the local authority with its SIREN, and the body of it that deliberated."""

import re
from collections.abc import Iterator

from stdnum.fr import siren

from linkedacts.extraction.forms import Form, Found, Hit, earliest, form, words
from linkedacts.extraction.passage import Passage, fold
from linkedacts.extraction.phrases import Phrase
from linkedacts.extraction.wording import one_line

_U, _L = "A-ZÀ-ÖØ-ÞŒ", "a-zß-öø-ÿœ"
_LINK = r"(?:de la|de l['’]|du|des|de|d['’]|la|le|les|l['’]|en|sur|sous|et|lès|les|aux?|à)"
_PROPER = rf"[{_U}0-9][{_U}{_L}'’-]*(?!\d)"
_PLACE = rf"(?:{_LINK}\s?)?{_PROPER}(?:[ ](?:{_LINK}[ ]?)?{_PROPER}){{0,7}}"
_WORDS = r"(?: (?:[dl]['’])?[a-zéèêàç-]+)"
_MUNICIPAL = r"(?<!centre.)(?:commune(?: nouvelle| d[ée]l[ée]gu[ée]e)?|ville)"
_INTERMUNICIPAL = (
    r"communaut[ée]s? de communes|communaut[ée] d['’]agglom[ée]ration|communaut[ée] urbaine|communaut[ée]|m[ée]tropole|"
    r"p[ôo]le (?:m[ée]tropolitain|d['’][ée]quilibre territorial(?: et rural)?)|[ée]tablissement public territorial|"
    rf"syndicat{_WORDS}{{0,9}}?"
)
_OF_A_TERRITORY = (
    r"r[ée]gion|collectivit[ée](?: territoriale| europ[ée]enne)?|conseil (?:d[ée]partemental|g[ée]n[ée]ral|r[ée]gional)"
)
_ESTABLISHMENT = (
    r"centre (?:inter)?communal d['’]action sociale|c\.?c\.?a\.?s\b\.?|caisse des [ée]coles|"
    r"service d[ée]partemental d['’]incendie et de secours|s\.?d\.?i\.?s\b\.?|"
    r"centre d[ée]partemental de gestion|centre de gestion(?: de la fonction publique territoriale)?"
)
_ACRONYM = r"(?-i:SIVOM|SIVU|SIVOS|SIRP|SIRS|S(?:MI|I)[CR]TOM|S[IM]TOM|SIAEPA?|SIEPA?|PETR)"
"""« SIVOM », « SMICTOM », « SIAEP »: kinds of syndicats called by their initials."""
_KINDS = rf"{_INTERMUNICIPAL}|{_MUNICIPAL}|{_OF_A_TERRITORY}|{_ESTABLISHMENT}|{_ACRONYM}|d[ée]partement"
_AUTHORITY = re.compile(
    rf"\b(?P<kind>(?i:{_KINDS}))(?P<gap>\s)(?P<place>(?:(?i:{_LINK})\s){{0,2}}(?:{_LINK}\s?)?{_PLACE})"
)
_BEGINNING = Phrase(rf"\b(?:{fold(_KINDS)})\s")
"""Where the name of an authority may begin, in the shadow: it is looked for first, because it is found fast."""
_METROPOLIS = re.compile(
    rf"\b(?P<name>{_PROPER}(?:[ \n]{_PROPER}){{0,4}}[ \n](?:M[ée]tropole|MÉTROPOLE|"
    r"METROPOLE|Agglom[ée]ration|AGGLOM[ÉE]RATION|Agglo|AGGLO|Communauté(?!\s(?:de\s|d['’]|[Uu]rbaine)))\b)"
)
_SYNDICAT_IN_INITIALS = re.compile(
    r"\b(?i:comit[ée]|bureau|conseil) (?i:syndical)\s(?i:de la |du |de l['’])"
    rf"(?P<name>S[A-Z]{{2,8}}\b(?:[ ](?:{_LINK}[ ]?){{0,2}}{_PROPER}){{0,5}})"
)
_QUOTED = re.compile(r"\s{0,2}[«\"“]\s?(?P<quoted>[^»\"”\n]{3,60}?)\s?[»\"”]")
"""What a syndicat calls itself, after its kind: « Syndicat mixte du théâtre « Les Tréteaux » »."""
_NOT_A_PLACE = re.compile(
    r"^(?:de |du |des |d['’]|la |le |les |l['’])*(?i:communes|mairie|municipal|"
    r"conseil|r[ée]gion\b|r[ée]union|commission|s[ée]ance|f[ée]vrier|\d)"
)
_NEXT_LABEL = re.compile(
    r"\s+(?i:s[ée]ance|r[ée]union|d[ée]partement|arrondissement|canton|extrait|r[ée]publique|conseil|d[ée]lib[ée]ration|arr[êe]t[ée]|"
    r"mairie|registre|proc[èe]s|compte[ -]rendu|convocation|ann[ée]e|date|nombre|d[ée]cision|commission|bureau)\b.*",
    re.DOTALL,
)
"""What may be printed beside the name of a place, on its line."""
_DEPARTMENTAL = words(r"(?:departement|conseil (?:departemental|general))")
_REGIONAL = words(r"conseil regional")
_SYNDICAT = words(r"syndicat")
_SEAT = re.compile(
    r"\b(?i:conseil municipal|maire|mairie)\s"
    r"(?P<place>(?:de la\s|de l['’]|d['’]|de\s|du\s|des\s|DE\sLA\s|DE\sL['’]|D['’]|DE\s|DU\s|DES\s)"
    rf"(?:{_LINK}\s?)?{_PROPER}(?:[ ](?:{_LINK}[ ]?)?{_PROPER}){{0,5}})"
)


@form(
    r"conseils?(?: de)? (?P<x>municipal|communautaire|de metropole|metropolitain|"
    r"departemental|regional|general|syndical|de communaute|d'agglomeration|d'administration|"
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


_NINE_DIGITS = re.compile(r"\d\d\d\s?\d{3}\s?\d{3}")
"""What each SIREN has: it is looked for first, because it is found fast."""
_BEFORE_DIGITS = 16
"""Characters that its label takes at most: « SIREN n° : »."""


def siren_in(passage: Passage) -> Found[str] | None:
    """Gives the first SIREN that a passage prints, alone, in a SIRET or in an identifier of the act."""
    near = _NINE_DIGITS.search(passage.script.folded, passage.start, passage.end)
    return printed_siren.first(passage.part(near.start() - _BEFORE_DIGITS, passage.end)) if near else None


@form(r"\bcommission permanente\b")
def standing_commission(hit: Hit) -> str | None:
    """« Commission permanente » under « CONSEIL DÉPARTEMENTAL DU VALLON »"""
    return one_line(hit[0])


_OF_STANDING_COMMISSION = words(r"conseil (?:departemental|regional|general)")
_ASSEMBLIES: tuple[Form[str], ...] = (council, other_assembly)


def assembly(head: Passage) -> Found[str] | None:
    """Gives the deliberating body as first printed; the standing commission of a council that prints both."""
    found = earliest(_ASSEMBLIES, head)
    if found is not None and _OF_STANDING_COMMISSION.match(fold(found.value)):
        return standing_commission.first(head) or found
    return found


def authority(head: Passage) -> Found[str] | None:
    """Gives the local authority: the first that the heading names, a kind and a place, or « … Métropole »."""
    named = [found for found in (_kind_and_place(head), _metropolis(head), _in_initials(head)) if found]
    return min(named, key=lambda found: found.start, default=None) or _seat(head)


def _kind_and_place(head: Passage) -> Found[str] | None:
    """« Commune de Val-d'Ormelle », « Communauté de communes des Trois Clochers », « SIVOM du Vallon »"""
    for match in _authorities(head):
        if not _NOT_A_PLACE.match(match["place"]) and _may_issue(head, fold(match["kind"])):
            match = _in_full(head, match)
            place = _NEXT_LABEL.sub("", match["place"])
            end = match.start("place") + len(place)
            quoted = _QUOTED.match(head.script.text, end, head.end) if _SYNDICAT.match(fold(match["kind"])) else None
            end = quoted.end() if quoted else end
            name = f"{one_line(match['kind'])} {one_line(head.script.text[match.start('place') : end])}"
            return Found(name[0].upper() + name[1:], match.start(), end, "authority_kind_and_place")
    return None


def _in_initials(head: Passage) -> Found[str] | None:
    """« le Comité syndical du SEVAL du Vallon »: initials that only the name of its body tells to be a syndicat's"""
    text = head.script.text if head.holds("syndical") else ""
    match = _SYNDICAT_IN_INITIALS.search(text, head.start, head.end)
    if match is None:
        return None
    name = _NEXT_LABEL.sub("", match["name"])
    return Found(one_line(name), match.start("name"), match.start("name") + len(name), "authority_in_initials")


def _authorities(passage: Passage) -> Iterator[re.Match[str]]:
    """The kinds of authority that stand before a place."""
    reached = passage.start
    for beginning in _BEGINNING.finditer(passage.script.folded, passage.start, passage.end):
        start = beginning.start()
        match = _AUTHORITY.match(passage.script.text, start, passage.end) if start >= reached else None
        if match is not None:
            yield match
            reached = match.end()


def _may_issue(head: Passage, kind: str) -> bool:
    """Whether a département or a région named in a heading issues the act: where its own council is named first."""
    if not (_DEPARTMENTAL.match(kind) or kind == "conseil regional"):
        return True
    body = earliest(_ASSEMBLIES, head)
    council = fold(body.value) if body is not None else ""
    wanted = _REGIONAL if kind == "conseil regional" else _DEPARTMENTAL
    return wanted.match(council) is not None or (council == "commission permanente" and wanted is _DEPARTMENTAL)


def _seat(head: Passage) -> Found[str] | None:
    """« Le Maire d'Aubemarche, », « MAIRIE DE VAL-D'ORMELLE », where the heading names no commune otherwise"""
    match = _SEAT.search(head.script.text, head.start, head.end)
    if match is None or _NOT_A_PLACE.match(match["place"]):
        return None
    place = _NEXT_LABEL.sub("", match["place"])
    return Found(
        f"Commune {one_line(place)}", match.start("place"), match.start("place") + len(place), "authority_of_seat"
    )


def _in_full(head: Passage, bare: re.Match[str]) -> re.Match[str]:
    """« Commune VAL-D'ORMELLE » over the page, where a sentence of the heading says « la commune de Val-d'Ormelle »."""
    for match in _authorities(head.part(bare.end(), head.end)):
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
    named = head.holds("metropole", "agglo", "communaute")
    match = _METROPOLIS.search(head.script.text, head.start, head.end) if named else None
    if match is None:
        return None
    start, end = match.span("name")
    above, _, last = match["name"].rpartition("\n")
    if last.isupper() and above and not above.isupper():  # two lines of a letterhead
        start = end - len(last)
    return Found(one_line(head.script.text[start:end]), start, end, "authority_metropolis")
