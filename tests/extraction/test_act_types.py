"""What kind of act it is, by the words that announce it."""

import pytest

from linkedacts.codes import ActType
from linkedacts.extraction.act_types import act_type
from linkedacts.extraction.passage import Script


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("ARRÊTÉ MUNICIPAL N° 2022-118\nLe Maire,", ActType.ORDER),
        ("Le Maire de Val-d'Ormelle\nA R R Ê T E", ActType.ORDER),
        ("ARRÊTÉ CONJOINT N° 2024-7\nLe Président,", ActType.ORDER),
        ("Nous, Maire de Val-d'Ormelle,\nARRÊTONS", ActType.ORDER),
        ("Le Président,\nLe Maire,\nARRÊTENT", ActType.ORDER),
        ("DÉCISION DU MAIRE n° 2023-009\nprise par délégation", ActType.DECISION),
        ("Extrait du registre des délibérations\nSéance du 3 mai 2022", ActType.DELIBERATION),
        ("Étaient présents : Anne DUPRÉ\nDÉCISION DU MAIRE n° 4", ActType.DELIBERATION),
    ],
)
def test_a_kind_is_told_by_its_announcement(printed: str, expected: ActType) -> None:
    assert act_type(Script(printed).whole).value is expected
