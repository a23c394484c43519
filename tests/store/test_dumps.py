"""The dumps of a snapshot: whole, checked, and made anew only where an act has changed."""

import gzip
import hashlib
from datetime import date
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from linkedacts.store.dumps import SUFFIXES, SUMS
from linkedacts.store.folder import DataFolder
from linkedacts.store.interface import PublishedAct, Snapshot
from tests.store.acts import BASE, MADE_BY, act, path_of

_OTHER = "/eli/fr/243400017/deliberation/2023/05/02/V-1"


def publish(folder: DataFolder, *acts: PublishedAct) -> Snapshot:
    with folder.writer() as writer:
        for one in acts:
            writer.replace(PublishedAct(**{**vars(one), "representations": representations(one)}), MADE_BY)
        writer.switch()
    return folder.snapshot()


def representations(one: PublishedAct) -> dict[str, bytes]:
    graph = f"<{BASE}{one.path}#printed> .".encode()
    prefix = f"@prefix act: <{BASE}{one.path}#> .\nact:vote a act:Vote .\n".encode()
    return {"nq": one.printed.replace(b" .\n", b" " + graph + b"\n"), "ttl": prefix + one.printed}


def elsewhere(one: PublishedAct) -> PublishedAct:
    changes = {"path": _OTHER, "authority": "243400017", "authority_name": None, "date": date(2023, 5, 2)}
    return PublishedAct(**{**vars(one), **changes})


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder.create(tmp_path / "data", BASE)


def test_each_authority_year_and_format_has_one_dump(folder: DataFolder) -> None:
    snapshot = publish(folder, act(1), act(2), elsewhere(act(3)))
    names = [(dump.authority, dump.year, dump.suffix) for dump in snapshot.dumps()]
    assert names == [
        (authority, year, suffix)
        for authority, year in (("243400017", 2023), ("vallon-04", 2024))
        for suffix in SUFFIXES
    ]


def test_a_dump_holds_all_statements_of_its_acts(folder: DataFolder) -> None:
    snapshot = publish(folder, act(1), act(2))
    found = {}
    for dump in snapshot.dumps():
        content = gzip.decompress(dump.file.read_bytes())
        syntax = RdfFormat.from_extension(dump.suffix)
        assert syntax is not None
        found[dump.suffix] = {quad.subject.value for quad in parse(content, syntax)}
    acts = {f"{BASE}{path_of(n)}" for n in (1, 2)}
    assert found == {"nq": acts, "ttl": acts | {f"{one}#vote" for one in acts}}


def test_checksums_are_those_of_the_files_as_they_are(folder: DataFolder) -> None:
    snapshot = publish(folder, act(1), elsewhere(act(2)))
    for dump in snapshot.dumps():
        assert dump.sha256 == hashlib.sha256(dump.file.read_bytes()).hexdigest()
    sums = (snapshot.dumps()[0].file.parent.parent / SUMS).read_text()
    assert f"{snapshot.dumps()[0].sha256}  243400017/2023.nq.gz\n" in sums


def test_only_what_changed_is_written_again(folder: DataFolder) -> None:
    before = publish(folder, act(1), elsewhere(act(2))).dumps()
    after = publish(folder, act(3)).dumps()
    shared = [old.file.samefile(new.file) for old, new in zip(before, after, strict=True)]
    assert shared == [True, True, False, False]


def test_a_withdrawn_act_leaves_the_dump(folder: DataFolder) -> None:
    publish(folder, act(1), elsewhere(act(2)))
    with folder.writer() as writer:
        writer.withdraw(_OTHER, "Publié par erreur", date(2024, 6, 1))
        writer.switch()
    assert {dump.authority for dump in folder.snapshot().dumps()} == {"vallon-04"}


def test_a_folder_without_acts_has_no_dump(folder: DataFolder) -> None:
    assert publish(folder).dumps() == ()


def test_groups_count_acts_and_triples(folder: DataFolder) -> None:
    groups = publish(folder, act(1), act(2), elsewhere(act(3))).groups()
    assert [(group.authority, group.year, group.acts, group.triples) for group in groups] == [
        ("243400017", 2023, 1, 2),
        ("vallon-04", 2024, 2, 4),
    ]
    assert groups[1].authority_name == "Commune de Vallon"
    assert all(group.modified.tzinfo for group in groups)


def test_changes_are_told_from_a_moment_on(folder: DataFolder) -> None:
    publish(folder, act(1))
    moment = publish(folder, act(1)).changed(folder.snapshot().made.replace(year=2000), limit=10)[0][1]
    snapshot = publish(folder, act(2))
    everything = snapshot.changed(moment, limit=10)
    assert [line.path for line, _ in everything] == [path_of(2), path_of(1)]
    later = everything[0][1]
    assert [line.path for line, _ in snapshot.changed(later, limit=10)] == [path_of(2)]
    assert snapshot.changed(moment, limit=1, offset=1) == everything[1:]
    assert snapshot.addresses(limit=10) == sorted((line.path, when) for line, when in everything)
