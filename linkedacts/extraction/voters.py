"""The people named by how they voted: « Contre : M. A », « 2 abstentions (Mme B, M. C) », « M. D s'abstient »."""

import re
from collections.abc import Iterable, Sequence

from linkedacts.extraction.enacting_verbs import enacts
from linkedacts.extraction.forms import Found, any_of, words
from linkedacts.extraction.name_words import PARTICLES
from linkedacts.extraction.passage import Passage, fold
from linkedacts.extraction.people import CIVIL, Mention, mentions
from linkedacts.extraction.sides import SIDES, TAKES_NO_PART, SideWords
from linkedacts.extraction.subjects import subjects

Voters = dict[str, list[Found[str]]]
"""The people named on each side."""

_LONGEST = 1500
_BRACKET = re.compile(r"\s?(?:voix\s?|votes?\s?)?\(")
_COLON = re.compile(r"\s?:")
_WORD = re.compile(r"[a-z]{3,}")
_NO_MATTER = words(
    rf"\b(?:{CIVIL}|voix|votes?|pouvoirs?|procurations?|pour|dont|soit|donne|adjointe?s?|conseill\w+|municipa\w+|maire|"
    r"president\w?|groupe|elus?)\b"
)
"""Words that may stand between two voters."""
_MOST_WORDS = 3
_NEXT_LINE = re.compile(rf"[\s,;•\-–(:]*(?:{CIVIL}[\s,]*|et\s+)*")
_GROUP = words(r"\b(?:groupes?|liste|opposition|majorite|minorite|equipe) \W?(?:de |d'|du |des )?\W?$")


def voters(zone: Passage, named: Sequence[SideWords]) -> Voters:
    """Gives the people named beside the words of each side."""
    found: Voters = {side: [] for side in SIDES}
    for at, side in enumerate(named):
        end = named[at + 1].start if at + 1 < len(named) else zone.end
        after = zone.part(side.end, min(end, side.end + _LONGEST))
        people = [] if side.follows_names and not _COLON.match(after.text) else _beside(after)
        if not people and side.follows_names:
            people = subjects(zone, side.start)
        _add(found[side.side], people[: side.count.value] if side.count else people)
    return found


def _add(voters_: list[Found[str]], people: Iterable[Mention]) -> None:
    known = {voter.value for voter in voters_}
    for person in people:
        if person.name not in known:
            known.add(person.name)
            voters_.append(person.found("voter_named"))


def _beside(after: Passage) -> list[Mention]:
    """The people named right after the words of a side: in brackets, or until anything else is said."""
    bracket = _BRACKET.match(after.script.text, after.start, after.end)
    if bracket is not None:
        inside = after.part(bracket.end(), _closing(after, bracket.end()))
        return [mention for mention in mentions(inside) if _is_voter(inside, mention)]
    kept: list[Mention] = []
    for mention in mentions(after):
        if _says_more(after.script.folded[kept[-1].end if kept else after.start : mention.start]):
            break
        if _is_voter(after, mention):
            kept.append(mention)
    return kept


def _closing(passage: Passage, offset: int) -> int:
    """Where a bracket closes that is open at an offset; brackets within it close before: « (A (pouvoir de B), C) »."""
    depth = 1
    for match in _ANY_BRACKET.finditer(passage.script.text, offset, passage.end):
        depth += 1 if match[0] == "(" else -1
        if not depth:
            return match.start()
    return passage.end


_ANY_BRACKET = re.compile(r"[()]")


def _says_more(gap: str) -> bool:
    """Whether more than functions and proxies stand between two names, or a line begins otherwise than by a name.

    « par 4 voix pour, désigne Mme A » says more.
    """
    line, _, rest = gap.partition("\n")
    if re.search(r"(?<!\bm)(?<!\bmm)(?<!\bmme)\.\s*$", line) and rest:
        return True
    said = _WORD.findall(_NO_MATTER.sub(" ", line))
    return len(said) > _MOST_WORDS or any(map(enacts, said)) or not _NEXT_LINE.fullmatch(rest)


def _is_voter(passage: Passage, mention: Mention) -> bool:
    """Whether a name is a person's, not a group's: « groupe Vivre Ensemble »."""
    before = passage.script.folded[max(passage.start, mention.start - 40) : mention.start]
    if mention.civil or mention.mixed:
        return True
    return _GROUP.search(before) is None and (mention.known or _is_shouted_name(mention))


def _is_shouted_name(mention: Mention) -> bool:
    """« DUPONT », not « FIXE », the verb of the clause that follows the count, nor « LE » of « LE CONSEIL »."""
    folded = fold(mention.name)
    return mention.name.isupper() and folded not in PARTICLES and not enacts(folded)


_LEAVES = r"(?:sort(?:ent)?|quitte(?:nt)?|se retire(?:nt)?|s'est retiree?|(?:est|etant) sortie?|(?:a|ont) quitte)"
_TAKES_NO_PART = any_of(
    rf"(?<![\w'])(?:{TAKES_NO_PART})\b",
    rf"\b{_LEAVES}[^.;\n]{{0,80}}?\b(?:votes?|deliberations?|scrutin|debats?)\b",
)
"""« Mme A ne prend pas part au vote », « M. B quitte la salle pour le vote »"""


def bystanders(passage: Passage) -> list[Found[str]]:
    """Gives the people of whom a sentence says that they took no part, or left the room for the vote."""
    people: list[Found[str]] = []
    for match in _TAKES_NO_PART.finditer(passage.script.folded, passage.start, passage.end):
        _add(people, subjects(passage, match.start()))
    return people
