"""The act's own number, each printed form a row."""

import pytest

from linkedacts.extraction.act_numbers import number
from linkedacts.extraction.forms import Found
from linkedacts.extraction.passage import Script


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Délibération n°M2023-353", "M2023-353"),
        ("ARRÊTÉ MUNICIPAL n° 2010/27", "2010/27"),
        ("n° 2014 / 213", "2014/213"),
        ("N° 2016.02.16 - Subvention au club", "2016.02.16"),
        ("Délibération CC-2024-045", "CC-2024-045"),
        ("Numéro de l'acte : 2022-58", "2022-58"),
        ("Commune VAL-D'ORMELLE   D12\nEXTRAIT DU REGISTRE DES DÉLIBÉRATIONS", "D12"),
        ("DCM N° 2022-06-27-04 : Tarifs", "2022-06-27-04"),
        ("AFFAIRE N° 12/20230304", "12/20230304"),
        ("Sous la présidence de Mme ROY, habilitée par arrêté n° 2019/14", None),
        ("Le premier vice-président, suite à l'arrêté n° 2018 A71", None),
        ("Délibération n° CP-2023-0456", "CP-2023-0456"),
        ("DÉLIBÉRATION DEL20240315_07", "DEL20240315_07"),
        ("DÉCISION N° 2024-DC-115", "2024-DC-115"),
        ("ARRÊTÉ N° 24.117", "24.117"),
        ("N° 2024/03-12", "2024/03-12"),
        ("DÉLIBÉRATION N° 2023.AP.117", "2023.AP.117"),
        ("réf : 2024_14", "2024_14"),
        ("Délibération 2019-07 du 4 avril 2019", "2019-07"),
        ("CC_2023_0087", "CC_2023_0087"),
        ("N° 2023_12_D11", "2023_12_D11"),
        ("2024-CC-035", "2024-CC-035"),
        ("ARRÊTÉ CONJOINT N° 2024-C-07", "2024-C-07"),
        ("23/0456/VAT", "23/0456/VAT"),
        ("DÉLIBÉRATION N° 23CP-145", "23CP-145"),
        ("AFFAIRE N° 12 - Tarifs", None),
        ("Séance du 5 mai 2023\n07-2023\nOBJET : Tarifs de l'eau", "07-2023"),
        ("Délibération n° 2020/15 - 7.1 Décisions budgétaires", "2020/15"),
        ("Folio\n07/2023\nTarifs de l'eau", None),
        ("Le conseil adopte le projet.", None),
        ("N° 3 - Tarifs", None),
    ],
)
def test_a_number_is_read_where_a_heading_prints_it(printed: str, expected: str | None) -> None:
    found = number(Script(printed).whole)
    assert (found and found.value) == expected


@pytest.mark.parametrize(
    ("line", "title", "expected"),
    [
        ("2023-45 Tarifs de l'eau", "Tarifs de l'eau", "2023-45"),
        ("Objet : Décision modificative n° 2 - 2021_045", "Décision modificative n° 2", "2021_045"),
        ("Objet : Achat d'un véhicule (2021-045)", "Achat d'un véhicule", "2021-045"),
        ("D2023_045 – Tarifs de l'eau", "Tarifs de l'eau", "D2023_045"),
        ("2024 DEVE 17 Convention d'occupation", "Convention d'occupation", "2024DEVE17"),
        ("Objet : Cantine – DE_2023_034", "Cantine", "DE_2023_034"),
        ("Objet: Attribution de subventions 2023 - DE_017_2023", "Attribution de subventions 2023", "DE_017_2023"),
        ("Objet : Budget 2021", "Budget 2021", None),
    ],
)
def test_a_number_beside_the_title_is_the_act_s(line: str, title: str, expected: str | None) -> None:
    start = line.index(title)
    found = number(Script(line).whole, Found(title, start, start + len(title), "title"))
    assert (found and found.value) == expected
