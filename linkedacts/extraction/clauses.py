"""The operative clauses and the recitals: « D'approuver … », « APPROUVE … », « Article 1er – … », « DÉCIDE : 1. … »."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from linkedacts.extraction.forms import Found, words
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.people import CIVIL
from linkedacts.extraction.cues import CITING, CONCLUSION, RECITING, STAMP, VOTE
from linkedacts.extraction.sections import Row
from linkedacts.extraction.wording import LISTED, MARKER, sentence, unlisted

_STEMS = (
    "abrog|accept|accord|acquier|act|adher|admet|admis|adopt|affect|ajourn|ajout|allou|amend|annul|appliqu|approuv|aprouv|arret|attribu|autoris|ced|cession|charg|cloture|complet|conclu|condition|confi|confirm|constat|consult|"
    "convien|cre|decid|declar|declass|delegu|deliber|demand|design|determin|desaffect|dit|donn|elabor|elarg|elit|elu|emet|emis|encourag|engag|enterin|entrepren|etabli|etend|exempt|exoner|exprim|fix|garanti|habilit|imput|inscri|instaur|institu|integr|interdi|invit|"
    "lanc|laiss|lou|maintien|mandat|met|mis|modifi|nomm|not|octroi|opt|ouvr|ouvert|particip|port|pos|poursui|preci|prelev|prend|pris|proced|proclam|prolong|promet|prononc|propos|prevoi|prevu|rappel|ratifi|recondui|reconnai|reçoi|recru|refus|regl|rejet|rembours|remerci|renouvel|renonc|repart|report|repren|requier|resili|resolu|retien|retenu|retir|revalor|revis|saisi|salue|s'engag|s'oppos|se |sign|sollicit|souhait|soulign|souscri|soutien|stipul|"
    "subordon|substitu|suppri|suspen|tarif|transfer|transform|transmet|utilis|valid|vend|vendu|vers|vis|vot"
)
_FORM = rf"(?:et\s)?(?:{_STEMS})[a-z]{{0,9}}(?:\s|$|:|,)"
_NOT_VERBS = "atelier|chantier|loyer|premiere?|dernier|foyer|quartier|hiver|dossier|metier|courrier|papier|fevrier|janvier|cahier|particulier|financier|mer|fer|escalier|calendrier|avoir|loire|autre|notre|votre|titre|centre|nombre|ordre|cadre|mesure|culture|nature|entre"
_INFINITIVE = rf"(?:d'|de )(?:ne pas |ne plus |bien vouloir |s'|se |l'|la |le |les |lui |leur |y |en )*(?!(?:{_NOT_VERBS})\b)[a-z]{{2,16}}(?:er|ir|re|oir)\b"
_ENACTS = words(rf"(?:{_INFINITIVE}|{_FORM})")
_ARTICLE = words(
    r"^[ \t]*(?:article|art\.?) ?(?:\d{1,2}|1 ?er|premier|unique|[ivx]{1,5})(?:\s?er)?\b[ \t]*(?:[:.\-]+|$)?[ \t]*"
)
_PROPOSED = words(
    r"il (?:est|vous est|t'est)[^:.;]{0,40}? (?:propose|demande)[^:;.]{0,200}?:[ \t]*$|(?:propose|demande)[a-z]* (?:donc |ainsi )?(?:au conseil|a l'assemblee|aux membres|de bien vouloir)[^:;.]{0,160}:[ \t]*$|(?:invite a|bien vouloir) ?:[ \t]*$|"
    r"il (?:est|vous est)[^:.;]{0,40}? (?:propose|demande)[^:;.]{0,120}?(?=\s(?:d'|de )[a-z]+er\b)"
)
_SUBJECT = r"(?:le|la|les|l')\s?(?:membres (?:presents )?(?:du |de la |de l')?)?(?:conseil|comite|bureau|assemblee|commission permanente)\b"
_DECIDES = words(
    rf"(?:apres (?:en )?avoir (?:en avoir |en )?(?:delibere|vote)|apres deliberation|et delibere)|{_SUBJECT}(?:[^.;:\n]|\n(?!\n)){{0,160}}?\b(?:decide|approuve|adopte|prend acte|autorise|accepte|valide|emet|fixe|donne|sollicite|charge|designe|vote|arrete|ont|a)\b|^[ \t]*(?:d ?e ?c ?i ?d ?e|a ?r ?r ?e ?t ?e)(?:nt)?\s*[:,]?\s*$|^[ \t]*delibere\s*[:,]?\s*$|^[ \t]*decision\s*$"
)
_INLINE = words(
    rf"(?:{_SUBJECT}(?:[^.;:]){{0,200}}?|apres (?:en )?avoir (?:en avoir )?delibere[^.;:]{{0,140}}?|^[ \t]*a l'unanimite[^.;:\n]{{0,60}}, )(?:(?:decide|decident)\b(?:[^.;:]{{0,90}}?)(?P<that>(?:d'|de )(?!ses|ces|la|le|les|l'|son|leur|membres)[a-z' ]{{0,24}}?[a-z]{{2,14}}(?:er|ir|re|oir)\b)|(?P<verb>(?:approuve|adopte|prend acte|prend connaissance|autorise|accepte|valide|emet|fixe|donne|sollicite|charge|designe|vote|arrete|confirme|constate|attribue|accorde|refuse|rejette|renouvelle)(?:nt)?)\b(?! ?$| ?\.))"
)
_TALK = words(
    rf"^[ \t«]*(?:{CIVIL}) |^[a-z]{{2,20}} [a-z\-]{{2,24}} (?:demande|precise|indique|souhaite|rappelle|fait|informe|repond|propose|s'etonne|remercie|trouve)\b"
)
_ASIDE = words(
    r"^[ \t]*(?:annexe n? ?\d|conformement aux|la presente deliberation|le present|impacts? |les credits|mention de|informations?|questions?|debats?|discussion|vote\b|interventions?|le maire certifie|resultats?|nombre de|page \d|le conseil (?:municipal )?(?:remercie|prend note)|l'ordre du jour)"
)
_STOPS = re.compile(r"[.;]\s*$")
_OPENS = re.compile(r"[.;:,]\s*$|\bet\s*$")


@dataclass
class _Draft:
    """A clause being gathered: its lines and the marker that opened it."""

    lines: list[Passage] = field(default_factory=list)
    marker: str = ""
    inner: bool = False


def clauses(rows: list[Row], is_order: bool) -> list[Found[str]]:
    """Gives the operative clauses, in order, each on one line."""
    if not rows:
        return []
    articles = _articles(rows)
    if articles and (is_order or len(articles) > 1):
        return articles
    return _decided(rows) or _adopted_en_bloc(rows) or _inline(rows)


def recitals(rows: list[Row]) -> list[Found[str]]:
    """Gives the texts « Considérant … », in order."""
    found, draft = list[Found[str]](), list[Passage]()
    for row in rows:
        opens = RECITING.match(row.line.script.folded, row.line.start, row.line.end) is not None
        if draft and (opens or not _is_recital_line(row, draft)):
            found.append(_clause(draft, "recital"))
            draft = []
        if opens:
            draft = [row.line]
        elif draft:
            draft.append(row.line)
    return [*found, *([_clause(draft, "recital")] if draft else [])]


def _is_recital_line(row: Row, draft: list[Passage]) -> bool:
    """Whether a line goes on with the recital above it."""
    folded, line = row.line.script.folded, row.line
    if any(cue.match(folded, line.start, line.end) for cue in (CITING, CONCLUSION, VOTE, _TALK)) or _DECIDES.match(
        folded, line.start, line.end
    ):
        return False
    return not (_STOPS.search(draft[-1].text) and not line.text[:1].islower()) and not (
        line.opens_block() and draft[-1].text.rstrip().endswith((",", ".", ";")) and not MARKER.match(line.text)
    )


def _articles(rows: list[Row]) -> list[Found[str]]:
    """« Article 1er – La circulation … » after « ARRÊTE » or « DÉCIDE »"""
    start = next(
        (at for at, row in enumerate(rows) if _COMMANDS.match(row.line.script.folded, row.line.start, row.line.end)),
        None,
    )
    if start is None:
        return []
    found: list[Found[str]] = []
    draft: list[Passage] = []
    for row in rows[start + 1 :]:
        opening = _ARTICLE.match(row.line.script.folded, row.line.start, row.line.end)
        ended = not row.stamp and CONCLUSION.match(row.line.script.folded, row.line.start, row.line.end)
        if (opening or ended) and draft:
            found.append(_clause(draft, "article"))
            draft = []
        if ended and not opening:
            break
        if opening:
            draft = [row.line.part(opening.end(), row.line.end)]
        elif draft and not row.stamp:
            draft.append(row.line)
    return [*found, *([_clause(draft, "article")] if draft else [])]


_COMMANDS = words(
    r"^[ \t]*(?:(?:le maire|la maire|le president|la presidente|le conseil)?[^\n]{0,60})?\b(?:a ?r ?r ?e ?t ?e|d ?e ?c ?i ?d ?e|delibere)(?: ?nt)?\s*[:,]?\s*$"
)


def _decided(rows: list[Row]) -> list[Found[str]]:
    """The list after « Après en avoir délibéré, le conseil décide : »; the last such words that a list follows"""
    for at in _openings(rows, _DECIDES):
        found = _listed(rows[at:], proposed=False)
        if found:
            return found
    return []


def _adopted_en_bloc(rows: list[Row]) -> list[Found[str]]:
    """« Il est proposé au conseil : - d'approuver … », adopted as it stands"""
    for at in reversed(_openings(rows, _PROPOSED)):
        found = _listed(rows[at:], proposed=True)
        if found:
            return found
    return []


def _openings(rows: list[Row], pattern: re.Pattern[str]) -> list[int]:
    """The lines where such words end, those after the last citation first."""
    script = rows[0].line.script
    whole = Passage(script, rows[0].line.start, rows[-1].line.end)
    ends = [match.end() for match in pattern.finditer(script.folded, whole.start, whole.end)]
    places = sorted({next(at for at, row in enumerate(rows) if end <= row.line.end) for end in ends})
    last_citing = max(
        (at for at, row in enumerate(rows) if CITING.match(script.folded, row.line.start, row.line.end)), default=-1
    )
    after = [at for at in places if at > last_citing]
    return after + [at for at in reversed(places) if at <= last_citing]


def _listed(rows: list[Row], proposed: bool) -> list[Found[str]]:
    """The items of the list that the first row opens."""
    drafts: list[_Draft] = []
    previous = rows[0].line
    for at, row in enumerate(rows):
        line = row.line
        if row.stamp:
            continue
        if at == 0:
            _open_inline(line, drafts)
            continue
        if _ends(row, drafts, previous):
            if drafts and not (VOTE.match(line.script.folded, line.start, line.end) and not proposed and not drafts):
                break
            previous = line
            continue
        _take(row, drafts, previous)
        previous = line
    return [
        _clause(draft.lines, "clause_proposed" if proposed else "clause_decided") for draft in drafts if draft.lines
    ]


def _open_inline(line: Passage, drafts: list[_Draft]) -> None:
    """« … décide de retenir l'offre » on the opening line: a clause whose verb is on it, in capitals"""
    if (
        re.match(r"\s*(?:[A-ZÀ-Ý]{4,}\b)", line.text)
        and _ENACTS.match(line.script.folded, line.start)
        and not re.search(r":\s*$", line.text)
        and re.search(r"[a-zà-ÿ]{2}", line.text)
    ):
        drafts.append(_Draft([line]))


def _ends(row: Row, drafts: list[_Draft], previous: Passage) -> bool:
    """Whether a line belongs to no clause."""
    line, folded = row.line, row.line.script.folded
    if any(cue.match(folded, line.start, line.end) for cue in (CITING, RECITING, VOTE, STAMP)):
        return not _enacts(line)
    if CONCLUSION.match(folded, line.start, line.end) and (
        _STOPS.search(previous.text)
        or line.opens_block()
        or re.match(r"\s*(?:fait a|pour extrait|ainsi fait)", folded[line.start : line.end])
    ):
        return True
    closed = bool(_STOPS.search(previous.text)) or line.opens_block()
    if not drafts:
        return False
    if _ASIDE.match(folded, line.start, line.end) and closed and not MARKER.match(line.text):
        return True
    if _TALK.match(folded, line.start, line.end) and closed and not MARKER.match(line.text):
        return True
    return (
        closed
        and not _starts(line)
        and not drafts[-1].inner
        and not line.text[:1].islower()
        and not _tabular(previous, drafts)
    )


def _tabular(previous: Passage, drafts: list[_Draft]) -> bool:
    """Whether the clause announces what follows: « le plan de financement ci-après : »."""
    return previous.text.rstrip().endswith(":") or (
        any(line.text.rstrip().endswith(":") for line in drafts[-1].lines) and not _STOPS.search(previous.text)
    )


def _take(row: Row, drafts: list[_Draft], previous: Passage) -> None:
    """Adds a line: as a new clause, as part of the last one, or not at all before the first."""
    line = row.line
    marker = LISTED.match(line.text)
    text_start = line.start + (marker.end() if marker else 0)
    kind = re.sub(r"\d+|[a-z](?=[).°])", "1", marker[0].strip()) if marker else ""
    if _opens_clause(line, text_start, kind, drafts, previous):
        drafts.append(_Draft([line.part(text_start, line.end)], kind))
    elif drafts:
        drafts[-1].lines.append(line.part(line.start + (m.end() if (m := MARKER.match(line.text)) else 0), line.end))
        drafts[-1].inner = drafts[-1].inner or bool(marker)


def _opens_clause(line: Passage, start: int, kind: str, drafts: list[_Draft], previous: Passage) -> bool:
    folded = line.script.folded
    enacts = _ENACTS.match(folded, start, line.end) is not None
    if not drafts:
        return enacts or (bool(kind) and bool(re.search(r":\s*$", previous.text)))
    if kind:
        return (enacts and (kind == drafts[-1].marker or not drafts[-1].marker or kind == drafts[0].marker)) or (
            kind == drafts[0].marker and not _first_enacts(drafts)
        )
    capitals = re.match(r"\s*[A-ZÀ-Ý]{4,}\b", line.text) is not None
    return enacts and not drafts[0].marker and (capitals or bool(_OPENS.search(previous.text)) or line.opens_block())


def _first_enacts(drafts: list[_Draft]) -> bool:
    first = drafts[0].lines[0]
    return _ENACTS.match(first.script.folded, first.start, first.end) is not None


def _enacts(line: Passage) -> bool:
    marker = LISTED.match(line.text)
    return (
        _ENACTS.match(line.script.folded, line.start + (marker.end() if marker else 0), line.end) is not None
        and (marker is not None or re.match(r"\s*[A-ZÀ-Ý]{4,}\b", line.text) is not None)
        and not VOTE.match(line.script.folded, line.start, line.end)
    )


def _starts(line: Passage) -> bool:
    marker = LISTED.match(line.text)
    return marker is not None or _ENACTS.match(line.script.folded, line.start, line.end) is not None


def _inline(rows: list[Row]) -> list[Found[str]]:
    """« … décide à l'unanimité d'adopter le tableau … », « Le conseil municipal prend acte des décisions … »"""
    script = rows[0].line.script
    found: list[Found[str]] = []
    for match in _INLINE.finditer(script.folded, rows[0].line.start, rows[-1].line.end):
        start = match.start("that") if match["that"] else match.start("verb")
        if not found or start > found[-1].end:
            end = _sentence_end(script.text, start, rows[-1].line.end)
            found.append(_clause([Passage(script, start, end)], "clause_inline"))
    return found


def _sentence_end(text: str, start: int, end: int) -> int:
    stop = re.compile(
        r"\.(?=\s|$)|;\s*\n|\n\n|\n(?=[ \t]*(?:Accus|Fait |Pour extrait|DEL|Monsieur le Maire |Adopt|ADOPT|Vote|VOTE))"
    ).search(text, start, end)
    return stop.start() if stop else end


def _clause(lines: list[Passage], by: str) -> Found[str]:
    text = unlisted("\n".join(line.text for line in lines))
    place = Passage(lines[0].script, lines[0].start, lines[-1].end).stripped()
    return Found(sentence(text), place.start, place.end, by)


def verbs(found: list[Found[str]]) -> Iterator[str]:
    """Gives the first words of each clause in the shadow, to tell noting from deciding."""
    from linkedacts.extraction.passage import fold

    for clause in found:
        yield fold(clause.value[:40])
