"""Extracts one after the other, each with a heading of its own: a register, or single acts bound in one file."""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from linkedacts.extraction.forms import words
from linkedacts.extraction.openers import NUMBER
from linkedacts.extraction.passage import Passage

_HEADING = tuple(
    words(rf"^[ \t]*(?:{shape})")
    for shape in (
        r"extraits? (?:du|des)\b|republique francaise|departement\b",
        r"l' ?an (?:deux|mil|\d{4})|(?:seance|session|reunion) (?:ordinaire|publique|extraordinaire|du)\b",
        r"(?:nombre|nbre) de|en exercice|membres en exercice",
        r"dates? de (?:la )?convocation|convocation",
        r"(?:etai(?:en)?ts? |sont )?presents?(?:\(e\)s|\(es\)|es|\.e\.s)?\b[^\n]{0,30}(?::|$)",
        rf"(?:deliberation|arrete|decision)[^\n]{{0,30}}n ?[°º] ?:? ?{NUMBER}",
        r"(?:le maire|la maire|le president|la presidente) de\b",
    )
)
"""What headings print, one kind of fact each."""
_REPEATED = words(r"^[ \t]*(?:extraits? (?:du|des) (?:registre|proces|deliberations)|republique francaise)")
_TELLING = 3
"""How many kinds of facts make a heading."""
_HEIGHT = 40
"""Lines that a heading takes at most."""


def extracts(whole: Passage, page_starts: Sequence[int]) -> list[Passage]:
    """Gives the stretches from one heading to the next, cut where pages begin; the whole alone where there is one."""
    first, *others = list(_places(whole, page_starts)) or [whole.start]
    cuts = [start for start in others if _is_heading(whole, start)]
    if cuts and not _is_heading(whole, first):
        cuts = cuts[1:]
    return [whole.part(start, end) for start, end in pairwise([whole.start, *cuts, whole.end])]


def _places(whole: Passage, page_starts: Sequence[int]) -> Iterator[int]:
    """Where a heading may begin: with a page, or with « Extrait du registre » where there are no pages."""
    if len(page_starts) > 1:
        yield from page_starts
        return
    for match in _REPEATED.finditer(whole.script.folded, whole.start, whole.end):
        yield match.start()


def _is_heading(whole: Passage, start: int) -> bool:
    """Whether the lines from `start` on tell at least three kinds of facts that headings print."""
    rows = list(whole.part(start, start + 4000).lines())[:_HEIGHT]
    told = (kind for kind in _HEADING if any(kind.match(row.script.folded, row.start) for row in rows))
    return len(list(islice(told, _TELLING))) == _TELLING
