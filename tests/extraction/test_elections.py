"""Who is elected, in the ways that acts tell it; all names are invented."""

import pytest

from tests.extraction.short_acts import read, told

HEAD = "Commune de Larzy\nSéance du 24 mai 2020\n"


@pytest.mark.parametrize(
    ("printed", "elected"),
    [
        (
            "Objet : Élection du maire\nMme Alba ROY : quatorze (14) voix\n"
            "Mme Alba ROY, ayant obtenu la majorité absolue, a été proclamée Maire et a été immédiatement installée.",
            ["Alba ROY"],
        ),
        (
            "Objet : Commission d'appel d'offres\n"
            "Sont élus membres titulaires : M. Ugo KERN, Mme Lina HUET\nSont élus membres suppléants : Mme Rose VIAL",
            ["Ugo KERN", "Lina HUET", "Rose VIAL"],
        ),
        (
            "Objet : Correspondant défense\n"
            "Le conseil municipal, après en avoir délibéré, désigne à l'unanimité M. Noé BRAC correspondant défense.",
            ["Noé BRAC"],
        ),
        (
            "Objet : Élection des adjoints\nOnt été proclamés élus en qualité d'adjoints :\n"
            "1er adjoint : M. Ugo KERN\n2ème adjoint : Mme Lina HUET",
            ["Ugo KERN", "Lina HUET"],
        ),
        (
            "Objet : Commissions\nSont désignés membres de la commission finances : Mme Alba ROY, M. Ugo KERN.\n"
            "Adopté à l'unanimité.",
            ["Alba ROY", "Ugo KERN"],
        ),
        (
            "Objet : Élection d'un vice-président\nMme Lina HUET : 20 voix\nM. Noé BRAC : 18 voix\n"
            "Mme Lina HUET est élue 5ème vice-présidente.",
            ["Lina HUET"],
        ),
        (
            "Objet : Délégués\nSont élus :\nTitulaires : Mme Lina HUET, M. Noé BRAC\nSuppléante : Mme Rose VIAL",
            ["Lina HUET", "Noé BRAC", "Rose VIAL"],
        ),
        (
            "Objet : Élection d'un délégué\nMme Rose VIAL et M. Noé BRAC sont désignés assesseurs.\n"
            "Sont désignés scrutateurs : M. Ugo KERN.\nMme Lina HUET : 20 voix\nMme Lina HUET est élue déléguée.",
            ["Lina HUET"],
        ),
    ],
)
def test_whoever_is_elected_is_named(printed: str, elected: list[str]) -> None:
    act = read(HEAD + printed)
    assert told(act)["outcome"] == "elected"
    assert [name for ballot in act.votes for name in ballot.elected] == elected


def test_whom_a_vote_designates_did_not_vote_for_it_by_name() -> None:
    act = read(f"{HEAD}Objet : Délégué\nLe conseil, par 4 voix pour, désigne Mme Lina HUET déléguée au syndicat.")
    assert told(act) == {"outcome": "elected", "in_favor": 4}
