"""Receipt, publication and the @ctes identifier, each printed form a row."""

from datetime import date

import pytest

from linkedacts.extraction.passage import Script
from linkedacts.extraction.transmissions import published_on, received_on, transmission_id


@pytest.mark.parametrize(
    "printed",
    [
        "Reçu en préfecture le 03/09/2018",
        "Réception en Préfecture : 3/09/18",
        "Acte rendu exécutoire\naprès dépôt en Préfecture\nle 03/09/2018",
        "Reçu en sous-préfecture le 03 SEP. 2018",
        "Date de réception : 03/09/2018",
        "AR Prefecture\n\n099-219900016-20180901-D2018_12-DE\nReçu le 03/09/2018",
        "Acte rendu exécutoire après dépôt en préfecture le 03/09/2018 et publication le 05/09/2018",
        "Certifié exécutoire\nReçu en Sous-Préfecture\nle : 03/09/2018\nPublié ou notifié\nle : 05/09/2018",
        "Reçu par le représentant de l'Etat le 3 septembre 2018",
        "Envoi Préfecture :\nRéception en Préfecture :\n02/09/2018 03/09/2018",
        "Transmise le Reçue en préfecture le Affichée le\n099-219900016-20180901-D1-AU 03/09/2018 04/09/2018",
    ],
)
def test_the_day_of_receipt_is_read(printed: str) -> None:
    assert [found.value for found in received_on(Script(printed).whole)] == [date(2018, 9, 3)]


@pytest.mark.parametrize("printed", ["Envoyé en préfecture le 03/09/2018", "Télétransmis le 3 septembre 2018"])
def test_what_is_sent_is_not_received(printed: str) -> None:
    assert received_on(Script(printed).whole) == []


@pytest.mark.parametrize(
    "printed",
    [
        "Publiée le : 4 septembre 2018",
        "Publié sur le site internet de la commune le 04/09/2018",
        "Affiché le 04/09/2018",
        "Date d'affichage : 04/09/2018",
        "Mis en ligne le 4 septembre 2018",
    ],
)
def test_the_day_of_publication_is_read(printed: str) -> None:
    assert [found.value for found in published_on(Script(printed).whole)] == [date(2018, 9, 4)]


def test_the_notice_of_meeting_is_posted_without_publishing_the_act() -> None:
    assert published_on(Script("Date d'affichage de la convocation : 04/09/2018").whole) == []


def test_the_identifier_is_read_without_its_message_numbers_or_with_them() -> None:
    printed = ("099-219900016-20221020-D2022_058-DE", "034-243400017-20231003-246674-DE-1-1")
    read = [transmission_id(Script(f"ID : {one}\n").whole) for one in printed]
    assert [found.value if found else None for found in read] == list(printed)
