"""The articles of an order or of a decision: « Article 1er – La circulation … » after « ARRÊTE » or « DÉCIDE »."""

from linkedacts.extraction.cues import BODY_OF_MEMBERS, CHIEF, CONCLUSION, DELIBERATED, TALLY, VOTE, at
from linkedacts.extraction.forms import Found, words
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.sections import Row
from linkedacts.extraction.wording import clause

_ARTICLE = words(
    r"^[ \t•\-]*(?:article|art\.?) ?(?:n ?[°º] ?)?(?:\d{1,2}|premier|unique|second|deux(?:ieme)?|trois(?:ieme)?|"
    r"quat(?:re|rieme)|cinq(?:uieme)?|six(?:ieme)?|sept(?:ieme)?|huit(?:ieme)?|neu(?:f|vieme)|dix(?:ieme)?|"
    r"[ivx]{1,5})(?: ?(?:er|ere|°))?\b[ \t]*(?:[:.\-)]+|$)?[ \t]*"
)
_COMMAND = words(
    r"^[ \t]*(?:[^\n]{0,60} )?\b(?:a ?r ?r ?e ?t ?e|d ?e ?c ?i ?d ?e|delibere|arretons|decidons)(?: ?n ?t)? ?[:,.]? ?$|"
    r"^[^\n]{0,40}il (?:est|vous est) [^\n]{0,20}propose (?:au|aux|a l') ?[^\n]{0,60}: ?$"
)
_DELIBERATION = words(rf"(?:{DELIBERATED})|{BODY_OF_MEMBERS}[^.;]{{0,60}},? (?:decide|a l'unanimite)")
_OFFICE = words(
    rf"^[ \t]*{CHIEF}(?:\b(?:(?! est | sont )[^\n.;:,]){{0,50}},)?[ \t]*$|"
    r"^[ \t]*(?:certifiee? executoire|vu et presente|acte (?:certifie|rendu) executoire|"
    r"(?:delais et )?voies (?:et delais )?de recours)\b"
)
"""What stands under the last article: the office of who signs, the certificate, the notice of appeal."""
_SIGNING = words(r"^[ \t]*(?:fait (?:a|et|le)|pour (?:extrait|copie)|[a-z' \-]{3,40}, le \d)")


def articles(rows: list[Row]) -> list[Found[str]]:
    """Gives each article on one line, without its number; none where none follows the command."""
    start = next((rank for rank, row in enumerate(rows) if at(_COMMAND, row.line)), _deliberated(rows))
    if start is None:
        return []
    found: list[Found[str]] = []
    draft: list[Passage] = []
    for row in rows[start + 1 :]:
        opening = _ARTICLE.match(row.line.script.folded, row.line.start, row.line.end)
        ended = not opening and not row.stamp and _ends(row.line, draft)
        if (opening or ended) and draft:
            found.append(clause(draft, "article"))
            draft = []
        if ended:
            break
        if opening:
            draft = [row.line.part(opening.end(), row.line.end)]
        elif draft and not row.stamp:
            draft.append(row.line)
    return [one for one in [*found, *([clause(draft, "article")] if draft else [])] if one.value]


def _deliberated(rows: list[Row]) -> int | None:
    """« Après en avoir délibéré à l'unanimité, » right over « Article 1er » commands as well."""
    for rank, row in enumerate(rows[1:]):
        above = rows[max(rank - 2, 0) : rank + 1]
        if at(_ARTICLE, row.line) and any(_DELIBERATION.search(one.line.folded) for one in above):
            return rank
    return None


def _ends(line: Passage, draft: list[Passage]) -> bool:
    """Whether a line closes the act; within an article a closing word may be part of a sentence."""
    return (
        at(_SIGNING, line)
        or at(TALLY, line)
        or (bool(draft) and draft[-1].text.rstrip().endswith(".") and (at(_OFFICE, line) or at(VOTE, line)))
        or ((at(CONCLUSION, line) or at(VOTE, line)) and (not draft or line.opens_block()))
    )
