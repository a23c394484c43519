"""Who keeps the minutes of a session; all names are invented."""

import pytest

from linkedacts.extraction.passage import Script
from linkedacts.extraction.secretaries import secretary


@pytest.mark.parametrize(
    "printed",
    [
        "Secrétaire de séance : Anne ROY",
        "Secrétaire : Mme Anne ROY",
        "SECRETAIRE DE SEANCE : Mme ROY Anne",
        "Secrétaire de séance désigné à l'unanimité :\nAnne ROY",
        "Secrétariat de séance : Madame Anne ROY.",
        "Secrétaire de séance (article L.2121-15) : Anne ROY",
        "Secrétaire de séance Mme Anne ROY",
        "A été élue secrétaire de séance : MME Anne ROY",
        "Désignation d'un secrétaire de séance (article L.2121-15 du CGCT) : Anne ROY a été désignée",
        "Mme Anne ROY est élue secrétaire de séance",
        "Mme Anne ROY a été nommée secrétaire.",
        "Madame Anne ROY est désignée en qualité de secrétaire de séance",
        "Mme ROY Anne a été désignée en qualité de secrétaire par le conseil municipal",
        "Mme Anne ROY, ayant obtenu la majorité des suffrages, a été désignée pour remplir ces fonctions",
        "Un scrutin a eu lieu, Anne ROY a été nommée pour remplir les fonctions de secrétaire.",
        "Mme Anne ROY remplit les fonctions de secrétaire",
        "Le secrétariat est assuré par Mme Anne ROY",
        "Le secrétariat a été assuré par : Anne ROY",
        "Mme Anne ROY assure le secrétariat",
        "Le conseil désigne Mme Anne ROY comme secrétaire de séance",
        "Mme Anne ROY, élue secrétaire",
        "Secrétaire(s) de séance : Anne ROY",
        "Secrétaire de séance – Anne ROY",
        "Le secrétaire de séance est Mme Anne ROY",
        "Le secrétaire de séance,\nAnne ROY",
        "A été désignée secrétaire de séance\nMme Anne ROY",
        "Est désignée secrétaire de séance à l'unanimité Mme Anne ROY",
        "Présents : M. Jean KERN, Mme Line ROSE.\nA été nommée secrétaire de séance, Mme Anne ROY.",
        "Mme Anne ROY se porte volontaire pour être secrétaire de séance",
        "Présents : M. Jean KERN et Mme Anne ROY, secrétaire de séance.",
        "Mme Anne ROY (secrétaire de séance).",
        "Le conseil décide que Mme Anne ROY sera secrétaire de séance.\nSecrétaire auxiliaire :\nM. Luc KERN",
        "SECRÉTAIRE DE SÉANCE : Anne ROY\nDÉSIGNATION D'UN DÉLÉGUÉ",
        "Secrétaire de séance : Mme Anne\nROY",
    ],
)
def test_the_secretary_is_read_in_each_of_its_forms(printed: str) -> None:
    found = secretary(Script(printed).whole)
    assert found is not None
    assert found.value == "Anne ROY"


def test_a_name_that_ends_as_a_verb_begins_is_whole() -> None:
    found = secretary(Script("Mme Anne VERMELA a été élue secrétaire de séance").whole)
    assert found is not None
    assert found.value == "Anne VERMELA"


@pytest.mark.parametrize(
    "printed",
    [
        "Il a été procédé à l'élection d'un secrétaire pris dans le sein du Conseil.",
        "Présents : Anne ROY. Le secrétaire de mairie assiste à la séance",
        "Mme Anne ROY est élue déléguée au syndicat",
        "Le secrétaire de séance a donné lecture du compte rendu. Mme Anne ROY",
        "Mme Anne ROY, secrétaire de mairie",
        "Secrétaire auxiliaire : Mme Anne ROY",
        "Présents : M. Jean KERN, Mme Anne ROY.\nA été désigné secrétaire de séance",
        "Secrétaire – le quorum étant atteint, Mme Anne ROY ouvre la séance",
    ],
)
def test_nobody_is_secretary_who_is_not_said_to_be(printed: str) -> None:
    assert secretary(Script(printed).whole) is None
