"""Where the acts of a document begin and end; all names are invented."""

import pytest

from linkedacts.extraction.passage import Script
from linkedacts.extraction.segmentation import Item, items
from linkedacts.extraction.titles import title

REPORT = "Monsieur le Maire présente le dossier reçu en mairie le mois dernier.\n"
DECIDED = "Après en avoir délibéré, le conseil municipal adopte à l'unanimité la proposition.\n\n"


def acts(*openers: str, head: str = "Séance du 12 mai 2020\n\n") -> list[Item]:
    whole = Script(head + "".join(f"{opener}\n{REPORT}{DECIDED}" for opener in openers)).whole
    return items(whole, (0,))


@pytest.mark.parametrize(
    "openers",
    [
        ("DEL2025-76 : Aides aux entreprises", "DEL2025-77 : Tarifs de l'eau"),
        ("Délibération n° 12 - Aides aux entreprises", "Délibération n° 13 - Tarifs de l'eau"),
        ("2020-09-01 Aides aux entreprises", "2020-09-02 Tarifs de l'eau"),
        ("1 - Aides aux entreprises", "2 - Tarifs de l'eau"),
        ("Point n° 1 : Aides aux entreprises", "Point n° 2 : Tarifs de l'eau"),
        ("I. Aides aux entreprises", "II. Tarifs de l'eau"),
        ("Aides aux entreprises : 2019-93", "Tarifs de l'eau : 2019-94"),
        ("Objet : Aides aux entreprises", "Objet : Tarifs de l'eau"),
    ],
)
def test_each_way_of_opening_an_item_is_read(openers: tuple[str, str]) -> None:
    found = [title(item, ()) for item in acts(*openers)]
    assert [one.value if one else None for one in found] == ["Aides aux entreprises", "Tarifs de l'eau"]


def test_an_agenda_is_no_act() -> None:
    agenda = "Ordre du jour :\n1 - Aides aux entreprises\n2 - Tarifs de l'eau\n\n"
    assert len(acts("1 - Aides aux entreprises", "2 - Tarifs de l'eau", head=agenda)) == 2


def test_miscellaneous_questions_end_the_last_item() -> None:
    *_, last = acts("1 - Aides aux entreprises", "2 - Tarifs de l'eau\nOn en parle.\n" + DECIDED + "Questions diverses")
    assert "Questions" not in last.body.text


@pytest.mark.parametrize("text", ["", "Bonjour.", "Recette de la tarte aux pommes : six pommes, du beurre."])
def test_what_decides_nothing_holds_no_act(text: str) -> None:
    assert items(Script(text).whole, (0,)) == []
