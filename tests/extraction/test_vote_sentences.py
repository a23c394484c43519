"""The sentences in which acts tell their votes; all names are invented."""

from typing import Any

import pytest

from tests.extraction.short_acts import read, told

HEAD = """Commune de Larzy
Séance du 12 mai 2020
Présents : Mme Alba ROY, M. Ugo KERN, Mme Lina HUET, M. Noé BRAC
Absent : M. Paul TARD
Objet : Tarifs de la cantine
Madame le Maire présente le projet de tarifs.
"""

SENTENCES: list[tuple[str, dict[str, Any]]] = [
    (
        "Abstentions : Mme HUET, M. BRAC (pouvoir de M. TARD)\nContre : aucun\n"
        "Le conseil adopte à l'unanimité des suffrages exprimés.",
        {"outcome": "adopted", "unanimous": True, "against": 0, "abstentions by": ["HUET", "BRAC", "TARD"]},
    ),
    (
        "Vote contre : M. Noé BRAC\nAbstention : Mme Lina HUET\nAdopté à la majorité.",
        {"outcome": "adopted", "unanimous": False, "against by": ["Noé BRAC"], "abstentions by": ["Lina HUET"]},
    ),
    (
        "Le Conseil Municipal, à la majorité (4 POUR, 1 ABSTENTION : M. Noé BRAC), fixe le prix.",
        {"outcome": "adopted", "unanimous": False, "in_favor": 4, "abstentions": 1, "abstentions by": ["Noé BRAC"]},
    ),
    (
        "Le conseil, à l'unanimité moins 1 voix contre et 2 abstentions, fixe le prix.",
        {"outcome": "adopted", "unanimous": True, "against": 1, "abstentions": 2},
    ),
    (
        "Le conseil, par vote à main levée : 4 pour, 0 contre, 1 abstention, fixe le prix.",
        {"outcome": "adopted", "method": "show_of_hands", "in_favor": 4, "against": 0, "abstentions": 1},
    ),
    (
        "Le conseil municipal approuve les tarifs.\nP : 4 - C : 0 - A : 1",
        {"outcome": "adopted", "in_favor": 4, "against": 0, "abstentions": 1},
    ),
    (
        "Le conseil adopte la proposition.\nPour : quatre (4)\nContre : zéro (0)\nAbstention : une (1)",
        {"outcome": "adopted", "in_favor": 4, "against": 0, "abstentions": 1},
    ),
    ("Présents : 4 Exprimés : 5 Pour : 5\nLe conseil adopte le prix.", {"outcome": "adopted", "in_favor": 5}),
    (
        "Les tarifs sont adoptés par 4 voix pour et 1 abstention.",
        {"outcome": "adopted", "in_favor": 4, "abstentions": 1},
    ),
    ("Le conseil municipal prend note de ces tarifs.", {"outcome": "noted"}),
    ("Après discussion, la décision est reportée à la prochaine séance.", {"outcome": "postponed"}),
    ("Après discussion, vote reporté.", {"outcome": "postponed"}),
    ("Le conseil municipal refuse cette proposition.", {"outcome": "rejected"}),
    ("La délibération, mise aux voix, est adoptée à l'unanimité.", {"unanimous": True, "outcome": "adopted"}),
    (
        "Le Conseil Municipal, ouï cet exposé, et après en avoir délibéré à l'unanimité des "
        "membres présents et représentés, 23 voix POUR :\n- DÉCIDE de fixer le prix.",
        {"unanimous": True, "in_favor": 23, "outcome": "adopted"},
    ),
    (
        "ADOPTÉ par 28 VOIX POUR, 5 VOIX CONTRE (M. BRAC, Mme HUET (+ pouvoir de M. TARD), MM. "
        "SOREL et MORIN), 2 ABSTENTIONS (Mme LAMB, M. OGER)",
        {
            "in_favor": 28,
            "against": 5,
            "abstentions": 2,
            "unanimous": False,
            "outcome": "adopted",
            "abstentions by": ["LAMB", "OGER"],
            "against by": ["BRAC", "HUET", "TARD", "SOREL", "MORIN"],
        },
    ),
    (
        "Résultat du vote : Suffrages exprimés : 33 – Pour : 33\nLe conseil adopte.",
        {"in_favor": 33, "outcome": "adopted"},
    ),
    (
        "Votants : 33 - Abstentions : 4 - Exprimés : 29 - Pour : 29\nLe conseil adopte.",
        {"in_favor": 29, "abstentions": 4, "outcome": "adopted"},
    ),
    (
        "Adopté à l'unanimité (M. Ugo KERN ne prenant pas part au vote).",
        {"unanimous": True, "outcome": "adopted", "not_participating by": ["Ugo KERN"]},
    ),
    (
        "Monsieur Ugo KERN et Madame Lina HUET, intéressés à l'affaire, ne participent ni aux "
        "débats ni au vote.\nLe conseil approuve à l'unanimité.",
        {"unanimous": True, "outcome": "adopted", "not_participating by": ["Ugo KERN", "Lina HUET"]},
    ),
    (
        "Adopté à la majorité avec 3 voix contre : MM. BRAC, OGER et Mme HUET",
        {"unanimous": False, "against": 3, "outcome": "adopted", "against by": ["BRAC", "OGER", "HUET"]},
    ),
    (
        "Le Conseil Municipal, par 18 voix POUR et 5 ABSTENTIONS (M. BRAC, Mme HUET, MM. OGER, "
        "SOREL et MORIN), adopte les tarifs.",
        {
            "in_favor": 18,
            "abstentions": 5,
            "outcome": "adopted",
            "abstentions by": ["BRAC", "HUET", "OGER", "SOREL", "MORIN"],
        },
    ),
    ("Approuvé à l'unanimité par 15 voix.", {"in_favor": 15, "unanimous": True, "outcome": "adopted"}),
    ("VOTÉ À L'UNANIMITÉ", {"unanimous": True, "outcome": "adopted"}),
    ("Délibération approuvée à la majorité : 2 contre.", {"unanimous": False, "against": 2, "outcome": "adopted"}),
    (
        "Nombre de votants : 20\nNombre de suffrages exprimés : 18\nMajorité absolue : 10\nVotes "
        "pour : 17\nVotes contre : 1\nAbstentions : 2\nLe conseil adopte.",
        {"in_favor": 17, "against": 1, "abstentions": 2, "unanimous": False, "outcome": "adopted"},
    ),
    (
        "13 pour - 0 contre - 0 abstention\nLe conseil adopte.",
        {"in_favor": 13, "against": 0, "abstentions": 0, "outcome": "adopted"},
    ),
    (
        "Adopté à l'unanimité des suffrages exprimés (2 abstentions : M. BRAC, Mme HUET).",
        {"unanimous": True, "abstentions": 2, "outcome": "adopted", "abstentions by": ["BRAC", "HUET"]},
    ),
    (
        "11 POUR – 2 ABSTENTIONS (Mmes HUET et LAMB)\nLe conseil adopte.",
        {"in_favor": 11, "abstentions": 2, "outcome": "adopted", "abstentions by": ["HUET", "LAMB"]},
    ),
    ("Adoptée à l'unanimité – 1 abstention", {"unanimous": True, "abstentions": 1, "outcome": "adopted"}),
    (
        "Votes : 15 Pour, 0 Contre, 0 Abstention\nLe conseil adopte.",
        {"in_favor": 15, "against": 0, "abstentions": 0, "outcome": "adopted"},
    ),
    (
        "Par 9 voix contre et 4 voix pour, le conseil refuse la proposition.",
        {"in_favor": 4, "against": 9, "unanimous": False, "outcome": "rejected"},
    ),
    ("La proposition n'est pas adoptée.", {"outcome": "rejected"}),
    (
        "Le conseil décide, à l'unanimité moins une voix (M. BRAC), de fixer le prix.",
        {"unanimous": True, "outcome": "adopted"},
    ),
    ("Pour : unanimité\nLe conseil adopte.", {"unanimous": True, "outcome": "adopted"}),
    (
        "POUR : Unanimité CONTRE : 0 ABSTENTION : 0\nLe conseil adopte.",
        {"unanimous": True, "against": 0, "abstentions": 0, "outcome": "adopted"},
    ),
    (
        "Pour : 19 (dont 4 procurations)\nContre : 0\nAbstention : 1 (M. Noé BRAC)\nLe conseil adopte.",
        {"in_favor": 19, "against": 0, "abstentions": 1, "abstentions by": ["Noé BRAC"], "outcome": "adopted"},
    ),
    (
        "Le conseil, après un vote à main levée et à l'unanimité, adopte les tarifs.",
        {"unanimous": True, "method": "show_of_hands", "outcome": "adopted"},
    ),
    (
        "Ont voté pour : Mme ROY, M. KERN\nOnt voté contre : Mme HUET\nS'est abstenu : M. BRAC\nLe conseil adopte.",
        {"in_favor by": ["ROY", "KERN"], "against by": ["HUET"], "abstentions by": ["BRAC"], "outcome": "adopted"},
    ),
    (
        "Le conseil municipal, à 12 voix pour et 3 contre, fixe le prix.",
        {"in_favor": 12, "against": 3, "unanimous": False, "outcome": "adopted"},
    ),
    (
        "Après délibération, le conseil, avec 12 voix pour, 1 voix contre (Noé BRAC) et 0 abstention, fixe le prix.",
        {
            "in_favor": 12,
            "against": 1,
            "abstentions": 0,
            "against by": ["Noé BRAC"],
            "unanimous": False,
            "outcome": "adopted",
        },
    ),
    (
        "Vote du conseil municipal :\nPour 14\nContre 0\nAbstentions 1",
        {"in_favor": 14, "against": 0, "abstentions": 1, "outcome": "adopted"},
    ),
    (
        "Vote :\n- Pour : 14 voix\n- Contre : 0 voix\n- Abstention : 1 voix (Mme Lina HUET)",
        {"in_favor": 14, "against": 0, "abstentions": 1, "abstentions by": ["Lina HUET"], "outcome": "adopted"},
    ),
    (
        "Mise aux voix, la proposition est adoptée par 14 voix pour et une abstention, celle de Mme Lina HUET.",
        {"in_favor": 14, "abstentions": 1, "outcome": "adopted", "abstentions by": ["Lina HUET"]},
    ),
    (
        "Le conseil, à l'unanimité des présents, et avec l'abstention de M. Noé BRAC, décide de fixer le prix.",
        {"unanimous": True, "abstentions by": ["Noé BRAC"], "outcome": "adopted"},
    ),
    (
        "DÉCISION DU CONSEIL : ADOPTÉ (POUR : 14, CONTRE : 0, ABST : 1)",
        {"in_favor": 14, "against": 0, "abstentions": 1, "outcome": "adopted"},
    ),
    ("Décision : approuvée à l'unanimité des votants", {"unanimous": True, "outcome": "adopted"}),
    (
        "Le conseil municipal, à l'unanimité des membres présents (15 pour), DÉCIDE de fixer le prix.",
        {"unanimous": True, "in_favor": 15, "outcome": "adopted"},
    ),
    (
        "Le Conseil Municipal, après en avoir délibéré, et par : 15 voix pour ; 0 voix contre ; 0 "
        "abstention, fixe le prix.",
        {"in_favor": 15, "against": 0, "abstentions": 0, "outcome": "adopted"},
    ),
    ("PREND ACTE des tarifs présentés.", {"outcome": "noted"}),
    (
        "Le conseil municipal, après en avoir pris connaissance, donne acte au maire de sa communication.",
        {"outcome": "noted"},
    ),
    ("Les conseillers prennent acte. Pas de vote.", {"outcome": "noted"}),
    (
        "Cette délibération est adoptée à la majorité absolue des suffrages exprimés : 20 pour, 4 "
        "contre, 3 abstentions.",
        {"in_favor": 20, "against": 4, "abstentions": 3, "unanimous": False, "outcome": "adopted"},
    ),
    (
        "Sur 27 votants : 20 pour, 4 contre, 3 abstentions. Adopté.",
        {"in_favor": 20, "against": 4, "abstentions": 3, "unanimous": False, "outcome": "adopted"},
    ),
    (
        "Pour : 20 Contre : 4 Abstentions : 3 NPPV : 1 (Mme Alba ROY)\nLe conseil adopte.",
        {
            "in_favor": 20,
            "against": 4,
            "abstentions": 3,
            "not_participating": 1,
            "not_participating by": ["Alba ROY"],
            "unanimous": False,
            "outcome": "adopted",
        },
    ),
    (
        "Le Conseil Municipal à l'unanimité des présents et représentés (19 votants) fixe le prix.",
        {"unanimous": True, "outcome": "adopted"},
    ),
    ("Le conseil, par 15 voix sur 15, fixe le prix.", {"in_favor": 15, "outcome": "adopted"}),
    (
        "Voix pour : 15 Voix contre : - Abstentions : -\nLe conseil adopte.",
        {"in_favor": 15, "against": 0, "abstentions": 0, "outcome": "adopted"},
    ),
    ("Ainsi délibéré à l'unanimité.", {"unanimous": True, "outcome": "adopted"}),
    (
        "Le quorum étant atteint, le conseil, après un vote favorable de 12 de ses membres, fixe le prix.",
        {"outcome": "adopted"},
    ),
    (
        "Mme Alba ROY, Maire, ayant quitté la salle et n'ayant pas pris part au vote, le conseil "
        "approuve à l'unanimité.",
        {"unanimous": True, "not_participating by": ["Alba ROY"], "outcome": "adopted"},
    ),
    (
        "Ne participent pas au vote : Mme Alba ROY (et par procuration M. Paul TARD)\nPour : 3\nLe conseil adopte.",
        {"in_favor": 3, "not_participating by": ["Alba ROY", "Paul TARD"], "outcome": "adopted"},
    ),
    (
        "Le vote donne le résultat suivant : 8 voix pour, 7 voix contre. Le projet est donc adopté.",
        {"in_favor": 8, "against": 7, "unanimous": False, "outcome": "adopted"},
    ),
    (
        "Adopté à l'unanimité des membres présents, soit 15 voix pour.",
        {"in_favor": 15, "unanimous": True, "outcome": "adopted"},
    ),
]


@pytest.mark.parametrize(("printed", "expected"), SENTENCES, ids=[printed[:50] for printed, _ in SENTENCES])
def test_a_sentence_tells_the_vote(printed: str, expected: dict[str, Any]) -> None:
    assert told(read(HEAD + printed)) == expected


def test_those_who_abstain_among_the_members_present_are_no_list_of_presents() -> None:
    act = read(
        "Commune de Larzy\nSéance du 12 mai 2020\nObjet : Tarifs de la cantine\nMme le Maire présente les tarifs.\n"
        "DÉLIBÉRATION ADOPTÉE À LA MAJORITÉ DES MEMBRES PRÉSENTS (2 abstentions : M. Noé BRAC, Mme Lina HUET)"
    )
    assert act.attendance is None or act.attendance.present == ()
    assert told(act)["abstentions by"] == ["Noé BRAC", "Lina HUET"]
