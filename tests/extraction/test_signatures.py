"""When and by whom an act is signed, each printed form a row."""

from datetime import date

import pytest

from linkedacts.extraction.cues import Cue, cue_of
from linkedacts.extraction.passage import Script
from linkedacts.extraction.signatures import signatory, signature_dates


@pytest.mark.parametrize(
    "printed",
    [
        "Fait à Val-d'Ormelle, le 14 mai 2024",
        "Fait à Aubemarche le 14/05/2024",
        "Fait et délibéré en séance, le 14 mai 2024",
        "Fait à Saint-Orme, le quatorze mai deux mille vingt-quatre",
        "Pour extrait certifié conforme, le 14 mai 2024",
        "À Saint-Orme, le 14 mai 2024",
        "Aubemarche, le 14 mai 2024",
        "Signé le : 14 mai 2024",
        "Signé électroniquement le 14/05/2024",
    ],
)
def test_the_day_of_signature_is_read(printed: str) -> None:
    assert [found.value for found in signature_dates(Script(printed).whole)] == [date(2024, 5, 14)]


@pytest.mark.parametrize(
    "printed",
    ["Fait et délibéré les jour, mois et an susdits", "Publié le 14 mai 2024", "Reçu en préfecture le 14/05/2024"],
)
def test_other_days_are_not_of_the_signature(printed: str) -> None:
    assert signature_dates(Script(printed).whole) == []


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Le Maire,\nPaul FICTIF", "Paul FICTIF"),
        ("Le Maire, Paul FICTIF", "Paul FICTIF"),
        ("Pour extrait conforme,\nMadame le Maire,\nLise OMBRE", "Lise OMBRE"),
        ("Pour le Maire empêché,\nL'adjoint délégué à la sécurité,\nJean VALLON", "Jean VALLON"),
        ("Pour le Président et par délégation,\nLe vice-président,\nLuc ORME", "Luc ORME"),
        ("Le Président du Conseil départemental,\nPaul FICTIF", "Paul FICTIF"),
        ("La secrétaire de séance,   Le Maire,\nAlba ROY   Paul FICTIF", "Paul FICTIF"),
        ("Le Maire,   Le secrétaire de séance,\nPaul FICTIF   Alba ROY", "Paul FICTIF"),
        ("Le Maire,\nM. FICTIF", "FICTIF"),
        ("Le Maire,", None),
        ("Le Maire,\nVALLON", None),
        ("Pour copie conforme.", None),
    ],
)
def test_who_signs_stands_under_the_office(printed: str, expected: str | None) -> None:
    found = signatory(Script(printed).whole)
    assert (found and found.value) == expected


@pytest.mark.parametrize("offices", ["Le Maire, La secrétaire,", "La secrétaire de séance, Madame la Maire"])
def test_a_line_of_two_offices_opens_the_conclusions(offices: str) -> None:
    assert cue_of(Script(offices).whole) is Cue.CONCLUSION
