"""The parties of an agreement: « entre la commune et l'association … », « avec le syndicat … »."""

import re

from linkedacts.extraction.forms import Found, words
from linkedacts.extraction.passage import Passage, fold
from linkedacts.extraction.wording import one_line

ENACTS_NEXT = r"(?:autorise|charge|donne|habilite|mandate|decide|precise|dit|sollicite)(?:nt)?\b"
"""After « et »: the clause goes on to decide something else, « et autorise le maire à la signer »."""
_AMONG = words(r"(?P<how>entre|avec) ")
_ARTICLE = r"(?:la |le |les |l'|une? |monsieur |madame |m\. |mme )"
_AND = words(rf"(?<!\bm\.),? et (?={_ARTICLE}|[a-z]*\b)|, (?={_ARTICLE})|(?:,)? d'une part,? (?:et )?|,? d'autre part")
_ENDS = (
    r"(?<!\bm)(?<!\bmm)[.;:](?= |$)|\n\n|\((?![a-z.]{2,12}\))| - |"
    r",(?! (?:la |le |les |l'|et |d'une part|d'autre part))|"
    rf" (?:ainsi qu|et (?:tou|(?:d'|de )[a-z]+(?:er|ir|re)\b|ses |son |a |{ENACTS_NEXT})|"
    r"(?:ci-)?(?:annexe|jointe?)|telle? que|dont|qui|selon|sus-?(?:vise|mentionne)|"
    r"pour |concernant|relati|en vue|afin|portant|definissant|fixant|a intervenir|"
    r"au titre|dans le cadre|sur |aux? fins?|moyennant|exercices? \d|annees? \d|"
    r"jusqu|a compter|d'un montant|(?:une|la) (?:subvention|somme|participation|aide)|un montant|"
    r"le (?:marche|lot|contrat)|une? (?:convention|contrat|bail|marche|avenant|protocole|accord)|"
    r"representee?|domiciliee?|sise? |listee? )"
)
_STOP = words(_ENDS)
_ALONE_STOP = words(rf"{_ENDS}|,| et (?:de |d'|la |le |l'|une? )|\n(?=[ \t]*\w+tion\b)")
"""What ends the name of a single party: a comma as well."""
_ONE_BODY = words(r" et (?:de |des |du |d'|a )")
"""« Chambre des métiers et de l'artisanat » is one."""
_LEAD = re.compile(r"^(?:(?:la|le|les|une?|messieurs|mesdames)\s+|l['’]\s?)", re.IGNORECASE)
_OURSELVES = re.compile(
    r"(?:la |le )?(?P<kind>commune|ville|mairie|collectivite|metropole|"
    r"communaute(?: de communes| d'agglomeration| urbaine)?|departement|region|syndicat|ccas)\b(?P<place>.*)$",
    re.DOTALL,
)
_KINDS = {
    "commune": r"(?:commune|ville|mairie)\b",
    "ville": r"(?:commune|ville|mairie)\b",
    "mairie": r"(?:commune|ville|mairie)\b",
    "metropole": r".*metropole",
    "communaute": r".*(?:communaute|agglo)",
    "departement": r".*(?:departement|conseil (?:general|departemental))",
    "region": r".*(?:region|conseil regional)",
    "syndicat": r".*(?:syndicat|comite)",
    "ccas": r".*(?:ccas|action sociale)",
    "collectivite": r"",
}
"""How an act calls its own authority → how that authority's name begins, in the shadow."""
_TAIL = words(r",? (?:d'une|d'autre) part,?$")
_ANAPHORA = re.compile(
    r"(?:ce|cet|cette|ces|celui|celle|eux|lui|elle|chaque|chacune?|toute?s?|"
    r"les? parties|association|societe|entreprise)\b(?:\s|$)?$"
)
_LONGEST = 400
"""Characters that the names of all parties take at most."""
_LONGEST_NAME = 160


def parties_in(place: Passage, authority: Found[str] | None) -> list[Found[str]]:
    """Gives the parties named after « entre » or « avec »; the authority itself is one of them."""
    match = _AMONG.match(place.script.folded, place.start, place.end)
    if match is None:
        return []
    furthest = min(place.end, match.end() + _LONGEST)
    stop = _STOP.search(place.script.folded, match.end(), furthest)
    several = _apart(place.part(match.end(), stop.start() if stop else furthest))
    names = [name for one in several if (name := party(one, authority)) is not None]
    if match["how"] == "avec" and names:
        return _beside_us(names, authority)
    return names if len(names) > 1 else []


def with_us(place: Passage, authority: Found[str] | None) -> list[Found[str]]:
    """Gives the authority and the body whose name begins a passage; nobody where it is the authority itself."""
    place = place.stripped()
    stop = _ALONE_STOP.search(place.script.folded, place.start, min(place.end, place.start + _LONGEST_NAME))
    named = party(place.part(place.start, stop.start() if stop else place.start + _LONGEST_NAME), authority)
    if named is None or (authority is not None and named.value == authority.value):
        return []
    return _beside_us([named], authority)


def _beside_us(names: list[Found[str]], authority: Found[str] | None) -> list[Found[str]]:
    if authority is None:
        return names
    return [authority, *(name for name in names if name.value != authority.value)]


def _apart(place: Passage) -> list[Passage]:
    """Cuts a list at its commas and « et », where another party begins."""
    cuts = [place.start]
    for match in _AND.finditer(place.script.folded, place.start, place.end):
        if _ONE_BODY.match(place.script.folded, match.start()) is None and match.end() < place.end:
            cuts += [match.start(), match.end()]
    cuts.append(place.end)
    return [place.part(start, end).stripped(" \n,") for start, end in zip(cuts[::2], cuts[1::2], strict=True)]


def party(place: Passage, authority: Found[str] | None) -> Found[str] | None:
    """Gives a party without the article before its name; « la commune » is the authority; « celle-ci » is nobody."""
    lead = _LEAD.match(place.text)
    place = place.part(place.start + (lead.end() if lead else 0), place.end).stripped(" \n,")
    tail = _TAIL.search(place.script.folded, place.start, place.end)
    place = place.part(place.start, tail.start() if tail else place.end)
    if not place or _ANAPHORA.match(place.folded):
        return None
    ourselves = _OURSELVES.match(place.folded)
    if authority is not None and ourselves and not ourselves["place"].strip() and is_ourselves(place.folded, authority):
        return Found(authority.value, place.start, place.end, "party_authority")
    return Found(one_line(place.text), place.start, place.end, "party_named")


def is_ourselves(folded: str, authority: Found[str] | None) -> bool:
    """Gives whether words in the shadow call the authority: « la commune », « la ville de Val-d'Ormelle »."""
    match = _OURSELVES.match(folded)
    if match is None or authority is None:
        return False
    own = " ".join(fold(authority.value).split())
    named = set(re.findall(r"[a-z]{3,}", match["place"]))
    return re.match(_KINDS[match["kind"].split()[0]], own) is not None and named <= set(re.findall(r"[a-z]{3,}", own))
