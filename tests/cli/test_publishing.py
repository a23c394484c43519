"""`publish`, `withdraw`, `export`, `backup` and `restore` on one data folder."""

import json
import tomllib
from pathlib import Path

import pytest
from rdflib import Graph

from linkedacts.cli.options import GRAPH_FORMATS
from linkedacts.demonstration.catalogue import TEXTS
from tests.cli.running import SEED, SEED_PATH, run, written
from tests.triples import triples_of

OTHER = TEXTS / "val-d-ormelle-2024-017.txt"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    result = run("publish", SEED, OTHER, "--data", tmp_path / "data")
    assert (result.exit_code, result.stdout) == (0, "")
    return tmp_path / "data"


def test_the_summary_says_what_became_of_the_files(data: Path, tmp_path: Path) -> None:
    again = run("publish", SEED, OTHER, written(tmp_path, "vide.pdf", b""), "--data", data)
    assert again.exit_code == 1
    refused, summary = again.stderr.splitlines()
    assert refused.strip().startswith(str(tmp_path / "vide.pdf"))
    assert summary.startswith("3 files: 0 acts published, 2 unchanged, ")


def test_the_base_iri_is_written_once(tmp_path: Path) -> None:
    for base, code in (("https://actes.example.org", 0), (None, 0), ("https://other.example.org", 3)):
        options = ["--base-iri", base] if base else []
        assert run("publish", SEED, "--data", tmp_path / "data", *options).exit_code == code
    settings = tomllib.loads((tmp_path / "data" / "linkedacts.toml").read_text(encoding="utf-8"))
    assert settings["base_iri"] == "https://actes.example.org"
    assert f"<https://actes.example.org{SEED_PATH}>" in run("export", "--data", tmp_path / "data").stdout


def test_a_withdrawn_act_is_exported_no_more(data: Path) -> None:
    result = run("withdraw", SEED_PATH, "--reason", "Erreur", "--on", "2024-01-02", "--data", data)
    assert (result.exit_code, result.stderr) == (0, "1 act withdrawn.\n")
    assert "M2023-353" not in run("export", "--data", data).stdout


def test_an_act_that_is_not_published_is_not_withdrawn(data: Path) -> None:
    result = run("withdraw", f"{SEED_PATH}-bis", "--reason", "Erreur", "--data", data)
    assert (result.exit_code, result.stderr.count("\n")) == (3, 1)


@pytest.mark.parametrize("name", GRAPH_FORMATS)
def test_all_acts_are_exported_as_one_document(data: Path, name: str) -> None:
    document = run("export", "--data", data, "--format", name).stdout
    subjects = {subject for subject, _, _ in triples_of(document, name)}
    assert f"<http://localhost:8000{SEED_PATH}>" in subjects
    assert any("2024-017" in subject for subject in subjects)


def test_records_are_exported_one_a_line_below_a_path(data: Path) -> None:
    everything = run("export", "--data", data, "--format", "json").stdout.splitlines()
    below = run("export", "--data", data, "--format", "json", "--below", "/eli/fr/243400017").stdout.splitlines()
    assert [json.loads(line)["number"] for line in everything] == ["2024-017", "M2023-353"]
    assert [json.loads(line)["@id"] for line in below] == [f"http://localhost:8000{SEED_PATH}"]


def test_a_backup_is_restored_elsewhere_and_nowhere_else(data: Path, tmp_path: Path) -> None:
    assert run("backup", tmp_path / "actes.tar.gz", "--data", data).exit_code == 0
    assert run("restore", tmp_path / "actes.tar.gz", "--data", tmp_path / "new").exit_code == 0
    assert run("export", "--data", tmp_path / "new").stdout == run("export", "--data", data).stdout
    assert run("restore", tmp_path / "actes.tar.gz", "--data", data).exit_code == 3


def test_the_derived_files_are_fresh() -> None:
    assert (run("schema", "--check").exit_code, run("schema", "--check").stderr) == (0, "")
    assert Graph().parse(data=run("parse", SEED, "--format", "turtle").stdout)
