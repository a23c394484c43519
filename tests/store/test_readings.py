"""Earlier readings: what readers saw of an act stays, unless the act is withdrawn."""

from datetime import date
from pathlib import Path

import pytest

from linkedacts.store.folder import DataFolder
from tests.store.acts import BASE, MADE_BY, act, path_of


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder.create(tmp_path / "data", BASE)


def publish(folder: DataFolder, *titles: str) -> None:
    with folder.writer() as writer:
        for title in titles:
            writer.replace(act(1, title=title), MADE_BY)
        writer.switch()


def kept(folder: DataFolder) -> list[bytes]:
    snapshot = folder.snapshot()
    forms = [snapshot.reading_form(path_of(1), reading.modified, "ttl") for reading in snapshot.readings(path_of(1))]
    return [gzipped.compressed for gzipped in forms if gzipped is not None]


def test_a_first_reading_has_none_before_it(folder: DataFolder) -> None:
    publish(folder, "première")
    assert folder.snapshot().readings(path_of(1)) == []


def test_what_readers_saw_is_kept_latest_first(folder: DataFolder) -> None:
    for title in ("première", "deuxième", "troisième"):
        publish(folder, title)
    snapshot = folder.snapshot()
    readings = snapshot.readings(path_of(1))
    assert [reading.made_by for reading in readings] == [MADE_BY, MADE_BY]
    assert readings[0].modified > readings[1].modified
    forms = [snapshot.reading_form(path_of(1), reading.modified, "nt") for reading in readings]
    assert all(forms)
    assert len(set(kept(folder))) == 2


def test_what_no_reader_saw_is_not_kept(folder: DataFolder) -> None:
    publish(folder, "première")
    publish(folder, "jamais vue", "jamais vue non plus", "dernière")
    assert len(kept(folder)) == 1


def test_a_withdrawn_act_leaves_no_earlier_reading(folder: DataFolder) -> None:
    publish(folder, "première")
    publish(folder, "deuxième")
    moment = folder.snapshot().readings(path_of(1))[0].modified
    with folder.writer() as writer:
        writer.withdraw(path_of(1), "Publié par erreur", date(2024, 6, 1))
        writer.switch()
    assert folder.snapshot().readings(path_of(1)) == []
    assert folder.snapshot().reading_form(path_of(1), moment, "ttl") is None
