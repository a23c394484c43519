"""The parties of an agreement: « entre la commune et l'association … », « avec le syndicat … »."""

import re

from linkedacts.extraction.forms import Found, words
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.wording import one_line

ENACTS_NEXT = r"(?:autorise|charge|donne|habilite|mandate|decide|precise|dit|sollicite)(?:nt)?\b"
"""After « et »: the clause goes on to decide something else, « et autorise le maire à la signer »."""
_AMONG = words(r"(?P<how>entre|avec) ")
_ARTICLE = r"(?:la |le |les |l'|une? |monsieur |madame |m\. |mme )"
_AND = words(rf",? et (?={_ARTICLE}|[a-z]*\b)|, (?={_ARTICLE})|(?:,)? d'une part,? (?:et )?|,? d'autre part")
_STOP = words(
    r"[.;:](?= |$)|\n\n|\((?![a-z.]{2,12}\))| - |,(?! (?:la |le |les |l'|et ))|"
    rf" (?:ainsi qu|et (?:tou|(?:d'|de )[a-z]+(?:er|ir|re)\b|ses |son |a |{ENACTS_NEXT})|"
    r"(?:ci-)?(?:annexe|jointe?)|telle? que|dont|qui|selon|sus-?(?:vise|mentionne)|"
    r"pour |concernant|relati|en vue|afin|portant|definissant|fixant|a intervenir|"
    r"au titre|dans le cadre|sur |aux? fins?|moyennant|"
    r"jusqu|a compter|d'un montant|representee?|listee? )"
)
_ONE_BODY = words(r" et (?:de |des |du |d'|a )")
"""« Chambre des métiers et de l'artisanat » is one."""
_LEAD = re.compile(r"^(?:(?:la|le|les|une?|messieurs|mesdames)\s+|l['’]\s?)", re.IGNORECASE)
_OURSELVES = re.compile(
    r"(?:la )?(?:commune|ville|mairie|collectivite|metropole|communaute(?: de communes| d'agglomeration| urbaine)?|"
    r"departement|region|syndicat|ccas)$"
)
_ANAPHORA = re.compile(
    r"(?:ce|cet|cette|ces|celui|celle|eux|lui|elle|chaque|chacune?|toute?s?|"
    r"les? parties|association|societe|entreprise)\b(?:\s|$)?$"
)
_LONGEST = 160


def parties_in(place: Passage, authority: Found[str] | None) -> list[Found[str]]:
    """Gives the parties named after « entre » or « avec »; the authority itself is one of them."""
    match = _AMONG.match(place.script.folded, place.start, place.end)
    if match is None:
        return []
    stop = _STOP.search(place.script.folded, match.end(), min(place.end, match.end() + _LONGEST))
    names = [_named(part, authority) for part in _apart(place.part(match.end(), stop.start() if stop else place.end))]
    parties = [name for name in names if name is not None]
    if match["how"] == "avec" and parties and authority is not None:
        return [authority, *(party for party in parties if party.value != authority.value)]
    return parties if len(parties) > 1 else []


def _apart(place: Passage) -> list[Passage]:
    """Cuts a list at its commas and « et », where another party begins."""
    cuts = [place.start]
    for match in _AND.finditer(place.script.folded, place.start, place.end):
        if _ONE_BODY.match(place.script.folded, match.start()) is None and match.end() < place.end:
            cuts += [match.start(), match.end()]
    cuts.append(place.end)
    return [place.part(start, end).stripped(" \n,") for start, end in zip(cuts[::2], cuts[1::2], strict=True)]


def _named(place: Passage, authority: Found[str] | None) -> Found[str] | None:
    """A party without the article before its name; « la commune » is the authority; « celle-ci » is nobody."""
    lead = _LEAD.match(place.text)
    place = place.part(place.start + (lead.end() if lead else 0), place.end)
    if not place or _ANAPHORA.match(place.folded):
        return None
    if _OURSELVES.match(place.folded) and authority is not None:
        return Found(authority.value, place.start, place.end, "party_authority")
    return Found(one_line(place.text), place.start, place.end, "party_named")
