"""Imports go one way: the contracts of pyproject.toml are kept, and no two modules need each other."""

import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import grimp

ROOT = Path(__file__).parents[1]


def test_the_contracts_of_layers_and_walls_are_kept() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    checked = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout
    assert ", 0 broken" in checked.stdout


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = grimp.build_graph("linkedacts", cache_dir=None)
    imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    # A circle raises CycleError, which names it.
    assert len(list(TopologicalSorter(imports).static_order())) == len(imports) > 100
