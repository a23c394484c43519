"""The vote: its method, what came of it, whether all agreed, the counts and the people named beside them."""

import re
from dataclasses import dataclass, field

from linkedacts.extraction.forms import Form, Found, Hit, first, form, words
from linkedacts.extraction.numbers import COUNT, read_count
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.people import Mention, mentions, sure_mentions
from linkedacts.extraction.wording import sentence
from linkedacts.model import Method, Outcome

SIDES = ("in_favor", "against", "abstentions", "not_participating")


@dataclass
class Poll:
    """What an act prints of its vote."""

    outcome: Found[Outcome] | None = None
    method: Found[Method] | None = None
    unanimous: Found[bool] | None = None
    counts: dict[str, Found[int]] = field(default_factory=dict)
    names: dict[str, list[Found[str]]] = field(default_factory=dict)
    proclamation: Found[str] | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing of a vote or an outcome is printed."""
        return not (self.outcome or self.method or self.unanimous or self.counts or any(self.names.values()))


@form(r"(?:vote[^.]{0,30}|scrutin[^.]{0,20}|a |par )?\bmains? levees?")
def by_hands(hit: Hit) -> Method | None:
    """« A l'issue d'un vote à main levée »"""
    return Method.SHOW_OF_HANDS


@form(
    r"(?P<no>(?:ne pas|sans)[^.;]{0,60})?(?:(?:scrutins?|votes?|bulletins?)\s(?:uninominal\s|"
    r"de liste\s|a bulletins?\s|par bulletins?\s)?(?:au\sscrutin\s)?secrets?|"
    r"bulletins? secrets?)"
)
def secretly(hit: Hit) -> Method | None:
    """« un vote à bulletin secret », « au scrutin secret »"""
    return None if hit["no"] else Method.SECRET_BALLOT


@form(
    r"(?:scrutin public|vote (?:par|au) (?:appel nominal|scrutin public)|appel "
    r"nominal des votes|vote nominatif|scrutin nominal|au scrutin public|par "
    r"appel nominal)"
)
def by_roll(hit: Hit) -> Method | None:
    """« au scrutin public », « vote par appel nominal »"""
    return Method.ROLL_CALL


_METHODS: tuple[Form[Method], ...] = (secretly, by_roll, by_hands)


@form(
    r"(?P<no>sans |pas )?(?:\ba l[' ]?\s?unanimite\b|^[ \t]*(?:vote\s?:?\s?)?unanimite\b|"
    r"\bunanimement\b|unanimite (?:des|:|pour)|vote\s?:\s?a?\s?(?:l')?unanimite)"
)
def unanimously(hit: Hit) -> bool | None:
    """« à l'unanimité des voix exprimées »"""
    return None if hit["no"] else True


@form(
    r"(?:\ba la majorite\b(?! (?:absolue|relative|qualifiee|des deux tiers|simple "
    r"requise))|majorite des (?:voix|votants|suffrages|membres presents) ?(?:exprimes)"
    r"?)"
)
def by_majority(hit: Hit) -> bool | None:
    """« à la majorité des membres présents »"""
    return False


_MASKED = words(
    r"(?:commission|bureau|comite|jury|copropriet\w{2,8}|sdis|syndic\w{0,3}|adopte\w{0,2} "
    r"par|vote en|designe\w?)[^.;\n]{0,50}?a l'unanimite|a (?:l'unanimite|la "
    r"majorite)[^.;\n]{0,30}(?:par la commission|du jury|le \d{1,2} [a-z]{3,9} "
    r"\d{4})|"
    r"a l'unanimite par le conseil municipal le|ayant obtenu la majorite"
)

_QUOTE = r"[«»\"“”']{0,2}\s?"
_UNIT = r"(?:\s?(?:voix|votes?|suffrages?|membres?|conseillers?|elus?)\b)?"
_LABELS = {
    "in_favor": (
        r"(?:voix |votes? |suffrages? |ont vote )?(?:\"|« ?)?pour\b(?: l'adoption|"
        r" la proposition)?(?:\"| ?»)?|favorables?\b|votes? favorables?"
    ),
    "against": (
        r"(?:voix |votes? |suffrages? |ont vote )?(?:\"|« ?)?contre\b(?: l'adoption|"
        r" la proposition)?(?:\"| ?»)?|defavorables?\b"
    ),
    "abstentions": r"(?:s'(?:est|etant|sont)\s)?abst(?:entions?|enus?|enu\(s\)|ention\(s\))\b(?:\(s\))?",
    "not_participating": (
        r"(?:(?:ne|n') ?(?:prend|prennent|ont|a|participent|participe|prenant|ayant)"
        r"\s?(?:pas|pas pris|pas prit)?\s?(?:pris )?(?:part )?(?:au vote|pas au vote)"
        r"?|nppv|ne participe(?:nt)? pas (?:au vote)?|ne prend(?:nent)? pas part(?: "
        r"au vote| a la deliberation)?|non[- ]participations?(?: au vote)?|refus "
        r"de (?:vote|prendre part au vote)|non[ -]votants?)"
    ),
}
_LABELLED = words(
    r"(?:^|(?<=[\s/;,.\-(|:*•]))(?:"
    + "|".join(rf"(?P<{side}>{label})" for side, label in _LABELS.items())
    + r")\s?(?:\(s\))?\s?[:=\-]?\s?"
    + rf"(?:\(?(?P<count>{COUNT})\)?(?!\s?(?:€|%|h\b|euros|/\d)){_UNIT}|(?=\n|$|:|mm?e?s?\.?\s))"
)
_COUNTED = words(
    rf"(?:^|(?<=[\s(,;:\-/]))(?P<count>{COUNT}){_UNIT}\s?[,:]?\s?(?:[«\"“(]\s?)"
    rf"?(?:ayant vote\s|ont vote\s|votant\s|se sont prononcee?s\s)?(?:(?P<in_favor>pour\b(?! "
    rf"(?:la|le|les|l'|un|une|des|que|cent)\b)|favorables?\b)|(?P<against>contre\b|"
    rf"defavorables?\b|oppositions?\b)|(?P<abstentions>abstentions?\b|abstenus?\b|"
    rf"abstentionnistes?)|(?P<not_participating>ne (?:prend|prennent|participe|"
    rf"participent)[a-z]* pas[a-z ]{{0,20}}vote|non[- ]votants?|non[- ]participations?)"
    rf")"
)
_TABLE = words(
    r"^[ \t]*pour[ \t|:]*\n?[ \t]*contre[ \t|:]*\n?[ \t]*abstentions?[ \t|:]*(?:\n?[ \t]*(?P<non>ne "
    r"prend[a-z]* pas part(?: au vote)?|nppv|non[- ]participations?|ne participe[a-z]* "
    r"pas(?: au vote)?)[ \t|:]*)?\n+[ \t]*(?P<in_favor>\d{1,3}|/)[ \t|]*\n?[ \t]*(?P<against>\d{1,3}|"
    r"/)[ \t|]*\n?[ \t]*(?P<abstentions>\d{1,3}|/)(?:[ \t|]*\n?[ \t]*(?P<not_participating>\d{1,3}|"
    r"/))?[ \t]*$"
)
_IN_BRACKETS = words(
    rf"(?:unanimite|majorite)[^.;\n(]{{0,60}}\(\s?(?P<count>{COUNT}) voix\s?\)|"
    rf"(?:unanimite|majorite)[^.;\n]{{0,50}} (?:par|soit|avec) (?P<by>{COUNT})"
    rf" voix(?! (?:contre|pour))"
)
_OPPOSED = words(rf"\bpar (?P<in_favor>{COUNT}) voix (?:contre|et) (?P<against>{COUNT})\b(?! abst| voix pour)")
_ABSENT_FROM_VOTE = words(
    r"\b(?:ne|n')\s?(?:prend|prennent|a|ont|participe|participent|prenant|prendra)"
    r"\w*\s(?:ni\s)?pas\s?(?:pris\s)?(?:part\s)?(?:(?:au|aux|a la|a ce) (?:votes?|"
    r"deliberations?|debats?))|(?:sort|sortent|quitte|quittent|se retire|se retirent|"
    r"s'est retiree?|est sortie?|etant sortie?)\s(?:de|la|hors|ayant)?\s?(?:la "
    r")?(?:salle|seance)?[^.;\n]{0,60}(?:vote|deliberation)"
)


def method(passage: Passage) -> Found[Method] | None:
    """Gives how the vote was taken."""
    return first(_METHODS, passage)


def unanimity(zone: Passage) -> Found[bool] | None:
    """Gives whether the act says « à l'unanimité », or « à la majorité »; the last said holds."""
    said = [found for shape in (unanimously, by_majority) for found in shape.every(zone) if not _masked(zone, found)]
    return max(said, key=lambda found: found.start, default=None)


def _masked(zone: Passage, found: Found[bool]) -> bool:
    """Whether the words tell the vote of another body."""
    around = zone.part(found.start - 70, found.end + 60)
    return any(
        m.start() <= found.start < m.end() for m in _MASKED.finditer(around.script.folded, around.start, around.end)
    )


def counts(zone: Passage) -> dict[str, Found[int]]:
    """Gives the counts of each side as printed, in a table, behind labels or before words."""
    table = _TABLE.search(zone.script.folded, zone.start, zone.end)
    if table:
        return {side: _count(zone, table, side, "count_in_table") for side in SIDES if table[side]}
    labelled, counted = _labelled(zone), _counted(zone)
    return _bracketed(zone) | (labelled if _is_labelled(zone, labelled, counted) else counted)


def _is_labelled(zone: Passage, labelled: dict[str, Found[int]], counted: dict[str, Found[int]]) -> bool:
    """« Pour : 21 » rather than « 21 pour »: whichever comes first reads the rest the same way."""
    if not labelled or not counted:
        return bool(labelled)
    return min(found.start for found in labelled.values()) <= min(found.start for found in counted.values())


def _labelled(zone: Passage) -> dict[str, Found[int]]:
    read: dict[str, Found[int]] = {}
    for match in _LABELLED.finditer(zone.script.folded, zone.start, zone.end):
        side = _side(match)
        value = read_count(match["count"]) if match["count"] else None
        if value is not None and _is_tally(zone, match):
            read[side] = Found(value, match.start(), match.end("count"), "count_after_label")
    return read


def _is_tally(zone: Passage, match: re.Match[str]) -> bool:
    """Whether a label stands as one: at the start of its line, before a colon, or beside another label."""
    text = zone.script.folded
    line = text[text.rfind("\n", 0, match.start()) + 1 : match.end()]
    near = text[max(match.start() - 60, zone.start) : match.end() + 60]
    sides = len(re.findall(r"\bpour\b|\bcontre\b|\babstention", near))
    return ":" in match[0] or "=" in match[0] or not line[: len(line) - len(match[0])].strip(" \t-•*") or sides > 1


def _counted(zone: Passage) -> dict[str, Found[int]]:
    read: dict[str, Found[int]] = {}
    for match in _COUNTED.finditer(zone.script.folded, zone.start, zone.end):
        side = _side(match)
        value = read_count(match["count"])
        sure = "voix" in match[0] or side != "in_favor" or _beside_others(zone, match)
        if value is not None and sure:
            read.setdefault(side, Found(value, *match.span(), "count_before_word"))
    for match in _OPPOSED.finditer(zone.script.folded, zone.start, zone.end):
        for side in ("in_favor", "against"):
            value = read_count(match[side])
            if value is not None:
                read[side] = Found(value, *match.span(), "count_opposed")
    return read


def _beside_others(zone: Passage, match: re.Match[str]) -> bool:
    near = zone.script.folded[max(match.start() - 60, zone.start) : match.end() + 80]
    return "contre" in near or "abstention" in near or "voix" in near


def _bracketed(zone: Passage) -> dict[str, Found[int]]:
    """« à l'unanimité des votants (31 voix) »"""
    match = _IN_BRACKETS.search(zone.script.folded, zone.start, zone.end)
    value = read_count(match["count"] or match["by"]) if match else None
    return {"in_favor": Found(value, *match.span(), "count_of_unanimity")} if match and value is not None else {}


def _side(match: re.Match[str]) -> str:
    return next(side for side in SIDES if match[side])


def _count(zone: Passage, match: re.Match[str], side: str, by: str) -> Found[int]:
    return Found(read_count(match[side]) or 0, *match.span(side), by)


def voters(zone: Passage) -> dict[str, list[Found[str]]]:
    """Gives the people named beside a side: « CONTRE 1 (Jean Marie SALANON) »."""
    named: dict[str, list[Found[str]]] = {side: [] for side in SIDES}
    labels = list(_LABELLED.finditer(zone.script.folded, zone.start, zone.end))
    for match, following in zip(labels, [*(m.start() for m in labels[1:]), zone.end], strict=False):
        if _is_tally(zone, match):
            _add(named[_side(match)], _beside(zone.part(match.end(), following)), "voter_after_label")
    for match in _COUNTED.finditer(zone.script.folded, zone.start, zone.end):
        bracket = re.compile(r"\s?(?:voix\s)?\(([^)]{3,600})\)|\s?:\s?([^.;\n]{3,200})").match(
            zone.script.text, match.end(), zone.end
        )
        if bracket:
            _add(named[_side(match)], mentions(zone.part(*bracket.span())), "voter_in_brackets")
    return named


def _add(people: list[Found[str]], found: list[Mention], by: str) -> None:
    known = {person.value for person in people}
    for mention in found:
        if mention.name not in known:
            known.add(mention.name)
            people.append(Found(mention.name, mention.start, mention.end, by))


_END_OF_NAMES = words(
    r"\n[ \t]*(?:fait|pour extrait|signe|publie|approuve|decide|autorise|le conseil|"
    r"la deliberation|deliberation|adopte|monsieur le|madame l|vu |considerant|"
    r"\d|article|de |d'|le maire|a l'issue|conformement|accuse|resultat|majorite|"
    r"quorum|votants|le president)|\n\n|\.\s"
)


def _beside(after: Passage) -> list[Mention]:
    """The people that follow a label, before anything else is said."""
    stop = _END_OF_NAMES.search(after.script.folded, after.start, min(after.end, after.start + 1500))
    near = after.part(after.start, stop.start() if stop else min(after.end, after.start + 1500))
    if near.stripped(" :\n").text.startswith("("):
        close = near.script.text.find(")", near.start, near.end)
        near = near.part(near.start, close if close > 0 else near.end)
    kept: list[Mention] = []
    for mention in mentions(near):
        gap = near.script.folded[kept[-1].end if kept else near.start : mention.start]
        if (
            len(
                re.findall(
                    r"[a-z]{3,}",
                    re.sub(
                        r"\bmm?e?s?\b|monsieur|madame|messieurs|mesdames|voix|pouvoir|procuration|pour|adjointe?",
                        "",
                        gap,
                    ),
                )
            )
            > 3
        ):
            break
        if mention.civil or mention.words > 1 or mention.mixed:
            kept.append(mention)
    return kept


def bystanders(passage: Passage) -> list[Found[str]]:
    """Gives the people of whom a sentence says that they took no part: « Mme A ne prend pas part au vote »."""
    people: list[Found[str]] = []
    for match in _ABSENT_FROM_VOTE.finditer(passage.script.folded, passage.start, passage.end):
        start = max(passage.start, match.start() - 160, _last_stop(passage, match.start()))
        before = passage.part(start, match.start())
        cut = max((m.end() for m in re.finditer(r"\b(?:que|qu')\b", before.folded)), default=0)
        found = sure_mentions(before.part(before.start + cut, before.end))
        _add(people, [mention for mention in found if mention.words > 1 or mention.civil], "bystander_in_sentence")
    return people


def _last_stop(passage: Passage, offset: int) -> int:
    return max(
        passage.script.text.rfind(stop, passage.start, offset) + len(stop) for stop in (". ", ".\n", "\n\n", " ;")
    )


def elected_words() -> re.Pattern[str]:
    """Gives the pattern of words that proclaim an election."""
    return _ELECTED


_ELECTED = words(
    r"^[ \t•\-]*(?:a|ont) ete (?:elu|designe|proclame)(?:e|s|es)?\b\s?:?|(?:est|"
    r"sont) (?:proclamee?s? )?elue?s?\b|(?:est|sont) proclamee?s?|(?:elit|proclame "
    r"elu|procede a l'election)|declare(?:nt)? elu|ont ete (?:elu|designe)e?s?\s?:"
)
_REJECTED = words(
    r"(?:deliberation|proposition|motion|projet|amendement)[^.;\n]{0,40} (?:est|"
    r"a ete) (?:rejetee?|repoussee?)|n'est pas (?:adoptee?|approuvee?)|^[ \t]*rejetee?\b|"
    r"le conseil[a-z ]{0,20} (?:rejette|refuse|s'oppose)"
)
_POSTPONED = words(
    r"(?:deliberation|point|question|affaire|dossier|vote|decision|projet|rapport)"
    r"[^.;\n]{0,50} (?:est|a ete|sera) (?:ajournee?|reportee?|differee?)|^[ \t]*(?:ajournee?|"
    r"reportee?)\b|decide d'ajourner|decide de (?:reporter|surseoir)|sursoit "
    r"a statuer"
)
_WITHDRAWN = words(
    r"(?:deliberation|point|question|affaire|dossier|rapport)[^.;\n]{0,50} (?:est|"
    r"a ete) retiree?\b|^[ \t]*retiree?\b|retiree? de l'ordre du jour"
)
_NOTED = words(
    r"\b(?:prend|prennent|pris|donne|donnent) (?:donc |ainsi )?acte\b|prend connaissance|"
    r"de prendre acte|^[ \t]*dont acte"
)
_ADOPTED = words(
    r"(?:deliberation|proposition|motion|projet|rapport|question|compte[ -]rendu|"
    r"proces[ -]verbal)[^.;\n]{0,60}? (?:est|sont|a ete|ont ete)\s?,? ?(?:donc "
    r"|ainsi )?(?:adoptee?s?|approuvee?s?|votee?s?|acceptee?s?|validee?s?)[^.\n]{0,90}|"
    r"deliberation adoptee[^.\n]{0,90}|"
    r"^[ \t•\-]*(?:adoptee?s?|approuvee?s?|votee?s?|acceptee?s?) (?:a |par |au "
    r"|sans )[^.\n]{0,90}|^[ \t•\-]*(?:adoptee?s?|approuvee?s?)[ .!]*$|vote favorable[^.;]{0,90}|"
    r"(?:le conseil|l'assemblee|le comite)[a-z ]{0,26} (?:adopte|approuve)\b[ .]*$|"
    r"\b(?:apres (?:en )?avoir (?:en avoir |en )?(?:delibere|vote)|apres deliberation|"
    r"et delibere)|(?:le conseil|l'assemblee|le comite|le bureau)[a-z ,']{0,80} "
    r"(?:adopte|approuve|decide|valide|accepte|autorise|emet|donne|fixe|vote|"
    r"charge|sollicite|designe)\b|"
    r"(?:^|[.:] )(?:decide|approuve|adopte|autorise)\b|a l'unanimite"
)
_PROCLAIMED = words(
    r"(?:(?:la )?(?:presente )?deliberation[^.;\n]{0,20}? )?(?:(?:est|a ete) "
    r")?(?:adoptee?s?|approuvee?s?|votee?s?|acceptee?s?|rejetee?s?)(?: (?:a|par)"
    r" (?:l'unanimite|la majorite|\d{1,3} voix)[^.;:\n]{0,80})|vote favorable "
    r"(?:et )?[^.;:]{0,80}|le conseil[a-z ]{0,30} adopte\b(?=[ .]*$)|^[ \t]*(?:adoptee?|"
    r"approuvee?|rejetee?)[ \t]*$|deliberation adoptee[^.;:\n]{0,80}|(?:(?:est|"
    r"a ete) )(?:adoptee?|rejetee?)\b(?=[ .]*$)"
)


def outcome(zone: Passage, clauses: list[str]) -> Found[Outcome] | None:
    """Gives what came of the item; the verbs of its clauses tell a mere taking note from a decision."""
    for result, pattern in (
        (Outcome.WITHDRAWN, _WITHDRAWN),
        (Outcome.POSTPONED, _POSTPONED),
        (Outcome.REJECTED, _REJECTED),
        (Outcome.ELECTED, _ELECTED),
    ):
        match = pattern.search(zone.script.folded, zone.start, zone.end)
        if match:
            return Found(result, *match.span(), f"outcome_{result.value}")
    noted, adopted = (pattern.search(zone.script.folded, zone.start, zone.end) for pattern in (_NOTED, _ADOPTED))
    if noted and not any(not re.match(r"(?:de )?(?:prend|donne acte|dit|charge|precise)", verb) for verb in clauses):
        return Found(Outcome.NOTED, *noted.span(), "outcome_noted")
    return Found(Outcome.ADOPTED, *adopted.span(), "outcome_adopted") if adopted else None


def proclamation(zone: Passage) -> Found[str] | None:
    """Gives the words that proclaim the result: « la présente délibération est adoptée à l'unanimité … »."""
    last = None
    for match in _PROCLAIMED.finditer(zone.script.folded, zone.start, zone.end):
        last = match
    if last is None:
        return None
    place = zone.part(*last.span()).stripped(" \n.,;:")
    return Found(sentence(place.text), place.start, place.end, "proclamation") if place else None
