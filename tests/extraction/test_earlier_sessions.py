"""Earlier sessions that an act names, each way of naming one a row; what may be another body's is not read."""

from datetime import date

import pytest

from linkedacts.extraction.earlier_sessions import earlier_sessions
from linkedacts.extraction.passage import Script

_SESSION = date(2024, 5, 14)


def _read(printed: str, assembly: str | None = "Conseil municipal") -> list[str]:
    return [str(found.value) for found in earlier_sessions(Script(printed).whole, assembly, _SESSION)]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Approbation du procès-verbal de la séance du 12 mars 2024", ["2024-03-12"]),
        ("Adoption du compte-rendu de la dernière réunion du mardi 12 mars 2024", ["2024-03-12"]),
        ("APPROUVE le procès-verbal de la séance ordinaire du conseil municipal du 12/03/2024.", ["2024-03-12"]),
        ("Approbation du procès-verbal du conseil municipal du 12 mars 2024", ["2024-03-12"]),
        ("le P.V. de la séance publique en date du 1er mars 2024 est adopté", ["2024-03-01"]),
        ("Vu la délibération n° 2024-012 du Conseil municipal du 12 mars 2024,", ["2024-03-12"]),
        ("Vu la délibération du\nconseil municipal n° 2024-012 en date du 12 mars 2024,", ["2024-03-12"]),
        ("Vu la délibération n° 2024-012 du 12 mars 2024 du conseil municipal,", ["2024-03-12"]),
        ("Par délibération du 12 mars 2024, le Conseil municipal a créé un tarif.", ["2024-03-12"]),
        (
            "Vu la délibération du conseil municipal du 12 mars 2024 ; le procès-verbal de la séance du 4 avril 2024 "
            "et la délibération n° 3 du conseil municipal du 12 mars 2024",
            ["2024-03-12", "2024-04-04"],
        ),
    ],
)
def test_an_earlier_session_is_read(printed: str, expected: list[str]) -> None:
    assert _read(printed) == expected


@pytest.mark.parametrize(
    "printed",
    [
        pytest.param("Vu la délibération n° 2024-012 du 12 mars 2024,", id="an assembly that is not named"),
        pytest.param("Vu la délibération du conseil communautaire du 12 mars 2024,", id="another assembly"),
        pytest.param("délibération du conseil municipal d'Aubemarche du 12 mars 2024", id="another commune"),
        pytest.param(
            "délibération du 12 mars 2024 du conseil municipal d'Aubemarche", id="another commune, date first"
        ),
        pytest.param("procès-verbal de la commission d'appel d'offres du 12 mars 2024", id="a commission"),
        pytest.param("procès-verbal de la séance du 12 mars 2024 de la commission", id="a commission, date first"),
        pytest.param("procès-verbal de la séance du 12 mars", id="a date without a year"),
        pytest.param("procès-verbal de la séance du 14 mai 2024", id="the session itself"),
        pytest.param("procès-verbal de la séance du 12 juin 2024", id="a later session"),
    ],
)
def test_what_is_not_certain_is_left_out(printed: str) -> None:
    assert _read(printed) == []


def test_an_act_of_no_known_assembly_names_none() -> None:
    assert _read("Approbation du procès-verbal de la séance du 12 mars 2024", assembly=None) == []


def test_the_passage_is_the_date() -> None:
    printed = "Approbation du procès-verbal de la séance du 12 mars 2024"
    (found,) = earlier_sessions(Script(printed).whole, "Conseil municipal", _SESSION)
    assert printed[found.start : found.end] == "12 mars 2024"
