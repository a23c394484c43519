"""What an act is about, each place where its title is printed a row."""

import pytest

from linkedacts.extraction.attendance import attendance
from linkedacts.extraction.passage import Script
from linkedacts.extraction.segmentation import Item
from linkedacts.extraction.titles import title

REPORT = "Le Maire expose le projet.\nLe conseil décide d'approuver le projet."


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Délibération n° 2024-12\nObjet : Tarifs de l'eau", "Tarifs de l'eau"),
        ("Délibération n° 2024-12\nOBJET\nTarifs de l'eau", "Tarifs de l'eau"),
        ("Objet : Décision modificative n° 2 - 2021_045", "Décision modificative n° 2"),
        (
            "Objet de la délibération : Tarifs de\nl'eau et de l'assainissement",
            "Tarifs de l'eau et de l'assainissement",
        ),
        ("objet : Soutien au club - Convention\nservice : Direction des sports", "Soutien au club - Convention"),
        ("Dossier n° PC 1\nObjet : Permis de construire\nDemandeur : SCI LES ORMES", "Permis de construire"),
        (
            "BUREAU COMMUNAUTAIRE\nSéance du 5 mai 2024\nDélibération n° B2024-9\nGarantie d'emprunt",
            "Garantie d'emprunt",
        ),
        (
            "VALLON AGGLO\nEXTRAIT DU REGISTRE\nSÉANCE DU 6 JUILLET 2023\nCC_2023_0087\nTarifs de l'eau",
            "Tarifs de l'eau",
        ),
        (
            "2024 DEVE 17 Convention d'occupation du domaine public\nPROJET DE DÉLIBÉRATION",
            "Convention d'occupation du domaine public",
        ),
        ("ARRÊTÉ N° 24.117\nportant réglementation de la circulation", "portant réglementation de la circulation"),
        (
            "Conseil municipal\n\nCOMITÉ 21 Comité pour l'environnement\nDésignation",
            "COMITÉ 21 Comité pour l'environnement Désignation",
        ),
        (
            "Délibération n° 22-C-0145\n\nQuartier des Tilleuls - Protocole\n\nI. Contexte",
            "Quartier des Tilleuls - Protocole",
        ),
        ("Délibération au Conseil municipal\ndu lundi 20 mars 2023\nTarifs de l'eau", "Tarifs de l'eau"),
        ("Délibération n° DCM 2023-0095\n17 - Action sociale - Subvention", "Action sociale - Subvention"),
        ("N° 2023-9\nPRESIDENCE - Quartier des Tilleuls - Protocole", "PRESIDENCE - Quartier des Tilleuls - Protocole"),
        (
            "ÉLECTION D'UN ADJOINT\n\nPremier tour de scrutin\nBulletins blancs : 2\nMajorité absolue : 5",
            "ÉLECTION D'UN ADJOINT",
        ),
        ("Objet : Vente de bois\nSur demande du préfet, le conseil municipal retire son vote.", "Vente de bois"),
        ("Objet : Vente de bois :\nLes élus sont 12.\nLe conseil vend.", "Vente de bois"),
        ("Objet : Vente de bois\nRésultat du vote : unanimité", "Vente de bois"),
        ("DÉLIBÉRATION N° 2018-14\nDU CONSEIL MUNICIPAL DE SORVAL\nVente de bois", "Vente de bois"),
        ("Délibération n° 2020/15 - 7.1 Décisions budgétaires\nVente de bois", "Vente de bois"),
        ("RÈGLEMENT INTÉRIEUR\nDU CONSEIL MUNICIPAL", "RÈGLEMENT INTÉRIEUR DU CONSEIL MUNICIPAL"),
        ("Attribution de subventions\nExercice 2013", "Attribution de subventions Exercice 2013"),
    ],
)
def test_a_title_is_read_where_a_heading_prints_it(heading: str, expected: str) -> None:
    whole = Script(f"{heading}\n\n{REPORT}").whole
    found = title(Item(whole, whole), ())
    assert found is not None
    assert found.value == expected


def test_a_verb_that_enacts_is_no_title() -> None:
    printed = "BUDGET 2024\n\nLe Conseil régional, réuni le 4 mai\nVU le code,\n\nAPPROUVE le budget."
    whole = Script(printed).whole
    found = title(Item(whole, whole), ())
    assert found is not None
    assert found.value == "BUDGET 2024"


def test_a_title_in_capitals_is_read_between_a_list_and_a_sentence_that_names_someone() -> None:
    printed = (
        "Étaient présents : tous les élus sauf Mme Alba ROY, excusée.\n\nCHOIX DU TROISIEME ADJOINT\n"
        "Suite au départ de M. Luc KERN, il est procédé au scrutin secret.\nLe conseil décide de voter."
    )
    whole = Script(printed).whole
    found = title(Item(whole, whole), attendance(whole).blocks)
    assert found is not None
    assert found.value == "CHOIX DU TROISIEME ADJOINT"
