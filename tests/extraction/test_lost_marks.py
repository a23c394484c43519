"""Ranks whose mark recognition loses or misreads open an item where they lack between two others, and nowhere else."""

import pytest

from linkedacts.extraction.passage import Script
from linkedacts.extraction.segmentation import items

ITEM = "{rank} {title}\n\nM. le Maire expose le projet.\n\nVote : adopté à l'unanimité des membres présents."
TITLES = ("TARIFS – Cantine scolaire", "VOIRIE – Chemin des Ormes", "PERSONNEL – Création d'un poste")


def titles(*ranks: str) -> list[str]:
    """The lines that open the items of minutes with these ranks."""
    bodies = (ITEM.format(rank=rank, title=title) for rank, title in zip(ranks, TITLES, strict=True))
    text = "Conseil municipal du 4 mai 2021\n\n" + "\n\n".join(bodies)
    return [item.body.text.split("\n")[0] for item in items(Script(text).whole, ())]


@pytest.mark.parametrize("second", ["2", "2;", "2 :", "2 _", "2·"])
def test_a_rank_without_its_mark_opens_an_item_between_two_others(second: str) -> None:
    assert [line.split()[0] for line in titles("1.", second, "3.")] == ["1.", second.split()[0], "3."]


@pytest.mark.parametrize("first", ["l.", "I ", "1", "|."])
def test_the_first_rank_may_be_taken_for_a_letter(first: str) -> None:
    assert len(titles(first, "2.", "3.")) == 3


@pytest.mark.parametrize("second", ["7", "1", ""])
def test_another_number_opens_none(second: str) -> None:
    assert [line.split()[0] for line in titles("1.", second, "3.")] == ["1.", "3."]


def test_a_number_within_a_paragraph_opens_none() -> None:
    text = (
        "Conseil municipal du 4 mai 2021\n\n"
        "1. Tarifs de la cantine\nIl y aura\n2 Agents de plus à la cantine.\nAdopté à l'unanimité des présents.\n\n"
        "3. Chemin des Ormes\nLe chemin est à refaire cette année.\nAdopté à l'unanimité des présents."
    )
    assert len(items(Script(text).whole, ())) == 2
