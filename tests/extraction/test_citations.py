"""Legal references, each printed form a row."""

import pytest

from linkedacts.extraction.citations import citations
from linkedacts.extraction.passage import Script


@pytest.mark.parametrize(
    ("printed", "references"),
    [
        ("l'article L. 2121-29 du code général des collectivités territoriales", ["CGCT:L2121-29"]),
        ("les articles L 2121-20 et L 5211-1 du CGCT", ["CGCT:L2121-20", "CGCT:L5211-1"]),
        ("le code de la route, notamment ses articles R. 411-8 et R. 417-10", ["code de la route:R411-8"]),
        ("la loi n° 2005-95 du 9 février 2005", ["loi:2005-95"]),
        ("le décret n°2016-33 du 20 janvier 2016", ["décret:2016-33"]),
        ("le CGCT, et en particulier l'article L. 2122-18", ["CGCT:L2122-18"]),
        ("les articles L 2213.1 et L.2213.2 du CGCT", ["CGCT:L2213-1", "CGCT:L2213-2"]),
        ("l'article R.111.2 du code de l'urbanisme", ["code de l'urbanisme:R111-2"]),
        ("l'article L 5216-5 VI du CGCT", ["CGCT:L5216-5"]),
        ("les articles L. 123-1-5, III, 2° et R. 123-11 du code de l'urbanisme", ["code de l'urbanisme:L123-1-5"]),
        ("les décrets n° 2006-1657 et 2006-1658 du 21 décembre 2006", ["décret:2006-1657", "décret:2006-1658"]),
        ("les décrets n° 2006-1657 et 1658", ["décret:2006-1657", "décret:2006-1658"]),
        ("la loi NOTRe n° 2015-991 du 7 août 2015", ["loi:2015-991"]),
        ("la loi de finances n° 2023-1322", ["loi:2023-1322"]),
        ("la loi et la délibération n° 2020-12", []),
        ("l'article L1612-1 du C.G.C.T.", ["CGCT:L1612-1"]),
        ("le C.G.C.T., articles L.2211-1 et suivants", ["CGCT:L2211-1"]),
        ("l'ordonnance n°2015-899 du 23 juillet 2015", ["ordonnance:2015-899"]),
        ("le code de la sécurité intérieure, articles L. 723-3 à L. 723-20", ["code de la sécurité intérieure:L723-3"]),
        ("le CGCT et notamment les articles L.519-2 à 12", ["CGCT:L519-2"]),
        ("la délibération n° 2014/33 du 22 avril 2014", []),
        ("la loi du 2 mars 1982", []),
    ],
)
def test_a_reference_is_read_where_its_number_is_printed(printed: str, references: list[str]) -> None:
    found = [one.value for one in citations(Script(f"Vu {printed},").whole)]
    assert found[: len(references) or None] == references
    assert "CGCT:A12" not in found


def test_the_same_code_is_the_one_named_before() -> None:
    text = "Vu l'article L. 123-13 du code de l'urbanisme,\nVu l'article L. 123-19 du même code,"
    assert [one.value for one in citations(Script(text).whole)] == [
        "code de l'urbanisme:L123-13",
        "code de l'urbanisme:L123-19",
    ]


@pytest.mark.parametrize("numbers", ["L 1-1, ", "L. 12 et ", "1-2-3, ", "bis "])
def test_a_text_of_nothing_but_numbers_is_read_at_once(numbers: str) -> None:
    """A pattern that tried each way to cut them would not come back."""
    assert citations(Script(f"articles {numbers * 400}").whole) == []
