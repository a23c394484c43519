"""A data folder: made once, held by one writer, read as snapshots."""

import multiprocessing
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from pyoxigraph import Store

from linkedacts.errors import (
    ActUnknown,
    BaseIriFixed,
    DataFolderInUse,
    DataFolderMissing,
    DataFolderOutdated,
    SettingsInvalid,
    SourceDamaged,
)
from linkedacts.store.folder import DataFolder
from linkedacts.store.interface import KeptAct, PublishedAct, RefusedSource, Snapshot, Tombstone, Writer
from linkedacts.store.shelf import Shelf
from tests.store.acts import BASE, MADE_BY, act, path_of, source_of


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder.create(tmp_path / "data", BASE)


def publish(folder: DataFolder, *acts: PublishedAct) -> Snapshot:
    with folder.writer() as writer:
        for one in acts:
            writer.replace(one, MADE_BY)
        writer.switch()
    return folder.snapshot()


def test_writer_and_snapshot_are_what_the_interface_says(folder: DataFolder) -> None:
    with folder.writer() as writer:
        as_writer: Writer = writer
        as_writer.switch()
    as_snapshot: Snapshot = folder.snapshot()
    assert as_snapshot.count() == 0


@pytest.mark.parametrize(
    "base",
    [
        "",
        "localhost:8000",
        "/actes",
        "ftp://example.org",
        "http://",
        "http://example.org/",
        "http://example.org/actes/",
        "http://example.org?x",
        "http://example.org#x",
        "http://user@example.org",
        "http://example.org/a b",
        'http://example.org/"',
        "http://example.org:port",
        "http://[::1",
    ],
)
def test_a_base_iri_that_cannot_be_one_is_refused(tmp_path: Path, base: str) -> None:
    with pytest.raises(SettingsInvalid, match="base_iri"):
        DataFolder.create(tmp_path / "data", base)
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("base", ["http://localhost:8000", "https://actes.example.org/v1", "http://[::1]:8000"])
def test_a_folder_keeps_its_base_iri(tmp_path: Path, base: str) -> None:
    DataFolder.create(tmp_path, base)
    assert DataFolder.create(tmp_path, base) == DataFolder.open(tmp_path)
    with pytest.raises(BaseIriFixed, match=r"example\.net"):
        DataFolder.create(tmp_path, "http://example.net")
    assert DataFolder.open(tmp_path).base == base


def test_there_is_nothing_to_read_before_the_first_switch(folder: DataFolder, tmp_path: Path) -> None:
    with pytest.raises(DataFolderMissing):
        DataFolder.open(tmp_path / "elsewhere")
    with folder.writer() as writer:
        writer.replace(act(), MADE_BY)
    for read in (folder.current_version, folder.snapshot):
        with pytest.raises(DataFolderMissing):
            read()


def test_a_published_act_reads_back_as_it_was_given(folder: DataFolder) -> None:
    given = act(7)
    snapshot = publish(folder, given)
    read = snapshot.act(given.path)
    assert isinstance(read, PublishedAct)
    unrepresented = {**vars(given), "representations": {}}
    assert {**vars(read), **{name: tuple(getattr(read, name)) for name in ("findings", "aliases", "things")}} == (
        unrepresented
    )
    assert snapshot.representation(given.path, "ttl") == given.representations["ttl"]
    assert snapshot.representation(given.path, "rdf") is None
    assert snapshot.act(path_of(8)) is None
    assert snapshot.base == BASE


def test_both_graphs_of_an_act_are_in_the_snapshot(folder: DataFolder) -> None:
    snapshot = publish(folder, act(1))
    names = {graph.value for graph in Store.read_only(str(snapshot.graphs)).named_graphs()}
    assert names == {f"{BASE}{path_of(1)}#printed", f"{BASE}{path_of(1)}#derived"}


def test_an_act_is_replaced_as_a_whole(folder: DataFolder) -> None:
    publish(folder, act(1, "Tarifs de la cantine"))
    snapshot = publish(folder, act(1, "Tarifs du marché"))
    titles = {
        quad.object.value for quad in Store.read_only(str(snapshot.graphs)) if quad.predicate.value.endswith("title")
    }
    assert titles == {"Tarifs du marché"}
    assert [line.title for line in snapshot.acts()] == ["Tarifs du marché"]
    assert b"cantine" not in (snapshot.representation(path_of(1), "ttl") or b"cantine")


def test_an_act_whose_statements_do_not_parse_changes_nothing(folder: DataFolder) -> None:
    publish(folder, act(1))
    broken = PublishedAct(**{**vars(act(1, "Autre")), "printed": b"<http://a> <b> ."})
    with pytest.raises(SyntaxError), folder.writer() as writer:
        writer.replace(broken, MADE_BY)
    assert [line.title for line in publish(folder).acts()] == ["Tarifs de la cantine"]


def test_the_writer_tells_exactly_the_act_that_it_holds(folder: DataFolder) -> None:
    with folder.writer() as writer:
        assert not writer.holds(act())
        writer.replace(act(), MADE_BY)
        assert writer.holds(act())
        assert not writer.holds(act(title="Autre"))
        assert not writer.holds(replace(act(), findings=()))
        assert not writer.holds(replace(act(), representations={"ttl": b"other"}))


def test_the_writer_tells_what_stands_at_a_path(folder: DataFolder) -> None:
    with folder.writer() as writer:
        writer.replace(act(), MADE_BY)
        assert writer.kept(act().path) == KeptAct(act().source, act().record)
        assert writer.kept(path_of(2)) is None


def test_the_writer_remembers_what_a_file_held(folder: DataFolder, tmp_path: Path) -> None:
    file, copy = tmp_path / "acte.txt", tmp_path / "copie.txt"
    source = source_of("acte.txt", b"le texte")
    with folder.writer() as writer:
        assert writer.former_source(file) is None
        for path in (file, copy):
            assert not writer.is_kept_elsewhere(source.sha256, than=file)
            writer.note_file(path, source)
        assert writer.former_source(file) == source.sha256
        assert writer.is_kept_elsewhere(source.sha256, than=file)


def test_publishing_nothing_new_keeps_the_version(folder: DataFolder) -> None:
    with folder.writer() as writer:
        writer.replace(act(), MADE_BY)
        writer.refuse("b.pdf", "the file is empty")
        writer.switch()
        version = folder.current_version()
        writer.switch()
        assert folder.current_version() == version
    with folder.writer() as writer:
        writer.refuse("b.pdf", "the file is empty")
        writer.switch()
    assert folder.current_version() == version


def test_a_reader_keeps_its_state_through_a_switch(folder: DataFolder) -> None:
    before = publish(folder, act(1))
    after = publish(folder, act(1, "Tarifs du marché"), act(2))
    assert (before.count(), after.count()) == (1, 2)
    assert before.version != after.version == folder.current_version()
    assert b"cantine" in (before.representation(path_of(1), "ttl") or b"")
    assert before.made < after.made


def test_what_was_not_switched_stays_unseen_and_is_not_lost(folder: DataFolder) -> None:
    publish(folder, act(1))
    with folder.writer() as writer:
        writer.replace(act(2), MADE_BY)
    assert folder.snapshot().count() == 1
    with folder.writer() as writer:
        assert writer.holds(act(2))
        writer.switch()
    assert folder.snapshot().count() == 2


def test_lists_are_below_a_path_and_latest_first(folder: DataFolder) -> None:
    snapshot = publish(folder, *(act(number) for number in (1, 3, 2)))
    assert [line.number for line in snapshot.acts()] == ["V-3", "V-2", "V-1"]
    assert [line.number for line in snapshot.acts(limit=1, offset=1)] == ["V-2"]
    assert [line.number for line in snapshot.acts("/eli/fr/vallon-04/deliberation/2024/05/03")] == ["V-2"]
    assert snapshot.count("/eli/fr/vallon-04/") == 3
    assert snapshot.count("/eli/fr/vallon-05/") == 0
    assert [line.number for line in snapshot.acts_about("/id/authority/vallon-04", limit=2)] == ["V-3", "V-2"]
    assert not snapshot.acts_about("/id/authority/vallon")


def test_an_alias_leads_to_its_act_only_if_it_names_one(folder: DataFolder) -> None:
    register = source_of("registre.txt")
    shared = [PublishedAct(**{**vars(act(n, source=register)), "aliases": ("R", f"004-{n}")}) for n in (1, 2)]
    snapshot = publish(folder, *shared)
    assert snapshot.resolve("004-2") == path_of(2)
    assert snapshot.resolve("R") is None
    assert snapshot.resolve("nowhere") is None


def test_a_withdrawn_act_leaves_a_tombstone_and_its_aliases(folder: DataFolder) -> None:
    publish(folder, act(1), act(2))
    before = datetime.now(UTC)
    with folder.writer() as writer:
        writer.withdraw(path_of(1), "Annulée par le tribunal", date(2024, 7, 1))
        writer.switch()
        assert writer.tombstone(path_of(1)) is not None
        with pytest.raises(ActUnknown):
            writer.withdraw(path_of(1), "encore", date(2024, 7, 2))
    snapshot = folder.snapshot()
    grave = snapshot.act(path_of(1))
    assert isinstance(grave, Tombstone)
    assert before <= grave.buried <= snapshot.made
    assert grave == Tombstone(
        path_of(1), "Tarifs de la cantine", "Annulée par le tribunal", date(2024, 7, 1), grave.buried
    )
    assert snapshot.resolve("V-1") == path_of(1)
    assert snapshot.representation(path_of(1), "ttl") is None
    assert [line.number for line in snapshot.acts()] == ["V-2"]
    assert not [graph for graph in Store.read_only(str(snapshot.graphs)).named_graphs() if "V-1" in graph.value]


def test_a_withdrawn_act_can_be_published_again(folder: DataFolder) -> None:
    publish(folder, act(1))
    with folder.writer() as writer:
        writer.withdraw(path_of(1), "Erreur", date(2024, 7, 1))
        writer.switch()
    assert isinstance(publish(folder, act(1)).act(path_of(1)), PublishedAct)


def test_acts_that_a_file_no_longer_gives_are_dropped_and_keep_answering(folder: DataFolder) -> None:
    register = source_of("registre.txt")
    publish(folder, act(1, source=register), act(2, source=register), act(3))
    with folder.writer() as writer:
        writer.replace(act(4, source=register), MADE_BY)
        assert writer.drop_acts_of(register.sha256, [path_of(1)]) == [path_of(2), path_of(4)]
        writer.switch()
    snapshot = folder.snapshot()
    grave = snapshot.act(path_of(2))
    assert isinstance(grave, Tombstone)
    assert not grave.was_decided
    assert snapshot.act(path_of(4)) is None, "no reader had seen it"
    assert {line.path for line in snapshot.acts()} == {path_of(1), path_of(3)}


def test_an_act_that_moved_leads_on_from_its_old_path(folder: DataFolder) -> None:
    register = source_of("registre.txt")
    publish(folder, act(1, source=register))
    with folder.writer() as writer:
        writer.replace(replace(act(2, source=register), aliases=(path_of(1),)), MADE_BY)
        assert writer.drop_acts_of(register.sha256, [path_of(2)]) == [path_of(1)]
        writer.switch()
    snapshot = folder.snapshot()
    assert snapshot.act(path_of(1)) is None
    assert snapshot.resolve(path_of(1)) == path_of(2)


def test_a_source_file_is_kept_under_its_hash(folder: DataFolder, tmp_path: Path) -> None:
    file = tmp_path / "acte.txt"
    file.write_bytes(b"le texte")
    source = source_of("acte.txt", b"le texte")
    with folder.writer() as writer:
        writer.keep_source(file, source)
        writer.replace(act(1, source=source), MADE_BY)
        writer.switch()
    kept = folder.snapshot().source_file(source.sha256)
    assert kept is not None
    assert (kept[0].read_bytes(), kept[1]) == (b"le texte", source)
    assert folder.snapshot().source_file("0" * 64) is None


def test_a_source_file_that_changed_since_it_was_read_is_refused(folder: DataFolder, tmp_path: Path) -> None:
    file = tmp_path / "acte.txt"
    file.write_bytes(b"autre chose")
    with folder.writer() as writer, pytest.raises(SourceDamaged):
        writer.keep_source(file, source_of("acte.txt", b"le texte"))


def test_a_refusal_stays_until_its_file_succeeds_in_a_later_run(folder: DataFolder) -> None:
    with folder.writer() as writer:
        writer.refuse("1.txt", "acte V-9: no date")
        writer.replace(act(1), MADE_BY)
        writer.switch()
    assert list(folder.snapshot().refusals()) == [RefusedSource("1.txt", "acte V-9: no date")]
    publish(folder, act(2))
    assert len(list(folder.snapshot().refusals())) == 1
    assert not list(publish(folder, act(1)).refusals())


def test_the_refusals_of_a_run_take_the_place_of_earlier_ones(folder: DataFolder) -> None:
    for reasons in (("the file is empty",), ("V-1: no date", "V-2: no date")):
        with folder.writer() as writer:
            for reason in reasons:
                writer.refuse("1.txt", reason)
            writer.switch()
    assert [refusal.reason for refusal in folder.snapshot().refusals()] == ["V-1: no date", "V-2: no date"]


def test_a_folder_of_another_version_is_refused_whole(folder: DataFolder) -> None:
    snapshot = publish(folder, act(1))
    for file in (folder.path / "index.sqlite", snapshot.graphs.parent / "index.sqlite"):
        with closing(sqlite3.connect(file)) as index:
            index.execute("PRAGMA user_version = 1")
    with pytest.raises(DataFolderOutdated, match=str(folder.path)), folder.writer():
        pass
    with pytest.raises(DataFolderOutdated, match=str(folder.path)):
        folder.snapshot()


def test_a_second_writer_is_refused(folder: DataFolder) -> None:
    with folder.writer(), pytest.raises(DataFolderInUse), folder.writer():
        pass
    with folder.writer():
        pass


@pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")  # forking is what is tested
def test_a_child_forked_while_publishing_does_not_hold_the_folder(folder: DataFolder) -> None:
    forked = multiprocessing.get_context("fork")
    with folder.writer():
        child = forked.Process(target=forked.Event().wait)
        child.start()
    try:
        with folder.writer():
            assert child.is_alive()
    finally:
        child.kill()
        child.join()


def test_the_last_snapshots_are_kept_and_older_ones_go(folder: DataFolder) -> None:
    for number in range(1, 6):
        publish(folder, act(number))
    names = sorted(entry.name for entry in (folder.path / "snapshots").iterdir())
    assert len(names) == 5, "all are younger than the grace"
    Shelf(folder.path / "snapshots", folder.path / "current", grace=timedelta(0)).tidy()
    assert sorted(entry.name for entry in (folder.path / "snapshots").iterdir()) == names[-3:]
    assert folder.snapshot().count() == 5
