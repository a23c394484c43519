"""`linkedacts check`: findings for people and as a SHACL report; what publish would refuse is refused."""

from pathlib import Path

from rdflib import Graph
from rdflib.namespace import RDF, SH

from linkedacts.demonstration.catalogue import TEXTS
from tests.cli.running import SEED, run, written

REGISTER = TEXTS / "val-d-ormelle-2024-017.txt"


def with_a_wrong_sum(folder: Path) -> Path:
    text = SEED.read_text(encoding="utf-8")
    assert text.count("Pour : 74") == 1
    return written(folder, "acte.txt", text.replace("Pour : 74", "Pour : 75").encode())


def without_date(folder: Path) -> Path:
    text = "COMMUNE DE VALLON\n\nArrêté n° 12\n\nLe Maire,\n\nARRÊTE\n\nArticle 1er : La rue est fermée.\n"
    return written(folder, "arrete.txt", text.encode())


def test_an_act_that_closes_conforms() -> None:
    result = run("check", SEED)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines()[0] == str(SEED)
    assert "M2023-353 · " in result.stdout
    assert result.stdout.splitlines()[1].endswith(": conforms")


def test_a_finding_is_said_in_the_language_that_is_asked_for(tmp_path: Path) -> None:
    file = with_a_wrong_sum(tmp_path)
    english, french = run("check", file), run("check", file, "--language", "fr")
    assert english.exit_code == french.exit_code == 0, "a finding is no refusal"
    assert "warning " in english.stdout
    assert english.stdout != french.stdout


def test_the_report_in_turtle_is_shacl(tmp_path: Path) -> None:
    result = run("check", with_a_wrong_sum(tmp_path), SEED, "--format", "turtle")
    report = Graph().parse(data=result.stdout, format="turtle")
    assert len(list(report.subjects(RDF.type, SH.ValidationReport))) == 2
    assert list(report.subjects(RDF.type, SH.ValidationResult))


def test_what_publish_refuses_check_refuses_with_the_same_reason(tmp_path: Path) -> None:
    file = without_date(tmp_path)
    checked = run("check", file)
    published = run("publish", file, "--data", tmp_path / "data")
    assert checked.exit_code == published.exit_code == 1
    assert checked.stderr.strip() in published.stderr
    assert not (tmp_path / "data" / "none").exists()
