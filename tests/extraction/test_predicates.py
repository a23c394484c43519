"""Lists of members whose label comes after the names; all names are invented."""

import pytest

from linkedacts.extraction.attendance import attendance
from linkedacts.extraction.attendees import Status
from linkedacts.extraction.passage import Script

PRESENT, ABSENT = Status.PRESENT, Status.ABSENT


def read(printed: str) -> dict[str, Status]:
    return {one.person.value: one.status for one in attendance(Script(printed).whole).attendees}


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Anne ROY, Luc KERN étaient présents.", {"Anne ROY": PRESENT, "Luc KERN": PRESENT}),
        ("MM. Luc KERN et Éric HUET sont présents.", {"Luc KERN": PRESENT, "Éric HUET": PRESENT}),
        ("Anne ROY et Luc KERN étaient présents, M. HUET est excusé.",
         {"Anne ROY": PRESENT, "Luc KERN": PRESENT, "HUET": ABSENT}),
        ("Séance du 12 mai 2020.\nAnne ROY, Luc KERN étaient présents.\nAbsent : M. Éric HUET",
         {"Anne ROY": PRESENT, "Luc KERN": PRESENT, "Éric HUET": ABSENT}),
        ("Douze conseillers étaient présents.", {}),
        ("Mme Anne ROY, M. Luc KERN présents.", {"Anne ROY": PRESENT, "Luc KERN": PRESENT}),
        ("Mme Anne ROY, M. Luc KERN et M. Éric HUET, présents\nAbsent : M. Paul BREST",
         {"Anne ROY": PRESENT, "Luc KERN": PRESENT, "Éric HUET": PRESENT, "Paul BREST": ABSENT}),
        ("Mme Anne ROY et M. Luc KERN saluent les agents présents.", {}),
        ("Mme Anne ROY remercie M. Luc KERN et les autres présents.", {}),
        ("M. Luc KERN présent.", {}),
        ("Présents : Anne ROY, Luc KERN\nM. Éric HUET est absent.",
         {"Anne ROY": PRESENT, "Luc KERN": PRESENT, "Éric HUET": ABSENT}),
        ("Vu le compte rendu,\nAnne ROY et Luc KERN étaient présents.", {}),
        ("Anne ROY et Luc KERN sont présents au conseil d'école du 3 mai.", {}),
        ("Tous les membres étaient présents à l'exception de M. Éric HUET, excusé.", {"Éric HUET": ABSENT}),
    ],
)  # fmt: skip
def test_a_sentence_may_say_at_its_end_who_was_there(printed: str, expected: dict[str, Status]) -> None:
    assert read(printed) == expected
