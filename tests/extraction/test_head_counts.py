"""Numbers of members that headings print."""

import pytest

from linkedacts.extraction.head_counts import members_in_office, present_count
from linkedacts.extraction.passage import Script


@pytest.mark.parametrize(
    "printed",
    [
        "Nombre de membres en exercice : 15",
        "Nombre de conseillers en exercice : quinze",
        "Nombre de conseillers élus : 19\nEn fonction : 15",
        "Nombre de Conseillers\nen exercice : 15",
        "Nbre de membres en exercice: 15 Quorum : 8",
        "Conseillers en exercice : 15 - Présents : 12 - Votants : 14",
        "Élus en exercice : 15",
        "En exercice 15 Présents 12 Pouvoirs 2 Votants 14",
        "En exercice Présents Votants\n15 12 14",
        "Membres en exercice | Présents | Votants\n15 | 12 | 14",
        "En exercice\nPrésents\nVotants\n15\n12\n14",
        "Afférents au Conseil municipal En exercice Qui ont pris part à la délibération\n19 15 12",
        "Afférents\nau Conseil\nMunicipal\nEn\nexercice\nQui ont pris\npart au vote\n19 15 12",
        "- en exercice : 15",
        "15 conseillers municipaux en exercice",
        "composé de quinze membres en exercice",
        "Nombre de membres composant le conseil : 15",
        "Afférents au conseil municipal : 19 - En exercice : 15 - Qui ont pris part au vote : 12",
    ],
)
def test_the_members_in_office_are_read_in_each_form(printed: str) -> None:
    found = members_in_office(Script(printed).whole)
    assert found is not None
    assert found.value == 15


@pytest.mark.parametrize("printed", ["Présents : 15", "formant la majorité des membres en exercice", "l'exercice 2015"])
def test_other_numbers_are_not_the_members_in_office(printed: str) -> None:
    assert members_in_office(Script(printed).whole) is None


@pytest.mark.parametrize(
    ("printed", "count"),
    [
        ("Présents : 12", 12),
        ("En exercice 15 Présents 12 Votants 14", 12),
        ("En exercice Présents Votants\n15 12 14", 12),
        ("Présents : Jean DUPRÉ", None),
        ("Questions 1 et 2 :\n29 présents\n3 procurations", 29),
        ("Questions 1 et 2 : 29 présents\nQuestion 3 : 30 présents", None),
        ("Présents :\n16 jusqu'à la délibération n° 62", None),
        ("Présents (8) : Jean DUPRÉ", 8),
    ],
)
def test_the_number_present_is_read(printed: str, count: int | None) -> None:
    found = present_count(Script(printed).whole)
    assert (found.value if found else None) == count
