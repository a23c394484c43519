"""Who presides over a session; all names are invented."""

import pytest

from linkedacts.extraction.chairs import chair
from linkedacts.extraction.passage import Script


@pytest.mark.parametrize(
    "printed",
    [
        "Président : M. Jean DUPRÉ\nSecrétaire : Mme Anne ROY",
        "sous la présidence de M. Jean DUPRÉ, Maire",
        "sous la Présidence de\nMonsieur Jean DUPRÉ",
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


@pytest.mark.parametrize("printed", ["sous la présidence du Maire", "Présents : Jean DUPRÉ", "le conseil municipal"])
def test_nobody_presides_who_is_not_named(printed: str) -> None:
    assert chair(Script(printed).whole) is None
