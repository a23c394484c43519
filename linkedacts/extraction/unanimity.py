"""How a vote was taken, and whether all agreed: « à main levée », « au scrutin secret », « à l'unanimité »."""

from linkedacts.codes import Method
from linkedacts.extraction.forms import Form, Found, Hit, first, form, words
from linkedacts.extraction.other_bodies import of_another_body
from linkedacts.extraction.passage import Passage


@form(r"\bmains? levees?\b")
def by_hands(hit: Hit) -> Method | None:
    """« A l'issue d'un vote à main levée »"""
    return Method.SHOW_OF_HANDS


_NOT = words(r"\b(?:ne pas|sans|non|renonce\w?|plutot que)\b[^.;]{0,60}\Z")


@form(
    r"\b(?:(?:scrutins?|votes?) (?:(?:uninominal|de liste|majoritaire|a|par) ){0,3})?"
    r"(?:bulletins?|scrutins?|votes?) secrets?\b"
)
def secretly(hit: Hit) -> Method | None:
    """« un vote à bulletin secret », « au scrutin secret »; not « de ne pas procéder au scrutin secret »"""
    start = hit.match.start()
    denied = _NOT.search(hit.script.folded, max(0, start - 80), start) is not None
    return None if denied else Method.SECRET_BALLOT


@form(
    r"\b(?:scrutin public|vote (?:par|a l')\s?appel nominal|appel nominal des votes|(?:vote|scrutin) nomina(?:l|tif))\b"
)
def by_roll(hit: Hit) -> Method | None:
    """« au scrutin public », « vote par appel nominal »; not the roll call that opens a session"""
    return Method.ROLL_CALL


_METHODS: tuple[Form[Method], ...] = (secretly, by_roll, by_hands)


def method(passage: Passage) -> Found[Method] | None:
    """Gives how the vote was taken."""
    return first(_METHODS, passage)


_ALONE = r"unanimite(?=\s?(?:$|[.,;:!)(]|des |moins |pour|contre|abst))"
_ADVERB = r"unanimement (?:adopt|approuv|decid|vot|accept)\w*"


@form(rf"(?P<no>\b(?:sans|pas) )?\b(?:a l' ?unanimite|{_ADVERB}|{_ALONE})(?!\w)|\baccord unanime\b")
def unanimously(hit: Hit) -> bool | None:
    """« à l'unanimité des voix exprimées », « Vote : unanimité »"""
    return None if hit["no"] else True


_NEEDED = r"(?! (?:absolue|relative|qualifiee|des deux tiers|simple requise))"


@form(rf"\b(?:a la majorite\b{_NEEDED}|majorite (?:des (?:voix|votants|suffrages|membres presents)|moins))")
def by_majority(hit: Hit) -> bool | None:
    """« à la majorité des membres présents »; « à la majorité absolue » says only how many votes an election takes"""
    return False


def unanimity(zone: Passage) -> Found[bool] | None:
    """Gives whether the act says « à l'unanimité », or « à la majorité »; the last said of its own vote holds."""
    said = [found for shape in (unanimously, by_majority) for found in shape.every(zone)]
    mine = [found for found in said if not of_another_body(zone, found.start, found.end)]
    return max(mine, key=lambda found: found.start, default=None)
