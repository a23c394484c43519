"""The département that a heading names."""

import pytest

from linkedacts.extraction.departments import department
from linkedacts.extraction.passage import Script


@pytest.mark.parametrize(
    ("heading", "code"),
    [
        ("RÉPUBLIQUE FRANÇAISE\nDÉPARTEMENT DE L'HÉRAULT\nCommune de Vallon-Perdu", "34"),
        ("DÉPARTEMENT\nAlpes-de-Haute-Provence\nCOMMUNE DE VALLON-PERDU", "04"),
        ("Département des Alpes Maritimes – arrondissement de Grasse", "06"),
        ("Département : Loire-Atlantique", "44"),
        ("DEPARTEMENT DE LA LOIRE\nARRONDISSEMENT DE ROANNE", "42"),
        ("Département de la Haute-Loire", "43"),
        ("Département du Territoire de Belfort", "90"),
        ("Département de La Réunion", "974"),
        ("DÉPARTEMENT\nde la\nCORSE-DU-SUD", "2A"),
        ("Département de Vallon-Perdu", None),
        ("Le conseil départemental de la Loire", None),
        ("Département du Var, en lien avec le département du Gard", None),
        ("Commune de Vallon-Perdu", None),
    ],
)
def test_a_heading_tells_its_departement(heading: str, code: str | None) -> None:
    assert department(Script(heading).whole) == code
