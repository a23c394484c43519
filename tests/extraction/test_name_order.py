"""The order of names that a list keeps; all names are invented."""

import pytest

from linkedacts.extraction.name_order import in_order
from linkedacts.extraction.passage import Script
from linkedacts.extraction.people import mentions


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("ROY ALBA, KERN UGO, HUET LINA", ["ALBA ROY", "UGO KERN", "LINA HUET"]),
        ("Martin Bernard, Kern Ugo, Huet Lina", ["Bernard Martin", "Ugo Kern", "Lina Huet"]),
        ("DUPRÉ ZYLBA, KERN UGO, HUET LINA", ["ZYLBA DUPRÉ", "UGO KERN", "LINA HUET"]),
        ("Martin Bernard, Ugo Kern, Lina Huet", ["Martin Bernard", "Ugo Kern", "Lina Huet"]),
        ("Martin Bernard, Kern Ugo", ["Martin Bernard", "Ugo Kern"]),
        ("ROY Alba, KERN UGO, HUET LINA", ["Alba ROY", "UGO KERN", "LINA HUET"]),
    ],
)
def test_undecided_names_follow_the_order_of_the_list(printed: str, expected: list[str]) -> None:
    place = Script(printed).whole
    assert [mention.name for mention in in_order(place, mentions(place))] == expected
