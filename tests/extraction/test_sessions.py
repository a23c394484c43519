"""When a session was held and convened; all places and names are invented."""

from datetime import date

import pytest

from linkedacts.extraction.passage import Script
from linkedacts.extraction.sessions import convened_on, session_dates

HELD = date(2021, 3, 26)


@pytest.mark.parametrize(
    "printed",
    [
        "L'an deux mille vingt et un, le vendredi vingt-six mars à 19 h 30",
        "L'AN DEUX MIL VINGT ET UN ET LE VINGT-SIX MARS",
        "L'an 2021, le 26 mars",
        "L'an deux mil vingt-et-un, vingt-six mars à dix-neuf heures",
        "L'an deux mille vingt et un, le vingt six du mois de mars",
        "Séance ordinaire du vendredi 26 mars 2021",
        "SÉANCE DU CONSEIL MUNICIPAL DU 26 MARS 2021",
        "Séance publique du\nvendredi 26 mars 2021",
        "Réunion du 26/03/2021",
        "Date de la séance : 26/03/2021",
        "Date du conseil municipal : 26 mars 2021",
        "Le vendredi 26 mars 2021 à 19 h, le Conseil municipal s'est réuni",
        "Le vingt-six mars deux mil vingt et un à 20h30 s'est réuni le Conseil Municipal",
        "Le conseil s'est réuni en mairie, le vendredi 26 mars 2021",
        "COMPTE RENDU DU CONSEIL MUNICIPAL DU 26 MARS 2021",
        "Procès-verbal du conseil communautaire\n26 mars 2021 à 19h30",
        "Conseil communautaire – 26 mars 2021",
        "Compte rendu du conseil municipal\n\ndu vendredi 26 mars 2021",
        "DÉLIBÉRATIONS DU COMITÉ SYNDICAL DU 26 MARS 2021",
        "EXTRAIT DU REGISTRE\n26 mars 2021.",
        "Délibération n° 2021-07 du 26 mars 2021",
        "Le conseil municipal, régulièrement convoqué, s'est réuni le 26 mars 2021 à 20 h 30",
    ],
)
def test_the_day_of_the_session_is_read_in_each_of_its_forms(printed: str) -> None:
    assert {found.value for found in session_dates(Script(printed).whole)} == {HELD}


@pytest.mark.parametrize(
    "printed",
    [
        "Compte-rendu de la séance du 12 février 2021 approuvé à l'unanimité.\nSéance du 26 mars 2021",
        "Approbation du procès-verbal de la séance du 12 février 2021\nSéance du 26 mars 2021",
        "décisions prises depuis la séance du 12 février 2021.\nL'an deux mille vingt et un, le vingt-six mars",
        "Convoqué le 19 mars 2021, le conseil s'est réuni le 26 mars 2021",
        "Date de convocation : 19 mars 2021\nAffiché le 30 mars 2021\nConseil municipal du 26 mars 2021",
        "Vu la délibération du 12 février 2021\nL'an 2021, le 26 mars",
    ],
)
def test_other_days_are_not_taken_for_the_session_s(printed: str) -> None:
    assert session_dates(Script(printed).whole)[0].value == HELD


def test_two_days_for_one_session_are_both_given() -> None:
    printed = "SÉANCE DU 25 MARS 2021\nL'an deux mille vingt et un, le vingt-six mars"
    assert [found.value for found in session_dates(Script(printed).whole)] == [HELD, date(2021, 3, 25)]


@pytest.mark.parametrize("printed", ["Objet : travaux du 26 mars 2021", "Publié le 26 mars 2021", ""])
def test_a_heading_without_the_day_gives_none(printed: str) -> None:
    assert session_dates(Script(printed).whole) == []


@pytest.mark.parametrize(
    "printed",
    [
        "Date de convocation : 19 mars 2021",
        "Date de la convocation du conseil : le 19/03/2021",
        "Convocation du 19 mars 2021",
        "dûment convoqué le 19 mars 2021",
        "convoqués le dix-neuf mars deux mil vingt et un",
        "sur convocation régulière en date du 19 mars 2021, accompagnée d'une note",
        "la convocation du conseil municipal avait été faite le 19 mars 2021",
        "convoqué conformément aux articles L. 2121-10 et L. 2121-12 le 19 mars 2021",
    ],
)
def test_the_day_of_the_notice_is_read_in_each_of_its_forms(printed: str) -> None:
    found = convened_on(Script(printed).whole)
    assert found is not None
    assert found.value == date(2021, 3, 19)


def test_the_day_of_the_session_is_not_the_notice_s() -> None:
    assert convened_on(Script("dûment convoqué, s'est réuni le 26 mars 2021").whole) is None
