"""People named by how they voted; all names are invented."""

import pytest

from linkedacts.extraction.passage import Script
from linkedacts.extraction.sides import side_words
from linkedacts.extraction.voters import bystanders, voters


def named(printed: str) -> dict[str, list[str]]:
    zone = Script(printed).whole
    read = voters(zone, side_words(zone))
    return {side: [person.value for person in people] for side, people in read.items() if people}


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("2 abstentions (Mme A. ROY et M. KERN)", {"abstentions": ["A. ROY", "KERN"]}),
        ("CONTRE 1 (Luc HUET)\nABSTENTION 1 (Anne ROY)", {"against": ["Luc HUET"], "abstentions": ["Anne ROY"]}),
        ("8 abstentions (groupe d'union du centre et Mme\nROY)", {"abstentions": ["ROY"]}),
        ("Abstentions : 3 (groupe Vivre Mieux)", {}),
        ("Abstentions : 3 (l'opposition)", {}),
        ("2 contre (DUPRÉ, ROY)", {"against": ["DUPRÉ", "ROY"]}),
        ("Contre : M. DUPRÉ, Mme ROY\nAbstention : néant", {"against": ["DUPRÉ", "ROY"]}),
        ("Contre : DUPRÉ Jean, ROY Anne", {"against": ["Jean DUPRÉ", "Anne ROY"]}),
        ("Contre : 1 – M. ROY", {"against": ["ROY"]}),
        ("CONTRE M. ROY", {"against": ["ROY"]}),
        ("3 votes contre de MM. ROY, KERN, HUET", {"against": ["ROY", "KERN", "HUET"]}),
        ("1 voix contre : Mme ROY, 1 abstention : M. KERN", {"against": ["ROY"], "abstentions": ["KERN"]}),
        ("par 20 voix, 1 contre (M. ROY) et 1 abstention (M. KERN)", {"against": ["ROY"], "abstentions": ["KERN"]}),
        ("abstention de Mme ROY", {"abstentions": ["ROY"]}),
        ("M. DUPRÉ s'abstient", {"abstentions": ["DUPRÉ"]}),
        ("MM. ROY et KERN ayant voté contre", {"against": ["ROY", "KERN"]}),
        ("Mme ROY vote contre, M. KERN s'abstient.", {"against": ["ROY"], "abstentions": ["KERN"]}),
        ("Se sont abstenus : Jean ROY, Anne KERN\nFait à Val, Luc HUET", {"abstentions": ["Jean ROY", "Anne KERN"]}),
        ("Ne prennent pas part au vote : 2 voix\nMme ROY, M. KERN.\n\nFait", {"not_participating": ["ROY", "KERN"]}),
        ("Contre : 0\nFait à Val, Luc HUET", {}),
        ("Pour : 6 Contre : 1 Abstention : 1\nLE CONSEIL APPROUVE LA CONVENTION", {}),
        ("Contre : 1 (M. ROY, qui a pouvoir de Mme KERN)", {"against": ["ROY"]}),
        ("Pour Madame Anne ROY, le projet est bon", {}),
    ],
)  # fmt: skip
def test_voters_are_named_beside_their_side(printed: str, expected: dict[str, list[str]]) -> None:
    assert named(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Anne ROY informe que Luc KERN ne prend pas part au vote", ["Luc KERN"]),
        ("M. ROY, intéressé à l'affaire, quitte la salle et ne participe pas au vote.", ["ROY"]),
        ("Mme ROY, M. KERN et M. HUET ne prennent pas part au vote", ["ROY", "KERN", "HUET"]),
        ("Sur proposition de M. ROY, Mme KERN ne prend pas part au vote", ["KERN"]),
        ("Mme ROY se retire au moment du vote.", ["ROY"]),
        ("Mme ROY quitte la séance.", []),
        ("Le conseil ne prend pas part au vote", []),
    ],
)
def test_those_who_take_no_part_are_the_subject_of_the_sentence(printed: str, expected: list[str]) -> None:
    zone = Script(printed).whole
    assert [person.value for person in bystanders(zone)] == expected
