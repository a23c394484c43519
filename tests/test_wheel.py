"""A built wheel works by itself: page, stylesheet, ontology and shapes are served from it, with no checkout around.

The wheel is built from a copy that is gone by then, and installed into an environment of its own. What it depends on
is not downloaded again: a path file adds the packages of the environment that runs the tests. Python does not follow
path files of a folder that is added so, hence the editable checkout stays out of reach, and a test says so.
"""

import re
import shutil
import subprocess
import sys
import sysconfig
import urllib.request
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from rdflib import Graph

from tests.conftest import Demonstration, serve_demonstration

ROOT = Path(__file__).parents[1]
_SOURCES = ("linkedacts", "ontology", "shapes", "web", "pyproject.toml", "README.md", "LICENSE")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("hatchling", reason="hatchling, which builds the wheel, is not installed")
    checkout, built = tmp_path_factory.mktemp("checkout"), tmp_path_factory.mktemp("built")
    for name in _SOURCES:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, checkout / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, checkout)
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(built)]
    subprocess.run(command, cwd=checkout, check=True, capture_output=True)
    shutil.rmtree(checkout)
    (file,) = built.glob("*.whl")
    return file


@pytest.fixture(scope="module", autouse=True)
def no_other_path() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as shell:
        shell.delenv("PYTHONPATH", raising=False)
        yield


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Gives the folder of programs of an environment that has the wheel."""
    place = tmp_path_factory.mktemp("environment")
    venv.create(place, with_pip=False, symlinks=True)
    programs = place / "bin"
    install = ["install", "--quiet", "--no-deps", "--disable-pip-version-check", str(wheel)]
    subprocess.run([sys.executable, "-m", "pip", "--python", programs / "python", *install], check=True)
    (packages,) = place.glob("lib/python*/site-packages")
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib"))
    return programs


@pytest.fixture(scope="module")
def served(environment: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demonstration]:
    pytest.importorskip("reportlab", reason="the extra « demo » is not installed")
    with serve_demonstration([str(environment / "linkedacts")], tmp_path_factory.mktemp("served")) as demonstration:
        yield demonstration


def get(address: str, accept: str) -> str:
    with urllib.request.urlopen(urllib.request.Request(address, headers={"Accept": accept}), timeout=30) as answer:
        text: str = answer.read().decode()
        return text


def test_the_three_folders_travel_in_the_wheel(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    for folder in ("ontology", "shapes", "web"):
        packed = {name.removeprefix("linkedacts/_assets/") for name in names if f"/_assets/{folder}/" in name}
        here = {file.relative_to(ROOT).as_posix() for file in (ROOT / folder).rglob("*") if file.is_file()}
        assert packed == {name for name in here if not Path(name).name.startswith(".")}
    assert not [name for name in names if name.startswith("tests/")]


def test_the_program_of_the_environment_is_the_one_of_the_wheel(environment: Path, tmp_path: Path) -> None:
    script = "import sys, linkedacts; from linkedacts import assets; print(linkedacts.__file__, assets.WEB, *sys.path)"
    command = [str(environment / "python"), "-c", script]
    module, web, *path = subprocess.run(
        command, cwd=tmp_path, check=True, capture_output=True, text=True
    ).stdout.split()
    assert Path(module).is_relative_to(environment.parent)
    assert Path(web).is_relative_to(environment.parent)
    assert str(ROOT) not in path


def test_a_page_and_its_stylesheet_are_served(served: Demonstration) -> None:
    page = get(f"{served.base}/eli/fr/243400017/deliberation/2023/10/03/M2023-353", "text/html")
    assert "Tasnime AKBARALY" in page
    (stylesheet,) = re.findall(r'<link[^>]* rel="stylesheet"[^>]*>', page)
    (address,) = re.findall(r'href="([^"]+)"', stylesheet)
    assert "{" in get(f"{served.base}{address}", "text/css")


@pytest.mark.parametrize("path", ["/ontology", "/shapes"])
def test_the_vocabulary_and_the_shapes_are_served(served: Demonstration, path: str) -> None:
    graph = Graph().parse(data=get(f"{served.base}{path}", "text/turtle"), format="turtle")
    assert len(graph) > 100
