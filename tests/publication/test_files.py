"""Which files are meant by paths."""

from pathlib import Path

from linkedacts.publication.files import source_files


def test_a_folder_means_the_files_below_it_in_order_without_the_hidden_ones(tmp_path: Path) -> None:
    for name in ("b.pdf", "a.pdf", "2024/c.pdf", ".cache/d.pdf", "2024/.DS_Store"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.touch()
    found = source_files([tmp_path])
    assert [str(file.relative_to(tmp_path)) for file in found] == ["a.pdf", "b.pdf", "2024/c.pdf"]


def test_a_file_that_is_named_twice_is_meant_once(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.touch()
    assert source_files([file, tmp_path, tmp_path / "." / "a.pdf"]) == [file]


def test_a_hidden_file_and_a_missing_one_are_meant_where_they_are_named(tmp_path: Path) -> None:
    hidden = tmp_path / ".a.pdf"
    hidden.touch()
    assert source_files([hidden, tmp_path / "none.pdf"]) == [hidden, tmp_path / "none.pdf"]


def test_a_link_that_leads_upwards_has_an_end(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").touch()
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "up").symlink_to(tmp_path)
    assert source_files([tmp_path]) == [tmp_path / "a.pdf"]
