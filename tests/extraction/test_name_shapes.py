"""The kinds of the words of a name tell how it is written, and where the names of a run end."""

import pytest

from linkedacts.extraction.name_shapes import shape, turns
from linkedacts.extraction.name_words import Kind

_GIVEN, _FAMILY, _INITIAL, _PARTICLE = Kind.GIVEN, Kind.FAMILY, Kind.INITIAL, Kind.PARTICLE


@pytest.mark.parametrize(
    ("kinds", "begins"),
    [
        ((_GIVEN, _FAMILY), 0),
        ((_FAMILY, _GIVEN), 1),
        ((_PARTICLE, _FAMILY, _FAMILY, _INITIAL), 3),
        ((_FAMILY, _FAMILY), 0),
        ((_PARTICLE,), 0),
    ],
)
def test_a_name_is_written_given_names_first(kinds: tuple[Kind, ...], begins: int) -> None:
    assert shape(kinds).begins == begins


@pytest.mark.parametrize(
    ("kinds", "told"),
    [
        ((_GIVEN, _FAMILY), (True, False, True)),
        ((_INITIAL, _FAMILY), (True, False, False)),
        ((_PARTICLE, _FAMILY, _FAMILY), (False, True, False)),
        ((_GIVEN, _INITIAL), (False, False, False)),
    ],
)
def test_two_kinds_of_letters_tell_the_family_name(kinds: tuple[Kind, ...], told: tuple[bool, ...]) -> None:
    found = shape(kinds)
    assert (found.mixed, found.plain, found.full) == told


@pytest.mark.parametrize(
    ("kinds", "cuts"),
    [
        ((_GIVEN, _FAMILY, _GIVEN, _FAMILY), ((0, 2), (2, 4))),
        ((_FAMILY, _GIVEN, _GIVEN, _FAMILY, _GIVEN), ((0, 3), (3, 5))),
        ((_GIVEN, _PARTICLE, _FAMILY, _FAMILY), ((0, 4),)),
        ((_GIVEN, _FAMILY) * 20, tuple((at, at + 2) for at in range(0, 40, 2))),
    ],
)
def test_a_name_of_a_run_ends_where_its_first_kind_comes_again(
    kinds: tuple[Kind, ...], cuts: tuple[tuple[int, int], ...]
) -> None:
    assert turns(kinds) == cuts
