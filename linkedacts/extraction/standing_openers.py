"""The lines of minutes that open an item without a number: a bullet, a letter, capitals alone, a title and a colon.

Such lines are also found within acts: they open items only in minutes, and where no surer way does (openers.py).
"""

import re
from collections.abc import Iterator

from linkedacts.extraction.cues import CITING, CONCLUSION, ENACTING, FACT, NARRATIVE, PROSE, SPEAKING, at
from linkedacts.extraction.dates import DATE
from linkedacts.extraction.enacting_verbs import enacts
from linkedacts.extraction.forms import words
from linkedacts.extraction.openers import CLAUSE, Opener
from linkedacts.extraction.passage import Passage

_MINUTES = words(
    r"^[^\n]{0,40}\b(?:proces[ -]verbal|compte[ -]rendu|releve (?:de|des) (?:decisions|deliberations))\b(?! affich)"
)
_SITTING = words(
    rf"\A\s*(?:[^\n]{{0,60}}\n\s*){{0,4}}[ \t]*(?:(?:reunion|seance|session)(?: ordinaire| publique)? )?"
    rf"(?:du )?(?:conseil|comite) (?:municipal|communautaire|syndical|departemental|de communaute)[^\n]{{0,30}}? {DATE}"
)
_EXTRACT = words(
    r"\bextraits?\b|^[ \t]*objet\b|^[ \t]*(?:deliberation|arrete|decision)[^\n]{0,30} n ?[°º]|^[ \t]*n ?[°º] ?\d"
)
"""What the heading of one act says, rather than that of a session."""
_HEADING = 1500
"""Characters in which a document says that it is the minutes of a session."""
_BULLET = re.compile(r"^[ \t]*[►➢➤■▪●•❖✓*\uf000-\uf0ff][ \t]*(?P<title>[A-ZÀ-Ý«][^\n]{7,})", re.MULTILINE)
_LETTER = re.compile(
    r"^[ \t]*(?P<letter>[A-H])[ \t]?(?:[.)/]|[ \t][-–])[ \t]*(?P<title>[A-ZÀ-Ý«][^\n]{11,})", re.MULTILINE
)
_CAPITALS = re.compile(r"^[ \t]*(?P<title>[A-ZÀ-Ý«][A-ZÀ-Ý0-9 «»’'/&.,()°:–-]{9,110})[ \t]*$", re.MULTILINE)
_COLON = re.compile(
    r"^[ \t]*(?:[-–•][ \t])?(?P<title>[A-ZÀ-Ý«][^:.\n]{7,90}?)[ \t]?:(?:[ \t]*$|[ \t]+(?=[A-ZÀ-Ý«]))", re.MULTILINE
)
_ALONE = re.compile(r"(?:\A|\n\n)[ \t]*(?P<title>[A-ZÀ-Ý«][^\n]{9,110}[^\s.;:,!?])[ \t]*(?=\n\n)")
_OVER = re.compile(r"(?:\A|\n\n)[ \t]*(?P<title>[A-ZÀ-Ý«][^\n]{9,110}[^\s.;,!?])[ \t]*\n+(?P<below>[^\n]{20,})")
_PARAGRAPH = 90
"""Characters of a line of running text, more than a title or the row of a list has."""
_ANNOUNCES = words(r"\b(?:suivant|ci-(?:dessous|apres)|propose|detail)")
"""« Les dépenses sont les suivantes : » opens a list, not an item"""
_SECTION = words(
    r"(?:expose|contexte|vus?|visas?|considerant|dispositif|decision|delibere|deliberations?|decide|arrete|article|"
    r"annexe|resultats?|votes?(?! d)|debats?|discussions?|proces[ -]verbal de la seance|compte[ -]rendu (?:de la|du con"
    r"seil)|mairie|commune|pour|contre|abstentions?|(?:adopte|approuve|rejete|unanim)\w*|a l'unanimite|a la majorite|"
    r"rapporteur|presents?|absents?|ordre du jour|seance|secretaire|le conseil|total|recettes|depenses|section|"
    r"fonctionnement|investissement|convocation|membres|nombre|"
    r"(?:nomination|designation|election) (?:d'une?|du|de la|des) secretaires?)\b"
)
"""What a heading within one item says."""
_WORDS = re.compile(r"[^\W\d_]{3,}")


def bulleted(whole: Passage) -> Iterator[Opener]:
    """Gives the lines « ► Subventions aux associations » of minutes."""
    yield from _standing(whole, _BULLET)


def lettered(whole: Passage) -> Iterator[Opener]:
    """Gives the lines « B. Subventions aux associations » of minutes, ranked by their letters."""
    for match, opener in _matches(whole, _LETTER):
        yield Opener(opener.start, None, opener.title_start, rank=(ord(match["letter"]) - ord("A") + 1,))


def capitals(whole: Passage) -> Iterator[Opener]:
    """Gives the lines « SUBVENTIONS AUX ASSOCIATIONS » of minutes, the first of several that follow each other."""
    last_end = -1
    for match, opener in _matches(whole, _CAPITALS):
        if len(_WORDS.findall(match["title"])) > 1 and match.start() > last_end + 1:
            yield opener
        last_end = match.end()


def with_colon(whole: Passage) -> Iterator[Opener]:
    """Gives the paragraphs « Tarifs de l'eau : Mme le Maire propose … » of minutes."""
    for match, opener in _matches(whole, _COLON):
        title = whole.part(*match.span("title"))
        if whole.part(match.start(), match.end()).opens_block() and not _ANNOUNCES.search(title.folded):
            yield Opener(opener.start, None, opener.title_start, match.end("title"))


def alone(whole: Passage) -> Iterator[Opener]:
    """Gives the lines « Subventions aux associations » of minutes that stand between blank lines."""
    for match, opener in _matches(whole, _ALONE):
        if len(_WORDS.findall(match["title"])) > 1:
            yield Opener(match.start("title"), None, opener.title_start)


def over_paragraph(whole: Passage) -> Iterator[Opener]:
    """Gives the lines « Subventions aux associations » of minutes, after a blank line, over what is told."""
    for match, _ in _matches(whole, _OVER):
        title, below = (whole.part(*match.span(group)) for group in ("title", "below"))
        told = len(below.text) > _PARAGRAPH or any(at(cue, below) for cue in (SPEAKING, PROSE, CITING, ENACTING))
        if told and not _ANNOUNCES.search(title.folded):
            yield Opener(title.start, None, title.start, title.end - title.text.endswith(":"))


def are_minutes(whole: Passage) -> bool:
    """Gives whether a document says at its beginning that it is the minutes of a session, or of which session."""
    near = _heading(whole)
    if _MINUTES.search(whole.script.folded, near.start, near.end) is not None:
        return True
    return _SITTING.match(near.folded) is not None and not _is_of_one_act(near)


def are_whole_minutes(whole: Passage) -> bool:
    """Gives whether a document is the minutes of a session and no extract of them, which holds one act."""
    return are_minutes(whole) and not _is_of_one_act(_heading(whole))


def _heading(whole: Passage) -> Passage:
    return whole.part(whole.start, min(whole.end, whole.start + _HEADING))


def _is_of_one_act(heading: Passage) -> bool:
    return _EXTRACT.search(heading.script.folded, heading.start, heading.end) is not None


def _standing(whole: Passage, pattern: re.Pattern[str]) -> Iterator[Opener]:
    return (opener for _, opener in _matches(whole, pattern))


def _matches(whole: Passage, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Opener]]:
    if not are_minutes(whole):
        return
    for match in pattern.finditer(whole.script.text, whole.start, whole.end):
        title = whole.part(*match.span("title"))
        if not ("€" in title.text or any(at(cue, title) for cue in _NEVER) or _is_enacted(title)):
            yield match, Opener(match.start(), None, title.start)


def _is_enacted(title: Passage) -> bool:
    """« Autorisent Monsieur le Président … »: what several members decide, in a list under the words that enact."""
    return at(_PLURAL, title) and enacts(title.folded)


_PLURAL = words(r"[a-z]{3,12}ent\b")
_NEVER = (_SECTION, CLAUSE, FACT, NARRATIVE, PROSE, ENACTING, CONCLUSION)
"""What a title never is."""
