"""Items that hold several votes, and elections with their rounds; all names are invented."""

import pytest

from linkedacts.codes import Method, Outcome
from linkedacts.extraction.ballots import BallotRead, several_votes
from linkedacts.extraction.passage import Script

ELECTION = """Il est procédé au scrutin secret.
Premier tour de scrutin
Nombre de bulletins trouvés dans l'urne : 15
Bulletins blancs : 1
Suffrages déclarés nuls : 0
Suffrages exprimés : 14
Majorité absolue : 8
Ont obtenu :
- M. Jean DUPRÉ : 7 voix
- Mme Anne ROY : sept (7) voix
Deuxième tour de scrutin
M. Jean DUPRÉ a obtenu 10 voix
Mme Anne ROY a obtenu quatre suffrages
M. Jean DUPRÉ, ayant obtenu la majorité absolue des suffrages, a été proclamé maire.
"""


def read(printed: str) -> list[BallotRead]:
    whole = Script(printed).whole
    return several_votes(whole, whole)


def test_each_round_of_an_election_is_a_vote() -> None:
    first, second = read(ELECTION)
    assert [one.round.value if one.round else None for one in (first, second)] == [1, 2]
    assert (first.blank.value if first.blank else None, first.null.value if first.null else None) == (1, 0)
    assert [(c.person.value, c.votes.value) for c in first.candidacies] == [("Jean DUPRÉ", 7), ("Anne ROY", 7)]
    assert [(c.person.value, c.votes.value) for c in second.candidacies] == [("Jean DUPRÉ", 10), ("Anne ROY", 4)]
    assert (first.elected, first.outcome) == ((), None)
    assert [person.value for person in second.elected] == ["Jean DUPRÉ"]
    assert second.outcome is not None
    assert second.outcome.value is Outcome.ELECTED
    assert {one.method.value if one.method else None for one in (first, second)} == {Method.SECRET_BALLOT}


@pytest.mark.parametrize(
    ("printed", "elected"),
    [
        ("A été élu :\n- Jean DUPRÉ\n\nLe Conseil adopte.", ["Jean DUPRÉ"]),
        ("Sont élus : M. Jean DUPRÉ, Mme Anne ROY.\nFait à Val, Paul HUET", ["Jean DUPRÉ", "Anne ROY"]),
        ("DÉSIGNE M. Jean DUPRÉ et Mme Anne ROY comme délégués", ["Jean DUPRÉ", "Anne ROY"]),
        ("Ont été élus\n\nTitulaires :\n- Jean DUPRÉ\nSuppléants :\n- Anne ROY", ["Jean DUPRÉ", "Anne ROY"]),
        ("Ont été élus :\n- Titulaire : Monsieur le Maire\n- Suppléant : Anne ROY", ["Anne ROY"]),
        ("Mme Anne ROY est élue déléguée au syndicat.", ["Anne ROY"]),
    ],
)
def test_those_elected_are_named(printed: str, elected: list[str]) -> None:
    assert [[person.value for person in one.elected] for one in read(printed)] == [elected]


def test_an_amendment_and_its_act_are_two_votes() -> None:
    amendment, act = read(
        "Amendement de M. ROY :\nPour : 5\nContre : 10\nRejeté.\n"
        "Délibération :\nPour : 12\nContre : 3 (M. ROY, Mme KERN, M. HUET)\nAdoptée."
    )
    both = (amendment, act)
    assert [one.subject.value for one in both if one.subject] == ["Amendement de M. ROY", "Délibération"]
    assert [one.outcome.value for one in both if one.outcome] == [Outcome.REJECTED, Outcome.ADOPTED]
    assert [{side: found.value for side, found in one.counts.items()} for one in both] == [
        {"in_favor": 5, "against": 10},
        {"in_favor": 12, "against": 3},
    ]
    assert [person.value for person in act.names["against"]] == ["ROY", "KERN", "HUET"]


@pytest.mark.parametrize(
    "printed",
    [
        "Pour : 12\nContre : 3",
        "Le Conseil adopte.",
        "Mme Anne ROY est désignée secrétaire de séance",
        "DÉSIGNE Maître ROY, notaire",
        "",
    ],
)
def test_a_single_vote_is_not_listed(printed: str) -> None:
    assert read(printed) == []
