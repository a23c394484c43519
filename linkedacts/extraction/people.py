"""People as acts name them: « Prénom NOM », « NOM Prénom », « M. NOM », « CAUQUIL R. », one after the other or apart.

A name is told from the words around it by its capitals; the order of its words, by which of them are all capitals.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from linkedacts.extraction.passage import Passage, fold
from linkedacts.extraction.wording import one_line

_U, _L = "A-ZÀ-ÖØ-ÞŒŸ", "a-zß-öø-ÿœ"
_APOSTROPHE = "['’]"
_WORD = rf"[{_U}{_L}]"
CIVIL = r"(?:mm?\.|mm\b|m\b|mr?\.?\b|mmes?\b\.?|mlles?\b|messieurs|mesdames|monsieur|madame|mademoiselle)"
"""A civility, in the shadow."""
_TOKEN = re.compile(
    rf"(?P<civil>\b(?:MM?\.(?=\s*{_WORD}\w)|MM\b|M\b(?=\s{_WORD}\w)|M[MmLl]*[EeRr][Ss]?\b\.?|"
    rf"Mlles?\b|Messieurs|Mesdames|Monsieur|Madame|Mademoiselle"
    rf"|MESSIEURS|MESDAMES|MONSIEUR|MADAME)(?!{_WORD}))"
    rf"|(?P<initial>\b[{_U}](?:[{_L}]?\.)(?:-?\s?[{_U}]\.)*|\b[{_U}](?:-[{_U}])?\b(?!{_APOSTROPHE}))"
    rf"|(?P<upper>\b[{_U}](?:{_APOSTROPHE}?[{_U}]|{_APOSTROPHE}\s?(?=[{_U}]))+(?:\s?-\s?\n?[{_U}](?:{_APOSTROPHE}?[{_U}])"
    rf"*)*{_APOSTROPHE}?(?![{_L}]))"
    rf"|(?P<title>\b[{_U}]{_APOSTROPHE}?{_WORD}*(?:-\n?{_WORD}+)*(?:{_APOSTROPHE}[{_U}]{_WORD}*)?)"
    rf"|(?P<particle>\b(?:de|du|des|la|le|les|van|von|der|den|el|al|da|di|do|dos|"
    rf"ben|bin|ter|ten|y)\b|\bd{_APOSTROPHE}(?=[{_U}]))"
    rf"|(?P<other>{_WORD}+|\d+|[^\s\w])"
)
PARTICLES = frozenset(
    [
        "de",
        "du",
        "des",
        "la",
        "le",
        "les",
        "d'",
        "van",
        "von",
        "der",
        "den",
        "el",
        "al",
        "da",
        "di",
        "do",
        "dos",
        "ben",
        "bin",
        "ter",
        "ten",
        "y",
    ]
)
_NEVER = frozenset(
    [
        "maire",
        "maires",
        "mairie",
        "adjoint",
        "adjointe",
        "adjoints",
        "adjointes",
        "president",
        "presidente",
        "presidents",
        "vice",
        "vice-president",
        "vice-presidente",
        "vice-presidents",
        "vice-presidentes",
        "conseil",
        "conseiller",
        "conseillere",
        "conseillers",
        "conseilleres",
        "municipal",
        "municipale",
        "municipaux",
        "communautaire",
        "communautaires",
        "metropolitain",
        "metropolitaine",
        "delegue",
        "deleguee",
        "delegues",
        "deleguees",
        "depute",
        "deputee",
        "senateur",
        "senatrice",
        "titulaire",
        "titulaires",
        "suppleant",
        "suppleante",
        "suppleants",
        "suppleantes",
        "present",
        "presente",
        "presents",
        "presentes",
        "absent",
        "absente",
        "absents",
        "absentes",
        "excuse",
        "excusee",
        "excuses",
        "excusees",
        "represente",
        "representee",
        "representes",
        "representees",
        "pouvoir",
        "pouvoirs",
        "procuration",
        "procurations",
        "secretaire",
        "secretaires",
        "seance",
        "session",
        "commune",
        "communes",
        "ville",
        "departement",
        "canton",
        "arrondissement",
        "communaute",
        "metropole",
        "agglomeration",
        "directeur",
        "directrice",
        "general",
        "generale",
        "service",
        "services",
        "groupe",
        "liste",
        "date",
        "convocation",
        "nombre",
        "votants",
        "votant",
        "exercice",
        "quorum",
        "deliberation",
        "deliberations",
        "objet",
        "rapporteur",
        "extrait",
        "registre",
        "republique",
        "francaise",
        "prefecture",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
        "janvier",
        "fevrier",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "aout",
        "septembre",
        "octobre",
        "novembre",
        "decembre",
        "pour",
        "contre",
        "abstention",
        "abstentions",
        "vote",
        "votes",
        "unanimite",
        "elus",
        "elu",
        "elue",
        "membre",
        "membres",
        "monsieur",
        "madame",
        "messieurs",
        "mesdames",
        "mademoiselle",
        "et",
        "a",
        "au",
        "aux",
        "par",
        "annexe",
        "article",
        "en",
        "avec",
        "dont",
        "est",
        "sont",
        "ont",
        "etaient",
        "etait",
        "il",
        "elle",
        "ils",
        "elles",
        "sous",
        "sur",
        "arrivee",
        "arrive",
        "depart",
        "mandataire",
        "mandant",
        "administration",
        "assistait",
        "assistaient",
        "tous",
        "toutes",
        "excepte",
        "sauf",
        "autres",
        "point",
        "question",
        "questions",
        "hotel",
        "salle",
        "ordre",
        "jour",
        "code",
        "collectivites",
        "territoriales",
        "loi",
        "decret",
        "vu",
        "considerant",
        "decide",
        "approuve",
        "autorise",
        "signe",
        "fait",
        "ainsi",
        "certifie",
        "total",
    ]
)


class _Kind(StrEnum):
    GIVEN = "given"
    FAMILY = "family"
    INITIAL = "initial"
    PARTICLE = "particle"


@dataclass(frozen=True, slots=True)
class _Piece:
    kind: _Kind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """Someone named in the text."""

    name: str
    """Given names, then family name, on one line."""
    start: int
    end: int
    civil: bool
    """Whether a civility stands before it: « Mme »."""
    mixed: bool
    """Whether the capitals tell the family name from the given ones."""
    words: int


def mentions(passage: Passage) -> list[Mention]:
    """Gives everyone named in a passage that lists people, in the order of the text."""
    return [mention for group, civil in _groups(passage) for mention in _names(passage, group, civil)]


def sure_mentions(passage: Passage) -> list[Mention]:
    """Gives the people named in running prose: after a civility, or with the family name in capitals."""
    return [mention for mention in mentions(passage) if mention.civil or mention.mixed]


def mention_at(passage: Passage, within: int = 60) -> Mention | None:
    """Gives the first person named near the start of a passage, whatever the capitals."""
    near = passage.part(passage.start, passage.start + within + 80)
    first = next((mention for mention in mentions(near) if mention.civil or mention.words > 1), None)
    return first if first is not None and first.start - passage.start <= within else None


def _groups(passage: Passage) -> Iterator[tuple[list[_Piece], bool]]:
    """Runs of name words that nothing separates, and whether a civility precedes each."""
    text, run, civil = passage.script.text, list[_Piece](), False
    for match in _TOKEN.finditer(text, passage.start, passage.end):
        piece = _piece(match)
        if piece is not None and (run or civil or piece.kind is not _Kind.PARTICLE):
            run.append(piece)
            continue
        if run:
            yield run, civil
            run, civil = [], False
        civil = match.lastgroup == "civil" or (civil and match.lastgroup == "particle")
    if run:
        yield run, civil


def _piece(match: re.Match[str]) -> _Piece | None:
    kind = match.lastgroup
    if kind in (None, "other", "civil"):
        return None
    folded = fold(match[0])
    if kind in ("upper", "title") and folded in PARTICLES and kind == "title":
        return _Piece(_Kind.PARTICLE, *match.span())
    if folded in _NEVER or folded.split("-")[0] == "vice":
        return None
    kinds = {"initial": _Kind.INITIAL, "upper": _Kind.FAMILY, "title": _Kind.GIVEN, "particle": _Kind.PARTICLE}
    return _Piece(kinds[kind], *match.span())


def _names(passage: Passage, group: list[_Piece], civil: bool) -> Iterator[Mention]:
    text = passage.script.text
    for pieces in _apart(text, group):
        while pieces and pieces[-1].kind is _Kind.PARTICLE:
            pieces = pieces[:-1]
        solid = [piece for piece in pieces if piece.kind in (_Kind.GIVEN, _Kind.FAMILY)]
        if solid and len(pieces) <= 8:
            families = any(piece.kind is _Kind.FAMILY for piece in pieces)
            mixed = families and any(piece.kind in (_Kind.GIVEN, _Kind.INITIAL) for piece in pieces)
            count = sum(piece.kind is not _Kind.PARTICLE for piece in pieces)
            yield Mention(_written(text, pieces), pieces[0].start, pieces[-1].end, civil, mixed, count)


def _apart(text: str, group: list[_Piece]) -> Iterator[list[_Piece]]:
    """Names that follow each other without a comma: « Christian DUMONT Christian DUPRAZ »."""
    kinds = {piece.kind for piece in group}
    if _Kind.FAMILY not in kinds or not kinds & {_Kind.GIVEN, _Kind.INITIAL}:
        yield from _by_line(text, group)
        return
    family_first = next(p.kind for p in group if p.kind is not _Kind.PARTICLE) is _Kind.FAMILY
    opening = {_Kind.FAMILY} if family_first else {_Kind.GIVEN, _Kind.INITIAL}
    name: list[_Piece] = []
    for piece in group:
        complete = any(p.kind not in opening and p.kind is not _Kind.PARTICLE for p in name)
        if piece.kind in opening and complete:
            yield name
            name = []
        name.append(piece)
    yield name


def _by_line(text: str, group: list[_Piece]) -> Iterator[list[_Piece]]:
    """Names in one kind of letters: each line is one where each line has two words or more."""
    rows: list[list[_Piece]] = []
    for before, piece in zip([None, *group], group, strict=False):
        if before is None or "\n" in text[before.end : piece.start]:
            rows.append([])
        rows[-1].append(piece)
    solid = all(sum(p.kind is not _Kind.PARTICLE for p in row) > 1 for row in rows)
    yield from rows if solid else [group]


def _written(text: str, pieces: list[_Piece]) -> str:
    """Given names first: « GEN-RAT Stéphane » is written « Stéphane GEN-RAT »."""
    heads = [piece.kind for piece in pieces if piece.kind is not _Kind.PARTICLE]
    if heads[0] is _Kind.FAMILY:
        given = next((at for at, p in enumerate(pieces) if p.kind in (_Kind.GIVEN, _Kind.INITIAL)), None)
        if given is not None:
            return one_line(f"{_cut(text, pieces[given:])} {_cut(text, pieces[:given])}")
    return one_line(_cut(text, pieces))


def _cut(text: str, pieces: list[_Piece]) -> str:
    return text[pieces[0].start : pieces[-1].end]
