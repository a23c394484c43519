"""The sections of an act: heading, attendance, title, report, citations, recitals, enacting terms, vote, conclusions.

They partition its lines: each line is in one section, told by the words that open it or, failing those, by the line
before.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from linkedacts.extraction.forms import words
from linkedacts.extraction.passage import Passage


class Kind(StrEnum):
    """What a section holds."""

    HEADING = "heading"
    ATTENDANCE = "attendance"
    TITLE = "title"
    REPORT = "report"
    CITATIONS = "citations"
    RECITALS = "recitals"
    ENACTING = "enacting"
    VOTE = "vote"
    CONCLUSIONS = "conclusions"


@dataclass(frozen=True, slots=True)
class Row:
    """One line and the section it is in."""

    line: Passage
    kind: Kind
    stamp: bool = False
    """Whether the line was put over the page by the prefecture and cuts what stands around it."""


_SUBJECT = r"(?:les? (?:membres (?:presents )?(?:du |de la |de l')?)?(?:conseil|comite|bureau|assemblee|commission permanente)|l'assemblee|la commission permanente|les membres)"
VERBS = (
    r"decid|approuv|adopt|autoris|fix|accept|valid|charg|donn|pren[dn]|emet|design|nomm|sollicit|vot|confirm|constat|arret|elit|elis|institu|renouvel|mandat|rejet|refus|precis|dit\b|habilit|"
    r"deleg|ratifi|attribu|accord|demand|crée|cree|modifi|supprim|abrog|engag|retien|octroi|propos"
)
STAMP = words(
    r"^[ \t]*(?:accuse\s?(?:certifie )?(?:de reception|executoire)|acte (?:certifie|rendu) executoire|acte a classer|(?:envoi|envoye|transmis|transmission|recu|reception|date de reception|date de (?:tele)?transmission|date de signature|publie|affiche|date d'affichage)[^\n]{0,24}prefecture|"
    r"date de (?:tele)?(?:transmission|reception)|\d{3}-\d{9}-|id\s?:\s?\d{3}-|(?:envoye|recu|affiche|publie)[^\n]{0,20}\ble\b ?:? ?\d|\d{1,2}/\d{1,2}/\d{4} \d{1,2}/\d{1,2}/\d{4}|[-\d/ ]{0,24}\d{3}-\d{9}-|sous-prefecture|prefecture d|s ?l ?o ?w ?$|berger levrault)"
)
CONCLUSION = words(
    r"^[ \t]*(?:fait (?:a|et|le|en|les)\b|ainsi (?:fait|delibere)|fait et delibere|delibere (?:a|en seance)|pour (?:extrait|copie|expedition|ampliation)|certifiee? |au registre|suivent les|ont signe|signe\b|signatures?\b|le (?:maire|president) (?:soussigne|certifie|atteste|:)|la (?:maire|presidente) certifie|"
    r"liste des annexes|annexes? ?:|publie|affiche|acte (?:rendu|certifie)|rendu executoire|(?:delais?|voies) et (?:voies|delais)|(?:monsieur|madame|m\.|mme) (?:le |la )?(?:maire|president|presidente)[^\n]{0,20} certifie|"
    r"(?:la presente|le present|cette) (?:deliberation|arrete|decision|acte)[^\n]{0,40} (?:peut|pourra|fera|est susceptible)|conformement (?:a|aux)[^\n]{0,60}(?:justice administrative|recours|r\. ?421)|recours|mise? en ligne|(?:le|la) (?:maire|president|presidente)\s?,?\s*$|l'adjointe? delegue|pour le (?:maire|president)|le secretaire|la secretaire\b|[a-z' \-]{3,40}, le \d{1,2}(?:er)? [a-z]{3,9} \d{4}\s*$|notifie)"
)
VOTE = words(
    r"^[ \t•\-*]*(?:pour\b\s?[:=]?\s?(?:\d|/|$)|contre\b\s?[:=]?\s?(?:\d|/|neant|$)|abst[a-z()]*\s?[:=]?\s?(?:\d|/|neant|$)|votes?\b|voix\b|ne (?:prend|participe)|n'(?:a|ont) pas pris part|resultats? (?:du|des) vote|adoptee?s?\b|rejetee?\b|votee?s? a|approuvee?s? a|"
    r"vote favorable|(?:le conseil|l'assemblee|le comite)[a-z ]{0,30} adopte\b|(?:la )?(?:presente )?deliberation (?:est |a ete )?(?:adopt|approuv|rejet)|a l'issue d'un vote|a l'unanimite|a la majorite|unanimite|nombre de (?:voix|votants|suffrages)|suffrages|votants\s?:|scrutin|(?:a|ont) ete (?:elu|designe))"
)
ENACTING = words(
    rf"(?:^|(?<=[.,;:][ \n]))(?:[^\n]{{0,60}}?\b(?:apres (?:en )?avoir (?:en avoir |en )?(?:delibere|vote)|apres deliberation|et delibere)|{_SUBJECT}[^\n.;:]{{0,90}}?\b(?:{VERBS})|[ \t]*(?:d ?e ?c ?i ?d ?e|a ?r ?r ?e ?t ?e(?: ?n ?t)?|delibere)\s*[:,]?\s*$)|^[^\n]{{0,40}}il (?:est|vous est)[^\n]{{0,20}} (?:propose|demande)\b"
)
CITING = words(r"^[ \t➢•\-*]*(?:vus?\b|visas?\s*:)")
RECITING = words(r"^[ \t➢•\-*]*(?:considerant|attendu)\b")


def rows(body: Passage, blocks: list[Passage], title: Passage | None) -> list[Row]:
    """Gives each line of an act with its section; `blocks` are its lists of members."""
    return list(_rows(body, blocks, title))


def _rows(body: Passage, blocks: list[Passage], title: Passage | None) -> Iterator[Row]:
    kind = Kind.HEADING
    begun = title.end if title else max((block.end for block in blocks), default=body.start)
    for line in body.lines():
        if any(block.start < line.end and line.start < block.end for block in blocks):
            yield Row(line, Kind.ATTENDANCE)
        elif title is not None and title.start < line.end and line.start < title.end:
            yield Row(line, Kind.TITLE)
            kind = Kind.REPORT
        elif STAMP.match(line.script.folded, line.start, line.end):
            yield Row(line, Kind.CONCLUSIONS, stamp=True)
        else:
            kind = _next(line, kind) if line.start >= begun else kind
            yield Row(line, kind)


_CUES = (
    (CONCLUSION, Kind.CONCLUSIONS),
    (VOTE, Kind.VOTE),
    (CITING, Kind.CITATIONS),
    (RECITING, Kind.RECITALS),
    (ENACTING, Kind.ENACTING),
)


def _next(line: Passage, kind: Kind) -> Kind:
    """The section of a line by its first words; after a vote, clauses may follow; else as before."""
    for pattern, named in _CUES:
        if pattern.match(line.script.folded, line.start, line.end):
            return named
    if kind is Kind.HEADING or (kind is Kind.VOTE and line.opens_block()):
        return Kind.REPORT if kind is Kind.HEADING else Kind.ENACTING
    return kind
