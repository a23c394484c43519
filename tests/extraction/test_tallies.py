"""Counts of votes in the ways that acts print them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linkedacts.extraction.passage import Script
from linkedacts.extraction.tallies import ballots_counted

Counts = dict[str, int]


def ballots(printed: str) -> list[Counts]:
    zone = Script(printed).whole
    return [{side: found.value for side, found in ballot.items()} for ballot in ballots_counted(zone)]


def counts(in_favor: int | None = None, against: int | None = None, abstentions: int | None = None) -> Counts:
    read = {"in_favor": in_favor, "against": against, "abstentions": abstentions}
    return {side: count for side, count in read.items() if count is not None}


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Pour : 21\nContre : 0\nAbstentions : 2", counts(21, 0, 2)),
        ("POUR 18 - CONTRE 1 - ABSTENTION 0", counts(18, 1, 0)),
        ("Vote : Pour 4 Contre 0 Abstention 1", counts(4, 0, 1)),
        ("Pour = 12 ; Contre = 2", counts(12, 2)),
        ("Voix pour : vingt et une", counts(21)),
        ("Votes Pour : 12 Votes Contre : 0", counts(12, 0)),
        ("Votants : 15 Pour : 13 Contre : 1 Abstentions : 1", counts(13, 1, 1)),
        ("Contre : /\nAbstentions : néant", counts(None, 0, 0)),
        ("Abstention(s) : 0", counts(None, None, 0)),
        ("Pour : 15 dont 2 pouvoirs", counts(15)),
        ("CONTRE 1 (Jean DUPRÉ)\nABSTENTION 1 (Anne ROY)", counts(None, 1, 1)),
        ("POUR\n21\nCONTRE\n0\nABSTENTION\n\n2 (Anne ROY ; Luc KERN)", counts(21, 0, 2)),
        ("34 voix pour et une voix contre", counts(34, 1)),
        ("par 20 voix pour, 3 contre et 2 abstentions", counts(20, 3, 2)),
        ("Vote : 6 voix pour - 1 voix contre (KERN Luc) - 0 abstention", counts(6, 1, 0)),
        ("(15 voix « Pour » et 2 « Abstention »)", counts(15, None, 2)),
        ("0 abstention, 0 contre, 15 pour", counts(15, 0, 0)),
        ("Vote : 12 pour / 0 contre / 1 abst.", counts(12, 0, 1)),
        ("2 abstentions (Mme ROY et M. KERN)", counts(None, None, 2)),
        ("3 votes contre de MM. ROY, KERN, HUET", counts(None, 3)),
        ("2 contre (DUPRÉ, ROY)", counts(None, 2)),
        ("deux conseillers s'abstiennent", counts(None, None, 2)),
        ("par 20 voix contre 3", counts(20, 3)),
        ("à l'unanimité des votants (31 voix), 8 abstentions", counts(31, None, 8)),
        ("à l'unanimité, par 31 voix", counts(31)),
        ("à l'unanimité moins une abstention", counts(None, None, 1)),
        ("à l'unanimité moins une voix contre", counts(None, 1)),
        ("Pour Contre Abstention\n21 0 2", counts(21, 0, 2)),
        ("Pour\nContre\nAbstentions\n21\n0\n2", counts(21, 0, 2)),
        ("| Pour : | Contre : |\n| 12 | 3 |", counts(12, 3)),
        ("En exercice Présents Votants Pour Contre Abstention\n15 12 14 14 0 0", counts(14, 0, 0)),
        ("Ne prennent pas part au vote : 5", {"not_participating": 5}),
        ("5 élus ne prennent pas part au vote", {"not_participating": 5}),
        ("Ne prend pas part : 5", {"not_participating": 5}),
        ("une aide pour une classe.\nVote : 3 pour, 1 abstention", {"in_favor": 3, "abstentions": 1}),
    ],
)
def test_counts_are_read_in_each_of_their_forms(printed: str, expected: Counts) -> None:
    assert ballots(printed) == [expected]


@pytest.mark.parametrize(
    "printed",
    [
        "un crédit pour 15 logements contre 12 en 2020",
        "Pour 15 jours, la lutte contre 3 maladies",
        "pour : 2 500 €",
        "une aide pour la cantine, soit 7 pour la classe verte",
        "l'Association pour l'Aide aux Aînés\n\nPour le foyer : Mme ROY\n- Pour le jardin : M. KERN",
        "Pour 2023, le budget",
        "pour huit (8) parcelles, pour zéro (00) bâtiment",
        "Contre : M. DUPRÉ",
        "Pour : unanimité",
        "Le Conseil adopte.",
        "à l'unanimité des membres présents et représentés",
        "l'avis de 3 commissions, favorable",
    ],
)
def test_no_count_is_invented(printed: str) -> None:
    assert ballots(printed) == []


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (
            "Amendement : POUR : 10\nCONTRE : 2\nABSTENTION : 1\nDélibération : POUR : 13\nCONTRE : 0",
            [counts(10, 2, 1), counts(13, 0)],
        ),
        ("POUR 21\nCONTRE 0\nABSTENTION 0\nadoptée par 21 voix pour", [counts(21, 0, 0)]),
        ("Association A : 10 voix pour, 2 contre.\nAssociation B : 12 voix pour.", [counts(10, 2), counts(12)]),
    ],
)
def test_a_side_counted_again_otherwise_begins_another_vote(printed: str, expected: list[Counts]) -> None:
    assert ballots(printed) == expected


@given(st.text(alphabet="pourcntabsexi 0123456789:()-\n'", max_size=120))
def test_every_count_stands_where_it_is_said_to(printed: str) -> None:
    zone = Script(printed).whole
    for ballot in ballots_counted(zone):
        for found in ballot.values():
            assert str(found.value) in printed[found.start : found.end] or found.value == 0
