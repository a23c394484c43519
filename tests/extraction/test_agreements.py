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
    ],
)
def test_an_agreement_ends_where_the_clause_decides_something_else(
    clause: str, title: str, parties: tuple[str, ...]
) -> None:
    assert read(clause) == [(title, parties)]


@pytest.mark.parametrize(
    "clause", ["FIXE le montant de la subvention à 400 €", "AUTORISE le maire à signer la convention"]
)
def test_a_clause_that_names_no_agreement_gives_none(clause: str) -> None:
    assert read(clause) == []
