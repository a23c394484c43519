"""Who reports an item, each printed form a row."""

import pytest

from linkedacts.extraction.forms import Found
from linkedacts.extraction.passage import Script
from linkedacts.extraction.rapporteurs import rapporteur

CHAIR = Found("Lise OMBRE", 0, 1, "chair")


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Rapporteur : Ugo KERN\n\nLe projet est prêt.", "Ugo KERN"),
        ("Rapporteure : Mme Alba ROY, adjointe aux finances", "Alba ROY"),
        ("Sur le rapport de M. Ugo KERN,", "Ugo KERN"),
        ("Madame le Maire donne la parole à Monsieur Ugo KERN, qui expose :", "Ugo KERN"),
        ("Entendu l'exposé de Madame Alba ROY, adjointe,", "Alba ROY"),
        ("Sur le rapport présenté par M. Ugo KERN,", "Ugo KERN"),
        ("Alba ROY rapporte :\nLe projet est prêt.", "Alba ROY"),
        ("Madame le Maire, Lise OMBRE, rapporte :", "Lise OMBRE"),
        ("Mme Alba ROY, adjointe aux finances, rappelle que le budget est voté.", "Alba ROY"),
        ("Madame le Maire expose que le budget est voté.", "Lise OMBRE"),
        ("M. le Maire informe que la commune a reçu un chèque.", "Lise OMBRE"),
        ("Rapporteur : KERN\nLe projet est prêt.", "KERN"),
        ("Rapporteur – Mme ROY\nLe projet est prêt.", "ROY"),
        ("RAPPORTEUR : M. LE MAIRE\nLe projet est prêt.", "Lise OMBRE"),
        ("Rapporteur : Mme la Présidente\nLe projet est prêt.", "Lise OMBRE"),
        ("Rapport présenté par M. Ugo KERN", "Ugo KERN"),
        ("Mme ROY, rapporteure, expose le projet.", "ROY"),
        ("ZA du Vieux Pont – Curage des fossés\nMadame le Maire indique que le projet est prêt.", "Lise OMBRE"),
        ("Rapporteur : Mme la Présidente de la commission des finances", None),
        ("Rapporteur\nIl est proposé d'entendre Mme Alba ROY.", None),
        ("M. KERN demande quand le projet sera prêt.", None),
        ("Le projet est prêt et sera présenté en mai.", None),
        ("La commission propose un avis favorable.", None),
    ],
)
def test_who_reports_is_read(printed: str, expected: str | None) -> None:
    found = rapporteur(Script(printed).whole, CHAIR)
    assert (found and found.value) == expected


def test_a_chief_whom_no_heading_names_is_nobody() -> None:
    assert rapporteur(Script("Madame le Maire expose que le budget est voté.").whole, None) is None


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Séance du 3 mai 2022\nRapporteur : Monsieur KERN Ugo\nTarifs de l'eau", "Ugo KERN"),
        ("Séance du 3 mai 2022\nRapporteur : la commission des finances\nTarifs de l'eau", None),
    ],
)
def test_a_rapporteur_over_the_title_is_read(heading: str, expected: str | None) -> None:
    script = Script(f"{heading}\n\nLe projet est prêt.")
    end = len(heading)
    found = rapporteur(script.whole.part(end, script.whole.end), None, script.whole.part(0, end))
    assert (found and found.value) == expected
