"""The act's own number, each printed form a row."""

import pytest

from linkedacts.extraction.act_numbers import number
from linkedacts.extraction.passage import Script


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Délibération n°M2023-353", "M2023-353"),
        ("ARRÊTÉ MUNICIPAL n° 2010/27", "2010/27"),
        ("n° 2014 / 213", "2014/213"),
        ("N° 2016.02.16 - Subvention au club", "2016.02.16"),
        ("Délibération CC-2024-045", "CC-2024-045"),
        ("Numéro de l'acte : 2022-58", "2022-58"),
        ("Commune VAL-D'ORMELLE   D12", "D12"),
        ("Le conseil adopte le projet.", None),
        ("N° 3 - Tarifs", None),
    ],
)
def test_a_number_is_read_where_a_heading_prints_it(printed: str, expected: str | None) -> None:
    found = number(Script(printed).whole)
    assert (found and found.value) == expected
