"""Who was there: present, in another's seat, represented by a proxy, absent; from the lists that open a session.

A list is opened by a label (« Étaient présents : ») and closed by the next label or by prose; between two names stands
what joins them (« donne pouvoir à », « suppléante de »).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from linkedacts.extraction.forms import Found, words
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.people import CIVIL, Mention, mentions


class Listing(StrEnum):
    """What the label over a list says of the people in it."""

    PRESENT = "present"
    REPRESENTED = "represented"
    ABSENT = "absent"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Attendee:
    """Someone in a list, with the other person named beside: the proxy's holder or who is replaced."""

    status: str
    person: Found[str]
    other: Found[str] | None = None
    note: str = ""
    """What stands after the name, in the shadow: « (jusqu'à la délibération n° 62) »."""


@dataclass
class Sheet:
    """The attendance lists of one heading."""

    attendees: list[Attendee] = field(default_factory=list)
    blocks: list[Passage] = field(default_factory=list)
    """Where the lists stand, from the label to the last name."""

    @property
    def end(self) -> int:
        """Where the last list ends; 0 without lists."""
        return max((block.end for block in self.blocks), default=0)


_S = r"(?:s|es|e|\(s\)|\(es\)|\(e\)\(s\)|\(e\)s|\(e\.s\)|·e·s|\.e\.s|e\.s)?"
_WHO = (
    r"(?:(?:les |mm?es et mm\.? )?(?:membres|conseillers|conseilleres|elus|delegues|"
    r"titulaires|suppleants)(?: (?:municipaux|communautaires|titulaires|suppleants|"
    r"ci-apres|avec voix deliberative))?\W{0,3})?"
)
_LABEL = words(
    rf"^(?P<lead>[ \t•\-*▪✓➢]*(?:(?:etai(?:en)?ts?|sont|est|ont ete|y) ?)?{_WHO}(?:etai(?:en)?ts? )?)"
    rf"(?:(?P<represented>(?:absent|excuse|empeche){_S}\b[^:.]{{0,70}}?(?:pouvoir|"
    rf"procuration|mandat|represent)[^:.]{{0,160}}?:"
    rf"|(?:ci-apres )?(?:represente|pouvoir|procuration|mandat|ont (?:donne|delegue|"
    rf"remis)|ayant donne|avai(?:en)?t (?:donne|delegue)|donnent|donne){_S}\b[^:.]{{0,160}}?:"
    rf"|(?:pouvoir|procuration|mandat)s?(?: donnes?)?[ \t]*$|(?:absents? )?(?:excuses? )?representes?[ \t]*$)"
    rf"|(?P<absent>(?:absent|excuse){_S}\b(?:[^:\n.\d]){{0,60}}?(?::|$|(?=\s(?:mm?\.|mmes?|mr|mm|monsieur|madame)\s)))"
    rf"|(?P<present>present{_S}\b(?:[^:\n.\d]){{0,60}}?(?::|$|(?=\s(?:mm?\.|mmes?|"
    rf"mr|mm|monsieur|madame)\s))|titulaires?(?: presents)? ?:)"
    rf"|(?P<closed>secretaires?\b|date\b|nombre\b|quorum|le quorum|votants?\b|"
    rf"rapporteur|assistai|mairie ?:|ordre du jour|expose\b|"
    rf"l'assemblee|le conseil|le maire|la maire|le president|la presidente|monsieur "
    rf"le|madame l[ae]|m\. le|mme l[ae]|apres\b|vu\b|objet\b|il a ete|il est\b|"
    rf"a ete\b|un scrutin|"
    rf"formant|conformement|administration|invite|egalement|en exercice|l'an\b|"
    rf"convocation|deliberation\b|deliberations\b|seance|n ?°|lesquels|"
    rf"considerant|1 ?[-.)]|questions?\b|point\b|elus? (?:en|presents)|membres "
    rf"(?:en|presents ?: ?\d)|conseillers en|absents? ?: ?\d|presents? ?: ?\d|"
    rf"pouvoirs? ?: ?\d|"
    rf"majorite|envoye|affich|publi|departement|canton|arrondissement|extrait|"
    rf"republique|compte|proces|-? ?le compte|signature|designation|lecture|ouverture|"
    rf"appel))"
)
_PROXY = re.compile(r"pouvoir|procuration|mandat|represent|delegu|par procu")
_GAVE = words(
    rf"(?:^\W*(?:a|par|->|→|>|=>)\W*{CIVIL}?\W*$|(?:pouvoirs?|procurations?|mandats?|"
    rf"mandataire|represente{_S}|procu)\b[^;]{{0,40}}?(?:\ba|\bau|\bpar|:|->|→|"
    rf"\()?\W*{CIVIL}?\W*$)"
)
_HELD = words(rf"(?:pouvoirs?|procurations?|mandats?) (?:de|du|pour)\W*{CIVIL}?\W*$|representant {CIVIL}?\W*$|porteur")
_SITS_FOR = words(r"supplean(?:te?|te)s? (?:de|d'|du)|remplac(?:ante?|e) |en remplacement|\(remplace ")
_REPLACED_BY = words(rf"(?:supplee?|remplacee?|suppleee){_S} par|suppleante?s? ?:")
_COUNT_LINE = re.compile(r"^[^\n:]{3,48}\s?:\s?\d{1,3}\s*$", re.MULTILINE)
_PROSE = re.compile(r"(?:\b[a-z']{2,}\b[\s,]+){9,}")


def attendance(passage: Passage) -> Sheet:
    """Reads the lists of a heading."""
    sheet = Sheet()
    blocks = list(_blocks(passage))
    mixed = _is_mixed([mention for _, block in blocks for mention in mentions(block)])
    for listing, block in blocks:
        named = _listed(block, mixed)
        if named:
            sheet.attendees.extend(_attendees(listing, block, named))
            sheet.blocks.append(block.part(block.start, _line_end(block, named[-1].end)))
    return sheet


def _blocks(passage: Passage) -> Iterator[tuple[Listing, Passage]]:
    """Each list with what its label says, the label included."""
    matches = _LABEL.finditer(passage.script.folded, passage.start, passage.end)
    labels = [(match.lastgroup or "", match.start()) for match in matches if not _counts(passage, match.start())]
    for (kind, start), (_, following) in zip(labels, [*labels[1:], ("", passage.end)], strict=True):
        listing = Listing(kind)
        if listing is not Listing.CLOSED:
            yield listing, passage.part(start, following)


def _counts(passage: Passage, start: int) -> bool:
    """Whether a line gives a number of people, not people: « Élus présents : 17 »."""
    return _COUNT_LINE.match(passage.script.text, start) is not None


def _is_mixed(named: list[Mention]) -> bool:
    """Whether the lists set family names in capitals: then other words are no names."""
    return 2 * sum(mention.mixed for mention in named) > len(named)


def _listed(block: Passage, mixed: bool) -> list[Mention]:
    """The people of one list, until prose begins."""
    kept: list[Mention] = []
    for mention in mentions(block):
        if not _is_listed(block, mention, mixed):
            continue
        between = block.script.folded[kept[-1].end if kept else mention.start : mention.start]
        if kept and (_PROSE.search(between) or ("\n\n" in between and not _continues(block, kept[-1], mixed))):
            break
        kept.append(mention)
    return kept


def _continues(block: Passage, last: Mention, mixed: bool) -> bool:
    after = block.script.folded[last.end : last.end + 120].split("\n\n")[0]
    return mixed or after.rstrip().endswith((",", ";", "-", ":"))


def _is_listed(block: Passage, mention: Mention, mixed: bool) -> bool:
    folded = block.script.folded
    if re.match(r"\s?:", folded[mention.end : mention.end + 2]):
        return False
    if mixed and not mention.mixed:
        return mention.civil and mention.words <= 3
    return mention.words > 1 or mention.civil


def _line_end(block: Passage, offset: int) -> int:
    end = block.script.text.find("\n", offset, block.end)
    return block.end if end < 0 else end


def _attendees(listing: Listing, block: Passage, named: list[Mention]) -> Iterator[Attendee]:
    """Joins the names of a list by the words between them."""
    following = [mention.start for mention in named[1:]] + [min(block.end, named[-1].end + 160)]
    at = 0
    while at < len(named):
        mention, other = named[at], named[at + 1] if at + 1 < len(named) else None
        joint = _clean(block.script.folded[mention.end : following[at]])
        status = _joined(listing, joint) if other is not None else None
        if other is not None and status is not None:
            yield _pair(status, mention, other, block.script.folded[other.end : following[at + 1]])
            at += 2
            continue
        yield Attendee(listing.value, _found(mention, f"{listing.value}_list"), note=joint)
        at += 1


def _clean(joint: str) -> str:
    return _COUNT_LINE.sub(" ", joint)


def _joined(listing: Listing, joint: str) -> str | None:
    """What the words between two names make of them."""
    if _REPLACED_BY.search(joint):
        return "replaced"
    if _SITS_FOR.search(joint):
        return "substitute"
    if _HELD.search(joint):
        return "holder"
    if len(joint) < 160 and _GAVE.search(joint) and (_PROXY.search(joint) or joint.strip()):
        return "proxy"
    return None


def _pair(status: str, one: Mention, two: Mention, note: str) -> Attendee:
    left, right = _found(one, f"{status}_pair"), _found(two, f"{status}_pair")
    if status == "replaced":
        return Attendee("substitute", right, left, note)
    if status == "substitute":
        return Attendee("substitute", left, right, note)
    if status == "holder":
        return Attendee("represented", right, left, note)
    return Attendee("represented", left, right, note)


def _found(mention: Mention, by: str) -> Found[str]:
    return Found(mention.name, mention.start, mention.end, by)
