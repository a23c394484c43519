"""The printed rubric of an act."""

import pytest

from linkedacts.extraction.forms import Found
from linkedacts.extraction.passage import Script
from linkedacts.extraction.themes import theme


@pytest.mark.parametrize(
    ("printed", "title", "expected"),
    [
        ("Rubrique : Mobilités\nTarif des navettes", "Tarif des navettes", "Mobilités"),
        ("Culture\n\nCulture - Tarif du musée", "Culture - Tarif du musée", "Culture"),
        ("RÉSEAUX – Éclairage public", "RÉSEAUX – Éclairage public", "RÉSEAUX"),
        ("Tarif des navettes", "Tarif des navettes", None),
    ],
)
def test_a_theme_is_labelled_alone_or_in_capitals(printed: str, title: str, expected: str | None) -> None:
    start = printed.rindex(title)
    found = theme(Script(printed).whole, Found(title, start, start + len(title), "title"))
    assert (found and found.value) == expected
