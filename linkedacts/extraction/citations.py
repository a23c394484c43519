"""Legal references with an identifiable number: articles of a code, laws, decrees, ordinances."""

import re
from collections.abc import Iterator

from linkedacts.extraction.forms import Found
from linkedacts.extraction.legal_codes import CODES
from linkedacts.extraction.passage import Passage, fold
from linkedacts.extraction.phrases import Phrase

_LETTER = r"(?:l\s?\.?\s?o\s?\.?|l|r|d|a(?=\s?\.|\d)|\*r|\*)"
"""« L. », « R », « LO », « *R »; « A. » only right before its number: « à 12 » is a range."""
_PRICE = r"[\d.,]*\s?(?:€|%|euros)"
_DOTTED = r"(?:(?<=\d{3})\.\d{1,3}(?!\d|\.\d))?"
"""« L 2213.1 »: a dot for the hyphen."""
_LETTERED = rf"{_LETTER}\s?\.?\s?\*?\s?\d{{1,5}}{_DOTTED}(?:\s?-\s?\d{{1,4}}){{0,5}}(?!{_PRICE})"
_UNLETTERED = r"\b\d{1,4}(?:-\d{1,3}){0,4}"
_ARTICLE = rf"(?>{_LETTERED}|{_UNLETTERED})"
"""Read once for good, as what follows it is: a text of nothing but numbers must not be tried in every way."""
_PARAGRAPH = (
    r"(?:°|bis|ter|quater|alinea \d|al\.|\d°|(?:,\s?)?[ivx]{1,4}\b|,\s?\d°|[a-h]\)|er\b|et suivants|et s\.|"
    r"\([^)]{0,20}\))"
)
_TAIL = rf"(?>(?:\s?{_PARAGRAPH}){{0,6}})"
"""What follows the number of an article: « L. 123-1-5, III, 2° », « L. 421-1 et suivants »."""
_BETWEEN = r"(?>\s?(?:,|;|et|ou|au|a|-)\s?(?:(?:de |d'|a |et )?(?:les |l'|des |du |aux )?(?:articles?|art\.)\s)?)"
_LIST = rf"(?:articles?|art\.)\s(?:\S{{1,12}}\s)?{_ARTICLE}{_TAIL}(?:{_BETWEEN}{_ARTICLE}{_TAIL}){{0,14}}"
_CODE = "|".join(sorted((re.escape(fold(name)).replace(r"\ ", r"\s") for name in CODES), key=len, reverse=True))
_CODE_NAME = rf"(?:{_CODE})(?:\b|(?<=\.))"
_OF_CODE = Phrase(
    rf"(?P<list>{_LIST})\s?,?\s?(?:anciennement [^,;]{{3,30}})?(?:du|de|dudit|des?)?\s?(?:meme\s)?"
    rf"(?P<code>{_CODE_NAME}|code\b(?=\sprecite|\ssusvise))"
)
_BARE = rf"(?>{_LETTER}\s?\.?\s?\d{{3,4}}(?:\s?-\s?\d{{1,3}}){{0,4}}){_TAIL}"
_FORMERLY = r"(?:\sanciennement\s[^,;.]{3,24})?"
_BARE_OF_CODE = Phrase(
    rf"(?<![\w-])(?P<list>{_BARE}{_FORMERLY}(?:{_BETWEEN}{_BARE}){{0,9}})\)?\s(?:du|de)\s(?P<code>{_CODE_NAME})"
)
_LETTERED_NUMBER = re.compile(r"[lrdao*][\s.]{0,5}\d\d\d")
"""What each bare article has: it is looked for first, because it is found fast."""
_LONGEST_LETTER = len("l . o")
_WITHIN = (
    r"(?:et\s)?(?:plus\s)?(?:(?:notamment|en particulier|particulierement|pris|specialement)\s)?(?:en\s)?(?:dans\s)?"
    rf"(?:(?:ses|les|son|l'|leurs|a l'|aux)\s?|(?=(?:articles?|art\.)\s{_LETTER}[\s.]*\d))"
)
"""« et notamment ses », « en particulier les »; bare articles of a code have their letter."""
_CODE_FIRST = Phrase(
    rf"(?P<code>{_CODE_NAME})(?:\s?\([^)]{{2,20}}\))?[^.;\n]{{0,6}}?\s?,?\s?\(?{_WITHIN}"
    rf"(?P<list>(?:dispositions de l')?{_LIST}(?:\s?,?\s?(?:et\s)?(?:de l'|l'){_LIST})?)"
)
_SAME_CODE = Phrase(rf"(?P<list>{_LIST})\s(?:du meme code|dudit code|de ce code|du code precite)")
_ONE = re.compile(
    rf"(?P<letter>{_LETTER})?\s?\.?\s?\*?\s?(?P<number>\d{{1,5}}{_DOTTED}(?:\s?-\s?\d{{1,4}}){{0,5}})(?P<rest>er)?"
)
_SHORTEST_LETTERED = 3
"""Figures of an article for which the letter before it still holds: « L. 110 et 111 »."""
_SKIPPED = re.compile(r"\d\s?°|alinea\s\d|\(\d|\bal\.\s?\d|\d\s?(?:er|eme)?\salinea")
_QUALIFIED = r"(?:(?:organique|constitutionnelle|ministeriel|modifiee?|dite?|en conseil d'etat)\s){0,2}"
_CALLED_BY = (
    r"(?!loi|decret|ordonnance|arrete|deliberation|decision|circulaire|directive|reglement|articles?\b|et\b)"
    r"[a-z'()«»\"-]{2,24}\s"
)
"""A word of how a law is called: « loi NOTRe n° … », « loi de finances n° … »."""
_NAMED_TEXT = rf"(?:{_CALLED_BY}){{1,6}}?n\s?[°º]\s?"
_NUMBERED_TEXT = rf"{_QUALIFIED}(?:n\s?[°ºo]s?\s?\.?\s?)?"
_FOLLOWING = r"(?:\s(?:et|a)\s(?:n\s?[°ºo]\s?)?(?P<next>(?:\d{2,4}-)?\d{1,4})(?!\d|-))?"
"""« décrets n° 2006-1657 et 2006-1658 », « et 1658 »"""
_TEXT = Phrase(
    rf"\b(?P<kind>lois?|decrets?|ordonnances?)\s(?:{_NAMED_TEXT}|{_NUMBERED_TEXT})"
    rf"(?P<number>\d{{2,4}}\s?-\s?\d{{1,4}})(?!\d|-\d){_FOLLOWING}"
)
_KIND = {"loi": "loi", "decret": "décret", "ordonnance": "ordonnance"}
_BY_FOLDED = {fold(name): written for name, written in CODES.items()}


def citations(passage: Passage) -> list[Found[str]]:
    """Gives each reference once, in the order of first appearance."""
    distinct: dict[str, Found[str]] = {}
    for found in sorted((*_of_codes(passage), *_texts(passage)), key=lambda found: (found.start, found.end)):
        distinct.setdefault(found.value, found)
    return list(distinct.values())


def _of_codes(passage: Passage) -> Iterator[Found[str]]:
    """« articles L 2121-20 et L 5211-1 du Code général des collectivités territoriales », in either order"""
    (script, *place), codes = passage, list[tuple[int, str]]()
    folded = script.folded
    for matches in (_OF_CODE.finditer(folded, *place), _bare_of_code(passage), _CODE_FIRST.finditer(folded, *place)):
        for match in matches:
            code = _BY_FOLDED.get(" ".join(match["code"].split()))
            if code is not None:
                codes.append((match.start(), code))
                yield from _articles(match, code)
    for match in _SAME_CODE.finditer(folded, *place):
        before = max(((at, code) for at, code in codes if at < match.start()), default=None)
        if before is not None:
            yield from _articles(match, before[1])


def _bare_of_code(passage: Passage) -> Iterator[re.Match[str]]:
    """« L. 2121-29 du CGCT », tried only where a letter stands before a number, or just before such a letter."""
    folded, reached = passage.script.folded, passage.start
    for number in _LETTERED_NUMBER.finditer(folded, passage.start, passage.end):
        for start in range(max(reached, number.start() - _LONGEST_LETTER), number.start() + 1):
            match = _BARE_OF_CODE.match(folded, start, passage.end)
            if match is not None:
                yield match
                reached = match.end()
                break


def _articles(match: re.Match[str], code: str) -> Iterator[Found[str]]:
    """Each article of a list, the letter of one holding for the next: « L.1111-1, 1111-2 »."""
    start, text = match.start("list"), _SKIPPED.sub(lambda m: " " * len(m[0]), match["list"])
    letter = ""
    for one in _ONE.finditer(text):
        if letter and not one["letter"] and len(one["number"]) < _SHORTEST_LETTERED:
            continue  # « L. 519-2 à 12 » is the last part of a number
        letter = re.sub(r"[\s.]", "", one["letter"]).upper() if one["letter"] else letter
        number = re.sub(r"\s", "", one["number"]).replace(".", "-")
        yield Found(f"{code}:{letter}{number}", start + one.start(), start + one.end(), "article_of_code")


def _texts(passage: Passage) -> Iterator[Found[str]]:
    """« loi n° 2005-95 », « décrets 2006-1657 et 1658 »"""
    for match in _TEXT.finditer(passage.script.folded, passage.start, passage.end):
        kind = _KIND[match["kind"].rstrip("s")]
        number = re.sub(r"\s", "", match["number"])
        yield Found(f"{kind}:{number}", match.start(), match.end("number"), "numbered_text")
        if match["next"] and match["kind"].endswith("s"):
            following = match["next"] if "-" in match["next"] else f"{number.split('-')[0]}-{match['next']}"
            yield Found(f"{kind}:{following}", *match.span("next"), "numbered_text_following")
