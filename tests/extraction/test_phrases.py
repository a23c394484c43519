"""A phrase is tried at few places, and what it finds is what the plain pattern finds."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest
from hypothesis import assume, given
from hypothesis import strategies as some

from linkedacts import extraction
from linkedacts.extraction import phrases
from linkedacts.extraction.forms import Form
from linkedacts.extraction.passage import fold
from linkedacts.extraction.phrases import Phrase, Phrases
from linkedacts.extraction.shadow import Shadow

_WORDS = ("vote", "votes", "pour", "contre", "adopte", "deliberation", "a", "la", "12")
_LINKS = (r" ", r"\s+", r"\b", "", r"[^\n]{0,9}", r"\s?", r"^", r"$", r"\n", r"[ \t]*", r"(?=v)", r"(?<!a)", r"\d", ".")
_PIECES = some.sampled_from((*_WORDS, *_LINKS, "[ac]", "[^a]", "(?i:vote)"))


def _larger(smaller: some.SearchStrategy[str]) -> some.SearchStrategy[str]:
    """Patterns made of smaller ones: one after the other, one or the other, none, many, or read once for good."""
    several = some.lists(smaller, min_size=1, max_size=3)
    quantified = some.tuples(smaller, some.sampled_from(("?", "{0,2}", "+?", "{2}"))).map(
        lambda one: f"(?:{one[0]}){one[1]}"
    )
    return some.one_of(
        several.map("".join),
        several.map(lambda ways: f"({'|'.join(ways)})"),
        quantified,
        smaller.map(lambda one: f"(?>{one})"),
    )


_PATTERNS = some.recursive(_PIECES, _larger, max_leaves=12)
_TEXTS = some.lists(some.sampled_from((*_WORDS, "\n", "\n\n", ":", "Vote")), min_size=1, max_size=60).map(" ".join)


def _spans(found: Iterator[re.Match[str]]) -> list[tuple[tuple[int, int], tuple[str | None, ...]]]:
    return [(match.span(), match.groups()) for match in found]


@given(_PATTERNS, _TEXTS, some.integers(0, 40), some.integers(0, 400))
def test_a_phrase_finds_what_its_pattern_finds(pattern: str, text: str, start: int, length: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(phrases, "_SHORT", 0)
        phrase, plain, shadow = Phrase(pattern), re.compile(pattern, re.MULTILINE), Shadow(text)
        assert _spans(phrase.finditer(shadow)) == _spans(plain.finditer(text))
        within = (start, start + length)
        assert _spans(phrase.finditer(shadow, *within)) == _spans(plain.finditer(text, *within))
        first, expected = phrase.search(shadow, *within), plain.search(text, *within)
        assert (first and first.span()) == (expected and expected.span())


@given(
    some.lists(_PATTERNS.filter(lambda one: re.search(one, "", re.MULTILINE) is None), min_size=1, max_size=4), _TEXTS
)
def test_several_phrases_find_what_a_choice_of_their_patterns_finds(patterns: list[str], text: str) -> None:
    choice = re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.MULTILINE)
    expected = [match.span() for match in choice.finditer(text)]
    assume(all(start < end for start, end in expected))
    several, shadow = Phrases(*map(Phrase, patterns)), Shadow(text)
    assert [match.span() for match in several.finditer(shadow)] == expected
    assert (found := several.search(shadow)) is None or found.span() == expected[0]
    assert (several.match(shadow) is None) == (choice.match(text) is None)


def _grammar() -> list[Phrase]:
    """All phrases of the grammar that its modules name, alone, in a form or among several."""
    found: dict[str, Phrase] = {}
    for module in pkgutil.iter_modules(extraction.__path__, f"{extraction.__name__}."):
        for value in vars(importlib.import_module(module.name)).values():
            named = value.pattern if isinstance(value, Form) else value
            for phrase in named._phrases if isinstance(named, Phrases) else [named]:
                if isinstance(phrase, Phrase):
                    found.setdefault(phrase.pattern, phrase)
    return list(found.values())


_ACT = """DÉPARTEMENT DU VALLON – COMMUNE DE VAL-D'ORMELLE
Extrait du registre des délibérations du conseil municipal, séance du 14 novembre 2023
Nombre de membres en exercice : 15, présents : 12, votants : 14
Présents : M. Jean DUPRÉ, maire, Mme Anne ROY, M. Paul LEFORT. Absente excusée : Mme Lise MARTEL, pouvoir à M. DUPRÉ
Mme Rose PETIT arrive à 19 h 05 ; M. Luc BLANC quitte la séance. Secrétaire de séance : Mme Anne ROY
Délibération n° 2023-41 – Objet : Travaux de la toiture de l'école, demande de subvention
Vu le code général des collectivités territoriales, notamment l'article L. 2121-29, et la loi n° 2015-991,
Considérant que le montant des travaux est de 52 655,52 € HT, Monsieur le Maire expose le projet et propose au conseil
de solliciter une subvention. Après en avoir délibéré, le conseil municipal, par 12 voix pour, 1 voix contre (M. LEFORT)
et 1 abstention, au scrutin secret, DÉCIDE :
- d'approuver le plan de financement ; - d'autoriser le maire à signer la convention avec le Département.
La présente délibération est adoptée à la majorité. Est élue présidente au premier tour Mme ROY, 12 suffrages.
Fait à Val-d'Ormelle, le 15 novembre 2023. Le Maire, Jean DUPRÉ. Affiché le 16/11/2023
Reçu en préfecture le 16/11/2023, 044-214400400-20231114-2023_41-DE. Recours devant le tribunal administratif
"""


def test_the_grammar_finds_what_its_patterns_find() -> None:
    grammar = _grammar()
    shadow = Shadow(fold(_ACT))
    different = [
        phrase.pattern
        for phrase in grammar
        if _spans(phrase.finditer(shadow)) != _spans(re.finditer(phrase.pattern, str(shadow), re.MULTILINE))
    ]
    assert not different
    assert len(grammar) > 150


def test_most_of_the_grammar_is_tried_only_where_it_may_match() -> None:
    grammar = _grammar()
    assert sum(bool(phrase._literals.groups) for phrase in grammar) > len(grammar) / 2
