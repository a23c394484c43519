"""The agreements that an act approves or authorises to sign, and their parties."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from linkedacts.extraction.forms import Found, words
from linkedacts.extraction.passage import Passage, fold
from linkedacts.extraction.wording import one_line


@dataclass(frozen=True, slots=True)
class Pact:
    """An agreement as the clauses print it."""

    title: Found[str]
    parties: tuple[Found[str], ...] = ()


_NOUN = r"(?:conventions?|contrats?|protocoles?|avenants?|baux|bail|charte|promesses? (?:unilaterales? )?de (?:vente|bail)|compromis de vente|accords?[- ]cadres?|pacte|marches? (?:public|de|subsequent)|acte (?:de vente|notarie|d'engagement|authentique|administratif))"
_VERB = r"(?:approuv\w+|sign\w+|conclu\w*|pass\w+|valid\w+|adopt\w+|accept\w+|autoris\w+|ratifi\w+|renouvel\w+)"
_APPROVED = words(
    rf"\b{_VERB}\b(?P<between>(?:[^.;:\n]|\n(?!\n)){{0,120}}?)\b(?P<determiner>l'|la |le |les |une? |cette |ce |ces |ledit |ladite |lesdites |des |d'une? |du |d')\s?(?:projets? d[e'] ?|modeles? de |nouvelle? )?(?P<noun>{_NOUN})\b"
)
_STOP = re.compile(
    r"[.;:\n](?=\s|$)|,?\s(?:ainsi que|et (?:tou|l'ensemble|les? (?:autres|documents|pieces)|ses |de |d')|annexe|ci-annexe|ci-joint|joint|telle? que|tels que|dont|qui|selon|susvise|susmentionne|precite|a intervenir|correspondant|figurant|presente|pour un montant|aux? (?:memes )?conditions)|,\s|\s\("
)
_PARTIES = words(r"\b(?:entre|avec)\b ")
_AND = re.compile(r"\s*(?:,\s*et\s+|,\s+|\set\s+|\set\s)\s*(?:(?:la|le|les|l')\s?)?")
_ARTICLE = re.compile(r"^(?:(?:la|le|les|une?|des|du|de la)\s+|l'\s?|d'une?\s+)", re.IGNORECASE)
_VAGUE = re.compile(r"^(?:cette|ce|ces|ledit|ladite|lesdites)")


def agreements(clauses: Iterable[Found[str]], body: Passage) -> list[Pact]:
    """Gives each agreement that a clause approves or has signed, once."""
    kept: list[Pact] = []
    for clause in clauses:
        place = body.part(clause.start, clause.end)
        for pact in _of_clause(place):
            if not any(_same(pact, other) for other in kept):
                kept.append(pact)
    return kept


def _of_clause(place: Passage) -> Iterator[Pact]:
    for match in _APPROVED.finditer(place.script.folded, place.start, place.end):
        if _VAGUE.match(match["determiner"]):
            continue
        title = place.part(match.start("noun"), _end(place, match.end()))
        yield Pact(_found(title, "agreement_in_clause"), tuple(_parties(title)))


def _end(place: Passage, start: int) -> int:
    stop = _STOP.search(place.script.folded, start, place.end)
    return stop.start() if stop else place.end


def _parties(title: Passage) -> Iterator[Found[str]]:
    """« entre la commune et la Compagnie … », « avec l'association … »"""
    match = _PARTIES.search(title.script.folded, title.start, title.end)
    if match is None:
        return
    start = match.end()
    for joint in [*_AND.finditer(title.script.folded, match.end(), title.end), None]:
        end = joint.start() if joint else title.end
        party = _without_article(title.part(start, end))
        if party:
            yield Found(one_line(party.text), party.start, party.end, "party_in_title")
        start = joint.end() if joint else end


def _without_article(place: Passage) -> Passage:
    place = place.stripped()
    match = _ARTICLE.match(place.text)
    return place.part(place.start + (match.end() if match else 0), place.end)


def _found(place: Passage, by: str) -> Found[str]:
    place = place.stripped(" \n,;")
    return Found(one_line(place.text), place.start, place.end, by)


def _same(one: Pact, other: Pact) -> bool:
    """Whether a title says less of the same thing: « la convention » after « la convention de mandat »."""
    shorter, longer = sorted((fold(one.title.value), fold(other.title.value)), key=len)
    return longer.startswith(shorter) or shorter.rstrip("s") == longer.split()[0].rstrip("s")
