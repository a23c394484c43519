"""Who reports the item: « Rapporteur : … », « … rapporte : », « Monsieur le Maire expose que … »."""

import re

from linkedacts.extraction.forms import Found, any_of, words
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.people import CIVIL, Mention, family_name, mention_at, mentions

_LABEL = any_of(
    r"\brapporteur(?:e|\(e\)|s)?\s?[:-]\s*",
    r"^[ \t]*rapport presente(?:e|s)? par ",
    r"sur (?:le )?(?:rapport|la proposition|presentation) (?:presente(?:e|s)? par|de) ",
    r"\bentendu (?:l'expose|le rapport|la presentation|lecture) (?:de |d')",
)
_HEADED = words(
    r"^[ \t]*(?:(?:rapporteur(?:e|\(e\)|s)?|rapporte par|presente par)\s?[:-]\s*|rapporteure?[ \t]*\n[ \t]*)"
)
_FLOOR = words(r"(?:donne|laisse|passe|cede) (?:ensuite |alors )?la parole (?:a|au) ")
_SPEAKS = words(
    r"\b(?:rapporte|expose|rapporteure?(?=,)|presente|informe|rappelle|indique|"
    r"explique|propose|donne (?:lecture|connaissance)|fait (?:part|etat|savoir|"
    r"lecture)|soumet|precise|signale|annonce)\b"
)
_BODY = words(
    r"[ \t]*(?:l'|la |le |les |une? )(?:association|societe|entreprise|cabinet|bureau d'etudes?|club|comite|office|"
    r"agence|commission|prefecture|departement|region|syndicat|etat|federation|compagnie|caisse|groupement|"
    r"fondation|collectif)\b"
    r"|[ivx]{1,5}[ \t]"
)
"""« L'association ORMELLE 17 a présenté … », « II DM n° 3 … »: what speaks, or is spoken of, is nobody."""
_OTHER_SUBJECT = words(rf"[.;:]\s|\n[ \t]*(?:{CIVIL} )?(?:le|la|l') ?(?:maire|president|adjoint|conseil)")
"""What stands between a name and the verb of another: « ZA du Vieux Pont » over « Monsieur le Maire indique … »"""
_OFFICE = words(rf"(?:{CIVIL}\s)?(?:le|la) (?:maire|presidente?)\b(?! de | d'| du )")
_CHIEF = words(rf"^[ \t«]*(?:{CIVIL}\s)?(?:le|la)? ?(?:maire|president|presidente)\b(?! de | d'| du )")


def rapporteur(report: Passage, chair: Found[str] | None, heading: Passage | None = None) -> Found[str] | None:
    """Gives the rapporteur; where « Monsieur le Maire » reports, the one whom the heading names as chair."""
    labelled = _labelled(report, chair) or (_headed(heading) if heading else None)
    return labelled or _given_the_floor(report) or _speaking(report, chair)


def _labelled(report: Passage, chair: Found[str] | None) -> Found[str] | None:
    """« Rapporteur : Alba ROY », « Rapporteur – M. le Maire »"""
    near = report.part(report.start, report.start + 2500)
    for match in _LABEL.finditer(near.script.folded, near.start, near.end):
        after = near.part(match.end(), _end_of_label(near, match))
        if chair and _OFFICE.match(after.script.folded, after.start, after.end):
            return Found(chair.value, chair.start, chair.end, "rapporteur_chair")
        named = family_name(after) or mention_at(after, 8)
        if named:
            return named.found("rapporteur_label")
    return None


def _end_of_label(near: Passage, match: re.Match[str]) -> int:
    """A label ends with its line; « sur le rapport de … » goes on over the line."""
    line_end = near.script.text.find("\n", match.end(), near.end)
    return line_end if ":" in match[0] and line_end >= 0 else near.end


def _headed(heading: Passage) -> Found[str] | None:
    """« Rapporteur : Alba ROY » over the title, or « Rapporteur » over « Alba ROY »"""
    for row in heading.lines():
        match = _HEADED.match(row.script.folded, row.start, heading.end)
        named = mention_at(heading.part(match.end(), heading.line_end(match.end())), 14) if match else None
        if named:
            return named.found("rapporteur_in_heading")
    return None


def _given_the_floor(report: Passage) -> Found[str] | None:
    """« Monsieur le Maire donne la parole à Monsieur Ugo KERN »"""
    match = _FLOOR.search(report.script.folded, report.start, min(report.end, report.start + 700))
    named = mention_at(report.part(match.end(), report.end), 14) if match else None
    return named.found("rapporteur_floor") if named else None


def _speaking(report: Passage, chair: Found[str] | None) -> Found[str] | None:
    """« Ugo KERN rapporte : », « Madame le Maire, Alba ROY, rapporte : »"""
    for row in list(report.part(report.start, report.start + 2500).lines())[:14]:
        sentence = report.part(row.start, row.start + 260)
        verb = _SPEAKS.search(sentence.script.folded, sentence.start, sentence.end)
        if verb is None:
            continue
        before = report.part(row.start, verb.start())
        named = next((m for m in mentions(before) if _may_speak(row, m)), None)
        if named and not named.civil and _BODY.match(row.script.folded, row.start, row.end):
            continue
        if named and not _OTHER_SUBJECT.search(before.script.folded, named.end, before.end):
            is_told = named.words > 1 or verb[0].startswith("rapporte")
            return named.found("rapporteur_speaking") if is_told else None
        if (
            chair
            and not verb[0].startswith("soumet")
            and _CHIEF.match(before.script.folded, before.start, verb.end())
            and not re.search(r"(?<!\bM)[.;:]\s", before.text)
        ):
            return Found(chair.value, chair.start, chair.end, "rapporteur_chair")
    return None


def _may_speak(row: Passage, named: Mention) -> bool:
    """Whether a line opens with someone: « Ugo KERN rapporte : »; a name does not go on over its end."""
    return named.start - row.start < _OPENING and named.end <= row.end and (named.civil or named.mixed or named.known)


_OPENING = 48
"""Characters of a line before whoever speaks in it."""
