"""Blobs: named after their content, several put in one go."""

from pathlib import Path

import pytest

from linkedacts.errors import SourceDamaged
from linkedacts.store.blobs import Blobs, digest_of


@pytest.fixture
def blobs(tmp_path: Path) -> Blobs:
    made = Blobs(tmp_path / "blobs")
    made.tidy()
    return made


def test_several_are_named_in_the_order_given_and_read_back(blobs: Blobs) -> None:
    contents = [b"un", b"deux", b"", b"un"]
    names = blobs.put_all(contents)
    assert names == [digest_of(content) for content in contents]
    assert [blobs.get(name) for name in names] == contents


def test_what_is_there_already_is_not_written_again(blobs: Blobs) -> None:
    before = blobs.path(blobs.put(b"un")).stat()
    blobs.put_all([b"un", b"deux"])
    assert blobs.path(digest_of(b"un")).stat().st_ino == before.st_ino


def test_nothing_to_put_is_nothing(blobs: Blobs) -> None:
    assert blobs.put_all([]) == []


def test_no_draft_is_left(blobs: Blobs) -> None:
    blobs.put_all([b"un", b"deux"])
    assert list((blobs.folder / ".unfinished").iterdir()) == []


def test_a_file_that_changed_since_it_was_read_is_refused(blobs: Blobs, tmp_path: Path) -> None:
    file = tmp_path / "acte.txt"
    file.write_bytes(b"autre chose")
    with pytest.raises(SourceDamaged):
        blobs.put_file(file, digest_of(b"ce qui fut lu"))
