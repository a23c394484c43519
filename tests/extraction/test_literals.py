"""What is told of a pattern from the pattern itself: how its matches begin, and what stands in each."""

import re

import pytest

from linkedacts.extraction.literals import literals


@pytest.mark.parametrize(
    ("pattern", "heads"),
    [
        (r"\bscrutin secret", ("scrutin se",)),
        (r"\b(?:scrutin|vote|votes) secret", ("scrutin se", "vote secre", "votes secr")),
        (r"^votes?\b", ("vote",)),
        (r"(?:la )?presente\b", ("la present", "presente")),
        (r"(?:presente )?deliberation", ("deliberati", "presente d")),
        (r"depart\w*", ("depart",)),
        (r"(?:retire)+", ("retire",)),
        (r"(?:un )?voix|ne", ()),  # the last three letters stand nearly everywhere
        (r"[ \t]*votes", ()),
        (r"(?:vote|\d+ voix)", ()),
        (r"(?i:vote)", ()),
        (r"(?:vote)?", ()),
        (r"(?=vote)", ()),
    ],
)
def test_how_a_match_begins_is_told_where_it_begins_with_few_words(pattern: str, heads: tuple[str, ...]) -> None:
    assert literals(re.compile(pattern)).heads == heads


@pytest.mark.parametrize(
    ("pattern", "groups"),
    [
        (r"\d+ voix pour", ((" voix pour",),)),
        (r"[a-z]* voix\s+contre\b", (("contre",),)),
        (r"\w+ (?:adopte|rejete)e?s?\b", (("adopte", "rejete"),)),
        (r"^[ \t]*retiree?\b|\b\w+\s+est\s+retire", (("retire",),)),
        (r"\d+(?: membres)? presents", ((" presents",),)),
        (r"\d+(?: membres)? (?:pour)?", ()),
        (r"\d+|voix", ()),
        (r"\d+(?: voix){2,3}", ((" voix",),)),
        (r"\d+(?> voix)", ((" voix",),)),
        (r"\d+(?i: voix)", ()),
        (r"\d+(?! voix)", ()),
    ],
)
def test_what_stands_in_every_match_is_told_the_most_telling_first(
    pattern: str, groups: tuple[tuple[str, ...], ...]
) -> None:
    assert literals(re.compile(pattern)).groups[:1] == groups


def test_nothing_is_told_where_capitals_and_small_letters_are_one() -> None:
    assert literals(re.compile(r"scrutin secret", re.IGNORECASE)) == literals(re.compile(r""))


@pytest.mark.parametrize(
    ("pattern", "opens_line"),
    [
        (r"^objet ?:", True),
        (r"^(?:objet|titre)", True),
        (r"^objet|^titre", True),
        (r"^[ \t]*objet|titre", False),
        (r"(?:^|, )objet", False),
        (r"^", False),  # an empty match may stand where the last line ends
        (r"objet", False),
        (r"", False),
    ],
)
def test_whether_a_match_opens_a_line_is_told(pattern: str, opens_line: bool) -> None:
    assert literals(re.compile(pattern, re.MULTILINE)).opens_line is opens_line
