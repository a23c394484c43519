"""A data folder in one file and back."""

import io
import tarfile
from pathlib import Path

import pytest
from pyoxigraph import Store

from linkedacts.errors import BackupDamaged, DataFolderMissing, DataFolderOccupied
from linkedacts.store.backup import back_up, restore
from linkedacts.store.folder import SETTINGS_FILE, DataFolder
from linkedacts.store.interface import PublishedAct
from tests.store.acts import BASE, MADE_BY, act, path_of, source_of


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    file = tmp_path / "acte.txt"
    file.write_bytes(b"le texte")
    folder = DataFolder.create(tmp_path / "data", BASE)
    with folder.writer() as writer:
        writer.keep_source(file, source_of("acte.txt", b"le texte"))
        for number in (1, 2):
            writer.replace(act(number), MADE_BY)
        writer.switch()
    return folder


def archive_of(path: Path, members: dict[str, tarfile.TarInfo | bytes]) -> Path:
    with tarfile.open(path, "w:gz") as tar:
        for name, content in members.items():
            member = content if isinstance(content, tarfile.TarInfo) else tarfile.TarInfo(name)
            member.size = len(content) if isinstance(content, bytes) else 0
            tar.addfile(member, io.BytesIO(content if isinstance(content, bytes) else b""))
    return path


def link(name: str, target: str) -> tarfile.TarInfo:
    member = tarfile.TarInfo(name)
    member.type, member.linkname = tarfile.SYMTYPE, target
    return member


def test_a_restored_folder_holds_what_was_published(folder: DataFolder, tmp_path: Path) -> None:
    folder.authorities.write_text("name,kind\n", encoding="utf-8")
    back_up(folder, tmp_path / "backup.tar.gz")
    restored = restore(tmp_path / "backup.tar.gz", tmp_path / "elsewhere" / "data")
    assert restored.authorities.read_text(encoding="utf-8") == "name,kind\n"
    before, after = folder.snapshot(), restored.snapshot()
    assert after.base == BASE
    assert after.acts() == before.acts()
    assert after.representation(path_of(1), "ttl") == before.representation(path_of(1), "ttl")
    kept = after.source_file(source_of("acte.txt", b"le texte").sha256)
    assert kept is not None
    assert kept[0].read_bytes() == b"le texte"
    assert set(Store.read_only(str(after.graphs))) == set(Store.read_only(str(before.graphs)))


def test_a_restored_folder_is_published_into(folder: DataFolder, tmp_path: Path) -> None:
    back_up(folder, tmp_path / "backup.tar.gz")
    restored = restore(tmp_path / "backup.tar.gz", tmp_path / "restored")
    with restored.writer() as writer:
        assert writer.holds(act(1))
        writer.replace(act(3), MADE_BY)
        writer.switch()
    assert isinstance(restored.snapshot().act(path_of(3)), PublishedAct)
    assert folder.snapshot().act(path_of(3)) is None


def test_a_backup_is_of_what_readers_see(folder: DataFolder, tmp_path: Path) -> None:
    with folder.writer() as writer:
        writer.replace(act(3), MADE_BY)
        back_up(folder, tmp_path / "backup.tar.gz")
    assert restore(tmp_path / "backup.tar.gz", tmp_path / "restored").snapshot().count() == 2


def test_nothing_is_backed_up_before_the_first_switch(tmp_path: Path) -> None:
    with pytest.raises(DataFolderMissing):
        back_up(DataFolder.create(tmp_path / "data", BASE), tmp_path / "backup.tar.gz")


def test_nothing_is_restored_over_something(folder: DataFolder, tmp_path: Path) -> None:
    back_up(folder, tmp_path / "backup.tar.gz")
    with pytest.raises(DataFolderOccupied):
        restore(tmp_path / "backup.tar.gz", folder.path)


@pytest.mark.parametrize("cut", [0, 1, 20, 0.5, 0.99])
def test_a_cut_backup_is_refused_and_leaves_nothing(folder: DataFolder, tmp_path: Path, cut: float) -> None:
    back_up(folder, tmp_path / "backup.tar.gz")
    content = (tmp_path / "backup.tar.gz").read_bytes()
    (tmp_path / "backup.tar.gz").write_bytes(content[: cut if isinstance(cut, int) else int(cut * len(content))])
    before = set(tmp_path.iterdir())
    with pytest.raises(BackupDamaged):
        restore(tmp_path / "backup.tar.gz", tmp_path / "restored")
    assert set(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    "members",
    [
        {},
        {SETTINGS_FILE: b""},
        {"../outside": b"x"},
        {"/etc/outside": b"x"},
        {"blobs/../../outside": b"x"},
        {"elsewhere": b"x"},
        {"blobs": link("blobs", "/tmp")},
    ],
    ids=str,
)
def test_an_archive_of_something_else_is_refused(tmp_path: Path, members: dict[str, tarfile.TarInfo | bytes]) -> None:
    archive = archive_of(tmp_path / "other.tar.gz", members)
    with pytest.raises(BackupDamaged):
        restore(archive, tmp_path / "restored")
    assert list(tmp_path.iterdir()) == [archive]


def test_a_missing_archive_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BackupDamaged):
        restore(tmp_path / "none.tar.gz", tmp_path / "restored")
