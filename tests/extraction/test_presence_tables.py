"""Tables that mark with a cross who was there; all names are invented."""

from typing import TypeAlias

import pytest

from linkedacts.evidence import Source
from linkedacts.extraction.acts import read_acts
from linkedacts.model import Attendance
from linkedacts.reading.document import Cell, Document, Line, Page, Table, Word

Rows: TypeAlias = list[tuple[str, ...]]

HEAD = ("Nom", "Présent", "Absent", "Pouvoir à")
MEMBERS: Rows = [
    ("ROY Anne", "X", "", ""),
    ("KERN Luc", "X", "", ""),
    ("HUET Lise", "", "X", "ROY Anne"),
    ("BRAC Paul", "", "X", ""),
]


def attendance(rows: Rows) -> Attendance | None:
    """Gives what is read of an act whose heading holds a table."""
    cells = [
        Cell(row, column, tuple(Word(word, None) for word in text.split()))
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    ]
    listed = [Line(tuple(word for cell in cells if cell.row == row for word in cell.words)) for row in range(len(rows))]
    before = [_line(text) for text in ("Commune de Larzy", "Séance du 12 mai 2020")]
    after = [_line(text) for text in ("Objet : Tarifs de l'eau", "Le conseil, à l'unanimité, fixe le prix à 3 €.")]
    source = Source(name="text.txt", sha256="0" * 64, size=1, media_type="text/plain", pages=1)
    page = Page(1, None, None, (*before, *listed, *after), (Table(tuple(cells)),))
    (act,) = read_acts(Document(source, (page,)))
    return act.act.attendance


def _line(text: str) -> Line:
    return Line(tuple(Word(word, None) for word in text.split()))


def told(rows: Rows) -> dict[str, list[str]]:
    read = attendance(rows)
    if read is None:
        return {}
    represented = [f"{one.name} > {one.proxy}" for one in read.represented]
    found = {"present": list(read.present), "absent": list(read.absent), "represented": represented}
    return {listing: names for listing, names in found.items() if names}


def test_a_cross_under_a_head_tells_how_a_member_attended() -> None:
    assert told([HEAD, *MEMBERS]) == {
        "present": ["Anne ROY", "Luc KERN"],
        "absent": ["Paul BRAC"],
        "represented": ["Lise HUET > Anne ROY"],
    }


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            [("Nom", "Prénom", "P", "Présence"), ("ROY", "Anne", "", "Présente"), ("KERN", "Luc", "", "Excusé")],
            {"present": ["Anne ROY"], "absent": ["Luc KERN"]},
            id="a column of states, the name in two cells",
        ),
        pytest.param(
            [("Nom", "Présents", "Excusés", "Absents"), ("ROY Anne", "", "x", ""), ("KERN Luc", "", "", "x")],
            {"absent": ["Anne ROY", "Luc KERN"]},
            id="excused and absent",
        ),
        pytest.param(
            [("Nom", "Présent", "Absent"), ("ROY Anne", "", ""), ("KERN Luc", "X", "X")],
            {},
            id="no mark, or two, tell nothing",
        ),
        pytest.param(
            [("Nom", "Présent", "Nom", "Présent", "Absent"), ("ROY Anne", "X", "KERN Luc", "X", ""), ("",) * 5],
            {},
            id="two lists side by side are left unread",
        ),
        pytest.param(
            [("Élu", "Présent", "Pouvoir"), ("Mme ROY", "X", ""), ("M. KERN", "", "M. HUET"), ("M. HUET", "X", "X")],
            {"present": ["ROY", "HUET"], "represented": ["KERN > HUET"]},
            id="family names; a holder among the present",
        ),
        pytest.param(
            [("Nombre de présents", "12", "Absents"), ("Votants", "13", ""), ("Pouvoirs", "1", "")],
            {},
            id="a table of numbers",
        ),
    ],
)  # fmt: skip
def test_tables_of_members_are_read_where_one_mark_tells(rows: Rows, expected: dict[str, list[str]]) -> None:
    assert told(rows) == expected
