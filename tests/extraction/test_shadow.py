"""A shadow knows where literals stand, whether they were sought with the others or are asked for first."""

from hypothesis import given
from hypothesis import strategies as some

from linkedacts.extraction.shadow import Shadow

_LITERALS = ("vote", "votes", "pour", "ote", "our", "t p", "contre", "aa", "é")
_TEXTS = some.lists(some.sampled_from((*_LITERALS, " ", "\n", "a", "€", "\U0001f5f3")), max_size=40).map("".join)
_OFFSETS = some.integers(0, 60)


def _found(text: str, literals: tuple[str, ...], start: int, end: int) -> list[int]:
    return [place for place in range(start, min(end, len(text))) for one in literals if text.startswith(one, place)]


@given(_TEXTS, some.sets(some.sampled_from(_LITERALS)), _OFFSETS, _OFFSETS)
def test_the_places_of_literals_are_where_they_begin(text: str, asked: set[str], start: int, length: int) -> None:
    literals, end = tuple(sorted(asked)), start + length
    for _ in range(2):  # asked for first, then sought with the others
        shadow = Shadow(text)
        assert list(shadow.places(literals, start, end)) == _found(text, literals, start, end)


@given(_TEXTS, some.lists(some.lists(some.sampled_from(_LITERALS)), max_size=3), _OFFSETS, _OFFSETS)
def test_one_of_each_group_is_held_where_one_begins(
    text: str, groups: list[list[str]], start: int, length: int
) -> None:
    expected = all(_found(text, tuple(group), start, start + length) for group in groups)
    assert Shadow(text).holds_one_of_each(groups, start, start + length) is expected


def test_a_literal_asked_of_one_text_is_found_in_the_next() -> None:
    assert not list(Shadow("rien").places(("scrutin secret",), 0, 99))
    assert list(Shadow("au scrutin secret").places(("scrutin secret",), 0, 99)) == [3]
