"""Attendance act by act, while people come and go; all names are invented."""

import pytest

from linkedacts.extraction.agenda_places import Bound, Place, bounds
from linkedacts.extraction.attendance import attendance
from linkedacts.extraction.attendees import Status
from linkedacts.extraction.passage import Script, fold
from linkedacts.extraction.presence import Session, as_it_stood
from linkedacts.extraction.presence_changes import told

PRESENT, ABSENT, REPRESENTED = Status.PRESENT, Status.ABSENT, Status.REPRESENTED
ITEMS = (("2015/58", 1), ("2015/62", 2), ("2015/63", 3))
MINUTES = "\n".join(f"{rank} - Objet {number}\nLe conseil décide." for number, rank in ITEMS)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("jusqu'à la délibération n°2015/62", Bound((2015, 62), is_number=True)),
        ("à partir de la délibération « 2011-02-007, Budget »", Bound((2011, 2, 7), is_number=True)),
        ("arrivée au point 2", Bound((2,), is_number=False)),
        ("arrivé lors du 2ème point", Bound((2,), is_number=False)),
        ("dès la troisième question", Bound((3,), is_number=False)),
        ("à la question n° 3", Bound((3,), is_number=False)),
        ("départ après le point n° 4", Bound((4,), is_number=False, after=True)),
        ("arrivé à 19h15, au rapport n° 12", Bound((12,), is_number=False)),
    ],
)
def test_a_place_of_the_agenda_is_read(printed: str, expected: Bound) -> None:
    assert list(bounds(fold(printed))) == [expected]


@pytest.mark.parametrize("printed", ["arrivée à 20 h 15", "point de 19h", "départ"])
def test_a_time_is_no_place_of_the_agenda(printed: str) -> None:
    assert list(bounds(fold(printed))) == []


def statuses(heading: str, between: tuple[str, ...] = ("", "", "")) -> list[dict[str, tuple[str, str | None]]]:
    """What the heading and the lines before each item make of each person, act by act."""
    text, starts, decided = heading + "\n", [], []
    for (number, rank), line in zip(ITEMS, between, strict=True):
        text += f"{line}\n\n" if line else ""
        starts.append(len(text))
        text += f"{rank} - Objet {number}\n"
        decided.append(len(text))
        text += "Le conseil décide.\n"
    script = Script(text)
    sheet = attendance(script.whole.part(0, len(heading)))
    agenda = [
        Place(start, end, number, rank) for start, end, (number, rank) in zip(starts, decided, ITEMS, strict=True)
    ]
    session = Session(agenda, told(script.whole.part(sheet.end, len(text))))
    stood = [as_it_stood(sheet, place, session)[0] for place in agenda]
    return [
        {a.person.value: (a.status.value, a.other.value if a.other else None) for a in one.attendees} for one in stood
    ]


def of(person: str, read: list[dict[str, tuple[str, str | None]]]) -> list[str | None]:
    return [act[person][0] if person in act else None for act in read]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Présents : Anne ROY (jusqu'à la délibération n° 2015/62), Luc KERN", [PRESENT, PRESENT, ABSENT]),
        ("Présents : Anne ROY (à partir de la délibération n°2015/62), Luc KERN", [ABSENT, PRESENT, PRESENT]),
        ("Présents : Anne ROY (arrivée au point 2), Luc KERN", [ABSENT, PRESENT, PRESENT]),
        ("Présents : Anne ROY (arrivée à 19h15, à la question 3), Luc KERN", [ABSENT, ABSENT, PRESENT]),
        ("Présents : Anne ROY (départ après le point 2), Luc KERN", [PRESENT, PRESENT, ABSENT]),
        ("Présents : Anne ROY (départ au point 2), Luc KERN", [PRESENT, ABSENT, ABSENT]),
        ("Présents : Anne ROY (absente pour le point 2), Luc KERN", [PRESENT, ABSENT, PRESENT]),
        ("Présents : Anne ROY (sauf question 2), Luc KERN", [PRESENT, ABSENT, PRESENT]),
        ("Présents : Anne ROY (arrivée à 20 h 15), Luc KERN", [PRESENT, PRESENT, PRESENT]),
        ("Absents : Anne ROY (arrivée au point 2), Luc KERN", [ABSENT, PRESENT, PRESENT]),
        ("Absents : Anne ROY (jusqu'au point 2), Luc KERN", [ABSENT, ABSENT, PRESENT]),
        ("Absents : Anne ROY (à partir du point 3), Luc KERN", [PRESENT, PRESENT, ABSENT]),
        ("Pouvoirs : Anne ROY à Luc KERN (jusqu'à la délibération n° 2015/58)", [REPRESENTED, PRESENT, PRESENT]),
        (
            "Présents : Anne ROY (jusqu'à la délibération n° 2015/62), Luc KERN\n"
            "Absents : Anne ROY, pouvoir donné à Luc KERN (à partir de la délibération n° 2015/63)",
            [PRESENT, PRESENT, REPRESENTED],
        ),
        ("Présents : Anne ROY (départ au point 2, pouvoir à Luc KERN), Paul HUET", [PRESENT, REPRESENTED, REPRESENTED]),
        ("Présents : Anne ROY (quitte la séance à 21h15 - pouvoir à Luc KERN), Paul HUET", [PRESENT] * 3),
        ("Absents excusés : Anne ROY, Lise HUET\nPouvoirs : Mme ROY à M. Luc KERN", [REPRESENTED] * 3),
    ],
)
def test_a_note_in_a_list_counts_from_the_act_it_names(heading: str, expected: list[Status]) -> None:
    read = statuses(heading)
    assert of("Anne ROY" if "Anne ROY" in read[0] else "ROY", read) == expected


@pytest.mark.parametrize(
    ("listed", "between", "expected"),
    [
        ("Présents", ("", "Mme ROY quitte la séance à 20 h 15.", ""), [PRESENT, ABSENT, ABSENT]),
        ("Présents", ("", "Départ de Mme Anne ROY.", ""), [PRESENT, ABSENT, ABSENT]),
        ("Présents", ("", "Mme ROY quitte la séance et donne pouvoir à M. HUET.", ""), [PRESENT] + [REPRESENTED] * 2),
        ("Présents", ("", "", "Arrivée de Mme Anne ROY à 20 h 30."), [ABSENT, ABSENT, PRESENT]),
        ("Absents", ("", "Arrivée de Madame Anne ROY.", ""), [ABSENT, PRESENT, PRESENT]),
        ("Absents", ("", "Mme ROY et M. HUET arrivent.", ""), [ABSENT, PRESENT, PRESENT]),
        ("Absents", ("", "Mme ROY, adjointe, rejoint la séance à 19h40.", ""), [ABSENT, PRESENT, PRESENT]),
        ("Absents", ("", "Mme ROY arrive.", "Mme ROY quitte la séance."), [ABSENT, PRESENT, ABSENT]),
        ("Présents", ("", "Mme ROY sort de la salle.", ""), [PRESENT, PRESENT, PRESENT]),
        ("Présents", ("", "Sortie de Mme Anne ROY.", "Retour de Mme Anne ROY."), [PRESENT, ABSENT, PRESENT]),
        ("Présents", ("", "Sortie de Mme Anne ROY pour le vote.", ""), [PRESENT, PRESENT, PRESENT]),
        ("Présents", ("", "Mme ROY quitte définitivement la séance.", ""), [PRESENT, ABSENT, ABSENT]),
        ("Présents", ("", "Mme ROY sort définitivement.", ""), [PRESENT, ABSENT, ABSENT]),
        ("Présents", ("", "Mme ROY doit quitter la séance.", ""), [PRESENT, ABSENT, ABSENT]),
        ("Présents", ("", "Mme ROY, devant partir, donne pouvoir à M. HUET.", ""), [PRESENT] + [REPRESENTED] * 2),
        ("Présents", ("", "Mme ROY donne pouvoir au maire de signer.", ""), [PRESENT, PRESENT, PRESENT]),
        ("Présents", ("", "Mme ROY sort pour le vote.", ""), [PRESENT, PRESENT, PRESENT]),
        ("Présents", ("", "Mme TANGUY quitte la séance.", ""), [PRESENT, PRESENT, PRESENT]),
        ("Présents", ("", "Le budget de Mme ROY est présenté.", ""), [PRESENT, PRESENT, PRESENT]),
    ],
)
def test_a_change_told_between_items_counts_from_there_on(
    listed: str, between: tuple[str, ...], expected: list[Status]
) -> None:
    assert of("Anne ROY", statuses(f"{listed} : Anne ROY, Luc KERN, Paul HUET", between)) == expected


def test_a_change_told_in_the_heading_counts_from_the_item_it_names() -> None:
    heading = "Absente : Anne ROY\n\nQuestion 3 à la fin :\nArrivée de Madame Anne ROY"
    assert of("Anne ROY", statuses(heading)) == [ABSENT, ABSENT, PRESENT]


def test_a_change_at_a_time_alone_is_a_doubt() -> None:
    sheet = attendance(Script("Présents : Anne ROY, Luc KERN").whole)
    changes = told(Script("Mme ROY arrive à 20 h.").whole)
    place = Place(start=100, decided=200)
    stood, doubts = as_it_stood(sheet, place, Session([place], changes))
    assert stood.attendees == sheet.attendees
    assert [doubt.code for doubt in doubts] == ["presence-change-unplaced"]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        (
            "Présents : Anne ROY, Luc ROY\nAbsents : M. KERN\nPouvoirs : M. Paul KERN à Mme Anne ROY",
            {"Anne ROY": PRESENT, "Luc ROY": PRESENT, "Paul KERN": REPRESENTED},
        ),
        (
            "Titulaires présents : Anne ROY, Luc KERN\nSuppléants : Paul HUET (remplace Luc KERN)",
            {"Anne ROY": PRESENT, "Paul HUET": Status.SUBSTITUTE},
        ),
        ("Présents : Anne ROY, Luc KERN, Anne ROY", {"Anne ROY": PRESENT, "Luc KERN": PRESENT}),
    ],
)
def test_each_person_is_in_one_list(heading: str, expected: dict[str, Status]) -> None:
    sheet = attendance(Script(heading).whole)
    place = Place(0, 0)
    stood, _ = as_it_stood(sheet, place, Session([place]))
    assert {a.person.value: a.status for a in stood.attendees} == expected
