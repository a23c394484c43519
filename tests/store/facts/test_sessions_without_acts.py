"""A session that a published act names, and of which no act is published, stands in the ledger until one is."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from linkedacts.store.facts import quality
from linkedacts.store.facts.quality import UnpublishedSession
from linkedacts.store.folder import DataFolder
from linkedacts.store.interface import PublishedAct
from tests.server import site

_MINUTES = "val-d-ormelle-pv-2023-11-14"


@pytest.fixture
def minutes(tmp_path: Path) -> DataFolder:
    return site.publish(tmp_path, stems=(_MINUTES,)).folder


def _told(folder: DataFolder) -> tuple[UnpublishedSession, ...]:
    snapshot = folder.snapshot()
    (ledger,) = quality.ledgers(snapshot.facts)
    return ledger.without_acts


def test_the_item_that_approves_its_minutes_tells_of_it(minutes: DataFolder) -> None:
    (session,) = _told(minutes)
    assert session.date == date(2023, 9, 26)
    assert session.field == "/earlier_sessions/0"
    assert session.named_by.title == "Approbation du procès-verbal de la séance du 26 septembre 2023"


def test_it_is_told_no_more_once_an_act_of_it_is_published(minutes: DataFolder) -> None:
    (session,) = _told(minutes)
    snapshot = minutes.snapshot()
    act = snapshot.act(session.named_by.path)
    assert isinstance(act, PublishedAct)
    record = {**act.record, "session": {**act.record["session"], "date": "2023-09-26"}, "earlier_sessions": []}
    with minutes.writer() as writer:
        writer.replace(replace(act, path=act.path.replace("2023/11/14", "2023/09/26"), record=record), site.MADE_BY)
        writer.switch()
    assert _told(minutes) == ()
