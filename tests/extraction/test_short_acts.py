"""The vote of a short act, read from the whole of it: heading, title, a sentence or two; all names are invented."""

from typing import Any

import pytest

from tests.extraction.short_acts import read, told

HEAD = "Commune de Larzy\nSéance du 12 mai 2020\n"
VOTES: list[tuple[str, dict[str, Any]]] = [
    (
        "Objet : Acquisition d'un terrain\n"
        "POUR : 14 / CONTRE : 2 (M. HARDY, Mme LOISON) / ABSTENTIONS : 1 (M. DELOR)\n"
        "Le Conseil Municipal décide d'acquérir le terrain.",
        {"outcome": "adopted", "unanimous": False, "in_favor": 14, "against": 2, "abstentions": 1}
        | {"against by": ["HARDY", "LOISON"], "abstentions by": ["DELOR"]},
    ),
    (
        "Objet : Emprunt\nVotants 13 Pour 11 Contre 1 Abstention 1\nLe Conseil municipal autorise l'emprunt.",
        {"outcome": "adopted", "unanimous": False, "in_favor": 11, "against": 1, "abstentions": 1},
    ),
    (
        "Objet : Budget primitif\nVote :\nPour : 7\nContre : 2\nAbstention : 0\nLe budget primitif est adopté.",
        {"outcome": "adopted", "unanimous": False, "in_favor": 7, "against": 2, "abstentions": 0},
    ),
    (
        "Objet : Tarifs 2024\nPour 6 Contre 0 Abstention 0",
        {"outcome": "adopted", "in_favor": 6, "against": 0, "abstentions": 0},
    ),
    (
        "Objet : Vœu relatif à la gare\nPour : 4 - Contre : 10 - Abstention : 1\nLe vœu est rejeté.",
        {"outcome": "rejected", "unanimous": False, "in_favor": 4, "against": 10, "abstentions": 1},
    ),
    (
        "Objet : Achat d'un tracteur\n"
        "Résultat du vote : 6 pour, 6 contre. La voix du maire étant prépondérante, la délibération est adoptée.",
        {"outcome": "adopted", "unanimous": False, "in_favor": 6, "against": 6},
    ),
    (
        "Objet : Subvention au comité des fêtes\nLe conseil décide de verser 500 € au comité.\nVote : unanimité",
        {"outcome": "adopted", "unanimous": True},
    ),
    (
        "Objet : Indemnités de fonction des élus\n"
        "Après en avoir délibéré, le conseil, par 10 voix pour, 2 contre et 1 abstention,\n- FIXE l'indemnité.",
        {"outcome": "adopted", "unanimous": False, "in_favor": 10, "against": 2, "abstentions": 1},
    ),
    (
        "Objet : Modification du PLU\nLe conseil municipal, à la majorité (Contre : M. Alain TRICOT ; Abstentions : "
        "Mmes Rose BIGEARD et Nadia COUSTY), approuve la modification.",
        {"outcome": "adopted", "unanimous": False, "against by": ["Alain TRICOT"]}
        | {"abstentions by": ["Rose BIGEARD", "Nadia COUSTY"]},
    ),
    (
        "Objet : Règlement du marché\nOuï l'exposé, le conseil municipal, à la majorité des suffrages exprimés, "
        "M. Luc ANDRIEU votant contre, Mme Éva DORE s'abstenant, adopte le règlement.",
        {"outcome": "adopted", "unanimous": False, "against by": ["Luc ANDRIEU"], "abstentions by": ["Éva DORE"]},
    ),
    (
        "Objet : Règlement du marché\nLe conseil municipal approuve le règlement.\nVote(s) pour : 27\n"
        "Vote(s) contre : 0\nAbstention(s) : 0\nNon-participation(s) : 2 - Mme Paule GENTY, M. Rémi HUGON",
        {"outcome": "adopted", "in_favor": 27, "against": 0, "abstentions": 0, "not_participating": 2}
        | {"not_participating by": ["Paule GENTY", "Rémi HUGON"]},
    ),
    (
        "Objet : Cession du presbytère\nLe conseil municipal décide à l'unanimité d'ajourner sa décision.",
        {"outcome": "postponed", "unanimous": True},
    ),
    (
        "Objet : Affectation du résultat\nLe conseil municipal décide à l'unanimité de reporter l'excédent de 20 €.",
        {"outcome": "adopted", "unanimous": True},
    ),
    (
        "Objet : Enquête publique\nLe Conseil, par 7 voix, donne un avis favorable.",
        {"outcome": "adopted", "in_favor": 7},
    ),
    (
        "Objet : Élection du maire\nOnt obtenu :\n- M. Jean ROUILLARD : 12 voix\n- Mme Claire PESCHARD : 2 voix\n"
        "M. Jean ROUILLARD, ayant obtenu la majorité absolue, est proclamé maire.",
        {"outcome": "elected"},
    ),
    (
        "Objet : Élection d'un délégué\nLe conseil municipal :\nPROCLAME M. Théo GRANDVAL élu délégué titulaire.",
        {"outcome": "elected"},
    ),
    (
        "Objet : Extinction de l'éclairage\n"
        "Après avoir voté, par 7 voix pour, 9 voix contre et 1 abstention, le conseil :\nREJETTE le projet.",
        {"outcome": "rejected", "unanimous": False, "in_favor": 7, "against": 9, "abstentions": 1},
    ),
    (
        "Objet : Plan vélo\nJe vous propose de bien vouloir :\n- approuver le plan.\n"
        "Les conclusions, mises aux voix, sont adoptées à l'unanimité.",
        {"outcome": "adopted", "unanimous": True},
    ),
    (
        "Objet : Travaux de l'école\nLe maire présente les travaux de 3 classes, contre 1 l'an passé.\n"
        "Le Conseil autorise le maire à lancer la consultation pour 4 lots.",
        {"outcome": "adopted"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "expected"), VOTES, ids=[printed.split("\n", 2)[1][:40] for printed, _ in VOTES])
def test_a_short_act_tells_its_vote_in_a_sentence_or_two(printed: str, expected: dict[str, Any]) -> None:
    assert told(read(HEAD + printed)) == expected


COUNTED_ABOVE = """Nombre de membres
En exercice : 15
Présents : 12
Votants : 14
Pour : 13
Contre : 0
Abstention : 1
{}L'an deux mille vingt, le douze mai, le conseil municipal s'est réuni sous la présidence de Mme Ginette BOISSE.
Présents : Mme BOISSE Ginette, M. DELMAS Jean
{}Le conseil municipal, ouï l'exposé de Madame le Maire, décide d'adhérer au groupement.
"""


@pytest.mark.parametrize("titles", [("", "OBJET : Adhésion\n"), ("OBJET : Adhésion\n", "")])
def test_counts_in_the_heading_hold_where_the_act_counts_nothing_after_it(titles: tuple[str, str]) -> None:
    act = read(HEAD + COUNTED_ABOVE.format(*titles))
    assert told(act) == {"outcome": "adopted", "in_favor": 13, "against": 0, "abstentions": 1}
    assert act.attendance is not None
    assert act.attendance.members_in_office == 15


def test_a_social_action_centre_s_own_council_is_no_other_body() -> None:
    head = "CENTRE COMMUNAL D'ACTION SOCIALE\nConseil d'administration du 7 décembre 2022\nObjet : Aide alimentaire\n"
    act = read(f"{head}Le Conseil d'Administration, à l'unanimité, accorde une aide de 200 €.")
    assert told(act) == {"outcome": "adopted", "unanimous": True}


def test_those_a_decision_designates_are_no_attendance() -> None:
    act = read(
        f"{HEAD}Objet : Désignation des délégués au syndicat\nSont élus à l'unanimité :\n"
        "Titulaires : Mme Edith THIBAULT, M. Denis SAUGER\nSuppléante : Mme Flore URSIN"
    )
    assert act.attendance is None
    assert told(act) == {"outcome": "elected", "unanimous": True}
