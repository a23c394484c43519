"""The parties of an agreement where they do not stand beside its name: in a row under it, as who benefits, in its text.

parties.py reads them beside the name, after « entre » or « avec ». One recogniser here reads one printed form.
"""

import re
from collections.abc import Iterator, Sequence

from linkedacts.extraction.forms import Found, words
from linkedacts.extraction.parties import is_ourselves, party, with_us
from linkedacts.extraction.passage import Passage

_COMPANY = r"(?:societe|entreprise|groupe|cabinet|s\.?a\.?(?:s|r\.?l)?\.?(?:u\.?)?|eurl|sci|scop|sarl|sas|sem|spl)"
_CIVIC = r"(?:association|compagnie|cie|club|federation|ligue|comite|amicale|fondation|cooperative|collectif)"
_PUBLIC = (
    r"(?:ville|commune|departement|region|communaute|agglomeration|metropole|syndicat|"
    r"conseil (?:general|departemental|regional)|"
    r"etat|prefecture|agence|office|chambre|centre|etablissement|universite|ecole|lycee|college|ccas|creps|gip|"
    r"groupement|caisse|cnfpt|sdis|sivom|sivu)"
)
_BODY = rf"(?:{_COMPANY}|{_CIVIC}|{_PUBLIC})"
"""What the name of a body begins with."""
_TO = r"(?:a la |a l'|a (?=s\w{0,3}\.? )|au )"

_SEPARATOR = re.compile(r"\s+[-–—/]\s+|\s*/\s*")
_LINE_END = re.compile(rf"\s*\n\s*|{_SEPARATOR.pattern}")
_US = words(
    r"(?:^|[ «\"])(?P<us>(?:la )?(?:ville|commune|metropole|communaute|departement|region|syndicat)\b"
    r"(?:[^-/]|\b-\b){0,60})$"
)
_OPENS_BODY = words(rf"[«\" ]*(?:la |le |l')?{_BODY}\b")
_ENDS_BODY = words(r"[»\"]| (?:ci-)?(?:joint|annexe)")
_QUOTES = " \n«»\"',;."


def row_of_parties(place: Passage, authority: Found[str] | None, on_lines: bool) -> list[Found[str]]:
    """« Protocole d'accord tripartite / Ville de Val-d'Ormelle / Société du Vallon », between dashes or `on_lines`"""
    several = list(_segments(place, _LINE_END if on_lines else _SEPARATOR))
    for rank, segment in enumerate(several):
        us = _US.search(segment.folded)
        if us is None or not is_ourselves(us["us"], authority):
            continue
        others = _leading_bodies(several[rank + 1 :])
        if others:
            first = place.part(segment.start + us.start("us"), segment.end)
            named = [party(one, authority) for one in (first, *others)]
            return [one for one in named if one is not None]
    return []


def _segments(place: Passage, separator: re.Pattern[str]) -> Iterator[Passage]:
    start = place.start
    for match in separator.finditer(place.script.text, place.start, place.end):
        yield place.part(start, match.start()).stripped(_QUOTES)
        start = match.end()
    yield place.part(start, place.end).stripped(_QUOTES)


def _leading_bodies(segments: Sequence[Passage]) -> list[Passage]:
    bodies = []
    for segment in segments:
        if _OPENS_BODY.match(segment.script.folded, segment.start, segment.end) is None:
            break
        ended = _ENDS_BODY.search(segment.script.folded, segment.start, segment.end)
        bodies.append(segment.part(segment.start, ended.start() if ended else segment.end).stripped())
    return bodies


_PROFIT = words(r"\bau (?:profit|benefice) (?:de la |de l'|de |du |d')(?P<value>.+)")


def who_profits(place: Passage, authority: Found[str] | None) -> list[Found[str]]:
    """« convention de servitude au profit de la société Ormelle Énergie »"""
    match = _PROFIT.search(place.script.folded, place.start, place.end)
    return with_us(place.part(match.start("value"), place.end), authority) if match else []


_GRANT = words(
    rf"\b(?:attribu|octroi|accord|allou|vers|confi|notifi|subvention)[a-z]*\b(?:[^.;:\n]|\n(?!\n)){{0,140}}?"
    rf"(?<![a-z]){_TO}(?P<value>(?:{_COMPANY}|{_CIVIC})\s)"
)
_CHOSEN = words(
    rf"\b(?:reten|choisi|accept)[a-z]* (?:l'offre (?:de la |de l'|de |du )|la proposition (?:de la |de l'|de |du )|"
    rf"la |l'|le )(?P<value>(?:{_COMPANY}|{_CIVIC})\s)"
)
_NAMED_BODY = words(rf"[«\" ]*(?:l'|la |le )?(?:{_COMPANY}|{_CIVIC}|departement|region|syndicat|caisse|chambre|ccas)\s")


def who_is_granted(places: Sequence[Passage], authority: Found[str] | None) -> list[Found[str]]:
    """« attribue le marché à l'entreprise Vallon », « Subvention à l'association … »; nobody where several are"""
    found = [
        parties
        for place in places
        for pattern in (_GRANT, _CHOSEN)
        for match in pattern.finditer(place.script.folded, place.start, place.end)
        if (parties := with_us(place.part(match.start("value"), place.end), authority))
    ]
    return found[0] if len({parties[-1].value.casefold() for parties in found}) == 1 else []


def who_stands_in_title(title: Passage, authority: Found[str] | None) -> list[Found[str]]:
    """« Association Les Amis du Livre » on a line of the title, or between its dashes; nobody where several are"""
    bodies = [one for one in _segments(title, _LINE_END) if _NAMED_BODY.match(one.script.folded, one.start, one.end)]
    others = [one for one in bodies if not is_ourselves(one.folded, authority)]
    return with_us(others[0], authority) if len(others) == 1 else []


_ONE_SIDE = r"(?:la |le |l'|les )?(?P<{name}>[^\n,;:]{{3,90}}(?:\n[^\n,;:]{{3,60}})?)"
_REPRESENTED = r",? ?\(?(?:representee?s?|dont le siege|sise?\b|domiciliee?|ci-apres|d'une part)"
_FULL_TEXT = words(
    rf"\bentre ?:?\s{_ONE_SIDE.format(name='one')}{_REPRESENTED}(?:(?!\n\n\n)(?s:.)){{0,500}}?"
    rf"(?:\n|[ ,;])et ?:?\s{_ONE_SIDE.format(name='other')}{_REPRESENTED}"
)


def who_are_represented(report: Passage, authority: Found[str] | None) -> list[Found[str]]:
    """« Entre l'État, représenté par … / Et la commune de Val-d'Ormelle, représentée par … »: the text itself"""
    match = _FULL_TEXT.search(report.script.folded, report.start, report.end)
    if match is None:
        return []
    named = [party(report.part(*match.span(side)), authority) for side in ("one", "other")]
    return [one for one in named if one is not None] if all(named) else []


_ROLE = (
    r"(?:titulaire|attributaire|co-?contractant|preneur|locataire|partenaire|prestataire|acquereur|concessionnaire)"
    r"(?: (?:du (?:marche|bail|contrat|lot)|retenue?|pressentie?))?"
)
_LABELLED = words(rf"^[ \t•\-|]*{_ROLE}[ \t]*[:|][ \t]*(?P<value>[^\n|]{{3,90}}?)[ \t|]*$")


def who_is_labelled(report: Passage, authority: Found[str] | None) -> list[Found[str]]:
    """« Titulaire : société Vallon Énergie » on a line or in the row of a table; nobody where several are"""
    matches = _LABELLED.finditer(report.script.folded, report.start, report.end)
    found = [parties for match in matches if (parties := with_us(report.part(*match.span("value")), authority))]
    return found[0] if len({parties[-1].value.casefold() for parties in found}) == 1 else []


_ENTRUSTED = words(
    r"\bconfie[a-z]*\b[^.;]{0,200}?(?<![a-z])(?:a la |a l'|au |aux )(?P<value>[^,.;\n]{3,90}),? par (?:une )?"
    r"(?:convention|contrat)\b"
)
_BY_AGREEMENT = words(
    r"\bpar convention[^,.;]{0,60}, [^.;]{0,80}?confie[a-z]* (?:a la |a l'|au |aux )(?P<value>[^,.;\n]{3,90})"
)


def who_is_entrusted(report: Passage, authority: Found[str] | None) -> list[Found[str]]:
    """« propose de confier au syndicat d'énergie du Vallon, par convention, une partie de ses attributions »"""
    for pattern in (_ENTRUSTED, _BY_AGREEMENT):
        match = pattern.search(report.script.folded, report.start, report.end)
        if match is not None:
            return with_us(report.part(*match.span("value")), authority)
    return []
