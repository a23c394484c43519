"""Every text of the site is French in its place and English in the catalogue; both count, date and pay rightly."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from linkedacts import assets
from linkedacts.server.language import ENGLISH, FRENCH, LANGUAGES, Language
from linkedacts.server.pages.ballots import headline
from linkedacts.store.facts.sessions import Result

_KEYWORDS: dict[str, tuple[int, ...] | None] = {"_": None, "N_": None, "plural": (1, 2), "N_plural": (1, 2)}
_SERVER = Path(__file__).parents[3] / "linkedacts" / "server"
_PLACES = re.compile(r"%\((\w+)\)s")


def _texts() -> Iterator[str | tuple[str, ...]]:
    for folder, method in ((_SERVER, "python"), (assets.WEB / "templates", "jinja2")):
        pattern = "**.py" if method == "python" else "**.html"
        options = {"**": {"trimmed": "true"}}
        found = extract_from_dir(folder, [(pattern, method)], options, _KEYWORDS)
        yield from (text for _, _, text, _, _ in found)


def _english() -> dict[str | tuple[str, ...], Message]:
    with (assets.WEB / "languages" / "en.po").open("rb") as file:
        return {
            tuple(message.id) if isinstance(message.id, list | tuple) else message.id: message
            for message in read_po(file, locale="en")
            if message.id
        }


def test_every_text_has_its_english() -> None:
    texts, english = set(_texts()), set(_english())
    singles = {key[0] if isinstance(key, tuple) else key for key in english}
    assert len(texts) > 300
    assert {text for text in texts if text not in english and text not in singles} == set()


def test_the_catalogue_holds_nothing_that_no_page_says() -> None:
    assert set(_english()) - set(_texts()) == set()


def test_no_english_is_empty_or_lacks_a_place() -> None:
    for key, message in _english().items():
        french = [key] if isinstance(key, str) else list(key)
        english = [message.string] if isinstance(message.string, str) else list(message.string or ())
        for ours, theirs in zip(french, english, strict=True):
            assert theirs, ours
            assert sorted(_PLACES.findall(theirs)) == sorted(_PLACES.findall(ours)), ours


@pytest.mark.parametrize(
    ("language", "day", "said"),
    [
        (FRENCH, "2023-10-03", "3 octobre 2023"),
        (FRENCH, "2024-03-01", "1er mars 2024"),
        (FRENCH, "2024-01-11", "11 janvier 2024"),
        (ENGLISH, "2023-10-03", "October 3, 2023"),
    ],
)
def test_days_are_said_as_people_say_them(language: Language, day: str, said: str) -> None:
    assert language.day(day) == said


@pytest.mark.parametrize(
    ("language", "sentence", "said"),
    [
        (FRENCH, "L'acte est daté du 2024-03-01.", "L'acte est daté du 1er mars 2024."),
        (ENGLISH, "The act is dated 2024-03-01.", "The act is dated March 1, 2024."),
        (FRENCH, "Le numéro 2024-03-01 porte une autre année.", "Le numéro 2024-03-01 porte une autre année."),
        (FRENCH, "Du 2023-02-29 au 2023-02-28.", "Du 2023-02-29 au 28 février 2023."),
    ],
)
def test_the_dates_of_a_sentence_are_said_and_numbers_are_not(language: Language, sentence: str, said: str) -> None:
    assert language.dated(sentence) == said


@pytest.mark.parametrize(
    ("language", "sum_", "said"),
    [
        (FRENCH, 200_000.0, "200\u202f000\u202f€"),
        (FRENCH, 12.5, "12,50\xa0€"),
        (FRENCH, 0.0, "0\u202f€"),
        (FRENCH, 1e15, "1\u202f000\u202f000\u202f000\u202f000\u202f000\u202f€"),
        (ENGLISH, 200_000.0, "€200,000"),
    ],
)
def test_sums_have_cents_only_where_there_are_some(language: Language, sum_: float, said: str) -> None:
    assert language.money(sum_, "EUR") == said


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [
        (FRENCH, 0, "0 acte"),
        (FRENCH, 1, "1 acte"),
        (FRENCH, 2, "2 actes"),
        (FRENCH, 12_000, "12\u202f000 actes"),
        (ENGLISH, 0, "0 acts"),
        (ENGLISH, 1, "1 act"),
    ],
)
def test_nothing_is_singular_in_french_and_plural_in_english(language: Language, count: int, said: str) -> None:
    assert language.plural("%(n)s acte", "%(n)s actes", count) == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_without_places_may_hold_a_percent_sign(language: Language) -> None:
    assert language.text("100 % inconnu") == "100 % inconnu"


@pytest.mark.parametrize(
    ("outcome", "in_favor", "against", "said"),
    [
        ("adopted", 12, 3, "Adopté par 12 voix contre 3"),
        ("rejected", 7, 9, "Rejeté par 9 voix contre 7"),
        ("adopted", 7, 9, "Adopté par 7 voix contre 9"),
    ],
)
def test_a_headline_gives_each_side_its_own_number(outcome: str, in_favor: int, against: int, said: str) -> None:
    result = Result(outcome, None, in_favor, against, None, None)
    assert headline(result, FRENCH) == said
