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
        (["A. ROY", "L. ROY"], "A. ROY", {"A. ROY"}),
        (["A. ROY", "L. ROY"], "ROY", {"ROY"}),
        (["A. ROY", "L. ROY"], "Luc ROY", {"Luc ROY", "L. ROY"}),
        (["Anne ROY", "Luc ROY"], "L. ROY", {"L. ROY", "Luc ROY"}),
        (["Anne ROY"], "L. ROY", {"L. ROY"}),
        (["Jean-Luc KERN", "Jean HUET"], "J.-L. KERN", {"J.-L. KERN", "Jean-Luc KERN"}),
        (["Jean KERN"], "J.-L. KERN", {"J.-L. KERN"}),
        (["Jean DUPRÉ"], "Anne ROY", {"Anne ROY"}),
    ],
)
def test_a_name_stands_for_the_only_person_listed_who_may_bear_it(
    listed: list[str], name: str, forms: set[str]
) -> None:
    assert Register(listed).forms_of(name) == forms
