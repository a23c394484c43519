"""Files become published acts: the whole way, in processes that can be killed, on the project's own acts."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from rdflib import Graph, URIRef

from linkedacts.demonstration.catalogue import TEXTS
from linkedacts.errors import ActUnknown, DataFolderInUse
from linkedacts.publication.summary import FileOutcome, Summary
from linkedacts.publish import publish, withdraw
from linkedacts.reading.limits import ReadingLimits
from linkedacts.store.folder import DataFolder
from linkedacts.store.interface import PublishedAct, Tombstone
from tests.publication.acts import BASE, counts

LIMITS = ReadingLimits(processes=1)
SEED = "/eli/fr/243400017/deliberation/2023/10/03/M2023-353"


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder.create(tmp_path / "data", BASE)


@pytest.fixture
def seed(tmp_path: Path) -> Path:
    file = tmp_path / "actes" / "M2023-353.txt"
    file.parent.mkdir()
    file.write_bytes((TEXTS / file.name).read_bytes())
    return file


def run(folder: DataFolder, *paths: Path, watch: Callable[[FileOutcome], None] = lambda _: None) -> Summary:
    return publish(paths, folder, LIMITS, watch)


def test_an_act_is_published_with_its_graphs_and_every_representation(folder: DataFolder, seed: Path) -> None:
    summary = run(folder, seed)
    assert (counts(summary.fates), summary.refusals) == ({"published": 1}, ())
    snapshot = folder.snapshot()
    act = snapshot.act(SEED)
    assert isinstance(act, PublishedAct)
    assert (act.number, act.date, act.source.name) == ("M2023-353", date(2023, 10, 3), "M2023-353.txt")
    assert act.record["evidence"]
    turtle = Graph().parse(data=snapshot.representation(SEED, "ttl") or b"", format="turtle")
    assert (URIRef(f"{BASE}{SEED}"), None, None) in turtle
    for suffix in ("jsonld", "nt", "rdf", "nq", "trig", "txt"):
        assert snapshot.representation(SEED, suffix), suffix


def test_the_same_files_again_change_nothing_whatever_the_process(folder: DataFolder, seed: Path) -> None:
    run(folder, seed)
    version = folder.current_version()
    for hash_seed in ("1", "2"):
        with pytest.MonkeyPatch.context() as environment:
            environment.setitem(os.environ, "PYTHONHASHSEED", hash_seed)
            assert counts(run(folder, seed.parent).fates) == {"unchanged": 1}
    assert folder.current_version() == version


def test_a_changed_file_replaces_its_act(folder: DataFolder, seed: Path) -> None:
    run(folder, seed)
    text = seed.read_text(encoding="utf-8")
    seed.write_text(text.replace("matériel", "mobilier"), encoding="utf-8")
    assert counts(run(folder, seed).fates) == {"published": 1}
    assert ["mobilier" in (line.title or "") for line in folder.snapshot().acts()] == [True]


def test_what_is_refused_is_told_and_the_rest_goes_on(folder: DataFolder, seed: Path) -> None:
    empty, letter = seed.with_name("vide.pdf"), seed.with_name("lettre.txt")
    empty.touch()
    letter.write_text("Chère Marie,\n\nIl fait beau ici. À bientôt,\n\nPaul\n", encoding="utf-8")
    seen: list[str] = []
    paths = (seed.parent, seed.with_name("absent.pdf"))
    summary = run(folder, *paths, watch=lambda outcome: seen.append(outcome.file.name))
    assert seen == ["M2023-353.txt", "lettre.txt", "vide.pdf", "absent.pdf"]
    assert (counts(summary.fates), summary.files) == ({"published": 1}, 4)
    assert [type(refusal).__name__ for refusal in summary.refusals] == ["NoActFound", "SourceEmpty", "SourceMissing"]
    assert {refusal.source for refusal in folder.snapshot().refusals()} == {"lettre.txt", "vide.pdf", "absent.pdf"}


def test_a_withdrawn_act_answers_with_its_reason_and_stays_so(folder: DataFolder, seed: Path) -> None:
    run(folder, seed)
    withdraw([f"{BASE}{SEED}"], "Publiée par erreur", date(2024, 1, 2), folder)
    grave = folder.snapshot().act(SEED)
    assert isinstance(grave, Tombstone)
    assert (grave.reason, grave.withdrawn_on) == ("Publiée par erreur", date(2024, 1, 2))
    assert counts(run(folder, seed).fates) == {"withdrawn": 1}


def test_an_unknown_act_withdraws_none(folder: DataFolder, seed: Path) -> None:
    run(folder, seed)
    with pytest.raises(ActUnknown, match="M2023-999"):
        withdraw([SEED, SEED.replace("353", "999")], "Erreur", date(2024, 1, 2), folder)
    assert isinstance(folder.snapshot().act(SEED), PublishedAct)


REGISTRY = """name,kind,siren,siret,insee,department,region,same_as
Vallon Provence Métropole,intermunicipal-body,219900016,,,04,93,
"""


def test_an_authority_that_the_folder_registers_later_moves_its_acts(folder: DataFolder, seed: Path) -> None:
    text = seed.read_text(encoding="utf-8").replace("034-243400017-20231003-246674-DE-1-1", "")
    for before in ("Montpellier Méditerranée", "Montpellier\nMéditerranée"):
        text = text.replace(before, before.replace("Montpellier", "Vallon").replace("Méditerranée", "Provence"))
    seed.write_text(text, encoding="utf-8")
    run(folder, seed)
    (before_line,) = folder.snapshot().acts()
    assert before_line.path.startswith("/eli/fr/vallon-provence-metropole-")
    folder.authorities.write_text(REGISTRY, encoding="utf-8")
    assert counts(run(folder, seed).fates) == {"published": 1}
    assert [line.path for line in folder.snapshot().acts()] == [SEED.replace("243400017", "219900016")]
    assert folder.snapshot().resolve(before_line.path) == SEED.replace("243400017", "219900016")
    assert folder.snapshot().act(before_line.path) is None


def test_a_second_publisher_is_refused(folder: DataFolder, seed: Path) -> None:
    with folder.writer(), pytest.raises(DataFolderInUse):
        run(folder, seed)
