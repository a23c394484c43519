"""Numbers and names that tell no vote of the council, and lists that are no attendance; all names are invented."""

from typing import Any

import pytest

from tests.extraction.short_acts import read, told

HEAD = """Commune de Larzy
Séance du 12 mai 2020
Présents : Mme Alba ROY, M. Ugo KERN, Mme Lina HUET, M. Noé BRAC
Absent : M. Paul TARD
"""
ADOPTED = {"outcome": "adopted"}
TEXTS: list[tuple[str, dict[str, Any]]] = [
    (
        "Objet : Vente\nLa commission des finances, réunie le 5 mai, a émis un avis favorable par 5 voix pour et "
        "2 contre.\nLe conseil municipal, après en avoir délibéré, approuve la vente.",
        ADOPTED,
    ),
    (
        "Objet : Vente\nVu la délibération du 3 mars 2019 adoptée par 12 voix pour et 3 contre,\n"
        "Le conseil municipal approuve la vente.",
        ADOPTED,
    ),
    (
        "Objet : Tableau des effectifs\nVu l'avis favorable unanime du comité technique (10 pour, 0 contre),\n"
        "Le conseil municipal approuve le tableau.",
        ADOPTED,
    ),
    (
        "Objet : Rythmes scolaires\nUne enquête auprès des parents a donné 45 voix pour et 12 contre.\n"
        "Le conseil municipal, à l'unanimité, maintient la semaine de 4 jours.",
        ADOPTED | {"unanimous": True},
    ),
    (
        "Objet : Subvention\nL'association compte 120 adhérents contre 98 en 2019, et demande 500 € pour 3 fêtes.\n"
        "Le conseil municipal attribue 500 €.",
        ADOPTED,
    ),
    (
        "Objet : Éclairage\nM. Ugo KERN indique qu'il s'abstiendra. Mme Lina HUET est plutôt contre.\n"
        "Le conseil municipal approuve le projet à la majorité.",
        ADOPTED | {"unanimous": False},
    ),
    (
        "Objet : Création de poste\nLe conseil crée 2 postes pour 35 heures, contre 28 heures auparavant.",
        ADOPTED,
    ),
    (
        "Objet : Vente\nLe conseil approuve la vente.\nPour 12 mois à compter du 1er juin.\nFait à Larzy",
        ADOPTED,
    ),
    (
        "Objet : Tarifs\nLe conseil, après un vote favorable de ses membres, fixe le prix.",
        ADOPTED,
    ),
    (
        "Objet : Travaux\nÉtaient présents à la réunion de travail : M. Jean DUVAL, Mme Rose PETIT.\n"
        "Le conseil municipal approuve les travaux.",
        ADOPTED,
    ),
    (
        "Objet : Commissions\nCommission voirie\nPrésident : M. Ugo KERN\nMembres : Mme Lina HUET\n"
        "Adopté à l'unanimité.",
        ADOPTED | {"unanimous": True},
    ),
    (
        "Objet : Subventions\nFootball : 500 € - Pour : 4\n"
        "Comité des fêtes : 300 € - Pour : 3, NPPV : 1 (Mme Lina HUET)\nLe conseil attribue ces subventions.",
        ADOPTED | {"in_favor": 3, "not_participating": 1, "not_participating by": ["Lina HUET"]},
    ),
    (
        "Objet : Vœu\nLe vœu recueille 2 voix. Il est rejeté.",
        {"outcome": "rejected"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "expected"), TEXTS, ids=[printed.split("\n", 2)[1][:40] for printed, _ in TEXTS])
def test_only_the_council_s_own_vote_is_read(printed: str, expected: dict[str, Any]) -> None:
    act = read(HEAD + printed)
    assert told(act) == expected
    assert act.attendance is not None
    assert act.attendance.present == ("Alba ROY", "Ugo KERN", "Lina HUET", "Noé BRAC")
    assert act.attendance.absent == ("Paul TARD",)


def test_whom_the_council_designates_is_elected() -> None:
    act = read(
        HEAD + "Objet : Désignation\nLe conseil municipal désigne Mme Lina HUET représentante au conseil d'école."
    )
    assert told(act) == {"outcome": "elected"}
    assert [list(ballot.elected) for ballot in act.votes] == [["Lina HUET"]]
