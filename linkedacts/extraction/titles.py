"""What the act is about: its title, as announced by its number or « Objet : », or standing alone before the report."""

import re

from linkedacts.extraction.forms import Found, words
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.people import CIVIL
from linkedacts.extraction.segmentation import Item, numbered_openers
from linkedacts.extraction.wording import sentence

_SPEAKS = (
    r"rapporte\b|rapporteure?\b|expose\b|presente\b|informe\b|rappelle\b|indique\b|explique\b|propose\b|donne (?:lecture|la parole|connaissance)|"
    r"fait (?:part|etat|savoir|lecture)|soumet\b|precise\b|laisse la parole|invite\b|demande\b|signale\b|annonce\b|sollicite\b|laisse|prend la parole|commente|ouvre"
)
REPORT = words(
    rf"^[ \t«]*(?:(?:{CIVIL}|le maire|la maire|le president|la presidente|l'adjoint|sur (?:le )?(?:rapport|proposition|presentation)|entendu)[^\n]{{0,200}}(?:\n[^\n]{{0,80}})?|[^\n:.]{{3,80}}?)(?:{_SPEAKS})"
    rf"|^[ \t]*(?:expose|rapport|rapporteure?\s?:|rappel|contexte|preambule|motivation|note de synthese|presentation|decision\s*$|delibere)"
    rf"|^[ \t]*(?:{CIVIL}) (?:le maire|la maire|le president|la presidente|l'adjoint)"
)
BODY = words(
    r"^[ \t➢•\-*«]*(?:vus? |vu$|considerant|attendu|apres (?:en )?avoir|apres (?:lecture|expose|deliberation|presentation)|il est (?:propose|rappele|expose|demande|precise|ici)|le conseil|la commission|l'assemblee|le comite|"
    r"le maire\b|la maire\b|le president|la presidente|monsieur |madame |m\. |mme |mr |en vertu|conformement|par (?:deliberation|courrier|arrete)|dans le cadre|suite a|depuis|afin de |afin d'|chaque annee|les membres|etai(?:en)?ts? |etaient|presents?\b|absents?\b|excuses?\b|arrivee de|depart de|rapporteur)"
)
HEADING = words(
    r"^[ \t•\-*]*(?:secretaires?\b|rapporteur|date\b|nombre\b|nbre|n ?[°º]|deliberations?\b|decision\b|extrait|seance|session|conseil\b|membres|presents?\b|absents?\b|excuses?\b|pouvoirs?\b|procurations?|votants?\b|"
    r"quorum|convocation|lesquels|formant|le quorum|en exercice|votes?\b|departement|canton|arrondissement|commune\b|ville\b|republique|liberte|l'an\b|le nombre|monsieur .{0,40}secretaire|"
    r"mme .{0,60}secretaire|m\. .{0,60}secretaire|theme|rubrique|matiere|nomenclature|classification|thematique|affiche|publie|recu|transmis|accuse|acte\b|envoye|id\s?:|page\b|\d{1,4}\s*$|"
    r"\d{1,2}/\d{1,2}/\d{4}|mairie|tel|le conseil|les membres|registre|feuillet|folio|service\b|direction\b|annee|exercice|compte rendu|proces|pour\s?:|contre\s?:|abstention|qui ont|ont pris|ainsi|il a ete|un scrutin|du conseil|des deliberations|objet\s*$|1 ?[°.]|\(.*\)\s*$|le maire|la maire|convoque|sous la)"
)
_OBJECT = words(
    r"^[ \t•\-]*(?:objet|intitule|titre|affaire)(?: de la deliberation| de la decision| de l'arrete)?\s?:[ \t]*|\bobjet : ?"
)
_OBJECT_ALONE = words(r"^[ \t]*objet(?: de la deliberation)?\s?:?[ \t]*\n+")
_BEARING = words(
    r"^[ \t]*(?:arrete[a-z ]{0,30}?[ \t]+)?(?P<value>(?:portant|relatifs? (?:a|au|aux)\b|relatives? (?:a|au|aux)\b|reglementant|autorisant|prescrivant|fixant|interdisant|instituant|modifiant|de (?:delegation|mise en|police|circulation|stationnement|voirie)))"
)
_CLOSED = re.compile(r"[.!?…]\s*$")
_LONGEST = 12


def title(item: Item, after: int) -> Found[str] | None:
    """Gives the title of an item; `after` is where its lists of members end."""
    for form in (_opened, _labelled, _bearing, _numbered):
        found = form(item)
        if found is not None and found.value:
            return found
    return _standing(item, after) if item.is_alone or item.opener is None else None


def _opened(item: Item) -> Found[str] | None:
    """« DEL2025-76 : Aides directes aux entreprises »"""
    start = item.opener.title_start if item.opener else None
    if start is None or _OBJECT.match(item.body.script.folded, start):
        return None
    if item.opener is not None and item.opener.number is None and item.opener.rank is None and start == item.body.start:
        approval = re.match(r"[^:\n.]{10,120}", item.body.script.text[start : item.body.end])
        if approval and re.match(r"(?i)(?:approbation|adoption|compte|proc)", approval[0]):
            return _found(item.body.part(start, start + approval.end()), "title_of_minutes")
    return _found(_extent(item.body, start), "title_beside_number")


def _labelled(item: Item) -> Found[str] | None:
    """« Objet : … », or « OBJET » alone over the title"""
    for pattern, name in ((_OBJECT, "title_objet"), (_OBJECT_ALONE, "title_under_objet")):
        match = pattern.search(item.body.script.folded, item.body.start, min(item.body.end, item.body.start + 6000))
        if match and item.body.script.text[match.end() : match.end() + 1].strip():
            return _found(_extent(item.body, match.end()), name)
    match = _OBJECT.search(item.body.script.folded, item.body.start, min(item.body.end, item.body.start + 6000))
    return _found(_extent(item.body, match.end() + 1), "title_under_objet") if match else None


def _bearing(item: Item) -> Found[str] | None:
    """« Portant réglementation de la circulation … » under the number of an order"""
    folded = item.body.script.folded
    near = min(item.body.end, item.body.start + 1500)
    match = _BEARING.search(folded, item.body.start, near)
    if match is None or not re.search(r"\barretes?\b|a r r e t e|decision", folded[item.body.start : match.end()]):
        return None
    return _found(_extent(item.body, match.start("value")), "title_portant")


def _numbered(item: Item) -> Found[str] | None:
    """« N° 2016.02.16 - Subvention à l'association … » in the heading of a single act"""
    for opener in numbered_openers(item.body.part(item.body.start, item.body.start + 4000)):
        if opener.title_start is not None:
            return _found(_extent(item.body, opener.title_start), "title_beside_number")
        following = _next_line(item.body, opener.start)
        if not item.is_alone and following and not BODY.match(following.folded) and not REPORT.match(following.folded):
            return _found(_extent(item.body, following.start), "title_under_number")
    return None


def _next_line(passage: Passage, start: int) -> Passage | None:
    rows = iter(passage.part(start, start + 600).lines())
    next(rows, None)
    return next(rows, None)


def _standing(item: Item, after: int) -> Found[str] | None:
    """The lines between the members and the report, in a single act"""
    rows = list(item.body.part(after, after + 4000).lines())
    while rows and _is_heading(rows[0]):
        rows.pop(0)
    kept: list[Passage] = []
    for row in rows[:_LONGEST]:
        if REPORT.match(row.script.folded, row.start) or (kept and BODY.match(row.script.folded, row.start)):
            return _found(_joined(kept), "title_before_report") if kept else None
        if not _is_heading(row):
            kept.append(row)
    return _found(_extent(item.body, kept[0].start), "title_standing") if kept else None


def _is_heading(row: Passage) -> bool:
    return HEADING.match(row.script.folded, row.start, row.end) is not None


def _extent(body: Passage, start: int) -> Passage:
    """How far a title goes from its first word: to the report, a blank line or the end of its sentence."""
    rows = list(body.part(start, start + 1600).lines())[: _LONGEST + 1]
    for at, row in enumerate(rows):
        if at and (REPORT.match(row.script.folded, row.start) or BODY.match(row.script.folded, row.start)):
            return _joined(rows[:at])
        if at and row.opens_block() and not _runs_on(rows[at - 1], row):
            return _joined(rows[:at])
    return _joined(_wrapped(rows))


def _runs_on(row: Passage, following: Passage) -> bool:
    """Whether a blank line stands inside a sentence."""
    return (
        row.text.rstrip().endswith((",", "-", "–", " de", " du", " la", " le", " et", " à", " des"))
        or following.text[:1].islower()
    )


def _wrapped(rows: list[Passage]) -> list[Passage]:
    """The rows that a full line, or a small letter, joins to the first."""
    width = max((row.end - row.start for row in rows), default=0)
    for at, (row, following) in enumerate(zip(rows, rows[1:], strict=False), 1):
        word = following.text.split(maxsplit=1)[0]
        full = row.end - row.start + 1 + len(word) > 0.85 * width
        if _CLOSED.search(row.text) or not (full or following.text[:1].islower()):
            return rows[:at]
    return rows[:1]


def _joined(rows: list[Passage]) -> Passage:
    return Passage(rows[0].script, rows[0].start, rows[-1].end).stripped()


def _found(place: Passage, by: str) -> Found[str]:
    return Found(sentence(place.text), place.start, place.end, by)
