"""Text layers of poor recognition are told from print and from good recognition."""

import pytest

from linkedacts.reading.poor_layers import is_poor

_PRINT = (
    "Le conseil municipal de Valombre, réuni le 3 mars 2024 à 18h30 sous la présidence de Mme Odile VERNAY, vu"
    " l'article L.2121-29 du CGCT, décide à l'unanimité (12 voix) : d'approuver les tarifs de l'eau à 2,50 €/m³ ;"
    " de charger M. le maire d'exécuter la délibération n°2024-12, reçue en préfecture le 05/03/2024"
    " – www.valombre.fr, mairie@valombre.fr"
)


@pytest.mark.parametrize(
    ("text", "poor"),
    [
        (_PRINT, False),
        (_PRINT.upper(), False),
        (_PRINT.replace("o", "0"), True),
        (_PRINT.replace("u", "£"), True),
        (_PRINT.replace("i", "|"), True),
        ("Va|0mbre", False),
        ("", False),
    ],
)
def test_words_that_are_none_make_a_layer_poor(text: str, poor: bool) -> None:
    assert is_poor(text) is poor
