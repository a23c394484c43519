"""Who is meant by a name among those listed; all names are invented."""

import pytest

from linkedacts.extraction.namesakes import Register


@pytest.mark.parametrize(
    ("listed", "name", "forms"),
    [
        (["Jean DUPRÉ", "Anne ROY"], "DUPRE", {"DUPRE", "Jean DUPRÉ"}),
        (["Jean DUPRÉ", "Anne ROY"], "J. DUPRÉ", {"J. DUPRÉ", "Jean DUPRÉ"}),
        (["DUPRÉ", "Anne ROY"], "Jean DUPRÉ", {"Jean DUPRÉ", "DUPRÉ"}),
        (["Luc ROY", "Anne ROY"], "ROY", {"ROY"}),
        (["ROY", "Luc ROY"], "Anne ROY", {"Anne ROY"}),
        (["Jean DUPRÉ"], "J.", {"J."}),
        (["Jean DUPRÉ"], "Anne ROY", {"Anne ROY"}),
    ],
)
def test_a_name_stands_for_the_only_person_listed_who_may_bear_it(
    listed: list[str], name: str, forms: set[str]
) -> None:
    assert Register(listed).forms_of(name) == forms
