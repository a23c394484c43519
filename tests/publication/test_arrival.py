"""Which prepared acts come into the store, which stay, and which are refused at its door."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from linkedacts.errors import ActWithoutDate, IdentityConflict, SourceDamaged, SourceEmpty, SourceRefused
from linkedacts.publication.arrival import keep_each
from linkedacts.publication.ready import PreparedFile
from linkedacts.publication.summary import Summary, summarise
from linkedacts.store.folder import DataFolder
from linkedacts.store.interface import PublishedAct, RefusedSource, Tombstone
from tests.publication.acts import BASE, counts, path_of, prepared, record, write


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder.create(tmp_path / "data", BASE)


def keep(folder: DataFolder, *files: tuple[Path, PreparedFile | SourceRefused]) -> Summary:
    with folder.writer() as writer:
        summary = summarise(keep_each(files, writer), lambda _: None)
        writer.switch()
    return summary


def titles(folder: DataFolder) -> dict[str, str | None]:
    return {line.path: line.title for line in folder.snapshot().acts()}


def names(refusals: Iterable[object]) -> list[str]:
    return [type(refusal).__name__ for refusal in refusals]


def test_a_new_act_is_published_and_its_file_kept(folder: DataFolder, tmp_path: Path) -> None:
    file, content = prepared(write(tmp_path / "a.txt", "un"), record())
    assert counts(keep(folder, (file, content)).fates) == {"published": 1}
    kept = folder.snapshot().source_file(content.source.sha256)
    assert kept is not None
    assert kept[0].read_bytes() == b"un"
    assert titles(folder) == {path_of(): "Tarifs de la cantine"}


def test_the_same_file_again_changes_nothing(folder: DataFolder, tmp_path: Path) -> None:
    given = prepared(write(tmp_path / "a.txt", "un"), record("V-1"), record("V-2"))
    keep(folder, given)
    version = folder.current_version()
    assert counts(keep(folder, given).fates) == {"unchanged": 2}
    assert folder.current_version() == version


def test_a_changed_file_replaces_its_act(folder: DataFolder, tmp_path: Path) -> None:
    keep(folder, prepared(write(tmp_path / "a.txt", "un"), record()))
    summary = keep(folder, prepared(write(tmp_path / "a.txt", "deux"), record(title="Tarifs du marché")))
    assert (counts(summary.fates), summary.dropped) == ({"published": 1}, 0)
    assert titles(folder) == {path_of(): "Tarifs du marché"}


def test_a_changed_file_takes_back_the_acts_that_it_gives_no_more(folder: DataFolder, tmp_path: Path) -> None:
    keep(folder, prepared(write(tmp_path / "a.txt", "un"), record("V-1"), record("V-2")))
    summary = keep(folder, prepared(write(tmp_path / "a.txt", "deux"), record("V-2"), record("V-3")))
    assert (counts(summary.fates), summary.dropped) == ({"published": 2}, 1)
    assert set(titles(folder)) == {path_of("V-2"), path_of("V-3")}
    assert isinstance(folder.snapshot().act(path_of("V-1")), Tombstone)


def test_an_act_that_its_file_gives_again_comes_back(folder: DataFolder, tmp_path: Path) -> None:
    for number in ("V-1", "V-2", "V-1"):
        keep(folder, prepared(write(tmp_path / "a.txt", number), record(number)))
    assert set(titles(folder)) == {path_of("V-1")}


def test_another_reading_of_the_same_bytes_replaces_the_former(folder: DataFolder, tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", "un")
    keep(folder, prepared(file, record("V-1"), record("V-2")))
    summary = keep(folder, prepared(file, record("V-1", "Tarifs")))
    assert (counts(summary.fates), summary.dropped) == ({"published": 1}, 1)
    assert titles(folder) == {path_of("V-1"): "Tarifs"}


def test_a_copy_keeps_the_acts_of_a_file_that_changes(folder: DataFolder, tmp_path: Path) -> None:
    keep(folder, prepared(write(tmp_path / "a.txt", "un"), record("V-1")))
    keep(folder, prepared(write(tmp_path / "copie.txt", "un"), record("V-1")))
    summary = keep(folder, prepared(write(tmp_path / "a.txt", "deux"), record("V-2")))
    assert summary.dropped == 0
    assert set(titles(folder)) == {path_of("V-1"), path_of("V-2")}


def test_a_withdrawn_act_stays_withdrawn(folder: DataFolder, tmp_path: Path) -> None:
    given = prepared(write(tmp_path / "a.txt", "un"), record())
    keep(folder, given)
    with folder.writer() as writer:
        writer.withdraw(path_of(), "Publiée par erreur", date(2024, 6, 1))
        writer.switch()
    assert counts(keep(folder, given).fates) == {"withdrawn": 1}
    changed = prepared(write(tmp_path / "a.txt", "deux"), record(title="Autre"))
    assert counts(keep(folder, changed).fates) == {"withdrawn": 1}
    assert isinstance(folder.snapshot().act(path_of()), Tombstone)


@pytest.mark.parametrize("runs", [1, 2], ids=["in one run", "one run each"])
def test_two_files_that_print_the_same_act_are_no_conflict(folder: DataFolder, tmp_path: Path, runs: int) -> None:
    given = [prepared(write(tmp_path / name, name), record()) for name in ("a.txt", "b.txt")]
    summaries = [keep(folder, *given)] if runs == 1 else [keep(folder, one) for one in given]
    assert counts(summaries[-1].fates) == ({"published": 1, "repeated": 1} if runs == 1 else {"repeated": 1})
    version = folder.current_version()
    assert counts(keep(folder, *given).fates) == {"unchanged": 1, "repeated": 1}
    assert folder.current_version() == version


@pytest.mark.parametrize("runs", [1, 2], ids=["in one run", "one run each"])
def test_two_files_that_print_different_acts_under_one_iri_are_a_conflict(
    folder: DataFolder, tmp_path: Path, runs: int
) -> None:
    first = prepared(write(tmp_path / "a.txt", "un"), record())
    second = prepared(write(tmp_path / "b.txt", "deux"), record(title="Tarifs du marché"))
    summary = keep(folder, first, second) if runs == 1 else (keep(folder, first), keep(folder, second))[-1]
    assert names(summary.refusals) == [IdentityConflict.__name__]
    assert "a.txt" in str(summary.refusals[0])
    assert titles(folder) == {path_of(): "Tarifs de la cantine"}
    (refusal,) = folder.snapshot().refusals()
    assert (refusal.source, refusal.reason.partition(":")[0]) == ("b.txt", "V-1")


def test_files_of_one_name_in_two_folders_may_conflict_in_one_run(folder: DataFolder, tmp_path: Path) -> None:
    first = prepared(write(tmp_path / "2023" / "a.txt", "un"), record())
    second = prepared(write(tmp_path / "2024" / "a.txt", "deux"), record(title="Tarifs du marché"))
    assert names(keep(folder, first, second).refusals) == [IdentityConflict.__name__]


def test_two_different_acts_of_one_document_under_one_iri_are_a_conflict(folder: DataFolder, tmp_path: Path) -> None:
    given = prepared(write(tmp_path / "a.txt", "un"), record(), record(title="Tarifs du marché"))
    summary = keep(folder, given)
    assert counts(summary.fates) == {"published": 1, "refused": 1}
    assert names(summary.refusals) == [IdentityConflict.__name__]


def test_an_extract_that_is_repeated_in_one_document_is_no_conflict(folder: DataFolder, tmp_path: Path) -> None:
    given = prepared(write(tmp_path / "a.txt", "un"), record(), record())
    assert counts(keep(folder, given).fates) == {"published": 1, "repeated": 1}


def test_a_refused_file_is_kept_with_its_reason_and_without_its_folder(folder: DataFolder, tmp_path: Path) -> None:
    summary = keep(folder, (tmp_path / "vide.txt", SourceEmpty(tmp_path / "vide.txt")))
    assert names(summary.refusals) == [SourceEmpty.__name__]
    assert list(folder.snapshot().refusals()) == [
        RefusedSource("vide.txt", "the file is empty; export or download it again.")
    ]


def test_a_refused_act_leaves_its_neighbours_and_what_was_there(folder: DataFolder, tmp_path: Path) -> None:
    keep(folder, prepared(write(tmp_path / "a.txt", "un"), record("V-1"), record("V-2")))
    file, content = prepared(write(tmp_path / "a.txt", "deux"), record("V-2", "Autre"))
    refused = PreparedFile(content.source, content.acts, (ActWithoutDate("a.txt", "V-1"),))
    summary = keep(folder, (file, refused))
    assert (counts(summary.fates), summary.dropped) == ({"published": 1, "refused": 1}, 0)
    assert titles(folder) == {path_of("V-1"): "Tarifs de la cantine", path_of("V-2"): "Autre"}


def test_a_file_that_changed_while_it_was_read_is_refused_and_the_rest_goes_on(
    folder: DataFolder, tmp_path: Path
) -> None:
    changed = prepared(write(tmp_path / "a.txt", "un"), record("V-1"))
    write(tmp_path / "a.txt", "deux")
    summary = keep(folder, changed, prepared(write(tmp_path / "b.txt", "trois"), record("V-2")))
    assert names(summary.refusals) == [SourceDamaged.__name__]
    assert set(titles(folder)) == {path_of("V-2")}


def test_a_publication_that_is_interrupted_is_taken_up_again(folder: DataFolder, tmp_path: Path) -> None:
    keep(folder, prepared(write(tmp_path / "a.txt", "un"), record("V-1")))
    given = prepared(write(tmp_path / "a.txt", "deux"), record("V-2"))
    with pytest.raises(KeyboardInterrupt), folder.writer() as writer:
        for _ in keep_each([given], writer):
            raise KeyboardInterrupt
    assert set(titles(folder)) == {path_of("V-1")}, "readers see nothing of it"
    keep(folder, given)
    assert set(titles(folder)) == {path_of("V-2")}


def test_the_other_names_of_an_act_lead_to_it(folder: DataFolder, tmp_path: Path) -> None:
    sent = "099-219900016-20240514-V_1-DE-1-1"
    file, content = prepared(write(tmp_path / "a.txt", "un"), record(transmission_id=sent))
    keep(folder, (file, content))
    snapshot = folder.snapshot()
    for alias in (sent, sent.removesuffix("-1-1"), "V-1", content.source.sha256):
        assert snapshot.resolve(alias) == path_of()
    assert snapshot.representation(path_of(), "txt") == b"un"
    act = snapshot.act(path_of())
    assert isinstance(act, PublishedAct)
    assert act.record["transmission_id"] == sent
