"""The agreements that an act approves or authorises to sign, and their parties.

A clause may call one by a bare noun (« signer la convention »): then the act's title, or else its report, tells which.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from linkedacts.extraction.counterparties import (
    row_of_parties,
    who_are_represented,
    who_is_entrusted,
    who_is_granted,
    who_is_labelled,
    who_profits,
    who_stands_in_title,
)
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
_MARKET = r"marches?(?= (?:public|a procedure|a (?:la |l'|bons)|au groupement|n ?[°º]|de|d'))"
"""A contract, not the market place."""
_NOUN = rf"(?:{_SALE}|conventions?|contrats?|protocoles?|avenants?|baux|bail|{_MARKET}|accords?[- ]cadres?)"
_TERMS = (
    r"(?:(?:les|l'ensemble des) (?:termes|clauses|conditions)|le (?:projet|"
    r"principe|modele|contenu|texte|renouvellement)|"
    r"la (?:signature|passation|conclusion|reconduction|mise en place)|l'etablissement|l'attribution)"
)
_BETWEEN = (
    rf"(?:,? (?:avec|au nom)[^,;.:]{{3,80}}?,?)? ?(?:(?:{_TERMS})(?: et {_TERMS})?(?: du projet)? (?:de |"
    r"du |des |d')|(?:notamment )?)?"
)
_DETERMINER = (
    r"(?:l'|la |le |les |une? |des |)(?:projets? d[e'] ?|modeles? de |nouvel(?:le)? |presente? |premier |second )?"
)
_VERB = (
    r"(?:approuv|sign|conclu|pass|valid|adopt|accept|ratifi|renouvel|autoris|resili|reconduir|souscri|attribu)"
    r"(?!ant\b|aient?\b)[a-z]*"
)
_LISTED = words(
    rf"(?:[;,:] )?(?:[a-z0-9]{{1,2}}[).°] ?)?(?:- )?{_DETERMINER}(?P<noun>{_NOUN}) "
    r"(?:a passer|a intervenir|entre|avec)\b"
)
"""« Approuve : a) …, b) la convention à passer entre … »: its noun opens a clause, or an item of it."""
_APPROVED = words(rf"\b{_VERB}\b{_BETWEEN}{_DETERMINER}(?P<noun>{_NOUN})\b")
_ITEM = words(rf"[;,:] (?=[a-z0-9]{{1,2}}[).°]|- ){_LISTED.pattern}")
_CONCLUDED = words(
    rf"\b(?:une?|le|la|l')\s?(?P<noun>{_NOUN})\b[^.;]{{3,200}}? (?:est|sont) (?:conclue?s?|"
    r"passee?s?|signee?s?|approuvee?s?)"
)
_FRONTING = words(rf"\bil est (?:conclu|passe|signe)e?\b[^.;]{{0,160}}? une? (?P<noun>{_NOUN})\b")
_NAMED = words(rf"\b(?P<noun>{_NOUN})\b")
_PARTIES = words(r" (?:entre|avec)\b ")
_ELSE = (
    rf"(?:ainsi qu|et (?:tou|l'ensemble|les? (?:autres|documents|pieces)|d'|{ENACTS_NEXT}|"
    r"de (?:signer|dire|l'autoriser)|(?:attribution|approbation|autorisation|versement|demande)\b|ses\b)|ou tou)"
)
"""The clause or the title goes on to something else."""
_DESCRIBED = (
    r"(?:(?:ci-)?(?:annexe|jointe?)|telle? que|tels que|dont|qui|selon|sus-?(?:vise|mentionne|nomme)|precite|"
    r"a (?:intervenir|compter)|correspondant|afferent|figurant|presente|en (?:question|resultant|decoulant)|"
    r"(?:passee?s?|conclue?s?|est|sont)\b|definissant|fixant|necessaire|y |au nom|moyennant|"
    r"pour une? (?:duree|montant)|d'un montant|aux? (?:memes )?conditions|exercices? \d|"
    r"(?:a l'|a la |au )(?:entreprise|societe|groupement)\b)"
)
"""What is said of an agreement after its name."""
_NO_NAME = rf"(?<!\bm)(?<!\bmm)[.;:](?= |$)|\n\n|\((?![a-z.]{{2,12}}\))| - | (?:{_ELSE}|{_DESCRIBED})"
_STOP = words(rf"{_NO_NAME}|,")
_STOP_AMONG = words(rf"{_NO_NAME}|,(?! (?:la |le |les |l'|et |d'une part|d'autre part))")
"""The parties « entre » which it is concluded are named with commas."""
_AMONG = words(r" entre ")
_TITLED = words(
    rf"(?:[^\n]{{3,50}} - )?(?:approbation |signature |conclusion )?(?:de la |du |d'une? |de l')?(?P<noun>{_NOUN})\b"
)
_SPECIFIED = words(
    r" (?:d[eu]s?\b|d'|relati|entre|avec|pour|tripartite|cadre|a procedure|a bons|d')|'| [a-z]+ (?:avec|entre)"
)
"""What follows the noun where an agreement is named, rather than spoken of."""
_ALLUDES = words(r" (?:relati[a-z]* a|d[eu]|a) (?:cet|cette|ce|ces|celle|celui)\b")
"""What tells of an agreement by what was said before: « la convention relative à cette mise à disposition »."""
_VAGUE = 2
"""Words that a name needs to tell one agreement from another."""
_FRONTED = 120
"""Characters before the noun in which « avec » may stand: « signer avec la société Vallon un contrat »."""
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
    opening = _LISTED.match(clause.script.folded, clause.start, clause.end)
    if opening is not None:
        yield _extent(clause, opening.start("noun"))
    for pattern in (_APPROVED, _CONCLUDED, _FRONTING, _ITEM):
        for match in pattern.finditer(clause.script.folded, clause.start, clause.end):
            yield _extent(clause, match.start("noun"))


_LONGEST = 600
"""Characters after its noun that the name of an agreement takes, at most."""


def _extent(place: Passage, start: int) -> Passage:
    noun_end = place.script.folded.find(" ", start, place.end)
    begin = noun_end if noun_end > 0 else place.end
    end = min(place.end, begin + _LONGEST)
    stop = _STOP.search(place.script.folded, begin, end)
    if stop and _AMONG.search(place.script.folded, begin, stop.start()):
        stop = _STOP_AMONG.search(place.script.folded, begin, end)
    return place.part(start, stop.start() if stop else end).stripped(" \n,;–-")


def _told(place: Passage, clause: Passage, sources: Sources) -> Pact | None:
    """The agreement of a mention; a bare name is completed by the title of the act, or by its report."""
    in_title = list(_elsewhere(place, sources.title))
    named = [place] if _says(place) >= _FULL else [*(one for one in in_title if _says(one) > _says(place)), place]
    named += _elsewhere(place, sources.report)
    chosen = next((one for one in named if _says(one) >= _VAGUE), place if _counts(place.folded) > _FULL else None)
    if chosen is None:
        return None
    before = clause.part(max(clause.start, place.start - _FRONTED), clause.end)
    around = [clause.part(place.start, clause.end), chosen, *in_title, before]
    parties = _beside(around, sources) or _in_a_row(around, sources) or _elsewhere_told(chosen, sources)
    name = _before(chosen, parties)
    return Pact(Found(one_line(name.text), name.start, name.end, "agreement_in_clause"), tuple(parties))


def _beside(around: Sequence[Passage], sources: Sources) -> list[Found[str]]:
    return next((found for one in around if (found := _parties(one, sources))), [])


def _in_a_row(around: Sequence[Passage], sources: Sources) -> list[Found[str]]:
    """Where the parties stand under the name in the title, or after it in the clause."""
    us, in_clause = sources.authority, row_of_parties(around[0], sources.authority, on_lines=False)
    titles = (_to_end(one, sources.title) for one in around[1:])
    return in_clause or next((found for one in titles if (found := row_of_parties(one, us, on_lines=True))), [])


def _to_end(place: Passage, title: Passage | None) -> Passage:
    within = title is not None and title.start <= place.start < title.end
    return title.part(place.start, title.end) if title is not None and within else place


def _before(name: Passage, parties: Sequence[Found[str]]) -> Passage:
    """The name without a row of parties that stands under it."""
    if parties and name.start < parties[0].start < name.end:
        introduced = name.script.folded[name.start : parties[0].start]
        if not re.search(r"\b(?:entre|avec|de|du|d'|la|le|l')\s*$", introduced):
            return name.part(name.start, parties[0].start).stripped(' \n«",-–')
    return name


def _elsewhere_told(name: Passage, sources: Sources) -> list[Found[str]]:
    """The parties that another part of the act tells, the surest form first."""
    us, title = sources.authority, sources.title
    titles = [title] if title is not None else []
    return (
        who_profits(name, us)
        or who_are_represented(sources.report, us)
        or who_is_granted([*titles, *sources.clauses], us)
        or [found for one in titles for found in who_stands_in_title(one, us)]
        or who_is_labelled(sources.report, us)
        or who_is_entrusted(sources.report, us)
    )


def _elsewhere(place: Passage, source: Passage | None) -> Iterator[Passage]:
    """Where another part of the act names an agreement of the same noun."""
    if source is None:
        return
    noun = place.folded.split()[0].rstrip("s")
    for match in _NAMED.finditer(source.script.folded, source.start, source.end):
        if match["noun"].split()[0].rstrip("s") == noun and _SPECIFIED.match(source.script.folded, match.end()):
            yield _extent(source, match.start())


def _says(place: Passage) -> int:
    """How many words a name has that tell which it is: « la convention » says nothing."""
    return _counts(_ALLUDES.split(place.folded, maxsplit=1)[0])


def _counts(folded: str) -> int:
    return len(re.findall(r"[a-z]{3,}", folded))


def _parties(place: Passage, sources: Sources) -> list[Found[str]]:
    match = _PARTIES.search(place.script.folded, place.start, min(place.end, place.start + 400))
    if match is None:
        return []
    return parties_in(place.part(match.start() + 1, place.end), sources.authority)


def _same(one: Pact, other: Pact) -> bool:
    """Whether two names are of one agreement: one says less of the other."""
    shorter, longer = sorted((fold(one.title.value), fold(other.title.value)), key=len)
    return longer.startswith(shorter) or set(shorter.split()) <= set(longer.split())
