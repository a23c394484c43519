"""Whose act it is, each printed form a row."""

import pytest

from linkedacts.extraction.issuers import assembly, authority, printed_siren
from linkedacts.extraction.passage import Script


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Commune de Val-d'Ormelle\nSéance du 3 mai 2022", "Commune de Val-d'Ormelle"),
        ("COMMUNAUTÉ DE COMMUNES DES TROIS CLOCHERS", "COMMUNAUTÉ DE COMMUNES DES TROIS CLOCHERS"),
        ("Conseil de Ormelle Rivières Métropole", "Ormelle Rivières Métropole"),
        ("Commune AUBEMARCHE\nLe conseil municipal de la commune d'Aubemarche étant réuni", "Commune d'Aubemarche"),
        ("DÉPARTEMENT DU VALLON\nCONSEIL DÉPARTEMENTAL DU VALLON\nRéunion", "DÉPARTEMENT DU VALLON"),
        ("DÉPARTEMENT DU VALLON\nCOMMUNE DE SAINT-ORME\nConseil municipal", "COMMUNE DE SAINT-ORME"),
        ("Le Conseil départemental du Vallon, réuni le 3 mai 2022", "Conseil départemental du Vallon"),
        ("Conseil municipal\nConvention avec le Conseil départemental du Vallon", None),
        ("CONSEIL RÉGIONAL DE GRANDE-RIVIÈRE", "CONSEIL RÉGIONAL DE GRANDE-RIVIÈRE"),
        ("CONSEIL RÉGIONAL\nRÉUNION DE LA COMMISSION\nLe Conseil Régional Grande-Rive", "Conseil Régional Grande-Rive"),
        ("COLLECTIVITÉ TERRITORIALE DE GUYANE", "COLLECTIVITÉ TERRITORIALE DE GUYANE"),
        ("CENTRE COMMUNAL D'ACTION SOCIALE D'AUBEMARCHE", "CENTRE COMMUNAL D'ACTION SOCIALE D'AUBEMARCHE"),
        (
            "Service départemental d'incendie et de secours du Vallon",
            "Service départemental d'incendie et de secours du Vallon",
        ),
        ("SICTOM du Pays d'Orme", "SICTOM du Pays d'Orme"),
        (
            "Syndicat intercommunal d'alimentation en eau potable de la Vallée",
            "Syndicat intercommunal d'alimentation en eau potable de la Vallée",
        ),
        ("Département du Vallon\nGRAND VALLON AGGLO\nEXTRAIT", "GRAND VALLON AGGLO"),
        ("Mairie de Saint-Orme\nDÉCISION DU MAIRE", "Commune de Saint-Orme"),
        ("MAIRIE\nDE\nVAL-D'ORMELLE\nSéance du 2 mai", "Commune DE VAL-D'ORMELLE"),
        ("Le Maire d'Aubemarche,", "Commune d'Aubemarche"),
        ("Commune de Val-d'Ormelle Séance du 3 mai", "Commune de Val-d'Ormelle"),
        ("La présente délibération est adoptée.", None),
    ],
)
def test_an_authority_is_a_kind_and_a_place(printed: str, expected: str | None) -> None:
    found = authority(Script(printed).whole)
    assert (found and found.value) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Le Conseil municipal s'est réuni", "Conseil municipal"),
        ("Séance du Comité syndical", "Comité syndical"),
        ("La Commission permanente", "Commission permanente"),
        ("CONSEIL DÉPARTEMENTAL DU VALLON\nCOMMISSION PERMANENTE", "COMMISSION PERMANENTE"),
        ("Le maire arrête", None),
    ],
)
def test_an_assembly_is_named_as_printed(printed: str, expected: str | None) -> None:
    found = assembly(Script(printed).whole)
    assert (found and found.value) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("SIREN 243 400 017", "243400017"),
        ("SIRET : 243 400 017 00022", "243400017"),
        ("034-243400017-20231003-246674-DE-1-1", "243400017"),
        ("SIREN 243 400 018", None),
    ],
)
def test_a_siren_has_its_check_digit(printed: str, expected: str | None) -> None:
    found = printed_siren.first(Script(printed).whole)
    assert (found and found.value) == expected
