"""The names of annexes, each way of listing them a row."""

import pytest

from linkedacts.extraction.annexes import annexes
from linkedacts.extraction.passage import Script


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Liste des annexes transmises en préfecture :\n- Convention.pdf\n- Plan.pdf", ["Convention.pdf", "Plan.pdf"]),
        ("Pièces jointes :\n- Règlement intérieur\n- Plan des locaux", ["Règlement intérieur", "Plan des locaux"]),
        ("Annexe : Convention de partenariat", ["Convention de partenariat"]),
        ("Annexe 1 : Plan de situation\nAnnexe 2 : Tarifs", ["Plan de situation", "Tarifs"]),
        ("ANNEXE N° 1 - Règlement du service", ["Règlement du service"]),
        ("P.J. : Projet de statuts", ["Projet de statuts"]),
        ("Annexe 1 : Tarifs\n\nLe conseil adopte.\n\nAnnexe 1 : Tarifs", ["Tarifs"]),
        ("La convention est annexée à la présente délibération.", []),
        ("Le conseil approuve l'annexe 1 du règlement.", []),
    ],
)
def test_listed_annexes_are_named(printed: str, expected: list[str]) -> None:
    assert [found.value for found in annexes(Script(printed).whole)] == expected


def test_a_list_ends_where_the_act_closes() -> None:
    printed = "Liste des annexes :\n- Plan.pdf\nFait à Aubemarche, le 3 mai 2022\n- Autre"
    assert [found.value for found in annexes(Script(printed).whole)] == ["Plan.pdf"]
