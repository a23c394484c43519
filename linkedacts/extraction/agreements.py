"""The agreements that an act approves or authorises to sign, and their parties.

A clause may call one by a bare noun (« signer la convention »): then the act's title, or else its report, tells which.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from linkedacts.extraction.forms import Found, words
from linkedacts.extraction.parties import ENACTS_NEXT, parties_in
from linkedacts.extraction.passage import Passage, fold
from linkedacts.extraction.wording import one_line


@dataclass(frozen=True, slots=True)
class Pact:
    """An agreement as the act prints it."""

    title: Found[str]
    parties: tuple[Found[str], ...] = ()


@dataclass(frozen=True, slots=True)
class Sources:
    """Where an act names its agreements."""

    clauses: Sequence[Passage]
    title: Passage | None
    report: Passage
    authority: Found[str] | None
    """The local authority, for « la commune » among the parties."""


_SALE = r"(?:promesses? (?:unilaterales? )?de (?:vente|bail)|compromis de vente)"
_NOUN = (
    rf"(?:{_SALE}|conventions?|contrats?|protocoles?|avenants?|baux|bail|marches?(?= (?:public|"
    r"de|d'))|accords?[- ]cadres?)"
)
_TERMS = (
    r"(?:(?:les|l'ensemble des) (?:termes|clauses|conditions)|le (?:projet|"
    r"principe|modele|contenu|texte|renouvellement)|"
    r"la (?:signature|passation|conclusion|reconduction|mise en place)|l'etablissement|l'attribution)"
)
_BETWEEN = (
    rf"(?:,? (?:avec|au nom)[^,;.:]{{3,80}},)? ?(?:(?:{_TERMS})(?: et {_TERMS})?(?: du projet)? (?:de |"
    r"du |des |d')|(?:notamment )?)?"
)
_DETERMINER = (
    r"(?:l'|la |le |les |une? |des |)(?:projets? d[e'] ?|modeles? de |nouvel(?:le)? |presente? |premier |second )?"
)
_VERB = (
    r"(?:approuv|sign|conclu|pass|valid|adopt|accept|ratifi|renouvel|autoris|resili|reconduir|souscri|attribu)"
    r"(?!ant\b|aient?\b)[a-z]*"
)
_APPROVED = words(rf"\b{_VERB}\b{_BETWEEN}{_DETERMINER}(?P<noun>{_NOUN})\b")
_CONCLUDED = words(
    rf"\b(?:une?|le|la|l')\s?(?P<noun>{_NOUN})\b[^.;]{{3,200}}? (?:est|sont) (?:conclue?s?|"
    r"passee?s?|signee?s?|approuvee?s?)"
)
_NAMED = words(rf"\b(?P<noun>{_NOUN})\b")
_PARTIES = words(r" (?:entre|avec)\b ")
_STOP = words(
    r"[.;:](?= |$)|\n\n|,|\((?![a-z.]{2,12}\))| - |"
    rf" (?:ainsi qu|et (?:tou|l'ensemble|les? (?:autres|documents|pieces)|ses |d'|de (?:signer|dire|l'autoriser)|"
    rf"{ENACTS_NEXT})|"
    r"(?:ci-)?(?:annexe|jointe?)|telle? que|tels que|dont|qui|selon|sus-?(?:vise|"
    r"mentionne|nomme)|precite|a intervenir|correspondant|"
    r"afferent|figurant|presente|pour un montant|aux? (?:memes )?conditions|"
    r"passee?s?|conclue?s?|est|sont|definissant|fixant|"
    r"necessaire|y |au nom|moyennant)"
)
_TITLED = words(
    rf"(?:[^\n]{{3,50}} - )?(?:approbation |signature |conclusion )?(?:de la |du |d'une? |de l')?(?P<noun>{_NOUN})\b"
)
_SPECIFIED = words(r" (?:d[eu]s?\b|d'|relati|entre|avec|pour|tripartite|cadre|d')|'| [a-z]+ (?:avec|entre)")
"""What follows the noun where an agreement is named, rather than spoken of."""
_VAGUE = 2
"""Words that a name needs to tell one agreement from another."""
_FULL = 4
"""Words from which a name in a clause is taken as it is, where the title names the agreement too."""


def agreements(sources: Sources) -> list[Pact]:
    """Gives each agreement that a clause approves or has signed, once, under its fullest name.

    An item without clauses decides what its title says.
    """
    kept: list[Pact] = []
    for clause in sources.clauses or [sources.title or sources.report.part(0, 0)]:
        for place in _mentions(clause) if sources.clauses else _titled(clause):
            pact = _told(place, clause, sources)
            if pact is not None and not any(_same(pact, other) for other in kept):
                kept.append(pact)
    return kept


def _titled(title: Passage) -> Iterator[Passage]:
    """« ENSEIGNEMENT – Convention de transport avec … »: an agreement that opens the title, after its rubric"""
    match = _TITLED.match(title.script.folded, title.start, title.end)
    if match is not None:
        yield _extent(title, match.start("noun"))


def _mentions(clause: Passage) -> Iterator[Passage]:
    """Where a clause names an agreement, from its noun to the end of its name."""
    for pattern in (_APPROVED, _CONCLUDED):
        for match in pattern.finditer(clause.script.folded, clause.start, clause.end):
            yield _extent(clause, match.start("noun"))


def _extent(place: Passage, start: int) -> Passage:
    noun_end = place.script.folded.find(" ", start, place.end)
    stop = _STOP.search(place.script.folded, noun_end if noun_end > 0 else place.end, place.end)
    return place.part(start, stop.start() if stop else place.end).stripped(" \n,;–-")


def _told(place: Passage, clause: Passage, sources: Sources) -> Pact | None:
    """The agreement of a mention; a bare name is completed by the title of the act, or by its report."""
    in_title = list(_elsewhere(place, sources.title))
    named = [place] if _says(place) >= _FULL else [*(one for one in in_title if _says(one) > _says(place)), place]
    named += _elsewhere(place, sources.report)
    chosen = next((one for one in named if _says(one) >= _VAGUE), None)
    if chosen is None:
        return None
    around = [clause.part(place.start, clause.end), chosen, *in_title]
    parties = next((found for one in around if (found := _parties(one, sources))), [])
    return Pact(Found(one_line(chosen.text), chosen.start, chosen.end, "agreement_in_clause"), tuple(parties))


def _elsewhere(place: Passage, source: Passage | None) -> Iterator[Passage]:
    """Where another part of the act names an agreement of the same noun."""
    if source is None:
        return
    noun = place.folded.split()[0].rstrip("s")
    for match in _NAMED.finditer(source.script.folded, source.start, source.end):
        if match["noun"].split()[0].rstrip("s") == noun and _SPECIFIED.match(source.script.folded, match.end()):
            yield _extent(source, match.start())


def _says(place: Passage) -> int:
    """How many words a name has: « la convention » says nothing."""
    return len(re.findall(r"[a-z]{3,}", place.folded))


def _parties(place: Passage, sources: Sources) -> list[Found[str]]:
    match = _PARTIES.search(place.script.folded, place.start, min(place.end, place.start + 400))
    if match is None:
        return []
    return parties_in(place.part(match.start() + 1, place.end), sources.authority)


def _same(one: Pact, other: Pact) -> bool:
    """Whether two names are of one agreement: one says less of the other."""
    shorter, longer = sorted((fold(one.title.value), fold(other.title.value)), key=len)
    return longer.startswith(shorter) or set(shorter.split()) <= set(longer.split())
