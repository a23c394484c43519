"""Dates in figures and in words, each printed form a row."""

import re
from datetime import date

import pytest

from linkedacts.extraction.dates import DATE, YEAR_FIRST, read_date, written_date
from linkedacts.extraction.passage import fold

MARCH_15 = date(2024, 3, 15)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("15/03/2024", MARCH_15),
        ("15/03/24", MARCH_15),
        ("15.03.2024", MARCH_15),
        ("15-03-2024", MARCH_15),
        ("15 / 03 / 2024", MARCH_15),
        ("15 mars 2024", MARCH_15),
        ("vendredi 15 mars 2024", MARCH_15),
        ("Vendredi quinze mars deux mille vingt-quatre", MARCH_15),
        ("quinze mars deux mil vingt quatre", MARCH_15),
        ("15 MARS 2024", MARCH_15),
        ("1er février 2024", date(2024, 2, 1)),
        ("premier février deux mille vingt-quatre", date(2024, 2, 1)),
        ("12 FEV. 2019", date(2019, 2, 12)),
        ("29 août 1998", date(1998, 8, 29)),
        ("15/03/98", date(1998, 3, 15)),
        ("31/02/2024", None),
        ("15/13/2024", None),
    ],
)
def test_a_date_is_read_in_figures_and_in_words(printed: str, expected: date | None) -> None:
    assert read_date(fold(printed)) == expected


@pytest.mark.parametrize("printed", ["15/03/2024", "15 mars 2024", "lundi quinze mars deux mille vingt-quatre"])
def test_the_pattern_takes_the_whole_date(printed: str) -> None:
    match = re.search(DATE, fold(f"le {printed}, à 18 h"))
    assert match is not None
    assert match[0] == fold(printed)


@pytest.mark.parametrize("printed", ["2024/03-12", "1.250.000", "L. 2121-29", "15/03", "2014/213"])
def test_numbers_that_look_like_dates_are_none(printed: str) -> None:
    assert re.search(DATE, fold(printed)) is None


@pytest.mark.parametrize(
    "printed",
    [
        "L'an deux mil vingt-quatre, le quinze mars à dix-huit heures",
        "L'an deux mille vingt-quatre et le quinze mars",
        "L’an 2024, le 15 mars",
        "L'an deux mille vingt-quatre, le vendredi quinze mars",
        "L'an deux mille vingt-quatre, le quinze du mois de mars",
        "L'an deux mille vingt quatre\nle quinze mars",
    ],
)
def test_the_year_may_come_first(printed: str) -> None:
    match = re.search(YEAR_FIRST, fold(printed))
    assert match is not None
    assert written_date(match["day"], match["month"], match["year"]) == MARCH_15
