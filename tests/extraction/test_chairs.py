"""Who presides over a session; all names are invented."""

import pytest

from linkedacts.extraction.chairs import chair
from linkedacts.extraction.offices import office_holder
from linkedacts.extraction.passage import Script


@pytest.mark.parametrize(
    "printed",
    [
        "Président : M. Jean DUPRÉ\nSecrétaire : Mme Anne ROY",
        "sous la présidence de M. Jean DUPRÉ, Maire",
        "sous la Présidence de\nMonsieur Jean DUPRÉ",
        "sous la présidence de Monsieur Jean\n\nDUPRÉ, doyen d'âge",
        "sous la présidence de Monsieur le Maire, Jean DUPRÉ",
        "sous la présidence de DUPRÉ Jean",
        "Présidence : Jean DUPRÉ",
        "Président de séance : M. Jean DUPRÉ",
        "réunion présidée par M. Jean DUPRÉ",
        "M. Jean DUPRÉ, Maire, préside la séance",
        "Monsieur le Maire, Jean DUPRÉ, accueille les conseillers",
        "sous la présidence du Maire.\nPrésents : M. Jean DUPRÉ, Maire, Mme Anne ROY",
    ],
)
def test_the_chair_is_read_in_each_of_its_forms(printed: str) -> None:
    found = chair(Script(printed).whole)
    assert found is not None
    assert found.value == "Jean DUPRÉ"


@pytest.mark.parametrize(
    "printed",
    [
        "Présidence : DUPRÉ\nPrésents : Mme Anne ROY",
        "sous la présidence de DUPRÉ, Maire",
        "Sous la présidence de DUPRÉ\nSecrétaire : Mme Anne ROY",
        "Président : M. DUPRÉ",
    ],
)
def test_the_chair_may_be_named_by_the_family_name_alone(printed: str) -> None:
    found = chair(Script(printed).whole)
    assert found is not None
    assert found.value == "DUPRÉ"


def test_who_opens_the_list_of_members_does_not_preside_by_it() -> None:
    found = chair(Script("sous la présidence du Maire.\nPrésents : Mme Anne ROY, M. Jean DUPRÉ, Maire").whole)
    assert found is not None
    assert found.value == "Jean DUPRÉ"


def test_an_office_is_held_by_the_one_named_in_full() -> None:
    heading = "M. DUPRÉ, Maire, ouvre la séance. Mme KERN, Maire de Faux. Présents : M. Jean DUPRÉ, Maire"
    found = office_holder(Script(heading).whole, "maire")
    assert found is not None
    assert found.value == "Jean DUPRÉ"


@pytest.mark.parametrize(
    "printed",
    [
        "sous la présidence du Maire",
        "Présents : Jean DUPRÉ",
        "le conseil municipal",
        "sous la présidence du Maire.\nPrésents : Mme Anne ROY",
    ],
)
def test_nobody_presides_who_is_not_named(printed: str) -> None:
    assert chair(Script(printed).whole) is None
