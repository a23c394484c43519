"""Which agreements a clause approves or has signed, under which name, between whom."""

import pytest

from linkedacts.extraction.agreements import Sources, agreements
from linkedacts.extraction.forms import Found
from linkedacts.extraction.passage import Script

AUTHORITY = "Commune de Val-d'Ormelle"


def read(clause: str) -> list[tuple[str, tuple[str, ...]]]:
    whole = Script(clause).whole
    sources = Sources([whole], None, whole.part(0, 0), Found(AUTHORITY, 0, 1, "authority"))
    return [(pact.title.value, tuple(party.value for party in pact.parties)) for pact in agreements(sources)]


@pytest.mark.parametrize(
    ("clause", "title", "parties"),
    [
        (
            "D'approuver la convention entre la commune et l'association Les Amis du Livre ;",
            "convention entre la commune et l'association Les Amis du Livre",
            (AUTHORITY, "association Les Amis du Livre"),
        ),
        (
            "approuve la convention avec l'association Les Amis du Livre et autorise le maire à la signer",
            "convention avec l'association Les Amis du Livre",
            (AUTHORITY, "association Les Amis du Livre"),
        ),
        (
            "valide le contrat de maintenance avec la société Ormelle Énergie et charge le maire de l'exécuter",
            "contrat de maintenance avec la société Ormelle Énergie",
            (AUTHORITY, "société Ormelle Énergie"),
        ),
        (
            "AUTORISE le maire à signer l'avenant n° 2 au bail de la maison médicale",
            "avenant n° 2 au bail de la maison médicale",
            (),
        ),
        (
            "autorise le maire à signer le bail commercial avec M. Paul Fictif, gérant de la boulangerie",
            "bail commercial avec M. Paul Fictif",
            (AUTHORITY, "M. Paul Fictif"),
        ),
        (
            "Approuve la convention avec le Département pour les travaux de la route 12",
            "convention avec le Département pour les travaux de la route 12",
            (AUTHORITY, "Département"),
        ),
        (
            "Approuve la convention entre le Département du Vallon, la commune et la société Onde relative à l'eau",
            "convention entre le Département du Vallon, la commune et la société Onde relative à l'eau",
            ("Département du Vallon", AUTHORITY, "société Onde"),
        ),
        (
            "Approuve la convention entre la Commune, d'une part, et l'association Le Relais, d'autre part, ci-annexée",
            "convention entre la Commune, d'une part, et l'association Le Relais, d'autre part",
            (AUTHORITY, "association Le Relais"),
        ),
        (
            "De signer avec la société Vallon Informatique un contrat de maintenance des serveurs d'un montant de 90 €",
            "contrat de maintenance des serveurs",
            (AUTHORITY, "société Vallon Informatique"),
        ),
        (
            "Il est conclu avec la société Vallon Informatique un contrat de maintenance",
            "contrat de maintenance",
            (AUTHORITY, "société Vallon Informatique"),
        ),
        (
            "ATTRIBUE le marché de travaux de voirie à l'entreprise Vallon TP pour un montant de 52 000 € HT",
            "marché de travaux de voirie",
            (AUTHORITY, "entreprise Vallon TP"),
        ),
        (
            "APPROUVE la convention de mise à disposition d'un local au profit du Syndicat des eaux à compter de mai",
            "convention de mise à disposition d'un local au profit du Syndicat des eaux",
            (AUTHORITY, "Syndicat des eaux"),
        ),
        (
            "APPROUVE la convention de partenariat Commune\nde Val-d'Ormelle/Agglomération du Vallon jointe en annexe",
            "convention de partenariat",
            ("Commune de Val-d'Ormelle", "Agglomération du Vallon"),
        ),
        (
            "APPROUVE la convention tripartite Commune de Val-d'Ormelle / Département / Association Le Relais",
            "convention tripartite",
            (AUTHORITY, "Département", "Association Le Relais"),
        ),
    ],
)
def test_an_agreement_ends_where_the_clause_decides_something_else(
    clause: str, title: str, parties: tuple[str, ...]
) -> None:
    assert read(clause) == [(title, parties)]


def test_an_item_of_a_clause_names_an_agreement() -> None:
    clause = "Approuve : a) - l'aide de 60 €, b) - la convention à passer entre la commune et l'association Le Relais"
    assert read(clause) == [
        ("convention à passer entre la commune et l'association Le Relais", (AUTHORITY, "association Le Relais"))
    ]


@pytest.mark.parametrize(
    "clause", ["FIXE le montant de la subvention à 400 €", "AUTORISE le maire à signer la convention"]
)
def test_a_clause_that_names_no_agreement_gives_none(clause: str) -> None:
    assert read(clause) == []


@pytest.mark.parametrize(
    ("title", "report", "clause", "named", "parties"),
    [
        (
            "Protocole d'accord tripartite\nVille de Val-d'Ormelle\nSociété du Vallon\nSociété Onde",
            "Le maire expose.",
            "APPROUVE le protocole d'accord",
            "Protocole d'accord tripartite",
            ("Ville de Val-d'Ormelle", "Société du Vallon", "Société Onde"),
        ),
        (
            "Éclairage public",
            "Il propose de confier au Syndicat d'énergie du Vallon, par convention, la maîtrise d'ouvrage.",
            "AUTORISE le maire à signer la convention de mandat",
            "convention de mandat",
            (AUTHORITY, "Syndicat d'énergie du Vallon"),
        ),
        (
            "Convention d'objectifs – Association Le Relais",
            "Le maire expose.",
            "APPROUVE la convention d'objectifs jointe",
            "convention d'objectifs",
            (AUTHORITY, "Association Le Relais"),
        ),
        (
            "Subvention à l'association Le Relais\nConvention de partenariat",
            "Le maire expose.",
            "APPROUVE la convention de partenariat annexée",
            "convention de partenariat",
            (AUTHORITY, "association Le Relais"),
        ),
        (
            "Télétransmission des actes",
            "Entre l'État, représenté par le préfet,\nEt la commune de Val-d'Ormelle, représentée par son maire,",
            "APPROUVE l'avenant n° 2 relatif aux marchés publics",
            "avenant n° 2 relatif aux marchés publics",
            ("État", "commune de Val-d'Ormelle"),
        ),
        (
            "Entretien des chaudières",
            "| Titulaire du marché | Ormelle Énergie |\n| Durée | 3 ans |",
            "AUTORISE le maire à signer le contrat d'entretien des chaudières",
            "contrat d'entretien des chaudières",
            (AUTHORITY, "Ormelle Énergie"),
        ),
        (
            "Entretien des chaudières",
            "Titulaire : Ormelle Énergie\nTitulaire : Chaudières du Val",
            "AUTORISE le maire à signer le contrat d'entretien des chaudières",
            "contrat d'entretien des chaudières",
            (),
        ),
        (
            "Occupation du domaine public – Centre d'art La Verrière",
            "Le maire expose.",
            "APPROUVE la convention d'occupation du domaine public",
            "convention d'occupation du domaine public",
            (),
        ),
    ],
)
def test_parties_named_elsewhere_in_the_act(
    title: str, report: str, clause: str, named: str, parties: tuple[str, ...]
) -> None:
    assert read_act(title, report, clause) == [(named, parties)]


def read_act(title: str, report: str, clause: str) -> list[tuple[str, tuple[str, ...]]]:
    whole = Script("\n\n".join([title, report, clause])).whole
    ends = [len(title), len(title) + 2 + len(report)]
    sources = Sources(
        [whole.part(ends[1] + 2, whole.end)],
        whole.part(0, ends[0]),
        whole.part(ends[0] + 2, ends[1]),
        Found(AUTHORITY, 0, 1, "authority"),
    )
    return [(pact.title.value, tuple(party.value for party in pact.parties)) for pact in agreements(sources)]
