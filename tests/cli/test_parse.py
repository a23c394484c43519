"""`linkedacts parse`: records and graphs on stdout or in a folder, refusals on stderr."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from linkedacts.cli.options import GRAPH_FORMATS
from linkedacts.model import Act
from linkedacts.rdf.formats import FORMATS, Format
from tests.cli.running import SEED, SEED_PATH, run, written
from tests.triples import triples_of

OTHER_BASE = "https://actes.example.org"
TWO_ACTS = SEED.with_name("val-d-ormelle-2024-017.txt"), SEED


def test_the_record_of_a_file_is_printed() -> None:
    result = run("parse", SEED)
    document = json.loads(result.stdout)
    assert (result.exit_code, result.stderr) == (0, "")
    assert (document["source"], [act["number"] for act in document["acts"]]) == (SEED.name, ["M2023-353"])
    assert "evidence" not in document["acts"][0]


def test_a_printed_record_has_every_key_and_fits_the_model() -> None:
    (act,) = json.loads(run("parse", SEED).stdout)["acts"]
    assert set(Act.model_fields) - set(act) <= {"recitals", "earlier_sessions", "votes"}
    assert Act.model_validate_json(json.dumps(act)).number == "M2023-353"


def test_evidence_quotes_what_it_was_read_from() -> None:
    (act,) = json.loads(run("parse", SEED, "--evidence").stdout)["acts"]
    quotes = {item["field"]: item["quote"] for item in act["evidence"]}
    assert quotes["/number"] == "M2023-353"
    assert {"issues"} <= set(act)


@pytest.fixture(scope="module")
def turtle() -> set[tuple[str, str, str]]:
    return triples_of(run("parse", SEED, "--format", "turtle", "--base-iri", OTHER_BASE).stdout, "turtle")


@pytest.mark.parametrize("name", GRAPH_FORMATS)
def test_each_graph_format_says_the_same(name: str, turtle: set[tuple[str, str, str]]) -> None:
    result = run("parse", SEED, "--format", name, "--base-iri", OTHER_BASE)
    assert result.exit_code == 0
    assert triples_of(result.stdout, name) == turtle
    assert len(turtle) > 400
    assert f"<{OTHER_BASE}{SEED_PATH}>" in {subject for subject, _, _ in turtle}


def test_the_formats_of_the_command_line_are_those_of_the_graph() -> None:
    assert tuple(form.name for form in FORMATS) == GRAPH_FORMATS


def test_several_files_go_into_a_folder_one_each(tmp_path: Path) -> None:
    result = run("parse", *TWO_ACTS, "--out", tmp_path / "out")
    assert (result.exit_code, result.stdout) == (0, "")
    assert {file.name for file in (tmp_path / "out").iterdir()} == {"M2023-353.json", "val-d-ormelle-2024-017.json"}


def test_files_of_one_stem_do_not_write_over_each_other(tmp_path: Path) -> None:
    for folder in ("2023", "2024"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "acte.txt").write_bytes(SEED.read_bytes())
    run("parse", tmp_path / "2023", tmp_path / "2024", "--out", tmp_path / "out")
    assert {file.name for file in (tmp_path / "out").iterdir()} == {"acte.json", "acte-2.json"}


def test_several_files_without_a_folder_are_wrong_usage() -> None:
    result = run("parse", *TWO_ACTS)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--out" in result.stderr


def test_stdin_is_read() -> None:
    document = json.loads(run("parse", "-", stdin=SEED.read_bytes()).stdout)
    assert [act["number"] for act in document["acts"]] == ["M2023-353"]


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_the_acts_of_one_document_make_one_graph(form: Format) -> None:
    alone = [run("parse", file, "--format", form.name).stdout.encode() for file in TWO_ACTS]
    joined = b"".join(form.join(alone))
    assert triples_of(joined, form.name) == set[tuple[str, str, str]]().union(
        *(triples_of(document, form.name) for document in alone)
    )


def test_lines_of_ones_own_for_the_registry_name_an_authority(tmp_path: Path) -> None:
    registry = "name,kind,siren,siret,insee,department,region,same_as\nVallon,municipality,219900016,,,04,93,\n"
    head = ("Commune de Vallon", "Arrêté n° 12/2024", "Le Maire de Vallon,", "ARRÊTE")
    text = "\n\n".join((*head, "Article 1er : La rue est fermée.", "Fait à Vallon, le 3 mai 2024"))
    file = written(tmp_path, "arrete.txt", text.encode())
    lines = written(tmp_path, "authorities.csv", registry.encode())
    graph = run("parse", file, "--format", "turtle", "--authorities", lines).stdout
    assert "/eli/fr/219900016/arrete/2024/05/03/12-2024" in graph


def encrypted(folder: Path) -> Path:
    reportlab_canvas = pytest.importorskip("reportlab.pdfgen.canvas", reason="the extra « demo » is not installed")
    file = folder / "secret.pdf"
    canvas = reportlab_canvas.Canvas(str(file), encrypt="mot de passe")
    canvas.drawString(72, 720, "Délibération n° 1")
    canvas.save()
    return file


def without_act(folder: Path) -> Path:
    reportlab_canvas = pytest.importorskip("reportlab.pdfgen.canvas", reason="the extra « demo » is not installed")
    file = folder / "lettre.pdf"
    canvas = reportlab_canvas.Canvas(str(file))
    canvas.drawString(72, 720, "Chère Marie, il fait beau ici. À bientôt, Paul")
    canvas.save()
    return file


BAD_FILES: dict[str, tuple[Callable[[Path], Path], str]] = {
    "missing": (lambda folder: folder / "absent.pdf", "there is no such file; check the path"),
    "empty": (lambda folder: written(folder, "vide.pdf", b""), "the file is empty; export or download it again"),
    "misnamed": (lambda folder: written(folder, "image.pdf", b"<html><p>Non</p></html>"), "the content is not"),
    "damaged": (lambda folder: written(folder, "coupe.pdf", b"%PDF-1.7\n1 0 obj"), "damaged"),
    "encrypted": (encrypted, "protected by a password; save a copy without it"),
    "without act": (without_act, "no act was found in it; check that"),
}
"""What is wrong → how the file is made in a folder, and what is said of it."""


@pytest.mark.parametrize("case", BAD_FILES)
def test_a_bad_file_is_one_sentence_that_names_it_and_the_rest_goes_on(tmp_path: Path, case: str) -> None:
    make, sentence = BAD_FILES[case]
    file = make(tmp_path)
    result = run("parse", file, SEED, "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert Path(result.stderr.partition(": ")[0]).name == file.name
    assert sentence in result.stderr
    assert [out.name for out in (tmp_path / "out").iterdir()] == ["M2023-353.json"], "nothing half-written"
