"""The operative clauses in all voices, each way of printing them a row."""

import pytest

from linkedacts.extraction.clauses import clauses
from linkedacts.extraction.enacting_verbs import enacts
from linkedacts.extraction.passage import Script
from linkedacts.extraction.sections import rows
from linkedacts.extraction.segmentation import Item


def read(printed: str, is_order: bool = False) -> list[str]:
    whole = Script(printed).whole
    return [clause.value for clause in clauses(rows(Item(whole, whole), (), None), is_order)]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (
            "Après en avoir délibéré, le conseil décide :\n- d'approuver le projet ;\n- d'autoriser le Maire à signer.",
            ["d'approuver le projet", "d'autoriser le Maire à signer"],
        ),
        (
            "Le Conseil Municipal,\nVu le budget,\nAPPROUVE le compte ;\n\nDIT que la dépense est inscrite.",
            ["APPROUVE le compte", "DIT que la dépense est inscrite"],
        ),
        (
            "Il est proposé au Conseil :\n- De fixer le tarif à 3 € ;\n- De dire que les crédits existent.\n\nAdopté.",
            ["De fixer le tarif à 3 €", "De dire que les crédits existent"],
        ),
        (
            "Après avoir délibéré, les membres ont, à l'unanimité :\n- Approuvé le plan,\n- Chargé le Maire.",
            ["Approuvé le plan", "Chargé le Maire"],
        ),
        (
            "Après en avoir délibéré à l'unanimité,\nARTICLE 1 : SOLLICITE une aide.\nARTICLE 2 : AUTORISE le Maire.",
            ["SOLLICITE une aide", "AUTORISE le Maire"],
        ),
        (
            "DÉLIBÈRE\nArticle 1er : Est approuvé le plan.\nArticle deux : Le Président signe.",
            ["Est approuvé le plan", "Le Président signe"],
        ),
        (
            "Après en avoir délibéré, le conseil :\n- FIXE les taux : bâti 32 %\nFait et délibéré les jour et an",
            ["FIXE les taux : bâti 32 %"],
        ),
        (
            "Après en avoir délibéré, le conseil décide :\n+ D'identifier les zones ;\n+ Charge le maire du suivi\n"
            "La présente délibération a été approuvée à l'unanimité. Le Maire en est chargé.",
            ["D'identifier les zones", "Charge le maire du suivi"],
        ),
        (
            "Le Maire,\nDÉCIDE de renoncer au droit.\nLa présente décision sera affichée.",
            ["DÉCIDE de renoncer au droit"],
        ),
        (
            "Le conseil municipal, par 12 voix pour, approuve le bail.\nTransmis au contrôle de légalité le 10 mai 23",
            ["approuve le bail"],
        ),
        ("Le conseil décide :\n=> de vendre le four ;\n=> de signer.", ["de vendre le four", "de signer"]),
        (
            "Le conseil, après en avoir délibéré,\nVALIDE la carte\nACTE EXÉCUTOIRE Reçu par l'État le 01/12/2023",
            ["VALIDE la carte"],
        ),
        (
            "Le conseil décide d'affecter le résultat comme suit :\n- 100 € au compte 1068 ;\n- 50 € en report.",
            ["d'affecter le résultat comme suit : 100 € au compte 1068 ; 50 € en report"],
        ),
        (
            "DÉLIBÈRE\n1° - Approuve :\na) - l'aide,\nb) - la convention.\n2° - Autorise.\n3° - La dépense suit.",
            ["Approuve : a) - l'aide, b) - la convention", "Autorise", "La dépense suit"],
        ),
        (
            "Il est proposé au conseil :\nDE SE PRONONCER sur le projet.\n\nDIT QUE les crédits sont inscrits.",
            ["DE SE PRONONCER sur le projet", "DIT QUE les crédits sont inscrits"],
        ),
        (
            "Nous vous demandons :\n- d'approuver le plan ;\n- de voter l'aide.",
            ["d'approuver le plan", "de voter l'aide"],
        ),
        (
            "Il est donc proposé au Conseil d'approuver la convention.\n\nLe Conseil adopte.",
            ["d'approuver la convention"],
        ),
        ("Le conseil décide d'accepter l'offre de M. Paul FICTIF.", ["d'accepter l'offre de M. Paul FICTIF"]),
        ("DÉCIDE\nArticle 1 - De payer.\nArticle 2 - De signer.\nLe Maire\nAnne HÊTRE", ["De payer", "De signer"]),
        (
            "DÉCIDE\nArticle 1 - De payer.\nArticle 2 - De signer.\nCertifié exécutoire par le Maire,\nle 2 mai 2022",
            ["De payer", "De signer"],
        ),
        (
            "Nous vous demandons de bien vouloir :\n♦ APPROUVER le plan ;\n♦ VOTER l'aide.",
            ["APPROUVER le plan", "VOTER l'aide"],
        ),
        ("Après en avoir délibéré :\n1°/ approuve le plan ;\n2°/ vote l'aide.", ["approuve le plan", "vote l'aide"]),
        ("Le conseil,\nVu le décret ;\ndécide, à l'unanimité, d'adopter les tarifs.", ["d'adopter les tarifs"]),
        (
            "DELIBERE\nARTICLE 1 Est approuvé le plan.\nARTICLE 2 Le Maire signe.\nVu et présenté pour enrôlement",
            ["Est approuvé le plan", "Le Maire signe"],
        ),
        (
            "Il est proposé au Conseil :\n- D'AIDER.\nAprès en avoir délibéré, le Conseil ADOPTE à l'unanimité.",
            ["D'AIDER"],
        ),
        (
            "Le conseil décide :\n- d'approuver le plan ;\nPage 2/2\n- de voter l'aide.",
            ["d'approuver le plan", "de voter l'aide"],
        ),
        ("Il est proposé au Conseil de désigner un membre.\n\nA été élue :\n- Alba ROY", []),
        ("Le conseil municipal décide à l'unanimité de retenir le devis.", ["de retenir le devis"]),
        ("Le conseil municipal prend acte du rapport.", ["prend acte du rapport"]),
        ("Le conseil adopte.", []),
    ],
)
def test_a_clause_is_read_in_each_voice(printed: str, expected: list[str]) -> None:
    assert read(printed) == expected


def test_an_order_has_articles() -> None:
    printed = (
        "LE MAIRE,\nARRÊTE\nArticle 1er – La rue est fermée.\nArticle 2 – Le présent arrêté est affiché.\nFait à Aubrac"
    )
    assert read(printed, is_order=True) == ["La rue est fermée", "Le présent arrêté est affiché"]


def test_a_tally_ends_the_last_article() -> None:
    printed = "DÉCIDE\nArticle 1 : de vendre le terrain ;\nArticle 2 : de fixer le prix.\nPour : 2 - Contre : 1"
    assert read(printed) == ["de vendre le terrain", "de fixer le prix"]


def test_a_tally_ends_the_list() -> None:
    printed = "Après en avoir délibéré, le conseil fixe :\n- Salle : 80 €\n- Cimetière : 150 €\nVote : 5 pour, 1 contre"
    assert read(printed) == ["Salle : 80 €", "Cimetière : 150 €"]


@pytest.mark.parametrize("words", ["d'approuver le plan", "fixe le tarif", "s'engage a verser", "decident de vendre"])
def test_a_verb_opens_a_clause(words: str) -> None:
    assert enacts(words)


@pytest.mark.parametrize("words", ["deliberation du 3 mai", "signature du bail", "de quartier", "participation de 3 €"])
def test_a_noun_opens_none(words: str) -> None:
    assert not enacts(words)
